//! Every way in which a dossier can be broken, with the exact place and the advice.

use super::{FIXTURES, TempFolder, places};
use crate::dossier::render::{Colour, json, text};
use crate::dossier::report::Code;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every kind with all its problems: place, code and the beginning of the advice.
const CASES: &str = r#"
anchor-cycle
  articles/report.toml:42:15 anchor-cycle | one of them needs an anchor outside the circle
anchor-draft
  articles/report.toml:15:9 draft | finish it and take `draft` away
  articles/report.toml:52:15 anchor-draft | finish the draft, or make this claim a draft
anchor-undated
  articles/report.toml:51:15 anchor-undated | name an anchor with a date, or give the reason in `date.why`
bad-id
  dossier.toml:11:6 bad-id | use 1 to 64 of a–z, 0–9 and `-`, starting with a letter or
  dossier.toml:11:6 unused-storyline | use it, or take it away
  events.toml:3:13 unknown-storyline | declare it as a `[[storyline]]` in dossier.toml
  events.toml:14:13 unknown-storyline | declare it as a `[[storyline]]` in dossier.toml
bad-toml
  articles/report.toml:17:8 toml-syntax | write the value in quotation marks after the `=`
bad-url
  articles/report.toml:11:32 bad-url | copy the address from the browser, percent-encoded
  dossier.toml:8:11 bad-url | allowed: mailto:…, https://…, http://…
bad-values
  articles/report.toml:4:8 bad-language | write a BCP 47 tag, such as `de`, `en` or `de-AT`
  articles/report.toml:41:22 bad-figure | write it in digits, such as `420_000_000`
  entities.toml:6:12 bad-wikidata | write `Q` and its number, such as `Q48938223`
byte-order-mark
  entities.toml:1:1 byte-order-mark | save it as "UTF-8" and not as "UTF-8 with BOM"
circular-order
  events.toml:20:9 circular-order | take one `after` of the circle away
conflict-with-one-claim
  articles/report.toml:30:13 undeclared-contradiction | declare it as a `[[conflict]]` in conflicts.toml, or correct a
  conflicts.toml:3:10 conflict-too-small | name the two or more claims that disagree
conflict-with-unknown-claim
  conflicts.toml:3:39 unknown-claim | did you mean `opens-2021`?
crlf
  articles/report.toml:8:10 wrong-hash | only the line ends were converted: restore the file, and put
dated-without-basis
  articles/report.toml:18:1 date-basis | give the date as `edtf`, or set `basis = "none"`
  articles/report.toml:40:13 date-basis | say what it rests on in `basis`, or take `edtf` away
deck
  dossier.toml:8:242 too-long | at most 230 stand below the title
  dossier.toml:10:21 repeated | keep one of them
  dossier.toml:10:31 unknown-entity | declare it as an `[[entity]]` in entities.toml
derived-from-nothing
  articles/report.toml:50:14 date-basis | give `date.anchor`, or both `date.phrase` and `date.why`
draft
  articles/report.toml:24:9 draft | finish it and take `draft` away
duplicate-id
  articles/report.toml:44:6 duplicate-id | give each its own id; an id once published never changes hands
event-without-claims
  events.toml:13:6 event-without-claims | use it, or take it away
figures-differ
  articles/report.toml:42:12 figures-differ | if they contradict each other, declare a `[[conflict]]` of
inferred-without-why
  articles/report.toml:7:19 date-basis | say what it rests on in `why.de` and `why.en`
  articles/report.toml:10:19 date-basis | say what it rests on in `why.de` and `why.en`
key-events
  events.toml:11:10 key-events | 3 to 7 key events tell a story
  events.toml:12:89 too-long | at most 75 make a moment
  events.toml:24:1 moment-without-key | add `weight = "key"`, or take the moment away
label-too-long
  events.toml:8:47 too-long | at most 34 fit beside a mark
lead-elsewhere
  events.toml:11:8 lead-elsewhere | name a claim about this event
  events.toml:21:8 unknown-claim | did you mean `silence`?
link-without-address
  articles/report.toml:43:1 no-evidence | give the passage as `quote`
missing-file
  events.toml file-missing | create `events.toml`; every dossier has one
missing-hash
  articles/report.toml:3:1 missing-key | add the SHA-256 of `articles/report.txt`
missing-key
  events.toml:1:1 missing-key | add `kind = …`, one of `happening`, `deadline`, `state`,
  events.toml:1:1 missing-key | add `storyline`: a text in quotation marks
missing-summary
  events.toml:13:6 missing-summary | a summary says in one or two sentences what a title leaves out
