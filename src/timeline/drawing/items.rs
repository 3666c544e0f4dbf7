//! Items of the drawing: the selected events and the traces, with their labels.

use super::{Dimensions, DrawnEvent, label_priority};
use crate::timeline::facts::{Facts, Ids};
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::Selection;
use crate::timeline::view::View;
use std::borrow::Cow;

/// Texts of the labels, in the language of the page.
pub trait LabelTexts: Ids {
    /// An event's label, at most 34 characters.
    fn label(&self, event: EventIx) -> Cow<'_, str>;

    /// Attribution of an event; empty if nobody else is quoted.
    fn attribution(&self, event: EventIx) -> Cow<'_, str>;

    /// Label of the trace of an event that no article had reported yet.
    fn unreported(&self) -> &'static str;
}

/// One item per selected event, then the traces of what was published later.
pub(super) fn items(
    facts: &Facts,
    texts: &impl LabelTexts,
    view: &View,
    selection: &Selection,
    window: Window,
) -> Vec<DrawnEvent> {
    let crowded = crowded(facts, selection, window);
    let known = selection.events.iter().enumerate();
    let known = known.filter_map(|(order, &event)| {
        let fact = facts.event(event)?;
        let is_labelled = !crowded[fact.storyline.0];
        let (label, attribution) = match is_labelled {
            true => (texts.label(event).into_owned(), texts.attribution(event).into_owned()),
            false => (String::new(), String::new()),
        };
        let is_open = view.event.as_deref() == Some(texts.event_id(event));
        Some(DrawnEvent {
            event,
            lane: fact.storyline,
            marks: facts.marks(fact).to_vec(),
            label,
            attribution,
            rank: label_priority(facts, fact, is_open),
            order,
        })
    });
    let mut items: Vec<DrawnEvent> = known.collect();
    if !view.is_filtered() {
        let start = items.len();
        let traces = facts.later.iter().enumerate();
        items.extend(traces.map(|(index, trace)| DrawnEvent {
            event: trace.event,
            lane: trace.storyline,
            marks: vec![trace.mark],
            label: texts.unreported().to_owned(),
            attribution: String::new(),
            rank: 0,
            order: start + index,
        }));
    }
    items
}

/// Lanes, by storyline, that have too many events for single marks and so need no labels.
fn crowded(facts: &Facts, selection: &Selection, window: Window) -> Vec<bool> {
    let mut counts = vec![0_usize; facts.colours.len()];
    let known = selection.events.iter();
    for fact in known.filter_map(|&event| facts.event(event)) {
        let touches = facts.marks(fact).iter().any(|mark| mark.touches(window));
        counts[fact.storyline.0] += usize::from(touches);
    }
    let most = Dimensions::WIDE.capacity();
    counts.into_iter().map(|count| count > most).collect()
}
