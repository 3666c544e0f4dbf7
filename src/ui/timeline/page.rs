//! The timeline page as composed by the server: drawing, filters, list.

pub(super) mod head;

use super::regions::Region;
use super::{filters, knowledge, legend, parts};
use crate::i18n::Named;
use crate::site::SiteForm;
use crate::site::page_context::PageContext;
use crate::timeline::drawing::DrawingInput;
use crate::timeline::query::select;
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::view_context::ViewContext;
use leptos::prelude::*;

/// The page's head and body.
pub fn page(context: PageContext<'_>) -> (Head, AnyView) {
    staged(context, |view_context| compose(context, view_context))
}

/// Calls `show` with the selection of the view and its drawing.
pub fn staged<T>(context: PageContext<'_>, show: impl FnOnce(ViewContext<'_>) -> T) -> T {
    let selection = select(context.facts(), &context, context.view);
    let frame = DrawingInput::new(context.facts(), &context, context.view, &selection);
    show(ViewContext {
        facts: context.facts(),
        labels: &context,
        view: context.view,
        selection: &selection,
        frame: &frame,
        site: context.site,
    })
}

fn compose(context: PageContext<'_>, view_context: ViewContext<'_>) -> (Head, AnyView) {
    let words = context.words();
    let region = |region: Region| region.html(view_context).into_string();
    let title = view! {
        <div class="wrap title">
            <div>
                <h1>{context.timeline().title.get(context.lang).to_owned()}</h1>
                <p
                    class="standfirst"
                    data-region="standfirst"
                    inner_html=region(Region::Standfirst)
                ></p>
            </div>
            <div class="knowledge-wrap" inner_html=knowledge::form(view_context).into_string()></div>
            {ignored(context)}
            {needs_script(context)}
        </div>
    };
    let languages = view! {
        <span class="lang" data-region="languages" inner_html=region(Region::Languages)></span>
    };
    let body = view! {
        {chrome::top_with(context, languages.into_any(), title.into_any())}
        {parts::panel(context, view_context)}
        <section class="page" aria-label=words.key>
            <div class="wrap legend-bar">
                <div
                    class="zoom"
                    role="group"
                    aria-label=words.section
                    data-region="presets"
                    inner_html=region(Region::Presets)
                ></div>
                {legend::legend(context)}
            </div>
        </section>
        {parts::drawing(context, view_context)}
        <div class="page">
            <div class="wrap body">
                {filters::form(context, view_context)}
                <div>
                    {parts::quick_filters(context, view_context)}
                    {parts::events(context, view_context)}
                </div>
            </div>
        </div>
        <nav
            class="sheet-open"
            aria-label=words.open_filters
            data-region="sheet"
            inner_html=region(Region::Sheet)
        ></nav>
        <p class="vh" role="status" data-announce=""></p>
        {chrome::foot(context)}
        {parts::program(context, view_context)}
    };
    (head::head(context, view_context), body.into_any())
}

/// Note for readers without script on what a published site cannot do then.
fn needs_script(context: PageContext<'_>) -> Option<impl IntoView + use<>> {
    (context.site.form != SiteForm::Served).then(|| {
        view! { <noscript><p class="note">{context.words().needs_script}</p></noscript> }
    })
}

/// Notice of the parts of the address that were ignored.
pub(super) fn ignored(context: PageContext<'_>) -> Option<impl IntoView + use<>> {
    let (lang, ignored) = (context.lang, context.ignored);
    (!ignored.is_empty()).then(|| {
        let items = ignored.iter().map(|ignored| {
            let pair = format!("{}={}", ignored.key, ignored.value);
            view! { <li><code>{pair}</code> {format!(" – {}", ignored.reason.name(lang))}</li> }
        });
        view! {
            <div class="ignored" role="status" data-ignored="">
                <p>{lang.words().ignored}</p>
                <ul>{items.collect_view()}</ul>
            </div>
        }
    })
}
