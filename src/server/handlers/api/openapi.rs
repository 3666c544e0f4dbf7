//! OpenAPI 3.1 description of the API, derived from the formats, keys and vocabulary.

use super::{IGNORED, ROOT};
use crate::export::schema;
use crate::i18n::Lang;
use crate::site::Site;
use crate::site::citation::CitationStyle;
use crate::site::format::Format;
use crate::timeline::view::{Key, Order, View};
use crate::timeline::vocabulary::{Basis, EventKind, Mode};
use serde_json::{Map, Value, json};

/// Complete description.
pub fn document(site: &Site, languages: &[Lang]) -> Value {
    let mut components = schema::components();
    components.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Zeitstrahl",
            "version": env!("CARGO_PKG_VERSION"),
            "description": format!(
                "Views of a timeline as data. Query keys are those of pages; parts of the query \
                 that are ignored are listed in the header `{IGNORED}`. Responses depend only on \
                 the dossier and the URL; revalidate them with `If-None-Match`."
            ),
            "license": { "name": "MIT", "identifier": "MIT" },
        },
        "servers": [{ "url": format!("{}{}{ROOT}", site.origin, site.base) }],
        "paths": paths(),
        "components": {
            "schemas": components,
            "parameters": parameters(languages),
            "headers": headers(),
            "responses": responses(),
        },
    })
}

fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    for format in Format::ALL {
        let path = format!("/timeline.{}", format.extension());
        paths.insert(path, json!({ "get": view(format) }));
    }
    for style in CitationStyle::ALL {
        for (of, name) in [("events", "Event"), ("claims", "Claim")] {
            let path = format!("/{of}/{{id}}/citation.{}", style.extension());
            paths.insert(path, json!({ "get": citation(name, style) }));
        }
    }
    let file = |id: &str, summary: &str, parameter: &str, kind: &str, withheld: bool| {
        let mut responses = json!({
            "200": ok(summary, kind, json!({ "type": "string" })),
            "304": reference("responses", "NotModified"),
            "404": reference("responses", "NotFound"),
        });
        if withheld {
            responses["403"] = reference("responses", "Withheld");
        }
        json!({ "get": {
            "operationId": id,
            "summary": summary,
            "parameters": [reference("parameters", parameter)],
            "responses": responses,
        } })
    };
    paths.insert(
        "/articles/{id}.txt".to_owned(),
        file(
            "getText",
            "The text of an article, which positions refer to",
            "id",
            "text/plain",
            true,
        ),
    );
    paths.insert(
        "/schema/{file}".to_owned(),
        file("getSchema", "A JSON Schema", "file", "application/schema+json", false),
    );
    paths.insert(
        "/openapi.json".to_owned(),
        json!({ "get": {
            "operationId": "getDescription",
            "summary": "This description",
            "responses": {
                "200": ok(
                    "OpenAPI 3.1",
                    "application/vnd.oai.openapi+json;version=3.1",
                    json!({ "type": "object" }),
                ),
            },
        } }),
    );
    paths
}

fn view(format: Format) -> Value {
    let schema = match format {
        Format::Json => reference("schemas", "Document"),
        Format::Jsonld | Format::Annotations | Format::Timelinejs => json!({ "type": "object" }),
        Format::Csv | Format::Ics | Format::Atom => json!({ "type": "string" }),
    };
    let keys = keys().map(|(key, _, _)| key.as_str());
    let parameters = keys.chain(["lang"]).map(|key| reference("parameters", key));
    json!({
        "operationId": format!("get{format:?}"),
        "summary": format!("A view as {}", format.name()),
        "parameters": parameters.collect::<Vec<_>>(),
        "responses": {
            "200": {
                "description": "The events of the view",
                "headers": {
                    "ETag": reference("headers", "ETag"),
                    "Link": reference("headers", "Link"),
                    "Content-Disposition": reference("headers", "ContentDisposition"),
                    (IGNORED.as_str()): reference("headers", "Ignored"),
                },
                "content": { (format.media_type()): { "schema": schema } },
            },
            "304": reference("responses", "NotModified"),
        },
    })
}

fn citation(of: &str, style: CitationStyle) -> Value {
    let schema = match style {
        CitationStyle::Csl => json!({ "type": "array", "items": { "type": "object" } }),
        CitationStyle::Plain | CitationStyle::Bibtex => json!({ "type": "string" }),
    };
    let mut parameters = vec![reference("parameters", "id"), reference("parameters", "lang")];
    if of == "Event" {
        parameters.push(reference("parameters", "asof"));
    }
    json!({
        "operationId": format!("cite{of}As{style:?}"),
        "summary": format!("Citation: {}", style.name().unwrap_or("in plain words")),
        "parameters": parameters,
        "responses": {
            "200": ok("The citation", style.media_type(), schema),
            "304": reference("responses", "NotModified"),
            "404": reference("responses", "NotFound"),
        },
    })
}

