//! One EDTF date in words: plain, qualified, masked (`X`), or a part of a year (codes 21–41).

use super::calendar::{NO_BREAK, Third, Voice};
use super::words::{Part, Words};
use crate::i18n::Lang;
use crate::timeline::date::days_of;
use edtf_core::{Date, DateField, Qualifier, Year, YearKind};

impl Voice {
    pub(super) fn date(self, date: &Date) -> Words {
        let mut words = self.unqualified(date);
        if date.is_approximate() && !is_vague_already(date) {
            words = words.led_by(self.about());
        }
        match self.uncertainty(date) {
            Some(note) => words.noted(&note),
            None => words,
        }
    }

    fn unqualified(self, date: &Date) -> Words {
        let year = &date.year;
        match (value(date.month), value(date.day)) {
            (Some(code @ 21..=32), _) => self.season(code, year),
            (Some(code @ 33..), _) if year.value().is_some() => self.part_of_year(code, year),
            (Some(month @ 1..=12), Some(day)) => {
                self.in_year(vec![self.day_part(day), self.month_part(month)], year)
            }
            (Some(month @ 1..=12), None) if is_blank(date.day) => {
                self.in_year(vec![self.month_part(month)], year)
            }
            (None, None) if is_blank(date.month) && is_blank(date.day) => self.year_words(year),
            _ => self.completions(date),
        }
    }

    /// Parts of a year with the year; one with open digits stands apart, as in "25. Dezember,
    /// 1560er-Jahre".
    fn in_year(self, mut parts: Vec<Part>, year: &Year) -> Words {
        match year.value() {
            Some(year) => {
                parts.push(self.year_part(year));
                Words::of(parts)
            }
            None => Words::of(parts).noted(&format!(", {}", self.year_words(year))),
        }
    }

    /// Codes 21–32: seasons without, in the northern and in the southern hemisphere.
    fn season(self, code: u32, year: &Year) -> Words {
        let name = Part::word(self.season_name(code));
        let words = match year.value() {
            // These run from December to February.
            Some(year @ 100..) if matches!(code, 24 | 28 | 30) => {
                Words::of([name, Part::word(self.winter(year))])
            }
            _ => self.in_year(vec![name], year),
        };
        let words = match self.lang {
            Lang::De => words.with_article("dem"),
            Lang::En => words,
        };
        match code {
            25..=28 => words.noted(self.say(" (Nordhalbkugel)", " (northern hemisphere)")),
            29..=32 => words.noted(self.say(" (Südhalbkugel)", " (southern hemisphere)")),
            _ => words,
        }
    }

    /// The two years of a winter: "2020/21", "1999/2000".
    fn winter(self, year: i64) -> String {
        let (next, slash) = (year + 1, self.say("/", "–"));
        match next % 100 {
            0 => format!("{year}{slash}{next}"),
            short => format!("{year}{slash}{short:02}"),
        }
    }

    /// Codes 33–41: quarters, thirds and halves.
    fn part_of_year(self, code: u32, year: &Year) -> Words {
        let of = |part: Part| self.in_year(vec![part], year);
        match code {
            33..=36 => {
                let quarter = code - 32;
                match self.lang {
                    Lang::De => {
                        of(Part::word(format!("{quarter}.{NO_BREAK}Quartal"))).with_article("dem")
                    }
                    Lang::En => of(Part::word(format!("Q{quarter}"))),
                }
            }
            37 => of(self.third_part(Third::Early)),
            38 => of(self.third_part(Third::Mid)),
            39 => of(self.third_part(Third::Late)),
            _ => self.half(code == 40, year),
        }
    }

    fn half(self, first: bool, year: &Year) -> Words {
        let of = |text: &str| self.in_year(vec![Part::word(text)], year);
        match (self.lang, self.brief) {
            (Lang::De, false) => {
                let plain = if first { "erste" } else { "zweite" };
                let declined = of(&format!("{plain}n Jahreshälfte")).to_string();
                of(&format!("{plain} Jahreshälfte")).declined("der", declined)
            }
            (Lang::De, true) => {
                let number = if first { 1 } else { 2 };
                of(&format!("{number}.{NO_BREAK}Halbjahr")).with_article("dem")
            }
            (Lang::En, false) => {
                let number = if first { "first" } else { "second" };
                of(&format!("{number} half of")).with_article("the")
            }
            (Lang::En, true) => of(if first { "H1" } else { "H2" }),
        }
    }

    /// Other masks: what all their completions lie between. Says less than the mask does, never
    /// more.
    fn completions(self, date: &Date) -> Words {
        match (date.year.kind, days_of(date)) {
            (YearKind::Standard { digits, .. }, Some((first, last))) if digits != [None; 4] => {
                self.between(first, last)
            }
            _ => Words::whole(self.say("Jahr unbekannt", "year unknown")),
        }
    }

    /// What is dubious (`?`), named where it is not everything.
    fn uncertainty(self, date: &Date) -> Option<String> {
        let dubious = |qualifier: Qualifier| qualifier.uncertain;
        let components = [
            (Some(date.year.qualifier), self.say("Jahr", "year")),
            (
                date.month.map(|month| month.qualifier),
                self.say("Monat", "month"),
            ),
            (date.day.map(|day| day.qualifier), self.say("Tag", "day")),
        ];
        let names: Vec<&str> = components
            .iter()
            .filter(|(qualifier, _)| qualifier.is_some_and(dubious))
            .map(|(_, name)| *name)
            .collect();
        let said = components.iter().filter(|(q, _)| q.is_some()).count();
        let uncertain = self.say("unsicher", "uncertain");
        let season = matches!(value(date.month), Some(21..));
        match names.len() {
            0 => None,
            _ if self.brief => Some(" (?)".to_owned()),
            all if all == said || season => Some(format!(" ({uncertain})")),
            _ => {
                let names = names.join(&format!(" {} ", self.and()));
                Some(format!(" ({names} {uncertain})"))
            }
        }
    }
}

/// Whether the plain words are approximate themselves: the thirds of a year ("Anfang 2022"), and
/// years with significant digits ("etwa 1950 (1900–1999)").
fn is_vague_already(date: &Date) -> bool {
    matches!(value(date.month), Some(37..=39)) || date.year.significant_digits.is_some()
}

fn value(field: Option<DateField>) -> Option<u32> {
    field.and_then(DateField::value).map(u32::from)
}

/// Whether nothing is said: there is no such field, or it is `XX`.
fn is_blank(field: Option<DateField>) -> bool {
    field.is_none_or(|field| field.digits == [None; 2])
}
