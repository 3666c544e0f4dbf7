//! Authoring commands: [`begin`] creates a dossier, [`add`] adds a text, and [`suggest`] proposes
//! claims from a text.
//!
//! All output passes the checks and is written as a whole or not at all. Decisions that need a
//! person are left open and marked.

mod add;
mod begin;
mod error;
mod mentions;
mod propose;
mod sample;
mod save;
mod suggest;
#[cfg(test)]
mod tests;

pub use add::{Added, Addition, Guess, add};
pub use begin::{LANGUAGES, NewDossier, begin};
pub use error::AuthoringError;
pub use suggest::{Suggestions, suggest};
