//! Dates in French.

use crate::i18n::date::NO_BREAK;
use crate::i18n::date::language::{About, Calendar, Grammar, Noun, Preposition};

pub const CALENDAR: &Calendar = &Calendar {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    // As in print: short names stay whole.
    brief_months: [
        "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
    ],
    day: |day| match day {
        1 => "1er".to_owned(),
        _ => day.to_string(),
    },
    thousands: '\u{202f}',
    before_christ: ["", "\u{a0}av.\u{a0}J.-C."],
    after_christ: ["", "\u{a0}apr.\u{a0}J.-C."],
};

/// Months and years take "en", days an article, thirds of a year ("début 2022") neither.
pub const GRAMMAR: &Grammar = &Grammar {
    or: "ou",
    and: "et",
    between: "entre",
    about: About::Behind(" environ"),
    since: Preposition::new("depuis"),
    from: Preposition::new("dès"),
    until: Preposition {
        bare: "jusqu’en",
        fused: &[("", ["jusqu’à ", ""]), ("le", ["jusqu’au ", ""]), ("les", ["jusqu’aux ", ""])],
    },
    by: Preposition {
        bare: "au plus tard en",
        fused: &[
            ("", ["au plus tard ", ""]),
            ("le", ["au plus tard le ", ""]),
            ("les", ["au plus tard dans les ", ""]),
        ],
    },
    attested: (Preposition::new("depuis"), " au plus tard"),
    to: |article| match article {
        Some("le") => "au",
        Some("les") => "aux",
        _ => "à",
    },
    earlier: " ou avant",
    later: " ou après",
    end_unknown: ", fin inconnue",
    date_unknown: "date inconnue",
    year_unknown: "année inconnue",
    day_article: Some("le"),
    neighbours: None,
    thirds: [("début", " "), ("mi-", ""), ("fin", " ")],
    third_article: Some(""),
    seasons: ["printemps", "été", "automne", "hiver"],
    season_article: Some("le"),
    hemispheres: [" (hémisphère nord)", " (hémisphère sud)"],
    winter: |year| format!("{year}-{}", year + 1),
    quarter: |number, brief| match brief {
        false => Noun::new(format!("{}{NO_BREAK}trimestre", ordinal(number)), Some("le")),
        true => Noun::new(format!("T{number}"), Some("le")),
    },
    half: |is_first, brief| match (is_first, brief) {
        (true, false) => Noun::new("premier semestre", Some("le")),
        (false, false) => Noun::new("second semestre", Some("le")),
        (true, true) => Noun::new("S1", Some("le")),
        (false, true) => Noun::new("S2", Some("le")),
    },
    decade: |year| Noun::new(format!("années {year}"), Some("les")),
    century: |number, brief| {
        let noun = if brief { "s." } else { "siècle" };
        Noun::new(format!("{}{NO_BREAK}{noun}", roman(number)), Some("le"))
    },
    millennium: |number| Noun::new(format!("{}{NO_BREAK}millénaire", roman(number)), Some("le")),
    components: ["année", "mois", "jour"],
    uncertain: |names| match names {
        [] => "date incertaine".to_owned(),
        ["année"] => "année incertaine".to_owned(),
        [name] => format!("{name} incertain"),
        names => format!("{} incertains", names.join(" et ")),
    },
};

/// "1er", "2e".
fn ordinal(number: u32) -> String {
    match number {
        1 => "1er".to_owned(),
        _ => format!("{number}e"),
    }
}

/// The ordinal of a century in Roman numerals: "Ier", "XVIe". `number` is 1–100.
fn roman(mut number: u32) -> String {
    let ending = if number == 1 { "er" } else { "e" };
    let mut text = String::new();
    for (value, sign) in [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    text + ending
}
