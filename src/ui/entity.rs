//! The entity page.
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use leptos::prelude::*;
/// x
pub fn page(scene: Scene<'_>, entity: crate::timeline::model::EntityIx, _reading: &crate::timeline::view::Reading) -> (Head, AnyView) {
    let _ = (scene, entity);
    todo!()
}
