//! What readers are shown for the vocabulary of a dossier, in exhaustive matches.

use super::Lang;
use crate::timeline::mark::Sign;
use crate::timeline::view::Reason;
use crate::timeline::vocabulary::{
    Basis, Certainty, ConflictKind, ConflictStatus, EntityKind, EventKind, Mode, Polarity, Role,
};

/// Something that has a name in every language.
pub trait Named {
    /// Its name, as it stands within a line (German nouns are capitalised, English words are not).
    fn name(self, lang: Lang) -> &'static str;
}

/// Writes a [`Named`] implementation from one line per value: German, then English.
macro_rules! named {
    ($type:ident { $($variant:ident => $de:literal, $en:literal;)+ }) => {
        impl Named for $type {
            fn name(self, lang: Lang) -> &'static str {
                let (de, en) = match self { $($type::$variant => ($de, $en),)+ };
                match lang { Lang::De => de, Lang::En => en }
            }
        }
    };
}

named!(EventKind {
    Happening => "Geschehen", "happening";
    Deadline => "Frist", "deadline";
    State => "Zustand", "state";
    Plan => "Vorhaben", "plan";
    Statement => "Äußerung", "statement";
});

named!(Mode {
    Stated => "festgestellt", "stated";
    Announced => "mitgeteilt", "announced";
    Reported => "berichtet", "reported";
    Planned => "geplant", "planned";
    Ordered => "angeordnet", "ordered";
    Threatened => "angedroht", "threatened";
    Denied => "verneint", "denied";
    Declined => "kein Kommentar", "no comment";
    Assessed => "eingeschätzt", "assessed";
});

named!(Certainty {
    Certain => "sicher", "certain";
    Probable => "wahrscheinlich", "probable";
    Possible => "möglich", "possible";
    Unknown => "offen", "open";
});

named!(Polarity {
    Positive => "bejahend", "asserting";
    Negative => "verneinend", "negating";
});

named!(Role {
    Actor => "handelt", "acts";
    Target => "betroffen", "affected";
    Partner => "Partner", "partner";
    Bidder => "Bieter", "bidder";
    Owner => "Eigentümer", "owner";
    Owned => "im Besitz", "owned";
    Shareholder => "Anteilseigner", "shareholder";
    Authority => "entscheidet", "decides";
    Source => "Quelle", "source";
    Competitor => "Konkurrent", "competitor";
    Mentioned => "genannt", "mentioned";
});

named!(EntityKind {
    Company => "Unternehmen", "company";
    Person => "Person", "person";
    Publisher => "Medium", "publisher";
    Government => "Regierung", "government";
    Group => "Gruppe", "group";
});

named!(Basis {
    Stated => "steht so im Text", "stated in the text";
    Derived => "aus dem Text abgeleitet", "derived from the text";
    Inferred => "Datum erschlossen", "date inferred";
    None => "ohne Datum", "undated";
});

named!(ConflictKind {
    Date => "Datum", "date";
    Outcome => "Ausgang", "outcome";
    Name => "Name", "name";
    Status => "Stand", "status";
    Modality => "Gewissheit", "modality";
    Scope => "Umfang", "scope";
    Superseded => "überholt", "superseded";
    External => "äußeres Wissen", "outside knowledge";
});

named!(ConflictStatus {
    Open => "offen", "open";
    Explained => "im Artikel erklärt", "explained in the article";
    Superseded => "durch Späteres überholt", "superseded by a later claim";
    Noted => "vermerkt", "noted";
});

named!(Sign {
    Happened => "geschehen", "happened";
    Reported => "nur berichtet", "only reported";
    Expected => "erwartet", "expected";
    Between => "an einem Tag dazwischen", "on a day between";
    BetweenReported => "an einem Tag dazwischen, nur berichtet", "on a day between, only reported";
    BetweenAhead => "irgendwann dazwischen erwartet", "expected some time between";
    Span => "dauerte", "lasted";
    Open => "dauert an", "goes on";
    Deadline => "Frist", "deadline";
    DeadlinePast => "Frist abgelaufen", "deadline passed";
    Threat => "angedroht", "threatened";
    Denied => "verneint", "denied";
    Later => "damals nicht berichtet", "not reported then";
});

named!(Reason {
    UnknownKey => "diesen Filter gibt es nicht", "there is no such filter";
    UnknownValue => "diesen Wert gibt es nicht", "there is no such value";
    NotADate => "kein Datum (JJJJ, JJJJ-MM oder JJJJ-MM-TT)", "not a date (YYYY, YYYY-MM or YYYY-MM-DD)";
    Reversed => "endet vor dem Anfang", "ends before it starts";
    NotANumber => "keine Zahl ab 1", "not a number from 1";
    TooLong => "zu lang", "too long";
    Repeated => "mehrfach angegeben", "given more than once";
});
