//! Quotes as W3C Web Annotations: each is located in its article's text by its words and by its
//! position in Unicode code points, and names its event.
//!
//! Claims that rest on a link have no passage to annotate and are left out.

use super::context::around;
use super::items::{Items, indented};
use super::{Format, scope};
use crate::i18n::date;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ClaimIx, Quote};
use crate::timeline::state::EventState;
use serde::Serialize;
use serde_json::{Value, json};

/// The context that every annotation names (*Web Annotation Data Model*, section 3.1).
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// A collection of annotations, all on its first page.
#[derive(Serialize)]
struct Collection<'a, I: Serialize> {
    #[serde(rename = "@context")]
    context: &'static str,
    first: Page<I>,
    id: &'a str,
    label: &'a str,
    total: usize,
    r#type: &'static str,
}

/// A page of a collection.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<I: Serialize> {
    id: String,
    items: I,
    start_index: usize,
    r#type: &'static str,
}

/// Writes the quotes as a collection of annotations on one page.
///
/// # Errors
/// None: text, numbers and lists can always be written.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    let own = context.data_url(Format::Annotations);
    let quotes = || {
        let claims = scope::claims(context, events);
        claims.filter_map(|(ix, claim)| Some((ix, claim.quote()?)))
    };
    indented(&Collection {
        context: CONTEXT,
        id: &own,
        r#type: "AnnotationCollection",
        label: context.timeline().title.get(context.lang),
        total: quotes().count(),
        first: Page {
            id: format!("{own}#page"),
            r#type: "AnnotationPage",
            start_index: 0,
            items: Items(|| quotes().map(|(ix, quote)| annotation(context, ix, quote))),
        },
    })
}

fn annotation(context: PageContext<'_>, ix: ClaimIx, quote: &Quote) -> Value {
    let claim = &context.timeline()[ix];
    let text = &context.timeline()[claim.article].text;
    let (prefix, suffix) = around(text, quote.bytes.clone());
    let date = claim.date.value.as_ref().map(|date| date::label(date, context.lang));
    let title = context.title(claim.event);
    let says = match date {
        Some(date) => {
            let colon = context.words().colon;
            format!("{date}{colon}{title} ({})", context.attribution(ix))
        }
        None => format!("{title} ({})", context.attribution(ix)),
    };
    json!({
        "id": context.claim_url(ix),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {
                "type": "SpecificResource",
                "source": context.event_iri(claim.event),
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
            "source": context.text_url(claim.article),
            "scope": context.article_url(claim.article),
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
