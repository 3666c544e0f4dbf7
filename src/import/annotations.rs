//! Web annotations: W3C JSON-LD, single, listed or in pages, and what Hypothesis exports.
//!
//! An annotation becomes a claim about an event of its own: what its author wrote is the title, the
//! words it marks are the quote – if the text is at hand to find them in.

use super::collection::{Collection, Evidence, Item, Lane, Source};
use super::ledger::Ledger;
use super::text::{fold, plain, web_address};
use super::{ImportError, Input};
use crate::dossier::anchor::{Anchors, Selector};
use crate::timeline::vocabulary::EventKind;
use serde_json::Value;

/// Longest title made out of a comment or a quote.
const TITLE: usize = 75;

/// What the annotations tell; `text` is the text they mark, when it is at hand.
///
/// # Errors
/// When it is no JSON, has no annotation, or has them on several pages although one text is given.
pub fn read(
    input: &Input,
    text: Option<String>,
    ledger: &mut Ledger,
) -> Result<Collection, ImportError> {
    let root: Value = serde_json::from_str(&input.text).map_err(|error| {
        ImportError::bad(
            format!("line {}, column {}", error.line(), error.column()),
            format!("this is no JSON: {error}"),
            "give the annotations as they were exported",
        )
    })?;
    let mut found = Vec::new();
    gather(&root, 0, &mut found);
    if found.is_empty() {
        return Err(ImportError::bad(
            "the file",
            "there is no annotation in it",
            "give W3C Web Annotations (one, a list, or a page with `items`) or an export of Hypothesis",
        ));
    }
    let mut collection = Collection::default();
    let annotations: Vec<_> = (1..)
        .zip(&found)
        .map(|(number, value)| Annotation::read(number, value, ledger))
        .collect();
    for annotation in &annotations {
        source(&mut collection, annotation);
    }
    if let (Some(text), [first, rest @ ..]) = (text, collection.sources.as_mut_slice()) {
        if !rest.is_empty() {
            let pages: Vec<_> = std::iter::once(&*first)
                .chain(&*rest)
                .take(5)
                .map(|source| format!("`{}`", source.url.as_deref().unwrap_or("no address")))
                .collect();
            return Err(ImportError::bad(
                "the file",
                format!("the annotations are on several pages: {}", pages.join(", ")),
                "export those of one page, or leave `--text` out",
            ));
        }
        first.text = Some(text);
    }
    let mut anchors: Vec<_> = (collection.sources.iter())
        .map(|source| source.text.as_deref().map(Anchors::new))
        .collect();
    let mut items = Vec::new();
    for annotation in annotations {
        let place = place_of(&collection.sources, &annotation);
        let anchors = anchors.get_mut(place).and_then(Option::as_mut);
        items.push(annotation.item(place, anchors, ledger));
    }
    drop(anchors);
    without_address(&mut collection, &mut items);
    collection.items = items;
    Ok(collection)
}

/// What is neither quoted nor linked to is told by a source that is only named: beside a text
/// there is nothing it could rest on.
fn without_address(collection: &mut Collection, items: &mut [Item]) {
    let named = collection.sources.len();
    let headline = collection
        .sources
        .first()
        .and_then(|source| source.headline.clone());
    let mut is_needed = false;
    for item in items {
        let has_text =
            (collection.sources.get(item.source)).is_some_and(|source| source.text.is_some());
        if has_text && matches!(item.evidence, Evidence::Link { url: None, .. }) {
            item.source = named;
            is_needed = true;
        }
    }
    if is_needed {
        collection.sources.push(Source {
            headline,
            ..Source::default()
        });
    }
}

