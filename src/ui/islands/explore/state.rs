//! State of the page, and the change to another view.

use super::dom;
use super::dossier::LoadedDossier;
use super::fetch::seek;
use super::intent::own_address;
use super::paint::Painted;
use super::panel::ReaderPosition;
use crate::i18n::Lang;
use crate::site::Site;
use crate::site::address;
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::view::{Key, KnownIds, ParsedView, View, read};
use crate::timeline::viewport::Viewport;
use leptos::prelude::window;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// Handle to the page; clones refer to the same page.
#[derive(Clone)]
pub struct Explorer(Rc<PageState>);

/// State of the page.
pub struct PageState {
    /// The site of the page.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// Section around the drawing; its contents are replaced at any time.
    pub section: Element,
    /// The dossier, if its data are on the page.
    pub dossier: RefCell<Option<LoadedDossier>>,
    /// The view of the address.
    pub view: RefCell<View>,
    /// State of knowledge that the page was rendered for.
    pub written_asof: Cell<Option<Day>>,
    /// Window that is drawn; a gesture may have moved it away from the address.
    pub drawn: Cell<Window>,
    /// HTML last written to each region; `None` if unknown.
    pub written: RefCell<Vec<Option<String>>>,
    /// Number of the latest request; responses to earlier ones are not shown.
    pub request: Cell<u32>,
    /// True while the page still shows the previous view and the next one is being fetched.
    pub outdated: Cell<bool>,
    /// Step that a key asked for meanwhile; true is forward.
    pub wish: Cell<Option<bool>>,
    /// True while a drawing is being fetched.
    pub drawing: Cell<bool>,
    /// Number of the latest timer for a gesture's rest or a pause in typing; earlier ones do
    /// nothing.
    pub timer: Cell<u32>,
    /// True if three windows are drawn, with the window in the middle.
    pub is_panorama: Cell<bool>,
    /// Viewport that a gesture shows by transforming the drawing.
    pub preview: Cell<Option<Viewport>>,
    /// True if a gesture has moved the drawing since a view was shown.
    pub moved: Cell<bool>,
    /// True while the history goes back to the entry before the panel was opened.
    pub closing: Cell<bool>,
}

impl std::ops::Deref for Explorer {
    type Target = PageState;

    fn deref(&self) -> &PageState {
        &self.0
    }
}

/// Accepts every id: without the dossier only the server knows the valid ones.
struct AcceptAll;

impl KnownIds for AcceptAll {
    fn resolve<'a>(&'a self, _key: Key, id: &'a str) -> Option<&'a str> {
        Some(id)
    }
}

impl Explorer {
    /// Takes over the page, if it is a timeline.
    pub fn start() -> Option<Explorer> {
        let section = dom::find("section.axis")?;
        let (site, lang) = dom::site()?;
        let drawn = days(&section, "data-window")?;
        let explorer = Explorer(Rc::new(PageState {
            site,
            lang,
            section,
            dossier: RefCell::default(),
            view: RefCell::default(),
            written_asof: Cell::default(),
            drawn: Cell::new(drawn),
            written: RefCell::default(),
            request: Cell::new(0),
            outdated: Cell::new(false),
            wish: Cell::new(None),
            drawing: Cell::new(false),
            timer: Cell::new(0),
            is_panorama: Cell::new(false),
            preview: Cell::new(None),
            moved: Cell::new(false),
            closing: Cell::new(false),
        }));
        explorer.view.replace(explorer.read_page());
        explorer.written_asof.set(explorer.view.borrow().asof);
        let dossier = LoadedDossier::of_page(lang, &explorer.view.borrow());
        explorer.dossier.replace(dossier);
        if explorer.read_address().asof == explorer.view.borrow().asof {
            explorer.fetch_facts();
        }
        explorer.prerender();
        Some(explorer)
    }

    /// Parses a query string into a view.
    pub fn read(&self, query: &str) -> View {
        self.reading(query).view
    }

    fn reading(&self, query: &str) -> ParsedView {
        let dossier = self.dossier.borrow();
        let known: &dyn KnownIds = match dossier.as_ref() {
            Some(dossier) => &dossier.pack,
            None => &AcceptAll,
        };
        let mut reading = read(query, known);
        reading.view.asof = self.site.stop(reading.view.asof);
        reading
    }

