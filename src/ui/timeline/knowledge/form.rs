//! Menu, slider and play button for the state of knowledge, rendered by the server.

use crate::i18n::date;
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::view::Key;
use crate::ui::timeline::filters;
use crate::ui::timeline::knowledge_axis::known_at;
use crate::ui::timeline::regions::Region;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Most steps that can be told apart on a slider of a phone's width.
const MAX_STEPS: usize = 100;

/// The control; empty if there is only one state of knowledge.
pub fn form(view_context: ViewContext<'_>) -> Markup {
    let steps = steps(view_context.facts);
    if steps.len() < 2 {
        return Markup::default();
    }
    let words = view_context.words();
    let last = steps.len() - 1;
    // The last step that is known; earlier days are at the beginning.
    let known = steps.iter().filter(|step| **step <= view_context.facts.day).count();
    let here = known.saturating_sub(1);
    let day = |day: Day| date::day(day, view_context.lang());
    html! {
        form.knowledge id="knowledge" method="get" action=(view_context.href(&Default::default()))
            aria-label=(words.state_of_knowledge)
        {
            (filters::hidden(&view_context.view.refined(|view| view.asof = None)))
            span.known data-region=(Region::Knowledge.name()) { (state(view_context)) }
            input.known-slider type="range" min="0" max=(last) step="1" value=(here)
                autocomplete="off" aria-label=(words.state_of_knowledge)
                aria-valuetext=(day(view_context.facts.day));
            button.control.play type="button" data-action="play" aria-pressed="false"
                aria-label=(words.play) title=(words.play) {}
            select.known-choice name=(Key::Asof.as_str()) aria-label=(words.state_of_knowledge) {
                @for (index, &step) in steps.iter().enumerate() {
                    option value=(known_at(view_context, step).value(Key::Asof)) selected[index == here]
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

fn state(view_context: ViewContext<'_>) -> Markup {
    Region::Knowledge.html(view_context)
}

/// Days of publication, each once: all of them, or the last of each month, or of each year – the
/// first of these that is few enough.
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
        // `dedup_by` keeps the first of each group; the last one is needed, at which everything is
        // known.
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