missing-text
  articles/report.toml text-missing | put it into `articles/report.txt`, byte by byte as published
missing-translation
  dossier.toml:12:11 empty-text | write it, or leave the key out if it is optional
  events.toml:16:1 missing-translation | add `….en = …`, or take `en` off `languages` in dossier.toml
month-13
  articles/report.toml:9:24 bad-date | write EDTF: `2020-09-15`, `2020-09`, `2022-37~` (early 2022),
no-event
  articles/report.toml:13:1 missing-key | add `event`: the id of an `[[event]]` in events.toml
no-evidence
  articles/report.toml:43:1 no-evidence | give the passage as `quote`
not-utf8
  events.toml:5:29 not-utf8 | save the file as UTF-8; it may be Windows-1252 or Latin-1 now
not-utf8-text
  articles/report.txt:1:19 not-utf8 | save the file as UTF-8; it may be Windows-1252 or Latin-1 now
open-window
  dossier.toml:8:10 bad-window | write two months or two days, such as `2020-08/2020-09`
order-against-dates
  events.toml:20:9 order-against-dates | `after` orders events that begin on one day; take it away
phrase-outside-quote
  articles/report.toml:29:7 outside-quote | copy the words from the quote, or quote more of the article
  articles/report.toml:31:15 outside-quote | copy the words from the quote, or quote more of the article
  articles/report.toml:41:61 outside-quote | copy the words from the quote, or quote more of the article
quote-ambiguous
  articles/report.toml:46:9 quote-ambiguous | add `prefix` (the text just before it)
quote-and-link
  articles/report.toml:46:9 quote-and-link | give the passage as `quote`; only a claim without a text has
quote-empty
  articles/report.toml:16:9 empty-text | give the passage, letter by letter
quote-missing
  articles/report.toml:16:9 quote-not-found | copy the passage from `articles/report.txt`, letter by letter
quote-one-letter
  articles/report.toml:26:35 quote-not-found | quote letter by letter, misprints included; only white space
quote-prefix
  articles/report.toml:47:10 quote-context | copy the text just before the quote, or remove `prefix`
quote-without-text
  articles/linked.toml:7:7 bad-url | allowed: https://…, http://…
  articles/linked.toml:13:9 quote-without-text | add the text and take `text = "none"` away
  articles/linked.toml:20:14 bad-url | allowed: https://…, http://…
  articles/linked.toml:27:15 empty-text | write it, or leave the key out if it is optional
renamed-entity
  articles/report.toml:28:7 unknown-entity | it is called `muster` now
repeated
  articles/report.toml:28:17 repeated | keep one of them
  articles/report.toml:33:51 repeated | keep one of them
  dossier.toml:3:26 repeated | keep one of them
several-problems
  articles/report.toml:15:9 unknown-event | declare it as an `[[event]]` in events.toml
  articles/report.toml:17:8 unknown-word | did you mean `planned`?
  articles/report.toml:18:19 bad-date | write EDTF: `2020-09-15`, `2020-09`, `2022-37~` (early 2022),
  articles/report.toml:28:7 unknown-entity | declare it as an `[[entity]]` in entities.toml
  articles/report.toml:38:10 quote-not-found | quote letter by letter, misprints included; only white space
  articles/report.toml:48:1 unknown-key | allowed here: `by`, `certainty`, `cue`, `date`, `draft`,
sides
  conflicts.toml:3:10 claims-and-sides | keep `sides`, which say more
  conflicts.toml:12:10 conflict-too-small | name the two or more sides that disagree
  conflicts.toml:20:21 conflict-too-small | name the claims that agree, one or more
  conflicts.toml:28:65 claim-on-two-sides | leave it on one; a claim that fits every side is on none
  conflicts.toml:36:37 missing-translation | add `….en = …`, or take `en` off `languages` in dossier.toml
  conflicts.toml:43:6 conflict-too-small | name the two or more claims that disagree
sides-agree
  conflicts.toml:3:51 sides-agree | put claims that agree on one side of the conflict
  conflicts.toml:11:25 sides-agree | put claims that agree on one side of the conflict
stated-without-phrase
  articles/report.toml:19:14 date-basis | give the words of the quote that state it as `date.phrase`
text-unexpected
  articles/linked.toml:7:10 text-unexpected | take `sha256` away, or `text = "none"`
  articles/linked.txt text-unexpected | take `text = "none"` away, and quote from the text
text-without-sidecar
  articles/second.txt sidecar-missing | create `articles/second.toml`, or take the text away
