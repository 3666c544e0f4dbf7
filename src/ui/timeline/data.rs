//! Links to the view in formats for other programs.

use crate::site::address;
use crate::site::format::Format;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// A link for each format that the view is available in, or a note on the views that have data.
pub fn links(view_context: ViewContext<'_>) -> Markup {
    let href =
        |format| address::data(view_context.site, view_context.lang(), view_context.view, format);
    let links: Vec<(Format, String)> =
        (Format::ALL.into_iter()).filter_map(|format| Some((format, href(format)?))).collect();
    html! {
        @for (format, href) in &links {
            li { a href=(href) { (format.name()) } }
        }
        @if links.is_empty() {
            li { (view_context.words().data_elsewhere) }
        }
    }
}
