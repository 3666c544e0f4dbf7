//! Words for what [`crate::timeline::facts`] holds as indices: names, titles, labels and dates in
//! the language of the page.
//!
//! The server takes them from the dossier, the browser from data of the page; everything drawn on
//! both sides uses this trait.

use crate::i18n::Lang;
use crate::timeline::drawing::LabelTexts;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx, StorylineIx};
use std::borrow::Cow;

/// Ids and words of a dossier in one language.
pub trait Labels: LabelTexts {
    /// The language of the words.
    fn lang(&self) -> Lang;

    /// The languages of the dossier's pages.
    fn languages(&self) -> &[Lang];

    /// The dossier's title.
    fn dossier(&self) -> &str;

    /// Counts of what is known, as HTML.
    fn standfirst(&self) -> Cow<'_, str>;

    /// An entity's name.
    fn entity(&self, entity: EntityIx) -> &str;

    /// A storyline's name.
    fn storyline(&self, storyline: StorylineIx) -> &str;

    /// Outlet of an article, or what tells it from the outlet's others.
    fn article(&self, article: ArticleIx) -> Cow<'_, str>;

    /// An article as sources are cited: outlet and day.
    fn source(&self, article: ArticleIx) -> Cow<'_, str>;

    /// An event's title.
    fn title(&self, event: EventIx) -> &str;

    /// An event's date in words, with all contradicting dates.
    fn date(&self, event: EventIx) -> Cow<'_, str>;

    /// Its first date, short.
    fn short_date(&self, event: EventIx) -> Cow<'_, str>;
}
