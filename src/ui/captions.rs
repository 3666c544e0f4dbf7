//! The words that stand for what [`crate::timeline::facts`] holds as positions: names, titles,
//! labels and dates in the language of the page.
//!
//! The server takes them from the dossier, the browser from what came with the page; whatever is
//! drawn on both sides asks here.

use crate::i18n::Lang;
use crate::timeline::facts::Register;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx, StorylineIx};
use std::borrow::Cow;

/// Ids and words of a dossier in one language.
pub trait Captions: Register {
    /// The language of the words.
    fn lang(&self) -> Lang;

    /// The dossier's title.
    fn dossier(&self) -> &str;

    /// An entity's name.
    fn entity(&self, entity: EntityIx) -> &str;

    /// A storyline's name.
    fn storyline(&self, storyline: StorylineIx) -> &str;

    /// Who published an article.
    fn publisher(&self, article: ArticleIx) -> &str;

    /// An article as sources are cited: outlet and day.
    fn source(&self, article: ArticleIx) -> Cow<'_, str>;

    /// An event's title.
    fn title(&self, event: EventIx) -> &str;

    /// An event's label for the drawing, at most 34 characters.
    fn label(&self, event: EventIx) -> Cow<'_, str>;

    /// Who the drawing says an event is according to; empty where nobody else is quoted.
    fn attribution(&self, event: EventIx) -> Cow<'_, str>;

    /// An event's date in words, with all contradicting ones.
    fn date(&self, event: EventIx) -> Cow<'_, str>;

    /// Its first date, short.
    fn short_date(&self, event: EventIx) -> Cow<'_, str>;
}
