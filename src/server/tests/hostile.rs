//! Tests with a hostile dossier: none of its texts becomes markup, script or header.

use super::answer::Answer;
use super::{BUNDLED, LOADER, ORIGIN, TestSite, site_with};
use crate::dossier::tests::sound;
use crate::export::csv::{COLUMNS, guarded, unguarded};
use crate::timeline::model::Timeline;
use crate::ui::document::{EDITION_SCRIPT, HEIGHT_SCRIPT, THEME_SCRIPT};
use axum::http::StatusCode;
use html5gum::{DefaultEmitter, Token, Tokenizer};
use resvg::usvg::roxmltree::Document;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static HOSTILE: LazyLock<Timeline> = LazyLock::new(|| sound("src/tests/fixtures/hostile"));

/// Document as parsed by an HTML tokenizer.
#[derive(Default)]
struct Parsed {
    /// Elements with their attributes.
    shapes: BTreeSet<(String, String)>,
    /// Type and text of scripts without `src`.
    scripts: Vec<(String, String)>,
    /// Values of attributes that link or load.
    addresses: Vec<String>,
    /// Text outside tags and scripts.
    text: String,
}

fn parsed(html: &str) -> Parsed {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut parsed = Parsed::default();
    let mut in_script = false;
    for Ok(token) in Tokenizer::new_with_emitter(html.as_bytes(), emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let value = |key: &str| {
                    let value = tag.attributes.get(key.as_bytes())?;
                    Some(String::from_utf8_lossy(&value.value).into_owned())
                };
                parsed.shapes.insert((name.clone(), String::new()));
                for key in tag.attributes.keys() {
                    let key = String::from_utf8_lossy(key).into_owned();
                    parsed.shapes.insert((name.clone(), key));
                }
                for key in ["href", "src", "action", "xlink:href", "cite", "formaction"] {
                    parsed.addresses.extend(value(key));
                }
                in_script = name == "script";
                if in_script && value("src").is_none() {
                    let kind = value("type").unwrap_or_default();
                    parsed.scripts.push((kind, String::new()));
                }
            }
            Token::EndTag(tag) => in_script &= *tag.name != b"script"[..],
            Token::String(text) => {
                let text = String::from_utf8_lossy(&text);
                match parsed.scripts.last_mut().filter(|_| in_script) {
                    Some((_, script)) => script.push_str(&text),
                    None => parsed.text.push_str(&text),
                }
            }
            _ => {}
        }
    }
    parsed
}

/// A URL for each kind of HTML response and for each object that has a page.
fn addresses(timeline: &Timeline) -> Vec<String> {
    let mut addresses = Vec::new();
    for &lang in &BUNDLED.languages {
        let event = &timeline.events[0].id;
        let org = &timeline.entities[0].id;
        for rest in [
            String::new(),
            format!("?event={event}"),
            format!("?order=newest&org={org}&q=a"),
            "?asof=2024-06-01".to_owned(),
            "method".to_owned(),
            "embed".to_owned(),
            format!("embed?event={event}"),
            "embed/axis.html".to_owned(),
            "axis.html".to_owned(),
            "rows.html".to_owned(),
            "nothing".to_owned(),
        ] {
            addresses.push(format!("/{lang}/{rest}"));
        }
        let of = |kind: &str, id: &str| format!("/{lang}/{kind}/{id}");
        addresses.extend(timeline.events.iter().map(|it| of("event", &it.id)));
        addresses.extend(timeline.entities.iter().map(|it| of("entity", &it.id)));
        addresses.extend(timeline.articles.iter().map(|it| of("article", &it.id)));
    }
    addresses
}

/// Payloads of vulnerability scanners, inserted for `X` in URLs.
const PROBES: [&str; 10] = [
    "%22%3E%3Cscript%3Ewindow.__pwned=1%3C/script%3E",
    "%27onmouseover=%27window.__pwned=1",
    "%3C/title%3E%3C/script%3E%3Csvg/onload=window.__pwned=1%3E",
    "javascript:window.__pwned=1",
    "%0d%0aSet-Cookie:%20pwned=1%0d%0a%0d%0a%3Cscript%3E",
    "%00%01%0b%7f",
    "%c0%ae%c0%ae%c0%af%ff%fe",
    "%E2%80%AE%E2%81%A7%EF%BB%BF",
    "..%2f..%2f..%2fetc%2fpasswd",
    "{{constructor.constructor(%27window.__pwned=1%27)()}}",
];

