//! Control for the state of knowledge: one step for each day on which an article was published.
//!
//! The steps are the options of a menu, which works without script. With script a slider takes its
//! place and reads the steps from the menu, so that the browser needs neither the list nor its
//! words again.

use super::knowledge_axis::{known_at, neighbours};
use crate::i18n::date;
use crate::timeline::day::Day;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub use form::{form, steps};

/// The state of knowledge, with links to the stops before and after it.
pub fn state(view_context: ViewContext<'_>) -> Markup {
    let words = view_context.words();
    let (before, after) = neighbours(view_context);
    let link = |day: Option<Day>, sign: &str, name: &str, step: &str| {
        // At the ends the link keeps its position, and can keep the focus that led there.
        html! {
            @match day {
                Some(day) => a.control href=(view_context.href(&known_at(view_context, day))) aria-label=(name)
                    title=(name) data-step=(step) { (sign) },
                None => a.control role="link" aria-disabled="true" tabindex="-1" aria-label=(name)
                    data-step=(step) { (sign) },
            }
        }
    };
    html! {
        b.known-day {
            (words.known_on) (words.colon)
            span data-known="" { (date::day(view_context.facts.day, view_context.lang())) }
        }
        (link(before, "‹", words.previous_article, "back"))
        (link(after, "›", words.next_article, "forward"))
    }
}
