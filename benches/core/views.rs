//! Cost of a view: facts once per state of knowledge, then selecting with all facets, and laying
//! out the drawing.

use crate::dossiers;
use criterion::{BenchmarkId, Criterion};
use std::cell::LazyCell;
use std::hint::black_box;
use std::sync::Arc;
use zeitstrahl::i18n::Lang;
use zeitstrahl::timeline::drawing::{Dimensions, Drawing, DrawnEvent};
use zeitstrahl::timeline::facts::Facts;
use zeitstrahl::timeline::model::{Timeline, Window};
use zeitstrahl::timeline::query::select as selected;
use zeitstrahl::timeline::state::Knowledge;
use zeitstrahl::timeline::view::View;
use zeitstrahl::timeline::vocabulary::Mode;

/// Reduces all claims to facts.
pub fn facts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("facts");
    group.sample_size(10);
    for dossier in dossiers::all() {
        group.bench_function(BenchmarkId::from_parameter(dossier.events), |bencher| {
            let timeline = dossier.timeline();
            bencher.iter(|| Facts::new(&Knowledge::new(Arc::clone(black_box(timeline)), None)));
        });
    }
}

/// Selects the events of typical views, and counts every facet.
pub fn select(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("select");
    for dossier in dossiers::all() {
        // Set up once, and only if a benchmark of this group runs: criterion calls this closure for
        // every sample.
        let known = LazyCell::new(|| {
            let knowledge = Knowledge::new(Arc::clone(dossier.timeline()), None);
            (Facts::new(&knowledge), knowledge)
        });
        for (name, view) in VIEWS {
            group.bench_function(BenchmarkId::new(name, dossier.events), |bencher| {
                let (facts, knowledge) = &*known;
                let view = view(dossier.timeline(), facts);
                bencher.iter(|| selected(facts, knowledge, black_box(&view)));
            });
        }
    }
}

/// Builds a view of a dossier.
type Make = fn(&Timeline, &Facts) -> View;

/// Typical views.
const VIEWS: [(&str, Make); 6] = [
    ("everything", |_, _| View::default()),
    ("company", |timeline, facts| {
        View::default().with(|view| {
            view.org = [timeline[facts.values.org[0]].id.clone()].into();
        })
    }),
    ("storyline", |timeline, _| {
        View::default().with(|view| {
            view.storyline = [timeline.storylines[0].id.clone()].into();
        })
    }),
    ("mode", |_, _| View::default().with(|view| view.mode = [Mode::Stated].into())),
    ("company, storyline, year", |timeline, facts| {
        View::default().with(|view| {
            view.org = [timeline[facts.values.org[0]].id.clone()].into();
            view.storyline = [timeline.storylines[0].id.clone()].into();
            view.period = Some(Window { from: facts.full.to.plus(-365), to: facts.full.to });
        })
    }),
    ("search", |timeline, facts| {
        View::default().with(|view| {
            let company = &timeline[facts.values.org[0]];
            view.q = company.name.get(Lang::De).to_lowercase();
        })
    }),
];

/// Lays out the wide drawing of everything in the opening window.
pub fn layout(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    for dossier in dossiers::all() {
        let known = LazyCell::new(|| {
            let facts = Facts::new(&Knowledge::new(Arc::clone(dossier.timeline()), None));
            (items(dossier.timeline(), &facts), facts)
        });
        group.bench_function(BenchmarkId::from_parameter(dossier.events), |bencher| {
            let (items, facts) = &*known;
            let (window, lanes) = (facts.opening, facts.colours.len());
            let metrics = Dimensions::WIDE;
            bencher.iter(|| Drawing::new(window, facts.day, lanes, items, &[], metrics));
        });
    }
}

fn items(timeline: &Timeline, facts: &Facts) -> Vec<DrawnEvent> {
    let events = facts.events().iter().enumerate();
    let items = events.map(|(order, fact)| DrawnEvent {
        event: fact.event,
        lane: fact.storyline,
        marks: facts.marks(fact).to_vec(),
        label: timeline[fact.event].title.get(Lang::De).to_owned(),
        attribution: String::new(),
        rank: fact.sources,
        order,
    });
    items.collect()
}