    /// View that this page was rendered for: that of the address, except on a published site, where
    /// one file serves many views.
    fn read_page(&self) -> View {
        if !self.is_published() {
            return self.read_address();
        }
        // Embeds have one file each, and no links to other languages.
        let own = own_address().or_else(|| window().location().pathname().ok());
        let own = own.unwrap_or_default();
        let (path, query) = own.split_once('?').unwrap_or((&own, ""));
        self.read(&self.query_of(path, query).unwrap_or_default())
    }

    /// The view of the page's address.
    pub fn read_address(&self) -> View {
        self.read(&self.own_query())
    }

    fn own_query(&self) -> String {
        let here = window().location();
        let (path, search) = (here.pathname(), here.search());
        let query = self.query_of(&path.unwrap_or_default(), &search.unwrap_or_default());
        query.unwrap_or_default()
    }

    /// Shows the notice of ignored keys only if the address has some.
    fn show_ignored(&self) {
        if let Some(notice) = dom::find("[data-ignored]") {
            match self.reading(&self.own_query()).ignored.is_empty() {
                true => dom::set(&notice, "hidden", ""),
                false => dom::unset(&notice, "hidden"),
            }
        }
    }

    /// Query that the address of a view stands for; `None` if it leads to another page.
    pub fn query_of(&self, path: &str, search: &str) -> Option<String> {
        let query = address::query_of(&self.site, self.lang, path, search.trim_start_matches('?'));
        query.map(Cow::into_owned)
    }

    /// Address of a view. Keeps the fragment of the filter sheet, which would close otherwise.
    pub fn address(&self, view: &View) -> String {
        let mut address = address::timeline(&self.site, self.lang, view);
        if window().location().hash().is_ok_and(|hash| hash == "#filter") {
            address.push_str("#filter");
        }
        address
    }

    /// Shows a view: from the dossier on the page if that suffices, otherwise from the server.
    pub fn show(&self, view: View, fragment: String) {
        // Responses still under way are outdated, and so is a gesture that has yet to come to rest.
        self.request.set(self.request.get() + 1);
        self.forget_timer();
        self.moved.set(false);
        let reader = ReaderPosition::of(self);
        let painted = self.paint(&view);
        self.outdated.set(painted == Painted::Nothing);
        self.wish.set(None);
        match painted {
            Painted::Nothing => {
                self.fetch(&view, fragment, reader);
                self.view.replace(view);
            }
            painted => {
                self.view.replace(view);
                reader.follow(self);
                match painted {
                    Painted::Whole => {
                        self.arrived();
                        seek(&fragment);
                    }
                    _ => self.fetch_rows(fragment),
                }
            }
        }
        self.show_words();
        self.show_knowledge();
        self.show_ignored();
    }

    /// Reads the drawn window from the section again.
    pub fn measure_again(&self) {
        if let Some(drawn) = days(&self.section, "data-window") {
            self.drawn.set(drawn);
        }
    }

    /// The window now shown.
    pub fn window(&self) -> Window {
        self.drawn.get()
    }

    /// The whole period of the dossier, in whole years.
    pub fn bounds(&self) -> Window {
        let full = days(&self.section, "data-full");
        full.unwrap_or(self.drawn.get()).whole_years()
    }

    /// Window of the view if it names none.
    pub fn opening(&self) -> Option<Window> {
        days(&self.section, "data-opening")
    }

    /// The view with another window; the opening one is left out of the address.
    pub fn windowed(&self, window: Window) -> View {
        self.view.borrow().with(|view| {
            let plain = self.opening() == Some(window);
            view.from = (!plain).then_some(window.from);
            view.to = (!plain).then_some(window.to);
        })
    }
}

/// First and last day of an attribute such as `18475,18535`, days since 1970-01-01.
fn days(element: &Element, name: &str) -> Option<Window> {
    let text = element.get_attribute(name)?;
    let (from, to) = text.split_once(',')?;
    let day = |number: &str| Some(Day::new(i64::from(number.parse::<i32>().ok()?)));
    Some(Window::between(day(from)?, day(to)?))
}
