//! The passages that claims rest on, cut so that they can be marked in their text however they
//! overlap or nest. Knows byte ranges; how a mark looks is none of its business.

use super::model::{ArticleIx, ClaimIx, Timeline};
use std::cmp::Reverse;
use std::ops::Range;

/// Where a claim stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The claim.
    pub claim: ClaimIx,
    /// Byte range in the text, on character boundaries.
    pub bytes: Range<usize>,
}

/// A stretch of text in which the same claims hold from beginning to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Byte range in the text; never empty.
    pub bytes: Range<usize>,
    /// The claims whose passages cover it, outermost first: by where they begin, then the longer
    /// first.
    pub claims: Vec<ClaimIx>,
}

/// A piece of marked text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text: a byte range, never empty.
    Text(Range<usize>),
    /// A claim's passage, or a part of it where passages overlap without nesting.
    Mark(Mark),
}

/// A marked stretch with what lies inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The claim it belongs to.
    pub claim: ClaimIx,
    /// Whether the claim's passage begins here; true for exactly one mark of each claim.
    pub begins: bool,
    /// Whether the claim's passage ends here; true for exactly one mark of each claim.
    pub ends: bool,
    /// What it consists of.
    pub pieces: Vec<Piece>,
}

/// The passages of those claims of an article that `wanted` lets through and that rest on its
/// text. White space at their ends is left out, so that each begins and ends in a paragraph.
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

/// The paragraphs of a text, as byte ranges: every line that has more than white space on it,
/// without what ends the line. Press texts have one paragraph to a line; whether blank lines
/// stand between them differs from one to the next.
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

/// Cuts the stretch `within` at every beginning and end of a passage. The segments follow each
/// other without a gap; none when `within` is empty.
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

/// The stretch `within` as marks inside marks: a passage inside another is a mark inside its mark,
/// and one that reaches beyond the other's end continues in a second mark.
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
        // Whatever else covers a later one of these segments began after this claim did, so this
        // claim stands at `depth` in all of them.
        let run = (rest.iter())
            .take_while(|segment| segment.claims.get(depth) == Some(&claim))
            .count();
        let (inside, after) = rest.split_at(run);
        let is_bound = |at: usize, of: fn(&Range<usize>) -> usize| {
            let mut own = passages.iter().filter(|passage| passage.claim == claim);
            own.any(|passage| of(&passage.bytes) == at)
        };
        let end = inside.last().map_or(first.bytes.end, |last| last.bytes.end);
        result.push(Piece::Mark(Mark {
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

/// The range without white space at its ends; empty where the text has no such range.
fn trimmed(text: &str, bytes: Range<usize>) -> Range<usize> {
    let passage = text.get(bytes.clone()).unwrap_or_default();
    let start = bytes.start + (passage.len() - passage.trim_start().len());
    start..start + passage.trim().len()
}

#[cfg(test)]
mod tests;
