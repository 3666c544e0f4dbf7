//! A newcomer's path, step by step: everything that is written passes the checks.

use super::*;
use crate::dossier::report::Severity;
use crate::dossier::tests::{BUNDLED, contents};
use crate::dossier::{LoadOutcome, load, verify_quotes};
use crate::i18n::Lang;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A temporary folder with a dossier in it, deleted on drop.
struct TempDossier {
    folder: TempDir,
}

impl TempDossier {
    fn with(languages: &[Lang]) -> TempDossier {
        let dossier = TempDossier { folder: TempDir::new().unwrap() };
        let beginning = NewDossier { languages: languages.to_vec(), titles: BTreeMap::new() };
        begin(&dossier.dossier(), &beginning).unwrap();
        dossier
    }

    fn dossier(&self) -> PathBuf {
        self.folder.path().join("my-harbour")
    }

    /// A file outside of the dossier.
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn add(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<Added, AuthoringError> {
        add(&self.dossier(), &self.file(name, bytes), &Addition::default())
    }

    fn load(&self) -> LoadOutcome {
        load(&self.dossier())
    }
}

fn codes(outcome: &LoadOutcome) -> Vec<&'static str> {
    let problems = outcome.report.problems.iter();
    problems.map(|problem| problem.code.as_str()).collect()
}

#[test]
fn a_new_dossier_is_sound_in_every_language() {
    use Lang::{De, En};
    for (languages, title) in [
        (vec![], "My harbour"),
        (vec![De], "My harbour"),
        (vec![En], "My harbour"),
        (vec![En, De, En], "My harbour"),
    ] {
        let dossier = TempDossier::with(&languages);
        let outcome = dossier.load();
        assert_eq!(codes(&outcome), [""; 0], "{languages:?}");
        let timeline = outcome.timeline.unwrap();
        assert_eq!(timeline.claims.len(), 1);
        assert_eq!(verify_quotes(&timeline), Ok(1));
        assert_eq!(timeline.title.get(timeline.main_language()), title);
        let first = languages.first().unwrap_or(&De);
        assert_eq!(timeline.articles[0].lang, first.code());
        assert!(dossier.dossier().join("README.md").is_file());
        assert!(dossier.dossier().join("schema/article.schema.json").is_file());
    }
}

#[test]
fn titles_are_taken_as_given() {
    let folder = TempDir::new().unwrap();
    let beginning = NewDossier {
        languages: vec![Lang::De, Lang::En],
        titles: BTreeMap::from([(Lang::De, " Der „Hafen“ ".to_owned())]),
    };
    begin(folder.path(), &beginning).unwrap();
    let title = load(folder.path()).timeline.unwrap().title;
    for lang in [Lang::De, Lang::En] {
        assert_eq!(title.own(lang), Some("Der „Hafen“"));
    }
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let dossier = TempDossier::with(&[]);
    let before = contents(&dossier.dossier());
    let beginning = NewDossier { languages: vec![], titles: BTreeMap::new() };
    let error = begin(&dossier.dossier(), &beginning).unwrap_err().to_string();
    assert!(error.contains("is not empty"), "{error}");
    assert_eq!(contents(&dossier.dossier()), before);
    assert_eq!(
        fs::read_dir(dossier.folder.path()).unwrap().count(),
        1,
        "nothing is left beside it"
    );
}

#[test]
fn a_text_is_added_byte_for_byte_and_the_dossier_stays_sound() {
    let dossier = TempDossier::with(&[]);
    let text = "\r\n Der  Hafen\u{a0}wird nicht gebaut \r\nDas teilte die Stadt am Montag mit.\r\n";
    let added = dossier.add("Große Häfen_2.txt", text).unwrap();
    assert_eq!(added.id, "grosse-haefen-2");
    assert_eq!((added.lang.as_str(), added.guess), ("de", Guess::Words));
    assert_eq!(added.headline, "Der Hafen wird nicht gebaut");
    assert_eq!(fs::read(&added.text).unwrap(), text.as_bytes());
    let outcome = dossier.load();
    assert_eq!(codes(&outcome), [""; 0]);
    let timeline = outcome.timeline.unwrap();
    let article = timeline.articles.iter().find(|article| article.id == added.id).unwrap();
    assert_eq!((article.text.as_str(), article.claims.len()), (text, 0));
}

