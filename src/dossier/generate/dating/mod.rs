//! How a sentence says when: mostly the day, and every vaguer way that sources have.
//!
//! Whatever is said can hold on the day on which the event truly lies, so two claims about one
//! event contradict each other only where they were given different days.

mod ahead;
mod lasting;
mod past;
mod words;

pub(super) use words::{dateline, day};

use super::Both;
use super::plot::Timing;
use super::rng::Rng;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::Basis;

/// Where an event truly lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// How it lies in time.
    pub timing: Timing,
    /// Its day, or the first of several.
    pub from: Day,
    /// The last of several days; of one that has begun and goes on, the first again.
    pub to: Day,
}

/// What is known of an article's publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Publication {
    /// The date; `None` for an undated article.
    pub edtf: Option<String>,
    /// What it rests on.
    pub basis: Basis,
    /// The day, where it is known.
    pub day: Option<Day>,
    /// The last possible day, where there is one.
    pub latest: Option<Day>,
}

/// What a sentence stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    /// Of its article.
    pub publication: &'a Publication,
    /// The claim right before it, and its day.
    pub before: Option<(&'a str, Day)>,
}

/// The date of a claim and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// German and English; empty when nothing is said.
    pub words: Both,
    /// The date; `None` when it is not given.
    pub edtf: Option<String>,
    /// What it rests on.
    pub basis: Basis,
    /// What its year rests on, where that differs.
    pub year_basis: Option<Basis>,
    /// What it counts from, as in the dossier.
    pub anchor: Option<String>,
    /// The reason.
    pub why: Option<Both>,
    /// Whether it names the beginning of a state.
    pub has_beginning: bool,
}

impl When {
    fn stated(words: Both, edtf: String) -> When {
        When {
            words,
            edtf: Some(edtf),
            basis: Basis::Stated,
            year_basis: None,
            anchor: None,
            why: None,
            has_beginning: false,
        }
    }

    fn derived(words: Both, edtf: String, anchor: &str) -> When {
        When {
            basis: Basis::Derived,
            anchor: Some(anchor.to_owned()),
            ..When::stated(words, edtf)
        }
    }

    /// Words that give no date, or no words at all.
    fn undated(words: Both) -> When {
        When {
            edtf: None,
            basis: Basis::None,
            ..When::stated(words, String::new())
        }
    }

    fn because(mut self, de: String, en: String) -> When {
        self.why = Some([de, en]);
        self
    }

    /// A day without its year: the year comes from the article's publication.
    fn without_year(words: Both, day: Day, publication: &Publication) -> When {
        if publication.basis == Basis::Stated {
            return When::derived(words, day.to_string(), PUBLISHED);
        }
        let year = day.year();
        When {
            year_basis: Some(Basis::Inferred),
            ..When::stated(words, day.to_string())
        }
        .because(
            format!(
                "Der Satz nennt kein Jahr; {year} folgt aus dem erschlossenen Erscheinungstag."
            ),
            format!("The sentence gives no year; {year} follows from the inferred publication."),
        )
    }
}

/// The word for the article's publication in `date.anchor`.
const PUBLISHED: &str = "published";

/// Some way to say when.
pub(super) fn say(moment: Moment, setting: Setting<'_>, rng: &mut Rng) -> When {
    match moment.timing {
        Timing::Past => past::say(moment.from, setting, rng),
        Timing::Lasting => lasting::say(moment, rng),
        Timing::Since => lasting::say_since(moment.from, setting.publication, rng),
        Timing::Ahead => ahead::say(moment.from, rng),
        Timing::Due => ahead::say_due(moment.from, setting.publication, rng),
    }
}

/// The plainest way to say when: day, month and year.
pub(super) fn say_exactly(moment: Moment) -> When {
    match moment.timing {
        Timing::Past | Timing::Ahead => past::exactly(moment.from),
        Timing::Lasting => lasting::exactly(moment),
        Timing::Since => lasting::since_exactly(moment.from),
        Timing::Due => ahead::due_exactly(moment.from),
    }
}

/// The date of a sentence that does not say when.
pub(super) fn unsaid(moment: Moment, rng: &mut Rng) -> When {
    let is_day = matches!(moment.timing, Timing::Past | Timing::Ahead | Timing::Due);
    if !is_day || !rng.chance(20) {
        return When::undated(Both::default());
    }
    inferred(moment.from)
}

/// A day that is known from elsewhere.
fn inferred(on: Day) -> When {
    let [de, en] = day(on);
    When {
        basis: Basis::Inferred,
        ..When::stated(Both::default(), on.to_string())
    }
    .because(
        format!("Der Satz nennt keinen Tag; nach Angaben außerhalb des Dossiers ist es der {de}."),
        format!("The sentence names no day; according to sources outside the dossier it is {en}."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    // Named again, since proptest has an `Rng` of its own.
    use crate::dossier::generate::rng::Rng;
    use crate::timeline::date::FuzzyDate;
    use proptest::prelude::*;
    use proptest::sample::select;

    const TIMINGS: [Timing; 5] = [
        Timing::Past,
        Timing::Lasting,
        Timing::Since,
        Timing::Ahead,
        Timing::Due,
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn what_is_said_can_hold_on_the_true_day(
            timing in select(&TIMINGS[..]),
            first in 5_000i64..22_000,
            length in 0i64..120,
            published in 1i64..400,
            basis in select(&[Basis::Stated, Basis::Inferred, Basis::None][..]),
            before in prop::option::of(0i64..12),
            seed in any::<u64>(),
        ) {
            let from = Day::new(first);
            let to = from.plus(if timing == Timing::Lasting { length } else { 0 });
            let moment = Moment { timing, from, to };
            let day = to.plus(if timing == Timing::Ahead { -published } else { published });
            let day = (basis != Basis::None).then_some(day);
            let publication = Publication {
                edtf: day.map(|day| day.to_string()),
                basis,
                day,
                latest: day,
            };
            let before = before.map(|days| ("other", from.plus(-days)));
            let setting = Setting { publication: &publication, before };
            let when = say(moment, setting, &mut Rng::new(seed));
            let exact = say_exactly(moment);
            prop_assert_eq!(exact.basis, Basis::Stated);
            prop_assert_eq!(when.edtf.is_none(), when.basis == Basis::None);
            for when in [when, exact] {
                let Some(edtf) = when.edtf else { continue };
                let date = FuzzyDate::parse(&edtf)
                    .map_err(|error| TestCaseError::fail(format!("{edtf}: {error}")))?;
                let is_before = date.latest().is_some_and(|latest| latest < from);
                let is_after = date.earliest().is_some_and(|earliest| earliest > to);
                prop_assert!(!is_before && !is_after, "{edtf} and {from}");
            }
        }
    }
}
