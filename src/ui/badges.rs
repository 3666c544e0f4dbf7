//! Small marks of trust: disputed or not, carried by how many articles.

use crate::i18n::phrases;
use crate::timeline::state::EventState;
use crate::ui::glyphs::{not_equal, pips};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// "umstritten", where sources disagree.
pub fn disputed(scene: Scene<'_>, state: &EventState) -> Option<impl IntoView + use<>> {
    state.is_disputed().then(|| {
        view! { <span class="badge-ne">{not_equal()} {scene.words().disputed}</span> }
    })
}

/// How many articles carry it: squares for a few, a number for many.
pub fn evidence(scene: Scene<'_>, state: &EventState) -> AnyView {
    /// With more articles than this, squares would be counted, not seen.
    const SQUARES: usize = 5;
    let all = scene.timeline().articles.len();
    let text = match state.sources {
        1 => scene.words().only_one_source.to_owned(),
        several => phrases::articles(several, scene.lang),
    };
    let squares = (all <= SQUARES).then(|| pips(state.sources, all));
    view! { <span class="pips">{squares}{text}</span> }.into_any()
}
