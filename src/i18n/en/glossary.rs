//! The vocabulary in English, and the prose of the method page.

use crate::i18n::Lang;
use crate::i18n::conventions::{Convention, Conventions};
use crate::i18n::glossary::{glossary, meanings, names};
use crate::i18n::method::Method;

glossary!(event_kind: EventKind {
    Happening => "happening", "It took place.";
    Deadline => "deadline", "By this day something has to be done.";
    State => "state", "It holds for a while.";
    Plan => "plan", "It is meant to take place.";
    Statement => "statement", "Somebody says something; the saying is the event.";
});

glossary!(mode: Mode {
    Stated => "stated", "The article or the person named says so without reservation.";
    Announced => "announced", "Somebody says so about themselves.";
    Reported => "reported", "The article passes on what others report (“reportedly”, “is said to”).";
    Planned => "planned", "It is intended.";
    Ordered => "ordered", "An authority orders it.";
    Threatened => "threatened", "Somebody threatens it.";
    Denied => "denied", "Somebody says that it is not so.";
    Declined => "no comment", "Somebody expressly does not comment.";
    Assessed => "assessed", "The article’s own guess or conclusion (“is likely to”, “could”).";
});

glossary!(certainty: Certainty {
    Certain => "certain", "No doubt is expressed.";
    Probable => "probable", "More likely than not (“probably”, “is likely to”).";
    Possible => "possible", "It may be so (“could”, “may”).";
    Unknown => "open", "The text expressly leaves it open (“unclear”).";
});

glossary!(polarity: Polarity {
    Positive => "affirmed", "The passage says that it is so.";
    Negative => "denied", "The passage itself says “not”.";
});

glossary!(role: Role {
    Actor => "actor", "does something";
    Target => "affected", "something is done to it";
    Partner => "partner", "does something together with others";
    Bidder => "bidder", "wants to buy";
    Owner => "owner", "owns something";
    Owned => "owned", "belongs to somebody";
    Shareholder => "shareholder", "holds a share";
    Authority => "authority", "orders, permits or forbids";
    Source => "source", "is where the news comes from";
    Competitor => "competitor", "competes";
    Mentioned => "mentioned", "is named without a part in it; the filter does not find it";
});

glossary!(basis: Basis {
    Stated => "expressly given", "The words of the quote give the date (“stated in the text”); where there is no text, it is what the source gives.";
    Derived => "derived", "It follows from words of the quote (“today”) and a point of reference in the dossier.";
    Inferred => "date inferred", "It takes knowledge from outside the articles; the reason is given. What rests on an inferred date is itself inferred.";
    None => "claim without a date", "The passage gives no date; none is guessed.";
});

glossary!(conflict_kind: ConflictKind {
    Date => "date", "When it happens.";
    Outcome => "outcome", "How it ends.";
    Name => "name", "What somebody or something is called, or how it is spelled.";
    Status => "stage", "How far it has got: planned, begun, done.";
    Amount => "amount", "How much it costs or counts.";
    Modality => "firmness", "How firmly it is claimed.";
    Scope => "scope", "How much it covers.";
    Superseded => "superseded", "A later claim takes the place of an earlier one.";
    External => "outside knowledge", "A claim stands against knowledge from outside the articles.";
});

glossary!(conflict_status: ConflictStatus {
    Open => "open", "Nothing in the dossier settles it.";
    Explained => "explained in the article", "The articles themselves explain it.";
    Superseded => "superseded by a later claim", "The later has replaced the earlier.";
    Noted => "noted", "Worth noting, of no consequence.";
});

glossary!(sign: Sign {
    Happened => "happened", "Full: the article says so itself, or those involved say so.";
    Reported => "only reported", "Half: the article passes on somebody else (“according to …”, “is said to”).";
    Unchecked => "not checked against a text", "Half: the claim rests on a link or on what the source gives; there is no text to check it against.";
    Expected => "expected", "Empty: as known then, it still lay ahead.";
    Between => "some day between the brackets", "Brackets are the earliest and latest bound. No dot in the middle: it would be invented.";
    BetweenReported => "some day between the brackets, only reported", "A band of half height: the same, but only reported.";
    BetweenUnchecked => "some day between the brackets, not checked against a text", "A band of half height: the same, but not checked against a text.";
    BetweenAhead => "expected between the brackets", "No band: expected between these bounds.";
    Span => "from … to", "A bar; an end that fades is not known exactly.";
    Open => "ongoing", "A thin line with an arrow, dotted beyond the as-of date.";
    Deadline => "deadline", "A flag, empty while the deadline is ahead.";
    DeadlinePast => "deadline passed", "A full flag: the day has passed; what came of it the flag does not say.";
    Threat => "threatened", "A triangle; a dotted line where it is open when.";
    Denied => "denied", "Struck through: the source says that it is not so.";
    Declined => "no comment", "A ring with a bar: somebody does not comment; it stays open whether it is so.";
    Later => "not reported then", "Only for an earlier state of knowledge: it had happened, but was in no article yet.";
});

names!(entity_kind: EntityKind {
    Company => "company";
    Person => "person";
    Publisher => "outlet";
    Government => "state or authority";
    Group => "group";
});

names!(reason: Reason {
    UnknownKey => "there is no such filter";
    UnknownValue => "there is no such value";
    NotADate => "not a date (YYYY, YYYY-MM or YYYY-MM-DD)";
    Reversed => "ends before it starts";
    NotANumber => "not a number from 1";
    TooLong => "too long";
    Repeated => "given more than once";
});