/// Every annotation in a document: lists, pages, collections and rows, however they are nested.
fn gather<'a>(value: &'a Value, depth: usize, found: &mut Vec<&'a Value>) {
    /// Deeper than any collection of pages.
    const DEEPEST: usize = 8;
    match value {
        _ if depth > DEEPEST => {}
        Value::Array(items) => items.iter().for_each(|item| gather(item, depth + 1, found)),
        Value::Object(keys) if keys.contains_key("target") || keys.contains_key("uri") => {
            found.push(value)
        }
        Value::Object(keys) => {
            for key in [
                "items",
                "rows",
                "annotations",
                "first",
                "next",
                "@graph",
                "resources",
            ] {
                if let Some(inner) = keys.get(key) {
                    gather(inner, depth + 1, found);
                }
            }
        }
        _ => {}
    }
}

/// An annotation, read.
#[derive(Debug, Default)]
struct Annotation {
    place: String,
    url: Option<String>,
    headline: Option<String>,
    body: String,
    tags: Vec<String>,
    exact: Option<String>,
    prefix: Option<String>,
    suffix: Option<String>,
}

impl Annotation {
    fn read(number: usize, value: &Value, ledger: &mut Ledger) -> Annotation {
        let place = format!("annotation {number}");
        let targets: Vec<&Value> = one_or_more(&value["target"]);
        if targets.len() > 1 {
            ledger.note(
                &place,
                "target",
                "only the first of several targets is kept",
            );
        }
        let target = targets.first().copied().unwrap_or(&Value::Null);
        let address = [
            &value["uri"],
            &target["source"],
            &target["source"]["id"],
            target,
            &target["id"],
        ]
        .into_iter()
        .find_map(Value::as_str);
        let url = address.and_then(|address| match web_address(address) {
            Ok(url) => Some(url),
            Err(why) => {
                ledger.note(
                    &place,
                    "target.source",
                    format!("`{address}` is left out: {why}"),
                );
                None
            }
        });
        let selectors = one_or_more(&target["selector"]);
        let selectors: Vec<&Value> = selectors
            .into_iter()
            .flat_map(|selector| {
                std::iter::once(selector).chain(one_or_more(&selector["refinedBy"]))
            })
            .collect();
        let quote = selectors
            .iter()
            .find(|selector| selector["exact"].is_string());
        let words = |key: &str| {
            quote
                .and_then(|quote| quote[key].as_str())
                .map(str::to_owned)
        };
        if quote.is_none() {
            ledger.note(
                &place,
                "target.selector",
                "it marks no words (`TextQuoteSelector`); it is kept as a link",
            );
        }
        let (body, tags) = bodies(value, &place, ledger);
        for key in ["references"].iter().filter(|key| value[**key].is_array()) {
            ledger.note(&place, key, "what it replies to is left out");
        }
        let title = &value["document"]["title"];
        let title = title
            .as_str()
            .or_else(|| title[0].as_str())
            .or_else(|| target["source"]["title"].as_str());
        Annotation {
            url,
            headline: title.map(|title| plain(title).text),
            body,
            tags,
            exact: words("exact").filter(|exact| !exact.trim().is_empty()),
            prefix: words("prefix").filter(|words| !words.trim().is_empty()),
            suffix: words("suffix").filter(|words| !words.trim().is_empty()),
            place,
        }
    }

    fn item(self, source: usize, anchors: Option<&mut Anchors<'_>>, ledger: &mut Ledger) -> Item {
        let exact = self.exact.as_deref().map(fold).unwrap_or_default();
        let body = fold(&self.body);
        let title = [body.as_str(), exact.as_str()]
            .into_iter()
            .find(|text| !text.is_empty());
        if title.is_none() {
            ledger.note(
                &self.place,
                "body",
                "it says nothing; the event is untitled",
            );
        }
        if let [_, rest @ ..] = self.tags.as_slice()
            && !rest.is_empty()
        {
            ledger.note(
                &self.place,
                "tags",
                "only the first is kept, as the storyline",
            );
        }
        let evidence = self.evidence(anchors, ledger);
        let summary = match (&evidence, body.is_empty(), exact.is_empty()) {
            (_, false, _) if body.chars().count() > TITLE => Some(body.clone()),
            // A quote that is not checked is at least told.
            (Evidence::Link { .. }, false, false) => Some(exact.clone()),
            _ => None,
        };
        Item {
            title: title.map_or_else(String::new, headline),
            summary,
            kind: EventKind::Statement,
            lane: self.tags.first().cloned().map_or(Lane::Main, Lane::Named),
            date: None,
            phrase: None,
            source,
            evidence,
            links: Vec::new(),
            place: self.place,
        }
    }

