//! Imports of whole files of other tools; any input gives a sound dossier or a clear error.

use super::*;
use crate::timeline::model::{Evidence, Timeline};
use crate::timeline::vocabulary::{Basis, EventKind};
use proptest::prelude::*;
use std::fmt::Write;
use std::fs;
use tempfile::TempDir;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/fixtures");

/// An imported dossier with the notes about it.
struct Brought {
    timeline: Timeline,
    notes: Vec<String>,
    warnings: usize,
}

fn bring(format: &ImportFormat, file: &Path, options: &Options) -> Result<Brought, ImportError> {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("dossier");
    let imported = import(format, file, &target, options);
    let Ok(imported) = imported else {
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert!(left.is_empty(), "nothing is left: {left:?}");
        return Err(imported.unwrap_err());
    };
    let outcome = load(&target);
    Ok(Brought {
        timeline: outcome.timeline.unwrap(),
        notes: imported.notes.notes().iter().map(Note::to_string).collect(),
        warnings: imported.warnings,
    })
}

fn fixture(format: &ImportFormat, name: &str) -> Brought {
    let file = Path::new(FIXTURES).join("import").join(name);
    let brought =
        bring(format, &file, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(brought.warnings, 0, "{name}");
    brought
}

/// Imports a file with this text, under a neutral name.
fn text(format: &ImportFormat, text: &[u8]) -> Result<Brought, ImportError> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, text).unwrap();
    bring(format, &file, &Options::default())
}

/// Everything that was imported, one event per line, and everything that was not.
fn told(brought: &Brought) -> String {
    let timeline = &brought.timeline;
    let text = |text: &crate::timeline::model::LocalText| text.get(Lang::De).to_owned();
    let mut out = format!("# {}\n{}\n", text(&timeline.title), text(&timeline.standfirst));
    for event in &timeline.events {
        let claim = &timeline[event.claims[0]];
        let storyline = &timeline[event.storyline];
        let date = claim.date.value.as_ref().map_or("undated", |date| date.as_str());
        let _ = write!(out, "{} | {date}", event.id);
        if let Some(phrase) = &claim.date.phrase {
            let _ = write!(out, " “{phrase}”");
        }
        let _ = write!(
            out,
            " | {} | {} | {} | {}",
            text(&storyline.name),
            event.kind,
            text(&event.title),
            text(&event.summary)
        );
        let _ = match &claim.evidence {
            Evidence::Quote(quote) => write!(out, " | “{}”", quote.exact),
            Evidence::Link { url, name } => write!(
                out,
                " | {} {}",
                url.as_deref().unwrap_or("–"),
                name.as_deref().unwrap_or("–")
            ),
        };
        if let Some(note) = &claim.note {
            let _ = write!(out, " | {}", text(note));
        }
        out.push('\n');
    }
    for note in &brought.notes {
        let _ = writeln!(out, "- {note}");
    }
    out
}

