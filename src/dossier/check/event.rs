//! Checks `events.toml`: each entry on its own, then their weights.

use super::Checker;
use crate::dossier::format::{Events, MAX_MOMENT, MAX_SHORT, TomlEvent};
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::vocabulary::Weight;
use std::ops::RangeInclusive;

/// Numbers of key events that make a story.
const KEY_EVENTS: RangeInclusive<usize> = 3..=7;

/// Most ids that one message lists.
const LISTED: usize = 5;

impl Checker<'_> {
    /// Checks `events.toml`.
    pub(super) fn events(&mut self, file: &File<Events>) {
        let path = &file.path;
        for event in &file.value.event {
            let event = &event.value;
            if let Some(storyline) = &event.storyline {
                self.names.storylines.resolve(storyline, path, self.problems);
            }
            self.translated(path, &event.title, "title");
            self.translated(path, &event.short, "short label");
            self.translated(path, &event.summary, "summary");
            self.translated(path, &event.moment, "moment");
            self.short(path, &event.short, "short label", (MAX_SHORT, "fit beside a mark"));
            self.short(path, &event.moment, "moment", (MAX_MOMENT, "make a moment"));
            self.lead(path, event);
            self.moment_of_key(path, event);
        }
        self.key_events(file);
        self.missing_summaries(file);
    }

    /// Reports a leading claim that is about another event.
    fn lead(&mut self, path: &str, event: &TomlEvent) {
        let Some(lead) = &event.lead else { return };
        let names = self.names;
        let Some(number) = names.claim_ids.resolve(lead, path, self.problems) else { return };
        let about = &names.claims[number].claim.event;
        let (Some(about), Some(id)) = (about, &event.id) else { return };
        if about.value != id.value {
            let place = Place::at(path, lead.span.clone());
            let message = format!(
                "`{}` cannot lead `{}`: it is about `{}`",
                lead.value, id.value, about.value
            );
            self.problems.push(
                Problem::new(Code::LeadElsewhere, place, message)
                    .help("name a claim about this event")
                    .related(Place::at(names.claims[number].path, about.span.clone()), "its event"),
            );
        }
    }

    fn moment_of_key(&mut self, path: &str, event: &TomlEvent) {
        let is_key = event.weight.as_ref().is_some_and(|it| it.value == Weight::Key);
        if let (Some(moment), false) = (&event.moment, is_key) {
            let place = Place::at(path, moment.span.clone());
            self.problems.push(
                Problem::new(Code::MomentWithoutKey, place, "only key events have a moment")
                    .help("add `weight = \"key\"`, or take the moment away"),
            );
        }
    }

    fn key_events(&mut self, file: &File<Events>) {
        let weights = || file.value.event.iter().filter_map(|event| event.value.weight.as_ref());
        let key: Vec<_> = weights().filter(|weight| weight.value == Weight::Key).collect();
        let Some(weight) = key.last().copied().or_else(|| weights().next()) else { return };
        if !KEY_EVENTS.contains(&key.len()) {
            let message = match key.len() {
                0 => "no event is key".to_owned(),
                1 => "one event is key".to_owned(),
                count => format!("{count} events are key"),
            };
            let place = Place::at(&file.path, weight.span.clone());
            let (least, most) = KEY_EVENTS.into_inner();
            self.problems.push(
                Problem::new(Code::KeyEvents, place, message)
                    .help(format!("{least} to {most} key events tell a story")),
            );
        }
    }

    fn missing_summaries(&mut self, file: &File<Events>) {
        let without: Vec<_> = (file.value.event.iter())
            .filter(|event| event.value.summary.is_none())
            .filter_map(|event| event.value.id.as_ref())
            .collect();
        let Some(first) = without.first() else { return };
        let message = match without.len() {
            1 => format!("the event `{}` has no summary", first.value),
            count => format!("{count} events have no summary"),
        };
        let mut problem =
            Problem::new(Code::MissingSummary, Place::at(&file.path, first.span.clone()), message);
        if without.len() > 1 {
            let ids: Vec<_> =
                without.iter().take(LISTED).map(|id| format!("`{}`", id.value)).collect();
            let more = if without.len() > LISTED { ", …" } else { "" };
            problem = problem.help(format!("they are {}{more}", ids.join(", ")));
        }
        self.problems
            .push(problem.help("a summary says in one or two sentences what a title leaves out"));
    }
}
