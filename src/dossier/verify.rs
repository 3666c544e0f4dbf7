//! Verifies the finished timeline: every quote equals its passage in the article, the central
//! promise of the program.

use crate::timeline::model::{Evidence, Timeline};

/// A quote that differs from its passage in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedQuote {
    /// Id of the claim.
    pub claim: String,
}

/// Compares every quote with its article, by bytes and by code points; returns their number.
///
/// # Errors
/// [`MovedQuote`] for the first one that differs.
pub fn verify_quotes(timeline: &Timeline) -> Result<usize, MovedQuote> {
    let mut count = 0;
    for claim in &timeline.claims {
        let Evidence::Quote(quote) = &claim.evidence else {
            continue;
        };
        let passage = timeline[claim.article].text.get(quote.bytes.clone());
        let length = quote.exact.chars().count();
        if passage != Some(&quote.exact) || quote.position.len() != length {
            return Err(MovedQuote { claim: claim.id.clone() });
        }
        count += 1;
    }
    Ok(count)
}