#[test]
fn a_timeline_of_timelinejs_comes_in_with_everything_that_is_said() {
    insta::assert_snapshot!(told(&fixture(&ImportFormat::TimelineJs, "harbour.json")), @r##"
    # The harbour of Musterstadt
    How a fishing village got a harbour, and what became of it.
    the-first-pier-is-built | 1871-05-03/1873 | Buildings | happening | The first pier is built | Of oak, and nine hundred feet long. | https://pictures.example/pier The pier, seen from the mole – A. Meier | More links: https://pictures.example/pier.jpg; nine hundred feet long (https://archive.example/pier?a=1&b=2); A. Meier (https://people.example/meier)
    romans-land | -0299~ “c. 300 BCE” | Events | happening | Romans land |  | – –
    the-big-bang | Y-13799999999 | Events | happening | The Big Bang | Somewhat earlier. | – –
    the-ferry | 1999 | Events | happening | The ferry | It sails daily. | – –
    nobody-knows-when-the-chapel-was-consecrated-and | undated | Events | happening | Nobody knows when the chapel was consecrated, and nobody has ever looked … | Nobody knows when the chapel was consecrated, and nobody has ever looked it up in the books of the parish. | https://player.example/1 –
    the-first-pier-is-built-2011 | 2011-12-10 | Events | happening | The first pier is built |  | – –
    the-time-of-the-steamers | 1870/1914 | Eras | state | The time of the steamers |  | – –
    - slide 1: background: how slides look is left out
    - slide 6: weather: this key is not carried over
    - slide 7: `"no slide"` is not a slide
    - title slide: media.url: `https://pictures.example/harbour.jpg` is left out: a title has no source
    - title slide: media.credit: `Town archive` is left out: a title has no source
    - slide 1: date: the time of day is left out
    - slide 4: date: there is no month `13`; the year is kept
    - slide 4: date: the end `1998` does not come after the start `1999`; the start alone is kept
    - slide 4: media.url: `javascript:alert(1)` is left out: it is not a web address
    - slide 5: date: there is none; the event is undated
    - slide 5: headline: there is none; the first words of the slide take its place
    "##);
}

#[test]
fn so_does_one_of_version_two() {
    insta::assert_snapshot!(told(&fixture(&ImportFormat::TimelineJs, "version2.json")), @r##"
    # Die Strassenbahn
    Von der Pferdebahn zur U-Bahn, und was das mit der Stadt gemacht hat.
    die-erste-fahrt | 1881-05-16 | Betrieb | happening | Die erste Fahrt | Die Bahn wird eingeweiht und ist am ersten Tag voll. | https://bilder.example/bahn.jpg Am Depot – Stadtarchiv
    hundert-jahre | 1981-05-16 | Ereignisse | happening | Hundert Jahre |  | – –
    der-krieg | 1914-07/1918-11 | Zeitabschnitte | state | Der Krieg |  | – –
    - slide 2: classname: how slides look is left out
    - the timeline: chart: this key is not carried over
    - title slide: start_date: the date of the title is left out
    - slide 2: date: the time of day is left out
    "##);
}

#[test]
fn so_does_the_spreadsheet() {
    insta::assert_snapshot!(told(&fixture(&ImportFormat::TimelineJs, "bakery.csv")), @r##"
    # The bakery
    Bread, and what else there was
    flour-is-dear | 1900/1905 | Prices | happening | Flour is dear | A sack costs "three" marks. | https://bread.example/flour The sack – Baker & Sons
    the-ovens-go-out | 1914-08-01 “August 1914” | Events | happening | The ovens go out |  | – –
    war | 1914/1918 | Eras | state | War |  | – –
    undated | undated | Events | happening | Undated |  | – –
    - line 4: Editor: this column is not carried over
    - line 4: background: pictures and colours behind slides are left out
    - line 8: Type: `chart` is not a type; the row is imported as an event
    - line 6: date: the time of day is left out
    - line 8: date: there is none; the event is undated
    - line 8: media.url: `no address` is left out: it is not a web address
    "##);
}

#[test]
fn a_table_comes_in_by_the_names_of_its_columns() {
    insta::assert_snapshot!(told(&fixture(&ImportFormat::Csv, "ereignisse.csv")), @r##"
    # Eine importierte Zeitleiste
    Aus einer Datei übernommen; nichts davon ist an einem Text geprüft.
    das-werk-oeffnet | 2020-09-15 | Werk | happening | Das Werk öffnet | Die ersten Maschinen laufen und die Halle ist voll. | https://bote.example/werk Der Bote
    streik | 2021-03/2021-06 | Werk | state | Streik |  | – Der Bote
    der-neue-vorstand | [2022-04-05,2022-05-04] | Ereignisse | happening | Der neue Vorstand |  | – Der Bote, Seite 3
    der-abriss | undated “irgendwann” | Werk | plan | Der Abriss | Das ist nur ein Vorhaben und wird nicht bald sein. | – –
    ohne-titel | undated | Ereignisse | happening | Ohne Titel |  | – –
    - line 2: Farbe: this column is not carried over
    - line 4: date: `4` may be the day or the month; both days are kept as possible
    - line 5: date: `irgendwann` cannot be read as a date; it is left out
    - line 5, line 6: date: there is none; the event is undated
    - line 5: link: `javascript:alert(1)` is left out: it is not a web address
    - line 6: title: there is none; the event is untitled
    - line 6: kind: `Fest` is not a kind of event; it is imported as a happening
    "##);
}

#[test]
fn annotations_are_links_without_the_text_they_mark() {
    let format = ImportFormat::Annotations { text: None };
    insta::assert_snapshot!(told(&fixture(&format, "w3c.json")), @r##"
    # An imported timeline
    Taken over from a file; nothing in it has been checked against a text.
    the-cost | undated | money | statement | The cost | Die Kosten betragen 12 Millionen Euro. | https://bote.example/fabrik –
    another-page | undated | Events | statement | Another page |  | https://bote.example/other –
    - annotation 2: target.selector: it marks no words (`TextQuoteSelector`); it is kept as a link
    "##);
}

#[test]
fn with_the_text_their_quotes_are_checked() {
    let format = ImportFormat::Annotations {
        text: Some(Path::new(FIXTURES).join("minimal/articles/report.txt")),
    };
    let file = Path::new(FIXTURES).join("import/w3c.json");
    let error = bring(&format, &file, &Options::default()).err().unwrap().to_string();
    assert!(error.contains("several pages") && error.contains("leave `--text` out"), "{error}");
    let folder = TempDir::new().unwrap();
    let one_page = folder.path().join("one.json");
    let json = fs::read_to_string(Path::new(FIXTURES).join("import/hypothesis.json")).unwrap();
    fs::write(&one_page, json.replace("javascript:alert(1)", "https://bote.example/fabrik"))
        .unwrap();
    let brought = bring(&format, &one_page, &Options::default()).unwrap();
    let quotes: Vec<_> = (brought.timeline.claims.iter())
        .filter_map(|claim| claim.quote().map(|quote| quote.exact.as_str()))
        .collect();
    assert_eq!(quotes, ["Die Kosten betragen 12\u{a0}Millionen Euro."]);
    assert_eq!(crate::dossier::verify_quotes(&brought.timeline), Ok(1));
    let standfirst = brought.timeline.standfirst.get(Lang::En);
    assert!(standfirst.contains("only the quotes"), "{standfirst}");
    assert_eq!(brought.timeline.events.len(), 4);
    assert_eq!(brought.timeline.articles[0].headline, "Muster AG: Fabrik öffnet 2021");
}

#[test]
fn the_source_is_not_said_to_be_silent_where_something_was_left_out() {
    let json = r#"{"events": [
        {"start_date": {"year": 1999}, "text": {"headline": "A"}, "weather": "fair"},
        {"start_date": {"year": 2000}, "text": {"headline": "B"}, "media": {"url": "no address"}},
        {"start_date": {"year": 2001}, "text": {"headline": "C"}, "featured": true}
    ]}"#;
    let table = "title,place,date\nA,Town hall,1999\nB,,2000\nC,,2001,beyond\n";
    for (format, file) in [(ImportFormat::TimelineJs, json), (ImportFormat::Csv, table)] {
        let brought = text(&format, file.as_bytes()).unwrap();
        assert_eq!(brought.timeline.events.len(), 3);
        for event in &brought.timeline.events {
            assert!(event.summary.is_empty(), "{}", event.id);
        }
    }
}

#[test]
fn nothing_imported_is_called_more_certain_than_it_is() {
    for name in ["harbour.json", "version2.json", "bakery.csv"] {
        let Brought { timeline, .. } = fixture(&ImportFormat::TimelineJs, name);
        for claim in &timeline.claims {
            assert!(claim.quote().is_none() && claim.by.is_empty(), "{}", claim.id);
            assert!(matches!(claim.date.basis, Basis::Stated | Basis::None), "{}", claim.id);
        }
        assert!(
            timeline
                .events
                .iter()
                .all(|event| matches!(event.kind, EventKind::Happening | EventKind::State))
        );
    }
}

#[test]
fn options_say_what_the_file_does_not() {
    let options = Options {
        lang: Some(Lang::De),
        title: Some("Anders".to_owned()),
        url: Some("https://hafen.example/".to_owned()),
    };
    let file = Path::new(FIXTURES).join("import/harbour.json");
    let Brought { timeline, .. } = bring(&ImportFormat::TimelineJs, &file, &options).unwrap();
    assert_eq!(timeline.title.own(Lang::De), Some("Anders"));
    assert_eq!(timeline.articles[0].lang, "de");
    assert_eq!(timeline.articles[0].url.as_deref(), Some("https://hafen.example/"));
    let romans = timeline.claims.iter().find(|claim| claim.id == "romans-land").unwrap();
    assert!(
        matches!(&romans.evidence, Evidence::Link { url: Some(url), .. } if url == "https://hafen.example/")
    );
    let options = Options { url: Some("javascript:alert(1)".to_owned()), ..options };
    assert!(bring(&ImportFormat::TimelineJs, &file, &options).is_err());
}

#[test]
fn what_is_no_timeline_is_an_error_with_advice() {
    let annotations = ImportFormat::Annotations { text: None };
    let cases: [(&ImportFormat, &str, &str, &str); 10] = [
        (&ImportFormat::TimelineJs, "", "line 1: the file is empty", "name the columns"),
        (
            &ImportFormat::TimelineJs,
            "{\"events\": [",
            "line 1, column 12: this is not JSON",
            "as it was exported",
        ),
        (
            &ImportFormat::TimelineJs,
            "{\"slides\": 1}",
            "it has no list `events`; it has `slides`",
            "TimelineJS 3",
        ),
        (
            &ImportFormat::TimelineJs,
            "{\"events\": []}",
            "it contains no events",
            "at least one slide",
        ),
        (&ImportFormat::TimelineJs, "[1, 2]", "it contains no events", "at least one slide"),
        (
            &ImportFormat::TimelineJs,
            "a,b\n1,2\n",
            "its columns are `a`, `b`",
            "zeitstrahl import csv",
        ),
        (
            &ImportFormat::Csv,
            "a,b\n1,2\n",
            "no column holds titles; the columns are `a`, `b`",
            "`Titel`",
        ),
        (&ImportFormat::Csv, "title,date\n", "no rows below", "each event is a row"),
        (&annotations, "{}", "it contains no annotations", "W3C"),
        (&annotations, "nonsense", "line 1, column 2: this is not JSON", "as they were exported"),
    ];
    for (format, content, message, help) in cases {
        let error = text(format, content.as_bytes()).err().unwrap().to_string();
        assert!(error.contains(message) && error.contains("help: "), "{content}: {error}");
        assert!(error.contains(help), "{content}: {error}");
    }
    let missing = bring(&ImportFormat::Csv, Path::new("/nowhere.csv"), &Options::default());
    assert!(missing.err().unwrap().to_string().contains("/nowhere.csv"));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("notes.md"), "mine").unwrap();
    let file = Path::new(FIXTURES).join("import/harbour.json");
    let error =
        import(&ImportFormat::TimelineJs, &file, folder.path(), &Options::default()).unwrap_err();
    assert!(error.to_string().contains("not empty"), "{error}");
}

#[test]
fn a_long_table_is_divided_into_files_that_can_be_read() {
    let mut table = "title,date,link,credit\n".to_owned();
    for row in 0..6_000 {
        let year = 1000 + row % 1000;
        let _ = writeln!(
            table,
            "Event {row},{year},https://a.example/{row},A credit of some length for row {row}"
        );
    }
    let brought = text(&ImportFormat::Csv, table.as_bytes()).unwrap();
    assert_eq!(brought.timeline.events.len(), 6_000);
    assert!(brought.timeline.articles.len() > 1);
    assert_eq!(brought.warnings, 0);
}

/// Keys of the formats.
const KEYS: &str = "events timeline date title eras era text headline start_date end_date \
    startDate year month day hour media asset url credit caption link group tag type \
    display_date target selector source exact prefix suffix body value items rows uri tags \
    document purpose";

/// Any JSON value, with the known keys among others.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "(\\PC|[0-9,./:<>a=\"-]|<a href='https://x.example'>){0,12}".prop_map(Value::from),
    ];
    let key = proptest::sample::select(KEYS.split(' ').collect::<Vec<_>>());
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::btree_map(key.clone(), inner, 0..8).prop_map(|keys| {
                keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
            }),
        ]
    })
}

