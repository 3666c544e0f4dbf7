//! Dates in English.

use crate::i18n::date::NO_BREAK;
use crate::i18n::date::language::{About, Calendar, Grammar, Noun, Preposition};

pub const CALENDAR: &Calendar = &Calendar {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    // Short names stay whole, and September keeps its t.
    brief_months: [
        "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    day: |day| day.to_string(),
    thousands: ',',
    before_christ: ["", "\u{a0}BC"],
    after_christ: ["AD\u{a0}", ""],
};

pub const GRAMMAR: &Grammar = &Grammar {
    or: "or",
    and: "and",
    between: "between",
    about: About::Before("around"),
    since: Preposition::new("since"),
    from: Preposition::new("from"),
    until: Preposition::new("until"),
    by: Preposition::new("by"),
    attested: (Preposition::new("by"), ", ongoing"),
    to: |_| "to",
    earlier: " or earlier",
    later: " or later",
    end_unknown: ", end unknown",
    date_unknown: "date unknown",
    year_unknown: "year unknown",
    day_article: None,
    neighbours: None,
    thirds: [("early", " "), ("mid-", ""), ("late", " ")],
    third_article: None,
    seasons: ["spring", "summer", "autumn", "winter"],
    season_article: None,
    hemispheres: [" (northern hemisphere)", " (southern hemisphere)"],
    winter: |year| match (year + 1) % 100 {
        0 => format!("{year}–{}", year + 1),
        short => format!("{year}–{short:02}"),
    },
    quarter: |number, _| Noun::new(format!("Q{number}"), None),
    half: |is_first, brief| match (is_first, brief) {
        (true, false) => Noun::new("first half of", Some("the")),
        (false, false) => Noun::new("second half of", Some("the")),
        (true, true) => Noun::new("H1", None),
        (false, true) => Noun::new("H2", None),
    },
    decade: |year| Noun::new(format!("{year}s"), Some("the")),
    century: |number, brief| {
        let noun = if brief { "c." } else { "century" };
        Noun::new(format!("{number}{}{NO_BREAK}{noun}", ordinal(number)), Some("the"))
    },
    millennium: |number| {
        Noun::new(format!("{number}{}{NO_BREAK}millennium", ordinal(number)), Some("the"))
    },
    components: ["year", "month", "day"],
    uncertain: |names| match names {
        [] => "uncertain".to_owned(),
        _ => format!("{} uncertain", names.join(" and ")),
    },
};

fn ordinal(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
