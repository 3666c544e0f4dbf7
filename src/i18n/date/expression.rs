//! EDTF expressions in words, one method per form of the standard; [`super::single`] words a single
//! date.

use super::calendar::DateStyle;
use super::words::{DateWords, dashed, list, pair};
use crate::timeline::date::days_of;
use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind, YearKind};

impl DateStyle {
    pub(super) fn expression(self, edtf: &Edtf) -> DateWords {
        match edtf {
            Edtf::Date(date) => self.date(date),
            Edtf::DateTime(moment) => self.date(&moment.date),
            Edtf::Interval(interval) => self.interval(interval),
            Edtf::Set(set) => self.set(set),
        }
    }

    fn interval(self, Interval { start, end }: &Interval) -> DateWords {
        let grammar = self.grammar();
        // Attested on a day and still going on.
        if let (IntervalEndpoint::OnOrBefore(limit), IntervalEndpoint::Open) = (start, end) {
            let (since, note) = &grammar.attested;
            return self.date(limit).after(since).noted(note);
        }
        match (self.endpoint(start), self.endpoint(end)) {
            (Some(from), Some(to)) if from == to => from,
            (Some(from), Some(to)) if self.brief => dashed(from, to),
            (Some(from), Some(to)) => {
                let connector = (grammar.to)(to.article());
                pair(from, to, connector)
            }
            (Some(from), None) if *end == IntervalEndpoint::Open => from.after(&grammar.since),
            (Some(from), None) => from.after(&grammar.from).noted(grammar.end_unknown),
            (None, Some(to)) => to.after(&grammar.until),
            // EDTF has no interval without a date; worded for completeness.
            (None, None) => DateWords::whole(grammar.date_unknown),
        }
    }

    /// `None` for an open or unknown end.
    fn endpoint(self, endpoint: &IntervalEndpoint) -> Option<DateWords> {
        match endpoint {
            IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
            IntervalEndpoint::Date(date) => Some(self.date(date)),
            IntervalEndpoint::OnOrBefore(date) => {
                Some(self.date(date).noted(self.grammar().earlier))
            }
            IntervalEndpoint::OnOrAfter(date) => Some(self.date(date).noted(self.grammar().later)),
        }
    }

    fn set(self, set: &Set) -> DateWords {
        let grammar = self.grammar();
        match (set.kind, &set.elements[..]) {
            (SetKind::OneMember, [SetElement::Date(first), SetElement::Date(second)])
                if follows(first, second) =>
            {
                self.one_of_range(first, second)
            }
            (SetKind::OneMember, elements) => {
                let words = elements.iter().map(|element| match element {
                    SetElement::Date(date) => self.date(date),
                    SetElement::OnOrBefore(date) => self.date(date).after(&grammar.by),
                    SetElement::OnOrAfter(date) => self.date(date).after(&grammar.from),
                    SetElement::Range(from, to) => self.one_of_range(from, to),
                });
                list(words.collect(), grammar.or)
            }
            (SetKind::AllMembers, elements) => {
                let words = elements.iter().map(|element| match element {
                    SetElement::Date(date) => self.date(date),
                    SetElement::OnOrBefore(date) => self.date(date).after(&grammar.until),
                    SetElement::OnOrAfter(date) => self.date(date).after(&grammar.since),
                    SetElement::Range(from, to) => self.range(self.date(from), self.date(to)),
                });
                list(words.collect(), grammar.and)
            }
        }
    }

    fn one_of_range(self, from: &Date, to: &Date) -> DateWords {
        match (days_of(from), days_of(to)) {
            // The days of years beyond four digits may be clamped, so their own words are used.
            (Some((first, _)), Some((_, last))) if is_standard(from) && is_standard(to) => {
                self.between(first, last)
            }
            _ => self.between_ends([self.date(from), self.date(to)]),
        }
    }
}

fn is_standard(date: &Date) -> bool {
    matches!(date.year.kind, YearKind::Standard { .. })
}

/// Returns true if these are two exact days in a row.
fn follows(first: &Date, second: &Date) -> bool {
    let exact = |date: &Date| match days_of(date) {
        Some((from, to)) if from == to && !date.is_approximate() && !date.is_uncertain() => {
            Some(from)
        }
        _ => None,
    };
    matches!((exact(first), exact(second)), (Some(a), Some(b)) if a.plus(1) == b)
}
