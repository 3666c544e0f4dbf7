//! Search while the reader types.

use super::dom;
use super::dossier::strings;
use super::fetch::json;
use super::history::HistoryUpdate;
use super::state::Explorer;
use crate::site::address;
use crate::timeline::view::View;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Pause in typing before the server is asked, in milliseconds.
const PAUSE: i32 = 200;

/// Most events whose texts are fetched to be searched here, about a kilobyte each.
const LEARNT: usize = 500;

/// Follows the input of the search field.
pub fn attach(explorer: &Explorer) {
    let Some(field) = dom::find("#q") else {
        return;
    };
    // The words of one visit to the field share an entry of the history.
    let typing = Rc::new(Cell::new(false));
    let here = explorer.clone();
    dom::listen(&field, "focus", Box::new(move |_| here.learn()));
    let again = Rc::clone(&typing);
    dom::listen(&field, "blur", Box::new(move |_| again.set(false)));
    let (here, again) = (explorer.clone(), Rc::clone(&typing));
    dom::listen(&field, "input", Box::new(move |_| here.follow_typing(&again)));
    // The reader may have typed before this program was loaded.
    if dom::focused().is_some_and(|element| element == field) {
        explorer.learn();
        explorer.follow_typing(&typing);
    }
}

impl Explorer {
    /// Searches for the words in the field: at once if the data are here, otherwise after a pause.
    fn follow_typing(&self, typing: &Rc<Cell<bool>>) {
        let (here, typing) = (self.clone(), Rc::clone(typing));
        let go = move || {
            let view = here.searching(typed().unwrap_or_default());
            if view.q != here.view.borrow().q {
                let entry = match typing.replace(true) {
                    true => HistoryUpdate::Replace,
                    false => HistoryUpdate::Push,
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

    /// The view that searches for these words.
    pub fn searching(&self, words: String) -> View {
        let view = self.view.borrow().refined(|view| view.q = words);
        // Parsing tidies the words, as on the server.
        self.read(&view.query())
    }

    /// Shows the view's words in the search field, unless the reader is typing there.
    pub fn show_words(&self) {
        let typing = dom::focused().is_some_and(|element| element.id() == "q");
        if !typing && let Some(field) = field() {
            field.set_value(&self.view.borrow().q);
        }
    }

    /// Calls `action` after a pause, unless it is called again before.
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

    /// Cancels the pending action.
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
