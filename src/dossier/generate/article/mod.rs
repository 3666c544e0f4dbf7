//! Writes articles: sentence by sentence, every quote exactly once, with the claims as they fall.

mod phrases;
mod sentence;
mod telling;

use super::cast::Cast;
use super::chronology::Event;
use super::dating::{When, dateline};
use super::plot::{Line, THREADS, Voice};
use super::press::{Issue, Telling};
use super::rng::Rng;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::Basis;
use phrases::{MUSINGS, OPENINGS, SUBHEADINGS};
use sentence::Sentence;

/// Longest paragraph in claims.
const PARAGRAPH: usize = 4;

/// A finished article.
#[derive(Debug)]
pub(super) struct Article {
    /// As printed.
    pub headline: String,
    /// The whole text.
    pub text: String,
    /// What it claims, in the order of the text.
    pub claims: Vec<Claim>,
}

/// A claim of an article.
#[derive(Debug)]
pub(super) struct Claim {
    /// Its id.
    pub id: String,
    /// Place of its event.
    pub event: usize,
    /// Its date.
    pub when: When,
    /// The passage.
    pub sentence: Sentence,
}

/// What has been told about an event so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Lines of its plot that have been used, one bit each.
    lines: u64,
    /// Its claims.
    pub claims: Vec<Said>,
}

/// A claim that has been made.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Its id.
    pub id: String,
    /// How it was put.
    pub line: &'static Line,
    /// Its date.
    pub edtf: Option<String>,
}

/// Writes one article after the other, in the order of appearance.
pub(super) struct Author<'a> {
    cast: &'a Cast,
    events: &'a [Event],
    /// By event.
    told: Vec<Told>,
    rng: Rng,
}

/// An article in the making.
struct Draft<'a> {
    issue: &'a Issue,
    text: String,
    claims: Vec<Claim>,
    /// The claim right before, and its day.
    before: Option<(String, Day)>,
    /// Musings not used yet.
    musings: Vec<&'static str>,
}

impl<'a> Author<'a> {
    /// Has told nothing yet.
    pub fn new(cast: &'a Cast, events: &'a [Event], rng: Rng) -> Author<'a> {
        Author {
            cast,
            events,
            told: vec![Told::default(); events.len()],
            rng,
        }
    }

    /// What has been told so far, by event.
    pub fn told(&self) -> &[Told] {
        &self.told
    }

    /// Writes an article.
    pub fn write(&mut self, issue: &Issue) -> Article {
        let headline = self.headline(issue);
        let mut musings = MUSINGS.to_vec();
        self.rng.shuffle(&mut musings);
        let mut draft = Draft {
            issue,
            text: self.masthead(issue),
            claims: Vec::new(),
            before: None,
            musings,
        };
        draft.text.push_str(&headline);
        let mut affair = None;
        let mut in_paragraph = 0;
        for telling in &issue.tellings {
            let event = self.event(*telling);
            let is_new = affair != Some(event.affair);
            if is_new || in_paragraph == PARAGRAPH {
                self.paragraph(&mut draft, event, affair.is_none(), is_new);
                in_paragraph = 0;
            } else {
                draft.text.push(' ');
            }
            affair = Some(event.affair);
            in_paragraph += 1;
            self.tell(&mut draft, *telling);
            if self.rng.chance(25)
                && let Some(musing) = draft.musings.pop()
            {
                draft.text.push(' ');
                draft.text.push_str(musing);
                draft.before = None;
            }
        }
        let initials = [(); 2].map(|()| char::from(b'a' + self.rng.below(26) as u8));
        draft
            .text
            .push_str(&format!(" ({}{})\n", initials[0], initials[1]));
        Article {
            headline,
            text: draft.text,
            claims: draft.claims,
        }
    }

    fn headline(&mut self, issue: &Issue) -> String {
        let Some(first) = issue.tellings.first() else {
            return THREADS[issue.thread].name[0].to_owned();
        };
        let event = self.event(*first);
        let title = self
            .voice(event, issue, [""; 2])
            .fill(event.plot.title[0], Lang::De);
        if self.rng.chance(30) {
            format!("{}: {title}", THREADS[issue.thread].name[0])
        } else {
            title
        }
    }

    /// Newspaper and day, as far as the article states them.
    fn masthead(&self, issue: &Issue) -> String {
        let newspaper = match issue.newspaper {
            Some((newspaper, Basis::Stated)) => Some(self.cast.entities[newspaper].name[0].clone()),
            _ => None,
        };
        let day = (issue.publication.day).filter(|_| issue.publication.basis == Basis::Stated);
        let parts: Vec<_> = newspaper.into_iter().chain(day.map(dateline)).collect();
        if parts.is_empty() {
            String::new()
        } else {
            parts.join(", ") + "\n\n"
        }
    }

    /// Begins a paragraph: the first one, one on another affair, or just another one.
    fn paragraph(&mut self, draft: &mut Draft<'_>, event: &Event, is_first: bool, is_new: bool) {
        draft.before = None;
        draft.text.push_str("\n\n");
        let template = if is_first {
            *self.rng.pick(&OPENINGS)
        } else if is_new && self.rng.chance(40) {
            *self.rng.pick(&SUBHEADINGS)
        } else if self.rng.chance(30)
            && let Some(musing) = draft.musings.pop()
        {
            musing
        } else {
            return;
        };
        let voice = self.voice(event, draft.issue, [""; 2]);
        draft.text.push_str(&voice.fill(template, Lang::De));
        draft
            .text
            .push_str(if template.ends_with('.') { " " } else { "\n\n" });
    }

    fn event(&self, telling: Telling) -> &'a Event {
        // Not of `self`, so that chance can be drawn while it is looked at.
        let events: &'a [Event] = self.events;
        &events[telling.event]
    }

    fn voice<'v>(&self, event: &'v Event, issue: &Issue, when: [&'v str; 2]) -> Voice<'v>
    where
        'a: 'v,
    {
        Voice {
            cast: self.cast,
            scene: &event.scene,
            newspaper: issue.newspaper.map_or(0, |(newspaper, _)| newspaper),
            is_brief: false,
            when,
        }
    }
}
