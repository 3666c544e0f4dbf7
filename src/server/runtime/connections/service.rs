//! Service of a connection: calls the site, or responds 503 to connections over the limit.

use super::activity::Activity;
use super::instrumented_io::InstrumentedBody;
use crate::server::error::Error;
use crate::server::headers::DefaultHeaders;
use crate::server::middleware::SiteService;
use axum::body::{Body, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, Request, Response};
use hyper::body::Incoming;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use tokio::time::Instant;
use tower::ServiceExt;

/// Service of one connection.
pub struct ConnectionService<S> {
    /// The site.
    pub site: S,
    /// Address of the peer.
    pub peer: SocketAddr,
    /// False for connections over the limit; every request then gets 503.
    pub admitted: bool,
    /// Default headers of responses that the site does not give.
    pub headers: DefaultHeaders,
    /// State of the connection.
    pub activity: Arc<Activity>,
}

impl<S: SiteService> hyper::service::Service<Request<Incoming>> for ConnectionService<S> {
    type Response = Response<InstrumentedBody>;
    type Error = Infallible;
    type Future =
        Pin<Box<dyn Future<Output = Result<Response<InstrumentedBody>, Infallible>> + Send>>;

    /// Request bodies are dropped, since no route takes one. `hyper` closes the connection after
    /// the response if part of the body is still to come.
    fn call(&self, request: Request<Incoming>) -> Self::Future {
        self.activity.state().request_complete(Instant::now());
        let activity = Arc::clone(&self.activity);
        let watched = |response: Response<Body>| {
            let size = response.body().size_hint().exact();
            activity.state().responding(size.unwrap_or_default());
            response.map(|body| InstrumentedBody::new(body, activity))
        };
        let mut request = request.map(|_| Body::empty());
        if !self.admitted {
            let response = Error::TooManyConnections.reject(request.uri().path());
            let mut response = self.headers.complete(response);
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
