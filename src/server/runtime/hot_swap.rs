//! Hot swap of the served site. Each request is served by exactly one site: the one that is current
//! when it arrives.

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::task::{Context, Poll};
use tower::{Service, ServiceExt};

/// Replaceable site. Clones share it.
#[derive(Clone)]
pub struct HotSwap(Arc<RwLock<Router>>);

impl HotSwap {
    /// Starts with this site.
    pub fn new(site: Router) -> HotSwap {
        HotSwap(Arc::new(RwLock::new(site)))
    }

    /// Swaps in another site for all later requests.
    pub fn replace(&self, site: Router) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = site;
    }

    fn now(&self) -> Router {
        let site = self.0.read().unwrap_or_else(PoisonError::into_inner);
        site.clone()
    }
}

impl Service<Request> for HotSwap {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        Box::pin(self.now().oneshot(request))
    }
}
