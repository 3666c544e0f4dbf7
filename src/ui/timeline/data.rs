//! The view in the forms that other programs read.

use crate::export::Format;
use crate::ui::address;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// A link for each format that the view can be had in, or which views can be had.
pub fn links(stage: Stage<'_>) -> Markup {
    let href = |format| address::data(stage.site, stage.lang(), stage.view, format);
    let links: Vec<(Format, String)> = (Format::ALL.into_iter())
        .filter_map(|format| Some((format, href(format)?)))
        .collect();
    html! {
        @for (format, href) in &links {
            li { a href=(href) { (format.name()) } }
        }
        @if links.is_empty() {
            li { (stage.words().data_elsewhere) }
        }
    }
}
