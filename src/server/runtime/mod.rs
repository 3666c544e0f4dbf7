//! Runtime of a server: connections, reload and hot swap of the site, operator endpoints, health.

pub mod admin;
pub mod connections;
pub mod health;
pub mod hot_swap;
pub mod reload;
