//! Sample article of a new dossier: short, written for this project, meant to be replaced.

use crate::dossier::format::{
    ArticleFile, ClaimDate, Entities, Events, FORMAT, Localized, TomlArticle, TomlClaim,
    TomlDossier, TomlEntity, TomlEvent, TomlParty, TomlPublished, TomlStoryline, field, list,
};
use crate::dossier::sha256;
use crate::dossier::write::{ArticleDraft, DossierDraft};
use crate::i18n::Lang;
use crate::i18n::authoring::Sample;
use crate::timeline::vocabulary::{Basis, EntityKind, EventKind, Mode, Role};

/// Id of the article.
pub(super) const ARTICLE: &str = "example";

/// A dossier with this title in these languages and the sample article in the first of them.
pub(super) fn draft(languages: &[Lang], title: Localized) -> DossierDraft {
    let lang = languages.first().copied().unwrap_or(Lang::DEFAULT);
    let sample = &lang.authoring().sample;
    let ours = |text: fn(&Sample) -> &'static str| {
        let wordings = languages.iter();
        let wording = |lang: &Lang| (*lang, text(&lang.authoring().sample));
        wordings.map(wording).collect::<Localized>()
    };
    DossierDraft {
        dossier: TomlDossier {
            format: field(FORMAT),
            version: field("1"),
            languages: Some(list(languages.iter().copied()).into()),
            title: field(title),
            standfirst: field(ours(|sample| sample.standfirst)),
            storyline: list([TomlStoryline {
                id: field("building"),
                name: field(ours(|sample| sample.storyline)),
                ..TomlStoryline::default()
            }]),
            ..TomlDossier::default()
        },
        entities: Entities {
            entity: list([TomlEntity {
                id: field("museum"),
                kind: field(EntityKind::Group),
                name: field(ours(|sample| sample.entity)),
                aliases: list(sample.alias),
                ..TomlEntity::default()
            }]),
        },
        events: Events {
            event: list([TomlEvent {
                id: field("opening"),
                storyline: field("building"),
                kind: field(EventKind::Plan),
                title: field(ours(|sample| sample.event[0])),
                summary: field(ours(|sample| sample.event[1])),
                ..TomlEvent::default()
            }]),
        },
        articles: vec![article(sample, lang, languages, ours(|sample| sample.why))],
        ..DossierDraft::default()
    }
}

fn article(sample: &Sample, lang: Lang, languages: &[Lang], why: Localized) -> ArticleDraft {
    let Sample { headline, body, quote, phrase, .. } = *sample;
    let text = format!("{headline}\n\n{body}\n");
    // Only readers of other languages need a translation of the quote.
    let others = languages.iter().filter(|other| **other != lang);
    let translation: Localized =
        others.map(|other| (*other, other.authoring().sample.translation)).collect();
    let claim = TomlClaim {
        id: field("opening-late-2026"),
        event: field("opening"),
        quote: field(quote),
        mode: field(Mode::Planned),
        by: list(["museum"]),
        orgs: list([TomlParty { id: field("museum"), role: field(Role::Actor) }]),
        date: field(ClaimDate {
            edtf: field("2026-39~"),
            phrase: field(phrase),
            basis: field(Basis::Stated),
            ..ClaimDate::default()
        }),
        translation: (languages.len() > 1).then(|| field(translation)).flatten(),
        ..TomlClaim::default()
    };
    ArticleDraft {
        id: ARTICLE.to_owned(),
        file: ArticleFile {
            format: field(FORMAT),
            article: field(TomlArticle {
                lang: field(lang.code()),
                headline: field(headline),
                sha256: field(sha256(text.as_bytes())),
                published: field(TomlPublished {
                    edtf: field("2024-05-03"),
                    basis: field(Basis::Inferred),
                    why: field(why),
                }),
                ..TomlArticle::default()
            }),
            claim: list([claim]),
        },
        text: Some(text),
    }
}
