//! Order of the lanes.

use crate::timeline::model::StorylineIx;

/// The storylines in the order of their lanes, from top to bottom: as in `dossier.toml`. Drawing,
/// lane names, card and the rows of the filter follow it.
pub fn lane_order(storylines: usize) -> impl Iterator<Item = StorylineIx> {
    (0..storylines).map(StorylineIx)
}
