//! Web Annotations: W3C JSON-LD (single, listed or paged) and exports of Hypothesis.
//!
//! An annotation becomes a claim about an event of its own: the comment is the title, and the
//! marked words are the quote if the text is available to find them in.

mod annotation;

use super::input::MAX_EVENTS;
use super::intermediate::{ImportedEvent, ImportedSource, ImportedTimeline, ItemEvidence};
use super::notes::Notes;
use super::{ImportError, Input};
use crate::dossier::anchor::Anchors;
use annotation::Annotation;
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads the annotations; `text` is the annotated text, if available.
///
/// # Errors
/// If the input is not JSON, has no annotation, or has them on several pages although a text is
/// given.
pub fn read(
    input: &Input,
    text: Option<String>,
    notes: &mut Notes,
) -> Result<ImportedTimeline, ImportError> {
    let root: Value = serde_json::from_str(&input.text).map_err(|error| {
        ImportError::bad(
            format!("line {}, column {}", error.line(), error.column()),
            format!("this is not JSON: {error}"),
            "give the annotations as they were exported",
        )
    })?;
    let mut found = Vec::new();
    gather(&root, 0, &mut found);
    if found.is_empty() {
        return Err(ImportError::bad(
            "the file",
            "it contains no annotations",
            "give W3C Web Annotations (one, a list, or a page with `items`) or an export of Hypothesis",
        ));
    }
    if found.len() > MAX_EVENTS {
        return Err(ImportError::too_many(format!("annotation {}", MAX_EVENTS + 1)));
    }
    let mut collection = ImportedTimeline::default();
    let annotations: Vec<_> =
        (1..).zip(&found).map(|(number, value)| Annotation::read(number, value, notes)).collect();
    let mut places = BTreeMap::new();
    for annotation in &annotations {
        source(&mut collection, &mut places, annotation);
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
        let place = places.get(&annotation.url).copied().unwrap_or_default();
        let anchors = anchors.get_mut(place).and_then(Option::as_mut);
        items.push(annotation.item(place, anchors, notes));
    }
    drop(anchors);
    without_address(&mut collection, &mut items);
    collection.items = items;
    Ok(collection)
}

/// Moves events with neither a quote nor a URL to a source without a text, because a claim of an
/// article with a text needs one of the two.
fn without_address(collection: &mut ImportedTimeline, items: &mut [ImportedEvent]) {
    let named = collection.sources.len();
    let headline = collection.sources.first().and_then(|source| source.headline.clone());
    let mut is_needed = false;
    for item in items {
        let has_text =
            (collection.sources.get(item.source)).is_some_and(|source| source.text.is_some());
        if has_text && matches!(item.evidence, ItemEvidence::Link { url: None, .. }) {
            item.source = named;
            is_needed = true;
        }
    }
    if is_needed {
        collection.sources.push(ImportedSource { headline, ..ImportedSource::default() });
    }
}

/// Collects every annotation of a document: lists, pages, collections and rows, at any nesting.
fn gather<'a>(value: &'a Value, depth: usize, found: &mut Vec<&'a Value>) {
    /// Maximum nesting, deeper than any collection of pages.
    const DEEPEST: usize = 8;
    match value {
        _ if depth > DEEPEST => {}
        Value::Array(items) => items.iter().for_each(|item| gather(item, depth + 1, found)),
        Value::Object(keys) if keys.contains_key("target") || keys.contains_key("uri") => {
            found.push(value)
        }
        Value::Object(keys) => {
            for key in ["items", "rows", "annotations", "first", "next", "@graph", "resources"] {
                if let Some(inner) = keys.get(key) {
                    gather(inner, depth + 1, found);
                }
            }
        }
        _ => {}
    }
}

/// Adds the page of an annotation, unless another one was on it; `places` are those of the pages by
/// their addresses.
fn source(
    collection: &mut ImportedTimeline,
    places: &mut BTreeMap<Option<String>, usize>,
    annotation: &Annotation,
) {
    let place = places.entry(annotation.url.clone()).or_insert(collection.sources.len());
    match collection.sources.get_mut(*place) {
        Some(source) => {
            if source.headline.is_none() {
                source.headline.clone_from(&annotation.headline);
            }
        }
        None => collection.sources.push(ImportedSource {
            headline: annotation.headline.clone().or_else(|| annotation.url.clone()),
            url: annotation.url.clone(),
            text: None,
        }),
    }
}
