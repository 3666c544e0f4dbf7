//! Names of a dossier's vocabulary, and their meanings in one sentence each.

use super::Lang;
use types::*;

/// A term that has a name in every language.
pub trait Named {
    /// The name, spelled as within a line (German nouns are capitalised, other words are not).
    fn name(self, lang: Lang) -> &'static str;
}

/// A term that is explained in every language.
pub trait Explained {
    /// One sentence.
    fn meaning(self, lang: Lang) -> &'static str;
}

/// Words for each value of a type, as the functions of a module: its name, then its meaning.
macro_rules! glossary {
    ($module:ident: $type:ident { $($variant:ident => $name:literal, $meaning:literal;)+ }) => {
        pub mod $module {
            use crate::i18n::glossary::types::$type;

            pub const fn name(of: $type) -> &'static str {
                match of { $($type::$variant => $name,)+ }
            }

            pub const fn meaning(of: $type) -> &'static str {
                match of { $($type::$variant => $meaning,)+ }
            }
        }
    };
}

/// [`glossary`] of a type whose values are only named.
macro_rules! names {
    ($module:ident: $type:ident { $($variant:ident => $name:literal;)+ }) => {
        pub mod $module {
            use crate::i18n::glossary::types::$type;

            pub const fn name(of: $type) -> &'static str {
                match of { $($type::$variant => $name,)+ }
            }
        }
    };
}

/// [`glossary`] of a type whose values are only explained.
macro_rules! meanings {
    ($module:ident: $type:ident { $($variant:ident => $meaning:literal;)+ }) => {
        pub mod $module {
            use crate::i18n::glossary::types::$type;

            pub const fn meaning(of: $type) -> &'static str {
                match of { $($type::$variant => $meaning,)+ }
            }
        }
    };
}

pub(super) use {glossary, meanings, names};

macro_rules! named {
    ($($type:ident in $module:ident,)+) => {$(
        impl Named for $type {
            fn name(self, lang: Lang) -> &'static str {
                in_language!(lang, glossary::$module::name(self))
            }
        }
    )+};
}

macro_rules! explained {
    ($($type:ident in $module:ident,)+) => {$(
        impl Explained for $type {
            fn meaning(self, lang: Lang) -> &'static str {
                in_language!(lang, glossary::$module::meaning(self))
            }
        }
    )+};
}

named! {
    EventKind in event_kind,
    Mode in mode,
    Certainty in certainty,
    Polarity in polarity,
    Role in role,
    EntityKind in entity_kind,
    Basis in basis,
    ConflictKind in conflict_kind,
    ConflictStatus in conflict_status,
    Sign in sign,
    Reason in reason,
}

explained! {
    EventKind in event_kind,
    Mode in mode,
    Certainty in certainty,
    Polarity in polarity,
    Role in role,
    Basis in basis,
    ConflictKind in conflict_kind,
    ConflictStatus in conflict_status,
    Sign in sign,
    Key in key,
}

/// The types of the vocabulary, for the languages.
pub(super) mod types {
    pub use crate::timeline::mark::Sign;
    pub use crate::timeline::view::{Key, Reason};
    pub use crate::timeline::vocabulary::{
        Basis, Certainty, ConflictKind, ConflictStatus, EntityKind, EventKind, Mode, Polarity, Role,
    };
}
