//! Ids and labels of a page, taken from the dossier.

use super::PageContext;
use crate::i18n::{Lang, date};
use crate::site::labels::Labels;
use crate::site::standfirst::standfirst;
use crate::timeline::drawing::LabelTexts;
use crate::timeline::facts::{Finder, Ids};
use crate::timeline::model::{ArticleIx, ConflictIx, EntityIx, EventIx, StorylineIx, ToldBy};
use crate::timeline::search::Needle;
use std::borrow::Cow;

impl Ids for PageContext<'_> {
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

impl LabelTexts for PageContext<'_> {
    fn label(&self, event: EventIx) -> Cow<'_, str> {
        PageContext::label(*self, event).into()
    }

    fn attribution(&self, event: EventIx) -> Cow<'_, str> {
        let claim = self.knowledge.event(event).and_then(|state| state.dates.first());
        claim.map(|&claim| PageContext::label_attribution(*self, claim)).unwrap_or_default().into()
    }

    fn unreported(&self) -> &'static str {
        self.words().not_in_any_article
    }
}

impl Labels for PageContext<'_> {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn languages(&self) -> &[Lang] {
        &self.timeline().languages
    }

    fn dossier(&self) -> &str {
        self.timeline().title.get(self.lang)
    }

    fn standfirst(&self) -> Cow<'_, str> {
        standfirst(*self).into_string().into()
    }

    fn entity(&self, entity: EntityIx) -> &str {
        self.name(entity)
    }

    fn storyline(&self, storyline: StorylineIx) -> &str {
        PageContext::storyline(*self, storyline)
    }

    fn article(&self, article: ArticleIx) -> Cow<'_, str> {
        let data = &self.timeline()[article];
        match data.told_by {
            ToldBy::Outlet => PageContext::publisher(*self, article).into(),
            ToldBy::Day => PageContext::source(*self, article).into(),
            ToldBy::Headline => data.headline.as_str().into(),
        }
    }

    fn source(&self, article: ArticleIx) -> Cow<'_, str> {
        PageContext::source(*self, article).into()
    }

    fn title(&self, event: EventIx) -> &str {
        PageContext::title(*self, event)
    }

    fn date(&self, event: EventIx) -> Cow<'_, str> {
        let state = self.knowledge.event(event);
        state.map(|state| PageContext::date(*self, state)).unwrap_or_default().into()
    }

    fn short_date(&self, event: EventIx) -> Cow<'_, str> {
        let dates = self.knowledge.event(event).map(|state| self.dates(state));
        let first = dates.as_ref().and_then(|dates| dates.first());
        first.map(|first| date::short(first, self.lang)).unwrap_or_default().into()
    }
}
