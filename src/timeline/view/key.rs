//! The keys of the query string.

use std::fmt;

/// A key of the query string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Articles that carry the claim.
    Article,
    /// State of knowledge.
    Asof,
    /// Basis of a claim's date.
    Basis,
    /// Entity that makes the claim.
    By,
    /// Only disputed events.
    Disputed,
    /// The open event.
    Event,
    /// First day of the drawing.
    From,
    /// Kind of event.
    Kind,
    /// Mode of claim.
    Mode,
    /// Direction of the list.
    Order,
    /// Entity that takes part.
    Org,
    /// Page of the list.
    Page,
    /// Period that the date has to touch.
    Period,
    /// Search words.
    Q,
    /// Storyline of the event.
    Storyline,
    /// Last day of the drawing.
    To,
}

impl Key {
    /// Every key, in the alphabetical order of the canonical query string.
    pub const ALL: [Key; 16] = [
        Key::Article,
        Key::Asof,
        Key::Basis,
        Key::By,
        Key::Disputed,
        Key::Event,
        Key::From,
        Key::Kind,
        Key::Mode,
        Key::Order,
        Key::Org,
        Key::Page,
        Key::Period,
        Key::Q,
        Key::Storyline,
        Key::To,
    ];

    /// The written form: the name of the field of [`View`] and of the form control.
    pub const fn as_str(self) -> &'static str {
        match self {
            Key::Article => "article",
            Key::Asof => "asof",
            Key::Basis => "basis",
            Key::By => "by",
            Key::Disputed => "disputed",
            Key::Event => "event",
            Key::From => "from",
            Key::Kind => "kind",
            Key::Mode => "mode",
            Key::Order => "order",
            Key::Org => "org",
            Key::Page => "page",
            Key::Period => "period",
            Key::Q => "q",
            Key::Storyline => "storyline",
            Key::To => "to",
        }
    }

    /// The key of a written form.
    pub fn from_word(word: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.as_str() == word)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
