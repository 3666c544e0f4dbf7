//! What the drawing shows in this view: items, window, layouts and the windows one link away.

use crate::timeline::chronicle::{full_window, opening_window};
use crate::timeline::drawing::{Drawing, Item, Link, Metrics, Overview};
use crate::timeline::mark;
use crate::timeline::model::{ConflictIx, EventIx, Window};
use crate::timeline::query::Selection;
use crate::timeline::vocabulary::{ConflictKind, EventKind};
use crate::ui::scene::Scene;

/// The drawing of a view, laid out for both of its renderings.
pub struct Frame {
    /// The days it shows.
    pub window: Window,
    /// The whole period of the dossier as known.
    pub full: Window,
    /// The window of a view that names none.
    pub opening: Window,
    /// What is drawn, one item per selected event, then the traces of what was published later.
    pub items: Vec<Item>,
    /// The layout with labels.
    pub wide: Drawing,
    /// The layout for phones.
    pub compact: Drawing,
    /// The layout of the overview.
    pub overview: Overview,
}

impl Frame {
    /// Lays out the selection in the view's window.
    pub fn new(scene: Scene<'_>, selection: &Selection) -> Frame {
        let knowledge = scene.knowledge;
        let today = Window::months_from(knowledge.day(), 1);
        let full = full_window(knowledge).unwrap_or(today);
        let opening = scene
            .timeline()
            .window
            .or_else(|| opening_window(knowledge));
        let opening = opening.unwrap_or(full);
        let window = match (scene.view.from, scene.view.to) {
            (None, None) => opening,
            (from, to) => Window::between(from.unwrap_or(full.from), to.unwrap_or(full.to)),
        };
        let items = items(scene, selection);
        let links = links(scene, &selection.events);
        let lanes = scene.timeline().storylines.len();
        let day = knowledge.day();
        Frame {
            window,
            full,
            opening,
            wide: Drawing::new(window, day, lanes, &items, &links, Metrics::WIDE),
            compact: Drawing::new(window, day, lanes, &items, &links, Metrics::COMPACT),
            overview: Overview::new(full.union(opening), window, &items, Metrics::WIDE.width),
            items,
        }
    }

    /// The item of an event.
    pub fn item(&self, event: EventIx) -> Option<&Item> {
        self.items.iter().find(|item| item.event == event)
    }
}

fn items(scene: Scene<'_>, selection: &Selection) -> Vec<Item> {
    let knowledge = scene.knowledge;
    let timeline = scene.timeline();
    let known = selection.events.iter().enumerate();
    let mut items: Vec<Item> = known
        .filter_map(|(order, &event)| {
            let state = knowledge.event(event)?;
            let attribution = state.dates.first().map(|&claim| scene.attribution(claim));
            let marks = mark::marks(knowledge, state);
            let exact = matches!(marks[..], [mark] if matches!(mark.reach, mark::Reach::Point(_)));
            let selected = scene.view.event.as_deref() == Some(timeline[event].id.as_str());
            let rank = 4 * u32::from(selected)
                + 3 * u32::from(state.is_disputed())
                + 2 * u32::from(timeline[event].kind == EventKind::Deadline)
                + state.sources.min(3) as u32
                + u32::from(exact);
            Some(Item {
                event,
                lane: timeline[event].storyline,
                marks,
                label: scene.label(event),
                attribution: attribution.unwrap_or_default(),
                rank,
                order,
            })
        })
        .collect();
    if scene.view.asof.is_some() && !scene.view.is_filtered() {
        let order = items.len();
        let traces = knowledge.later().into_iter().enumerate();
        items.extend(traces.filter_map(|(index, event)| {
            Some(Item {
                event,
                lane: timeline[event].storyline,
                marks: vec![mark::later_mark(timeline, event, knowledge.day())?],
                label: scene.words().not_in_any_article.to_owned(),
                attribution: String::new(),
                rank: 0,
                order: order + index,
            })
        }));
    }
    items
}

/// The visible conflicts between two selected events, one link for each pair of neighbours among
/// the conflict's claims.
fn links(scene: Scene<'_>, events: &[EventIx]) -> Vec<Link> {
    let timeline = scene.timeline();
    let visible = (0..timeline.conflicts.len())
        .map(ConflictIx)
        .filter(|&conflict| scene.knowledge.sees_conflict(conflict))
        .filter(|&conflict| timeline[conflict].kind != ConflictKind::Date);
    let mut links = Vec::new();
    for conflict in visible {
        let mut sides = scene.sides(conflict);
        sides.retain(|event| events.contains(event));
        for pair in sides.windows(2) {
            let link = Link {
                conflict,
                a: pair[0],
                b: pair[1],
            };
            links.push(link);
        }
    }
    links
}
