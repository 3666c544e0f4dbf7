//! The quotes as W3C Web Annotations: each is found in its article's text by its words and by its
//! position in Unicode code points, and says which event it is about.
//!
//! What rests on a link only has no passage to annotate and is left out.

use super::context::around;
use super::{Extract, Format};
use crate::i18n::date;
use crate::timeline::model::{ClaimIx, Quote};
use serde_json::{Value, json};

/// The context that every annotation names (*Web Annotation Data Model*, section 3.1).
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The extract as a collection of annotations on one page.
///
/// # Errors
/// Never: all keys are strings.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let scene = extract.scene;
    let own = extract.data(Format::Annotations);
    let items: Vec<Value> = (extract.claims())
        .filter_map(|(ix, claim)| Some(annotation(extract, ix, claim.quote()?)))
        .collect();
    let collection = json!({
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": scene.timeline().title.get(scene.lang),
        "total": items.len(),
        "first": {
            "id": format!("{own}#page"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    Ok(format!("{collection:#}\n"))
}

fn annotation(extract: &Extract<'_>, ix: ClaimIx, quote: &Quote) -> Value {
    let scene = extract.scene;
    let claim = &scene.timeline()[ix];
    let text = &scene.timeline()[claim.article].text;
    let (prefix, suffix) = around(text, quote.bytes.clone());
    let date = claim
        .date
        .value
        .as_ref()
        .map(|date| date::label(date, scene.lang));
    let title = scene.title(claim.event);
    let says = match date {
        Some(date) => format!("{date}: {title} ({})", scene.voice(ix)),
        None => format!("{title} ({})", scene.voice(ix)),
    };
    json!({
        "id": extract.claim_page(ix),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {
                "type": "SpecificResource",
                "source": extract.event_id(claim.event),
                "purpose": "identifying",
            },
            {
                "type": "TextualBody",
                "value": says,
                "format": "text/plain",
                "language": scene.lang.code(),
                "purpose": "describing",
            },
        ],
        "target": {
            "type": "SpecificResource",
            "source": extract.article_text(claim.article),
            "scope": extract.article_page(claim.article),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.exact,
                    "prefix": prefix,
                    "suffix": suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": quote.position.start,
                    "end": quote.position.end,
                },
            ],
        },
    })
}
