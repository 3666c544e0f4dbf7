//! Tests of every format on the bundled dossier, and properties that hold for any view of it.

use super::{json, render, schema};
use crate::dossier::tests::sound;
use crate::i18n::Lang;
use crate::site::format::Format;
use crate::site::page_context::{ExportedTexts, PageContext};
use crate::site::request::read;
use crate::timeline::fixtures::{Fixture, FixtureClaim, known};
use crate::timeline::model::{LocalText, Timeline};
use crate::timeline::vocabulary::{EventKind, TextAccess};
use std::path::Path;
use std::sync::LazyLock;

const ORIGIN: &str = "https://zeitstrahl.example";

static BUNDLED: LazyLock<Timeline> = LazyLock::new(|| sound("seeds"));

/// Passes the context of a view to a test.
fn with<T>(
    timeline: &Timeline,
    query: &str,
    texts: ExportedTexts,
    test: impl FnOnce(PageContext<'_>) -> T,
) -> T {
    let request = read(query, timeline, &timeline.languages);
    let knowledge = known(timeline, request.reading.view.asof);
    let (view, site) = (&request.reading.view, ORIGIN.parse().unwrap());
    test(PageContext {
        ignored: &request.reading.ignored,
        texts,
        ..PageContext::new(request.lang, &knowledge, view, &site)
    })
}

fn written(timeline: &Timeline, query: &str, format: Format) -> String {
    with(timeline, query, ExportedTexts::Shown, |context| render(format, context).unwrap())
}

fn document(query: &str) -> json::JsonDocument {
    serde_json::from_str(&written(&BUNDLED, query, Format::Json)).unwrap()
}

#[test]
fn formats_look_as_they_did() {
    for format in Format::ALL {
        let query = "lang=en&org=microsoft&asof=2020-09-14&mode=reported";
        let text = written(&BUNDLED, query, format).replace("\r\n", "\n");
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("timeline.{}", format.extension()), text));
    }
}

#[test]
fn every_event_of_the_view_is_there_once_and_in_its_order() {
    for query in ["", "order=newest", "org=microsoft", "disputed=1", "q=vergebens"] {
        let ids = with(&BUNDLED, query, ExportedTexts::Shown, |context| {
            let events = context.selected();
            let events = events.iter();
            events.map(|it| BUNDLED[it.event].id.clone()).collect::<Vec<_>>()
        });
        let document = document(query);
        let exported: Vec<&String> = document.events.iter().map(|event| &event.id).collect();
        assert_eq!(exported, ids.iter().collect::<Vec<_>>(), "{query}");
        assert_eq!(document.view.events, ids.len(), "{query}");
        assert_eq!(document.view.query, query);
        let feed = written(&BUNDLED, query, Format::Atom);
        assert_eq!(feed.matches("<entry>").count(), ids.len(), "{query}");
    }
}

#[test]
fn the_whole_dossier_leaves_nothing_out() {
    let document = document("");
    assert_eq!(document.entities.len(), BUNDLED.entities.len());
    assert_eq!(document.articles.len(), BUNDLED.articles.len());
    assert_eq!(document.storylines.len(), BUNDLED.storylines.len());
    assert_eq!(document.conflicts.len(), BUNDLED.conflicts.len());
    let claims: usize = document.events.iter().map(|event| event.claims.len()).sum();
    assert_eq!(claims, BUNDLED.claims.len());
    for (exported, article) in document.articles.iter().zip(&BUNDLED.articles) {
        assert_eq!(exported.text.as_ref(), Some(&article.text));
    }
}

#[test]
fn a_part_brings_along_what_it_refers_to_and_no_more() {
    let document = document("article=joint-venture");
    let ids: Vec<&str> = document.articles.iter().map(|it| it.id.as_str()).collect();
    assert!(ids.contains(&"joint-venture"));
    assert!(document.entities.len() < BUNDLED.entities.len());
    let entities: Vec<&str> = document.entities.iter().map(|it| it.id.as_str()).collect();
    for claim in document.events.iter().flat_map(|event| &event.claims) {
        assert!(ids.contains(&claim.article.as_str()), "{}", claim.id);
        let named = claim.by.iter().chain(claim.orgs.iter().map(|party| &party.id));
        for entity in named {
            assert!(entities.contains(&entity.as_str()), "{}: {entity}", claim.id);
        }
    }
}

