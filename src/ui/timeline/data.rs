//! The view in the forms that other programs read.

use crate::export::Format;
use crate::ui::address;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// A link for each format that the view can be had in.
pub fn links(stage: Stage<'_>) -> Markup {
    html! {
        @for format in Format::ALL {
            @if let Some(href) = address::data(stage.site, stage.lang(), stage.view, format) {
                li { a href=(href) { (format.name()) } }
            }
        }
    }
}
