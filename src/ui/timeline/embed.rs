//! The timeline for a frame in somebody else's page: drawing, filters of one line, list, and where
//! all of it comes from.

use super::page::head::head;
use super::page::{ignored, staged};
use super::parts;
use super::regions::Region;
use crate::timeline::view::Reading;
use crate::ui::document::Head;
use crate::ui::glyphs;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The embed's head and body. Its head is that of the page it is an excerpt of: search engines and
/// those who share it are to find that.
pub fn embed(scene: Scene<'_>, reading: &Reading) -> (Head, AnyView) {
    staged(scene, |stage| {
        let words = scene.words();
        let region = |region: Region| region.html(stage).into_string();
        let body = view! {
            {glyphs::definitions()}
            <header class="page">
                <div class="wrap framed">
                    <h1>{scene.timeline().title.get(scene.lang).to_owned()}</h1>
                    <span data-region="whole" inner_html=region(Region::Whole)></span>
                </div>
                {ignored(scene.lang, &reading.ignored)}
            </header>
            {parts::drawing(scene, stage)}
            <div class="page">
                <div class="wrap">
                    {parts::quick_filters(scene, stage)}
                    {parts::panel(scene, stage)}
                    {parts::events(scene, stage)}
                </div>
            </div>
            <p class="vh" role="status" data-announce=""></p>
            <footer class="page">
                <div class="wrap framed">
                    <p>{words.texts_belong}</p>
                    <span class="lang" data-region="languages" inner_html=region(Region::Languages)></span>
                </div>
            </footer>
            {parts::program(scene, stage)}
        };
        (head(scene, stage), body.into_any())
    })
}
