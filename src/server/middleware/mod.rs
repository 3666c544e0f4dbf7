//! Middleware: layers around the handlers, in the order of [`super::router`].

pub mod access_log;
pub mod cache_policy;
pub mod compression;
pub mod concurrency_limit;
pub mod encoding;
pub mod in_flight;
pub mod limits;
pub mod response_cache;

use axum::body::Body;
use axum::http::{Request, Response};
use std::convert::Infallible;
use tower::Service;

/// The site wrapped in the middleware, as connections call it.
pub trait SiteService:
    Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send>
    + Clone
    + Send
    + Unpin
    + 'static
{
}

impl<S> SiteService for S where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + Unpin
        + 'static
{
}
