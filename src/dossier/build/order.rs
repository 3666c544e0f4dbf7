//! Order of articles, claims and events in the timeline, without those left out of it.

use crate::dossier::check::Findings;
use crate::dossier::parse::Raw;
use crate::timeline::date::FuzzyDate;

/// Order of the timeline's items; numbers are those of the files.
pub(super) struct ItemOrder {
    /// Numbers of the articles: by latest possible publication day, then id; undated last.
    pub articles: Vec<usize>,
    /// Numbers of the claims that are not drafts: by article, then position in its text.
    pub claims: Vec<usize>,
    /// Numbers of the events that have such a claim.
    pub events: Vec<usize>,
    /// Index of each article in the timeline; `None` if it is left out.
    pub article_ix: Vec<Option<usize>>,
    /// Index of each claim in the timeline; `None` if it is left out.
    pub claim_ix: Vec<Option<usize>>,
    /// Index of each event in the timeline; `None` if it is left out.
    pub event_ix: Vec<Option<usize>>,
}

impl ItemOrder {
    /// Computes the order; `None` if a claim has no valid event.
    pub fn new(raw: &Raw, findings: &Findings<'_>) -> Option<ItemOrder> {
        let mut articles: Vec<_> = (0..raw.articles.len()).collect();
        articles.sort_by_key(|number| {
            let published = findings.published[*number].as_ref();
            let latest = published.and_then(FuzzyDate::latest);
            (latest.is_none(), latest, &raw.articles[*number].id)
        });
        let article_ix = inverse(&articles, raw.articles.len());

        let refs = &findings.names.claims;
        let mut claims: Vec<_> =
            (0..refs.len()).filter(|number| !refs[*number].claim.is_draft()).collect();
        claims.sort_by_key(|number| {
            let quote = findings.claims[*number].quote.as_ref();
            // A link has no position in the text; it sorts after the quotes.
            let start = quote.map_or(usize::MAX, |quote| quote.bytes.start);
            (article_ix[refs[*number].article], start, *number)
        });

        let mut has_claim = vec![false; raw.events.value.event.len()];
        for number in &claims {
            let event = refs[*number].claim.event.as_ref()?;
            has_claim[findings.names.events.get(&event.value)?] = true;
        }
        let events: Vec<_> = (0..has_claim.len()).filter(|event| has_claim[*event]).collect();
        Some(ItemOrder {
            claim_ix: inverse(&claims, refs.len()),
            event_ix: inverse(&events, has_claim.len()),
            article_ix,
            articles,
            claims,
            events,
        })
    }
}

/// Inverts `order`: its position for each of `len` numbers.
fn inverse(order: &[usize], len: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; len];
    for (place, number) in order.iter().enumerate() {
        places[*number] = Some(place);
    }
    places
}
