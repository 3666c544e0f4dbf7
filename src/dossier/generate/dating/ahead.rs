//! What is to come: "im Herbst 2026", "bis zum 30. Juni".

use super::past::{exactly, third_of_month};
use super::words::{after, day, edtf_month, edtf_part, fixed, month, quarter, third, without_year};
use super::{Publication, When};
use crate::dossier::generate::Both;
use crate::dossier::generate::rng::Rng;
use crate::timeline::day::Day;

/// A way to date a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Exactly,
    Month,
    Season,
    Quarter,
    ThirdOfYear,
    Year,
    ByEndOfYear,
    NotBefore,
    SomeDay,
    Unsaid,
}

/// How often each is chosen where it fits.
const FORMS: [(u64, Form); 10] = [
    (30, Form::Exactly),
    (14, Form::Month),
    (8, Form::Season),
    (8, Form::Quarter),
    (12, Form::ThirdOfYear),
    (8, Form::Year),
    (8, Form::ByEndOfYear),
    (5, Form::NotBefore),
    (4, Form::SomeDay),
    (3, Form::Unsaid),
];

/// EDTF code and name of the season of a month, winter aside: it lies in two years.
fn season(month: u32) -> Option<(u32, [&'static str; 2])> {
    match month {
        3..=5 => Some((21, ["Frühjahr", "spring"])),
        6..=8 => Some((22, ["Sommer", "summer"])),
        9..=11 => Some((23, ["Herbst", "autumn"])),
        _ => None,
    }
}

/// Some way to date a plan for a day.
pub(super) fn say(on: Day, rng: &mut Rng) -> When {
    let year = on.year();
    let season = season(on.month());
    let fits = |form: Form| form != Form::Season || season.is_some();
    let forms = FORMS.iter().copied().filter(|(_, form)| fits(*form));
    match rng.weighted(forms).unwrap_or(Form::Exactly) {
        Form::Exactly => exactly(on),
        Form::Month => When::stated(after(["im", "in"], month(on)), edtf_month(on)),
        Form::Season => match season {
            Some((code, [de, en])) => {
                let words = [format!("im {de} {year}"), format!("in {en} {year}")];
                When::stated(words, edtf_part(on, code))
            }
            None => exactly(on),
        },
        Form::Quarter => {
            let code = 33 + (on.month() - 1) / 3;
            When::stated(quarter(on), edtf_part(on, code))
        }
        Form::ThirdOfYear => {
            let number = (on.month() - 1) / 4;
            let [de, en] = third(number, [year.to_string(), year.to_string()]);
            let edtf = format!("{}~", edtf_part(on, 37 + number));
            When::stated([de, format!("in {en}")], edtf)
        }
        Form::Year => {
            let words = [format!("im Jahr {year}"), format!("in {year}")];
            When::stated(words, format!("{year:04}"))
        }
        Form::ByEndOfYear => {
            let words = [format!("bis Ende {year}"), format!("by the end of {year}")];
            When::stated(words, format!("[..{year:04}]"))
        }
        Form::NotBefore => {
            let [de, en] = month(on);
            let words = [
                format!("frühestens im {de}"),
                format!("in {en} at the earliest"),
            ];
            When::stated(words, format!("[{}..]", edtf_month(on)))
        }
        Form::SomeDay => When::undated(fixed(["in den kommenden Jahren", "in the coming years"])),
        Form::Unsaid => When::undated(Both::default()),
    }
}

/// Some way to name a deadline.
pub(super) fn say_due(on: Day, publication: &Publication, rng: &mut Rng) -> When {
    // Beyond that, a reader would take it for another year.
    let is_near =
        (publication.day).is_some_and(|published| (0..=200).contains(&on.since(published)));
    match rng.below(100) {
        0..20 if is_near => {
            let words = after(["bis zum", "by"], without_year(on));
            When::without_year(words, on, publication)
        }
        20..35 => {
            let (number, edtf) = third_of_month(on);
            let words = third(number, month(on));
            When::stated(after(["bis", "by"], words), edtf)
        }
        _ => due_exactly(on),
    }
}

/// "bis zum 30. Juni 2025".
pub(super) fn due_exactly(on: Day) -> When {
    When::stated(after(["bis zum", "by"], day(on)), on.to_string())
}
