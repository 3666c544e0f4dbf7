//! Input of every format: the events of a view, in the order of its list.

use super::Format;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, EntityIx, EventIx};
use crate::timeline::query::select;
use crate::timeline::state::EventState;
use crate::timeline::view::{Ignored, View};
use crate::timeline::vocabulary::TextAccess;
use std::collections::BTreeSet;

/// Articles whose texts are included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Texts {
    /// Those that readers may see in full.
    #[default]
    Shown,
    /// All of them, for users who have the dossier's folder anyway.
    All,
}

/// The events that a view selects, as known on its day.
pub struct Extract<'a> {
    /// Language, knowledge, view and origin.
    pub context: PageContext<'a>,
    /// The events in the order of the list.
    pub events: Vec<&'a EventState>,
    /// Number of events without the filters.
    pub total: usize,
    /// Parts of the query that were not understood.
    pub ignored: &'a [Ignored],
    /// Articles whose texts are included.
    pub texts: Texts,
}

impl<'a> Extract<'a> {
    /// Selects the same events as the page of the view.
    pub fn new(context: PageContext<'a>, ignored: &'a [Ignored], texts: Texts) -> Extract<'a> {
        let selection = select(context.facts, &context, context.view);
        let events = selection.events.iter();
        Extract {
            context,
            events: events
                .filter_map(|&event| context.knowledge.event(event))
                .collect(),
            total: selection.total,
            ignored,
            texts,
        }
    }

    /// An extract of these events, regardless of the view's filters; for the metadata of a page.
    pub fn with(context: PageContext<'a>, events: Vec<&'a EventState>) -> Extract<'a> {
        Extract {
            context,
            total: context.facts.events().len(),
            events,
            ignored: &[],
            texts: Texts::Shown,
        }
    }

    /// Tests whether the extract holds the whole dossier.
    pub fn is_whole(&self) -> bool {
        !self.context.view.is_filtered() && self.context.view.asof.is_none()
    }

    /// Absolute URL of a path of the site.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.context.site.origin)
    }

    /// URL of the page that shows this extract.
    pub fn page(&self) -> String {
        self.absolute(&address::timeline(
            self.context.site,
            self.context.lang,
            &self.view(),
        ))
    }

    /// The view without the keys that only concern the display of its page.
    pub fn view(&self) -> View {
        self.context.view.unframed()
    }

    /// URL of an event's page.
    pub fn event_page(&self, event: EventIx) -> String {
        self.absolute(&self.context.event_href(event))
    }

    /// Id of an event in linked data and feeds: the URL of its page, independent of the day of
    /// knowledge.
    pub fn event_id(&self, event: EventIx) -> String {
        let context = self.context;
        self.absolute(&address::event(
            context.site,
            context.timeline(),
            event,
            context.lang,
            None,
        ))
    }

    /// Id of an entity in linked data: the URL of its page, independent of the day of knowledge.
    pub fn entity_id(&self, entity: EntityIx) -> String {
        let context = self.context;
        self.absolute(&address::entity(
            context.site,
            context.timeline(),
            entity,
            context.lang,
            None,
        ))
    }

    /// URL of the view in a format; of its page if the data has no URL, as for most views of a
    /// published site.
    pub fn data(&self, format: Format) -> String {
        let context = self.context;
        let address = address::data(context.site, context.lang, context.view, format);
        address.map_or_else(|| self.page(), |address| self.absolute(&address))
    }

    /// URL of a claim: its passage in the article, or its place on the event's page if it has no
    /// quote.
    pub fn claim_page(&self, claim: ClaimIx) -> String {
        let data = &self.context.timeline()[claim];
        match data.quote() {
            Some(_) => self.absolute(&self.context.claim_href(claim)),
            None => format!(
                "{}#{}",
                self.event_page(data.event),
                address::claim_anchor(data)
            ),
        }
    }

    /// URL of an entity's page.
    pub fn entity_page(&self, entity: EntityIx) -> String {
        self.absolute(&self.context.entity_href(entity))
    }

    /// URL of an article's page.
    pub fn article_page(&self, article: ArticleIx) -> String {
        self.absolute(&address::article(
            self.context.site,
            self.context.timeline(),
            article,
            self.context.lang,
        ))
    }

    /// URL of an article's plain text.
    pub fn article_text(&self, article: ArticleIx) -> String {
        self.absolute(&address::text(
            self.context.site,
            &self.context.timeline()[article].id,
        ))
    }

    /// Tests whether an article's text is included.
    pub fn gives_text(&self, article: ArticleIx) -> bool {
        match self.context.timeline()[article].access {
            TextAccess::Full => true,
            TextAccess::Context => self.texts == Texts::All,
            TextAccess::None => false,
        }
    }

    /// Visible claims of the events, event by event.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimIx, &'a Claim)> + '_ {
        let claims = self.events.iter().flat_map(|state| &state.claims);
        claims.map(|&claim| (claim, &self.context.timeline()[claim]))
    }

    /// Articles of these claims, in the order of the dossier.
    pub fn articles(&self) -> BTreeSet<ArticleIx> {
        self.claims().map(|(_, claim)| claim.article).collect()
    }

    /// Claimants, parties and mentioned entities of these claims, and the publishers.
    pub fn entities(&self) -> BTreeSet<EntityIx> {
        let timeline = self.context.timeline();
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
    /// latest possible day. Without any, see [`Extract::known`]. Never the clock's.
    pub fn updated(&self, state: &EventState) -> Day {
        let days = state
            .claims
            .iter()
            .filter_map(|&claim| self.published(claim));
        days.max().unwrap_or_else(|| self.known())
    }

    /// The day from which it is known at all; `None` where nothing is dated.
    pub fn first_published(&self, state: &EventState) -> Option<Day> {
        let days = state
            .claims
            .iter()
            .filter_map(|&claim| self.published(claim));
        let knowledge = self.context.knowledge;
        (days.min()).or_else(|| knowledge.is_dated().then(|| knowledge.day()))
    }

    /// The day of knowledge; where nothing is dated, the day on which the dossier changed last.
    pub fn known(&self) -> Day {
        let knowledge = self.context.knowledge;
        match knowledge.is_dated() {
            true => knowledge.day(),
            false => self.context.timeline().changed.unwrap_or(knowledge.day()),
        }
    }

    fn published(&self, claim: ClaimIx) -> Option<Day> {
        let timeline = self.context.timeline();
        let article = &timeline[timeline[claim].article];
        article.published.value.as_ref()?.latest()
    }
}
