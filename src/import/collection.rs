//! What every source of an import is boiled down to, before it becomes a dossier.

use super::text::Link;
use crate::timeline::vocabulary::EventKind;

/// Everything a file told.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// Its title, when it has one.
    pub title: Option<String>,
    /// What it says about itself.
    pub standfirst: Option<String>,
    /// Where the events come from; at least one when there are events.
    pub sources: Vec<Source>,
    /// The events, in its order.
    pub items: Vec<Item>,
}

/// A text, or something that is only linked to.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its headline; that of the dossier when absent.
    pub headline: Option<String>,
    /// Its address, when known.
    pub url: Option<String>,
    /// Its words, byte for byte, when they are at hand.
    pub text: Option<String>,
}

/// One event with the claim it rests on.
#[derive(Clone, Debug)]
pub struct Item {
    /// Where it stands in the file, for what has to be told about it.
    pub place: String,
    /// A headline; never empty.
    pub title: String,
    /// What is said about it.
    pub summary: Option<String>,
    /// What sort of event it is.
    pub kind: EventKind,
    /// Its storyline.
    pub lane: Lane,
    /// Its date, EDTF.
    pub date: Option<String>,
    /// The words the date was given in, where they say more than the date.
    pub phrase: Option<String>,
    /// Which of [`Collection::sources`] it comes from.
    pub source: usize,
    /// What it rests on.
    pub evidence: Evidence,
    /// More links that the text held.
    pub links: Vec<Link>,
}

/// What an event rests on.
#[derive(Clone, Debug)]
pub enum Evidence {
    /// A passage of the source's text.
    Quote {
        /// Its words.
        exact: String,
        /// What stands before, where the words alone do not tell.
        prefix: Option<String>,
        /// What stands after, likewise.
        suffix: Option<String>,
    },
    /// A link, or a source that is only named.
    Link {
        /// The address, one that pages may link to.
        url: Option<String>,
        /// What stands there, such as a credit.
        name: Option<String>,
    },
}

/// Which storyline an event belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// One that the file names.
    Named(String),
    /// None in particular.
    Main,
    /// Stretches of time that others happen in.
    Eras,
}
