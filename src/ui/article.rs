//! The article page.
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use leptos::prelude::*;
/// x
pub fn page(scene: Scene<'_>, article: crate::timeline::model::ArticleIx) -> (Head, AnyView) {
    let _ = (scene, article);
    todo!()
}
