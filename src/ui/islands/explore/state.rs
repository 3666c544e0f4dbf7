//! What the page shows now, and how it comes to show something else.

use super::dom;
use super::dossier::Dossier;
use super::fetch::seek;
use super::intent::own_address;
use super::paint::Painted;
use super::panel::Reader;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::view::{Key, Known, Reading, View, read};
use crate::timeline::viewport::Viewport;
use crate::ui::address;
use crate::ui::site::Site;
use leptos::prelude::window;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// The page in the reader's hands; clones are the same page.
#[derive(Clone)]
pub struct Explorer(Rc<State>);

/// What is known of the page.
pub struct State {
    /// The site of the page.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// The section that holds the drawing; what stands in it is replaced at any time.
    pub section: Element,
    /// The dossier, where it came with the page.
    pub dossier: RefCell<Option<Dossier>>,
    /// The view of the address.
    pub view: RefCell<View>,
    /// The state of knowledge that the page was written for.
    pub written_asof: Cell<Option<Day>>,
    /// The window that is drawn, which a gesture may have moved away from the address.
    pub drawn: Cell<Window>,
    /// Each region as it was written last; `None` where the server wrote it.
    pub written: RefCell<Vec<Option<String>>>,
    /// The latest request; answers to earlier ones are not shown.
    pub request: Cell<u32>,
    /// Whether the page still shows the view before, whose successor is being fetched.
    pub outdated: Cell<bool>,
    /// The way, forward or not, in which a key went on meanwhile.
    pub wish: Cell<Option<bool>>,
    /// Whether a drawing is being fetched.
    pub drawing: Cell<bool>,
    /// The latest wait for a gesture's rest, or for a word's end; earlier ones end in nothing.
    pub timer: Cell<u32>,
    /// Whether three windows are drawn, of which the middle one is the window.
    pub lifted: Cell<bool>,
    /// What a gesture shows beyond what is drawn.
    pub preview: Cell<Option<Viewport>>,
}

impl std::ops::Deref for Explorer {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

/// Accepts every id: without the dossier only the server knows which ones there are.
struct Anything;

impl Known for Anything {
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
        let explorer = Explorer(Rc::new(State {
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
            lifted: Cell::new(false),
            preview: Cell::new(None),
        }));
        explorer.view.replace(explorer.read_page());
        explorer.written_asof.set(explorer.view.borrow().asof);
        let dossier = Dossier::of_page(lang, &explorer.view.borrow());
        explorer.dossier.replace(dossier);
        if explorer.read_address().asof == explorer.view.borrow().asof {
            explorer.fetch_facts();
        }
        explorer.rehearse();
        Some(explorer)
    }

    /// The view that a query string asks for.
    pub fn read(&self, query: &str) -> View {
        let dossier = self.dossier.borrow();
        let known: &dyn Known = match dossier.as_ref() {
            Some(dossier) => &dossier.pack,
            None => &Anything,
        };
        let Reading { mut view, .. } = read(query, known);
        view.asof = self.site.stop(view.asof);
        view
    }

    /// The view that this page was written for: that of the address, but on a published site, where
    /// one file stands for many views.
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
        let here = window().location();
        let (path, search) = (here.pathname(), here.search());
        let query = self.query_of(&path.unwrap_or_default(), &search.unwrap_or_default());
        self.read(&query.unwrap_or_default())
    }

    /// The query that an address of a view stands for; `None` where it leads to another page.
    pub fn query_of(&self, path: &str, search: &str) -> Option<String> {
        let query = address::query_of(&self.site, self.lang, path, search.trim_start_matches('?'));
        query.map(Cow::into_owned)
    }

    /// The address of a view. The fragment stays where it names the filter sheet, which would
    /// close otherwise.
    pub fn address(&self, view: &View) -> String {
        let mut address = address::timeline(&self.site, self.lang, view);
        if window()
            .location()
            .hash()
            .is_ok_and(|hash| hash == "#filter")
        {
            address.push_str("#filter");
        }
        address
    }

    /// Shows a view: from the dossier on the page if that suffices, else from the server.
    pub fn show(&self, view: View, fragment: String) {
        // Answers still under way are of yesterday, and so is a gesture that has yet to rest.
        self.request.set(self.request.get() + 1);
        self.forget_timer();
        let reader = Reader::of(self);
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
    }

    /// Takes note of what the section now draws.
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

    /// The window of a view that names none.
    pub fn opening(&self) -> Option<Window> {
        days(&self.section, "data-opening")
    }

    /// The view with another window; the opening one needs no words in the address.
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
