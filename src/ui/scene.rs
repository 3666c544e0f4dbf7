//! What every fragment of a page needs: the language, what is known, what was asked for – and the
//! few sentences that several fragments share.

use crate::i18n::{Lang, Named, Words, date, phrases};
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::facts::{Facts, Finder, Register};
use crate::timeline::mark::{self, Sign};
use crate::timeline::model::{
    ArticleIx, Claim, ClaimIx, ConflictIx, EntityIx, EventIx, LocalText, StorylineIx, Timeline,
};
use crate::timeline::search::Needle;
use crate::timeline::state::{EventState, Knowledge};
use crate::timeline::view::View;
use crate::timeline::vocabulary::{Basis, EntityKind, Mode, Role, TextAccess};
use crate::ui::address;
use crate::ui::captions::Captions;
use crate::ui::site::{Form, Site};
use std::borrow::Cow;

/// The view in which a page is rendered.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// What is known on the day asked for.
    pub knowledge: &'a Knowledge<'a>,
    /// The same, as far as filters, list and drawing need it.
    pub facts: &'a Facts,
    /// What was asked for.
    pub view: &'a View,
    /// The site it belongs to.
    pub site: &'a Site,
}

impl<'a> Scene<'a> {
    /// The words of the page's language.
    pub fn words(self) -> &'static Words {
        self.lang.words()
    }

    /// The whole dossier.
    pub fn timeline(self) -> &'a Timeline {
        self.knowledge.timeline()
    }

    /// The address of another view of the timeline.
    pub fn href(self, view: &View) -> String {
        address::timeline(self.site, self.lang, view)
    }

    /// The address of an event's page in the same state of knowledge.
    pub fn event_href(self, event: EventIx) -> String {
        let state = self.event_state(event);
        address::event(self.site, self.timeline(), event, self.lang, state)
    }

    /// The state of knowledge of an event's page.
    pub fn event_state(self, event: EventIx) -> Option<Day> {
        let since = self
            .facts
            .event(event)
            .and_then(|fact| self.facts.since(fact));
        self.site.state(self.view.asof, since)
    }

    /// The address of an entity's page in the same state of knowledge.
    pub fn entity_href(self, entity: EntityIx) -> String {
        let state = match self.site.form {
            Form::Served => self.view.asof,
            Form::Published { .. } => {
                let since = self.knowledge.since(entity);
                self.site.state(self.view.asof, since)
            }
        };
        address::entity(self.site, self.timeline(), entity, self.lang, state)
    }

    /// The address of a claim's passage.
    pub fn claim_href(self, claim: ClaimIx) -> String {
        address::claim(self.site, self.timeline(), claim, self.lang)
    }

    /// An event's title.
    pub fn title(self, event: EventIx) -> &'a str {
        self.timeline()[event].title.get(self.lang)
    }

    /// An event's label for the drawing: its short title, else its title cut to what fits.
    pub fn label(self, event: EventIx) -> String {
        let event = &self.timeline()[event];
        match &event.short {
            Some(short) => short.get(self.lang).to_owned(),
            None => shorten(event.title.get(self.lang), MAX_LABEL),
        }
    }

    /// An entity's name.
    pub fn name(self, entity: EntityIx) -> &'a str {
        self.timeline()[entity].name.get(self.lang)
    }

    /// The class that gives a storyline its colour.
    pub fn lane_class(self, storyline: StorylineIx) -> &'static str {
        self.facts.lane_class(storyline)
    }

    /// A storyline's name.
    pub fn storyline(self, storyline: StorylineIx) -> &'a str {
        self.timeline()[storyline].name.get(self.lang)
    }

    /// Who published an article; a source without a text is called by its headline where nobody
    /// knows.
    pub fn publisher(self, article: ArticleIx) -> &'a str {
        let article = &self.timeline()[article];
        match (&article.publisher, article.access) {
            (Some(publisher), _) => self.name(publisher.entity),
            (None, TextAccess::None) => &article.headline,
            (None, _) => self.words().no_publisher,
        }
    }

    /// An article as sources are cited: outlet and day.
    pub fn source(self, article: ArticleIx) -> String {
        let published = match &self.timeline()[article].published.value {
            Some(published) => date::short(published, self.lang),
            None => self.words().publication_unknown.to_owned(),
        };
        format!("{}, {published}", self.publisher(article))
    }

    /// How many claims these are; "sourced" where each has its passage.
    pub fn count_claims(self, claims: &[ClaimIx]) -> String {
        let is_sourced = |claim: &ClaimIx| self.timeline()[*claim].quote().is_some();
        match claims.iter().all(is_sourced) {
            true => phrases::claims_with_evidence(claims.len(), self.lang),
            false => phrases::claims(claims.len(), self.lang),
        }
    }

    /// The language a text of ours is in, where it is not that of the page.
    pub fn lang_of(self, text: &LocalText) -> Option<&'static str> {
        let lang = text.lang_of(self.lang);
        (lang != self.lang).then(|| lang.code())
    }

    /// The event's date in words, with all contradicting ones.
    pub fn date(self, state: &EventState) -> String {
        let dates = self.dates(state);
        if dates.is_empty() {
            return self.words().undated.to_owned();
        }
        date::alternatives(&dates, self.lang)
    }

    /// The dates an event goes by.
    pub fn dates(self, state: &EventState) -> Vec<&'a FuzzyDate> {
        (state.dates.iter())
            .filter_map(|&claim| self.knowledge.date(claim))
            .collect()
    }

    /// What the event's date rests on, in words, and whether anything about it is inferred.
    pub fn basis(self, state: &EventState) -> (&'static str, bool) {
        let Some(&claim) = state.dates.first() else {
            return (Basis::None.name(self.lang), false);
        };
        self.basis_of(&self.timeline()[claim])
    }

    /// What a claim's date rests on.
    pub fn basis_of(self, claim: &Claim) -> (&'static str, bool) {
        match (claim.date.basis, claim.date.year_basis) {
            (Basis::Stated, Some(Basis::Inferred)) => (
                match self.lang {
                    Lang::De => "Jahr erschlossen",
                    Lang::En => "year inferred",
                },
                true,
            ),
            (basis, _) => (basis.name(self.lang), basis == Basis::Inferred),
        }
    }

    /// The sign of a state: its first date's, or its first claim's where it is undated.
    pub fn sign(self, state: &EventState) -> Sign {
        let claim = state.dates.first().or(state.claims.first());
        claim.map_or(Sign::Happened, |&claim| self.claim_sign(claim))
    }

    /// The sign of a claim.
    pub fn claim_sign(self, claim: ClaimIx) -> Sign {
        mark::sign(self.timeline(), claim, self.knowledge.day())
    }

    /// Who says it and how firmly: "laut Bloomberg", "mitgeteilt von Microsoft" …
    pub fn voice(self, claim: ClaimIx) -> String {
        let claim = &self.timeline()[claim];
        let names: Vec<&str> = claim.by.iter().map(|&entity| self.name(entity)).collect();
        let who = names.join(", ");
        let publisher = self.publisher(claim.article);
        // German would have to decline the names of institutions ("vom Weißen Haus"), and nobody
        // has written their cases down; beside a dot they may stand as they are.
        let institution =
            |entity: &EntityIx| self.timeline()[*entity].kind == EntityKind::Government;
        if self.lang == Lang::De && claim.by.iter().any(institution) {
            return format!("{} · {who}", claim.mode.name(self.lang));
        }
        match (self.lang, claim.mode, names.is_empty()) {
            (Lang::De, Mode::Assessed, true) => format!("Einschätzung von {publisher}"),
            (Lang::En, Mode::Assessed, true) => format!("{publisher}’s assessment"),
            (Lang::De, Mode::Stated, true) => format!("nach Darstellung von {publisher}"),
            (Lang::En, Mode::Stated, true) => format!("as stated by {publisher}"),
            (Lang::De, mode, true) => {
                format!("{}, nach Darstellung von {publisher}", mode.name(self.lang))
            }
            (Lang::En, mode, true) => {
                format!("{}, as stated by {publisher}", mode.name(self.lang))
            }
            (lang, Mode::Stated | Mode::Reported, false) => phrases::according_to(&who, lang),
            (Lang::De, Mode::Declined, false) => format!("kein Kommentar von {who}"),
            (Lang::En, Mode::Declined, false) => format!("no comment from {who}"),
            (Lang::De, mode, false) => format!("{} von {who}", mode.name(self.lang)),
            (Lang::En, mode, false) => format!("{} by {who}", mode.name(self.lang)),
        }
    }

    /// The attribution on the drawing: only where somebody else is quoted.
    pub fn attribution(self, claim: ClaimIx) -> String {
        let claim = &self.timeline()[claim];
        match (claim.mode, claim.by.first()) {
            (Mode::Reported | Mode::Denied, Some(&by)) => {
                phrases::according_to(self.name(by), self.lang)
            }
            _ => String::new(),
        }
    }

    /// Everybody who takes part in the visible claims, once each, with their first role;
    /// those who are only mentioned last.
    pub fn parties(self, state: &EventState) -> Vec<(EntityIx, Role)> {
        let mut parties: Vec<(EntityIx, Role)> = Vec::new();
        for party in state.claims.iter().flat_map(|&c| &self.timeline()[c].orgs) {
            match parties.iter_mut().find(|(who, _)| *who == party.entity) {
                Some((_, role)) if *role == Role::Mentioned => *role = party.role,
                Some(_) => {}
                None => parties.push((party.entity, party.role)),
            }
        }
        parties.sort_by_key(|(_, role)| !role.takes_part());
        parties
    }

    /// The head line of a conflict: kind, size where it can be computed, status.
    pub fn conflict_kind(self, conflict: ConflictIx) -> String {
        let conflict = &self.timeline()[conflict];
        let dates: Vec<_> = (conflict.claims.iter())
            .filter_map(|&claim| self.knowledge.date(claim))
            .collect();
        let size = match (
            dates.first(),
            dates.iter().find(|d| Some(d) != dates.first().as_ref()),
        ) {
            (Some(a), Some(b)) => date::difference(a, b, self.lang),
            _ => None,
        };
        let kind = conflict.kind.name(self.lang);
        let status = conflict.status.name(self.lang);
        match size {
            Some(size) => format!("{kind}, {size} – {status}."),
            None => format!("{kind}, {status}."),
        }
    }

    /// The day of knowledge in words.
    pub fn day(self) -> String {
        date::day(self.knowledge.day(), self.lang)
    }

    /// The day of knowledge, when it was asked for.
    pub fn asof(self) -> Option<Day> {
        self.view.asof
    }
}

