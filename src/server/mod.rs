//! HTTP server: routes, middleware, response cache, limits and reload.

mod bare_page;
mod error;
pub mod handlers;
mod headers;
pub mod images;
pub(crate) mod knowledge_cache;
pub mod metrics;
pub mod middleware;
pub(crate) mod render;
mod revision;
mod router;
pub mod runtime;
mod state;
#[cfg(test)]
mod tests;

pub use crate::ui::document::Shell;
pub use handlers::assets::Assets;
pub use handlers::well_known::{Contact, Security, files};
pub use headers::DefaultHeaders;
pub use middleware::concurrency_limit::Capacity;
pub use revision::Revision;
pub use router::router;
pub use runtime::health::Readiness;
pub use runtime::hot_swap::HotSwap;
pub use runtime::reload::{Reloader, SiteBuilder};
pub use state::{AppState, WorkLimits};
