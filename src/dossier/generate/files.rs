//! The files of a dossier, as text.

use super::Settings;
use super::article::{Article, Claim};
use super::cast::{Case, Cast, Entity};
use super::chronology::Event;
use super::dating::{When, day};
use super::disputes::Conflict;
use super::plot::{THREADS, Voice, grouped};
use super::press::Issue;
use super::toml::{Both, Toml, string};
use crate::dossier::check::sha256;
use crate::dossier::format::{FORMAT, MAX_SHORT};
use crate::i18n::Lang;
use crate::timeline::vocabulary::{Basis, Certainty, Polarity};
use std::collections::BTreeSet;

/// `dossier.toml`, with the threads that have events.
pub(super) fn dossier(settings: Settings, threads: &BTreeSet<usize>) -> String {
    let mut toml = Toml::with_schema("schema/dossier.schema.json");
    let Settings { events, seed } = settings;
    let [de, en] = [grouped(events, "."), grouped(events, ",")];
    let command = format!("zeitstrahl generate --events {events} --seed {seed}");
    toml.raw("format", FORMAT);
    toml.text("version", "1");
    toml.list("languages", ["de", "en"]);
    toml.both(
        "title",
        &[
            "Eine erfundene Wirtschaftschronik".to_owned(),
            "An invented business chronicle".to_owned(),
        ],
    );
    toml.both("standfirst", &[
        format!(
            "Ereignisse: {de}. Firmen, Behörden, Zeitungen und alles, was sie melden, sind frei \
             erfunden – erzeugt mit „{command}“."
        ),
        format!(
            "Events: {en}. Companies, authorities, newspapers and everything they report are \
             invented – generated with “{command}”."
        ),
    ]);
    for thread in threads.iter().map(|thread| &THREADS[*thread]) {
        toml.header("[[storyline]]");
        toml.text("id", thread.id);
        toml.both("name", &thread.name.map(str::to_owned));
        toml.both("description", &thread.description.map(str::to_owned));
    }
    toml.into_text()
}

/// `entities.toml`, with those that are named.
pub(super) fn entities(cast: &Cast, named: &BTreeSet<usize>) -> String {
    let mut toml = Toml::with_schema("schema/entities.schema.json");
    for entity in named.iter().map(|place| &cast.entities[*place]) {
        let Entity {
            id,
            name,
            brand,
            description,
            ..
        } = entity;
        toml.header("[[entity]]");
        toml.text("id", id);
        toml.text("kind", entity.kind().as_str());
        let [de, en] = name;
        toml.text("name.de", de);
        if en != de {
            toml.text("name.en", en);
        }
        if brand != name {
            toml.list("aliases", [brand[0].as_str()]);
        }
        toml.both("description", description);
    }
    toml.into_text()
}

/// The title of an event.
pub(super) fn title(event: &Event, cast: &Cast) -> Both {
    ours(event, cast, event.plot.title)
}

/// `events.toml`.
pub(super) fn events(events: &[Event], cast: &Cast) -> String {
    let mut toml = Toml::with_schema("schema/events.schema.json");
    for event in events {
        toml.header("[[event]]");
        toml.text("id", &event.id);
        toml.text("storyline", THREADS[event.thread].id);
        toml.text("kind", event.plot.kind.as_str());
        toml.both("title", &title(event, cast));
        let short = ours(event, cast, event.plot.short);
        if short.iter().all(|short| short.chars().count() <= MAX_SHORT) {
            toml.both("short", &short);
        }
        toml.both("summary", &ours(event, cast, event.plot.summary));
    }
    toml.into_text()
}

/// A text of ours about an event.
fn ours(event: &Event, cast: &Cast, templates: [&str; 2]) -> Both {
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
pub(super) fn conflicts(conflicts: &[Conflict]) -> String {
    let mut toml = Toml::with_schema("schema/conflicts.schema.json");
    for conflict in conflicts {
        toml.header("[[conflict]]");
        toml.text("id", &conflict.id);
        toml.list("claims", conflict.claims.iter().map(String::as_str));
        toml.text("type", conflict.kind.as_str());
        toml.text("status", conflict.status.as_str());
        toml.both("differs", &conflict.differs);
    }
    toml.into_text()
}

/// The annotations of an article.
pub(super) fn sidecar(article: &Article, issue: &Issue, events: &[Event], cast: &Cast) -> String {
    let mut toml = Toml::with_schema("../schema/article.schema.json");
    toml.raw("format", FORMAT);
    toml.header("[article]");
    toml.text("lang", "de");
    toml.text("headline", &article.headline);
    if let Some((newspaper, basis)) = issue.newspaper {
        let newspaper = &cast.entities[newspaper];
        toml.text("publisher.id", &newspaper.id);
        toml.text("publisher.basis", basis.as_str());
        if basis == Basis::Inferred {
            toml.both("publisher.why", &why_publisher(newspaper));
        }
    }
    if let Some(edtf) = &issue.publication.edtf {
        toml.text("published.edtf", edtf);
    }
    toml.text("published.basis", issue.publication.basis.as_str());
    if issue.publication.basis == Basis::Inferred {
        toml.both("published.why", &why_published(issue));
    }
    toml.text("sha256", &sha256(article.text.as_bytes()));
    for made in &article.claims {
        toml.header("[[claim]]");
        claim(&mut toml, made, &events[made.event].id, cast);
    }
    toml.into_text()
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

fn claim(toml: &mut Toml, claim: &Claim, event: &str, cast: &Cast) {
    let sentence = &claim.sentence;
    let id = |place: &usize| cast.entities[*place].id.as_str();
    toml.text("id", &claim.id);
    toml.text("event", event);
    toml.passage("quote", &sentence.quote);
    toml.text("mode", sentence.line.mode.as_str());
    if sentence.line.certainty != Certainty::Certain {
        toml.text("certainty", sentence.line.certainty.as_str());
    }
    if sentence.line.polarity != Polarity::Positive {
        toml.text("polarity", sentence.line.polarity.as_str());
    }
    toml.list("by", sentence.by.iter().map(id));
    if let Some(cue) = sentence.line.cue {
        toml.text("cue", cue);
    }
    let parties: Vec<_> = (sentence.parties.iter())
        .map(|(place, role)| format!("{{ id = \"{}\", role = \"{role}\" }}", id(place)))
        .collect();
    toml.raw("orgs", format_args!("[{}]", parties.join(", ")));
    date(toml, &claim.when, sentence.phrase.as_deref());
    let figures: Vec<_> = (sentence.figures.iter())
        .map(|figure| {
            let (value, unit) = (grouped(figure.value, "_"), figure.unit);
            let words = string(&figure.as_written);
            format!("{{ value = {value}, unit = \"{unit}\", as_written = {words} }}")
        })
        .collect();
    if !figures.is_empty() {
        toml.raw("figures", format_args!("[{}]", figures.join(", ")));
    }
    toml.text("translation.en", &sentence.translation);
}

fn date(toml: &mut Toml, when: &When, phrase: Option<&str>) {
    if let Some(edtf) = &when.edtf {
        toml.text("date.edtf", edtf);
    }
    if let Some(phrase) = phrase {
        toml.text("date.phrase", phrase);
    }
    toml.text("date.basis", when.basis.as_str());
    if let Some(basis) = when.year_basis {
        toml.text("date.year_basis", basis.as_str());
    }
    if let Some(anchor) = &when.anchor {
        toml.text("date.anchor", anchor);
    }
    if let Some(why) = &when.why {
        toml.both("date.why", why);
    }
}
