//! Which requests are answered at all, decided before anything is looked up or made.

mod client;
mod rate;
mod size;

pub use client::{Proxies, network};
pub use size::Sizes;

use super::connections::Site;
use super::measures::Measures;
use super::observing::observed;
use super::refusal::Refusal;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Uri;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::{Extension, Router};
use rate::Rate;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt;

/// What is asked of requests.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Most bytes of their parts.
    pub sizes: Sizes,
    /// How long making an answer may take.
    pub making: Duration,
    /// Requests per second from one place; without it, any number.
    pub rate: Option<NonZeroU32>,
    /// Who is believed when it says on whose behalf it asks.
    pub proxies: Proxies,
}

struct Admission {
    limits: Limits,
    rate: Option<Rate>,
    /// Answers requests that carry their refusal.
    refusing: Router,
}

/// The site for those requests that are admitted. The others are observed as those of the site are.
pub fn around(site: impl Site + Sync, limits: Limits, measures: Arc<Measures>) -> Router {
    let refuse = |Extension(refusal): Extension<Refusal>, uri: Uri| async move {
        refusal.respond(uri.path())
    };
    let admission = Arc::new(Admission {
        rate: limits.rate.map(Rate::new),
        refusing: observed(Router::new().fallback(refuse), measures),
        limits,
    });
    let site = Router::new().fallback_service(site);
    site.layer(from_fn_with_state(admission, admit))
}

async fn admit(State(admission): State<Arc<Admission>>, request: Request, next: Next) -> Response {
    if let Some(refusal) = admission.refuses(&request) {
        return admission.refuse(request, refusal).await;
    }
    // Copies of these share their bytes.
    let (method, uri) = (request.method().clone(), request.uri().clone());
    match tokio::time::timeout(admission.limits.making, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!(path = uri.path(), "an answer took too long");
            let mut request = Request::new(Body::empty());
            (*request.method_mut(), *request.uri_mut()) = (method, uri);
            admission.refuse(request, Refusal::Slow).await
        }
    }
}

impl Admission {
    async fn refuse(&self, mut request: Request, refusal: Refusal) -> Response {
        request.extensions_mut().insert(refusal);
        let Ok(response) = self.refusing.clone().oneshot(request).await;
        response
    }

    fn refuses(&self, request: &Request) -> Option<Refusal> {
        if let Some(refusal) = self.limits.sizes.refuse(request) {
            return Some(refusal);
        }
        let rate = self.rate.as_ref()?;
        let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
        let client = self.limits.proxies.client(peer.ip(), request.headers());
        let wait = rate.admit(client).err()?;
        // Whole seconds, and not too early.
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        Some(Refusal::Often(seconds.max(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::StatusCode;
    use axum::routing::get;

    const PROXY: &str = "10.0.0.1";

    fn limits() -> Limits {
        Limits {
            sizes: Sizes {
                address: 100,
                headers: 200,
                body: 10,
            },
            making: Duration::from_secs(30),
            rate: None,
            proxies: Proxies::default(),
        }
    }

    fn site(limits: Limits) -> Router {
        slow_site(limits, Arc::default())
    }

    fn slow_site(limits: Limits, measures: Arc<Measures>) -> Router {
        let slow = || async {
            tokio::time::sleep(Duration::from_secs(60)).await;
            "at last"
        };
        let routes = Router::new()
            .route("/", get(|| async { "hello" }))
            .route("/slow", get(slow));
        around(routes, limits, measures)
    }

    async fn ask(site: &Router, peer: &str, address: &str, forwarded: &str) -> Response {
        let mut request = Request::builder().uri(address).body(Body::empty()).unwrap();
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
        let measures = Arc::<Measures>::default();
        let site = slow_site(limits(), Arc::clone(&measures));
        let address = format!("/?q={}", "x".repeat(100));
        for address in [&address, "/slow"] {
            let response = ask(&site, "::1", address, "").await;
            assert!(response.headers().contains_key("x-request-id"));
        }
        let answered: Vec<_> = measures.requests.route(None).answered().collect();
        assert_eq!(answered, [("GET", "4xx", 1), ("GET", "5xx", 1)]);
    }

    #[tokio::test]
    async fn each_place_has_requests_of_its_own() {
        let site = site(Limits {
            rate: NonZeroU32::new(1),
            proxies: PROXY.parse().unwrap(),
            ..limits()
        });
        let refused = StatusCode::TOO_MANY_REQUESTS;
        while ask(&site, "192.0.2.1", "/", "").await.status() == StatusCode::OK {}
        let response = ask(&site, "192.0.2.1", "/", "").await;
        assert_eq!(response.status(), refused);
        assert_eq!(response.headers()["retry-after"], "1");
        // Whom it claims to ask for is no reason to believe it.
        let response = ask(&site, "192.0.2.1", "/", "192.0.2.2").await;
        assert_eq!(response.status(), refused);
        assert_eq!(ask(&site, "192.0.2.2", "/", "").await.status(), 200);
        // The proxy is believed.
        let response = ask(&site, PROXY, "/", "192.0.2.1").await;
        assert_eq!(response.status(), refused);
        assert_eq!(ask(&site, PROXY, "/", "192.0.2.3").await.status(), 200);
    }
}
