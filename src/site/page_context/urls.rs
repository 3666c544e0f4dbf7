//! Absolute URLs, for data that leaves the site.

use super::PageContext;
use crate::site::address;
use crate::site::format::Format;
use crate::timeline::model::{ArticleIx, ClaimIx, EntityIx, EventIx};

impl PageContext<'_> {
    /// URL of a path of the site.
    pub fn absolute(self, path: &str) -> String {
        format!("{}{path}", self.site.origin)
    }

    /// URL of the page that lists the events of the view.
    pub fn list_url(self) -> String {
        self.absolute(&self.href(&self.view.unframed()))
    }

    /// URL of the view in a format; of its page if the data has no URL, as for most views of a
    /// published site.
    pub fn data_url(self, format: Format) -> String {
        let address = address::data(self.site, self.lang, self.view, format);
        address.map_or_else(|| self.list_url(), |address| self.absolute(&address))
    }

    /// URL of an event's page.
    pub fn event_url(self, event: EventIx) -> String {
        self.absolute(&self.event_href(event))
    }

    /// Id of an event in linked data and feeds: the URL of its page, independent of the day of
    /// knowledge.
    pub fn event_iri(self, event: EventIx) -> String {
        let path = address::event(self.site, self.timeline(), event, self.lang, None);
        self.absolute(&path)
    }

    /// URL of an entity's page.
    pub fn entity_url(self, entity: EntityIx) -> String {
        self.absolute(&self.entity_href(entity))
    }

    /// Id of an entity in linked data: the URL of its page, independent of the day of knowledge.
    pub fn entity_iri(self, entity: EntityIx) -> String {
        let path = address::entity(self.site, self.timeline(), entity, self.lang, None);
        self.absolute(&path)
    }

    /// URL of an article's page.
    pub fn article_url(self, article: ArticleIx) -> String {
        let path = address::article(self.site, self.timeline(), article, self.lang);
        self.absolute(&path)
    }

    /// URL of an article's plain text.
    pub fn text_url(self, article: ArticleIx) -> String {
        self.absolute(&address::text(self.site, &self.timeline()[article].id))
    }

    /// URL of a claim: its passage in the article, or its place on the event's page if it has no
    /// quote.
    pub fn claim_url(self, claim: ClaimIx) -> String {
        let data = &self.timeline()[claim];
        match data.quote() {
            Some(_) => self.absolute(&self.claim_href(claim)),
            None => format!("{}#{}", self.event_url(data.event), address::claim_anchor(data)),
        }
    }
}