    /// The quote where it stands exactly once, else the link.
    fn evidence(&self, anchors: Option<&mut Anchors<'_>>, ledger: &mut Ledger) -> Evidence {
        let link = Evidence::Link {
            url: self.url.clone(),
            name: None,
        };
        let (Some(exact), Some(anchors)) = (&self.exact, anchors) else {
            return link;
        };
        let (prefix, suffix) = (self.prefix.as_deref(), self.suffix.as_deref());
        let attempts = [
            (None, None),
            (prefix, None),
            (None, suffix),
            (prefix, suffix),
        ];
        for (prefix, suffix) in attempts {
            let selector = Selector {
                quote: exact,
                prefix,
                suffix,
            };
            if anchors.locate(selector).is_ok() {
                return Evidence::Quote {
                    exact: exact.clone(),
                    prefix: prefix.map(str::to_owned),
                    suffix: suffix.map(str::to_owned),
                };
            }
        }
        ledger.note(
            &self.place,
            "target.selector",
            "its words do not stand in the text exactly once; it is kept as a link",
        );
        link
    }
}

/// The comment and the tags of an annotation, W3C or Hypothesis.
fn bodies(value: &Value, place: &str, ledger: &mut Ledger) -> (String, Vec<String>) {
    let mut comments = Vec::new();
    let mut tags: Vec<String> = Vec::new();
    let mut add = |tag: &str| {
        let tag = fold(tag);
        if !tag.is_empty() {
            tags.push(tag);
        }
    };
    one_or_more(&value["tags"])
        .iter()
        .filter_map(|tag| tag.as_str())
        .for_each(&mut add);
    for body in one_or_more(&value["text"])
        .into_iter()
        .chain(one_or_more(&value["bodyValue"]))
        .chain(one_or_more(&value["body"]))
    {
        let text = body
            .as_str()
            .or_else(|| body["value"].as_str())
            .or_else(|| body["chars"].as_str());
        match (text, body["purpose"].as_str()) {
            (Some(tag), Some("tagging")) => add(tag),
            (Some(comment), _) => comments.push(plain(comment).text),
            (None, _) => ledger.note(place, "body", "only texts and tags are carried over"),
        }
    }
    comments.retain(|comment| !comment.is_empty());
    (comments.join(" "), tags)
}

/// A value that may be a list of such.
fn one_or_more(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().collect(),
        other => vec![other],
    }
}

/// The first words.
fn headline(text: &str) -> String {
    match text.char_indices().nth(TITLE) {
        None => text.to_owned(),
        Some((end, _)) => {
            let words = &text[..end];
            let words = words.rsplit_once(' ').map_or(words, |(words, _)| words);
            format!("{words} …")
        }
    }
}

fn source(collection: &mut Collection, annotation: &Annotation) {
    let known = collection
        .sources
        .iter_mut()
        .find(|source| source.url == annotation.url);
    match known {
        Some(source) => {
            if source.headline.is_none() {
                source.headline.clone_from(&annotation.headline);
            }
        }
        None => collection.sources.push(Source {
            headline: annotation
                .headline
                .clone()
                .or_else(|| annotation.url.clone()),
            url: annotation.url.clone(),
            text: None,
        }),
    }
}

fn place_of(sources: &[Source], annotation: &Annotation) -> usize {
    let place = sources
        .iter()
        .position(|source| source.url == annotation.url);
    place.unwrap_or_default()
}
