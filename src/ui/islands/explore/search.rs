//! Searching while the reader types.

use super::dom;
use super::dossier::strings;
use super::fetch::json;
use super::state::Explorer;
use super::travel::Entry;
use crate::timeline::view::View;
use crate::ui::address;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// How long the server is spared while somebody types, in milliseconds.
const PAUSE: i32 = 200;

/// Most events whose texts are fetched to be searched here, some kilobyte each.
const LEARNT: usize = 500;

/// Follows what is typed into the search field.
pub fn attach(explorer: &Explorer) {
    let Some(field) = dom::find("#q") else {
        return;
    };
    // The words of one visit to the field are one entry of the history.
    let typing = Rc::new(Cell::new(false));
    let here = explorer.clone();
    dom::listen(&field, "focus", Box::new(move |_| here.learn()));
    let again = Rc::clone(&typing);
    dom::listen(&field, "blur", Box::new(move |_| again.set(false)));
    let (here, again) = (explorer.clone(), Rc::clone(&typing));
    dom::listen(
        &field,
        "input",
        Box::new(move |_| here.follow_typing(&again)),
    );
    // Somebody was quicker than this program.
    if dom::focused().is_some_and(|element| element == field) {
        explorer.learn();
        explorer.follow_typing(&typing);
    }
}

impl Explorer {
    /// Searches what the field says: at once if that can be done here, else after a pause.
    fn follow_typing(&self, typing: &Rc<Cell<bool>>) {
        let (here, typing) = (self.clone(), Rc::clone(typing));
        let go = move || {
            let view = here.searching(typed().unwrap_or_default());
            if view.q != here.view.borrow().q {
                let entry = match typing.replace(true) {
                    true => Entry::Replace,
                    false => Entry::Push,
                };
                here.go(view, entry);
            }
        };
        let dossier = self.dossier.borrow();
        let is_searchable = dossier.as_ref().is_some_and(|it| it.pack.is_searchable());
        drop(dossier);
        match is_searchable {
            true => go(),
            false => self.later(PAUSE, go),
        }
    }

    /// The view in which these words are searched.
    pub fn searching(&self, words: String) -> View {
        let view = self.view.borrow().refined(|view| view.q = words);
        // Reading tidies the words, as it does on the server.
        self.read(&view.query())
    }

    /// Shows in the search field what the view searches, unless somebody types there.
    pub fn show_words(&self) {
        let typing = dom::focused().is_some_and(|element| element.id() == "q");
        if !typing && let Some(field) = field() {
            field.set_value(&self.view.borrow().q);
        }
    }

    /// Calls `action` after a pause, unless the next one comes first.
    pub fn later(&self, pause: i32, action: impl FnOnce() + 'static) {
        self.forget_timer();
        let (here, timer) = (self.clone(), self.timer.get());
        let act = move || {
            if here.timer.get() == timer {
                action();
            }
        };
        dom::after(pause, act);
    }

    /// Nothing waits any longer.
    pub fn forget_timer(&self) {
        self.timer.set(self.timer.get() + 1);
    }

    /// Fetches the texts of the dossier on the page, so that they can be searched here.
    fn learn(&self) {
        let known = self
            .dossier
            .borrow()
            .as_ref()
            .is_none_or(|it| it.pack.is_searchable() || it.facts.event_count() > LEARNT);
        let asof = self.view.borrow().asof;
        if known || (asof.is_some() && !self.is_published()) {
            return;
        }
        let here = self.clone();
        spawn_local(async move {
            let texts = json(&address::texts(&here.site, here.lang, asof)).await;
            if let Some(texts) = texts.and_then(|texts| texts.dyn_ref().map(strings))
                && let Some(dossier) = here.dossier.borrow_mut().as_mut()
                && dossier.asof == asof
            {
                dossier.pack.learn(&texts);
            }
        });
    }
}

fn field() -> Option<HtmlInputElement> {
    dom::find("#q")?.dyn_into().ok()
}

fn typed() -> Option<String> {
    Some(field()?.value())
}
