//! Comparison of editions: a page shows one edition of the dossier. Responses of another one are
//! not mixed into it; a notice leaves reloading to the reader.

use super::dom;
use crate::site::address::EDITION_HEADER;
use leptos::prelude::document;
use web_sys::Response;

/// Selector of the notice. The page's own script shows it as well, if it finds out first.
const NOTICE: &str = ".edition p";

/// Returns true if a response is of the page's edition, or names none; otherwise shows the notice.
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

/// Returns true if the notice is shown. Embeds have none.
pub fn notice_is_shown() -> bool {
    dom::find(NOTICE).is_some_and(|notice| !notice.has_attribute("hidden"))
}
