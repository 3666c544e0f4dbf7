//! The text of an article with marked passages; shared by the article's own page and the pages of
//! its events.

use crate::i18n::phrases;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ArticleIx, ClaimIx, Timeline};
use crate::timeline::passages::{MarkedRange, Passage, Piece, paragraphs, passages, pieces};
use crate::timeline::vocabulary::TextAccess;
use crate::ui::quote;
use leptos::prelude::*;
use std::ops::Range;

/// Links between passages and their claims.
#[derive(Clone, Copy)]
pub struct PassageLinks {
    /// Prefix of a passage's id, before the id of its claim.
    pub passage: &'static str,
    /// Target of a passage's link.
    pub target: PassageTarget,
}

/// Target of a passage's link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageTarget {
    /// The claim on this page.
    Here,
    /// The claim on the page of its event.
    Event,
}

/// An article's text, prepared for rendering.
pub struct ArticleText<'a> {
    context: PageContext<'a>,
    timeline: &'a Timeline,
    article: ArticleIx,
    paragraphs: Vec<Range<usize>>,
    passages: Vec<Passage>,
    numbers: &'a [(ClaimIx, usize)],
    anchors: PassageLinks,
}

/// A block of the text, by the indices of its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextBlock {
    /// A paragraph with a passage.
    Shown(usize),
    /// A run of paragraphs without passages, from first to last.
    Folded(usize, usize),
}

impl<'a> ArticleText<'a> {
    /// Marks the passages of the numbered claims.
    pub fn new(
        context: PageContext<'a>,
        article: ArticleIx,
        numbers: &'a [(ClaimIx, usize)],
        anchors: PassageLinks,
    ) -> ArticleText<'a> {
        let timeline = context.timeline();
        let numbered = |claim| numbers.iter().any(|(numbered, _)| *numbered == claim);
        ArticleText {
            context,
            timeline,
            article,
            paragraphs: paragraphs(&timeline[article].text),
            passages: passages(timeline, article, numbered),
            numbers,
            anchors,
        }
    }

    /// The text in blocks, with paragraphs without passages folded.
    pub fn blocks(&self) -> Vec<TextBlock> {
        let involved: Vec<bool> = (self.paragraphs.iter())
            .map(|paragraph| {
                let mut passages = self.passages.iter();
                passages.any(|passage| {
                    passage.bytes.start < paragraph.end && paragraph.start < passage.bytes.end
                })
            })
            .collect();
        blocks(&involved)
    }

    /// One block per paragraph, with or without passages.
    pub fn unfolded(&self) -> Vec<TextBlock> {
        (0..self.paragraphs.len()).map(TextBlock::Shown).collect()
    }

    /// The claims whose passages begin in a paragraph, with their numbers.
    pub fn begin_in(&self, paragraph: usize) -> Vec<(ClaimIx, usize)> {
        let bytes = &self.paragraphs[paragraph];
        (self.passages.iter())
            .filter(|passage| bytes.contains(&passage.bytes.start))
            .map(|passage| (passage.claim, self.number(passage.claim)))
            .collect()
    }

    /// Renders a paragraph with its number and its marks.
    pub fn paragraph(&self, paragraph: usize) -> AnyView {
        let pieces = pieces(self.paragraphs[paragraph].clone(), &self.passages);
        view! {
            <p>
                <span class="para">
                    <span class="vh">{format!("{} ", self.context.words().paragraph)}</span>
                    {paragraph + 1}
                </span>
                {self.pieces(&pieces)}
            </p>
        }
        .into_any()
    }

    /// Renders paragraphs without passages: folded, or omitted if the text may not be shown.
    pub fn folded(&self, first: usize, last: usize) -> AnyView {
        let lang = self.context.lang;
        if self.timeline[self.article].access == TextAccess::Context {
            let text = phrases::omitted_paragraphs(first + 1, last + 1, lang);
            return view! { <p class="elide" lang=lang.code()>{text}</p> }.into_any();
        }
        let paragraphs = (first..=last).map(|paragraph| self.paragraph(paragraph));
        view! {
            <details class="elide">
                <summary lang=lang.code()>
                    {phrases::show_paragraphs(first + 1, last + 1, lang)}
                </summary>
                {paragraphs.collect_view()}
            </details>
        }
        .into_any()
    }

    fn pieces(&self, pieces: &[Piece]) -> AnyView {
        let text = &self.timeline[self.article].text;
        (pieces.iter())
            .map(|piece| match piece {
                Piece::Text(bytes) => text[bytes.clone()].to_owned().into_any(),
                Piece::Mark(mark) => self.mark(mark),
            })
            .collect_view()
            .into_any()
    }

    fn mark(&self, mark: &MarkedRange) -> AnyView {
        let claim = &self.timeline[mark.claim];
        let id = mark.begins.then(|| format!("{}{}", self.anchors.passage, claim.id));
        let former = mark.begins.then(|| quote::former_ids(self.anchors.passage, claim));
        let mut class = String::from("exact");
        if !mark.begins {
            class.push_str(" continued");
        }
        if !mark.ends {
            class.push_str(" goes-on");
        }
        view! {
            <mark class=class id=id>
                {former}{self.pieces(&mark.pieces)}{self.number_link(mark)}
            </mark>
        }
        .into_any()
    }

    /// Link at the end of each mark: the claim's number, leading to the claim.
    fn number_link(&self, mark: &MarkedRange) -> AnyView {
        let claim = &self.timeline[mark.claim];
        let number = self.number(mark.claim);
        let name = phrases::claim_number(number, self.context.lang);
        let (href, name) = match self.anchors.target {
            PassageTarget::Here => (format!("#{}", address::claim_anchor(claim)), name),
            PassageTarget::Event => {
                let event = self.context.event_href(claim.event);
                let title = self.context.title(claim.event);
                (
                    format!("{event}#{}", address::claim_anchor(claim)),
                    [&name, self.context.words().colon, title].concat(),
                )
            }
        };
        let more = (!mark.ends).then_some("…");
        let lang = self.context.lang.code();
        view! { <sup><a href=href aria-label=name lang=lang>{number}{more}</a></sup> }.into_any()
    }

    fn number(&self, claim: ClaimIx) -> usize {
        let mut numbers = self.numbers.iter();
        // Only passages of numbered claims are marked.
        numbers.find(|(numbered, _)| *numbered == claim).map_or(0, |(_, number)| *number)
    }
}

/// Groups paragraphs without marks into runs; the others stay single.
fn blocks(involved: &[bool]) -> Vec<TextBlock> {
    let mut blocks: Vec<TextBlock> = Vec::new();
    for (index, &involved) in involved.iter().enumerate() {
        match (involved, blocks.last_mut()) {
            (true, _) => blocks.push(TextBlock::Shown(index)),
            (false, Some(TextBlock::Folded(_, last))) => *last = index,
            (false, _) => blocks.push(TextBlock::Folded(index, index)),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_without_a_passage_fold_in_runs() {
        use TextBlock::{Folded, Shown};
        let cases: [(&[bool], &[TextBlock]); 4] = [
            (&[], &[]),
            (&[true, true], &[Shown(0), Shown(1)]),
            (&[false, false], &[Folded(0, 1)]),
            (&[false, false, true, false, true], &[Folded(0, 1), Shown(2), Folded(3, 3), Shown(4)]),
        ];
        for (involved, expected) in cases {
            assert_eq!(blocks(involved), expected, "{involved:?}");
        }
    }
}
