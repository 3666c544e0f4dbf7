//! What the drawing shows in this view: items, window, layouts and the windows one link away.

use crate::timeline::day::Day;
use crate::timeline::drawing::{Drawing, Item, Link, Metrics, Overview};
use crate::timeline::facts::{Fact, Facts};
use crate::timeline::mark::Reach;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::Selection;
use crate::timeline::view::View;
use crate::timeline::vocabulary::EventKind;
use crate::ui::captions::Captions;
use std::cell::OnceCell;

/// The drawing of a view. Each of its renderings is laid out when it is asked for: a browser shows
/// one of them at a time.
pub struct Frame {
    /// The days it shows.
    pub window: Window,
    /// What is drawn, one item per selected event, then the traces of what was published later.
    pub items: Vec<Item>,
    /// The days the wide drawing is laid out for: the window, or more under a hand that moves it.
    stretch: (Window, Metrics),
    /// The day of knowledge.
    day: Day,
    lanes: usize,
    /// The whole period, for the overview.
    whole: Window,
    links: Vec<Link>,
    wide: OnceCell<Drawing>,
    compact: OnceCell<Drawing>,
    overview: OnceCell<Overview>,
}

impl Frame {
    /// The selection in the view's window.
    pub fn new(
        facts: &Facts,
        captions: &dyn Captions,
        view: &View,
        selection: &Selection,
    ) -> Frame {
        let window = window(facts, view);
        Frame {
            window,
            items: items(facts, captions, view, selection, window),
            stretch: (window, Metrics::WIDE),
            day: facts.day,
            lanes: facts.colours.len(),
            whole: facts.full.union(facts.opening),
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
            .get_or_init(|| self.layout(self.window, Metrics::COMPACT))
    }

    /// The layout of the overview.
    pub fn overview(&self) -> &Overview {
        let layout = || Overview::new(self.whole, self.window, &self.items, Metrics::WIDE.width);
        self.overview.get_or_init(layout)
    }

    fn layout(&self, window: Window, metrics: Metrics) -> Drawing {
        Drawing::new(
            window,
            self.day,
            self.lanes,
            &self.items,
            &self.links,
            metrics,
        )
    }

    /// What the section that holds the drawing says of it, as attributes: the days it shows
    /// (counted from 1970-01-01), and how high its lanes are, by which it slides up.
    pub fn measures(&self) -> [(&'static str, String); 2] {
        let Window { from, to } = self.window;
        [
            ("data-window", format!("{},{}", from.number(), to.number())),
            // Heights are whole and far below what `i64` holds.
            ("data-lanes", (self.wide().bottom as i64).to_string()),
        ]
    }

    /// The same drawing three windows wide, for a gesture that is about to move it.
    pub fn panorama(
        facts: &Facts,
        captions: &dyn Captions,
        view: &View,
        selection: &Selection,
    ) -> Frame {
        let frame = Frame::new(facts, captions, view, selection);
        let days = frame.window.days();
        let stretch = Window {
            from: frame.window.from.plus(-days),
            to: frame.window.to.plus(days),
        };
        Frame {
            stretch: (stretch, Metrics::PANORAMA),
            ..frame
        }
    }
}

/// The window that the view asks for.
pub fn window(facts: &Facts, view: &View) -> Window {
    match (view.from, view.to) {
        (None, None) => facts.opening,
        (from, to) => Window::between(from.unwrap_or(facts.full.from), to.unwrap_or(facts.full.to)),
    }
}

fn items(
    facts: &Facts,
    captions: &dyn Captions,
    view: &View,
    selection: &Selection,
    window: Window,
) -> Vec<Item> {
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
        Some(Item {
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
    let mut items: Vec<Item> = known.collect();
    if !view.is_filtered() {
        let start = items.len();
        let traces = facts.later.iter().enumerate();
        items.extend(traces.map(|(index, trace)| Item {
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

/// Which lanes hold too much for single marks anyhow, so that nobody has to word their labels.
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
    let most = Metrics::WIDE.capacity();
    counts.into_iter().map(|count| count > most).collect()
}

/// Who gets room first (VISUAL.md section 4).
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
pub fn links(facts: &Facts, selection: &Selection) -> Vec<Link> {
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
        let pairs = sides.windows(2).map(|pair| Link {
            conflict: dispute.conflict,
            a: pair[0],
            b: pair[1],
        });
        pairs.collect::<Vec<_>>()
    });
    pairs.collect()
}
