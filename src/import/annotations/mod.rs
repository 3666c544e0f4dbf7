//! Web annotations: W3C JSON-LD, single, listed or in pages, and what Hypothesis exports.
//!
//! An annotation becomes a claim about an event of its own: what its author wrote is the title, the
//! words it marks are the quote – if the text is at hand to find them in.

mod annotation;

use super::collection::{Collection, Evidence, Item, Source};
use super::ledger::Ledger;
use super::{ImportError, Input};
use crate::dossier::anchor::Anchors;
use annotation::Annotation;
use serde_json::Value;

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
