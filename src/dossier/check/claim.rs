//! Checks each claim on its own.

use super::quotes::Text;
use super::{Checker, ClaimRef, Finding};
use crate::dossier::format::{Field, Located, TomlFigure, TomlSource};
use crate::dossier::parse::RawArticle;
use crate::dossier::report::{Code, Place, Problem};
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Checks every claim and returns the findings, in the order of [`super::IdRegistry::claims`].
    pub(super) fn claims(&mut self, articles: &[RawArticle]) -> Vec<Finding> {
        let (names, sources) = (self.names, self.sources);
        let mut claims = names.claims.iter().peekable();
        let mut findings = Vec::with_capacity(names.claims.len());
        for (number, article) in articles.iter().enumerate() {
            let source = sources.get(&article.text).filter(|source| !source.is_broken);
            let mut text = source.map(|source| Text::new(&article.text, &source.text));
            let is_linked = article.is_linked();
            while let Some(at) = claims.next_if(|at| at.article == number) {
                let finding = match is_linked {
                    true => self.linked_claim(at),
                    false => self.claim(at, text.as_mut()),
                };
                findings.push(finding);
            }
        }
        findings
    }

    /// Checks a claim of an article with a text.
    fn claim(&mut self, at: &ClaimRef<'_>, text: Option<&mut Text<'_>>) -> Finding {
        let mut finding = Finding::default();
        match (&at.claim.quote, &at.claim.source) {
            (Some(quote), None) => {
                if let Some(text) = text {
                    finding.quote = self.quote(at, quote, text);
                    self.words(at, &finding, text.path);
                }
            }
            (None, Some(source)) if source.value.url.is_some() => self.link(at, source),
            (quote, _) => self.evidence(at, quote),
        }
        self.common(at, finding)
    }

    /// Checks a claim of an article without a text: it rests on a link, its own or the article's.
    fn linked_claim(&mut self, at: &ClaimRef<'_>) -> Finding {
        if let Some(quote) = &at.claim.quote {
            let place = Place::at(at.path, quote.span.clone());
            let message = "there is no text to find the quote in";
            self.problems.push(
                Problem::new(Code::QuoteWithoutText, place, message)
                    .help("add the text and take `text = \"none\"` away, or leave the quote out"),
            );
        }
        if let Some(source) = &at.claim.source {
            self.link(at, source);
        }
        self.common(at, Finding::default())
    }

    fn link(&mut self, at: &ClaimRef<'_>, source: &Located<TomlSource>) {
        if let Some(url) = &source.value.url {
            self.web_address(at.path, url);
        }
        if let Some(name) = &source.value.name {
            self.not_blank(at.path, name, "name of the source");
        }
    }

    /// Checks everything but the evidence.
    fn common(&mut self, at: &ClaimRef<'_>, mut finding: Finding) -> Finding {
        let (path, claim, names) = (at.path, at.claim, self.names);
        match &claim.event {
            Some(event) => {
                names.events.resolve(event, path, self.problems);
            }
            None if !claim.is_draft() => self.without_event(at),
            None => {}
        }
        self.entities_of(at);
        if let Some(date) = &claim.date {
            finding.date = self.claimed(path, date, claim.quote.is_some());
        }
        // A translation may be missing in any language.
        self.wording(path, &claim.translation, "translation");
        self.translated(path, &claim.note, "note");
        for figure in &claim.figures {
            self.figure(path, &figure.value);
        }
        if claim.is_draft() {
            let id = claim.id.as_ref().map_or("?", |id| &id.value);
            let span = claim.draft.as_ref().map(|draft| draft.span.clone());
            let place = Place::at(path, span.unwrap_or_else(|| at.header.clone()));
            let message = format!("the claim `{id}` is a draft and left out of the timeline");
            let help = match &claim.event {
                Some(_) => "finish it and take `draft` away",
                None => "choose its `event`, finish it and take `draft` away",
            };
            self.problems.push(Problem::new(Code::Draft, place, message).help(help));
        }
        finding
    }

    /// Reports a missing event. Only drafts may lack one: finding it is part of finishing them.
    fn without_event(&mut self, at: &ClaimRef<'_>) {
        let place = Place::at(at.path, at.header.clone());
        self.problems.push(
            Problem::new(Code::MissingKey, place, "`claim` has no `event`")
                .help("add `event`: the id of an `[[event]]` in events.toml")
                .help("a claim that is not finished may be marked with `draft = true`"),
        );
    }

    /// Reports a claim with neither a quote nor a link, or with both.
    fn evidence(&mut self, at: &ClaimRef<'_>, quote: &Field<String>) {
        let (code, span, message) = match quote {
            Some(quote) => (
                Code::QuoteAndLink,
                &quote.span,
                "a claim rests on a quote or on a link, not on both",
            ),
            None => (
                Code::NoEvidence,
                at.header,
                "the claim rests on nothing: it has neither `quote` nor `source.url`",
            ),
        };
        self.problems.push(
            Problem::new(code, Place::at(at.path, span.clone()), message)
                .help("give the passage as `quote`; only a claim without a text has `source.url`"),
        );
    }

    /// Checks claimants and parties.
    fn entities_of(&mut self, at: &ClaimRef<'_>) {
        let names = self.names;
        let mut claimants = BTreeSet::new();
        for id in &at.claim.by {
            names.entities.resolve(id, at.path, self.problems);
            if !claimants.insert(&id.value) {
                self.repeated(at.path, id, "`by`");
            }
        }
        if let (Some(together), [_] | []) = (&at.claim.together, &*at.claim.by)
            && together.value
        {
            let place = Place::at(at.path, together.span.clone());
            let message = "nobody claims this together: `by` does not name two";
            self.problems.push(
                Problem::new(Code::TogetherAlone, place, message)
                    .help("name all of them in `by`, or take `together` away"),
            );
        }
        let mut parties = BTreeSet::new();
        for party in &at.claim.orgs {
            let Some(id) = &party.value.id else { continue };
            names.entities.resolve(id, at.path, self.problems);
            if let Some(role) = &party.value.role
                && !parties.insert((&id.value, role.value))
            {
                self.repeated(at.path, id, "`orgs` in the same role");
            }
        }
    }

    pub(super) fn repeated(&mut self, path: &str, id: &Located<String>, list: &str) {
        let message = format!("`{}` is listed twice in {list}", id.value);
        let place = Place::at(path, id.span.clone());
        self.problems.push(Problem::new(Code::Repeated, place, message).help("keep one of them"));
    }

    /// Checks the words that must occur inside the quote.
    fn words(&mut self, at: &ClaimRef<'_>, finding: &Finding, text: &str) {
        let Some(quote) = &finding.quote else { return };
        let date = at.claim.date.as_ref().map(|date| &date.value);
        if let Some(phrase) = date.and_then(|date| date.phrase.as_ref()) {
            self.words_within(at.path, phrase, quote, "phrase", text);
        }
        if let Some(cue) = &at.claim.cue {
            self.words_within(at.path, cue, quote, "cue", text);
        }
        for figure in &at.claim.figures {
            if let Some(words) = &figure.value.as_written {
                self.words_within(at.path, words, quote, "figure", text);
            }
        }
    }

    fn figure(&mut self, path: &str, figure: &TomlFigure) {
        if let Some(unit) = &figure.unit {
            self.not_blank(path, unit, "unit");
        }
        if let Some(value) = &figure.value
            && !value.value.is_finite()
        {
            let place = Place::at(path, value.span.clone());
            self.problems.push(
                Problem::new(Code::BadFigure, place, "this is not a number that can be shown")
                    .help("write it in digits, such as `420_000_000`"),
            );
        }
    }
}
