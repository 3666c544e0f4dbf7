//! What a language says when: its words for dates as tables of patterns (see `pattern`).

/// A language's words for dates.
#[derive(Debug)]
pub(super) struct Grammar {
    /// January to December: the name in full first, then others.
    pub months: &'static [&'static [&'static str]; 12],
    /// Monday to Sunday.
    pub weekdays: &'static [&'static [&'static str]; 7],
    /// What may be joined to a weekday: "Montagabend".
    pub times_of_day: &'static [&'static str],
    /// What may be joined to the number of a day: "20th".
    pub day_endings: &'static [&'static str],
    /// One, two, three …
    pub numbers: &'static [&'static [&'static str]],
    /// First to fourth.
    pub ordinals: &'static [&'static [&'static str]; 4],
    /// Early, mid, late: patterns.
    pub parts: &'static [&'static [&'static str]; 3],
    /// Spring to winter.
    pub seasons: &'static [&'static [&'static str]; 4],
    /// Words that date wherever they stand; the first that matches counts, so the longer first.
    pub phrases: &'static [(&'static str, Meaning)],
    /// Words that date only after one of `relations`.
    pub led: &'static [(&'static str, Meaning)],
    /// Words before a date that change what it means; the longer first.
    pub relations: &'static [(&'static str, Relation)],
    /// Two dates: words before the first, words between, and what they mean together.
    pub ranges: &'static [(&'static str, &'static str, Range)],
    /// Words by which a sentence speaks of a deadline: its date is then the day itself.
    pub deadlines: &'static [&'static str],
    /// Words before which a number of four digits is a year even if a noun follows.
    pub before_years: &'static [&'static str],
    /// Whether a year may stand without one of these before it.
    pub has_bare_years: bool,
    /// Words behind a number that count something.
    pub units: &'static [&'static str],
}

/// What words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A day of a month, the year given or not.
    Day,
    /// The same in figures: day, then `number` for the month.
    DayInFigures,
    /// A month, the year given or not.
    Month,
    /// Early, mid or late in a month, the year given or not.
    PartOfMonth,
    /// A year.
    Year,
    /// Digits that are a year unless they count something.
    BareYear,
    /// Early, mid or late in a year.
    PartOfYear,
    /// Early, mid or late in the year so many after that of publication.
    PartOfYearFromNow(i32),
    /// A season, the year given or not.
    Season,
    /// A quarter.
    Quarter,
    /// A half.
    Half,
    /// So many days after publication.
    Today(i64),
    /// One of publication and the day before.
    Overnight,
    /// Publication, if nothing else dates the sentence: "nun".
    Now,
    /// The same, but only as the first word of a sentence: inside, it is mere emphasis.
    Opening,
    /// A state at publication, if nothing else dates the sentence: "aktuell".
    State,
    /// The nearest such day that is not after publication.
    Weekday,
    /// The one before publication.
    LastWeekday,
    /// The one after publication.
    NextWeekday,
    /// One of such a day and the one before.
    NightTo,
    /// Saturday and Sunday, so many weeks after the last begun one.
    Weekend(i64),
    /// The calendar week so many after that of publication.
    Week(i64),
    /// The month so many after that of publication.
    MonthFromNow(i32),
    /// The year so many after that of publication.
    YearFromNow(i32),
    /// Seven days to one day before publication.
    FewDaysAgo,
    /// A number of units before publication.
    Ago(Unit),
    /// A number of units after publication.
    In(Unit),
    /// Since a number of units before publication.
    ForSince(Unit),
    /// Before what was dated last.
    Before,
    /// A stretch of weeks until what was dated last.
    ForWeeks,
    /// A number of units after what was dated last.
    Later(Unit),
    /// No date from the text.
    Undated,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// What a word before a date makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// Then, or earlier: "bis", "by".
    Until,
    /// Began then and goes on: "seit", "since".
    Since,
    /// Then, or later: "ab".
    From,
    /// Earlier.
    Before,
    /// Later.
    After,
}

/// What two dates mean together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Range {
    /// It lasts from one to the other.
    Lasting,
    /// It is some day between.
    Between,
}
