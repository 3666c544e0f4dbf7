//! The days of dates that contradict each other, in words.

use super::Card;
use super::drawing::DRAWN;
use super::notes::bold_width;
use crate::i18n::date;
use crate::timeline::drawing::Dimensions;
use crate::timeline::mark::{Mark, MarkExtent};
use crate::timeline::scale::Scale;

/// Least distance of a day from the knowledge line.
const CLEAR: f64 = 3.0;

/// Texts with their left edges: each day beside its mark, or all of them after the last mark if that
/// has no room. Empty if some mark is no single day, or the knowledge line is in the way.
pub fn days(card: &Card, marks: &[Mark]) -> Vec<(f64, String)> {
    let scale = Scale::new(card.window);
    let at = |percent: f64| percent / 100.0 * DRAWN;
    let half = Dimensions::WIDE.half;
    let one_year = card.window.from.year() == card.window.to.year();
    let days = marks.iter().map(|mark| {
        let MarkExtent::Point(day) = mark.extent else {
            return None;
        };
        let text = match one_year {
            true => date::day_of_year(day, card.lang),
            false => date::day_short(day, card.lang),
        };
        Some((at(scale.middle(day)) + half, text))
    });
    let days = days.collect::<Option<Vec<_>>>().unwrap_or_default();
    let Some((last, _)) = days.last().filter(|_| days.len() > 1) else {
        return Vec::new();
    };
    let texts: Vec<&str> = days.iter().map(|(_, day)| &day[..]).collect();
    let listed = vec![(*last, texts.join(" ≠ "))];
    let line = card.day.map(|day| at(scale.end(day)));
    let fit = |days: &Vec<(f64, String)>| {
        let next = days.iter().skip(1).map(|(x, _)| x - 2.0 * half);
        days.iter().zip(next.chain([DRAWN])).all(|((x, day), next)| {
            let end = x + bold_width(day);
            end <= next && line.is_none_or(|line| line + CLEAR < *x || line - CLEAR > end)
        })
    };
    [days, listed].into_iter().find(fit).unwrap_or_default()
}

/// Room right of the last mark that an event needs for its days.
pub fn room(card: &Card, marks: &[Mark]) -> f64 {
    days(card, marks).last().map_or(0.0, |(_, day)| bold_width(day))
}