meanings!(key: Key {
    Article => "articles that carry the claim";
    Asof => "state of knowledge: only what had been published by that day";
    Basis => "what the claim’s date rests on";
    By => "who says so";
    Disputed => "only events that sources disagree about (1)";
    Event => "the event that is open";
    From => "first day of the drawing; the list stays whole";
    Kind => "kind of event";
    Mode => "kind of claim";
    Order => "direction of the list: oldest or newest";
    Org => "who is involved";
    Page => "page of the list";
    Period => "period that the date has to touch";
    Q => "search words, in titles, quotes and names";
    Storyline => "storyline";
    To => "last day of the drawing; the list stays whole";
});

/// The method page.
pub const METHOD: &Method = &Method {
    lead: "This timeline shows what happened when, who says so and whether it is settled. Every point leads to its evidence: the sentence it comes from or, where there is no text, the source. Here is how texts are read, dated and drawn.",
    event_and_claim: "Event and claim",
    event_and_claim_text: "An event is what happens or is meant to happen. A claim is a passage of an article that asserts something about it. An event may have several claims; where they contradict each other they stand side by side. The timeline never decides who is right. Titles and summaries are our words, quotes in serif type are verbatim.",
    signs: "The signs",
    signs_text: "The fill says how firmly something is claimed: full, half or empty. The shape says what kind of thing it is, the edge how precisely its date is known, the colour which storyline it belongs to.",
    disputed: "disputed",
    disputed_text: "Joins claims that contradict each other. In the colour of text, because it takes no side.",
    dates: "How words become dates",
    dates_text: "Dates are as precise as their source. They are written in EDTF (ISO 8601-2); the days in this table are examples.",
    edtf: "In EDTF",
    bases: "What a date rests on",
    kinds: "Kinds of event",
    modes: "Kinds of claim",
    certainties: "Certainty of the claim",
    polarities: "Affirmed/denied",
    roles: "Roles of those involved",
    conflicts: "Contradictions and notes",
    conflicts_text: "A contradiction (≠) names claims that do not fit together, and what differs between them: the date, the outcome, the stage or the amount. Everything else, and what is settled or superseded, stands as a note and makes nothing disputed.",
    conflict_statuses: "Status of a contradiction",
    clocks: "Two clocks",
    clocks_text: [
        "One clock says when something happened, the other when it could be read. The state of knowledge turns the second one back: what was published later disappears from list, counts and drawing; what was only planned then is shown as planned.",
        "“Still expected” always refers to the as-of date, never to today; by default that is the day of the newest article.",
    ],
    checked: "What is checked",
    checked_text: [
        "Every quote stands in the stored article character by character, and exactly once; otherwise the dossier does not load. Only runs of white space count as one space when it is looked for.",
        "The checksum (SHA-256) shows that the stored article has not been changed.",
        "The words that a date rests on stand in the quote; an inferred date gives its reason.",
        "What is not checked is whether the articles are right.",
    ],
    addresses: "Addresses",
    addresses_text: "All that makes up a view is in its address; a link to it shows others the same. A comma separates several values: one of them is enough. Several parameters all have to be met.",
    key: "Parameter",
    meaning: "Meaning",
    example: "Example",
    keyboard: "With the keyboard",
    keyboard_text: [
        "The tab key leads through links and marks in order; the first stop of every page jumps to the content.",
        "The enter key on a mark of the drawing jumps to its row in the list.",
        "Esc closes the “Share” window. The browser’s back button undoes changes of filters and period.",
    ],
};

/// Words that give dates.
pub const CONVENTIONS: &Conventions = &Conventions {
    lang: Lang::De,
    rows: [
        Convention {
            words: "im Jahr 2012",
            gloss: Some("in 2012"),
            reading: "some time in that year",
        },
        Convention {
            words: "Anfang, Mitte, Ende 2022",
            gloss: Some("early, mid-, late 2022"),
            reading: "four months each, roughly",
        },
        Convention {
            words: "Anfang, Mitte, Ende August",
            gloss: Some("early, mid-, late August"),
            reading: "a day from the 1st to 10th, 11th to 20th, 21st to the last",
        },
        Convention {
            words: "bis 2021",
            gloss: Some("by 2021"),
            reading: "in that year at the latest",
        },
        Convention {
            words: "seit Anfang 2020",
            gloss: Some("since early 2020"),
            reading: "began then and is ongoing",
        },
        Convention {
            words: "in der Nacht auf Montag",
            gloss: Some("overnight to Monday"),
            reading: "on one of the two days",
        },
        Convention {
            words: "am Wochenende",
            gloss: Some("at the weekend"),
            reading: "on Saturday or on Sunday",
        },
        Convention {
            words: "heute, nun",
            gloss: Some("today, now"),
            reading: "on the day of publication",
        },
        Convention {
            words: "vor wenigen Tagen",
            gloss: Some("a few days ago"),
            reading: "seven days to one day before publication",
        },
        Convention {
            words: "zuvor",
            gloss: Some("before that"),
            reading: "before the day that the word refers to",
        },
        Convention {
            words: "wochenlang",
            gloss: Some("for weeks"),
            reading: "a period that ends on the day of reference; its start is approximate",
        },
        Convention {
            words: "aktuell; Gegenwartsform",
            gloss: Some("currently; the present tense"),
            reading: "a state that held at publication; its start is unknown",
        },
        Convention {
            words: "ab einem Stichtag",
            gloss: Some("from a cut-off date on"),
            reading: "on that day or after it",
        },
        Convention {
            words: "erst kürzlich",
            gloss: Some("only recently"),
            reading: "no date from the text",
        },
    ],
};
