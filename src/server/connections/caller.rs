//! What a connection asks: the site, or for connections that there is no room for, nobody.

use super::activity::Activity;
use super::watched::WatchedBody;
use crate::server::refusal::Refusal;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, Request, Response};
use hyper::body::Incoming;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use tokio::time::Instant;
use tower::{Service, ServiceExt};

/// Whoever can be asked for the answers of a site.
pub trait Site:
    Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send>
    + Clone
    + Send
    + Unpin
    + 'static
{
}

impl<S> Site for S where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + Unpin
        + 'static
{
}

/// Asks on behalf of one client.
pub struct Caller<S> {
    /// The site.
    pub site: S,
    /// Where the connection comes from.
    pub peer: SocketAddr,
    /// Whether there is room for it; if not, everything is answered 503.
    pub welcome: bool,
    /// What the connection is doing.
    pub activity: Arc<Activity>,
}

impl<S: Site> hyper::service::Service<Request<Incoming>> for Caller<S> {
    type Response = Response<WatchedBody>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<WatchedBody>, Infallible>> + Send>>;

    /// Nothing here takes a body, so none gets any further: `hyper` closes the connection after the
    /// answer if there is more of one than has come along with the head.
    fn call(&self, request: Request<Incoming>) -> Self::Future {
        self.activity.state().asked(Instant::now());
        let activity = Arc::clone(&self.activity);
        let watched = |response: Response<Body>| response.map(|it| WatchedBody::new(it, activity));
        let mut request = request.map(|_| Body::empty());
        if !self.welcome {
            let mut response = Refusal::Full.respond(request.uri().path());
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
            let response = watched(response);
            return Box::pin(async { Ok(response) });
        }
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let response = self.site.clone().oneshot(request);
        Box::pin(async { Ok(watched(response.await?)) })
    }
}
