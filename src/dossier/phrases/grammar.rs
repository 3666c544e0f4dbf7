//! Date words of a language, as tables of patterns (see `pattern`).

/// Date words of a language. Lists of words are separated by spaces, as in patterns, and words for
/// the same by `|`.
#[derive(Debug)]
pub(super) struct PhraseGrammar {
    /// January to December: the full name first, then others.
    pub months: &'static str,
    /// Monday to Sunday.
    pub weekdays: &'static str,
    /// Suffixes of a weekday: "Montagabend".
    pub times_of_day: &'static str,
    /// Suffixes of a day's number: "20th".
    pub day_endings: &'static str,
    /// One, two, three …
    pub numbers: &'static str,
    /// First to fourth.
    pub ordinals: &'static str,
    /// Early, mid, late: patterns.
    pub parts: &'static [&'static [&'static str]; 3],
    /// Spring to winter.
    pub seasons: &'static str,
    /// Patterns that date on their own. The first match counts, so longer ones come first.
    pub phrases: &'static [(&'static str, Meaning)],
    /// Patterns that date only after one of `relations`.
    pub led: &'static [(&'static str, Meaning)],
    /// Words before a date that change its meaning; longer ones first.
    pub relations: &'static [(&'static str, Relation)],
    /// Ranges of two dates: words before the first, words between, and the meaning.
    pub ranges: &'static [(&'static str, &'static str, Range)],
    /// Words that mark a sentence as being about a deadline: its date is then the day itself.
    pub deadlines: &'static str,
    /// Words after which a number of four digits is a year even if a noun follows.
    pub before_years: &'static str,
    /// True if a year may occur without one of these before it.
    pub has_bare_years: bool,
    /// Words after a number that count something.
    pub units: &'static str,
}

/// Meaning of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A day of a month, with or without a year.
    Day,
    /// A day in figures, with `number` as the month.
    DayInFigures,
    /// A month, with or without a year.
    Month,
    /// Early, mid or late in a month, with or without a year.
    EarlyMidLateOfMonth,
    /// A year.
    Year,
    /// Digits that are a year unless they count something.
    BareYear,
    /// Early, mid or late in a year.
    PartOfYear,
    /// Early, mid or late in a year, counted in years after publication.
    PartOfYearFromNow(i32),
    /// A season, with or without a year.
    Season,
    /// A quarter.
    Quarter,
    /// A half.
    Half,
    /// A day, counted in days after publication.
    Today(i64),
    /// The day of publication or the day before.
    Overnight,
    /// Publication, if nothing else dates the sentence: "jetzt".
    Now,
    /// Like `Now`, but only as the first word of a sentence, as in "nun": elsewhere it is mere
    /// emphasis.
    Opening,
    /// A state at publication, at most once per sentence: "aktuell".
    State,
    /// The last such day not after publication.
    Weekday,
    /// The last such day before publication.
    LastWeekday,
    /// The first such day after publication.
    NextWeekday,
    /// Such a day or the day before.
    NightTo,
    /// Saturday and Sunday, counted in weeks after the last weekend begun.
    Weekend(i64),
    /// A calendar week, counted in weeks after that of publication.
    Week(i64),
    /// A month, counted in months after that of publication.
    MonthFromNow(i32),
    /// A year, counted in years after that of publication.
    YearFromNow(i32),
    /// Seven days to one day before publication.
    FewDaysAgo,
    /// A number of units before publication.
    Ago(CountUnit),
    /// A number of units after publication.
    In(CountUnit),
    /// Since a number of units before publication.
    ForSince(CountUnit),
    /// Before the last dated phrase.
    Before,
    /// Several weeks until the last dated phrase.
    ForWeeks,
    /// A number of units after the last dated phrase.
    Later(CountUnit),
    /// No date from the text.
    Undated,
}

/// Unit of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CountUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// Relation that a word before a date expresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// Then or earlier: "bis", "by".
    Until,
    /// From then on, with a known beginning: "seit", "since".
    Since,
    /// Then or later: "ab".
    From,
    /// Earlier.
    Before,
    /// Later.
    After,
}

/// Meaning of two dates together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Range {
    /// A period from one to the other.
    Lasting,
    /// Some day between.
    Between,
}

/// Tests whether a list of words has this one.
pub(super) fn has_word(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

/// Place in a list of words of the one for which `is_it` holds; counted from 0.
pub(super) fn place_of(words: &str, is_it: impl Fn(&str) -> bool) -> Option<usize> {
    words.split(' ').position(|same| same.split('|').any(&is_it))
}
