//! Encodes facts as whole numbers, compact enough to be sent with every page.
//!
//! Events are renumbered by their place in [`Facts::events`], followed by the traces in
//! [`Facts::later`]; conflicts by their place in [`Facts::disputes`]. Days are counted from the day
//! of knowledge. [`super::decode`] reads the numbers in the same order.

use super::{ClaimFact, Fact, Facts, Touched, Values};
use crate::timeline::date::End;
use crate::timeline::day::Day;
use crate::timeline::list_groups::Heading;
use crate::timeline::mark::{Mark, MarkExtent};
use crate::timeline::model::{EventIx, Window};

impl Facts {
    /// The facts as numbers; [`Facts::decode`] reads them.
    pub fn encode(&self) -> Vec<i32> {
        let mut out = Writer { numbers: vec![self.day.number()], day: self.day, facts: self };
        out.window(self.full);
        out.window(self.opening);
        out.count(self.entities);
        out.list(&self.colours, |out, &colour| out.number(i32::from(colour)));
        out.list(&self.published, |out, days| {
            out.day(days.map(|days| days.from));
            out.day(days.map(|days| days.to));
        });
        out.list(&self.stops, |out, article| out.count(article.0));
        out.values(&self.values);
        out.list(&self.disputes, |out, dispute| {
            out.list(&dispute.sides, |out, &event| out.event(event));
        });
        out.list(&self.later, |out, trace| {
            out.count(trace.storyline.0);
            out.mark(&trace.mark);
        });
        out.list(&self.events, |out, fact| out.fact(fact));
        out.numbers
    }
}

struct Writer<'f> {
    numbers: Vec<i32>,
    day: Day,
    facts: &'f Facts,
}

impl Writer<'_> {
    fn number(&mut self, number: i32) {
        self.numbers.push(number);
    }

    /// Writes a count or position; the limits of a dossier keep both far below 2³¹.
    fn count(&mut self, count: usize) {
        self.number(count as i32);
    }

    /// Writes a day as its distance from the day of knowledge, plus one if not negative; 0 for
    /// `None`.
    fn day(&mut self, day: Option<Day>) {
        let number = day.map_or(0, |day| {
            let distance = day.number() - self.day.number();
            distance + i32::from(distance >= 0)
        });
        self.number(number);
    }

    fn window(&mut self, window: Window) {
        self.day(Some(window.from));
        self.day(Some(window.to));
    }

    fn event(&mut self, event: EventIx) {
        self.count(self.facts.positions[event.0] as usize);
    }

    fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.count(items.len());
        for each in items {
            item(self, each);
        }
    }

    fn values(&mut self, values: &Values) {
        self.list(&values.org, |out, ix| out.count(ix.0));
        self.list(&values.storyline, |out, ix| out.count(ix.0));
        self.list(&values.kind, |out, &kind| out.number(kind as i32));
        self.list(&values.mode, |out, &mode| out.number(mode as i32));
        self.list(&values.by, |out, ix| out.count(ix.0));
        self.list(&values.article, |out, ix| out.count(ix.0));
        self.list(&values.basis, |out, &basis| out.number(basis as i32));
    }

    fn fact(&mut self, fact: &Fact) {
        let facts = self.facts;
        self.count(fact.storyline.0);
        self.number(fact.kind as i32);
        self.number(i32::from(fact.disputed));
        self.number(fact.sources as i32);
        self.day(fact.day);
        self.number(match fact.heading {
            Heading::Month { .. } => 0,
            Heading::Year(_) => 1,
            Heading::Ahead => 2,
            Heading::Undated => 3,
        });
        let extent = fact.extent;
        self.day(extent.map(|extent| extent.first));
        self.day(extent.map(|extent| extent.first_at_most));
        self.day(extent.map(|extent| extent.last));
        let mut days = facts.days(fact).iter();
        self.list(facts.claims(fact), |out, claim| {
            out.claim(claim, days.next().copied().flatten());
        });
        self.list(facts.marks(fact), |out, mark| out.mark(mark));
        self.list(facts.loose(fact), |out, &(first, last)| {
            out.day(Some(first));
            out.day(Some(last));
        });
    }

    fn claim(&mut self, claim: &ClaimFact, days: Touched) {
        let facts = self.facts;
        self.number(claim.mode as i32);
        self.number(claim.basis as i32);
        self.count(claim.article.0);
        self.number(i32::from(days.is_some()));
        if let Some((first, last)) = days {
            self.day(first);
            self.day(last);
        }
        self.list(facts.parts(claim), |out, entity| out.count(entity.0));
        self.list(facts.by(claim), |out, entity| out.count(entity.0));
    }

    fn mark(&mut self, mark: &Mark) {
        self.count(mark.claim.0);
        self.number(mark.sign as i32);
        match mark.extent {
            MarkExtent::Point(day) => {
                self.number(0);
                self.day(Some(day));
            }
            MarkExtent::Between(from, to) => {
                self.number(1);
                self.day(from);
                self.day(to);
            }
            MarkExtent::Lasting(start, end) => {
                self.number(2);
                self.end(start);
                self.end(end);
            }
        }
    }

    fn end(&mut self, end: End) {
        match end {
            End::Open => self.number(0),
            End::Unknown => self.number(1),
            End::Within { from, to, approximate } => {
                self.number(2 + i32::from(approximate));
                self.day(Some(from));
                self.day(Some(to));
            }
        }
    }
}
