//! The days of dates that contradict each other.

use super::Card;
use super::drawing::DRAWN;
use super::notes::bold_width;
use crate::i18n::date;
use crate::timeline::drawing::Dimensions;
use crate::timeline::mark::{Mark, Reach};
use crate::timeline::scale::Scale;

/// Least distance of a day from the knowledge line.
const CLEAR: f64 = 3.0;

/// The days of an event's marks.
#[derive(Default)]
pub struct Days {
    /// Each beside its mark, with its left edge; empty if they have no room there.
    pub beside: Vec<(f64, String)>,
    /// All of them, to be said in the label; empty if they are beside the marks.
    pub listed: String,
}

impl Days {
    /// The days of several marks within the card's window; none unless each mark is a single day.
    pub fn new(card: &Card, marks: &[Mark]) -> Days {
        let scale = Scale::new(card.window);
        let at = |percent: f64| percent / 100.0 * DRAWN;
        let half = Dimensions::WIDE.half;
        let days = marks.iter().map(|mark| {
            let Reach::Point(day) = mark.reach else {
                return None;
            };
            Some((at(scale.middle(day)) + half, words(card, mark.reach)?))
        });
        let days = days.collect::<Option<Vec<_>>>().unwrap_or_default();
        if days.len() < 2 {
            return Days::default();
        }
        let line = card.day.map(|day| at(scale.end(day)));
        let next = days.iter().skip(1).map(|(x, _)| x - 2.0 * half);
        let mut spaces = days.iter().zip(next.chain([DRAWN]));
        let fit = spaces.all(|((from, day), next)| {
            let to = from + bold_width(day);
            to <= next && line.is_none_or(|line| line + CLEAR < *from || line - CLEAR > to)
        });
        if fit {
            let listed = String::new();
            return Days {
                beside: days,
                listed,
            };
        }
        let days: Vec<String> = days.into_iter().map(|(_, day)| day).collect();
        Days {
            beside: Vec::new(),
            listed: days.join(" ≠ "),
        }
    }
}

/// Room for the longest day of any contradiction.
pub fn longest(card: &Card) -> f64 {
    let events = card.items.iter().filter(|item| item.marks.len() > 1);
    let days = events.flat_map(|item| &item.marks);
    let widths = days.filter_map(|mark| Some(bold_width(&words(card, mark.reach)?)));
    widths.fold(0.0, f64::max)
}

/// A day in words, without the year if that is clear.
fn words(card: &Card, reach: Reach) -> Option<String> {
    let Reach::Point(day) = reach else {
        return None;
    };
    let one_year = card.window.from.year() == card.window.to.year();
    Some(match one_year {
        true => date::day_of_year(day, card.lang),
        false => date::day_short(day, card.lang),
    })
}
