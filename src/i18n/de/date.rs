//! Dates in German.

use crate::i18n::date::NO_BREAK;
use crate::i18n::date::language::{About, Calendar, Grammar, Noun, Preposition};

pub const CALENDAR: &Calendar = &Calendar {
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    // Short names stay whole, and September keeps its t.
    brief_months: [
        "Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
        "Dez.",
    ],
    day: |day| format!("{day}."),
    thousands: '.',
    before_christ: ["", "\u{a0}v.\u{a0}Chr."],
    after_christ: ["", "\u{a0}n.\u{a0}Chr."],
};

/// "bis" takes a second preposition before an article, fused with it if there is a fused form.
const BIS: Preposition = Preposition {
    bare: "bis",
    fused: &[("dem", ["bis ", "zum "]), ("der", ["bis ", "zur "]), ("den", ["bis ", "zu den "])],
};

pub const GRAMMAR: &Grammar = &Grammar {
    or: "oder",
    and: "und",
    between: "zwischen",
    about: About::Before("etwa"),
    since: Preposition::new("seit"),
    from: Preposition::new("ab"),
    until: BIS,
    by: BIS,
    attested: (Preposition::new("spätestens seit"), ""),
    to: |_| "bis",
    earlier: " oder früher",
    later: " oder später",
    end_unknown: ", Ende unbekannt",
    date_unknown: "Datum unbekannt",
    year_unknown: "Jahr unbekannt",
    day_article: None,
    neighbours: Some(|first, second| format!("{first}./{second}.")),
    thirds: [("Anfang", " "), ("Mitte", " "), ("Ende", " ")],
    third_article: None,
    seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
    season_article: Some("dem"),
    hemispheres: [" (Nordhalbkugel)", " (Südhalbkugel)"],
    winter: |year| match (year + 1) % 100 {
        0 => format!("{year}/{}", year + 1),
        short => format!("{year}/{short:02}"),
    },
    quarter: |number, _| Noun::new(format!("{number}.{NO_BREAK}Quartal"), Some("dem")),
    half: |is_first, brief| match brief {
        false => {
            let plain = if is_first { "erste" } else { "zweite" };
            Noun {
                text: format!("{plain} Jahreshälfte"),
                article: Some("der"),
                declined: Some(format!("{plain}n Jahreshälfte")),
            }
        }
        true => {
            let number = if is_first { 1 } else { 2 };
            Noun::new(format!("{number}.{NO_BREAK}Halbjahr"), Some("dem"))
        }
    },
    decade: |year| Noun {
        text: format!("{year}er-Jahre"),
        article: Some("den"),
        declined: Some(format!("{year}er-Jahren")),
    },
    century: |number, brief| {
        let noun = if brief { "Jh." } else { "Jahrhundert" };
        Noun::new(format!("{number}.{NO_BREAK}{noun}"), Some("dem"))
    },
    millennium: |number| Noun::new(format!("{number}.{NO_BREAK}Jahrtausend"), Some("dem")),
    components: ["Jahr", "Monat", "Tag"],
    uncertain: |names| match names {
        [] => "unsicher".to_owned(),
        _ => format!("{} unsicher", names.join(" und ")),
    },
};
