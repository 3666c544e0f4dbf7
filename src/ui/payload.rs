//! Data of the dossier sent with a page: facts as numbers, labels as strings.
//!
//! The server packs them into one JSON block, the browser unpacks it. Strings are in a fixed order,
//! so that positions identify them.

use crate::i18n::Lang;
use crate::site::labels::Labels;
use crate::timeline::drawing::LabelTexts;
use crate::timeline::facts::{Facts, Finder, Ids};
use crate::timeline::model::{ArticleIx, ConflictIx, EntityIx, EventIx, StorylineIx};
use crate::timeline::search::{Haystack, Needle};
use crate::timeline::view::{Key, KnownIds};
use std::borrow::Cow;
use std::ops::Range;

/// Number of strings of the dossier: title and counts of what is known.
const DOSSIER: usize = 2;
/// Number of strings of an entity, and of a storyline: id and name.
const NAMED: usize = 2;
/// Number of strings of an article: id, name, source.
const ARTICLE: usize = 3;
/// Number of strings of an event: id, title, label, attribution, date, short date.
const EVENT: usize = 6;

/// Delivery of a dossier's facts to the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Within each page: there are no more events than rows on one page of the list.
    Inline,
    /// As a file, fetched when a reader is about to use it.
    File,
    /// Not at all: the server renders every view.
    Never,
}

impl Delivery {
    /// Most events of a dossier whose facts go into each page.
    const INLINE: usize = 60;
    /// Most events of a dossier that a browser is sent: about 200 bytes each, compressed to a
    /// quarter.
    const FILE: usize = 5_000;

    /// Delivery of these facts.
    pub fn of(facts: &Facts) -> Delivery {
        Delivery::of_events(facts.event_count())
    }

    /// Delivery of the facts of `count` events.
    pub fn of_events(count: usize) -> Delivery {
        match count {
            count if count <= Self::INLINE => Delivery::Inline,
            count if count <= Self::FILE => Delivery::File,
            _ => Delivery::Never,
        }
    }
}

/// Facts and labels as one JSON object.
#[cfg(feature = "ssr")]
pub fn json(facts: &Facts, labels: &dyn Labels) -> String {
    #[derive(serde::Serialize)]
    struct Packed {
        numbers: Vec<i32>,
        strings: Vec<String>,
    }
    let packed = Packed { numbers: facts.encode(), strings: strings(facts, labels) };
    // Numbers and strings can always be serialised.
    serde_json::to_string(&packed).unwrap_or_default()
}

/// Words of a dossier in one language, by the indices of [`Facts::encode`].
#[derive(Clone, Debug)]
pub struct Payload {
    lang: Lang,
    languages: Vec<Lang>,
    strings: Vec<String>,
    storylines: usize,
    articles: usize,
    conflicts: usize,
    events: usize,
    /// Texts of each event, once they have been loaded.
    texts: Option<Vec<Haystack>>,
}

/// Strings of a pack in their order.
pub fn strings(facts: &Facts, labels: &dyn Labels) -> Vec<String> {
    let mut strings = vec![labels.dossier().to_owned(), labels.standfirst().into_owned()];
    let mut add = |string: &str| strings.push(string.to_owned());
    for entity in (0..facts.entities).map(EntityIx) {
        add(labels.entity_id(entity));
        add(labels.entity(entity));
    }
    for storyline in (0..facts.colours.len()).map(StorylineIx) {
        add(labels.storyline_id(storyline));
        add(labels.storyline(storyline));
    }
    for article in (0..facts.published.len()).map(ArticleIx) {
        add(labels.article_id(article));
        add(&labels.article(article));
        add(&labels.source(article));
    }
    for dispute in &facts.disputes {
        add(labels.conflict_id(dispute.conflict));
    }
    let known = facts.events().iter().map(|fact| fact.event);
    for event in known.chain(facts.later.iter().map(|trace| trace.event)) {
        add(labels.event_id(event));
        add(labels.title(event));
        add(&labels.label(event));
        add(&labels.attribution(event));
        add(&labels.date(event));
        add(&labels.short_date(event));
    }
    strings
}