/// View keys that select events, with their descriptions and schemas.
fn keys() -> impl Iterator<Item = (Key, &'static str, Value)> {
    let words = |words: Vec<&str>| json!({ "type": "string", "enum": words });
    let id = json!({ "type": "string" });
    let many = |items: Value| json!({ "type": "array", "items": items });
    let date = r"^\d{4}(-\d{2}(-\d{2})?)?$";
    let keys = Key::ALL.iter().copied();
    keys.filter_map(move |key| {
        let (text, schema) = match key {
            Key::Article => ("Articles that carry a claim, by id", many(id.clone())),
            Key::Asof => (
                "State of knowledge: only what was published by this day",
                json!({ "type": "string", "pattern": date }),
            ),
            Key::Basis => (
                "Basis of a claim's date",
                many(words(Basis::ALL.iter().map(|it| it.as_str()).collect())),
            ),
            Key::By => ("Claimants, by id", many(id.clone())),
            Key::Disputed => (
                "1: only events on which sources disagree",
                json!({ "type": "string", "enum": ["0", "1"] }),
            ),
            Key::Kind => (
                "Kind of event",
                many(words(EventKind::ALL.iter().map(|it| it.as_str()).collect())),
            ),
            Key::Mode => {
                ("Mode of the claim", many(words(Mode::ALL.iter().map(|it| it.as_str()).collect())))
            }
            Key::Order => {
                ("Direction of the list", words(Order::ALL.iter().map(|it| it.as_str()).collect()))
            }
            Key::Org => ("Parties to a claim, by id", many(id.clone())),
            Key::Period => (
                "Period that events may lie in: a year, month or day, or two with a slash",
                json!({ "type": "string" }),
            ),
            Key::Q => (
                "Words, all of which occur; a phrase in quotation marks",
                json!({ "type": "string", "maxLength": View::MAX_Q }),
            ),
            Key::Storyline => ("Storylines, by id", many(id.clone())),
            // Keys that affect the page only.
            Key::Event | Key::From | Key::Page | Key::To => return None,
        };
        Some((key, text, schema))
    })
}

fn parameters(languages: &[Lang]) -> Map<String, Value> {
    let mut parameters: Map<String, Value> = (keys())
        .map(|(key, text, schema)| {
            let parameter = json!({
                "name": key.as_str(),
                "in": "query",
                "description": text,
                // Lists are joined by commas.
                "style": "form",
                "explode": false,
                "schema": schema,
            });
            (key.as_str().to_owned(), parameter)
        })
        .collect();
    let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
    parameters.insert(
        "lang".to_owned(),
        json!({
            "name": "lang",
            "in": "query",
            "description": "Language of labels and links",
            "schema": { "type": "string", "enum": codes, "default": codes.first() },
        }),
    );
    for (name, text) in [("id", "An id of the dossier"), ("file", "File name of the schema")] {
        let parameter = json!({
            "name": name,
            "in": "path",
            "required": true,
            "description": text,
            "schema": { "type": "string" },
        });
        parameters.insert(name.to_owned(), parameter);
    }
    parameters
}

fn headers() -> Value {
    let header = |text: &str| json!({ "description": text, "schema": { "type": "string" } });
    json!({
        "ETag": header("Strong; changes only with the dossier, the program and its settings"),
        "Link": header("The canonical address of the view"),
        "ContentDisposition": header("A file name that describes the view"),
        "Ignored": header(
            "Ignored parts of the query: a list of strings (RFC 9651), each with its `reason`"
        ),
    })
}

fn responses() -> Value {
    let problem = |text: &str| {
        let schema = json!({ "schema": reference("schemas", "Problem") });
        json!({ "description": text, "content": { "application/problem+json": schema } })
    };
    json!({
        "NotModified": { "description": "Not changed since the entity tag in If-None-Match" },
        "NotFound": problem("There is nothing with this id"),
        "Withheld": problem("Only the sentences around its quotes may be shown"),
    })
}

/// Problem details (RFC 9457).
fn problem() -> Value {
    json!({
        "type": "object",
        "description": "Problem details (RFC 9457)",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
        },
    })
}

fn ok(text: &str, kind: &str, schema: Value) -> Value {
    json!({ "description": text, "content": { (kind): { "schema": schema } } })
}

fn reference(section: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/{section}/{name}") })
}
