//! Badges of trust: disputed or not, and the number of articles.

use crate::i18n::phrases;
use crate::site::page_context::PageContext;
use crate::timeline::state::EventState;
use crate::ui::glyphs::{not_equal, pips};
use leptos::prelude::*;

/// Badge "disputed", for events on which sources disagree.
pub fn disputed(context: PageContext<'_>, state: &EventState) -> Option<impl IntoView + use<>> {
    state.is_disputed().then(|| {
        view! { <span class="badge-ne">{not_equal()} {context.words().disputed}</span> }
    })
}

/// Number of articles that support an event, with squares if the dossier has few articles.
pub fn evidence(context: PageContext<'_>, state: &EventState) -> AnyView {
    /// Most articles to draw squares for; more would have to be counted.
    const SQUARES: usize = 5;
    let all = context.timeline().articles.len();
    let text = match state.sources {
        1 => context.words().only_one_source.to_owned(),
        several => phrases::articles(several, context.lang),
    };
    let squares = (all <= SQUARES).then(|| pips(state.sources, all));
    view! { <span class="pips">{squares}{text}</span> }.into_any()
}
