//! Access by position to ids for addresses and to texts for the search.

use crate::timeline::model::{ArticleIx, ConflictIx, EntityIx, EventIx, StorylineIx};
use crate::timeline::search::Needle;

/// Returns true if all search terms occur in the texts of an event. May be called from several
/// threads at once.
pub type Finder<'r> = Box<dyn Fn(EventIx) -> bool + Sync + 'r>;

/// Ids and texts of a dossier, by position.
pub trait Ids {
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

    /// Searches the visible texts of events: title and summary, quotes and their translations, and
    /// the names of participants, mentioned entities, claimants and publishers.
    fn finder(&self, needle: Needle) -> Finder<'_>;
}
