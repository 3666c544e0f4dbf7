//! Middleware: layers around the handlers, in the order of [`super::router`].

pub mod access_log;
pub mod cache_policy;
pub mod compression;
pub mod concurrency_limit;
pub mod encoding;
pub mod in_flight;
pub mod limits;
pub mod response_cache;
