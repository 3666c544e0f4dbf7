//! The mini axis of "Why this date?": one calendar scale for all rows of the table.

use crate::i18n::{Lang, date};
use crate::site::page_context::PageContext;
use crate::timeline::day::Day;
use crate::timeline::drawing::Dimensions;
use crate::timeline::mark::{self, Mark};
use crate::timeline::model::{ClaimIx, Window};
use crate::timeline::scale::Scale;
use crate::timeline::ticks::Grid;
use crate::ui::timeline::figures::figure_view;
use crate::ui::timeline::marks::MarkStyle;
use crate::ui::timeline::svg::pct;
use leptos::prelude::*;

/// Metrics for a column of the smallest width.
const METRICS: Dimensions = Dimensions { width: 208.0, half: 12.0, ..Dimensions::COMPACT };

/// The middle of a row, in pixels.
const MIDDLE: f64 = 26.0;

/// Longest window in whole months, in days (about three years); a longer one shows whole years.
const MONTHS_UP_TO: i64 = 1100;

/// Scale shared by all rows.
pub struct Strip {
    scale: Scale,
}

impl Strip {
    /// Creates the scale: the whole months, or years, around the dates of the claims; `None` if no
    /// date has a bound.
    pub fn new(context: PageContext<'_>, claims: impl Iterator<Item = ClaimIx>) -> Option<Strip> {
        let day = context.knowledge.day();
        let marks = claims.filter_map(|claim| mark::mark(context.timeline(), claim, day));
        let reaches: Vec<_> = marks.map(|mark| mark.days()).collect();
        Some(Strip { scale: Scale::new(window(&reaches)?) })
    }

    /// The period it shows, in words.
    pub fn title(&self, lang: Lang) -> String {
        date::window_short(self.scale.window(), lang)
    }

    /// Draws a claim's mark, hidden from assistive technology: its date is beside it in words.
    pub fn drawing(&self, context: PageContext<'_>, claim: ClaimIx) -> AnyView {
        let timeline = context.timeline();
        let day = context.knowledge.day();
        let lane = context.lane_class(timeline[timeline[claim].event].storyline);
        let grid = Grid::new(self.scale.window(), METRICS.width);
        let lines = grid.ticks.iter().map(|tick| {
            view! { <line class="grid" x1=pct(tick.x) x2=pct(tick.x) y1="0" y2="100%" /> }
        });
        let style =
            MarkStyle { metrics: METRICS, line: self.scale.end(day), scale: 1.0, linked: false };
        let figure = mark::mark(timeline, claim, day).and_then(|mark: Mark| {
            let figure = mark.figure(self.scale)?;
            Some(figure_view(style, lane, mark, figure, MIDDLE).into_string())
        });
        view! {
            <svg aria-hidden="true">
                {lines.collect_view()}
                <g class="g" inner_html=figure></g>
            </svg>
        }
        .into_any()
    }
}

/// Whole months around the known bounds, with one more on an open side; whole years if that gets
/// long.
fn window(reaches: &[(Option<Day>, Option<Day>)]) -> Option<Window> {
    let bounds = || reaches.iter().flat_map(|(from, to)| [*from, *to]).flatten();
    let (first, last) = (bounds().min()?, bounds().max()?);
    let month = |day: Day, by: i32| Day::first_of_month(day.year(), day.month() as i32 + by);
    let from = match reaches.iter().any(|(from, _)| from.is_none()) {
        true => month(first, -1),
        false => month(first, 0),
    };
    let to = match reaches.iter().any(|(_, to)| to.is_none()) {
        true => month(last, 1).end_of_month(),
        false => last.end_of_month(),
    };
    let window = Window::between(from, to);
    Some(if window.days() > MONTHS_UP_TO { window.whole_years() } else { window })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<Day> {
        Day::from_ymd(year, month, day)
    }

    #[test]
    fn the_strip_shows_the_calendar_around_the_dates() {
        let cases = [
            (
                vec![(day(2020, 9, 15), day(2020, 9, 15)), (day(2020, 9, 11), day(2020, 9, 20))],
                "2020-09-01 2020-09-30",
            ),
            (vec![(None, day(2020, 9, 13))], "2020-08-01 2020-09-30"),
            (vec![(day(2020, 12, 31), None)], "2020-12-01 2021-01-31"),
            (vec![(day(2012, 5, 1), day(2016, 5, 1))], "2012-01-01 2016-12-31"),
        ];
        for (reaches, expected) in cases {
            let window = window(&reaches).unwrap();
            assert_eq!(format!("{} {}", window.from, window.to), expected);
        }
        assert_eq!(window(&[(None, None)]), None);
    }
}
