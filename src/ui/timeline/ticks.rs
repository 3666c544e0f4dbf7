//! Labels along the calendar axis.

use super::svg::{pct, px};
use crate::i18n::{Lang, date, phrases};
use crate::timeline::calendar_units::Unit;
use crate::timeline::drawing::{Dimensions, Drawing};
use crate::timeline::row_packing::{Block, Edge};
use crate::timeline::ticks::Tick;
use maud::{Markup, html};

/// Font sizes as in the style sheet.
const BOLD: f64 = 13.0;
const NOTE: f64 = 12.0;

/// Least width of "12 later →" at the right end.
const LATER: f64 = 84.0;

/// Labels along the axis: bold where a larger unit begins, plain in between. They keep clear of
/// what is `taken`.
pub fn labels(lang: Lang, drawing: &Drawing, taken: Vec<Block>) -> Markup {
    let y = px(drawing.bottom + 18.0);
    html! {
        @for (tick, text) in places(lang, drawing, taken) {
            text class=(if tick.major { "tb" } else { "t3" }) x=(pct(tick.x)) y=(y) dx="4" {
                (text)
            }
        }
    }
}

/// Labels that fit, major ones first; they never overlap, at any width.
fn places(lang: Lang, drawing: &Drawing, mut taken: Vec<Block>) -> Vec<(Tick, String)> {
    let Dimensions { width, text_width, .. } = drawing.metrics;
    if drawing.later.count > 0 {
        let text = phrases::later(drawing.later.count, lang);
        let label = text_width(&text, BOLD, true);
        taken.push(Block::around(100.0, LATER.max(label), 0.0));
    }
    let mut result = Vec::new();
    for major in [true, false] {
        for tick in drawing.grid.ticks.iter().filter(|tick| tick.major == major) {
            let text = words(lang, drawing, tick);
            let size = if major { BOLD } else { NOTE };
            let block = Block {
                left: Edge { percent: tick.x, px: 4.0 },
                right: Edge { percent: tick.x, px: 4.0 + text_width(&text, size, major) },
            };
            if block.fits(width) && !taken.iter().any(|other| other.collides(&block, width)) {
                taken.push(block);
                result.push((*tick, text));
            }
        }
    }
    result
}

fn words(lang: Lang, drawing: &Drawing, tick: &Tick) -> String {
    let (day, ticks) = (tick.day, &drawing.grid.ticks);
    // Without a larger unit, month or year of the first tick would be unknown.
    let full = ticks.first() == Some(tick) && !ticks.iter().any(|tick| tick.major);
    match tick.unit {
        _ if tick.major && drawing.grid.major == Unit::Month => {
            date::month(day.year(), day.month(), lang)
        }
        _ if tick.major => date::year(day.year(), lang),
        Unit::Day | Unit::MonthThird if full => date::day_short(day, lang),
        Unit::Day | Unit::MonthThird => date::day_number(day.day(), lang),
        Unit::Month | Unit::Quarter if full => date::month_short(day.year(), day.month(), lang),
        Unit::Month | Unit::Quarter => date::month_name_short(day.month(), lang).to_owned(),
        Unit::Years(_) => date::year(day.year(), lang),
    }
}
