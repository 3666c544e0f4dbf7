//! Linked data: a schema.org graph of the events, their claims, the articles and all named
//! entities.
//!
//! The context is in the document itself, so that nothing has to be fetched to interpret it. Dates
//! that schema.org cannot express ("some day between") are left out there and given as EDTF.

use super::items::{Items, indented};
use super::{Format, scope};
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::date::{FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, ClaimIx, EntityIx, Evidence};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::{EntityKind, Role};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::iter::once;

/// Writes the events as a graph.
///
/// # Errors
/// None: text, numbers and lists can always be written.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    let graph = || once(dataset(context, events)).chain(nodes(context, events));
    indented(&Graph { context: json_context(), graph: Items(graph) })
}

/// A graph with its context.
#[derive(Serialize)]
struct Graph<G: Serialize> {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: G,
}

/// Graph for the head of an event's page: the event, its claims, their articles and all named
/// entities.
pub fn of_event(context: PageContext<'_>, state: &EventState) -> String {
    embedded(nodes(context, &[state]).collect())
}

/// Graph for the head of an article's page.
pub fn of_article(context: PageContext<'_>, ix: ArticleIx) -> String {
    let publisher = context.timeline()[ix].publisher.as_ref();
    let publisher = publisher.map(|publisher| entity(context, publisher.entity));
    let mut graph = vec![article(context, ix)];
    graph.extend(publisher);
    embedded(graph)
}

/// Graph for the head of a timeline: the data set and its download URLs. The events have pages of
/// their own.
pub fn of_timeline(context: PageContext<'_>) -> String {
    let mut dataset = dataset(context, &[]);
    dataset.remove("about");
    let distribution = Format::ALL.into_iter().filter_map(|format| {
        let address = address::data(context.site, context.lang, context.view, format)?;
        Some(json!({
            "@type": "DataDownload",
            "encodingFormat": format.media_type(),
            "contentUrl": context.absolute(&address),
        }))
    });
    let distribution: Vec<Value> = distribution.collect();
    dataset.insert("distribution".to_owned(), json!(distribution));
    embedded(vec![dataset])
}

/// Serializes a graph as the content of a script element; `<` is escaped, since it could end the
/// element.
fn embedded(graph: Vec<Map<String, Value>>) -> String {
    json!({ "@context": json_context(), "@graph": graph }).to_string().replace('<', "\\u003c")
}

/// JSON-LD context: schema.org as the vocabulary, URLs as ids, and the Library of Congress datatype
/// for EDTF.
fn json_context() -> Value {
    let address = json!({ "@type": "@id" });
    json!({
        "@vocab": "https://schema.org/",
        "contentUrl": address,
        "sameAs": address,
        "url": address,
        "edtf": {
            "@id": "http://purl.org/dc/terms/temporal",
            "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
        },
    })
}

/// The events, each with its claims, then the articles and the entities, one after the other.
fn nodes<'a>(
    context: PageContext<'a>,
    events: &'a [&'a EventState],
) -> impl Iterator<Item = Map<String, Value>> + 'a {
    let told = events.iter().flat_map(move |state| {
        let claims = state.claims.iter().map(move |&it| claim(context, it));
        once(event(context, state)).chain(claims)
    });
    let articles = scope::articles(context, events).into_iter();
    let entities = scope::entities(context, events).into_iter();
    told.chain(articles.map(move |it| article(context, it)))
        .chain(entities.map(move |it| entity(context, it)))
}

fn dataset(context: PageContext<'_>, events: &[&EventState]) -> Map<String, Value> {
    let (lang, timeline) = (context.lang, context.timeline());
    let events = events.iter().map(|it| reference(context.event_iri(it.event)));
    node(json!({
        "@type": "Dataset",
        "@id": context.list_url(),
        "url": context.list_url(),
        "name": timeline.title.get(lang),
        "description": timeline.standfirst.get(lang),
        "version": timeline.version,
        "inLanguage": lang.code(),
        "about": events.collect::<Vec<_>>(),
    }))
}

