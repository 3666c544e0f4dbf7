//! Passages of claims, cut so that they can be marked in their text even if they overlap or nest.
//! Works on byte ranges; rendering is done elsewhere.

use super::model::{ArticleIx, ClaimIx, Timeline};
use std::cmp::Reverse;
use std::ops::Range;

/// Position of a claim in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The claim.
    pub claim: ClaimIx,
    /// Byte range in the text, on character boundaries.
    pub bytes: Range<usize>,
}

/// A range of text covered by the same claims throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Byte range in the text; never empty.
    pub bytes: Range<usize>,
    /// The claims whose passages cover it, outermost first: by start, then longer first.
    pub claims: Vec<ClaimIx>,
}

/// A piece of marked text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text: a byte range, never empty.
    Text(Range<usize>),
    /// A claim's passage, or a part of it where passages overlap without nesting.
    Mark(MarkedRange),
}

/// A marked range and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedRange {
    /// Its claim.
    pub claim: ClaimIx,
    /// True if the claim's passage begins here; true for exactly one mark per claim.
    pub begins: bool,
    /// True if the claim's passage ends here; true for exactly one mark per claim.
    pub ends: bool,
    /// Its content.
    pub pieces: Vec<Piece>,
}

/// The passages of an article's claims that satisfy `wanted` and quote its text. White space at
/// both ends is trimmed, so that each begins and ends inside a paragraph.
pub fn passages(
    timeline: &Timeline,
    article: ArticleIx,
    wanted: impl Fn(ClaimIx) -> bool,
) -> Vec<Passage> {
    let text = &timeline[article].text;
    let claims = timeline[article].claims.iter().copied();
    claims
        .filter(|&claim| wanted(claim))
        .filter_map(|claim| {
            let bytes = trimmed(text, timeline[claim].quote()?.bytes.clone());
            (!bytes.is_empty()).then_some(Passage { claim, bytes })
        })
        .collect()
}

/// The paragraphs of a text, as byte ranges: every line that is not blank, without its line ending.
/// Press texts have one paragraph per line, with or without blank lines between them.
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut result = Vec::new();
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        if !body.trim().is_empty() {
            result.push(start..start + body.len());
        }
        start += line.len();
    }
    result
}

/// Cuts the range `within` at every start and end of a passage. The segments are contiguous; none
/// if `within` is empty.
pub fn segments(within: Range<usize>, passages: &[Passage]) -> Vec<Segment> {
    let touching = outermost_first(&within, passages);
    let mut cuts = vec![within.start, within.end];
    for passage in &touching {
        cuts.extend([passage.bytes.start, passage.bytes.end]);
    }
    cuts.retain(|cut| within.start <= *cut && *cut <= within.end);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| Segment {
            bytes: cut[0]..cut[1],
            claims: (touching.iter())
                .filter(|passage| passage.bytes.start <= cut[0] && cut[1] <= passage.bytes.end)
                .map(|passage| passage.claim)
                .collect(),
        })
        .collect()
}

/// The range `within` as nested marks. A passage inside another becomes a mark inside its mark; one
/// that extends beyond the other's end continues in a second mark.
pub fn pieces(within: Range<usize>, passages: &[Passage]) -> Vec<Piece> {
    nest(&segments(within, passages), 0, passages)
}

/// Nests segments that share their first `depth` claims.
fn nest(segments: &[Segment], depth: usize, passages: &[Passage]) -> Vec<Piece> {
    let mut result = Vec::new();
    let mut rest = segments;
    while let Some(first) = rest.first() {
        let Some(&claim) = first.claims.get(depth) else {
            result.push(Piece::Text(first.bytes.clone()));
            rest = &rest[1..];
            continue;
        };
        // A claim that covers only later segments of the run starts after this one, so this claim
        // stays at `depth` throughout.
        let run =
            (rest.iter()).take_while(|segment| segment.claims.get(depth) == Some(&claim)).count();
        let (inside, after) = rest.split_at(run);
        let is_bound = |at: usize, of: fn(&Range<usize>) -> usize| {
            let mut own = passages.iter().filter(|passage| passage.claim == claim);
            own.any(|passage| of(&passage.bytes) == at)
        };
        let end = inside.last().map_or(first.bytes.end, |last| last.bytes.end);
        result.push(Piece::Mark(MarkedRange {
            claim,
            begins: is_bound(first.bytes.start, |bytes| bytes.start),
            ends: is_bound(end, |bytes| bytes.end),
            pieces: nest(inside, depth + 1, passages),
        }));
        rest = after;
    }
    result
}

/// The passages that share a character with `within`, outermost first.
fn outermost_first(within: &Range<usize>, passages: &[Passage]) -> Vec<Passage> {
    let mut touching: Vec<Passage> = (passages.iter())
        .filter(|passage| {
            let (from, to) = (passage.bytes.start, passage.bytes.end);
            from.max(within.start) < to.min(within.end)
        })
        .cloned()
        .collect();
    touching.sort_by_key(|passage| {
        let Range { start, end } = passage.bytes;
        (start, Reverse(end), passage.claim)
    });
    touching
}

/// The range without white space at its ends; empty if it is not a valid range of the text.
fn trimmed(text: &str, bytes: Range<usize>) -> Range<usize> {
    let passage = text.get(bytes.clone()).unwrap_or_default();
    let start = bytes.start + (passage.len() - passage.trim_start().len());
    start..start + passage.trim().len()
}

#[cfg(test)]
mod tests;
