//! Writing a dossier of one's own: beginning one ([`begin`]), adding a text ([`add`]), and
//! proposing what could be claimed from it ([`suggest`]).
//!
//! Whatever comes out of here passes the checks, and is written as a whole or not at all. What
//! only people can know is left open, and marked where it is.

mod add;
mod begin;
mod error;
mod language;
mod mentions;
mod propose;
mod sample;
mod save;
mod slug;
mod suggest;
#[cfg(test)]
mod tests;

pub use add::{Added, Addition, Guess, add};
pub use begin::{Beginning, begin};
pub use error::AuthoringError;
pub use suggest::{Suggestions, suggest};