fn event(context: PageContext<'_>, state: &EventState) -> Map<String, Value> {
    let event = &context.timeline()[state.event];
    let mut node = node(json!({
        "@type": "Event",
        "@id": context.event_iri(state.event),
        "url": context.event_url(state.event),
        "name": context.title(state.event),
        "keywords": context.storyline(event.storyline),
    }));
    if !event.summary.is_empty() {
        node.insert("description".to_owned(), event.summary.get(context.lang).into());
    }
    let dates = context.dates(state);
    if let [date] = dates[..] {
        for (key, value) in ["startDate", "endDate"].into_iter().zip(ends(date)) {
            node.extend(value.map(|value| (key.to_owned(), value.into())));
        }
    }
    let dates: Vec<&str> = dates.iter().map(|date| date.as_str()).collect();
    if !dates.is_empty() {
        node.insert("edtf".to_owned(), json!(dates));
    }
    node
}

fn claim(context: PageContext<'_>, ix: ClaimIx) -> Map<String, Value> {
    let timeline = context.timeline();
    let claim = &timeline[ix];
    let parties = |mentioned: bool| {
        let all = claim.orgs.iter();
        let some = all.filter(move |party| (party.role == Role::Mentioned) == mentioned);
        some.map(|party| reference(context.entity_iri(party.entity)))
    };
    let event = reference(context.event_iri(claim.event));
    let about: Vec<Value> = [event].into_iter().chain(parties(false)).collect();
    let by: Vec<Value> =
        (claim.by.iter()).map(|&entity| reference(context.entity_iri(entity))).collect();
    let mut node = node(json!({
        "@type": "Claim",
        "@id": context.claim_url(ix),
        "identifier": claim.id,
        "name": context.attribution(ix),
        "keywords": claim.mode.as_str(),
        "about": about,
        "appearance": reference(context.article_url(claim.article)),
    }));
    if !by.is_empty() {
        node.insert("author".to_owned(), by.into());
    }
    let mentions: Vec<Value> = parties(true).collect();
    if !mentions.is_empty() {
        node.insert("mentions".to_owned(), mentions.into());
    }
    match claim.quote() {
        Some(quote) => {
            node.insert("text".to_owned(), quote.exact.clone().into());
            node.insert("inLanguage".to_owned(), timeline[claim.article].lang.clone().into());
        }
        None => {
            // The words of the claim are unknown: it rests on the link alone.
            if let Evidence::Link { url: Some(url), .. } = &claim.evidence {
                node.insert("url".to_owned(), url.clone().into());
            }
        }
    }
    if let Some(value) = &claim.date.value {
        node.insert("edtf".to_owned(), value.as_str().into());
        let period = period(value).map(Value::from);
        node.extend(period.map(|period| ("temporalCoverage".to_owned(), period)));
    }
    node
}

fn article(context: PageContext<'_>, ix: ArticleIx) -> Map<String, Value> {
    let article = &context.timeline()[ix];
    let mut node = node(json!({
        "@type": "NewsArticle",
        "@id": context.article_url(ix),
        "headline": article.headline,
        "inLanguage": article.lang,
    }));
    let mut add = |key: &str, value: Option<Value>| {
        node.extend(value.map(|value| (key.to_owned(), value)));
    };
    add("url", article.url.clone().map(Value::from));
    let publisher = article.publisher.as_ref();
    add("publisher", publisher.map(|it| reference(context.entity_iri(it.entity))));
    if let Some(published) = &article.published.value {
        let [date, _] = ends(published);
        add("datePublished", date.map(Value::from));
        add("edtf", Some(published.as_str().into()));
    }
    if scope::has_text(context, ix) {
        let text = json!({
            "@type": "MediaObject",
            "contentUrl": context.text_url(ix),
            "encodingFormat": "text/plain",
            "sha256": article.sha256,
        });
        add("encoding", Some(text));
    }
    node
}

