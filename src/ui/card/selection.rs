//! Selection of the events on the card: those of the highest ranks, as many as fit.

use super::text::{Type, tidy};
use super::{Card, MOST};
use crate::timeline::drawing::{ConflictLink, Dimensions, Drawing, DrawnEvent, LaneBody};
use crate::timeline::mark::Mark;
use crate::timeline::model::StorylineIx;
use std::cmp::Reverse;

/// Font size of labels in pixels of the page.
pub const LABEL: f64 = 13.0;

/// Most events that are tried; those of lower ranks would say little.
const TRIED: usize = 12;

/// Widths to which a long label may be shortened, as parts of the drawing's.
const SHORTENED: [f64; 5] = [1.0, 0.75, 0.5, 0.35, 0.2];

/// Events with their layout.
pub struct Selection<'a> {
    card: &'a Card,
    /// Conflicts whose arcs have room.
    links: &'a [ConflictLink],
    /// The events; [`DrawnEvent::lane`] is the lane of the drawing, [`DrawnEvent::order`] the index.
    pub events: Vec<DrawnEvent>,
    /// The storylines of the drawing's lanes.
    pub storylines: Vec<StorylineIx>,
    /// Their layout.
    pub drawing: Drawing,
}

impl<'a> Selection<'a> {
    /// Chooses the events whose drawing is at most `height` pixels high.
    pub fn new(card: &'a Card, metrics: Dimensions, height: f64) -> Selection<'a> {
        let mut candidates: Vec<(&DrawnEvent, Vec<Mark>)> = (card.items.iter())
            .map(|item| (item, shown(card, item)))
            .filter(|(_, marks)| !marks.is_empty())
            .collect();
        candidates.sort_by_key(|(item, marks)| {
            // One side of a contradiction alone says little.
            let whole = marks.len() == item.marks.len().min(MOST);
            Reverse((whole, item.rank, item.order))
        });
        let mut chosen: Vec<DrawnEvent> = Vec::new();
        let mut result = Selection::of(card, &chosen, &card.links, metrics);
        for (item, marks) in candidates.into_iter().take(TRIED) {
            let count: usize = chosen.iter().map(|item| item.marks.len()).sum();
            if count + marks.len() > MOST {
                continue;
            }
            let tried = forms(item, metrics.width).find_map(|(label, attribution)| {
                let mut events = chosen.clone();
                events.push(DrawnEvent {
                    label,
                    attribution,
                    marks: marks.clone(),
                    ..item.clone()
                });
                // Labels matter more than arcs between events.
                let links = [&card.links[..], &[]].into_iter();
                let mut laid_out = links.map(|links| Selection::of(card, &events, links, metrics));
                let fitting = laid_out.find(|it| it.is_whole() && it.drawing.bottom <= height);
                fitting.map(|it| (events, it))
            });
            if let Some(tried) = tried {
                (chosen, result) = tried;
            }
        }
        result
    }

    /// Lays out the events in the lanes that they need.
    fn of(
        card: &'a Card,
        events: &[DrawnEvent],
        links: &'a [ConflictLink],
        metrics: Dimensions,
    ) -> Selection<'a> {
        let mut storylines: Vec<StorylineIx> = events.iter().map(|event| event.lane).collect();
        storylines.sort_by_key(|&storyline| {
            let place = card.lanes.iter().position(|it| it.storyline == storyline);
            (place.is_none(), place, storyline)
        });
        storylines.dedup();
        let mut events = events.to_vec();
        events.sort_by_key(|event| event.order);
        for (order, event) in events.iter_mut().enumerate() {
            let lane = storylines.iter().position(|it| *it == event.lane);
            event.lane = StorylineIx(lane.unwrap_or_default());
            event.order = order;
        }
        Selection {
            card,
            links,
            drawing: laid_out(card, storylines.len(), &events, links, metrics),
            events,
            storylines,
        }
    }

    /// The same events with other dimensions of the same width.
    pub fn resized(self, metrics: Dimensions) -> Selection<'a> {
        let lanes = self.storylines.len();
        Selection { drawing: laid_out(self.card, lanes, &self.events, self.links, metrics), ..self }
    }

    /// Returns true if every event is drawn, with its label.
    fn is_whole(&self) -> bool {
        self.drawing.lanes.iter().all(|lane| match &lane.body {
            LaneBody::Marks { marks, .. } => marks
                .iter()
                .all(|placed| placed.label.is_some() || self.events[placed.order].label.is_empty()),
            _ => false,
        })
    }
}

fn laid_out(
    card: &Card,
    lanes: usize,
    events: &[DrawnEvent],
    links: &[ConflictLink],
    metrics: Dimensions,
) -> Drawing {
    // Without any day, nothing is only expected.
    let day = card.day.unwrap_or(card.window.to);
    Drawing::new(card.window, day, lanes, events, links, metrics)
}

/// Marks of an event within the window, at most [`MOST`]; more could not be told apart.
pub fn shown(card: &Card, item: &DrawnEvent) -> Vec<Mark> {
    let marks = item.marks.iter().copied();
    let marks = marks.filter(|mark| mark.touches(card.window));
    marks.take(MOST).collect()
}

/// Label and attribution: whole, without the attribution, ever shorter, and none at last.
fn forms(item: &DrawnEvent, width: f64) -> impl Iterator<Item = (String, String)> + use<> {
    let (label, attribution) = (tidy(&item.label), tidy(&item.attribution));
    let face = Type::regular(LABEL);
    let whole = (!label.is_empty()).then(|| (label.clone(), attribution));
    let shorter = SHORTENED.map(|part| part * width).into_iter();
    let shorter = shorter.map(move |width| (face.shorten(&label, width), String::new()));
    let none = (String::new(), String::new());
    whole.into_iter().chain(shorter).chain([none])
}
