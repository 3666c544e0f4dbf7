//! The timeline for a frame in another site's page: drawing, one line of filters, list, and
//! attribution.

use super::page::head::head;
use super::page::{ignored, staged};
use super::parts;
use super::regions::Region;
use crate::site::page_context::PageContext;
use crate::ui::document::Head;
use crate::ui::glyphs;
use leptos::prelude::*;

/// The embed's head and body. Its head is that of the whole page, which search engines and people
/// who share it should find.
pub fn embed(context: PageContext<'_>) -> (Head, AnyView) {
    staged(context, |view_context| {
        let words = context.words();
        let region = |region: Region| region.html(view_context).into_string();
        let body = view! {
            {glyphs::definitions()}
            <header class="page">
                <div class="wrap framed">
                    <h1>{context.timeline().title.get(context.lang).to_owned()}</h1>
                    <span data-region="whole" inner_html=region(Region::Whole)></span>
                </div>
                {ignored(context)}
            </header>
            {parts::drawing(context, view_context)}
            <div class="page">
                <div class="wrap">
                    {parts::quick_filters(context, view_context)}
                    {parts::panel(context, view_context)}
                    {parts::events(context, view_context)}
                </div>
            </div>
            <p class="vh" role="status" data-announce=""></p>
            <footer class="page">
                <div class="wrap framed">
                    <p>{context.has_texts().then_some(words.texts_belong)}</p>
                    <span class="lang" data-region="languages" inner_html=region(Region::Languages)></span>
                </div>
            </footer>
            {parts::program(context, view_context)}
        };
        (head(context, view_context), body.into_any())
    })
}