fn entity(context: PageContext<'_>, ix: EntityIx) -> Map<String, Value> {
    let entity = &context.timeline()[ix];
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Publisher => "NewsMediaOrganization",
        EntityKind::Government => "GovernmentOrganization",
        EntityKind::Company | EntityKind::Group => "Organization",
    };
    let mut node = node(json!({
        "@type": kind,
        "@id": context.entity_iri(ix),
        "url": context.entity_url(ix),
        "name": context.name(ix),
    }));
    if !entity.aliases.is_empty() {
        node.insert("alternateName".to_owned(), json!(entity.aliases));
    }
    if let Some(description) = &entity.description {
        let description = description.get(context.lang);
        node.insert("description".to_owned(), description.into());
    }
    if let Some(item) = &entity.wikidata {
        // The id of the item in Wikidata's linked data, not the page about it.
        let item = format!("http://www.wikidata.org/entity/{item}");
        node.insert("sameAs".to_owned(), item.into());
    }
    node
}

fn node(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(node) => node,
        _ => Map::new(),
    }
}

fn reference(id: String) -> Value {
    json!({ "@id": id })
}

/// Start and end as ISO 8601 dates for schema.org, in the known precision. A date on some day of a
/// period other than a year or month has neither.
pub(super) fn ends(date: &FuzzyDate) -> [Option<String>; 2] {
    match date.shape() {
        Shape::Day { day, .. } => [Some(day.to_string()), None],
        Shape::Between { from, to, .. } => [from.zip(to).and_then(|(a, b)| unit(a, b)), None],
        Shape::Lasting { start, end } => {
            [start, end].map(|end| end.within().and_then(|(from, to)| unit(from, to)))
        }
    }
}

/// Days that the date may cover, as an ISO 8601 interval; schema.org writes `..` for an open end.
fn period(date: &FuzzyDate) -> Option<String> {
    let named = |day: &Day| (Day::FIRST_NAMED..=Day::LAST_NAMED).contains(day);
    let [from, to] = [date.earliest(), date.latest()].map(|day| day.filter(named));
    let end = |day: Option<Day>| day.map_or("..".to_owned(), |day| day.to_string());
    match (from, to) {
        (None, None) => None,
        (from, to) if from == to => Some(end(from)),
        (from, to) => Some(format!("{}/{}", end(from), end(to))),
    }
}

/// The day, month or year from one day to another; `None` for any other period.
fn unit(from: Day, to: Day) -> Option<String> {
    let named = Day::FIRST_NAMED..=Day::LAST_NAMED;
    if !named.contains(&from) || !named.contains(&to) {
        return None;
    }
    let (first, last) = (from.day() == 1, to == to.end_of_month());
    let same_year = from.year() == to.year();
    if from == to {
        Some(from.to_string())
    } else if first && last && same_year && from.month() == to.month() {
        Some(format!("{:04}-{:02}", from.year(), from.month()))
    } else if first && last && same_year && (from.month(), to.month()) == (1, 12) {
        Some(format!("{:04}", from.year()))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schema_org_is_told_no_more_than_is_known() {
        for (date, expected) in [
            ("2020-08-06", [Some("2020-08-06"), None]),
            ("2020-08", [Some("2020-08"), None]),
            ("2020", [Some("2020"), None]),
            ("2022-37~", [None, None]),
            ("[2020-09-13,2020-09-14]", [None, None]),
            ("[..2021]", [None, None]),
            ("2012/2016", [Some("2012"), Some("2016")]),
            ("2020-08-06/..", [Some("2020-08-06"), None]),
            ("-0044-05", [None, None]),
        ] {
            let found = ends(&FuzzyDate::parse(date).unwrap());
            assert_eq!(found, expected.map(|it| it.map(str::to_owned)), "{date}");
        }
    }

    #[test]
    fn a_claim_covers_the_days_that_its_date_may_touch() {
        for (date, expected) in [
            ("2020-08-06", Some("2020-08-06")),
            ("2022-37~", Some("2022-01-01/2022-04-30")),
            ("[..2021]", Some("../2021-12-31")),
            ("2020-08-06/..", Some("2020-08-06/..")),
        ] {
            let found = period(&FuzzyDate::parse(date).unwrap());
            assert_eq!(found.as_deref(), expected, "{date}");
        }
    }
}
