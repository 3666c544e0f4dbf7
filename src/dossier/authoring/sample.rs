//! The article a new dossier begins with: short, ours, and to be replaced.

use crate::dossier::format::{
    Article, ArticleFile, Claim, ClaimDate, Dossier, Entities, Entity, Event, Events, FORMAT,
    Localized, Party, Published, Storyline, field, list,
};
use crate::dossier::sha256;
use crate::dossier::write::{ArticleDraft, Manuscript};
use crate::i18n::Lang;
use crate::timeline::vocabulary::{Basis, EntityKind, EventKind, Mode, Role};

/// Id of the article.
pub(super) const ARTICLE: &str = "example";

/// The article in one language, with the passage that is claimed and what it says when.
struct Sample {
    headline: &'static str,
    body: &'static str,
    quote: &'static str,
    phrase: &'static str,
}

const GERMAN: Sample = Sample {
    headline: "Neubau des Stadtmuseums soll Ende 2026 öffnen",
    body: "Das Stadtmuseum teilte am 3. Mai 2024 mit, der Neubau werde Ende 2026 eröffnet. Rund 4.000 \
           Stücke aus den Magazinen sollen dort erstmals zu sehen sein.",
    quote: "der Neubau werde Ende 2026 eröffnet",
    phrase: "Ende 2026",
};

const ENGLISH: Sample = Sample {
    headline: "City museum’s new building to open in late 2026",
    body: "The city museum said on 3 May 2024 that its new building would open in late 2026. Some 4,000 \
           pieces from its stores are to be on show there for the first time.",
    quote: "its new building would open in late 2026",
    phrase: "late 2026",
};

/// A dossier with this title in its languages and the sample article in the first of them.
pub(super) fn manuscript(languages: &[Lang], title: Localized) -> Manuscript {
    let lang = languages.first().copied().unwrap_or(Lang::De);
    let sample = match lang {
        Lang::De => &GERMAN,
        Lang::En => &ENGLISH,
    };
    let both = |de: &str, en: &str| {
        let is_written = |lang| languages.contains(&lang);
        Localized {
            de: is_written(Lang::De).then(|| field(de)).flatten(),
            en: is_written(Lang::En).then(|| field(en)).flatten(),
        }
    };
    Manuscript {
        dossier: Dossier {
            format: field(FORMAT),
            version: field("1"),
            languages: Some(list(languages.iter().copied()).into()),
            title: field(title),
            standfirst: field(both(
                "Worum es geht, in ein oder zwei Sätzen.",
                "What this is about, in a sentence or two.",
            )),
            storyline: list([Storyline {
                id: field("building"),
                name: field(both("Neubau", "New building")),
                ..Storyline::default()
            }]),
            ..Dossier::default()
        },
        entities: Entities {
            entity: list([Entity {
                id: field("museum"),
                kind: field(EntityKind::Group),
                name: field(both("Stadtmuseum", "City museum")),
                aliases: match lang {
                    Lang::De => Vec::new(),
                    Lang::En => list(["city museum"]),
                },
                ..Entity::default()
            }]),
        },
        events: Events {
            event: list([Event {
                id: field("opening"),
                storyline: field("building"),
                kind: field(EventKind::Plan),
                title: field(both(
                    "Der Neubau soll eröffnet werden",
                    "The new building is to open",
                )),
                summary: field(both(
                    "Das Museum nennt das Ende des Jahres 2026.",
                    "The museum names the end of 2026.",
                )),
                ..Event::default()
            }]),
        },
        articles: vec![article(
            sample,
            lang,
            languages,
            both(
                "Der Artikel nennt diesen Tag als den der Mitteilung.",
                "The article gives this day as that of the notice.",
            ),
        )],
        ..Manuscript::default()
    }
}

fn article(sample: &Sample, lang: Lang, languages: &[Lang], why: Localized) -> ArticleDraft {
    let Sample {
        headline,
        body,
        quote,
        phrase,
    } = sample;
    let text = format!("{headline}\n\n{body}\n");
    // Only those who cannot read the quote need it in their language.
    let translation = match lang {
        Lang::De => Localized::one(Lang::En, "the new building would open in late 2026"),
        Lang::En => Localized::one(Lang::De, "der Neubau werde Ende 2026 eröffnet"),
    };
    let claim = Claim {
        id: field("opening-late-2026"),
        event: field("opening"),
        quote: field(*quote),
        mode: field(Mode::Planned),
        by: list(["museum"]),
        orgs: list([Party {
            id: field("museum"),
            role: field(Role::Actor),
        }]),
        date: field(ClaimDate {
            edtf: field("2026-39~"),
            phrase: field(*phrase),
            basis: field(Basis::Stated),
            ..ClaimDate::default()
        }),
        translation: (languages.len() > 1).then(|| field(translation)).flatten(),
        ..Claim::default()
    };
    ArticleDraft {
        id: ARTICLE.to_owned(),
        file: ArticleFile {
            format: field(FORMAT),
            article: field(Article {
                lang: field(lang.code()),
                headline: field(*headline),
                sha256: field(sha256(text.as_bytes())),
                published: field(Published {
                    edtf: field("2024-05-03"),
                    basis: field(Basis::Inferred),
                    why: field(why),
                }),
                ..Article::default()
            }),
            claim: list([claim]),
        },
        text: Some(text),
    }
}
