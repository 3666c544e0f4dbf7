//! Everything a reader is told, in both languages. Pure: compiled for server and browser.

pub mod conventions;
pub mod date;
mod lang;
mod meanings;
pub mod method;
pub mod phrases;
#[cfg(feature = "ssr")]
mod refusals;
mod vocabulary;
mod words;

pub use lang::{Lang, UnknownLang};
pub use meanings::Explained;
#[cfg(feature = "ssr")]
pub use refusals::Refused;
pub use vocabulary::Named;
pub use words::Words;
