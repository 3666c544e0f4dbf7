//! Single filters, switched on and off by links and chips.

use super::{Key, View};
use crate::timeline::model::Window;
use crate::timeline::sorted_set::SortedSet;
use crate::timeline::vocabulary::{Basis, EventKind, Mode};

/// One value of one filter; a row of a facet toggles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice<'a> {
    /// The entity takes part.
    Org(&'a str),
    /// The event belongs to this storyline.
    Storyline(&'a str),
    /// The event is of this kind.
    Kind(EventKind),
    /// A claim has this mode.
    Mode(Mode),
    /// The entity makes the claim.
    By(&'a str),
    /// The article carries the claim.
    Article(&'a str),
    /// The date has this basis.
    Basis(Basis),
    /// Sources disagree about the event.
    Disputed,
}

impl<'a> Choice<'a> {
    /// The key it belongs to.
    pub const fn key(self) -> Key {
        match self {
            Choice::Org(_) => Key::Org,
            Choice::Storyline(_) => Key::Storyline,
            Choice::Kind(_) => Key::Kind,
            Choice::Mode(_) => Key::Mode,
            Choice::By(_) => Key::By,
            Choice::Article(_) => Key::Article,
            Choice::Basis(_) => Key::Basis,
            Choice::Disputed => Key::Disputed,
        }
    }

    /// The value as in form controls and the URL.
    pub const fn value(self) -> &'a str {
        match self {
            Choice::Org(id) | Choice::Storyline(id) | Choice::By(id) | Choice::Article(id) => id,
            Choice::Kind(kind) => kind.as_str(),
            Choice::Mode(mode) => mode.as_str(),
            Choice::Basis(basis) => basis.as_str(),
            Choice::Disputed => "1",
        }
    }
}

/// An active filter, shown as a removable chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter<'a> {
    /// A chosen value.
    Choice(Choice<'a>),
    /// Search words.
    Query(&'a str),
    /// A period.
    Period(Window),
}

impl Filter<'_> {
    /// The key it belongs to.
    pub const fn key(self) -> Key {
        match self {
            Filter::Choice(choice) => choice.key(),
            Filter::Query(_) => Key::Q,
            Filter::Period(_) => Key::Period,
        }
    }
}

impl View {
    /// Returns true if `choice` is active.
    pub fn has(&self, choice: Choice<'_>) -> bool {
        match choice {
            Choice::Org(id) => self.org.contains(id),
            Choice::Storyline(id) => self.storyline.contains(id),
            Choice::Kind(kind) => self.kind.contains(&kind),
            Choice::Mode(mode) => self.mode.contains(&mode),
            Choice::By(id) => self.by.contains(id),
            Choice::Article(id) => self.article.contains(id),
            Choice::Basis(basis) => self.basis.contains(&basis),
            Choice::Disputed => self.disputed,
        }
    }

    /// The view with `choice` toggled, on its first page, with no event open.
    #[must_use]
    pub fn toggled(&self, choice: Choice<'_>) -> View {
        self.refined(|view| match choice {
            Choice::Org(id) => toggle_id(&mut view.org, id),
            Choice::Storyline(id) => toggle_id(&mut view.storyline, id),
            Choice::Kind(kind) => toggle(&mut view.kind, kind),
            Choice::Mode(mode) => toggle(&mut view.mode, mode),
            Choice::By(id) => toggle_id(&mut view.by, id),
            Choice::Article(id) => toggle_id(&mut view.article, id),
            Choice::Basis(basis) => toggle(&mut view.basis, basis),
            Choice::Disputed => view.disputed = !view.disputed,
        })
    }

    /// The active filters, in the order of the filter panel. Window, state of knowledge, order,
    /// open event and page are not filters.
    pub fn filters(&self) -> Vec<Filter<'_>> {
        let choices = (self.org.iter().map(|id| Choice::Org(id)))
            .chain(self.storyline.iter().map(|id| Choice::Storyline(id)))
            .chain(self.kind.iter().map(|&kind| Choice::Kind(kind)))
            .chain(self.mode.iter().map(|&mode| Choice::Mode(mode)))
            .chain(self.by.iter().map(|id| Choice::By(id)))
            .chain(self.article.iter().map(|id| Choice::Article(id)))
            .chain(self.basis.iter().map(|&basis| Choice::Basis(basis)))
            .chain(self.disputed.then_some(Choice::Disputed));
        let query = (!self.q.is_empty()).then_some(Filter::Query(&self.q));
        choices.map(Filter::Choice).chain(query).chain(self.period.map(Filter::Period)).collect()
    }

    /// Number of active filters.
    pub fn filter_count(&self) -> usize {
        self.filters().len()
    }

    /// Returns true if any filter is active.
    pub fn is_filtered(&self) -> bool {
        self.filter_count() > 0
    }

    /// The view without one of its filters. Unchanged if `filter` is a choice that is not active.
    #[must_use]
    pub fn without(&self, filter: Filter<'_>) -> View {
        match filter {
            Filter::Choice(choice) if self.has(choice) => self.toggled(choice),
            Filter::Choice(_) => self.clone(),
            Filter::Query(_) => self.refined(|view| view.q.clear()),
            Filter::Period(_) => self.refined(|view| view.period = None),
        }
    }

    /// The view without the settings that do not affect the selection: window of the drawing, open
    /// event, page of the list.
    #[must_use]
    pub fn unframed(&self) -> View {
        self.with(|view| {
            view.from = None;
            view.to = None;
            view.event = None;
            view.page = 1;
        })
    }

    /// The view without filters, open event and page; window, state of knowledge and order stay.
    #[must_use]
    pub fn without_filters(&self) -> View {
        View { from: self.from, to: self.to, asof: self.asof, order: self.order, ..View::default() }
    }
}

fn toggle_id(ids: &mut SortedSet<String>, id: &str) {
    if !ids.remove(id) {
        ids.insert(id.to_owned());
    }
}

fn toggle<T: Ord>(values: &mut SortedSet<T>, value: T) {
    if !values.remove(&value) {
        values.insert(value);
    }
}
