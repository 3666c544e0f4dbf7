//! The files of a dossier in the types of the format.

use super::cast::{Cast, InventedEntity};
use super::chronology::InventedEvent;
use super::plot::THREADS;
use super::voice::PlotVoice;
use super::{Both, LANGUAGES, Settings};
use crate::dossier::format::{self, FORMAT, Field, Localized, MAX_SHORT, field, list};
use crate::i18n::Lang;
use std::collections::BTreeSet;

/// `dossier.toml` with the storylines that have events.
pub(super) fn dossier(settings: Settings, threads: &BTreeSet<usize>) -> format::TomlDossier {
    let Settings { events, seed } = settings;
    let command = format!("zeitstrahl generate --events {events} --seed {seed}");
    let threads = threads.iter().map(|thread| &THREADS[*thread]);
    format::TomlDossier {
        format: field(FORMAT),
        version: field("1"),
        languages: field(list(LANGUAGES)),
        title: ours(&[
            "Eine erfundene Wirtschaftschronik".to_owned(),
            "An invented business chronicle".to_owned(),
        ]),
        standfirst: ours(&[
            format!(
                "Firmen, Behörden, Zeitungen und alles, was sie melden, sind frei erfunden – \
                 erzeugt mit „{command}“."
            ),
            format!(
                "Companies, authorities, newspapers and everything they report are invented – \
                 generated with “{command}”."
            ),
        ]),
        storyline: list(threads.map(|thread| format::TomlStoryline {
            id: field(&thread.id),
            name: ours(&thread.name),
            description: ours(&thread.description),
        })),
        ..format::TomlDossier::default()
    }
}

/// `entities.toml` with the entities that are named.
pub(super) fn entities(cast: &Cast, named: &BTreeSet<usize>) -> format::Entities {
    let named = named.iter().map(|place| &cast.entities[*place]);
    let entity = |entity: &InventedEntity| {
        let [de, en] = &entity.name;
        format::TomlEntity {
            id: field(&entity.id),
            kind: field(entity.kind),
            name: field(Localized::from_iter(
                [(Lang::De, de), (Lang::En, en)]
                    .into_iter()
                    .filter(|(lang, name)| *lang == Lang::De || *name != de),
            )),
            aliases: list(&entity.brand),
            description: ours(&entity.description),
            ..format::TomlEntity::default()
        }
    };
    format::Entities { entity: list(named.map(entity)) }
}

/// The title of an event.
pub(super) fn title(event: &InventedEvent, cast: &Cast) -> Both {
    fill(event, cast, &event.plot.title)
}

/// `events.toml`.
pub(super) fn events(events: &[InventedEvent], cast: &Cast) -> format::Events {
    let event = |event: &InventedEvent| {
        let short = fill(event, cast, &event.plot.short);
        let fits = short.iter().all(|short| short.chars().count() <= MAX_SHORT);
        format::TomlEvent {
            id: field(&event.id),
            storyline: field(&THREADS[event.thread].id),
            kind: field(event.plot.kind),
            title: ours(&title(event, cast)),
            short: if fits { ours(&short) } else { None },
            summary: ours(&fill(event, cast, &event.plot.summary)),
            ..format::TomlEvent::default()
        }
    };
    format::Events { event: list(events.iter().map(event)) }
}

/// A text about an event.
fn fill(event: &InventedEvent, cast: &Cast, [de, en]: &Both) -> Both {
    let voice = PlotVoice { cast, scene: event.scene, is_brief: true, when: [""; 2] };
    [voice.fill(de, Lang::De), voice.fill(en, Lang::En)]
}

/// `conflicts.toml`.
pub(super) fn conflicts(conflicts: Vec<format::TomlConflict>) -> format::Conflicts {
    format::Conflicts { conflict: list(conflicts) }
}

/// A text in both languages.
pub(super) fn ours([de, en]: &Both) -> Field<Localized> {
    field(Localized::from_iter([(Lang::De, de), (Lang::En, en)]))
}

/// A text that is left out if it is empty.
pub(super) fn given(text: &str) -> Field<String> {
    field(text).filter(|_| !text.is_empty())
}
