//! What stands behind the positions: ids for addresses, texts to search.

use crate::timeline::model::{ArticleIx, ConflictIx, EntityIx, EventIx, StorylineIx};
use crate::timeline::search::Needle;

/// Tells of an event whether everything searched for occurs in its texts; on several threads at once
/// if need be.
pub type Finder<'r> = Box<dyn Fn(EventIx) -> bool + Sync + 'r>;

/// Ids and texts of a dossier, asked for by position.
pub trait Register {
    /// The id of an entity.
    fn entity_id(&self, entity: EntityIx) -> &str;

    /// The id of a storyline.
    fn storyline_id(&self, storyline: StorylineIx) -> &str;

    /// The id of an article.
    fn article_id(&self, article: ArticleIx) -> &str;

    /// The id of an event.
    fn event_id(&self, event: EventIx) -> &str;

    /// The id of a conflict.
    fn conflict_id(&self, conflict: ConflictIx) -> &str;

    /// Searches the visible texts of events: title and summary, quotes and their translations,
    /// names of who takes part, is mentioned or claims, and of the publishers.
    fn finder(&self, needle: Needle) -> Finder<'_>;
}
