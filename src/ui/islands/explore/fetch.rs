//! Shows a view from the server: fetches the page of the same address, and takes over the parts
//! that depend on the view.

use super::dom::{self, FocusPosition};
use super::dossier::LoadedDossier;
use super::edition;
use super::panel::ReaderPosition;
use super::state::Explorer;
use crate::site::address;
use crate::timeline::view::View;
use js_sys::Promise;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Response, SupportedType};

/// Attributes of the drawing's section that depend on the window.
const OF_WINDOW: &[&str] = &["data-window", "data-lanes"];

/// Attributes of the drawing's section that depend on the view.
const OF_VIEW: &[&str] = &["data-window", "data-lanes", "data-full", "data-opening", "data-facts"];

/// Selector of the parts of the drawing.
const DRAWING: &str = "[data-region=axis], [data-region=lane-names], [data-region=overview], \
                       [data-region=compact]";

/// Selector of everything that depends on the view.
const PAGE: &str = "[data-region], [data-rows], [data-panel], #facts";

impl Explorer {
    /// Fetches a view's page and shows it, unless another view was requested meanwhile; then goes
    /// to the fragment.
    pub fn fetch(&self, view: &View, fragment: String, reader: ReaderPosition) {
        if self.is_published() {
            return self.gather(view, fragment, reader);
        }
        self.ask(view, move |explorer, page| {
            explorer.take_over(page, PAGE, OF_VIEW);
            explorer.arrive(page, &fragment);
            reader.follow(explorer);
            explorer.catch_up_keys();
            true
        });
    }

    /// Fetches the rows of the current view that are not on the page yet; all its other parts are
    /// shown already.
    pub fn fetch_rows(&self, fragment: String) {
        if self.is_published() {
            return self.gather_rows(fragment);
        }
        // Rows are still missing if the dossier has changed by now.
        self.ask(&self.view.borrow(), move |explorer, page| {
            let is_complete = explorer.complete(page);
            if is_complete {
                seek(&fragment);
            }
            is_complete
        });
    }

    /// Fetches a view's page and calls `show` with it, unless another view was requested meanwhile.
    /// If it cannot be shown, the browser goes there and shows the error.
    fn ask(&self, view: &View, show: impl FnOnce(&Explorer, &Document) -> bool + 'static) {
        let explorer = self.clone();
        let address = address::timeline(&self.site, self.lang, view);
        let request = self.request.get();
        busy(true);
        spawn_local(async move {
            let page = page(&address).await;
            if explorer.request.get() != request {
                return;
            }
            busy(false);
            if !page.is_ok_and(|page| show(&explorer, &page)) {
                follow_link(&address);
            }
        });
    }

    /// Fetches the facts of a dossier that is not sent with every page.
    pub fn fetch_facts(&self) {
        let address = self.section.get_attribute("data-facts");
        let Some(address) = address else {
            return;
        };
        let (explorer, asof) = (self.clone(), self.view.borrow().asof);
        spawn_local(async move {
            let packed = json(&address).await;
            let dossier =
                packed.and_then(|packed| LoadedDossier::unpack(explorer.lang, asof, &packed));
            // Without them the server keeps rendering every view.
            if dossier.is_some() && explorer.view.borrow().asof == asof {
                explorer.dossier.replace(dossier);
                explorer.prerender();
            }
        });
    }

    /// Fetches the drawing of a window during a gesture, one at a time; the address stays.
    pub fn fetch_drawing(&self, view: &View) {
        // Published files have no such drawing; the facts are on their way.
        if self.is_published() || self.drawing.replace(true) {
            return;
        }
        let explorer = self.clone();
        let address = address::fragment(&self.site, self.lang, view);
        let request = self.request.get();
        spawn_local(async move {
            let page = page(&address).await;
            explorer.drawing.set(false);
            if let Ok(page) = page
                && explorer.request.get() == request
            {
                explorer.take_over(&page, DRAWING, OF_WINDOW);
                explorer.settle_preview();
            }
        });
    }

