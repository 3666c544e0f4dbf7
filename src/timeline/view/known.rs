//! Which ids a view may name.

use super::Key;
use crate::timeline::model::Timeline;

/// Which ids exist.
pub trait Known {
    /// The current id that `id` stands for under `key`: itself, or the one it was renamed to;
    /// `None` when nothing goes or went by it. Asked for the keys `article`, `by`, `event`, `org`
    /// and `storyline` only.
    fn resolve<'a>(&'a self, key: Key, id: &'a str) -> Option<&'a str>;
}

impl Known for Timeline {
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

/// The id in force that `id` is or became.
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
