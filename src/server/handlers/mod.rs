//! Handlers: one module per kind of response.

pub mod api;
pub mod assets;
pub mod embed;
mod external_links;
pub mod fragments;
pub mod images;
pub mod lookup;
pub mod pages;
mod respond;
pub mod well_known;
