//! The timeline page: drawing, filters, list.
//!
//! What follows the view is written by the same functions on the server and in the browser
//! ([`regions`]); the page around it and the rows of the list only by the server.

mod axis;
pub mod chips;
mod compact;
mod data;
mod download;
#[cfg(feature = "ssr")]
mod embed;
pub(super) mod figures;
mod filters;
mod frame;
mod groups;
#[cfg(feature = "ssr")]
mod help;
#[cfg(feature = "ssr")]
mod key;
mod keybar;
mod knowledge;
mod lane_names;
mod lanes;
pub mod list;
pub(super) mod marks;
mod overview;
#[cfg(feature = "ssr")]
mod page;
mod pager;
mod panel;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod picture;
mod rail;
pub mod regions;
#[cfg(feature = "ssr")]
mod row;
mod steps;
pub(super) mod svg;
mod ticks;

#[cfg(feature = "ssr")]
pub use embed::embed;
pub use frame::{Frame, window};
#[cfg(feature = "ssr")]
pub use key::key;
pub use keybar::windowed;
#[cfg(feature = "ssr")]
pub use knowledge::steps;
#[cfg(feature = "ssr")]
pub use page::{page, staged};
pub use pager::ROWS;
#[cfg(feature = "ssr")]
pub use parts::{drawing_of_view, rows_of_state};
