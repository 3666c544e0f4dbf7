//! Request limits: sizes, rate and timeout, checked before any routing or rendering.

mod client;
mod host;
mod rate;
mod size;

pub use client::{Proxies, network};
pub use size::Sizes;

use super::access_log::with_access_log;
use super::concurrency_limit::Client;
use crate::server::error::Error;
use crate::server::headers::DefaultHeaders;
use crate::server::metrics::Metrics;
use crate::server::middleware::SiteService;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Uri;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::{Extension, Router};
use rate::ClientRateLimiter;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt;

/// Limits on requests.
#[derive(Clone, Debug)]
pub struct RequestLimits {
    /// Maximum sizes.
    pub sizes: Sizes,
    /// Timeout for rendering a response.
    pub render_timeout: Duration,
    /// Requests per second and client; `None` for no limit.
    pub rate: Option<NonZeroU32>,
    /// Proxies whose forwarded addresses are trusted.
    pub proxies: Proxies,
    /// Default headers of rejections.
    pub headers: DefaultHeaders,
}

struct Admission {
    limits: RequestLimits,
    rate: Option<ClientRateLimiter>,
    /// Responds to requests that carry a rejection in their extensions.
    rejection_service: Router,
}

/// Wraps the site in the limits. Rejected requests are logged and counted like all others.
pub fn with_limits(
    site: impl SiteService + Sync,
    limits: RequestLimits,
    metrics: Arc<Metrics>,
) -> Router {
    let refuse = |Extension(rejection): Extension<Error>, uri: Uri| async move {
        rejection.reject(uri.path())
    };
    let admission = Arc::new(Admission {
        rate: limits.rate.map(ClientRateLimiter::new),
        rejection_service: with_access_log(
            limits.headers.clone().on(Router::new().fallback(refuse)),
            metrics,
        ),
        limits,
    });
    let site = Router::new().fallback_service(site);
    site.layer(from_fn_with_state(admission, admit))
}

async fn admit(
    State(admission): State<Arc<Admission>>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Some(rejection) = admission.check(&request) {
        return admission.reject(request, rejection).await;
    }
    if let Some(client) = admission.limits.proxies.known_client(&request) {
        request.extensions_mut().insert(Client(client));
    }
    // Clones share their bytes.
    let (method, uri) = (request.method().clone(), request.uri().clone());
    match tokio::time::timeout(admission.limits.render_timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!(path = uri.path(), "render timeout");
            let mut request = Request::new(Body::empty());
            (*request.method_mut(), *request.uri_mut()) = (method, uri);
            admission.reject(request, Error::RenderTimeout).await
        }
    }
}

impl Admission {
    async fn reject(&self, mut request: Request, rejection: Error) -> Response {
        request.extensions_mut().insert(rejection);
        let Ok(response) = self.rejection_service.clone().oneshot(request).await;
        response
    }

    fn check(&self, request: &Request) -> Option<Error> {
        let RequestLimits { sizes, proxies, .. } = &self.limits;
        let bad_host = || (!host::is_valid(request)).then_some(Error::BadHost);
        let too_often = || self.rate.as_ref()?.check(request, proxies);
        sizes.check(request).or_else(bad_host).or_else(too_often)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::extract::ConnectInfo;
    use axum::http::StatusCode;
    use axum::http::header::HOST;
    use axum::routing::get;
    use std::net::SocketAddr;

    const PROXY: &str = "10.0.0.1";

    fn limits() -> RequestLimits {
        RequestLimits {
            sizes: Sizes { address: 100, headers: 200, body: 10 },
            render_timeout: Duration::from_secs(30),
            rate: None,
            proxies: Proxies::default(),
            headers: DefaultHeaders::new(Some(60)),
        }
    }

    fn site(limits: RequestLimits) -> Router {
        slow_site(limits, Arc::default())
    }

    fn slow_site(limits: RequestLimits, metrics: Arc<Metrics>) -> Router {
        let slow = || async {
            tokio::time::sleep(Duration::from_secs(60)).await;
            "at last"
        };
        let routes = Router::new().route("/", get(|| async { "hello" })).route("/slow", get(slow));
        with_limits(routes, limits, metrics)
    }

    async fn ask(site: &Router, peer: &str, address: &str, forwarded: &str) -> Response {
        let request = Request::builder().uri(address).header(HOST, "a.example");
        let mut request = request.body(Body::empty()).unwrap();
        let peer = SocketAddr::new(peer.parse().unwrap(), 1);
        request.extensions_mut().insert(ConnectInfo(peer));
        if !forwarded.is_empty() {
            let headers = request.headers_mut();
            headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        }
        let Ok(response) = site.clone().oneshot(request).await;
        response
    }

    #[tokio::test(start_paused = true)]
    async fn what_takes_too_long_is_given_up() {
        let site = site(limits());
        let response = ask(&site, "::1", "/slow", "").await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(response.headers()["retry-after"], "10");
        assert_eq!(ask(&site, "::1", "/", "").await.status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn whatever_is_too_large_is_refused_before_the_site_is_asked() {
        let site = site(limits());
        let address = format!("/slow?q={}", "x".repeat(100));
        let response = ask(&site, "::1", &address, "").await;
        assert_eq!(response.status(), StatusCode::URI_TOO_LONG);
    }

    #[tokio::test(start_paused = true)]
    async fn refusals_are_counted_and_have_a_name() {
        let metrics = Arc::<Metrics>::default();
        let site = slow_site(limits(), Arc::clone(&metrics));
        let address = format!("/?q={}", "x".repeat(100));
        for address in [&address, "/slow"] {
            let response = ask(&site, "::1", address, "").await;
            assert!(response.headers().contains_key("x-request-id"));
            let hsts = &response.headers()["strict-transport-security"];
            assert_eq!(hsts, "max-age=60");
        }
        let answered: Vec<_> = metrics.requests.route(None).answered().collect();
        assert_eq!(answered, [("GET", "4xx", 1), ("GET", "5xx", 1)]);
    }

    #[tokio::test]
    async fn each_place_has_requests_of_its_own() {
        let site = site(RequestLimits {
            rate: NonZeroU32::new(1),
            proxies: PROXY.parse().unwrap(),
            ..limits()
        });
        let refused = StatusCode::TOO_MANY_REQUESTS;
        while ask(&site, "192.0.2.1", "/", "").await.status() == StatusCode::OK {}
        let response = ask(&site, "192.0.2.1", "/", "").await;
        assert_eq!(response.status(), refused);
        assert_eq!(response.headers()["retry-after"], "1");
        // The forwarded address of an untrusted peer is ignored.
        let response = ask(&site, "192.0.2.1", "/", "192.0.2.2").await;
        assert_eq!(response.status(), refused);
        assert_eq!(ask(&site, "192.0.2.2", "/", "").await.status(), 200);
        // The proxy is trusted.
        let response = ask(&site, PROXY, "/", "192.0.2.1").await;
        assert_eq!(response.status(), refused);
        assert_eq!(ask(&site, PROXY, "/", "192.0.2.3").await.status(), 200);
    }
}
