//! The dossier sent with the page, and the rows of its list.

use super::dom;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::facts::{Facts, Ids};
use crate::timeline::model::EventIx;
use crate::timeline::view::View;
use crate::ui::payload::Payload;
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// Facts of a state of knowledge with their words, and the rows on the page.
pub struct LoadedDossier {
    /// The facts.
    pub facts: Facts,
    /// The words for the facts.
    pub pack: Payload,
    /// The requested state of knowledge.
    pub asof: Option<Day>,
    /// Rows by event. Those that a view leaves out are kept for one that shows them again.
    rows: RefCell<Vec<Option<Element>>>,
}

impl LoadedDossier {
    /// Unpacks the data in the page of this view; `None` if the dossier is too large to be sent
    /// with pages.
    pub fn of_page(lang: Lang, view: &View) -> Option<LoadedDossier> {
        let text = dom::find("#facts")?.text_content()?;
        let packed = js_sys::JSON::parse(&text).ok()?;
        LoadedDossier::unpack(lang, view.asof, &packed)
    }

    /// Unpacks what is known on `asof`, and collects the rows on the page.
    pub fn unpack(lang: Lang, asof: Option<Day>, packed: &JsValue) -> Option<LoadedDossier> {
        let facts = Facts::decode(&numbers(&field(packed, "numbers")?))?;
        let pack =
            Payload::new(lang, dom::languages(), &facts, strings(&field(packed, "strings")?))?;
        let rows = RefCell::new(vec![None; facts.events().len()]);
        let dossier = LoadedDossier { facts, pack, asof, rows };
        dossier.collect(&document(), |_| true);
        Some(dossier)
    }

    /// Returns true if the data on the page suffice for this view.
    pub fn holds(&self, view: &View) -> bool {
        view.asof == self.asof && (view.q.is_empty() || self.pack.is_searchable())
    }

    /// Returns true if the row of an event is here.
    pub fn has_row(&self, event: EventIx) -> bool {
        let rows = self.rows.borrow();
        rows.get(event.0).is_some_and(Option::is_some)
    }

    /// Collects the wanted rows of a page that are not here yet.
    pub fn collect(&self, page: &Document, is_wanted: impl Fn(EventIx) -> bool) {
        let mut rows = self.rows.borrow_mut();
        for row in dom::find_all_in(page, "[data-rows] [data-event]") {
            let id = row.get_attribute("data-event").unwrap_or_default();
            let event = self.pack.event(&id);
            let event = event.filter(|&event| is_wanted(event));
            if let Some(place) = event.and_then(|event| rows.get_mut(event.0)) {
                place.get_or_insert(row);
            }
        }
    }

    /// Takes over the rows of `before`, the same dossier before the page was fetched anew.
    pub fn keep(&self, before: LoadedDossier) {
        let mut rows = self.rows.borrow_mut();
        for (index, row) in before.rows.into_inner().into_iter().enumerate() {
            let event = self.pack.event(before.pack.event_id(EventIx(index)));
            if let Some(place) = event.and_then(|event| rows.get_mut(event.0))
                && place.is_none()
            {
                *place = row;
            }
        }
    }

    /// Rows of these events, up to the first one that is missing.
    pub fn rows<'e>(&self, events: impl Iterator<Item = &'e EventIx>) -> Vec<Element> {
        let rows = self.rows.borrow();
        let row = |event: &EventIx| rows.get(event.0).cloned().flatten();
        events.map_while(row).collect()
    }

    /// Removes the rows of all other events from the list.
    pub fn take_out<'e>(&self, all_but: impl Iterator<Item = &'e EventIx>) {
        let rows = self.rows.borrow();
        let mut stays = vec![false; rows.len()];
        for event in all_but {
            if let Some(stays) = stays.get_mut(event.0) {
                *stays = true;
            }
        }
        for (row, stays) in rows.iter().zip(stays) {
            if let Some(row) = row.as_ref().filter(|_| !stays) {
                row.remove();
            }
        }
    }

    /// Marks the row of the open event.
    pub fn mark_open(&self, open: Option<&str>) {
        for (index, row) in self.rows.borrow().iter().enumerate() {
            let Some(row) = row else { continue };
            if open.is_some_and(|id| self.pack.event_id(EventIx(index)) == id) {
                dom::set(row, "aria-current", "true");
            } else if row.has_attribute("aria-current") {
                dom::unset(row, "aria-current");
            }
        }
    }
}

/// An array in a JSON object.
pub fn field(object: &JsValue, name: &str) -> Option<js_sys::Array> {
    let value = js_sys::Reflect::get(object, &JsValue::from_str(name)).ok()?;
    value.dyn_into().ok()
}

fn numbers(array: &js_sys::Array) -> Vec<i32> {
    js_sys::Int32Array::new(array).to_vec()
}

/// Strings of a JSON array; anything else counts as empty.
pub fn strings(array: &js_sys::Array) -> Vec<String> {
    let items = (0..array.length()).map(|index| array.get(index));
    items.map(|item| item.as_string().unwrap_or_default()).collect()
}