together-alone
  articles/report.toml:29:12 together-alone | name all of them in `by`, or take `together` away
two-syntax-errors
  articles/report.toml:17:8 toml-syntax | write the value in quotation marks after the `=`
  articles/report.toml:28:6 toml-syntax | close it with `]`
undeclared-contradiction
  articles/report.toml:30:13 undeclared-contradiction | declare it as a `[[conflict]]` in conflicts.toml, or correct a
unexpected-file
  articles/notes.md unexpected-file | only `<id>.txt` and `<id>.toml` belong here; move it elsewhere
unknown-entity
  articles/report.toml:28:7 unknown-entity | did you mean `muster`?
unknown-event
  articles/report.toml:45:9 unknown-event | did you mean `silence`?
  events.toml:13:6 event-without-claims | use it, or take it away
unknown-format
  articles/report.toml:1:10 unknown-format | this program reads `format = 1`; a newer one may read this file
unknown-key
  articles/report.toml:29:1 unknown-key | did you mean `certainty`?
unknown-mode
  articles/report.toml:48:8 unknown-word | allowed: `stated`, `announced`, `reported`, `planned`,
unknown-role
  articles/report.toml:33:33 unknown-word | allowed: `actor`, `target`, `partner`, `bidder`, `owner`,
unknown-storyline
  events.toml:3:13 unknown-storyline | declare it as a `[[storyline]]` in dossier.toml
unused-entity
  entities.toml:13:6 unused-entity | use it, or take it away
unused-storyline
  dossier.toml:16:6 unused-storyline | use it, or take it away
wrong-hash
  articles/report.toml:8:10 wrong-hash | restore the text as it was; if it is right as it is, write
wrong-type
  articles/report.toml:28:6 wrong-type | put it in square brackets: `["…"]`
  entities.toml:3:8 wrong-type | put it in quotation marks
"#;

