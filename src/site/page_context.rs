//! Context of every page, fragment and export: language, knowledge, view and site, and sentences
//! that several of them share.

mod attribution;
mod labels;
mod urls;

use crate::i18n::{Lang, Words, date, phrases};
use crate::site::address;
use crate::site::{Site, SiteForm};
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::mark::{self, Sign};
use crate::timeline::model::{
    ArticleIx, ClaimIx, EntityIx, EventIx, LocalText, StorylineIx, Timeline,
};
use crate::timeline::query::select;
use crate::timeline::state::{EventState, Knowledge};
use crate::timeline::view::{Ignored, View};
use crate::timeline::vocabulary::{Role, TextAccess};

/// Everything that a page or an export depends on.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// Its language.
    pub lang: Lang,
    /// Knowledge on the requested day.
    pub knowledge: &'a Knowledge,
    /// The requested view.
    pub view: &'a View,
    /// Parts of the query that were not understood.
    pub ignored: &'a [Ignored],
    /// The site it belongs to.
    pub site: &'a Site,
    /// Articles whose texts an export includes.
    pub texts: ExportedTexts,
}

/// Articles whose texts an export includes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportedTexts {
    /// Those that readers may see in full.
    #[default]
    Shown,
    /// All of them, for users who have the dossier's folder anyway.
    All,
}

impl<'a> PageContext<'a> {
    /// Context of a view whose query was understood.
    pub fn new(
        lang: Lang,
        knowledge: &'a Knowledge,
        view: &'a View,
        site: &'a Site,
    ) -> PageContext<'a> {
        PageContext { lang, knowledge, view, ignored: &[], site, texts: ExportedTexts::Shown }
    }

    /// The knowledge as facts, for filters, list and drawing.
    pub fn facts(self) -> &'a Facts {
        self.knowledge.facts()
    }

    /// The events that the view selects, in the order of its list.
    pub fn selected(self) -> Vec<&'a EventState> {
        let selection = select(self.facts(), &self, self.view);
        let events = selection.events.iter();
        events.filter_map(|&event| self.knowledge.event(event)).collect()
    }

    /// The words of the page's language.
    pub fn words(self) -> &'static Words {
        self.lang.words()
    }

    /// The address of something in each of the dossier's languages.
    pub fn in_languages(self, address: impl Fn(Lang) -> String) -> Vec<(Lang, String)> {
        let languages = self.timeline().languages.iter();
        languages.map(|&lang| (lang, address(lang))).collect()
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
        let since = self.facts().event(event).and_then(|fact| self.facts().since(fact));
        self.site.state(self.view.asof, since)
    }

    /// The address of an entity's page in the same state of knowledge.
    pub fn entity_href(self, entity: EntityIx) -> String {
        let state = match self.site.form {
            SiteForm::Served => self.view.asof,
            SiteForm::Published { .. } => {
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

    /// An event's label for the drawing: its short title, otherwise its title cut to what fits.
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
        self.facts().lane_class(storyline)
    }

    /// A storyline's name.
    pub fn storyline(self, storyline: StorylineIx) -> &'a str {
        self.timeline()[storyline].name.get(self.lang)
    }

    /// Publisher of an article. Without one, a source without a text is named by its headline.
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
        format!("{}, {}", self.publisher(article), self.published(article))
    }

    /// The day of an article's publication, or that nobody knows it.
    pub fn published(self, article: ArticleIx) -> String {
        match &self.timeline()[article].published.value {
            Some(published) => date::short(published, self.lang),
            None => self.words().publication_unknown.to_owned(),
        }
    }

    /// Number of claims in words; "sourced" if each has its passage.
    pub fn count_claims(self, claims: &[ClaimIx]) -> String {
        let is_sourced = |claim: &ClaimIx| self.timeline()[*claim].quote().is_some();
        match claims.iter().all(is_sourced) {
            true => phrases::claims_with_evidence(claims.len(), self.lang),
            false => phrases::claims(claims.len(), self.lang),
        }
    }

    /// Returns true if the dossier has the text of any article.
    pub fn has_texts(self) -> bool {
        self.timeline().articles.iter().any(|article| article.access != TextAccess::None)
    }

    /// Language of one of our texts, if it is not that of the page.
    pub fn lang_of(self, text: &LocalText) -> Option<&'static str> {
        let lang = text.lang_of(self.lang);
        (lang != self.lang).then(|| lang.code())
    }

    /// The event's date in words, with all contradicting dates.
    pub fn date(self, state: &EventState) -> String {
        let dates = self.dates(state);
        if dates.is_empty() {
            return self.words().undated.to_owned();
        }
        date::alternatives(&dates, self.lang)
    }

    /// Dates of an event.
    pub fn dates(self, state: &EventState) -> Vec<&'a FuzzyDate> {
        (state.dates.iter()).filter_map(|&claim| self.knowledge.date(claim)).collect()
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

    /// The day of knowledge in words.
    pub fn day(self) -> String {
        date::day(self.knowledge.day(), self.lang)
    }

    /// The day of knowledge, if one was requested.
    pub fn asof(self) -> Option<Day> {
        self.view.asof
    }
}

/// Longest label of a mark, in characters.
const MAX_LABEL: usize = 34;

/// Cuts a text at the end of a word to at most `max` characters, ellipsis included; one more if its
/// first word is too long.
pub fn shorten(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let cut: String = text.chars().take(max.saturating_sub(1)).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}\u{a0}…", cut[..end].trim_end_matches([',', ' ', '–']))
}
