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

#[cfg(feature = "ssr")]
pub mod authoring;
pub mod conventions;
pub mod date;
mod glossary;
pub mod method;
pub mod phrases;
#[cfg(feature = "ssr")]
mod refusals;
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
pub use refusals::Refused;
pub use words::Words;
