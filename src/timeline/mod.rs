//! The pure core: claims and events, dates, the URL codec, queries, scales and lanes.
//!
//! No Leptos, no Axum, no clock, no I/O. Compiled for the server and for the browser alike, and
//! the best-tested room of the house.

#[cfg(test)]
pub(crate) mod arbitrary;
pub mod chronicle;
pub mod comparison;
pub mod date;
pub mod day;
pub mod drawing;
pub mod facets;
pub mod facts;
pub mod lanes;
pub mod mark;
pub mod model;
pub mod order;
pub mod passages;
pub mod query;
pub mod scale;
pub mod search;
#[cfg(test)]
pub(crate) mod sketch;
pub mod span;
pub mod state;
pub mod text_width;
pub mod ticks;
pub mod view;
pub mod viewport;
pub mod vocabulary;
