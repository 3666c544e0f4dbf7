//! Content of the drawing in a view: items, window, layouts and links.

use crate::site::labels::Labels;
use crate::timeline::day::Day;
use crate::timeline::drawing::{ConflictLink, Dimensions, Drawing, DrawnEvent, Overview};
use crate::timeline::facts::{Fact, Facts};
use crate::timeline::list_groups::opening_of;
use crate::timeline::mark::Reach;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::Selection;
use crate::timeline::view::View;
use crate::timeline::vocabulary::EventKind;
use std::cell::OnceCell;

/// The drawing of a view. Each layout is computed on demand: a browser shows one of them at a time.
pub struct DrawingInput {
    /// The days it shows.
    pub window: Window,
    /// The days it would show if the view named none.
    pub opening: Window,
    /// Items to draw: one per selected event, then the traces of what was published later.
    pub items: Vec<DrawnEvent>,
    /// Days that the wide drawing is laid out for: the window, or more during a gesture.
    stretch: (Window, Dimensions),
    /// The day of knowledge.
    day: Day,
    lanes: usize,
    /// The whole period, for the overview.
    whole: Window,
    links: Vec<ConflictLink>,
    wide: OnceCell<Drawing>,
    compact: OnceCell<Drawing>,
    overview: OnceCell<Overview>,
}

impl DrawingInput {
    /// The selection in the view's window.
    pub fn new(
        facts: &Facts,
        captions: &dyn Labels,
        view: &View,
        selection: &Selection,
    ) -> DrawingInput {
        let opening = opening_of(facts, &selection.events);
        let window = window(facts, view, opening);
        DrawingInput {
            window,
            opening,
            items: items(facts, captions, view, selection, window),
            stretch: (window, Dimensions::WIDE),
            day: facts.day,
            lanes: facts.colours.len(),
            whole: facts.full.union(facts.opening).union(opening),
            links: links(facts, selection),
            wide: OnceCell::new(),
            compact: OnceCell::new(),
            overview: OnceCell::new(),
        }
    }

    /// The layout with labels.
    pub fn wide(&self) -> &Drawing {
        let (window, metrics) = self.stretch;
        self.wide.get_or_init(|| self.layout(window, metrics))
    }

    /// The layout for phones.
    pub fn compact(&self) -> &Drawing {
        self.compact
            .get_or_init(|| self.layout(self.window, Dimensions::COMPACT))
    }

    /// The layout of the overview.
    pub fn overview(&self) -> &Overview {
        let layout = || Overview::new(self.whole, self.window, &self.items, Dimensions::WIDE.width);
        self.overview.get_or_init(layout)
    }

    fn layout(&self, window: Window, metrics: Dimensions) -> Drawing {
        Drawing::new(
            window,
            self.day,
            self.lanes,
            &self.items,
            &self.links,
            metrics,
        )
    }

    /// Attributes of the section around the drawing: the days it shows, the days it would show if
    /// the view named none (both counted from 1970-01-01), and the height of its lanes in pixels.
    pub fn measures(&self) -> [(&'static str, String); 3] {
        [
            ("data-window", numbers(self.window)),
            ("data-opening", numbers(self.opening)),
            // Heights are whole numbers and far below the limit of `i64`.
            ("data-lanes", (self.wide().bottom as i64).to_string()),
        ]
    }

    /// The same drawing three windows wide, for a gesture that is about to move it.
    pub fn panorama(
        facts: &Facts,
        captions: &dyn Labels,
        view: &View,
        selection: &Selection,
    ) -> DrawingInput {
        let frame = DrawingInput::new(facts, captions, view, selection);
        let days = frame.window.days();
        let stretch = Window {
            from: frame.window.from.plus(-days),
            to: frame.window.to.plus(days),
        };
        DrawingInput {
            stretch: (stretch, Dimensions::PANORAMA),
            ..frame
        }
    }
}

/// First and last day, counted from 1970-01-01.
pub fn numbers(window: Window) -> String {
    format!("{},{}", window.from.number(), window.to.number())
}

/// Window that the view asks for; `opening` if it names none.
pub fn window(facts: &Facts, view: &View, opening: Window) -> Window {
    match (view.from, view.to) {
        (None, None) => opening,
        (from, to) => Window::between(from.unwrap_or(facts.full.from), to.unwrap_or(facts.full.to)),
    }
}

fn items(
    facts: &Facts,
    captions: &dyn Labels,
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
            true => (
                captions.label(event).into_owned(),
                captions.attribution(event).into_owned(),
            ),
            false => (String::new(), String::new()),
        };
        Some(DrawnEvent {
            event,
            lane: fact.storyline,
            marks: facts.marks(fact).to_vec(),
            label,
            attribution,
            rank: rank(
                facts,
                fact,
                view.event.as_deref() == Some(captions.event_id(event)),
            ),
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
            label: captions.lang().words().not_in_any_article.to_owned(),
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
    for fact in selection
        .events
        .iter()
        .filter_map(|&event| facts.event(event))
    {
        let touches = facts.marks(fact).iter().any(|mark| mark.touches(window));
        counts[fact.storyline.0] += usize::from(touches);
    }
    let most = Dimensions::WIDE.capacity();
    counts.into_iter().map(|count| count > most).collect()
}

/// Priority of an event when there is not room for all: open, disputed, deadline, number of
/// sources, exact day.
fn rank(facts: &Facts, fact: &Fact, selected: bool) -> u32 {
    let exact = matches!(facts.marks(fact), [mark] if matches!(mark.reach, Reach::Point(_)));
    4 * u32::from(selected)
        + 3 * u32::from(fact.disputed)
        + 2 * u32::from(fact.kind == EventKind::Deadline)
        + fact.sources
        + u32::from(exact)
}

/// The conflicts between selected events, one link for each pair of neighbours among the
/// conflict's sides.
pub fn links(facts: &Facts, selection: &Selection) -> Vec<ConflictLink> {
    if facts.disputes.is_empty() {
        return Vec::new();
    }
    let mut selected = vec![false; facts.event_count()];
    for event in &selection.events {
        selected[event.0] = true;
    }
    let pairs = facts.disputes.iter().flat_map(|dispute| {
        let sides = dispute.sides.iter().copied();
        let sides: Vec<EventIx> = sides.filter(|side| selected[side.0]).collect();
        let pairs = sides.windows(2).map(|pair| ConflictLink {
            conflict: dispute.conflict,
            a: pair[0],
            b: pair[1],
        });
        pairs.collect::<Vec<_>>()
    });
    pairs.collect()
}
