//! What has happened: "am 3. März", "am Dienstag", "zwei Tage später".

use super::words::{
    after, day, edtf_month, edtf_part, fixed, is_weekend, later, month, pair, quarter, third,
    weekday, without_year,
};
use super::{PUBLISHED, Setting, When, inferred};
use crate::dossier::generate::Both;
use crate::dossier::generate::rng::Rng;
use crate::timeline::day::Day;

/// A way to date what has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Exactly,
    Today,
    Weekday,
    Night,
    Weekend,
    FewDaysAgo,
    DaysLater,
    WithoutYear,
    Month,
    ThirdOfMonth,
    Between,
    AroundDay,
    AroundMonth,
    PerhapsMonth,
    Quarter,
    Year,
    FromElsewhere,
    Recently,
    Unsaid,
}

/// How often each is chosen where it fits.
const FORMS: [(u64, Form); 19] = [
    (40, Form::Exactly),
    (30, Form::Today),
    (10, Form::Weekday),
    (2, Form::Night),
    (4, Form::Weekend),
    (3, Form::FewDaysAgo),
    (8, Form::DaysLater),
    (6, Form::WithoutYear),
    (6, Form::Month),
    (5, Form::ThirdOfMonth),
    (3, Form::Between),
    (1, Form::AroundDay),
    (1, Form::AroundMonth),
    (1, Form::PerhapsMonth),
    (1, Form::Quarter),
    (2, Form::Year),
    (3, Form::FromElsewhere),
    (2, Form::Recently),
    (2, Form::Unsaid),
];

/// Some way to date something that happened on a day.
pub(super) fn say(on: Day, setting: Setting<'_>, rng: &mut Rng) -> When {
    // In the days since, counted from the publication; unknown for an undated article.
    let age = setting.publication.day.map(|published| published.since(on));
    let later = setting.before.and_then(|(claim, before)| {
        let words = later(on.since(before))?;
        Some((claim, words))
    });
    let fits = |form: Form| match form {
        Form::Today => age == Some(0),
        Form::Weekday => age.is_some_and(|age| (1..=6).contains(&age)),
        Form::Night => age.is_some_and(|age| (0..=5).contains(&age)),
        Form::Weekend => is_weekend(on) && age.is_some_and(|age| (2..=6).contains(&age)),
        Form::FewDaysAgo => age.is_some_and(|age| (1..=7).contains(&age)),
        Form::DaysLater => later.is_some(),
        Form::WithoutYear => age.is_some_and(|age| (0..=200).contains(&age)),
        Form::Recently => age.is_none_or(|age| age < 60),
        _ => true,
    };
    let weight = |weight: u64, form: Form| match form {
        // What lies long ago is remembered by month or year.
        Form::Month | Form::Quarter | Form::Year if age.is_some_and(|age| age > 90) => 6 * weight,
        _ => weight,
    };
    let forms = FORMS.iter().filter(|(_, form)| fits(*form));
    let form = rng.weighted(forms.map(|&(usual, form)| (weight(usual, form), form)));
    match form.unwrap_or(Form::Exactly) {
        Form::Exactly => exactly(on),
        Form::Today => When::derived(fixed(["heute", "today"]), on.to_string(), PUBLISHED),
        Form::Weekday => {
            let words = after(["am", "on"], weekday(on));
            When::derived(words, on.to_string(), PUBLISHED)
        }
        Form::Night => {
            let words = after(["in der Nacht auf", "overnight into"], weekday(on));
            When::derived(words, either(on.plus(-1), on), PUBLISHED)
        }
        Form::Weekend => weekend(on),
        Form::FewDaysAgo => {
            let published = on.plus(age.unwrap_or_default());
            let words = fixed(["vor wenigen Tagen", "a few days ago"]);
            When::derived(
                words,
                within(published.plus(-7), published.plus(-1)),
                PUBLISHED,
            )
        }
        Form::DaysLater => match later {
            Some((claim, words)) => When::derived(words, on.to_string(), claim),
            None => exactly(on),
        },
        Form::WithoutYear => {
            let words = after(["am", "on"], without_year(on));
            When::without_year(words, on, setting.publication)
        }
        Form::Between => between(on, setting.publication.latest, rng),
        Form::FromElsewhere => inferred(on),
        Form::Recently => When::undated(fixed(["kürzlich", "recently"])),
        Form::Unsaid => When::undated(Both::default()),
        form => vaguely(on, form),
    }
}

/// Day, month and year.
pub(super) fn exactly(on: Day) -> When {
    When::stated(after(["am", "on"], day(on)), on.to_string())
}

/// The forms that say less than the day.
fn vaguely(on: Day, form: Form) -> When {
    let edtf = edtf_month(on);
    let year = on.year();
    match form {
        Form::ThirdOfMonth => {
            let (number, edtf) = third_of_month(on);
            let [de, en] = third(number, month(on));
            When::stated([de, format!("in {en}")], edtf)
        }
        Form::AroundDay => {
            let words = after(["um den", "around"], day(on));
            When::stated(words, format!("{on}~"))
        }
        Form::AroundMonth => {
            let words = after(["etwa im", "around"], month(on));
            When::stated(words, format!("{edtf}~"))
        }
        Form::PerhapsMonth => {
            let words = after(["vermutlich im", "probably in"], month(on));
            When::stated(words, format!("{edtf}?"))
        }
        Form::Quarter => {
            let code = 33 + (on.month() - 1) / 3;
            When::stated(quarter(on), edtf_part(on, code))
        }
        Form::Year => {
            let words = [format!("im Jahr {year}"), format!("in {year}")];
            When::stated(words, format!("{year:04}"))
        }
        _ => When::stated(after(["im", "in"], month(on)), edtf),
    }
}

/// The third of its month that a day lies in: days 1–10, 11–20, 21–last.
pub(super) fn third_of_month(of: Day) -> (u32, String) {
    let number = ((of.day() - 1) / 10).min(2);
    let first = of.plus(i64::from(10 * number + 1) - i64::from(of.day()));
    let last = if number == 2 {
        of.end_of_month()
    } else {
        first.plus(9)
    };
    (number, within(first, last))
}

fn weekend(on: Day) -> When {
    let saturday = if is_weekend(on.plus(1)) {
        on
    } else {
        on.plus(-1)
    };
    let words = fixed(["am Wochenende", "at the weekend"]);
    When::derived(words, either(saturday, saturday.plus(1)), PUBLISHED)
}

fn between(on: Day, limit: Option<Day>, rng: &mut Rng) -> When {
    let from = on.plus(-rng.within(1..=4));
    let to = on.plus(rng.within(0..=4));
    let to = limit.map_or(to, |limit| to.min(limit.max(on)));
    let words = pair(from, to, ["und dem", "and"]);
    When::stated(after(["zwischen dem", "between"], words), within(from, to))
}

fn within(from: Day, to: Day) -> String {
    format!("[{from}..{to}]")
}

fn either(one: Day, other: Day) -> String {
    format!("[{one},{other}]")
}
