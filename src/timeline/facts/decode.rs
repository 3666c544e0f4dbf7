//! Decodes the numbers written by [`super::encode`].

use super::build::append;
use super::{ClaimFact, EventConflict, Extent, Fact, Facts, Trace, UNKNOWN, Values};
use crate::timeline::date::End;
use crate::timeline::day::Day;
use crate::timeline::list_groups::Heading;
use crate::timeline::mark::{Mark, MarkExtent, Sign};
use crate::timeline::model::{
    ArticleIx, ClaimIx, ConflictIx, EntityIx, EventIx, StorylineIx, Window,
};
use crate::timeline::vocabulary::{Basis, EventKind, Mode};

impl Facts {
    /// Decodes facts; `None` if the numbers are invalid.
    pub fn decode(numbers: &[i32]) -> Option<Facts> {
        let (&day, numbers) = numbers.split_first()?;
        let mut input = FactsReader { numbers: numbers.iter(), day: Day::new(i64::from(day)) };
        let mut facts = Facts {
            day: input.day,
            full: input.window()?,
            opening: input.window()?,
            entities: input.count()?,
            colours: input.list(|input| u8::try_from(input.number()?).ok())?,
            published: input.list(|input| {
                let (from, to) = (input.day()?, input.day()?);
                Some(from.zip(to).map(|(from, to)| Window { from, to }))
            })?,
            stops: input.list(|input| Some(ArticleIx(input.count()?)))?,
            values: input.values()?,
            disputes: Vec::new(),
            later: Vec::new(),
            events: Vec::new(),
            positions: Vec::new(),
            claims: Vec::new(),
            days: Vec::new(),
            parties: Vec::new(),
            marks: Vec::new(),
            loose: Vec::new(),
        };
        let sides = input.list(|input| input.list(|input| Some(EventIx(input.count()?))))?;
        let disputes = sides.into_iter().enumerate();
        facts.disputes = disputes
            .map(|(index, sides)| EventConflict { conflict: ConflictIx(index), sides })
            .collect();
        let later = input.list(|input| Some((StorylineIx(input.count()?), input.mark()?)))?;
        let events = input.count()?;
        for index in 0..events {
            let fact = input.fact(EventIx(index), &mut facts)?;
            facts.events.push(fact);
        }
        let later = later.into_iter().enumerate();
        facts.later = later
            .map(|(index, (storyline, mark))| Trace {
                event: EventIx(events + index),
                storyline,
                mark,
            })
            .collect();
        // The number of events is below `u32::MAX`.
        facts.positions = (0..events as u32).collect();
        facts.positions.resize(events + facts.later.len(), UNKNOWN);
        Some(facts)
    }
}

struct FactsReader<'n> {
    numbers: std::slice::Iter<'n, i32>,
    day: Day,
}

impl FactsReader<'_> {
    fn number(&mut self) -> Option<i32> {
        self.numbers.next().copied()
    }

    fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    fn flag(&mut self) -> Option<bool> {
        Some(self.number()? != 0)
    }

    fn day(&mut self) -> Option<Option<Day>> {
        let number = self.number()?;
        let distance = i64::from(number) - i64::from(number > 0);
        Some((number != 0).then(|| self.day.plus(distance)))
    }

    fn window(&mut self) -> Option<Window> {
        Some(Window { from: self.day()??, to: self.day()?? })
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        (0..count).map(|_| item(self)).collect()
    }

    fn word<T: Copy>(&mut self, vocabulary: &[T]) -> Option<T> {
        vocabulary.get(self.count()?).copied()
    }

    fn values(&mut self) -> Option<Values> {
        Some(Values {
            org: self.list(|input| Some(EntityIx(input.count()?)))?,
            storyline: self.list(|input| Some(StorylineIx(input.count()?)))?,
            kind: self.list(|input| input.word(EventKind::ALL))?,
            mode: self.list(|input| input.word(Mode::ALL))?,
            by: self.list(|input| Some(EntityIx(input.count()?)))?,
            article: self.list(|input| Some(ArticleIx(input.count()?)))?,
            basis: self.list(|input| input.word(Basis::ALL))?,
        })
    }

    fn fact(&mut self, event: EventIx, facts: &mut Facts) -> Option<Fact> {
        let storyline = StorylineIx(self.count()?);
        let kind = self.word(EventKind::ALL)?;
        let disputed = self.flag()?;
        let sources = u32::try_from(self.number()?).ok()?;
        let day = self.day()?;
        let heading = match (self.number()?, day) {
            (0, Some(day)) => Heading::Month { year: day.year(), month: day.month() },
            (1, Some(day)) => Heading::Year(day.year()),
            (2, _) => Heading::Ahead,
            (3, _) => Heading::Undated,
            _ => return None,
        };
        let extent = (self.day()?, self.day()?, self.day()?);
        let extent = match extent {
            (Some(first), Some(first_at_most), Some(last)) => {
                Some(Extent { first, first_at_most, last })
            }
            _ => None,
        };
        let claims = self.list(|input| input.claim(facts))?;
        let marks = self.list(FactsReader::mark)?;
        let loose = self.list(|input| Some((input.day()??, input.day()??)))?;
        Some(Fact {
            event,
            storyline,
            kind,
            disputed,
            sources,
            day,
            heading,
            extent,
            claims: append(&mut facts.claims, claims),
            marks: append(&mut facts.marks, marks),
            loose: append(&mut facts.loose, loose),
        })
    }

    fn claim(&mut self, facts: &mut Facts) -> Option<ClaimFact> {
        let mode = self.word(Mode::ALL)?;
        let basis = self.word(Basis::ALL)?;
        let article = ArticleIx(self.count()?);
        facts.days.push(match self.flag()? {
            true => Some((self.day()?, self.day()?)),
            false => None,
        });
        let mut entities = || self.list(|input| Some(EntityIx(input.count()?)));
        let parts = append(&mut facts.parties, entities()?);
        let by = append(&mut facts.parties, entities()?);
        Some(ClaimFact { mode, basis, article, parties: [parts.start, by.start, by.end] })
    }

    fn mark(&mut self) -> Option<Mark> {
        let claim = ClaimIx(self.count()?);
        let sign = self.word(Sign::ALL)?;
        let extent = match self.number()? {
            0 => MarkExtent::Point(self.day()??),
            1 => MarkExtent::Between(self.day()?, self.day()?),
            2 => MarkExtent::Lasting(self.end()?, self.end()?),
            _ => return None,
        };
        Some(Mark { claim, sign, extent })
    }

    fn end(&mut self) -> Option<End> {
        Some(match self.number()? {
            0 => End::Open,
            1 => End::Unknown,
            kind @ 2..=3 => {
                End::Within { from: self.day()??, to: self.day()??, approximate: kind == 3 }
            }
            _ => return None,
        })
    }
}