#[test]
fn a_text_in_the_folder_of_articles_stays_where_it_is() {
    let dossier = TempDossier::with(&[]);
    let path = dossier.dossier().join("articles/harbour.txt");
    fs::write(&path, "Le port\n").unwrap();
    let added = add(&dossier.dossier(), &path, &Addition::default()).unwrap();
    assert_eq!((added.lang.as_str(), added.guess), ("de", Guess::Dossier));
    assert_eq!(codes(&dossier.load()), [""; 0]);
}

#[test]
fn what_cannot_be_an_article_leaves_the_dossier_as_it_was() {
    let dossier = TempDossier::with(&[]);
    let before = contents(&dossier.dossier());
    let refused = |name: &str, bytes: &[u8]| dossier.add(name, bytes).unwrap_err().to_string();
    for (name, bytes, what) in [
        ("example.txt", "A text.".as_bytes(), "already an article `example`"),
        ("latin.txt", b"H\xe4fen", "is not UTF-8"),
        ("mark.txt", "\u{feff}A text.".as_bytes(), "byte order mark"),
        ("blank.txt", b" \n", "is empty"),
        ("…….txt", "„…“".as_bytes(), "--id"),
    ] {
        let error = refused(name, bytes);
        assert!(error.contains(what), "{name}: {error}");
    }
    let missing = add(&dossier.dossier(), Path::new("no-such.txt"), &Addition::default());
    assert!(missing.unwrap_err().to_string().contains("no-such.txt"));
    let text = dossier.file("a.txt", "A text.");
    let elsewhere = add(dossier.folder.path(), &text, &Addition::default());
    assert!(elsewhere.unwrap_err().to_string().contains("there is no dossier"));
    let id = Some("Not an id".to_owned());
    let named = add(&dossier.dossier(), &text, &Addition { id, ..Addition::default() });
    assert!(named.unwrap_err().to_string().contains("Not an id"));
    assert_eq!(contents(&dossier.dossier()), before);
}

#[test]
fn a_long_first_line_is_cut_at_a_word() {
    let dossier = TempDossier::with(&[]);
    let added = dossier.add("long.txt", "Wort ".repeat(100)).unwrap();
    assert!(added.headline.ends_with("Wort …"), "{}", added.headline);
    assert!(added.headline.chars().count() <= 202);
}

/// An article with a publication date, and the claims suggested for it.
fn suggested(dossier: &TempDossier, text: &str) -> (Added, Suggestions) {
    let added = dossier.add("harbour.txt", text).unwrap();
    let annotations = fs::read_to_string(&added.sidecar).unwrap();
    let dated = annotations.replace(
        "published.basis = \"none\"\n",
        "published.edtf = \"2020-09-14\"\npublished.basis = \"stated\"\n",
    );
    assert_ne!(dated, annotations);
    fs::write(&added.sidecar, dated).unwrap();
    let suggestions = suggest(&dossier.dossier(), &added.id).unwrap();
    (added, suggestions)
}

const HARBOUR: &str = "\
Der Hafen kommt
Das Stadtmuseum zieht bis zum 20. September um. Am Freitag sprach die Stadt darüber. Zuvor hatte sie geschwiegen.
Das Stadtmuseum zieht bis zum 20. September um.
Das steht im Plan des Stadtmuseums von 2019. Von Zahlen sprach sie erst kürzlich.
";

#[test]
fn suggestions_quote_the_text_and_name_who_is_known() {
    let dossier = TempDossier::with(&[]);
    let (_, suggestions) = suggested(&dossier, HARBOUR);
    insta::assert_snapshot!(suggestions.toml);
}

