//! The promise of the whole product, checked once more on the finished timeline: every quote is
//! what stands in its article.

use crate::timeline::model::{Evidence, Timeline};

/// A quote that is not what stands in its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedQuote {
    /// Id of the claim.
    pub claim: String,
}

/// Compares every quote with its article, by bytes and by code points; how many there are.
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
            return Err(MovedQuote {
                claim: claim.id.clone(),
            });
        }
        count += 1;
    }
    Ok(count)
}
