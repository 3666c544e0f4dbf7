//! Malicious input: rejected if it could do harm, otherwise taken as text.

use super::{FIXTURES, TempFolder, places};
use crate::dossier::load;
use crate::dossier::render::{Colour, text};
use std::path::Path;

#[test]
fn texts_may_say_whatever_they_like() {
    let outcome = load(&Path::new(FIXTURES).join("hostile"));
    assert_eq!(places(&outcome), [""; 0]);
    assert!(outcome.timeline.is_some());
}

#[test]
fn addresses_that_run_or_deceive_are_refused_with_the_reason() {
    let start = "the address does not start as it must";
    let user = "an address cannot name a user";
    let cases = [
        ("javascript:alert(1)", start),
        ("JavaScript:alert(1)", start),
        (" https://a.example/", start),
        ("\\tjavascript:alert(1)", start),
        ("data:text/html,<script>", start),
        ("vbscript:x", start),
        ("blob:https://a.example/x", start),
        ("file:///etc/passwd", start),
        ("//a.example/", start),
        ("HTTPS://a.example/", start),
        ("https://", "the address names no host"),
        ("https:///x", "the address names no host"),
        ("https://bank.example@a.example/", user),
        ("http://a:b@a.example", user),
        ("https://a.example/\\u202Ex", "an address cannot contain `\\u{202e}`"),
        ("https://a\\u200B.example/", "an address cannot contain `\\u{200b}`"),
        ("https://a.example/\\r\\nX: y", "an address cannot contain `\\r`"),
        ("https://a.example/\\u0000", "an address cannot contain `\\0`"),
        ("https://a.example/\\\"onclick=x", "an address cannot contain `\\\"`"),
        ("https://a.example/<script>", "an address cannot contain `<`"),
    ];
    for (address, why) in cases {
        let folder = TempFolder::minimal();
        let report = folder.read("articles/report.toml");
        let changed = report.replace("https://bote.example/fabrik", address);
        assert_ne!(changed, report);
        folder.write("articles/report.toml", changed);
        let outcome = folder.load();
        let [place] = &places(&outcome)[..] else {
            panic!("{address}: {:?}", places(&outcome));
        };
        assert!(place.starts_with("articles/report.toml:11:"), "{place}");
        assert!(place.ends_with(" bad-url"), "{place}");
        let told = text(&outcome.report, Colour::Plain);
        assert!(told.contains(why), "{address}: {told}");
        assert!(outcome.timeline.is_none());
    }
}

#[test]
fn ids_are_plain_whatever_they_try() {
    for id in [
        "<script>",
        "a\\\" onclick=\\\"x",
        "../a",
        "a/b",
        "a?b",
        "a#b",
        "a\\r\\nb",
        "a\\u0000",
        "\\u202Ea",
        "=1",
        "%2e",
    ] {
        let folder = TempFolder::minimal();
        let events = folder.read("events.toml");
        let changed = events.replace("id = \"silence\"", &format!("id = \"{id}\""));
        assert_ne!(changed, events);
        folder.write("events.toml", changed);
        let problems = places(&folder.load());
        let refused = |problem: &String| problem.ends_with(" bad-id");
        assert!(problems.iter().any(refused), "{id}: {problems:?}");
    }
}

#[test]
fn files_with_hostile_names_are_no_articles() {
    for name in ["<img src=x onerror=y>.toml", "a b.toml", "ä.toml", "=1.toml"] {
        let folder = TempFolder::minimal();
        folder.write(&format!("articles/{name}"), folder.read("articles/report.toml"));
        let outcome = folder.load();
        assert!(outcome.timeline.is_none(), "{name}: {:?}", places(&outcome));
    }
}
