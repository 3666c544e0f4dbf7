//! EDTF expressions in words, one method per form of the standard; a single date is left to
//! [`super::single`].

use super::calendar::Voice;
use super::words::{Words, dashed, list, pair};
use crate::i18n::Lang;
use crate::timeline::date::days_of;
use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind, YearKind};

impl Voice {
    pub(super) fn expression(self, edtf: &Edtf) -> Words {
        match edtf {
            Edtf::Date(date) => self.date(date),
            Edtf::DateTime(moment) => self.date(&moment.date),
            Edtf::Interval(interval) => self.interval(interval),
            Edtf::Set(set) => self.set(set),
        }
    }

    fn interval(self, Interval { start, end }: &Interval) -> Words {
        // What is attested on a day and goes on.
        if let (IntervalEndpoint::OnOrBefore(limit), IntervalEndpoint::Open) = (start, end) {
            return match self.lang {
                Lang::De => self.date(limit).after("spätestens seit"),
                Lang::En => self.date(limit).after("since").noted(" at the latest"),
            };
        }
        match (self.endpoint(start), self.endpoint(end)) {
            (Some(from), Some(to)) if from == to => from,
            (Some(from), Some(to)) if self.brief => dashed(from, to),
            (Some(from), Some(to)) => pair(from, to, self.say("bis", "to")),
            (Some(from), None) if *end == IntervalEndpoint::Open => from.after(self.since()),
            (Some(from), None) => from
                .after(self.from())
                .noted(self.say(", Ende unbekannt", ", end unknown")),
            (None, Some(to)) => to.after(self.until()),
            // EDTF has no interval without any date; the words are for completeness.
            (None, None) => Words::whole(self.say("Datum unbekannt", "date unknown")),
        }
    }

    /// `None` for an end that is open or unknown.
    fn endpoint(self, endpoint: &IntervalEndpoint) -> Option<Words> {
        match endpoint {
            IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
            IntervalEndpoint::Date(date) => Some(self.date(date)),
            IntervalEndpoint::OnOrBefore(date) => Some(
                self.date(date)
                    .noted(self.say(" oder früher", " or earlier")),
            ),
            IntervalEndpoint::OnOrAfter(date) => {
                Some(self.date(date).noted(self.say(" oder später", " or later")))
            }
        }
    }

    fn set(self, set: &Set) -> Words {
        match (set.kind, &set.elements[..]) {
            (SetKind::OneMember, [SetElement::Date(first), SetElement::Date(second)])
                if follows(first, second) =>
            {
                self.one_of_range(first, second)
            }
            (SetKind::OneMember, elements) => {
                let words = elements.iter().map(|element| match element {
                    SetElement::Date(date) => self.date(date),
                    SetElement::OnOrBefore(date) => self.date(date).after(self.by()),
                    SetElement::OnOrAfter(date) => self.date(date).after(self.from()),
                    SetElement::Range(from, to) => self.one_of_range(from, to),
                });
                list(words.collect(), self.or())
            }
            (SetKind::AllMembers, elements) => {
                let words = elements.iter().map(|element| match element {
                    SetElement::Date(date) => self.date(date),
                    SetElement::OnOrBefore(date) => self.date(date).after(self.until()),
                    SetElement::OnOrAfter(date) => self.date(date).after(self.since()),
                    SetElement::Range(from, to) => self.range(self.date(from), self.date(to)),
                });
                list(words.collect(), self.and())
            }
        }
    }

    fn one_of_range(self, from: &Date, to: &Date) -> Words {
        match (days_of(from), days_of(to)) {
            // The days of years beyond four digits may be clamped, so their own words are used.
            (Some((first, _)), Some((_, last))) if is_standard(from) && is_standard(to) => {
                self.between(first, last)
            }
            _ => self.between_ends([self.date(from), self.date(to)]),
        }
    }

    fn since(self) -> &'static str {
        self.say("seit", "since")
    }

    fn from(self) -> &'static str {
        self.say("ab", "from")
    }

    /// Up to then it lasts.
    fn until(self) -> &'static str {
        self.say("bis", "until")
    }

    /// By then it happens.
    fn by(self) -> &'static str {
        self.say("bis", "by")
    }
}

fn is_standard(date: &Date) -> bool {
    matches!(date.year.kind, YearKind::Standard { .. })
}

/// Whether these are two plain days in a row.
fn follows(first: &Date, second: &Date) -> bool {
    let exact = |date: &Date| match days_of(date) {
        Some((from, to)) if from == to && !date.is_approximate() && !date.is_uncertain() => {
            Some(from)
        }
        _ => None,
    };
    matches!((exact(first), exact(second)), (Some(a), Some(b)) if a.plus(1) == b)
}
