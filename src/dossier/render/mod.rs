//! Renders reports for people (text) and for programs (JSON).

mod json;
mod text;

pub use json::json;
pub use text::{Colour, text};
