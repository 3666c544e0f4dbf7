//! A page shows one edition of the dossier. Answers of another one are not mixed into it; the reader
//! is told, and loads the page again at will.

use super::dom;
use crate::ui::address::EDITION_HEADER;
use leptos::prelude::document;
use web_sys::Response;

/// The notice, which the page's own script shows as well when it finds out first.
const NOTICE: &str = ".edition p";

/// Whether an answer is of the page's edition, as far as it says; else the reader is told.
pub fn is_ours(response: &Response) -> bool {
    let Ok(Some(theirs)) = response.headers().get(EDITION_HEADER) else {
        return true;
    };
    let root = document().document_element();
    let ours = root.and_then(|root| root.get_attribute("data-edition"));
    let is_ours = ours.is_none_or(|ours| ours == theirs);
    if !is_ours && let Some(notice) = dom::find(NOTICE) {
        dom::unset(&notice, "hidden");
    }
    is_ours
}

/// Whether the reader has been told. Embeds have no notice.
pub fn is_told() -> bool {
    dom::find(NOTICE).is_some_and(|notice| !notice.has_attribute("hidden"))
}