/// A kind of broken dossier and its expected problems: place with code, and advice.
type BrokenCase = (&'static str, Vec<(&'static str, &'static str)>);

fn cases() -> Vec<BrokenCase> {
    let mut cases: Vec<BrokenCase> = Vec::new();
    for line in CASES.trim().lines() {
        match (line.split_once(" | "), cases.last_mut()) {
            (Some((place, advice)), Some((_, problems))) => problems.push((place.trim(), advice)),
            _ => cases.push((line, Vec::new())),
        }
    }
    cases
}

#[test]
fn every_broken_dossier_reports_the_exact_places_and_what_to_do() {
    for (kind, expected) in cases() {
        let outcome = TempFolder::broken(kind).load();
        let wanted: Vec<_> = expected.iter().map(|(place, _)| *place).collect();
        assert_eq!(places(&outcome), wanted, "{kind}");
        for (problem, (_, advice)) in outcome.report.problems.iter().zip(&expected) {
            let help = problem.help.first().map_or("", String::as_str);
            assert!(!advice.is_empty() && help.starts_with(advice), "{kind}: {help}");
        }
        assert_eq!(outcome.timeline.is_some(), outcome.report.is_sound(), "{kind}");
    }
}

#[test]
fn every_fixture_has_its_expectations() {
    let kept: BTreeSet<_> = fs::read_dir(Path::new(FIXTURES).join("broken"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let known: BTreeSet<_> = cases().iter().map(|(kind, _)| (*kind).to_owned()).collect();
    assert_eq!(kept, known);
}

#[test]
fn every_kind_of_problem_is_provoked_somewhere() {
    // Cases that need a folder, a link or a size that git cannot store are in `robust.rs`.
    let elsewhere = "folder-unreadable folder-empty file-unreadable file-too-large no-articles";
    let provoked: BTreeSet<_> = cases()
        .iter()
        .flat_map(|(_, problems)| problems)
        .filter_map(|(place, _)| place.split_once(' '))
        .map(|(_, code)| code)
        .chain(elsewhere.split(' '))
        .collect();
    let known: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(provoked, known);
}

/// The report as text, with a stable name for the folder.
fn rendered(kind: &str) -> String {
    let mut report = TempFolder::broken(kind).load().report;
    report.root = "dossier".to_owned();
    text(&report, Colour::Plain)
}

#[test]
fn a_wrong_letter_is_shown_at_the_letter_with_the_passage_that_was_meant() {
    insta::assert_snapshot!(rendered("quote-one-letter"), @r#"
    error[quote-not-found]: the quote is not in the article: it has `0` here, the nearest passage has `2`
      --> dossier/articles/report.toml:26:35
       |
    26 | Die Muster AG öffnet ab Anfang 2020 eine Fabrik in Musterstadt, sagte eine Sprecherin'''
       |                                   ^
       |
       = help: quote letter by letter, misprints included; only white space may differ
    note: the nearest passage
      --> dossier/articles/report.txt:3:35
       |
     3 | Die Muster AG öffnet ab Anfang 2022 eine Fabrik in Musterstadt, sagte eine Sprecherin.
       |                                   -

    dossier: 1 article, 4 claims, 2 events, 2 entities, 1 conflict, 1 storyline
    1 error, 0 warnings
    "#);
}

#[test]
fn several_problems_are_shown_in_the_order_of_the_file() {
    insta::assert_snapshot!(rendered("several-problems"), @r#"
    error[unknown-event]: there is no event `factory`
      --> dossier/articles/report.toml:15:9
       |
    15 | event = "factory"
       |         ^^^^^^^^^
       |
       = help: declare it as an `[[event]]` in events.toml

    error[unknown-word]: `plannd` is not a word for `claim.mode`
      --> dossier/articles/report.toml:17:8
       |
    17 | mode = "plannd"
       |        ^^^^^^^^
       |
       = help: did you mean `planned`?
       = help: allowed: `stated`, `announced`, `reported`, `planned`, `ordered`, `threatened`, `denied`, `declined`, `assessed`

    error[bad-date]: `2021-13` is not a date: month must be 01-12 or a sub-year code 21-41
      --> dossier/articles/report.toml:18:19
       |
    18 | date.edtf = "2021-13"
       |                   ^
       |
       = help: write EDTF: `2020-09-15`, `2020-09`, `2022-37~` (early 2022), `[2020-08-09..2020-08-14]` (some day between), `2020-08/2020-09` (lasting)

    error[unknown-entity]: there is no entity `mustermann`
      --> dossier/articles/report.toml:28:7
       |
    28 | by = ["mustermann"]
       |       ^^^^^^^^^^^^
       |
       = help: declare it as an `[[entity]]` in entities.toml

    error[quote-not-found]: the quote is not in the article: it has `d` here, the nearest passage has `D`
      --> dossier/articles/report.toml:38:10
       |
    38 | quote = "die Kosten betragen 12 Millionen Euro."
       |          ^
       |
       = help: quote letter by letter, misprints included; only white space may differ
    note: the nearest passage
      --> dossier/articles/report.txt:4:1
       |
     4 | Die Kosten betragen 12 Millionen Euro. Zu Einzelheiten schweigt das Unternehmen.
       | -

    error[unknown-key]: `claim` has no key `remark`
      --> dossier/articles/report.toml:48:1
       |
    48 | remark = "x"
       | ^^^^^^
       |
       = help: allowed here: `by`, `certainty`, `cue`, `date`, `draft`, `event`, `figures`, `id`, `mode`, `note`, `orgs`, `polarity`, `prefix`, `quote`, `source`, `suffix`, `together`, `translation`, `was`

    dossier: 1 article, 4 claims, 2 events, 2 entities, 1 conflict, 1 storyline
    6 errors, 0 warnings
    "#);
}

#[test]
fn long_lines_are_cut_around_what_matters() {
    let copy = TempFolder::minimal();
    let filler = "Ein Satz ohne Belang. ".repeat(200);
    let sidecar = copy.read("articles/report.toml").replace(
        "orgs = [",
        &format!("note.de = \"{filler}\"\nnote.en = \"{filler}\\q\" # {filler}\norgs = ["),
    );
    copy.write("articles/report.toml", sidecar);
    let report = text(&copy.load().report, Colour::Plain);
    let longest = report.lines().map(|line| line.chars().count()).max();
    assert!(longest < Some(200), "{report}");
    assert!(report.contains("..."), "{report}");
}

#[test]
fn machines_get_one_document_with_the_same_places() {
    let mut report = TempFolder::broken("month-13").load().report;
    report.root = "dossier".to_owned();
    let document: serde_json::Value = serde_json::from_str(&json(&report).unwrap()).unwrap();
    assert_eq!(document["errors"], 1);
    assert_eq!(document["counts"]["claims"], 4);
    let problem = &document["problems"][0];
    assert_eq!(problem["file"], "dossier/articles/report.toml");
    assert_eq!((&problem["line"], &problem["column"]), (&9.into(), &24.into()));
    assert_eq!((&problem["end_line"], &problem["end_column"]), (&9.into(), &25.into()));
    assert_eq!((&problem["code"], &problem["severity"]), (&"bad-date".into(), &"error".into()));
}
