//! How words of a source are read as dates: the table of the method page.

use super::Lang;

/// A convention: words of a source and the date they are read as.
#[derive(Clone, Copy, Debug)]
pub struct Convention {
    /// The German words.
    pub words: &'static str,
    /// The same in English, for readers who have no German.
    gloss: &'static str,
    /// How they are read, German and English.
    reading: [&'static str; 2],
    /// Examples in EDTF; none where no date follows.
    pub edtf: &'static [&'static str],
}

impl Convention {
    /// What the German words mean, on pages in another language.
    pub fn gloss(&self, lang: Lang) -> Option<&'static str> {
        match lang {
            Lang::De => None,
            Lang::En => Some(self.gloss),
        }
    }

    /// How the words are read.
    pub fn reading(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.reading[0],
            Lang::En => self.reading[1],
        }
    }
}

/// The conventions by which words are read as dates, the years and days as examples.
pub const CONVENTIONS: [Convention; 14] = [
    Convention {
        words: "im Jahr 2012",
        gloss: "in 2012",
        reading: ["irgendwann in diesem Jahr", "some time in that year"],
        edtf: &["2012"],
    },
    Convention {
        words: "Anfang, Mitte, Ende 2022",
        gloss: "early, mid, late 2022",
        reading: ["je vier Monate, ungefähr", "four months each, roughly"],
        edtf: &["2022-37~", "2022-38~", "2022-39~"],
    },
    Convention {
        words: "Anfang, Mitte, Ende August",
        gloss: "early, mid, late August",
        reading: [
            "ein Tag vom 1. bis 10., 11. bis 20., 21. bis zum letzten",
            "a day from the 1st to 10th, 11th to 20th, 21st to the last",
        ],
        edtf: &[
            "[2020-08-01..2020-08-10]",
            "[2020-08-11..2020-08-20]",
            "[2020-08-21..2020-08-31]",
        ],
    },
    Convention {
        words: "bis 2021",
        gloss: "by 2021",
        reading: ["spätestens in diesem Jahr", "in that year at the latest"],
        edtf: &["[..2021]"],
    },
    Convention {
        words: "seit Anfang 2020",
        gloss: "since early 2020",
        reading: ["hat dann begonnen und dauert an", "began then and goes on"],
        edtf: &["2020-37~/.."],
    },
    Convention {
        words: "in der Nacht auf Montag",
        gloss: "overnight into Monday",
        reading: ["an einem der beiden Tage", "on one of the two days"],
        edtf: &["[2020-09-13,2020-09-14]"],
    },
    Convention {
        words: "am Wochenende",
        gloss: "at the weekend",
        reading: ["am Samstag oder am Sonntag", "on Saturday or on Sunday"],
        edtf: &["[2020-08-08,2020-08-09]"],
    },
    Convention {
        words: "heute, nun",
        gloss: "today, now",
        reading: ["am Erscheinungstag", "on the day of publication"],
        edtf: &["2020-09-14"],
    },
    Convention {
        words: "vor wenigen Tagen",
        gloss: "a few days ago",
        reading: [
            "sieben bis einen Tag vor dem Erscheinen",
            "seven days to one day before publication",
        ],
        edtf: &["[2020-09-07..2020-09-13]"],
    },
    Convention {
        words: "zuvor",
        gloss: "before that",
        reading: [
            "vor dem Tag, auf den sich das Wort bezieht",
            "before the day that the word refers to",
        ],
        edtf: &["[..2020-09-13]"],
    },
    Convention {
        words: "wochenlang",
        gloss: "for weeks",
        reading: [
            "eine Dauer, die am Bezugstag endet; der Beginn ist ungefähr",
            "a stretch that ends on the day of reference; its start is approximate",
        ],
        edtf: &["2020-08~/2020-09-13"],
    },
    Convention {
        words: "aktuell; Gegenwartsform",
        gloss: "currently; the present tense",
        reading: [
            "ein Zustand, der beim Erscheinen galt; seit wann, ist offen",
            "a state that held at publication; since when is open",
        ],
        edtf: &["..2020-09-14/.."],
    },
    Convention {
        words: "ab einem Stichtag",
        gloss: "from a cut-off date on",
        reading: ["an diesem Tag oder danach", "on that day or after it"],
        edtf: &["[2020-09-15..]"],
    },
    Convention {
        words: "erst kürzlich",
        gloss: "only recently",
        reading: ["kein Datum aus dem Text", "no date from the text"],
        edtf: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::date::FuzzyDate;

    #[test]
    fn the_dates_of_the_conventions_are_dates() {
        for convention in CONVENTIONS {
            for edtf in convention.edtf {
                assert!(FuzzyDate::parse(edtf).is_ok(), "{edtf}");
            }
        }
    }
}