/// Checks for an error with a message, or a dossier without warnings.
fn sound_or_told(brought: Result<Brought, ImportError>) -> Result<(), TestCaseError> {
    match brought {
        Ok(brought) => prop_assert_eq!(brought.warnings, 0),
        Err(error) => prop_assert!(matches!(error, ImportError::Bad { .. }), "{error}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_json_is_read_or_refused(value in any_json(), slides in proptest::collection::vec(any_json(), 1..5)) {
        let annotations = ImportFormat::Annotations { text: Some(Path::new(FIXTURES).join("minimal/articles/report.txt")) };
        let timeline = serde_json::json!({ "title": value.clone(), "events": slides.clone(), "eras": value.clone() });
        let list = serde_json::json!({ "rows": slides });
        for (format, value) in [(&ImportFormat::TimelineJs, &value), (&ImportFormat::TimelineJs, &timeline), (&annotations, &list)] {
            sound_or_told(text(format, value.to_string().as_bytes()))?;
        }
    }

    #[test]
    fn any_table_is_read_or_refused(
        cells in proptest::collection::vec("(\\PC|[0-9;,\"\n\r./-]|<b>|title|era){0,10}", 0..40),
        divider in proptest::sample::select(vec![",", ";", "\t"]),
    ) {
        let rows: Vec<_> = cells.chunks(5).map(|row| row.join(divider)).collect();
        let sheet = ["Year", "Month", "Headline", "Text", "Type"].join(divider);
        let plain = ["title", "date", "end", "link", "kind"].join(divider);
        sound_or_told(text(&ImportFormat::TimelineJs, format!("{sheet}\n{}", rows.join("\n")).as_bytes()))?;
        sound_or_told(text(&ImportFormat::Csv, format!("{plain}\n{}", rows.join("\n")).as_bytes()))?;
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for format in [ImportFormat::TimelineJs, ImportFormat::Csv, ImportFormat::Annotations { text: None }] {
            sound_or_told(text(&format, &bytes))?;
        }
    }
}

#[test]
fn a_file_with_too_many_events_is_refused_where_they_begin() {
    let rows = format!("title\n{}", "a\n".repeat(100_001));
    let slides = format!("{{\"events\":[{}1]}}", "1,".repeat(100_000));
    let annotations = format!(
        "[{}]",
        vec![r#"{"type":"Annotation","target":"https://example.org/"}"#; 100_001].join(",")
    );
    for (format, content, place) in [
        (ImportFormat::Csv, rows, "line 100002"),
        (ImportFormat::TimelineJs, slides, "slide 100001"),
        (ImportFormat::Annotations { text: None }, annotations, "annotation 100001"),
    ] {
        let error = text(&format, content.as_bytes()).err().unwrap().to_string();
        assert!(error.contains(place) && error.contains("at most 100,000"), "{error}");
    }
}

#[test]
fn a_storyline_may_be_called_by_each_of_its_names() {
    for column in ["Storyline", "Strang", "group", "Gruppe", "Kategorie", "Thema", "lane"] {
        let table = format!("title,{column}\nA,Bau\nB,Recht\n");
        let brought = text(&ImportFormat::Csv, table.as_bytes()).unwrap();
        let names = brought.timeline.storylines.iter();
        let names: Vec<_> = names.map(|it| it.name.get(Lang::En)).collect();
        assert_eq!(names, ["Bau", "Recht"], "{column}");
    }
}
