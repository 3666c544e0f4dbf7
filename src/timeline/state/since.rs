//! Last change of an entity, as far as known.

use super::{Knowledge, published};
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, EntityIx};

impl Knowledge {
    /// Last day on which something became known about an entity: the latest publication day of the
    /// visible articles that are its own or have claims about an event in which it is named. `None`
    /// if none of them is dated.
    pub fn since(&self, entity: EntityIx) -> Option<Day> {
        let timeline = self.timeline();
        let is_named = |claim: &crate::timeline::model::ClaimIx| {
            let claim = &timeline[*claim];
            claim.by.contains(&entity) || claim.orgs.iter().any(|party| party.entity == entity)
        };
        let events = self.events().filter(|state| state.claims.iter().any(is_named));
        let claims = events.flat_map(|state| &state.claims);
        let claims = claims.map(|&claim| timeline[claim].article);
        let own = (0..timeline.articles.len()).map(ArticleIx).filter(|&article| {
            let publisher = timeline[article].publisher.as_ref();
            publisher.is_some_and(|publisher| publisher.entity == entity)
                && self.sees_article(article)
        });
        claims.chain(own).filter_map(|article| published(&timeline[article])).max()
    }
}
