//! Quotes as W3C Web Annotations: each is located in its article's text by its words and by its
//! position in Unicode code points, and names its event.
//!
//! Claims that rest on a link have no passage to annotate and are left out.

use super::context::around;
use super::{Extract, Format};
use crate::i18n::date;
use crate::timeline::model::{ClaimIx, Quote};
use serde_json::{Value, json};

/// The context that every annotation names (*Web Annotation Data Model*, section 3.1).
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Writes the extract as a collection of annotations on one page.
///
/// # Errors
/// None.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let context = extract.context;
    let own = extract.data(Format::Annotations);
    let items: Vec<Value> = (extract.claims())
        .filter_map(|(ix, claim)| Some(annotation(extract, ix, claim.quote()?)))
        .collect();
    let collection = json!({
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": context.timeline().title.get(context.lang),
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
    let context = extract.context;
    let claim = &context.timeline()[ix];
    let text = &context.timeline()[claim.article].text;
    let (prefix, suffix) = around(text, quote.bytes.clone());
    let date = claim
        .date
        .value
        .as_ref()
        .map(|date| date::label(date, context.lang));
    let title = context.title(claim.event);
    let says = match date {
        Some(date) => {
            let colon = context.words().colon;
            format!("{date}{colon}{title} ({})", context.voice(ix))
        }
        None => format!("{title} ({})", context.voice(ix)),
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
                "language": context.lang.code(),
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
