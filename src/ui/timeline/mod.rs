//! The timeline page: drawing, filters, list.
//!
//! Everything that follows the view is rendered by the same functions on the server and in the
//! browser ([`regions`]); the page around it and the rows of the list only by the server.

pub(super) mod axis;
pub mod chips;
mod compact;
mod data;
mod download;
#[cfg(feature = "ssr")]
mod embed;
mod event_navigation;
pub(super) mod figures;
mod filters;
mod groups;
#[cfg(feature = "ssr")]
mod help;
mod knowledge;
mod knowledge_axis;
mod lane_names;
mod lanes;
#[cfg(feature = "ssr")]
mod legend;
pub mod list;
pub(super) mod marks;
mod measures;
mod overview;
#[cfg(feature = "ssr")]
mod page;
mod pager;
mod panel;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod picture;
pub mod regions;
#[cfg(feature = "ssr")]
mod row;
pub(super) mod svg;
pub(super) mod ticks;
mod toolbar;

#[cfg(feature = "ssr")]
pub use embed::embed;
#[cfg(feature = "ssr")]
pub use knowledge::steps;
#[cfg(feature = "ssr")]
pub use legend::legend;
pub use measures::measures;
#[cfg(feature = "ssr")]
pub use page::{page, staged};
pub use pager::ROWS;
#[cfg(feature = "ssr")]
pub use parts::{drawing_of_view, rows_of_state};
pub use toolbar::windowed;
