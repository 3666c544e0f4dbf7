//! What every format is written from: the events of a view, in the order of its list.

use super::Format;
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, EntityIx, EventIx};
use crate::timeline::query::select;
use crate::timeline::state::EventState;
use crate::timeline::view::{Ignored, View};
use crate::timeline::vocabulary::TextAccess;
use crate::ui::address;
use crate::ui::scene::Scene;
use std::collections::BTreeSet;

/// Whose texts are given away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Texts {
    /// Those that readers are shown in full.
    #[default]
    Shown,
    /// All of them: for whoever has the dossier's folder anyway.
    All,
}

/// The events that a view selects, as known on its day.
pub struct Extract<'a> {
    /// Language, knowledge, view and origin.
    pub scene: Scene<'a>,
    /// The events in the order of the list.
    pub events: Vec<&'a EventState>,
    /// How many there are without the filters.
    pub total: usize,
    /// What the address asked for and nobody understood.
    pub ignored: &'a [Ignored],
    /// Whose texts are given away.
    pub texts: Texts,
}

impl<'a> Extract<'a> {
    /// Selects as the page of the same view does.
    pub fn new(scene: Scene<'a>, ignored: &'a [Ignored], texts: Texts) -> Extract<'a> {
        let selection = select(scene.facts, &scene, scene.view);
        let events = selection.events.iter();
        Extract {
            scene,
            events: events
                .filter_map(|&event| scene.knowledge.event(event))
                .collect(),
            total: selection.total,
            ignored,
            texts,
        }
    }

    /// These events, whatever the view selects: for what a page says about itself.
    pub fn with(scene: Scene<'a>, events: Vec<&'a EventState>) -> Extract<'a> {
        Extract {
            scene,
            total: scene.facts.events().len(),
            events,
            ignored: &[],
            texts: Texts::Shown,
        }
    }

    /// Whether nothing is left out of the dossier.
    pub fn is_whole(&self) -> bool {
        !self.scene.view.is_filtered() && self.scene.view.asof.is_none()
    }

    /// What an address of the site is called elsewhere.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.scene.site.origin)
    }

    /// The page that shows what was extracted.
    pub fn page(&self) -> String {
        self.absolute(&address::timeline(
            self.scene.site,
            self.scene.lang,
            &self.view(),
        ))
    }

    /// The view without what only frames its page.
    pub fn view(&self) -> View {
        self.scene.view.unframed()
    }

    /// The page of an event.
    pub fn event_page(&self, event: EventIx) -> String {
        self.absolute(&self.scene.event_href(event))
    }

    /// What an event is called among linked data and in feeds: its page, whatever day it is seen on.
    pub fn event_id(&self, event: EventIx) -> String {
        let scene = self.scene;
        self.absolute(&address::event(
            scene.site,
            scene.timeline(),
            event,
            scene.lang,
            None,
        ))
    }

    /// What an entity is called among linked data.
    pub fn entity_id(&self, entity: EntityIx) -> String {
        let scene = self.scene;
        self.absolute(&address::entity(
            scene.site,
            scene.timeline(),
            entity,
            scene.lang,
            None,
        ))
    }

    /// Where the view can be had in a format; its page where it cannot, which is so for most views
    /// of a published site.
    pub fn data(&self, format: Format) -> String {
        let scene = self.scene;
        let address = address::data(scene.site, scene.lang, scene.view, format);
        address.map_or_else(|| self.page(), |address| self.absolute(&address))
    }

    /// The place of a claim: its passage in the article, or where it stands on its event's page.
    pub fn claim_page(&self, claim: ClaimIx) -> String {
        let data = &self.scene.timeline()[claim];
        match data.quote() {
            Some(_) => self.absolute(&self.scene.claim_href(claim)),
            None => format!(
                "{}#{}",
                self.event_page(data.event),
                address::claim_anchor(data)
            ),
        }
    }

    /// The page of an entity.
    pub fn entity_page(&self, entity: EntityIx) -> String {
        self.absolute(&self.scene.entity_href(entity))
    }

    /// The page of an article.
    pub fn article_page(&self, article: ArticleIx) -> String {
        self.absolute(&address::article(
            self.scene.site,
            self.scene.timeline(),
            article,
            self.scene.lang,
        ))
    }

    /// The address of an article's bare text.
    pub fn article_text(&self, article: ArticleIx) -> String {
        self.absolute(&address::text(
            self.scene.site,
            &self.scene.timeline()[article].id,
        ))
    }

    /// Whether an article's text is given away.
    pub fn gives_text(&self, article: ArticleIx) -> bool {
        match self.scene.timeline()[article].access {
            TextAccess::Full => true,
            TextAccess::Context => self.texts == Texts::All,
            TextAccess::None => false,
        }
    }

    /// The visible claims of the events, event by event.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimIx, &'a Claim)> + '_ {
        let claims = self.events.iter().flat_map(|state| &state.claims);
        claims.map(|&claim| (claim, &self.scene.timeline()[claim]))
    }

    /// The articles that carry them, in the order of the dossier.
    pub fn articles(&self) -> BTreeSet<ArticleIx> {
        self.claims().map(|(_, claim)| claim.article).collect()
    }

    /// Everybody who claims, takes part or is mentioned, and the publishers.
    pub fn entities(&self) -> BTreeSet<EntityIx> {
        let timeline = self.scene.timeline();
        let named = self.claims().flat_map(|(_, claim)| {
            let parties = claim.orgs.iter().map(|party| party.entity);
            parties.chain(claim.by.iter().copied())
        });
        let articles = self.articles();
        let publishers = articles.iter().filter_map(|&article| {
            let publisher = timeline[article].publisher.as_ref()?;
            Some(publisher.entity)
        });
        named.chain(publishers).collect()
    }

    /// The day from which an event is known as it is: when the last of its articles appeared, the
    /// latest possible day. Without any, the day of knowledge. Never the clock's.
    pub fn updated(&self, state: &EventState) -> Day {
        let days = state
            .claims
            .iter()
            .filter_map(|&claim| self.published(claim));
        days.max().unwrap_or(self.scene.knowledge.day())
    }

    /// The day from which it is known at all.
    pub fn first_published(&self, state: &EventState) -> Day {
        let days = state
            .claims
            .iter()
            .filter_map(|&claim| self.published(claim));
        days.min().unwrap_or(self.scene.knowledge.day())
    }

    fn published(&self, claim: ClaimIx) -> Option<Day> {
        let timeline = self.scene.timeline();
        let article = &timeline[timeline[claim].article];
        article.published.value.as_ref()?.latest()
    }
}
