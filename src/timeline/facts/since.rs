//! Since when an event has been known as it is.

use super::{ClaimFact, Fact, Facts};
use crate::timeline::day::Day;

impl Facts {
    /// The last day on which something became known about an event, or about one that it is
    /// disputed with: until the day of knowledge its page has told the same. `None` where no
    /// article about it has a date.
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
