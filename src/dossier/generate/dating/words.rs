//! The words of dates in running text, German and English, with their prepositions.

use crate::dossier::generate::Both;
use crate::i18n::{Lang, date};
use crate::timeline::day::Day;
use chrono::Datelike;

/// Keeps a figure on the line of the word it belongs to.
const NO_BREAK: char = '\u{a0}';

const WEEKDAYS: [[&str; 2]; 7] = [
    ["Montag", "Monday"],
    ["Dienstag", "Tuesday"],
    ["Mittwoch", "Wednesday"],
    ["Donnerstag", "Thursday"],
    ["Freitag", "Friday"],
    ["Samstag", "Saturday"],
    ["Sonntag", "Sunday"],
];

/// "zwei", "two" to "zehn", "ten".
const NUMBERS: [[&str; 2]; 9] = [
    ["zwei", "two"],
    ["drei", "three"],
    ["vier", "four"],
    ["fünf", "five"],
    ["sechs", "six"],
    ["sieben", "seven"],
    ["acht", "eight"],
    ["neun", "nine"],
    ["zehn", "ten"],
];

/// Texts that do not change.
pub(super) fn fixed([de, en]: [&str; 2]) -> Both {
    [de.to_owned(), en.to_owned()]
}

/// A preposition before a date.
pub(super) fn after(prepositions: [&str; 2], [de, en]: Both) -> Both {
    let [german, english] = prepositions;
    [format!("{german} {de}"), format!("{english} {en}")]
}

/// "3. März 2024", "3 March 2024".
pub(in crate::dossier::generate) fn day(on: Day) -> Both {
    Lang::ALL.map(|lang| date::day(on, lang))
}

/// "3. März", "3 March".
pub(in crate::dossier::generate) fn without_year(on: Day) -> Both {
    let number = on.day();
    let [de, en] = Lang::ALL.map(|lang| date::month_name(on.month(), lang));
    [
        format!("{number}.{NO_BREAK}{de}"),
        format!("{number}{NO_BREAK}{en}"),
    ]
}

/// "Sonntag, 3. März 2024".
pub(in crate::dossier::generate) fn dateline(on: Day) -> String {
    let [de, _] = day(on);
    format!("{}, {de}", weekday(on)[0])
}

/// "März 2024", "March 2024".
pub(super) fn month(of: Day) -> Both {
    Lang::ALL.map(|lang| date::month(of.year(), of.month(), lang))
}

/// "Sonntag", "Sunday".
pub(super) fn weekday(on: Day) -> Both {
    fixed(WEEKDAYS[on.date().weekday().num_days_from_monday() as usize])
}

/// Whether the day is a Saturday or Sunday.
pub(super) fn is_weekend(day: Day) -> bool {
    day.date().weekday().num_days_from_monday() >= 5
}

/// Early, mid or late, as 0, 1 and 2, before a month or a year.
pub(super) fn third(number: u32, [de, en]: Both) -> Both {
    match number {
        0 => [format!("Anfang {de}"), format!("early {en}")],
        1 => [format!("Mitte {de}"), format!("mid-{en}")],
        _ => [format!("Ende {de}"), format!("late {en}")],
    }
}

/// "im zweiten Quartal 2024", "in the second quarter of 2024".
pub(super) fn quarter(of: Day) -> Both {
    let [de, en] = [
        ["ersten", "first"],
        ["zweiten", "second"],
        ["dritten", "third"],
        ["vierten", "fourth"],
    ][(of.month() as usize - 1) / 3];
    let year = of.year();
    [
        format!("im {de} Quartal {year}"),
        format!("in the {en} quarter of {year}"),
    ]
}

/// "zwei Tage später", "two days later"; `None` for none and for more than ten.
pub(super) fn later(days: i64) -> Option<Both> {
    match days {
        1 => Some(fixed(["am Tag darauf", "the day after"])),
        7 => Some(fixed(["eine Woche später", "a week later"])),
        _ => {
            let [de, en] = numeral(days)?;
            Some([format!("{de} Tage später"), format!("{en} days later")])
        }
    }
}

/// "rund zwei Wochen lang", "for about two weeks"; `None` for more than ten.
pub(super) fn about_weeks(weeks: i64) -> Option<Both> {
    if weeks == 1 {
        return Some(fixed(["rund eine Woche lang", "for about a week"]));
    }
    let [de, en] = numeral(weeks)?;
    Some([
        format!("rund {de} Wochen lang"),
        format!("for about {en} weeks"),
    ])
}

fn numeral(number: i64) -> Option<[&'static str; 2]> {
    let place = usize::try_from(number).ok()?.checked_sub(2)?;
    NUMBERS.get(place).copied()
}

/// Two days, the year and the month said once where they are the same; `article` comes before the
/// German ones: "3. und dem 9. März 2024".
pub(super) fn pair(from: Day, to: Day, [de, en]: [&str; 2]) -> Both {
    let [last_de, last_en] = day(to);
    let [first_de, first_en] = if (from.year(), from.month()) == (to.year(), to.month()) {
        [format!("{}.", from.day()), from.day().to_string()]
    } else if from.year() == to.year() {
        without_year(from)
    } else {
        day(from)
    };
    [
        format!("{first_de} {de} {last_de}"),
        format!("{first_en} {en} {last_en}"),
    ]
}

/// The month of a day in EDTF.
pub(super) fn edtf_month(of: Day) -> String {
    format!("{:04}-{:02}", of.year(), of.month())
}

/// A part of the year of a day in EDTF: 21–24 seasons, 33–36 quarters, 37–39 thirds.
pub(super) fn edtf_part(of: Day, code: u32) -> String {
    format!("{:04}-{code}", of.year())
}