const PLACES: [&str; 10] = [
    "/de/?q=X",
    "/en/?X=a",
    "/de/?org=X&event=X",
    "/en/event/X",
    "/de/article/X?q=X",
    "/en/entity/X",
    "/X/",
    "/de/X",
    "/en/embed?q=X&period=X",
    "/api/v1/X",
];

#[track_caller]
fn assert_harmless(answer: &Answer, sound: &BTreeSet<(String, String)>) {
    let address = &answer.address;
    let Parsed { shapes, scripts, addresses, .. } = parsed(&answer.body);
    let foreign: Vec<_> = shapes.difference(sound).collect();
    assert!(foreign.is_empty(), "{address}: {foreign:?}");
    for (kind, script) in scripts {
        match &*kind {
            "application/json" | "application/ld+json" => {
                let read = serde_json::from_str::<serde_json::Value>(&script);
                assert!(read.is_ok(), "{address}: {script}");
                // Content that switches the state of a browser's script parser.
                let script = script.to_ascii_lowercase();
                assert!(!script.contains("<!--") && !script.contains("<script"), "{address}");
            }
            _ => assert!(
                [THEME_SCRIPT, EDITION_SCRIPT, HEIGHT_SCRIPT, LOADER].contains(&&*script),
                "{address}: a script of type {kind:?}: {script:?}"
            ),
        }
    }
    for target in addresses {
        let known = ["/", "#", "?", "https://", "http://", "mailto:"];
        // An empty target is the page itself.
        let leads = target.is_empty() || known.iter().any(|start| target.starts_with(start));
        assert!(leads && !target.starts_with("//"), "{address}: {target}");
    }
}

/// Elements and attributes in pages of the bundled dossier, plus those of rare features: the source
/// of a link.
async fn sound_shapes() -> BTreeSet<(String, String)> {
    let site = site_with(BUNDLED.clone());
    let mut shapes = BTreeSet::new();
    for address in addresses(&BUNDLED) {
        shapes.extend(parsed(&site.get(&address).await.body).shapes);
    }
    shapes.extend(parsed(&site.get("/en/?org=nobody").await.body).shapes);
    for (element, attribute) in &shapes {
        assert!(!attribute.starts_with("on"), "<{element} {attribute}>");
    }
    shapes
}

fn hostile() -> TestSite {
    site_with(HOSTILE.clone())
}

#[tokio::test]
async fn no_text_becomes_markup() {
    let (site, sound) = (hostile(), sound_shapes().await);
    for address in addresses(&HOSTILE) {
        let answer = site.get(&address).await;
        assert!(answer.header("set-cookie").is_none(), "{address}");
        assert_harmless(&answer, &sound);
    }
}

#[tokio::test]
async fn texts_are_shown_as_they_are() {
    let site = hostile();
    let page = parsed(&site.get("/de/event/script").await.body).text;
    assert!(page.contains("</title></textarea></style></script><script>window.__pwned=1</script>"));
    let page = parsed(&site.get("/en/entity/evil").await.body).text;
    assert!(page.contains("<svg/onload=window.__pwned=1>"));
}

#[tokio::test]
async fn no_address_becomes_markup_or_a_header() {
    let (site, sound) = (hostile(), sound_shapes().await);
    for place in PLACES {
        for probe in PROBES {
            let address = place.replace('X', probe);
            let answer = site.get(&address).await;
            assert!(answer.status < StatusCode::INTERNAL_SERVER_ERROR, "{address}");
            assert!(answer.header("set-cookie").is_none(), "{address}");
            assert!(!answer.body.contains("root:"), "{address}");
            if let Some(location) = answer.header("location") {
                assert!(location.starts_with("/") && !location.starts_with("//"), "{address}");
            }
            let kind = answer.header("content-type").unwrap_or_default();
            if kind.starts_with("text/html") {
                assert_harmless(&answer, &sound);
            }
        }
    }
}

