//! Shows views of a published site, whose pages no server renders: from the facts of their state of
//! knowledge, and from rows in the files of other views.

use super::dom;
use super::dossier::{LoadedDossier, strings};
use super::fetch::{busy, json, page_of, seek};
use super::paint::Painted;
use super::panel::ReaderPosition;
use super::state::Explorer;
use crate::site::SiteForm;
use crate::site::address;
use crate::timeline::drawing::DrawingInput;
use crate::timeline::model::EventIx;
use crate::timeline::view::View;
use crate::ui::timeline::ROWS;
use crate::ui::timeline::list::Leaf;
use crate::ui::view_context::ViewContext;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};

impl Explorer {
    /// Returns true on a published site, where files answer instead of a server.
    pub fn is_published(&self) -> bool {
        self.site.form != SiteForm::Served
    }

    /// Shows the view of the address if this page is of another one: one file serves all views
    /// without a file of their own.
    pub fn catch_up(&self) {
        let asked = self.read_address();
        if asked == *self.view.borrow() {
            reveal();
            return;
        }
        let fragment = window().location().hash().unwrap_or_default();
        self.show(asked, fragment);
    }

    /// Fetches the data of a view and paints it.
    pub fn gather(&self, view: &View, fragment: String, reader: ReaderPosition) {
        let (explorer, view) = (self.clone(), view.clone());
        let request = self.request.get();
        busy(true);
        spawn_local(async move {
            let gathered = explorer.gather_facts(&view, request).await;
            if explorer.request.get() != request {
                return;
            }
            // The ids are known only now.
            let view = explorer.read(&view.query());
            match gathered.map(|()| explorer.paint(&view)) {
                Some(Painted::Whole) => {
                    explorer.arrived();
                    seek(&fragment);
                }
                Some(Painted::WithoutRows) => explorer.gather_rows(fragment),
                Some(Painted::Nothing) | None => explorer.give_up(),
            }
            explorer.view.replace(view);
            explorer.show_knowledge();
            reader.follow(&explorer);
            explorer.catch_up_keys();
        });
    }

    /// Fetches the missing facts and texts of a view; `None` if that fails or another view was
    /// requested meanwhile.
    async fn gather_facts(&self, view: &View, request: u32) -> Option<()> {
        let is_awaited = || (self.request.get() == request).then_some(());
        let known = || self.dossier.borrow().as_ref().map(|dossier| dossier.asof);
        if known() != Some(view.asof) {
            let packed = json(&address::facts(&self.site, self.lang, view.asof)).await?;
            is_awaited()?;
            if known().unwrap_or(self.written_asof.get()) != view.asof {
                // Rows on the page show another state of knowledge.
                for row in dom::find_all("[data-rows] [data-event]") {
                    row.remove();
                }
            }
            let dossier = LoadedDossier::unpack(self.lang, view.asof, &packed)?;
            self.dossier.replace(Some(dossier));
        }
        let lacks_texts =
            |dossier: &LoadedDossier| !view.q.is_empty() && !dossier.pack.is_searchable();
        if self.dossier.borrow().as_ref().is_some_and(lacks_texts) {
            let texts = json(&address::texts(&self.site, self.lang, view.asof)).await?;
            is_awaited()?;
            let texts = strings(texts.dyn_ref()?);
            let mut dossier = self.dossier.borrow_mut();
            let dossier = dossier.as_mut().filter(|dossier| dossier.asof == view.asof)?;
            dossier.pack.learn(&texts);
        }
        Some(())
    }

    /// Fetches the rows of the present view that are not on the page yet.
    pub fn gather_rows(&self, fragment: String) {
        let explorer = self.clone();
        let request = self.request.get();
        busy(true);
        spawn_local(async move {
            let completed = explorer.complete_from_files().await;
            if explorer.request.get() != request {
                return;
            }
            match completed {
                Ok(true) => {
                    explorer.arrived();
                    seek(&fragment);
                }
                _ => explorer.give_up(),
            }
        });
    }

    async fn complete_from_files(&self) -> Result<bool, JsValue> {
        let view = self.view.borrow().clone();
        let files = self.staged(&view, DrawingInput::new, files).unwrap_or_default();
        // All requests are sent before the first is awaited.
        let asked = files.into_iter().map(|(address, events)| {
            let answer = window().fetch_with_str(&address);
            (answer, events)
        });
        let asked: Vec<_> = asked.collect();
        for (answer, events) in asked {
            let page = page_of(answer).await?;
            if let Some(dossier) = self.dossier.borrow().as_ref() {
                dossier.collect(&page, |event| events.contains(&event));
            }
        }
        Ok(self.rewrite_list())
    }

    /// Ends the wait: the view of the address is shown.
    pub fn arrived(&self) {
        busy(false);
        reveal();
    }

    /// Handles a failed fetch. Reloads, so that the browser shows the error, unless this very page
    /// is what it would load again.
    fn give_up(&self) {
        busy(false);
        if !is_pending() {
            // Nothing can be done if the browser refuses.
            let _ = window().location().reload();
        }
        reveal();
    }
}

/// Files with the rows of a view that are not on the page, each with their events.
fn files(view_context: ViewContext<'_>, dossier: &LoadedDossier) -> Vec<(String, Vec<EventIx>)> {
    let leaf = Leaf::new(view_context);
    let shown = leaf.shown().flat_map(|(_, events)| events);
    let mut files: Vec<(String, Vec<EventIx>)> = Vec::new();
    for &event in shown.filter(|event| !dossier.has_row(**event)) {
        let since = view_context.facts.event(event).and_then(|fact| view_context.facts.since(fact));
        let address = match view_context.site.state(view_context.view.asof, since) {
            Some(state) => address::rows(view_context.site, view_context.lang(), Some(state)),
            // In the browser, events are numbered by their position in the list of all events.
            None => {
                let page = (event.0 / ROWS) as u32 + 1;
                let plain = View { page, ..View::default() };
                address::timeline(view_context.site, view_context.lang(), &plain)
            }
        };
        match files.iter_mut().find(|(of, _)| *of == address) {
            Some((_, events)) => events.push(event),
            None => files.push((address, vec![event])),
        }
    }
    files
}

/// Attribute of a page that is about to become another view.
const PENDING: &str = "data-pending";

fn is_pending() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.has_attribute(PENDING))
}

/// Shows the page, which now matches the address.
fn reveal() {
    if let Some(root) = document().document_element() {
        dom::unset(&root, PENDING);
    }
}
