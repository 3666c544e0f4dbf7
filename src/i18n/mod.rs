//! Everything a reader is told, in both languages. Pure: compiled for server and browser.

pub mod conventions;
pub mod date;
mod lang;
mod meanings;
pub mod method;
pub mod phrases;
mod vocabulary;
mod words;

pub use lang::{Lang, UnknownLang};
pub use meanings::Explained;
pub use vocabulary::Named;
pub use words::Words;