#[tokio::test]
async fn feeds_and_drawings_are_xml_that_holds_no_script() {
    let site = hostile();
    for address in [
        "/api/v1/timeline.atom",
        "/api/v1/timeline.atom?lang=en",
        "/de/axis.svg",
        "/en/axis.svg?event=script",
        "/sitemap.xml",
        "/api/v1/oembed?format=xml&url=https://zeitstrahl.example/de/?event=control",
    ] {
        let answer = site.get(address).await;
        answer.assert_ok();
        let document = Document::parse(&answer.body);
        let document = document.unwrap_or_else(|error| panic!("{address}: {error}"));
        for element in document.descendants().filter(|it| it.is_element()) {
            let name = element.tag_name().name();
            let is_active = ["script", "foreignObject", "iframe", "set", "animate"].contains(&name);
            assert!(!is_active, "{address}: <{name}>");
            for attribute in element.attributes() {
                assert!(!attribute.name().starts_with("on"), "{address}: <{name}>");
                assert!(!attribute.value().starts_with("javascript:"), "{address}: <{name}>");
            }
            // HTML inside a feed.
            if element.attribute("type") == Some("html") {
                let inner = parsed(element.text().unwrap_or_default());
                let elements: BTreeSet<&str> =
                    inner.shapes.iter().map(|(name, _)| name.as_str()).collect();
                assert!(
                    elements.iter().all(|it| ["a", "blockquote", "p"].contains(it)),
                    "{address}: {elements:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn every_view_has_its_picture() {
    let site = hostile();
    for address in
        ["/de/card.png", "/en/card.png", "/en/card.png?org=evil", "/de/card.png?q=script"]
    {
        let answer = site.get(address).await;
        answer.assert_ok();
        // The size does not depend on the content.
        assert_eq!(answer.png_size(), (1200, 630));
    }
}

#[tokio::test]
async fn a_calendar_has_no_lines_but_its_own() {
    let answer = hostile().get("/api/v1/timeline.ics").await;
    answer.assert_ok();
    let names = [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "X-WR-CALNAME",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "URL",
        "CATEGORIES",
        "STATUS",
        "TRANSP",
    ];
    let mut entries = 0;
    for line in answer.body.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(!line.contains(['\r', '\n']) && line.len() <= 75, "{line:?}");
        let name = line.split([':', ';']).next().unwrap_or_default();
        assert!(line.starts_with(' ') || names.contains(&name), "{line:?}");
        entries += usize::from(line == "BEGIN:VEVENT");
    }
    assert_eq!(entries, 13, "a day of each event, and the one of the other side");
}

#[tokio::test]
async fn a_table_computes_nothing() {
    for address in ["/api/v1/timeline.csv", "/api/v1/timeline.csv?lang=en"] {
        let answer = hostile().get(address).await;
        answer.assert_ok();
        let mut reader = ::csv::Reader::from_reader(&answer.bytes[..]);
        let mut guards = 0;
        for row in reader.records() {
            let row = row.unwrap();
            assert_eq!(row.len(), COLUMNS.len());
            for cell in &row {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
                assert_eq!(guarded(unguarded(cell)), cell);
                guards += usize::from(unguarded(cell) != cell);
            }
        }
        assert!(guards > 0, "{address}");
    }
}

#[tokio::test]
async fn json_is_json_and_no_other_type() {
    let site = hostile();
    for (address, kind) in [
        ("/api/v1/timeline.json", "application/json"),
        ("/api/v1/timeline.jsonld", "application/ld+json"),
        ("/api/v1/timeline.timelinejs.json", "application/json"),
        ("/de/facts.json", "application/json"),
        ("/de/texts.json", "application/json"),
        ("/api/v1/oembed?url=https://zeitstrahl.example/en/?event=handler", "application/json"),
    ] {
        let answer = site.get(address).await;
        answer.assert_ok().assert_header("x-content-type-options", "nosniff");
        let given = answer.header("content-type").unwrap_or_default();
        assert!(given.starts_with(kind), "{address}: {given}");
        answer.json();
    }
}

#[tokio::test]
async fn what_is_embedded_elsewhere_is_a_frame_and_nothing_else() {
    let site = hostile();
    for id in ["script", "handler", "header", "long"] {
        let address = format!("/api/v1/oembed?url={ORIGIN}/de/?event={id}");
        let answer = site.get(&address).await;
        let rich = answer.json();
        let shapes = parsed(rich["html"].as_str().unwrap()).shapes;
        let elements: BTreeSet<&str> = shapes.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(elements, BTreeSet::from(["iframe"]), "{address}");
        assert!(shapes.iter().all(|(_, attribute)| !attribute.starts_with("on")));
    }
}
