//! The event page.
use crate::timeline::model::EventIx;
use crate::timeline::view::Reading;
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use leptos::prelude::*;
/// x
pub fn page(scene: Scene<'_>, event: EventIx, _reading: &Reading) -> (Head, AnyView) {
    let _ = (scene, event);
    todo!()
}
