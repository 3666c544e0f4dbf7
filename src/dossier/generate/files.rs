//! The files of a dossier, as the format has them.

use super::article::{Article, Claim};
use super::cast::{Case, Cast, Entity};
use super::chronology::Event;
use super::dating::{When, day};
use super::disputes::Conflict;
use super::plot::{THREADS, Voice, grouped};
use super::press::Issue;
use super::{Both, Settings};
use crate::dossier::format::{self, FORMAT, Field, Localized, MAX_SHORT, field, list};
use crate::dossier::sha256;
use crate::i18n::Lang;
use crate::timeline::vocabulary::{Basis, Certainty, Polarity};
use std::collections::BTreeSet;

/// `dossier.toml`, with the threads that have events.
pub(super) fn dossier(settings: Settings, threads: &BTreeSet<usize>) -> format::Dossier {
    let Settings { events, seed } = settings;
    let [de, en] = [grouped(events, "."), grouped(events, ",")];
    let command = format!("zeitstrahl generate --events {events} --seed {seed}");
    let threads = threads.iter().map(|thread| &THREADS[*thread]);
    format::Dossier {
        format: field(FORMAT),
        version: field("1"),
        languages: field(list(Lang::ALL)),
        title: ours(&[
            "Eine erfundene Wirtschaftschronik".to_owned(),
            "An invented business chronicle".to_owned(),
        ]),
        standfirst: ours(&[
            format!(
                "Ereignisse: {de}. Firmen, Behörden, Zeitungen und alles, was sie melden, sind \
                 frei erfunden – erzeugt mit „{command}“."
            ),
            format!(
                "Events: {en}. Companies, authorities, newspapers and everything they report are \
                 invented – generated with “{command}”."
            ),
        ]),
        storyline: list(threads.map(|thread| format::Storyline {
            id: field(thread.id),
            name: ours(&thread.name.map(str::to_owned)),
            description: ours(&thread.description.map(str::to_owned)),
        })),
        ..format::Dossier::default()
    }
}

/// `entities.toml`, with those that are named.
pub(super) fn entities(cast: &Cast, named: &BTreeSet<usize>) -> format::Entities {
    let named = named.iter().map(|place| &cast.entities[*place]);
    let entity = |entity: &Entity| {
        let [de, en] = &entity.name;
        let aliases = (entity.brand != entity.name).then_some(&entity.brand[0]);
        format::Entity {
            id: field(&entity.id),
            kind: field(entity.kind()),
            name: field(Localized {
                de: field(de),
                en: (en != de).then(|| en.clone().into()),
            }),
            aliases: list(aliases),
            description: ours(&entity.description),
            ..format::Entity::default()
        }
    };
    format::Entities {
        entity: list(named.map(entity)),
    }
}

/// The title of an event.
pub(super) fn title(event: &Event, cast: &Cast) -> Both {
    fill(event, cast, event.plot.title)
}

/// `events.toml`.
pub(super) fn events(events: &[Event], cast: &Cast) -> format::Events {
    let event = |event: &Event| {
        let short = fill(event, cast, event.plot.short);
        let fits = short.iter().all(|short| short.chars().count() <= MAX_SHORT);
        format::Event {
            id: field(&event.id),
            storyline: field(THREADS[event.thread].id),
            kind: field(event.plot.kind),
            title: ours(&title(event, cast)),
            short: if fits { ours(&short) } else { None },
            summary: ours(&fill(event, cast, event.plot.summary)),
            ..format::Event::default()
        }
    };
    format::Events {
        event: list(events.iter().map(event)),
    }
}

/// A text of ours about an event.
fn fill(event: &Event, cast: &Cast, templates: [&str; 2]) -> Both {
    let voice = Voice {
        cast,
        scene: &event.scene,
        newspaper: 0,
        is_brief: true,
        when: [""; 2],
    };
    let [de, en] = templates;
    [voice.fill(de, Lang::De), voice.fill(en, Lang::En)]
}

/// `conflicts.toml`.
pub(super) fn conflicts(conflicts: &[Conflict]) -> format::Conflicts {
    let conflict = |conflict: &Conflict| format::Conflict {
        id: field(&conflict.id),
        claims: field(list(&conflict.claims)),
        r#type: field(conflict.kind),
        status: field(conflict.status),
        differs: ours(&conflict.differs),
    };
    format::Conflicts {
        conflict: list(conflicts.iter().map(conflict)),
    }
}

