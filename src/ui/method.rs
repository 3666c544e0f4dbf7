//! The method page.
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use leptos::prelude::*;
/// x
pub fn page(scene: Scene<'_>) -> (Head, AnyView) {
    let _ = (scene);
    todo!()
}
