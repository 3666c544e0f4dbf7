//! Shows views of a published site, where no server writes their pages: from the facts of their
//! state of knowledge, and from rows that lie in the files of other views.

use super::dom;
use super::dossier::{Dossier, strings};
use super::fetch::{busy, json, page_of, seek};
use super::paint::Painted;
use super::panel::Reader;
use super::state::Explorer;
use crate::timeline::model::EventIx;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::site::Form;
use crate::ui::stage::Stage;
use crate::ui::timeline::Frame;
use crate::ui::timeline::ROWS;
use crate::ui::timeline::list::Leaf;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};

impl Explorer {
    /// Whether files answer instead of a server.
    pub fn is_published(&self) -> bool {
        self.site.form != Form::Served
    }

    /// Shows the view of the address where this page is of another one, as a file is that stands
    /// for all views without one.
    pub fn catch_up(&self) {
        let asked = self.read_address();
        if asked == *self.view.borrow() {
            reveal();
            return;
        }
        let fragment = window().location().hash().unwrap_or_default();
        self.show(asked, fragment);
    }

    /// Fetches what a view is painted from, and paints it.
    pub fn gather(&self, view: &View, fragment: String, reader: Reader) {
        let (explorer, view) = (self.clone(), view.clone());
        let request = self.request.get();
        busy(true);
        spawn_local(async move {
            let gathered = explorer.gather_facts(&view, request).await;
            if explorer.request.get() != request {
                return;
            }
            // Which ids there are is known only now.
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

    /// Brings facts and texts for a view, where they are not here and nobody has asked for another
    /// view meanwhile.
    async fn gather_facts(&self, view: &View, request: u32) -> Option<()> {
        let is_awaited = || (self.request.get() == request).then_some(());
        let known = || self.dossier.borrow().as_ref().map(|dossier| dossier.asof);
        if known() != Some(view.asof) {
            let packed = json(&address::facts(&self.site, self.lang, view.asof)).await?;
            is_awaited()?;
            if known().unwrap_or(self.written_asof.get()) != view.asof {
                // The rows on the page say what was known at another time.
                for row in dom::find_all("[data-rows] [data-event]") {
                    row.remove();
                }
            }
            let dossier = Dossier::unpack(self.lang, view.asof, &packed)?;
            self.dossier.replace(Some(dossier));
        }
        let lacks_texts = |dossier: &Dossier| !view.q.is_empty() && !dossier.pack.is_searchable();
        if self.dossier.borrow().as_ref().is_some_and(lacks_texts) {
            let texts = json(&address::texts(&self.site, self.lang, view.asof)).await?;
            is_awaited()?;
            let texts = strings(texts.dyn_ref()?);
            let mut dossier = self.dossier.borrow_mut();
            let dossier = dossier
                .as_mut()
                .filter(|dossier| dossier.asof == view.asof)?;
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
        let files = self.staged(&view, Frame::new, files).unwrap_or_default();
        // All are under way before the first is waited for.
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

    /// The view of the address is shown.
    pub fn arrived(&self) {
        busy(false);
        reveal();
    }

    /// Something could not be fetched. The browser says best what is wrong – unless this very
    /// page is what it would load again.
    fn give_up(&self) {
        busy(false);
        if !is_pending() {
            // Nothing to be done where the browser refuses.
            let _ = window().location().reload();
        }
        reveal();
    }
}

/// The files that have the rows of a view which are not on the page, each with their events.
fn files(stage: Stage<'_>, dossier: &Dossier) -> BTreeMap<String, Vec<EventIx>> {
    let leaf = Leaf::new(stage);
    let shown = leaf.shown().flat_map(|(_, events)| events);
    let mut files: BTreeMap<String, Vec<EventIx>> = BTreeMap::new();
    for &event in shown.filter(|event| !dossier.has_row(**event)) {
        let since = stage
            .facts
            .event(event)
            .and_then(|fact| stage.facts.since(fact));
        let address = match stage.site.state(stage.view.asof, since) {
            Some(state) => address::rows(stage.site, stage.lang(), Some(state)),
            // In the browser events are numbered by their place in the list of all of them.
            None => {
                let page = (event.0 / ROWS) as u32 + 1;
                let plain = View {
                    page,
                    ..View::default()
                };
                address::timeline(stage.site, stage.lang(), &plain)
            }
        };
        files.entry(address).or_default().push(event);
    }
    files
}

/// The mark of a file that is about to become another view.
const PENDING: &str = "data-pending";

fn is_pending() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.has_attribute(PENDING))
}

/// Shows the page, which is what the address asks for now.
fn reveal() {
    if let Some(root) = document().document_element() {
        dom::unset(&root, PENDING);
    }
}
