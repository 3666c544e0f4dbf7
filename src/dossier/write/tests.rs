//! Round trips: written files can be read, and read files can be written.

use super::*;
use crate::dossier::format::{
    ClaimDate, Localized, TomlArticle, TomlClaim, TomlConflict, TomlEntity, TomlEvent, TomlFigure,
    TomlParty, TomlPublished, TomlSide, field, list,
};
use crate::dossier::tests::{BUNDLED, files};
use crate::dossier::{load, sha256};
use crate::i18n::Lang;
use crate::timeline::vocabulary::{
    Basis, ConflictKind, ConflictStatus, EntityKind, EventKind, Mode, Role, TextAccess, Weight,
};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use std::fs;
use tempfile::TempDir;

fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Values without their places.
fn values<T: TomlRoot>(document: &T) -> toml::Table {
    toml::Table::try_from(document).unwrap()
}

/// Writes a document, reads it, and writes it again.
fn round_trip<T: TomlRoot + DeserializeOwned>(document: &T) {
    let written = text(document).unwrap();
    let back: T = read(&written);
    assert_eq!(values(&back), values(document), "{written}");
    assert_eq!(text(&back).unwrap(), written);
}

#[test]
fn files_look_as_people_write_them() {
    let claim = TomlClaim {
        id: field("opens"),
        event: field("factory-opens"),
        quote: field("Die „Muster“ AG öffnet \"bald\""),
        mode: field(Mode::Planned),
        date: field(ClaimDate {
            edtf: field("2022-37~"),
            phrase: field("bald"),
            basis: field(Basis::Stated),
            ..ClaimDate::default()
        }),
        orgs: list([TomlParty { id: field("muster"), role: field(Role::Actor) }]),
        figures: list([TomlFigure {
            value: field(12_000_000.0),
            unit: field("EUR"),
            as_written: field("12 Millionen Euro"),
        }]),
        draft: field(true),
        ..TomlClaim::default()
    };
    let file = ArticleFile {
        format: field(1u32),
        article: field(TomlArticle {
            lang: field("de"),
            headline: field("Fabrik\tin \"Musterstadt\""),
            published: field(TomlPublished {
                edtf: field("2020-08"),
                basis: field(Basis::Inferred),
                why: field(Localized::from_iter([(Lang::De, "Darum."), (Lang::En, "Because.")])),
            }),
            text: field(TextAccess::Context),
            ..TomlArticle::default()
        }),
        claim: list([claim]),
    };
    insta::assert_snapshot!(text(&file).unwrap(), @r##"
    #:schema ../schema/article.schema.json
    format = 1

    [article]
    lang = "de"
    headline = "Fabrik\tin \"Musterstadt\""
    published.edtf = "2020-08"
    published.basis = "inferred"
    published.why.de = "Darum."
    published.why.en = "Because."
    text = "context"

    [[claim]]
    id = "opens"
    event = "factory-opens"
    quote = '''Die „Muster“ AG öffnet "bald"'''
    mode = "planned"
    by = []
    orgs = [{ id = "muster", role = "actor" }]
    date.edtf = "2022-37~"
    date.phrase = "bald"
    date.basis = "stated"
    figures = [{ value = 12_000_000, unit = "EUR", as_written = "12 Millionen Euro" }]
    draft = true
    "##);
}

#[test]
fn catalogues_have_a_header_per_entry() {
    let entity = |id: &str| TomlEntity {
        id: field(id),
        kind: field(EntityKind::Company),
        name: field(Localized::one(Lang::De, "Muster")),
        aliases: list(["M", "Mu"]),
        ..TomlEntity::default()
    };
    let entities = Entities { entity: list([entity("a"), entity("b")]) };
    insta::assert_snapshot!(text(&entities).unwrap(), @r##"
    #:schema schema/entities.schema.json

    [[entity]]
    id = "a"
    kind = "company"
    name.de = "Muster"
    aliases = ["M", "Mu"]

    [[entity]]
    id = "b"
    kind = "company"
    name.de = "Muster"
    aliases = ["M", "Mu"]
    "##);
    assert_eq!(text(&Events::default()).unwrap(), "#:schema schema/events.schema.json\n");
}

#[test]
fn the_bundled_dossier_can_be_written_again() {
    let seeds = Path::new(BUNDLED);
    let content = |name: &str| fs::read_to_string(seeds.join(name)).unwrap();
    let mut draft = DossierDraft {
        dossier: read(&content("dossier.toml")),
        entities: read(&content("entities.toml")),
        events: read(&content("events.toml")),
        conflicts: read(&content("conflicts.toml")),
        articles: Vec::new(),
    };
    for path in files(&seeds.join("articles")) {
        let id = path.file_stem().unwrap().to_str().unwrap();
        if path.extension().unwrap() == "toml" {
            draft.articles.push(ArticleDraft {
                id: id.to_owned(),
                file: read(&content(&sidecar_path(id))),
                text: Some(content(&text_path(id))),
            });
        }
    }
    let target = TempDir::new().unwrap();
    write(&draft, target.path()).unwrap();
    let [before, after] = [seeds, target.path()].map(|folder| {
        let mut outcome = load(folder);
        // The files are of different days.
        outcome.timeline.as_mut().unwrap().changed = None;
        outcome
    });
    assert_eq!(after.report.problems, []);
    assert_eq!(format!("{:#?}", after.timeline), format!("{:#?}", before.timeline));
    // An article without comments and blank lines of its own stays the same byte for byte.
    let plain = "articles/joint-venture.toml";
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    let written = fs::read_to_string(target.path().join(plain)).unwrap();
    assert_eq!(lines(&written), lines(&content(plain)));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("notes.md"), "mine").unwrap();
    let error = write(&DossierDraft::default(), folder.path()).unwrap_err();
    assert!(matches!(error, WriteError::NotEmpty(_)), "{error:?}");
    assert_eq!(files(folder.path()).len(), 1);
}

/// Any text, including characters that TOML must escape, line breaks and quotation marks.
fn any_text() -> impl Strategy<Value = String> {
    "(\\PC|[\"'\\\\\n\r\t\u{0}\u{7f}„“]){0,12}"
}

prop_compose! {
    fn any_localized()(de in proptest::option::of(any_text()), en in any_text()) -> Localized {
        de.map(|de| (Lang::De, de)).into_iter().chain([(Lang::En, en)]).collect()
    }
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(words: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(words)
}

prop_compose! {
    fn any_claim()(
        [id, event, quote, words] in [any_text(), any_text(), any_text(), any_text()],
        mode in any_of(Mode::ALL),
        by in proptest::collection::vec(any_text(), 0..3),
        role in any_of(Role::ALL),
        basis in any_of(Basis::ALL),
        value in -1e18..1e18,
        note in any_localized(),
        draft in proptest::option::of(any::<bool>()),
    ) -> TomlClaim {
        TomlClaim {
            id: field(id),
            event: field(event),
            quote: field(quote),
            mode: field(mode),
            together: draft.and_then(field),
            was: list(by.clone()),
            by: list(by),
            orgs: list([TomlParty { id: field(&words), role: field(role) }]),
            date: field(ClaimDate { basis: field(basis), phrase: field(&words), ..ClaimDate::default() }),
            figures: list([TomlFigure { value: field(value), unit: field(&words), as_written: field(&words) }]),
            note: field(note),
            draft: draft.and_then(field),
            ..TomlClaim::default()
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_written_reads_back(
        claims in proptest::collection::vec(any_claim(), 0..3),
        published in any_localized(),
        title in any_localized(),
        [id, other] in [any_text(), any_text()],
        kind in any_of(EventKind::ALL),
        conflict in any_of(ConflictKind::ALL),
        status in any_of(ConflictStatus::ALL),
        weight in any_of(Weight::ALL),
    ) {
        round_trip(&ArticleFile {
            format: field(1u32),
            article: field(TomlArticle {
                headline: field(&other),
                published: field(TomlPublished { why: field(published), ..TomlPublished::default() }),
                sha256: field(sha256(id.as_bytes())),
                ..TomlArticle::default()
            }),
            claim: list(claims),
        });
        round_trip(&TomlDossier { title: field(title.clone()), deck: field(title.clone()), people: list([&other]), version: field(&id), ..TomlDossier::default() });
        round_trip(&Entities {
            entity: list([TomlEntity { id: field(&id), aliases: list([&other]), ..TomlEntity::default() }]),
        });
        round_trip(&Events {
            event: list([TomlEvent { id: field(&id), kind: field(kind), title: field(title.clone()), moment: field(title.clone()), lead: field(&other), weight: field(weight), ..TomlEvent::default() }]),
        });
        round_trip(&Conflicts {
            conflict: list([TomlConflict {
                id: field(&id),
                claims: field(list([&id, &other])),
                sides: list([TomlSide { claims: field(list([&other])), label: field(title.clone()) }]),
                r#type: field(conflict),
                status: field(status),
                question: field(title.clone()),
                ..TomlConflict::default()
            }]),
        });
    }
}