#[test]
fn suggestions_are_drafts_that_check_counts_until_they_are_finished() {
    let dossier = TempDossier::with(&[]);
    let (added, suggestions) = suggested(&dossier, HARBOUR);
    let before = fs::read_to_string(&added.sidecar).unwrap();
    assert_eq!(dossier.load().report.counts.drafts, 0, "nothing is written unasked");
    suggestions.write().unwrap();
    let written = fs::read_to_string(&added.sidecar).unwrap();
    assert!(written.starts_with(&before), "what was there is untouched");
    let outcome = dossier.load();
    assert_eq!(outcome.report.counts.drafts, suggestions.claims);
    assert_eq!(outcome.report.count(Severity::Error), 0);
    assert!(codes(&outcome).iter().all(|code| *code == "draft"));
    assert_eq!(outcome.timeline.unwrap().claims.len(), 1, "drafts are left out");

    let again = suggest(&dossier.dossier(), &added.id).unwrap();
    assert_eq!(
        (again.claims, again.toml.as_str()),
        (0, ""),
        "what is there is not suggested again"
    );

    let finished = written.replacen("draft = true", "event = \"opening\"", 1);
    fs::write(&added.sidecar, finished).unwrap();
    let outcome = dossier.load();
    assert_eq!(outcome.report.counts.drafts, suggestions.claims - 1);
    assert_eq!(outcome.timeline.unwrap().claims.len(), 2);
    let unfinished = written.replacen("draft = true\n", "", 1);
    fs::write(&added.sidecar, unfinished).unwrap();
    assert!(
        codes(&dossier.load()).contains(&"missing-key"),
        "only a draft may leave its event open"
    );
    let refused = suggest(&dossier.dossier(), &added.id).unwrap_err().to_string();
    assert!(refused.contains("has errors"), "{refused}");
}

#[test]
fn without_a_day_of_publication_relative_words_have_no_date() {
    let dossier = TempDossier::with(&[]);
    let added = dossier.add("harbour.txt", HARBOUR).unwrap();
    let suggestions = suggest(&dossier.dossier(), &added.id).unwrap();
    assert_eq!((suggestions.claims, suggestions.unpublished), (6, 3));
    suggestions.write().unwrap();
    assert_eq!(dossier.load().report.count(Severity::Error), 0);
}

#[test]
fn an_article_that_is_not_there_gets_no_suggestions() {
    let dossier = TempDossier::with(&[]);
    let error = suggest(&dossier.dossier(), "harbour").unwrap_err().to_string();
    assert!(error.contains("has no article `harbour`"), "{error}");
    let error = suggest(dossier.folder.path(), "harbour").unwrap_err().to_string();
    assert!(error.contains("there is no dossier"), "{error}");
    let text = dossier.file("port.txt", "Le port");
    let lang = Some("fr".to_owned());
    let added = add(&dossier.dossier(), &text, &Addition { lang, ..Addition::default() }).unwrap();
    let error = suggest(&dossier.dossier(), &added.id).unwrap_err().to_string();
    assert!(error.contains("in `fr`"), "{error}");
}

#[test]
fn what_people_have_claimed_is_not_suggested_to_them() {
    let all: Vec<_> = ["joint-venture", "europaplaene", "tiktok-update"]
        .into_iter()
        .map(|article| suggest(Path::new(BUNDLED), article).unwrap().claims)
        .collect();
    // One "Aktuell" is in a sentence without a claim.
    assert_eq!(all, [0, 1, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn suggestions_for_any_text_pass_the_checks(
        words in prop::collection::vec(prop::sample::select(vec![
            "Heute", "Zuvor", "wochenlang", "am Montag", "Bis 2021", "seit", "Anfang August", "20. September",
            "'''", "\"", "\\", "Stadtmuseums", ".", ". ", ".", "\n", "\r\n", "\u{a0}", "\t", "vor zwei Jahren",
            "Drei Jahre später", "kürzlich", "Derzeit", "\u{1}", "und",
        ]), 1..30)
    ) {
        let dossier = TempDossier::with(&[]);
        let text = format!("Titel\n{}", words.join(" "));
        let (_, suggestions) = suggested(&dossier, &text);
        suggestions.write().unwrap();
        let outcome = dossier.load();
        prop_assert_eq!(outcome.report.count(Severity::Error), 0);
        prop_assert_eq!(outcome.report.counts.drafts, suggestions.claims);
    }
}
