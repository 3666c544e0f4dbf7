//! Grammar of dates in one language: [`Calendar`] for days, months and years, and
//! [`Grammar`] for EDTF, which only the server words.

/// Days, months and years.
#[derive(Debug)]
pub struct Calendar {
    /// The months in full.
    pub months: [&'static str; 12],
    /// Abbreviated as in print.
    pub brief_months: [&'static str; 12],
    /// A day before its month: "14.", "14", "1er".
    pub day: fn(u32) -> String,
    /// Between the thousands of years of five digits and more.
    pub thousands: char,
    /// Text before and after the number of a year BC.
    pub before_christ: [&'static str; 2],
    /// Text before and after the number of a year AD below 100.
    pub after_christ: [&'static str; 2],
}

/// Words and connectives of EDTF expressions. Notes begin with their space or comma.
#[derive(Debug)]
pub struct Grammar {
    /// "9 or 10 August".
    pub or: &'static str,
    /// "9 and 10 August".
    pub and: &'static str,
    /// "between 9 and 14 August".
    pub between: &'static str,
    /// "around 2012".
    pub about: About,
    /// Beginning of something that goes on.
    pub since: Preposition,
    /// Beginning or earliest day.
    pub from: Preposition,
    /// End of something that lasts.
    pub until: Preposition,
    /// Latest day of something that happens.
    pub by: Preposition,
    /// Around a day on which something had begun and went on.
    pub attested: (Preposition, &'static str),
    /// Between the ends of an interval; given the article of the second one.
    pub to: fn(Option<&str>) -> &'static str,
    /// Note "or earlier".
    pub earlier: &'static str,
    /// Note "or later".
    pub later: &'static str,
    /// Note "end unknown".
    pub end_unknown: &'static str,
    /// In place of a date.
    pub date_unknown: &'static str,
    /// In place of a year.
    pub year_unknown: &'static str,
    /// Article of a day after prepositions.
    pub day_article: Option<&'static str>,
    /// Two days in a row in one month, if they have a form of their own: "13./14.".
    pub neighbours: Option<fn(u32, u32) -> String>,
    /// Thirds of months and years, each with what separates it from the following word.
    pub thirds: [(&'static str, &'static str); 3],
    /// Article of a third of a year after prepositions; empty if prepositions differ without one.
    pub third_article: Option<&'static str>,
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],
    /// Article of a season after prepositions.
    pub season_article: Option<&'static str>,
    /// Notes of seasons on the northern and on the southern hemisphere.
    pub hemispheres: [&'static str; 2],
    /// The years of the winter that begins in this one: "2020/21".
    pub winter: fn(i64) -> String,
    /// Quarter of a year, 1–4; brief or not.
    pub quarter: fn(u32, bool) -> Noun,
    /// First half of a year or not; brief or not.
    pub half: fn(bool, bool) -> Noun,
    /// The decade that begins in this year.
    pub decade: fn(u32) -> Noun,
    /// Century by its number; brief or not.
    pub century: fn(u32, bool) -> Noun,
    /// Millennium by its number.
    pub millennium: fn(u32) -> Noun,
    /// Year, month and day, as what is uncertain.
    pub components: [&'static str; 3],
    /// Note without parentheses on uncertain components; none are named if all are.
    pub uncertain: fn(&[&str]) -> String,
}

/// Place of "around".
#[derive(Debug)]
pub enum About {
    /// Before the date and after a preposition: "bis etwa 2021".
    Before(&'static str),
    /// Behind the date, as a note.
    Behind(&'static str),
}

/// A preposition before a date.
#[derive(Debug)]
pub struct Preposition {
    /// Its form before a date without an article.
    pub bare: &'static str,
    /// Its forms with articles, if they are not just written one after the other: an article, then
    /// the texts before and behind an adverb ("bis " + "etwa " + "zum ").
    pub fused: &'static [(&'static str, [&'static str; 2])],
}

impl Preposition {
    /// A preposition that fuses with no article.
    pub const fn new(bare: &'static str) -> Preposition {
        Preposition { bare, fused: &[] }
    }
}

/// A part of a year or a range of years, before any year.
#[derive(Clone, Debug)]
pub struct Noun {
    /// The words on their own.
    pub text: String,
    /// Article after prepositions.
    pub article: Option<&'static str>,
    /// The words after prepositions, if they differ.
    pub declined: Option<String>,
}

impl Noun {
    /// A noun that does not change.
    pub fn new(text: impl Into<String>, article: Option<&'static str>) -> Noun {
        Noun { text: text.into(), article, declined: None }
    }
}