impl Payload {
    /// Words for these facts; `None` if their number does not match.
    pub fn new(
        lang: Lang,
        languages: Vec<Lang>,
        facts: &Facts,
        strings: Vec<String>,
    ) -> Option<Payload> {
        let storylines = DOSSIER + facts.entities * NAMED;
        let articles = storylines + facts.colours.len() * NAMED;
        let conflicts = articles + facts.published.len() * ARTICLE;
        let events = conflicts + facts.disputes.len();
        (strings.len() == events + facts.event_count() * EVENT).then_some(Payload {
            lang,
            languages,
            strings,
            storylines,
            articles,
            conflicts,
            events,
            texts: None,
        })
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<EventIx> {
        let mut ids = self.strings[self.events..].iter().step_by(EVENT);
        ids.position(|other| other == id).map(EventIx)
    }

    /// Adds the texts of the events, in their order.
    pub fn learn(&mut self, texts: &[String]) {
        let texts = texts.iter().map(|text| Haystack::new(text.split('\n')));
        self.texts = Some(texts.collect());
    }

    /// Returns true if events can be searched.
    pub fn is_searchable(&self) -> bool {
        self.texts.is_some()
    }

    fn string(&self, place: usize) -> &str {
        self.strings.get(place).map_or("", String::as_str)
    }

    fn of_event(&self, event: EventIx, which: usize) -> &str {
        self.string(self.events + event.0 * EVENT + which)
    }

    fn has(&self, mut places: Range<usize>, step: usize, id: &str) -> Option<&str> {
        let place = places.by_ref().step_by(step).find(|&place| self.string(place) == id)?;
        Some(self.string(place))
    }
}

impl KnownIds for Payload {
    fn resolve<'a>(&'a self, key: Key, id: &'a str) -> Option<&'a str> {
        match key {
            Key::Org | Key::By => self.has(DOSSIER..self.storylines, NAMED, id),
            Key::Storyline => self.has(self.storylines..self.articles, NAMED, id),
            Key::Article => self.has(self.articles..self.conflicts, ARTICLE, id),
            Key::Event => self.has(self.events..self.strings.len(), EVENT, id),
            _ => None,
        }
    }
}

impl Ids for Payload {
    fn entity_id(&self, entity: EntityIx) -> &str {
        self.string(DOSSIER + entity.0 * NAMED)
    }

    fn storyline_id(&self, storyline: StorylineIx) -> &str {
        self.string(self.storylines + storyline.0 * NAMED)
    }

    fn article_id(&self, article: ArticleIx) -> &str {
        self.string(self.articles + article.0 * ARTICLE)
    }

    fn event_id(&self, event: EventIx) -> &str {
        self.of_event(event, 0)
    }

    fn conflict_id(&self, conflict: ConflictIx) -> &str {
        self.string(self.conflicts + conflict.0)
    }

    fn finder(&self, needle: Needle) -> Finder<'_> {
        Box::new(move |event| {
            let texts = self.texts.as_ref().and_then(|texts| texts.get(event.0));
            texts.is_some_and(|texts| needle.matches([texts]))
        })
    }
}

impl LabelTexts for Payload {
    fn label(&self, event: EventIx) -> Cow<'_, str> {
        self.of_event(event, 2).into()
    }

    fn attribution(&self, event: EventIx) -> Cow<'_, str> {
        self.of_event(event, 3).into()
    }

    fn unreported(&self) -> &'static str {
        self.lang.words().not_in_any_article
    }
}

impl Labels for Payload {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn languages(&self) -> &[Lang] {
        &self.languages
    }

    fn dossier(&self) -> &str {
        self.string(0)
    }

    fn standfirst(&self) -> Cow<'_, str> {
        self.string(1).into()
    }

    fn entity(&self, entity: EntityIx) -> &str {
        self.string(DOSSIER + entity.0 * NAMED + 1)
    }

    fn storyline(&self, storyline: StorylineIx) -> &str {
        self.string(self.storylines + storyline.0 * NAMED + 1)
    }

    fn article(&self, article: ArticleIx) -> Cow<'_, str> {
        self.string(self.articles + article.0 * ARTICLE + 1).into()
    }

    fn source(&self, article: ArticleIx) -> Cow<'_, str> {
        self.string(self.articles + article.0 * ARTICLE + 2).into()
    }

    fn title(&self, event: EventIx) -> &str {
        self.of_event(event, 1)
    }

    fn date(&self, event: EventIx) -> Cow<'_, str> {
        self.of_event(event, 4).into()
    }

    fn short_date(&self, event: EventIx) -> Cow<'_, str> {
        self.of_event(event, 5).into()
    }
}
