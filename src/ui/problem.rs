//! Pages for what cannot be shown.
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use leptos::prelude::*;
/// x
pub fn not_found(scene: Scene<'_>, meant: Option<&(String, String)>) -> (Head, AnyView) {
    let _ = (scene, meant);
    todo!()
}
