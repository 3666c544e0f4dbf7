//! The pure core: claims and events, dates, the URL codec, queries, scales and lanes.
//!
//! No Leptos, no Axum, no clock, no I/O. Compiled for the server and for the browser.

#[cfg(test)]
pub(crate) mod arbitrary;
pub mod calendar_units;
pub mod chronological;
pub mod comparison;
pub mod date;
pub mod day;
pub mod drawing;
pub mod early_mid_late;
pub mod facets;
pub mod facts;
#[cfg(test)]
pub(crate) mod fixtures;
pub mod lang;
pub mod list_groups;
pub mod mark;
pub mod model;
pub mod passages;
pub mod placement;
pub mod query;
pub mod row_packing;
pub mod scale;
pub mod search;
pub mod short_sort;
pub mod sides;
pub mod sorted_set;
pub mod span;
pub mod state;
pub mod text_width;
pub mod ticks;
pub mod view;
pub mod viewport;
pub mod vocabulary;
