//! Every word that readers see. Pure: compiled for server and browser.
//!
//! The files here say what there is to be worded, and combine the words; each language has a folder
//! with the words themselves. A language that lacks one does not compile.

/// An item of a module that every language has: `in_language!(lang, phrases::events(count))`.
macro_rules! in_language {
    ($lang:expr, $module:ident :: $($item:tt)+) => {
        match $lang {
            Lang::De => $crate::i18n::de::$module::$($item)+,
            Lang::En => $crate::i18n::en::$module::$($item)+,
            Lang::Fr => $crate::i18n::fr::$module::$($item)+,
        }
    };
}

/// Declares the fixed texts of a part of the interface: a field per text, and fields of other types.
macro_rules! texts {
    (
        $(#[$attribute:meta])*
        $name:ident { $($(#[$doc:meta])* $text:ident,)+ }
        $($(#[$other_attribute:meta])* $other:ident: $type:ty,)*
    ) => {
        $(#[$attribute])*
        pub struct $name {
            $($(#[$doc])* pub $text: &'static str,)+
            $($(#[$other_attribute])* pub $other: $type,)*
        }
    };
}

/// Functions that fill a sentence: `remove(filter: &str) = "Remove {filter}";`.
macro_rules! sentences {
    ($($name:ident($($argument:ident: $type:ty),*) = $words:literal $(, $value:expr)*;)+) => {$(
        pub fn $name($($argument: $type),*) -> String {
            format!($words $(, $value)*)
        }
    )+};
}

/// Functions that count something, by the singular and the plural of its noun.
macro_rules! counts {
    ($($name:ident: $one:literal, $many:literal;)+) => {$(
        pub fn $name(count: usize) -> String {
            counted(count, [$one, $many])
        }
    )+};
}

#[cfg(feature = "ssr")]
pub mod authoring;
pub mod conventions;
pub mod date;
mod glossary;
pub mod method;
pub mod phrases;
#[cfg(feature = "ssr")]
mod rejections;
mod words;

#[cfg_attr(
    not(feature = "ssr"),
    expect(dead_code, reason = "only the server words the rest of the pages")
)]
mod de {
    pub mod date;
    pub mod glossary;
    pub mod phrases;
    pub mod words;
}

#[cfg_attr(
    not(feature = "ssr"),
    expect(dead_code, reason = "only the server words the rest of the pages")
)]
mod en {
    pub mod date;
    pub mod glossary;
    pub mod phrases;
    pub mod words;
}

#[cfg_attr(
    not(feature = "ssr"),
    expect(dead_code, reason = "only the server words the rest of the pages")
)]
mod fr {
    pub mod date;
    pub mod glossary;
    pub mod phrases;
    pub mod words;
}

pub use crate::timeline::lang::{Lang, UnknownLang};
pub use glossary::{Explained, Named};
#[cfg(feature = "ssr")]
pub use rejections::Rejection;
pub use words::Words;
