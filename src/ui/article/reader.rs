//! The text of an article with passages marked in it; shared by the article's own page and the
//! pages of its events.

use crate::i18n::phrases;
use crate::timeline::model::{ArticleIx, ClaimIx, Timeline};
use crate::timeline::passages::{Mark, Passage, Piece, paragraphs, passages, pieces};
use crate::timeline::vocabulary::TextAccess;
use crate::ui::address;
use crate::ui::scene::Scene;
use leptos::prelude::*;
use std::ops::Range;

/// How a passage and what is said about it lead to each other.
#[derive(Clone, Copy)]
pub struct Anchors {
    /// What stands before the claim's id in the id of its passage.
    pub passage: &'static str,
    /// Where a passage leads.
    pub target: Target,
}

/// Where a passage leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To its claim on this page.
    Here,
    /// To its claim on the page of its event.
    Event,
}

/// An article's text, ready to be shown.
pub struct Reader<'a> {
    scene: Scene<'a>,
    timeline: &'a Timeline,
    article: ArticleIx,
    paragraphs: Vec<Range<usize>>,
    passages: Vec<Passage>,
    numbers: &'a [(ClaimIx, usize)],
    anchors: Anchors,
}

/// A part of the text, by the positions of its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph with a passage in it.
    Shown(usize),
    /// A run of paragraphs without, from first to last.
    Folded(usize, usize),
}

impl<'a> Reader<'a> {
    /// The text with the passages of the numbered claims marked.
    pub fn new(
        scene: Scene<'a>,
        article: ArticleIx,
        numbers: &'a [(ClaimIx, usize)],
        anchors: Anchors,
    ) -> Reader<'a> {
        let timeline = scene.timeline();
        let numbered = |claim| numbers.iter().any(|(numbered, _)| *numbered == claim);
        Reader {
            scene,
            timeline,
            article,
            paragraphs: paragraphs(&timeline[article].text),
            passages: passages(timeline, article, numbered),
            numbers,
            anchors,
        }
    }

    /// The text in parts.
    pub fn blocks(&self) -> Vec<Block> {
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

    /// Every paragraph by itself, whether a passage is in it or not.
    pub fn unfolded(&self) -> Vec<Block> {
        (0..self.paragraphs.len()).map(Block::Shown).collect()
    }

    /// The claims whose passages begin in a paragraph, with their numbers.
    pub fn begin_in(&self, paragraph: usize) -> Vec<(ClaimIx, usize)> {
        let bytes = &self.paragraphs[paragraph];
        (self.passages.iter())
            .filter(|passage| bytes.contains(&passage.bytes.start))
            .map(|passage| (passage.claim, self.number(passage.claim)))
            .collect()
    }

    /// A paragraph with its number and its marks.
    pub fn paragraph(&self, paragraph: usize) -> AnyView {
        let pieces = pieces(self.paragraphs[paragraph].clone(), &self.passages);
        view! {
            <p>
                <span class="para">
                    <span class="vh">{format!("{} ", self.scene.words().paragraph)}</span>
                    {paragraph + 1}
                </span>
                {self.pieces(&pieces)}
            </p>
        }
        .into_any()
    }

    /// Paragraphs without a passage: to be unfolded, or left out where the text may not be shown.
    pub fn folded(&self, first: usize, last: usize) -> AnyView {
        let lang = self.scene.lang;
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

    fn mark(&self, mark: &Mark) -> AnyView {
        let claim = &self.timeline[mark.claim].id;
        let id = mark
            .begins
            .then(|| format!("{}{claim}", self.anchors.passage));
        let mut class = String::from("exact");
        if !mark.begins {
            class.push_str(" continued");
        }
        if !mark.ends {
            class.push_str(" goes-on");
        }
        view! {
            <mark class=class id=id>{self.pieces(&mark.pieces)}{self.number_link(mark)}</mark>
        }
        .into_any()
    }

    /// The claim's number at the end of each of its marks, as a link to what is said about it.
    fn number_link(&self, mark: &Mark) -> AnyView {
        let claim = &self.timeline[mark.claim];
        let number = self.number(mark.claim);
        let name = phrases::claim_number(number, self.scene.lang);
        let (href, name) = match self.anchors.target {
            Target::Here => (format!("#{}", address::claim_anchor(claim)), name),
            Target::Event => {
                let event = self.scene.event_href(claim.event);
                let title = self.scene.title(claim.event);
                (
                    format!("{event}#{}", address::claim_anchor(claim)),
                    format!("{name}: {title}"),
                )
            }
        };
        let more = (!mark.ends).then_some("…");
        let lang = self.scene.lang.code();
        view! { <sup><a href=href aria-label=name lang=lang>{number}{more}</a></sup> }.into_any()
    }

    fn number(&self, claim: ClaimIx) -> usize {
        let mut numbers = self.numbers.iter();
        // Only passages of numbered claims are marked.
        numbers
            .find(|(numbered, _)| *numbered == claim)
            .map_or(0, |(_, number)| *number)
    }
}

/// Runs of paragraphs that nothing is marked in, and the others one by one.
fn blocks(involved: &[bool]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (index, &involved) in involved.iter().enumerate() {
        match (involved, blocks.last_mut()) {
            (true, _) => blocks.push(Block::Shown(index)),
            (false, Some(Block::Folded(_, last))) => *last = index,
            (false, _) => blocks.push(Block::Folded(index, index)),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_without_a_passage_fold_in_runs() {
        use Block::{Folded, Shown};
        let cases: [(&[bool], &[Block]); 4] = [
            (&[], &[]),
            (&[true, true], &[Shown(0), Shown(1)]),
            (&[false, false], &[Folded(0, 1)]),
            (
                &[false, false, true, false, true],
                &[Folded(0, 1), Shown(2), Folded(3, 3), Shown(4)],
            ),
        ];
        for (involved, expected) in cases {
            assert_eq!(blocks(involved), expected, "{involved:?}");
        }
    }
}
