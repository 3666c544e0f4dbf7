//! URL codec: everything a reader sees is a [`View`], and a view is a query string.
//!
//! This module and its children read, write and change views; [`super::query`] applies them. Fields
//! are named after the keys of the URL.

mod choice;
mod key;
mod known;
mod percent;
mod period;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub use choice::{Choice, Filter};
pub use key::Key;
pub use known::KnownIds;
#[cfg(feature = "ssr")]
pub use percent::{decode, encoded};
pub use read::{Ignored, ParsedView, Reason, read};

use super::day::Day;
use super::model::Window;
use super::sorted_set::SortedSet;
use super::vocabulary::{Basis, EventKind, Mode, vocabulary};

/// The choices of a reader. The default is the plain page: nothing chosen, empty query.
///
/// A view returned by [`read`] is valid: ids are current, [`View::q`] is normalised (no white space
/// at the ends, single spaces inside, at most [`View::MAX_Q`] characters), days lie in the years
/// 1–9999, `from` is not after `to`, and `page` is not 0. Valid views survive writing and reading
/// unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Entities that take part in a claim, by id.
    pub org: SortedSet<String>,
    /// Storylines, by id.
    pub storyline: SortedSet<String>,
    /// Kinds of event.
    pub kind: SortedSet<EventKind>,
    /// Modes of claim.
    pub mode: SortedSet<Mode>,
    /// Entities that make a claim, by id.
    pub by: SortedSet<String>,
    /// Articles, by id.
    pub article: SortedSet<String>,
    /// Bases of a claim's date.
    pub basis: SortedSet<Basis>,
    /// Only disputed events.
    pub disputed: bool,
    /// Search text; empty for no search.
    pub q: String,
    /// Only events whose date touches this period.
    pub period: Option<Window>,
    /// First day of the drawing's window; does not filter.
    pub from: Option<Day>,
    /// Last day of the drawing's window; does not filter.
    pub to: Option<Day>,
    /// Day of knowledge: only articles published by the end of this day count.
    pub asof: Option<Day>,
    /// Direction of the list.
    pub order: Order,
    /// The open event, by id.
    pub event: Option<String>,
    /// Page of the list, from 1.
    pub page: u32,
}

vocabulary! {
    /// Direction of the list.
    #[derive(Default)]
    Order {
        /// Oldest first.
        #[default]
        Oldest = "oldest",
        /// Newest first.
        Newest = "newest",
    }
}

impl Default for View {
    fn default() -> View {
        View {
            org: SortedSet::default(),
            storyline: SortedSet::default(),
            kind: SortedSet::default(),
            mode: SortedSet::default(),
            by: SortedSet::default(),
            article: SortedSet::default(),
            basis: SortedSet::default(),
            disputed: false,
            q: String::new(),
            period: None,
            from: None,
            to: None,
            asof: None,
            order: Order::default(),
            event: None,
            page: 1,
        }
    }
}

impl View {
    /// Maximum length of the search text in characters: more than a headline, and harmless in an
    /// address bar or a log line.
    pub const MAX_Q: usize = 200;
    /// Maximum number of words of a search; each is looked for in every text.
    pub const MAX_WORDS: usize = 32;

    /// A copy with `change` applied.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut View)) -> View {
        let mut view = self.clone();
        change(&mut view);
        view
    }

    /// A copy with changed filters. Page and open event are reset, since the list changes.
    #[must_use]
    pub fn refined(&self, change: impl FnOnce(&mut View)) -> View {
        self.with(|view| {
            change(view);
            view.page = 1;
            view.event = None;
        })
    }

    /// Returns true if it shows exactly one storyline: then undated events stand beside the dated
    /// ones of their articles.
    pub fn is_one_storyline(&self) -> bool {
        self.storyline.iter().len() == 1
    }

    /// The window of the drawing, if both its ends are given.
    pub fn window(&self) -> Option<Window> {
        self.from.zip(self.to).filter(|(from, to)| from <= to).map(|(from, to)| Window { from, to })
    }

    /// The canonical query string, without `?`: keys in alphabetical order, values sorted and
    /// joined by commas, defaults left out; empty for the default view.
    pub fn query(&self) -> String {
        self.to_string()
    }

    /// `path` with the canonical query string, ready for `href`.
    pub fn href(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}
