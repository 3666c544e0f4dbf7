//! The control for the state of knowledge: one step for each day on which an article came out.
//!
//! The steps are the options of a menu, which works without script; with script a slider stands in
//! its place and reads them there, so the browser needs neither the list nor its words once more.

use super::rail::{known_at, neighbours};
use crate::i18n::date;
use crate::timeline::day::Day;
use crate::ui::stage::Stage;
use maud::{Markup, html};

#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub use form::{form, steps};

/// What is known, and the links to the stops before and after it.
pub fn state(stage: Stage<'_>) -> Markup {
    let words = stage.words();
    let (before, after) = neighbours(stage);
    let link = |day: Option<Day>, sign: &str, name: &str, step: &str| {
        // At the ends the link keeps its place, and can hold the focus that led there.
        html! {
            @match day {
                Some(day) => a.control href=(stage.href(&known_at(stage, day))) aria-label=(name)
                    title=(name) data-step=(step) { (sign) },
                None => a.control role="link" aria-disabled="true" tabindex="-1" aria-label=(name)
                    data-step=(step) { (sign) },
            }
        }
    };
    html! {
        b.known-day {
            (words.known_on) ": "
            span data-known="" { (date::day(stage.facts.day, stage.lang())) }
        }
        (link(before, "‹", words.previous_article, "back"))
        (link(after, "›", words.next_article, "forward"))
    }
}
