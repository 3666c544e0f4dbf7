//! Menu, slider and play button around the state of knowledge, as the server writes them.

use crate::i18n::date;
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::view::Key;
use crate::ui::stage::Stage;
use crate::ui::timeline::filters;
use crate::ui::timeline::rail::known_at;
use crate::ui::timeline::regions::Region;
use maud::{Markup, html};

/// More steps than this cannot be told apart on a slider of a phone's width.
const MAX_STEPS: usize = 100;

/// The control; nothing where there is only one state of knowledge.
pub fn form(stage: Stage<'_>) -> Markup {
    let steps = steps(stage.facts);
    if steps.len() < 2 {
        return Markup::default();
    }
    let words = stage.words();
    let last = steps.len() - 1;
    // The last step that is known; days before the first stand at the beginning.
    let known = steps
        .iter()
        .filter(|step| **step <= stage.facts.day)
        .count();
    let here = known.saturating_sub(1);
    let day = |day: Day| date::day(day, stage.lang());
    html! {
        form.knowledge id="knowledge" method="get" action=(stage.href(&Default::default()))
            aria-label=(words.state_of_knowledge)
        {
            (filters::hidden(&stage.view.refined(|view| view.asof = None)))
            span.known data-region=(Region::Knowledge.name()) { (state(stage)) }
            input.known-slider type="range" min="0" max=(last) step="1" value=(here)
                autocomplete="off" aria-label=(words.state_of_knowledge)
                aria-valuetext=(day(stage.facts.day));
            button.control.play type="button" data-action="play" aria-pressed="false"
                aria-label=(words.play) title=(words.play) {}
            select.known-choice name=(Key::Asof.as_str()) aria-label=(words.state_of_knowledge) {
                @for (index, &step) in steps.iter().enumerate() {
                    option value=(known_at(stage, step).value(Key::Asof)) selected[index == here]
                        data-day=(step.number())
                    {
                        (day(step))
                    }
                }
            }
            button.button.known-choice type="submit" { (words.show) }
        }
    }
}

fn state(stage: Stage<'_>) -> Markup {
    Region::Knowledge.html(stage)
}

/// The days of publication, each once: all of them, or the last of each month, or of each year,
/// whichever first are few enough.
pub fn steps(facts: &Facts) -> Vec<Day> {
    thinned(facts.stops().map(|(day, _)| day).collect())
}

fn thinned(mut days: Vec<Day>) -> Vec<Day> {
    let same: [fn(Day, Day) -> bool; 3] = [
        |a, b| a == b,
        |a, b| (a.year(), a.month()) == (b.year(), b.month()),
        |a, b| a.year() == b.year(),
    ];
    for same in same {
        // `dedup_by` keeps the first of its kind; what counts is the last, when all is known.
        days.reverse();
        days.dedup_by(|a, b| same(*a, *b));
        days.reverse();
        if days.len() <= MAX_STEPS {
            break;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(every: i64, count: i64) -> Vec<Day> {
        let first = Day::from_ymd(2020, 1, 1).unwrap();
        (0..count).map(|index| first.plus(index * every)).collect()
    }

    #[test]
    fn several_articles_of_one_day_are_one_step() {
        let day = |number| Day::new(number);
        let all = vec![day(1), day(1), day(3), day(3), day(3), day(4)];
        assert_eq!(thinned(all), [day(1), day(3), day(4)]);
    }

    #[test]
    fn of_too_many_days_the_last_of_each_month_stays() {
        for (every, count, steps) in [(1, 100, 100), (1, 101, 4), (1, 366, 12), (40, 3_000, 329)] {
            let all = days(every, count);
            let thinned = thinned(all.clone());
            assert_eq!(thinned.len(), steps, "{count} days, one in {every}");
            assert_eq!(thinned.last(), all.last(), "everything is known in the end");
            assert!(thinned.is_sorted() && thinned.iter().all(|day| all.contains(day)));
        }
    }
}
