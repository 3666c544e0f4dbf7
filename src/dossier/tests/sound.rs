//! Timelines of valid dossiers.

use super::{BUNDLED, TempFolder, places};
use crate::dossier::{load, verify_quotes};
use crate::timeline::model::{Anchor, ArticleIx, ClaimIx, Evidence, Timeline};
use crate::timeline::vocabulary::{Basis, Mode, Polarity, Role, TextAccess};
use std::path::Path;

fn ids(timeline: &Timeline) -> Vec<&str> {
    let claims = timeline.claims.iter();
    claims.map(|claim| claim.id.as_str()).collect()
}

#[test]
fn the_bundled_dossier_has_neither_errors_nor_warnings() {
    let outcome = load(Path::new(BUNDLED));
    assert_eq!(places(&outcome), [""; 0]);
    let timeline = outcome.timeline.unwrap();
    assert_eq!(verify_quotes(&timeline), Ok(timeline.claims.len()));
}

#[test]
fn a_valid_dossier_becomes_a_timeline_in_order() {
    let outcome = TempFolder::minimal().load();
    assert_eq!(places(&outcome), [""; 0]);
    let timeline = outcome.timeline.unwrap();
    assert_eq!(ids(&timeline), ["opens-2021", "opens-2022", "cost", "silence"]);
    assert_eq!(timeline.events[0].claims, [0, 1, 2].map(ClaimIx));
    assert_eq!(timeline.events[0].conflicts.len(), 1);
    assert_eq!(timeline.articles[0].claims.len(), 4);
    assert_eq!(timeline.conflicts[0].claims, [1, 0].map(ClaimIx));
    assert_eq!(timeline.window.unwrap().from.to_string(), "2020-08-01");
    assert_eq!(timeline.window.unwrap().to.to_string(), "2020-09-30");

    let claim = &timeline.claims[1];
    assert_eq!((claim.mode, claim.polarity), (Mode::Planned, Polarity::Positive));
    assert_eq!(timeline[claim.by[0]].id, "muster");
    assert_eq!(claim.orgs[0].role, Role::Actor);
    assert_eq!(claim.date.phrase.as_deref(), Some("Anfang 2022"));

    let figure = &timeline.claims[2].figures[0];
    assert_eq!(figure.as_written, "12\u{a0}Millionen Euro", "the file's own words");
    assert_eq!(figure.value, 12_000_000.0);

    let silence = &timeline.claims[3];
    assert_eq!(silence.date.anchor, Some(Anchor::Published));
    assert_eq!(silence.date.basis, Basis::Derived);
    assert_eq!(verify_quotes(&timeline), Ok(4));
}

#[test]
fn a_quote_that_has_moved_is_noticed() {
    let mut timeline = TempFolder::minimal().load().timeline.unwrap();
    let Evidence::Quote(quote) = &mut timeline.claims[2].evidence else {
        panic!("no quote");
    };
    quote.bytes.start += 1;
    assert_eq!(verify_quotes(&timeline).unwrap_err().claim, "cost");
}

#[test]
fn a_date_derived_from_an_inferred_publication_is_inferred() {
    let copy = TempFolder::minimal();
    let sidecar = copy.read("articles/report.toml").replace(
        "published.basis = \"stated\"",
        "published.basis = \"inferred\"\npublished.why = { de = \"Weil.\", en = \"Because.\" }",
    );
    copy.write("articles/report.toml", sidecar);
    let timeline = copy.load().timeline.unwrap();
    assert_eq!(timeline.claims[3].date.basis, Basis::Inferred);
}

#[test]
fn a_draft_is_left_out_and_takes_its_conflict_and_its_event_along() {
    let copy = TempFolder::minimal();
    let sidecar = copy
        .read("articles/report.toml")
        .replace("id = \"opens-2022\"", "id = \"opens-2022\"\ndraft = true")
        .replace("id = \"silence\"", "id = \"silence\"\ndraft = true");
    copy.write("articles/report.toml", sidecar);
    let outcome = copy.load();
    assert_eq!(outcome.report.counts.drafts, 2);
    let timeline = outcome.timeline.unwrap();
    assert_eq!(ids(&timeline), ["opens-2021", "cost"]);
    assert!(timeline.conflicts.is_empty() && timeline.events[0].conflicts.is_empty());
    assert_eq!(timeline.events.len(), 1);
}