/// Longest label of a mark, in characters (VISUAL.md section 4).
const MAX_LABEL: usize = 34;

/// The text, cut at a word's end to at most `max` characters with an ellipsis.
pub fn shorten(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let cut: String = text.chars().take(max.saturating_sub(1)).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}\u{a0}…", cut[..end].trim_end_matches([',', ' ', '–']))
}

impl Register for Scene<'_> {
    fn entity_id(&self, entity: EntityIx) -> &str {
        self.knowledge.entity_id(entity)
    }

    fn storyline_id(&self, storyline: StorylineIx) -> &str {
        self.knowledge.storyline_id(storyline)
    }

    fn article_id(&self, article: ArticleIx) -> &str {
        self.knowledge.article_id(article)
    }

    fn event_id(&self, event: EventIx) -> &str {
        self.knowledge.event_id(event)
    }

    fn conflict_id(&self, conflict: ConflictIx) -> &str {
        self.knowledge.conflict_id(conflict)
    }

    fn finder(&self, needle: Needle) -> Finder<'_> {
        self.knowledge.finder(needle)
    }
}

impl Captions for Scene<'_> {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn dossier(&self) -> &str {
        self.timeline().title.get(self.lang)
    }

    fn entity(&self, entity: EntityIx) -> &str {
        self.name(entity)
    }

    fn storyline(&self, storyline: StorylineIx) -> &str {
        Scene::storyline(*self, storyline)
    }

    fn publisher(&self, article: ArticleIx) -> &str {
        Scene::publisher(*self, article)
    }

    fn source(&self, article: ArticleIx) -> Cow<'_, str> {
        Scene::source(*self, article).into()
    }

    fn title(&self, event: EventIx) -> &str {
        Scene::title(*self, event)
    }

    fn label(&self, event: EventIx) -> Cow<'_, str> {
        Scene::label(*self, event).into()
    }

    fn attribution(&self, event: EventIx) -> Cow<'_, str> {
        let claim = self
            .knowledge
            .event(event)
            .and_then(|state| state.dates.first());
        claim
            .map(|&claim| Scene::attribution(*self, claim))
            .unwrap_or_default()
            .into()
    }

    fn date(&self, event: EventIx) -> Cow<'_, str> {
        let state = self.knowledge.event(event);
        state
            .map(|state| Scene::date(*self, state))
            .unwrap_or_default()
            .into()
    }

    fn short_date(&self, event: EventIx) -> Cow<'_, str> {
        let dates = self.knowledge.event(event).map(|state| self.dates(state));
        let first = dates.as_ref().and_then(|dates| dates.first());
        first
            .map(|first| date::short(first, self.lang))
            .unwrap_or_default()
            .into()
    }
}
