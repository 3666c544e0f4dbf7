//! Ids that a view may contain.

use super::Key;
use crate::timeline::model::Timeline;

/// Lookup of existing ids.
pub trait KnownIds {
    /// The current id of `id` under `key`: itself, or the one it was renamed to; `None` if unknown.
    /// Called for the keys `article`, `by`, `event`, `org` and `storyline` only.
    fn resolve<'a>(&'a self, key: Key, id: &'a str) -> Option<&'a str>;
}

impl KnownIds for Timeline {
    fn resolve<'a>(&'a self, key: Key, id: &'a str) -> Option<&'a str> {
        match key {
            Key::Org | Key::By => current(&self.entities, id, |entity| (&entity.id, &entity.was)),
            Key::Event => current(&self.events, id, |event| (&event.id, &event.was)),
            Key::Article => current(&self.articles, id, |article| (&article.id, &[])),
            Key::Storyline => current(&self.storylines, id, |storyline| (&storyline.id, &[])),
            _ => None,
        }
    }
}

/// The current id for an id or former id.
fn current<'t, T>(
    items: &'t [T],
    id: &str,
    ids: impl Fn(&'t T) -> (&'t String, &'t [String]),
) -> Option<&'t str> {
    let named = items.iter().map(&ids).find(|(current, _)| *current == id);
    named
        .or_else(|| (items.iter().map(&ids)).find(|(_, was)| was.iter().any(|old| old == id)))
        .map(|(current, _)| current.as_str())
}
