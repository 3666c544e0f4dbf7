//! The link to the drawing of the view as a file, in the share popover.

use crate::site::address;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// The link; the file is named by the days that are drawn. Empty if the view has no file.
pub fn download(view_context: ViewContext<'_>) -> Markup {
    if !address::has_files(view_context.site, view_context.view) {
        return Markup::default();
    }
    html! {
        a href=(address::drawing(view_context.site, view_context.lang(), view_context.view))
            download=(address::drawing_file(view_context.frame.window)) data-action="download"
        {
            (view_context.words().download_drawing)
        }
    }
}