/// The annotations of an article.
pub(super) fn sidecar(
    article: &Article,
    issue: &Issue,
    events: &[Event],
    cast: &Cast,
) -> format::ArticleFile {
    let claims = article.claims.iter();
    let publisher = issue.newspaper.map(|(newspaper, basis)| {
        let newspaper = &cast.entities[newspaper];
        format::Publisher {
            id: field(&newspaper.id),
            basis: field(basis),
            why: reason(basis, || why_publisher(newspaper)),
        }
    });
    format::ArticleFile {
        format: field(FORMAT),
        article: field(format::Article {
            lang: field("de"),
            headline: field(&article.headline),
            publisher: publisher.map(Into::into),
            published: field(format::Published {
                edtf: maybe(&issue.publication.edtf),
                basis: field(issue.publication.basis),
                why: reason(issue.publication.basis, || why_published(issue)),
            }),
            sha256: field(sha256(article.text.as_bytes())),
            ..format::Article::default()
        }),
        claim: list(claims.map(|made| claim(made, &events[made.event].id, cast))),
    }
}

fn why_publisher(newspaper: &Entity) -> Both {
    let [de, en] = Lang::ALL.map(|lang| newspaper.in_text(Case::Nominative, lang));
    [
        format!(
            "Der Text nennt keinen Herausgeber; nach Angaben außerhalb des Dossiers war es {de}."
        ),
        format!(
            "The text names no publisher; according to sources outside the dossier it was {en}."
        ),
    ]
}

fn why_published(issue: &Issue) -> Both {
    let [de, en] = day(issue.day);
    let [from, since] = match issue.publication.day {
        Some(_) => ["am", "on"],
        None => ["frühestens am", "on, at the earliest,"],
    };
    [
        format!(
            "Der Text trägt kein Datum; nach Angaben außerhalb des Dossiers erschien er {from} {de}."
        ),
        format!(
            "The text carries no date; according to sources outside the dossier it appeared \
             {since} {en}."
        ),
    ]
}

fn claim(claim: &Claim, event: &str, cast: &Cast) -> format::Claim {
    let sentence = &claim.sentence;
    let line = sentence.line;
    let id = |place: &usize| &cast.entities[*place].id;
    let party = |(place, role): &(usize, _)| format::Party {
        id: field(id(place)),
        role: field(*role),
    };
    let figures = sentence.figures.iter().map(|figure| format::Figure {
        // Amounts of news are far below what a float holds exactly.
        value: field(figure.value as f64),
        unit: field(figure.unit),
        as_written: field(&figure.as_written),
    });
    format::Claim {
        id: field(&claim.id),
        event: field(event),
        quote: field(&sentence.quote),
        mode: field(line.mode),
        certainty: (line.certainty != Certainty::Certain).then(|| line.certainty.into()),
        polarity: (line.polarity != Polarity::Positive).then(|| line.polarity.into()),
        by: list(sentence.by.iter().map(id)),
        cue: line.cue.and_then(field),
        orgs: list(sentence.parties.iter().map(party)),
        date: field(date(&claim.when, sentence.phrase.as_ref())),
        figures: list(figures),
        translation: field(Localized::one(Lang::En, &sentence.translation)),
        ..format::Claim::default()
    }
}

fn date(when: &When, phrase: Option<&String>) -> format::ClaimDate {
    format::ClaimDate {
        edtf: maybe(&when.edtf),
        phrase: phrase.and_then(field),
        basis: field(when.basis),
        year_basis: when.year_basis.and_then(field),
        anchor: maybe(&when.anchor),
        why: when.why.as_ref().and_then(ours),
    }
}

/// What is inferred has a reason.
fn reason(basis: Basis, why: impl Fn() -> Both) -> Field<Localized> {
    (basis == Basis::Inferred).then(why).as_ref().and_then(ours)
}

fn ours([de, en]: &Both) -> Field<Localized> {
    field(Localized::both(de, en))
}

fn maybe(text: &Option<String>) -> Field<String> {
    text.as_ref().and_then(field)
}
