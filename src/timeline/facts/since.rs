//! Last change of an event, as far as known.

use super::{ClaimFact, Fact, Facts};
use crate::timeline::day::Day;

impl Facts {
    /// Latest publication day of the visible articles about an event, or about one with which it is
    /// disputed: from then until the day of knowledge its page is unchanged. `None` if none of
    /// these articles is dated.
    pub fn since(&self, fact: &Fact) -> Option<Day> {
        let disputes = self.disputes.iter();
        let disputes = disputes.filter(|dispute| dispute.sides.contains(&fact.event));
        let others = disputes.flat_map(|dispute| &dispute.sides);
        let others = others.filter_map(|&event| self.event(event));
        let claims = std::iter::once(fact).chain(others);
        let claims = claims.flat_map(|fact| self.claims(fact));
        let published = |claim: &ClaimFact| Some(self.published[claim.article.0]?.to);
        claims.filter_map(published).max()
    }
}
