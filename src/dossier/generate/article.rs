//! Articles: their text, in which every quote occurs exactly once, and their annotations.

use super::cast::{Cast, NAMES};
use super::chronology::InventedEvent;
use super::dating::PublicationDate;
use super::files::given;
use super::files::ours;
use super::press::{Issue, Telling};
use super::rng::Rng;
use super::voice::PlotVoice;
use crate::dossier::format::{
    ArticleFile, FORMAT, Field, Localized, TomlArticle, TomlClaim, TomlPublished, TomlPublisher,
    field, list,
};
use crate::dossier::sha256;
use crate::i18n::{Lang, date};
use crate::timeline::day::Day;
use crate::timeline::vocabulary::{Basis, Mode};
use std::collections::BTreeSet;

/// Most claims of a paragraph.
const PARAGRAPH: usize = 4;

/// A claim that an article has made.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Its id.
    pub id: String,
    /// Its mode.
    pub mode: Mode,
    /// Its date; empty if there is none.
    pub edtf: String,
}

/// Writer of the articles, in the order of their publication.
pub(super) struct Author<'a> {
    pub(super) cast: &'a Cast,
    events: &'a [InventedEvent],
    pub(super) rng: Rng,
    /// All claims so far, by event.
    pub told: Vec<Vec<Said>>,
    /// All entities named so far, as indices of the cast.
    pub named: BTreeSet<usize>,
}

/// An unfinished article.
pub(super) struct InventedArticle<'a> {
    /// Its publication and events.
    pub issue: &'a Issue,
    /// Its text so far.
    pub text: String,
    /// Its claims so far.
    pub claims: Vec<TomlClaim>,
    /// Their quotes.
    pub quotes: Vec<String>,
    /// Id and day of the claim right before.
    pub before: Option<(String, Day)>,
}

impl<'a> Author<'a> {
    /// The writer before the first article.
    pub fn new(cast: &'a Cast, events: &'a [InventedEvent], rng: Rng) -> Author<'a> {
        Author { cast, events, rng, told: vec![Vec::new(); events.len()], named: BTreeSet::new() }
    }

    /// Writes an article and its annotations.
    pub fn write(&mut self, issue: &Issue) -> (String, ArticleFile) {
        let headline = (issue.tellings.first()).map_or_else(String::new, |first| {
            let event = self.event(*first);
            self.voice(event).fill(&event.plot.title[0], Lang::De)
        });
        let mut draft = InventedArticle {
            issue,
            text: self.masthead(issue) + &headline,
            claims: Vec::new(),
            quotes: Vec::new(),
            before: None,
        };
        let mut affair = None;
        let mut in_paragraph = 0;
        for telling in &issue.tellings {
            let event = self.event(*telling);
            if affair != Some(event.affair) || in_paragraph == PARAGRAPH {
                self.paragraph(&mut draft, event, affair.is_none());
                in_paragraph = 0;
            } else {
                draft.text.push(' ');
            }
            affair = Some(event.affair);
            in_paragraph += 1;
            self.tell(&mut draft, *telling);
            if self.rng.chance(25) {
                let aside = self.rng.pick(&NAMES.asides);
                draft.text.extend([" ", aside]);
                draft.before = None;
            }
        }
        draft.text.push('\n');
        let article = self.article(issue, &headline, &draft.text);
        let file = ArticleFile {
            format: field(FORMAT),
            article: field(article),
            claim: list(draft.claims),
        };
        (draft.text, file)
    }

    /// Newspaper and day, as far as the article states them.
    fn masthead(&self, issue: &Issue) -> String {
        let publication = &issue.publication;
        let is_stated = |basis: Basis| basis == Basis::Stated;
        let newspaper = issue.newspaper.filter(|(_, basis)| is_stated(*basis));
        let newspaper = newspaper.map(|(paper, _)| self.cast.entities[paper].name[0].clone());
        let day = publication.day.filter(|_| is_stated(publication.basis));
        let day = day.map(|day| date::day(day, Lang::De));
        let lines = newspaper.into_iter().chain(day);
        lines.map(|line| line + "\n\n").collect()
    }

    /// Begins a paragraph, the first one with an opening.
    fn paragraph(
        &mut self,
        draft: &mut InventedArticle<'_>,
        event: &InventedEvent,
        is_first: bool,
    ) {
        draft.before = None;
        draft.text.push_str("\n\n");
        if is_first {
            let opening = self.rng.pick(&NAMES.openings);
            draft.text.push_str(&self.voice(event).fill(opening, Lang::De));
            draft.text.push(' ');
        }
    }

    fn article(&mut self, issue: &Issue, headline: &str, text: &str) -> TomlArticle {
        self.named.extend(issue.newspaper.map(|(newspaper, _)| newspaper));
        let publisher = issue.newspaper.map(|(newspaper, basis)| TomlPublisher {
            id: field(&self.cast.entities[newspaper].id),
            basis: field(basis),
            why: why(basis),
        });
        let PublicationDate { edtf, basis, .. } = &issue.publication;
        TomlArticle {
            lang: field("de"),
            headline: field(headline),
            publisher: publisher.and_then(field),
            published: field(TomlPublished {
                edtf: given(edtf),
                basis: field(*basis),
                why: why(*basis),
            }),
            sha256: field(sha256(text.as_bytes())),
            ..TomlArticle::default()
        }
    }

    /// The event of a claim.
    pub(super) fn event(&self, telling: Telling) -> &'a InventedEvent {
        // Not borrowed from `self`, so that random numbers can be drawn meanwhile.
        let events: &'a [InventedEvent] = self.events;
        &events[telling.event]
    }

    /// The placeholders of an event in texts without a date.
    pub(super) fn voice(&self, event: &InventedEvent) -> PlotVoice<'a> {
        PlotVoice { cast: self.cast, scene: event.scene, is_brief: false, when: [""; 2] }
    }
}

/// The reason of a publisher or a day of publication, due if it is inferred.
fn why(basis: Basis) -> Field<Localized> {
    let why = [
        "Der Text sagt es nicht; es ist aus einem Archiv bekannt.",
        "The text does not say; it is known from an archive.",
    ];
    ours(&why.map(str::to_owned)).filter(|_| basis == Basis::Inferred)
}
