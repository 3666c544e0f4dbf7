//! The site as it is served now. Another takes its place between two requests: who asks before is
//! answered by the one, who asks after by the other, and nobody by both.

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::task::{Context, Poll};
use tower::{Service, ServiceExt};

/// A site that can be replaced. Clones are the same.
#[derive(Clone)]
pub struct Live(Arc<RwLock<Router>>);

impl Live {
    /// Serves this site first.
    pub fn new(site: Router) -> Live {
        Live(Arc::new(RwLock::new(site)))
    }

    /// Serves another one from now on.
    pub fn replace(&self, site: Router) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = site;
    }

    fn now(&self) -> Router {
        let site = self.0.read().unwrap_or_else(PoisonError::into_inner);
        site.clone()
    }
}

impl Service<Request> for Live {
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
