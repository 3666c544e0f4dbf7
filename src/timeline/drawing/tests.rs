use super::*;
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::{Fixture, FixtureClaim, day, known};
use crate::timeline::mark::marks;
use crate::timeline::model::ConflictIx;
use crate::timeline::query::select;
use crate::timeline::text_width::text_width;
use crate::timeline::view::View;
use crate::timeline::vocabulary::{ConflictKind, EventKind};

mod counts;
mod geometry;
mod places;
mod random;
mod sentences;

/// A picture of one width, like a share card.
const PICTURE: Dimensions =
    Dimensions { width: 487.0, wider: &[], fixed: true, days: 60.0, ..Dimensions::WIDE };

/// Input of a drawing under test.
#[derive(Debug)]
struct TestDrawing {
    items: Vec<DrawnEvent>,
    links: Vec<ConflictLink>,
    window: Window,
    day: Day,
    metrics: Dimensions,
}

impl TestDrawing {
    /// August and September 2020 on the wide drawing, with all articles known: one happening per
    /// group of contradicting dates, all in the first lane and all labelled "Angebot".
    fn of(events: &[&[&str]]) -> TestDrawing {
        let claims: Vec<FixtureClaim> = (events.iter().enumerate())
            .flat_map(|(event, dates)| {
                dates.iter().map(move |date| FixtureClaim::on(event, 0, date))
            })
            .collect();
        let mut conflicts = Vec::new();
        let mut next = 0;
        for dates in events {
            let claims: Vec<usize> = (next..next + dates.len()).collect();
            next += dates.len();
            if claims.len() > 1 {
                conflicts.push((ConflictKind::Date, claims));
            }
        }
        let fixture = Fixture {
            articles: vec!["2020-12-31".to_owned()],
            events: vec![(EventKind::Happening, String::new()); events.len()],
            claims,
            conflicts,
        };
        let timeline = fixture.timeline();
        let knowledge = known(&timeline, None);
        let selection = select(&Facts::new(&knowledge), &knowledge, &View::default());
        let states = (selection.events.iter()).filter_map(|&event| knowledge.event(event));
        let items = states.enumerate().map(|(order, state)| DrawnEvent {
            event: state.event,
            lane: StorylineIx(0),
            marks: marks(&knowledge, state),
            label: "Angebot".to_owned(),
            attribution: String::new(),
            rank: 1,
            order,
        });
        TestDrawing {
            items: items.collect(),
            links: Vec::new(),
            window: Window { from: day("2020-08-01"), to: day("2020-09-30") },
            day: day("2020-12-31"),
            metrics: Dimensions::WIDE,
        }
    }

    /// One happening per date.
    fn of_dates(dates: &[&str]) -> TestDrawing {
        let events: Vec<&[&str]> = dates.iter().map(std::slice::from_ref).collect();
        TestDrawing::of(&events)
    }

    fn known_on(self, text: &str) -> TestDrawing {
        TestDrawing { day: day(text), ..self }
    }

    fn within(self, from: &str, to: &str) -> TestDrawing {
        let window = Window { from: day(from), to: day(to) };
        TestDrawing { window, ..self }
    }

    fn on(self, metrics: Dimensions) -> TestDrawing {
        TestDrawing { metrics, ..self }
    }

    fn draw(&self) -> Drawing {
        let lanes = self.items.iter().map(|item| item.lane.0 + 1).max();
        Drawing::new(
            self.window,
            self.day,
            lanes.unwrap_or(1),
            &self.items,
            &self.links,
            self.metrics,
        )
    }

    /// The only lane.
    fn lane(&self) -> Lane {
        let [lane] = &self.draw().lanes[..] else {
            panic!("more than one lane");
        };
        lane.clone()
    }

    /// The marks of the only lane.
    fn placed(&self) -> Vec<Placed> {
        match self.lane().body {
            LaneBody::Marks { marks, .. } => marks,
            other => panic!("no single marks: {other:?}"),
        }
    }

    fn item(&self, event: EventIx) -> &DrawnEvent {
        self.items.iter().find(|item| item.event == event).unwrap()
    }
}
