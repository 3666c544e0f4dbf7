//! Loads a dossier of the largest size: with quadratic time, this test would not finish.

use super::{TempFolder, places};
use crate::dossier::verify_quotes;
use std::fmt::Write;

/// Claims of the large dossier: enough to expose quadratic time, and few enough for every test run
/// (three seconds in an unoptimised build).
const CLAIMS: usize = 20_000;

/// Claims per article: as many as fit the size limit of a file.
const PER_ARTICLE: usize = 4_000;

fn sentence(number: usize) -> String {
    format!("Am Tag {number} meldet das Werk\u{a0}{number} einen Vorfall der Stufe {number}.")
}

#[test]
fn many_thousand_claims_are_loaded() {
    let copy = TempFolder::minimal();
    let mut events = copy.read("events.toml");
    for event in 0..CLAIMS / 10 {
        let _ = write!(
            events,
            "[[event]]\nid = \"e{event}\"\nstoryline = \"factory\"\nkind = \"happening\"\n\
             title = {{ de = \"T\", en = \"T\" }}\nsummary = {{ de = \"S\", en = \"S\" }}\n"
        );
    }
    copy.write("events.toml", events);
    for article in 0..CLAIMS / PER_ARTICLE {
        let numbers = || (0..PER_ARTICLE).map(|claim| article * PER_ARTICLE + claim);
        let text: String = numbers().map(|number| sentence(number) + "\n").collect();
        let mut sidecar = format!(
            "format = 1\n[article]\nlang = \"de\"\nheadline = \"H\"\nsha256 = \"{}\"\n\
             published = {{ edtf = \"2020\", basis = \"stated\" }}\n",
            crate::dossier::sha256(text.as_bytes())
        );
        for number in numbers() {
            // Half of the claims are about one event; the others share an event in groups of five.
            let event = if number % 2 == 0 { number / 10 } else { 0 };
            let _ = write!(
                sidecar,
                "[[claim]]\nid = \"c{number}\"\nevent = \"e{event}\"\nquote = \"{}\"\n\
                 mode = \"stated\"\nby = [\"muster\"]\n\
                 date = {{ edtf = \"2020\", basis = \"derived\", anchor = \"published\" }}\n",
                sentence(number)
            );
        }
        copy.write(&format!("articles/a{article}.txt"), text);
        copy.write(&format!("articles/a{article}.toml"), sidecar);
    }

    let outcome = copy.load();
    assert_eq!(places(&outcome), [""; 0]);
    let timeline = outcome.timeline.unwrap();
    assert_eq!(verify_quotes(&timeline), Ok(CLAIMS + 4));
}