    /// Replaces the parts of this page that match a selector by those of another one, and with them
    /// the attributes of the drawing.
    fn take_over(&self, page: &Document, parts: &str, measures: &[&str]) {
        let focus = FocusPosition::of_focus();
        self.written.borrow_mut().clear();
        for part in dom::find_all(parts) {
            if let Some(new) = counterpart(page, &part) {
                move_contents(&new, &part);
            }
        }
        if let Ok(Some(new)) = page.query_selector("section.axis") {
            for name in measures {
                match new.get_attribute(name) {
                    Some(value) => dom::set(&self.section, name, &value),
                    None => dom::unset(&self.section, name),
                }
            }
        }
        self.end_panorama();
        self.measure_again();
        if let Some(focus) = focus {
            focus.restore();
        }
    }

    /// Completes the change to another page: title, dossier, announcement, fragment.
    fn arrive(&self, page: &Document, fragment: &str) {
        document().set_title(&page.title());
        let before = self.dossier.take();
        let dossier = LoadedDossier::of_page(self.lang, &self.view.borrow());
        // Rows show what was known on a day; those of another day are useless.
        if let (Some(dossier), Some(before)) = (&dossier, before)
            && dossier.asof == before.asof
        {
            dossier.keep(before);
        }
        if dossier.is_none() {
            self.fetch_facts();
        }
        self.dossier.replace(dossier);
        self.prerender();
        if let Some(count) = dom::find("[data-count]").and_then(|count| count.text_content()) {
            self.announce(&count);
        }
        seek(fragment);
    }
}

/// Scrolls to the element that a fragment names.
pub fn seek(fragment: &str) {
    let id = fragment.trim_start_matches('#');
    if let Some(target) = document().get_element_by_id(id).filter(|_| !id.is_empty()) {
        dom::land_on(&target);
    }
}

/// Counterpart of `part` in another page.
fn counterpart(page: &Document, part: &Element) -> Option<Element> {
    let selector = match part.get_attribute("data-region") {
        Some(region) => ["[data-region=\"", &region, "\"]"].concat(),
        None if part.id() == "facts" => "#facts".to_owned(),
        None if part.has_attribute("data-rows") => "[data-rows]".to_owned(),
        None => "[data-panel]".to_owned(),
    };
    page.query_selector(&selector).ok().flatten()
}

/// Replaces the contents of `to` by those of `from`.
pub fn move_contents(from: &Element, to: &Element) {
    to.set_text_content(None);
    while let Some(child) = from.first_child() {
        // Fails only if an element would become its own ancestor.
        if to.append_child(&child).is_err() {
            return;
        }
    }
}

/// Awaits a response; an error status or another edition counts as a failure.
async fn got(answer: Promise) -> Result<Response, JsValue> {
    let response = JsFuture::from(answer).await?;
    let response: Response = response.dyn_into()?;
    match response.ok() && edition::is_ours(&response) {
        true => Ok(response),
        false => Err(JsValue::NULL),
    }
}

/// Lets the browser go to what cannot be shown here, and show the error. If a notice says that the
/// whole page is outdated, the choice is the reader's.
pub fn follow_link(address: &str) {
    if !edition::notice_is_shown() {
        let _ = window().location().set_href(address);
    }
}

/// Fetches a JSON file.
pub async fn json(address: &str) -> Option<JsValue> {
    let response = got(window().fetch_with_str(address)).await.ok()?;
    JsFuture::from(response.json().ok()?).await.ok()
}

/// Fetches a page.
pub async fn page(address: &str) -> Result<Document, JsValue> {
    page_of(window().fetch_with_str(address)).await
}

/// Parses a fetched page.
pub async fn page_of(answer: Promise) -> Result<Document, JsValue> {
    let response = got(answer).await?;
    let text = JsFuture::from(response.text()?).await?;
    let text = text.as_string().unwrap_or_default();
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)
}

/// Marks the list as about to change, or as done.
pub fn busy(is_busy: bool) {
    if let Some(list) = dom::find("#liste") {
        match is_busy {
            true => dom::set(&list, "aria-busy", "true"),
            false => dom::unset(&list, "aria-busy"),
        }
    }
}
