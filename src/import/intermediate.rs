//! Intermediate form of every import, before it becomes a dossier.

use super::text::Link;
use crate::timeline::vocabulary::EventKind;

/// Content of an imported file.
#[derive(Clone, Debug, Default)]
pub struct ImportedTimeline {
    /// Its title, if any.
    pub title: Option<String>,
    /// Its introduction, if any.
    pub standfirst: Option<String>,
    /// Sources of the events; at least one if there are events.
    pub sources: Vec<ImportedSource>,
    /// The events, in the order of the file.
    pub items: Vec<ImportedEvent>,
}

/// A text, or a source that is only linked to.
#[derive(Clone, Debug, Default)]
pub struct ImportedSource {
    /// Its headline; defaults to that of the dossier.
    pub headline: Option<String>,
    /// Its URL, if known.
    pub url: Option<String>,
    /// Its text, byte for byte, if available.
    pub text: Option<String>,
}

/// One event with its claim.
#[derive(Clone, Debug)]
pub struct ImportedEvent {
    /// Place in the file, for messages.
    pub place: String,
    /// Headline; empty if the file gives none.
    pub title: String,
    /// Summary, if any.
    pub summary: Option<String>,
    /// Kind of event.
    pub kind: EventKind,
    /// Its storyline.
    pub storyline: ImportedStoryline,
    /// Its date, EDTF.
    pub date: Option<String>,
    /// Original words of the date, if they say more than the date.
    pub phrase: Option<String>,
    /// Index into [`ImportedTimeline::sources`].
    pub source: usize,
    /// Evidence of the claim.
    pub evidence: ItemEvidence,
    /// Further links in the text.
    pub links: Vec<Link>,
}

/// Evidence of an event.
#[derive(Clone, Debug)]
pub enum ItemEvidence {
    /// A passage of the source's text.
    Quote {
        /// The quoted words.
        exact: String,
        /// Text before the quote, if the words alone are ambiguous.
        prefix: Option<String>,
        /// Text after the quote, likewise.
        suffix: Option<String>,
    },
    /// A link, or a source that is only named.
    Link {
        /// URL that pages may link to.
        url: Option<String>,
        /// Description of the target, such as a credit.
        name: Option<String>,
    },
}

/// Storyline of an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportedStoryline {
    /// One that the file names.
    Named(String),
    /// No particular one.
    Main,
    /// The eras of TimelineJS: periods in which other events happen.
    Eras,
}