#[test]
fn articles_stand_by_publication_and_the_undated_last() {
    let copy = TempFolder::minimal();
    let sidecar = |date: &str| {
        let text = "Ein Satz.";
        let hash = crate::dossier::sha256(text.as_bytes());
        let (dir, head) = ("articles", "format = 1\n[article]\nlang = \"de\"\nheadline = \"H\"");
        copy.write(&format!("{dir}/{}.txt", &date[..1]), text);
        let rest = match &date[1..] {
            "" => "published.basis = \"none\"".to_owned(),
            edtf => format!("published.edtf = \"{edtf}\"\npublished.basis = \"stated\""),
        };
        let toml = format!("{head}\nsha256 = \"{hash}\"\n{rest}\n");
        copy.write(&format!("{dir}/{}.toml", &date[..1]), toml);
    };
    for date in ["a", "b2020-09", "c2020-08", "d2020-08-10"] {
        sidecar(date);
    }
    let outcome = copy.load();
    assert_eq!(places(&outcome), [""; 0]);
    let timeline = outcome.timeline.unwrap();
    let order: Vec<_> = timeline.articles.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(order, ["d", "report", "c", "b", "a"]);
    assert!(timeline.claims.iter().all(|claim| claim.article == ArticleIx(1)));
}

#[test]
fn a_claim_may_rest_on_a_link_alone() {
    let copy = TempFolder::minimal();
    let sidecar = copy
        .read("articles/report.toml")
        .replace("quote = \"Fabrik öffnet 2021\"", "source.url = \"https://bote.example/1\"");
    copy.write("articles/report.toml", sidecar);
    let timeline = copy.load().timeline.unwrap();
    assert_eq!(ids(&timeline), ["opens-2022", "cost", "silence", "opens-2021"]);
    let Evidence::Link { url: Some(url), .. } = &timeline.claims[3].evidence else {
        panic!("no link");
    };
    assert!(url.ends_with("/1"));
}

#[test]
fn a_source_may_have_no_text_at_all() {
    let copy = TempFolder::minimal();
    let claim = |id: &str, source: &str| {
        format!(
            "[[claim]]\nid = \"{id}\"\nevent = \"silence\"\nmode = \"declined\"\n\
             date.basis = \"none\"\n{source}"
        )
    };
    let head = |url: &str| {
        format!(
            "format = 1\n[article]\nlang = \"de\"\nheadline = \"H\"\npublished.basis = \"none\"\n\
             text = \"none\"\n{url}"
        )
    };
    let url = "url = \"https://bote.example/all\"\n";
    let own = "source = { url = \"https://bote.example/own\", name = \"Foto: Bote\" }\n";
    let linked = format!("{}{}{}", head(url), claim("own", own), claim("inherited", ""));
    let named = format!("{}{}", head(""), claim("named", "source.name = \"Der Bote\"\n"));
    copy.write("articles/linked.toml", linked);
    copy.write("articles/named.toml", named);
    let outcome = copy.load();
    assert_eq!(places(&outcome), [""; 0]);
    let timeline = outcome.timeline.unwrap();
    let links: Vec<_> = (timeline.claims.iter())
        .filter_map(|claim| match &claim.evidence {
            Evidence::Link { url, name } => {
                Some((claim.id.as_str(), url.as_deref(), name.as_deref()))
            }
            Evidence::Quote(_) => None,
        })
        .collect();
    assert_eq!(
        links,
        [
            ("own", Some("https://bote.example/own"), Some("Foto: Bote")),
            ("inherited", Some("https://bote.example/all"), None),
            ("named", None, Some("Der Bote")),
        ]
    );
    let linked = timeline.articles.iter().find(|article| article.id == "linked").unwrap();
    assert_eq!((linked.access, linked.text.as_str()), (TextAccess::None, ""));
    assert_eq!(verify_quotes(&timeline), Ok(4));
}

#[test]
fn line_ends_of_annotations_do_not_matter_and_those_of_texts_do_only_to_the_hash() {
    let copy = TempFolder::broken("crlf");
    let text = copy.read("articles/report.txt");
    assert!(text.contains("\r\n"), "the fixture has lost its line ends: see .gitattributes");
    let sidecar = copy.read("articles/report.toml").replace('\n', "\r\n");
    let expected =
        crate::dossier::sha256(TempFolder::minimal().read("articles/report.txt").as_bytes());
    let actual = crate::dossier::sha256(text.as_bytes());
    copy.write("articles/report.toml", sidecar.replace(&expected, &actual));
    let outcome = copy.load();
    assert_eq!(places(&outcome), [""; 0]);
    assert_eq!(verify_quotes(&outcome.timeline.unwrap()), Ok(4));
}