#[test]
fn what_was_not_published_yet_is_in_no_format() {
    let query = "asof=2020-08-14";
    let visible = known(&BUNDLED, read(query, &*BUNDLED, &BUNDLED.languages).reading.view.asof);
    let later = BUNDLED.articles.iter().enumerate();
    let later: Vec<&str> = later
        .filter(|(at, _)| !visible.sees_article(crate::timeline::model::ArticleIx(*at)))
        .map(|(_, article)| article.headline.as_str())
        .collect();
    assert!(!later.is_empty());
    for format in Format::ALL {
        let text = written(&BUNDLED, query, format);
        for headline in &later {
            assert!(!text.contains(headline), "{format:?} knows {headline}");
        }
    }
}

#[test]
fn a_text_that_is_not_shown_in_full_stays_here() {
    let mut timeline = BUNDLED.clone();
    timeline.articles[0].access = TextAccess::Context;
    let text = timeline.articles[0].text.clone();
    let of = |texts| {
        with(&timeline, "", texts, |context| {
            let text = render(Format::Json, context).unwrap();
            serde_json::from_str::<json::JsonDocument>(&text).unwrap().articles[0].text.clone()
        })
    };
    assert_eq!(of(ExportedTexts::Shown), None);
    assert_eq!(of(ExportedTexts::All), Some(text));
    let linked = written(&timeline, "", Format::Jsonld);
    assert!(!linked.contains(&format!("articles/{}.txt\",", timeline.articles[0].id)));
}

#[test]
fn calendar_lines_are_short_and_end_as_they_should() {
    for &lang in &BUNDLED.languages {
        let text = written(&BUNDLED, &format!("lang={lang}"), Format::Ics);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let of = |name: &str| text.matches(name).count();
        assert!(of("BEGIN:VEVENT") > 20);
        for name in ["\r\nUID:", "\r\nDTSTAMP:", "\r\nDTSTART;VALUE=DATE:", "\r\nDTEND;VALUE=DATE:"]
        {
            assert_eq!(of(name), of("BEGIN:VEVENT"), "{name:?}");
        }
    }
}

#[test]
fn a_deadline_by_a_day_is_entered_on_that_day() {
    let timeline = Fixture {
        articles: vec!["2025-06-01".to_owned()],
        events: vec![(EventKind::Deadline, "Bids are due".to_owned())],
        claims: vec![FixtureClaim::on(0, 0, "[..2025-06-30]")],
        conflicts: Vec::new(),
    }
    .timeline();
    let text = written(&timeline, "", Format::Ics);
    for line in ["DTSTART;VALUE=DATE:20250630", "DTEND;VALUE=DATE:20250701", "SUMMARY:Bids are due"]
    {
        assert!(text.lines().any(|it| it == line), "{line} in {text}");
    }
}

#[test]
fn selectors_find_the_passage_by_place_and_by_words() {
    for event in document("").events {
        for claim in event.claims {
            let quote = claim.quote.unwrap();
            let article = BUNDLED.articles.iter().find(|it| it.id == claim.article).unwrap();
            let signs: Vec<char> = article.text.chars().collect();
            let passage: String = signs[quote.start..quote.end].iter().collect();
            assert_eq!(passage, quote.exact, "{}", claim.id);
            let whole = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
            assert_eq!(article.text.matches(&whole).count(), 1, "{}", claim.id);
        }
    }
}

#[test]
fn odd_words_break_no_format() {
    let mut timeline = BUNDLED.clone();
    let odd = "=a \"b\" <c> & 'd' \\; ,\r\ne\u{1}\u{b}\u{fffe} ]]> %$#_{}~^";
    for event in &mut timeline.events {
        event.title =
            LocalText::new(&[Lang::De], |lang| (lang == Lang::De).then(|| odd.to_owned()));
        event.summary = event.title.clone();
    }
    for format in Format::ALL {
        written(&timeline, "", format);
    }
    let feed = written(&timeline, "", Format::Atom);
    atom_syndication::Feed::read_from(feed.as_bytes()).unwrap();
    let table = written(&timeline, "", Format::Csv);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    assert_eq!(super::csv::unguarded(&row[1]), odd);
}

#[test]
fn the_schema_beside_the_bundled_dossier_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/schema").join(schema::FILE);
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == schema::text(), "run `zeitstrahl schema`");
}
