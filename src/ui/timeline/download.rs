//! The link to the drawing of the view as a file, in the share popover.

use crate::ui::address;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// The link; it names the file by the days that are drawn. Nothing where nobody has drawn it.
pub fn download(stage: Stage<'_>) -> Markup {
    if !address::has_files(stage.site, stage.view) {
        return Markup::default();
    }
    html! {
        a href=(address::drawing(stage.site, stage.lang(), stage.view))
            download=(address::drawing_file(stage.frame.window)) data-action="download"
        {
            (stage.words().download_drawing)
        }
    }
}
