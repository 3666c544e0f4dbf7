//! The view in the forms that other programs read.

use crate::export::Format;
use crate::ui::address;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// A link for each format.
pub fn links(stage: Stage<'_>) -> Markup {
    html! {
        @for format in Format::ALL {
            li { a href=(address::data(stage.lang(), stage.view, format)) { (format.name()) } }
        }
    }
}
