//! Tests of the site at the level of HTTP requests and responses, with the bundled dossier.

mod addresses;
mod admin;
pub(super) mod answer;
mod api;
mod conditional;
mod discovery;
mod embed;
mod facts;
mod french;
mod front;
mod head;
mod hostile;
mod imports;
mod linked;
mod links;
mod pictures;
mod policy;
mod reload;
mod shedding;
mod snapshots;
mod steps;
mod wording;

use super::{AppState, Assets, Revision, router};
use crate::dossier::tests::sound;
use crate::files::FileSet;
use crate::i18n::Lang;
use crate::timeline::model::Timeline;
use crate::ui::document::Shell;
use crate::ui::tests::html;
use answer::Answer;
use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, IF_NONE_MATCH};
use axum::http::{HeaderName, Method, Request};
use leptos::config::LeptosOptions;
use std::sync::LazyLock;
use tower::ServiceExt;

/// Scheme and host of the site under test.
const ORIGIN: &str = "https://zeitstrahl.example";

/// Files at the root of a site.
const PUBLIC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public");

/// Stands for Leptos's script. Its special characters must reach the page unchanged, or the CSP
/// would block it.
const LOADER: &str = "import('/pkg/zeitstrahl.js').then(m=>{if(1<2&&'\"')m.hydrate()})";

static BUNDLED: LazyLock<Timeline> = LazyLock::new(|| sound("seeds"));

/// A site without a network.
#[derive(Clone)]
struct TestSite(AppState);

/// Site of the bundled dossier.
fn site() -> TestSite {
    site_with(BUNDLED.clone())
}

/// Site of another dossier.
fn site_with(timeline: Timeline) -> TestSite {
    let revision = Revision::new(&[timeline.title.get(Lang::De)]);
    let front = Assets::open(&FileSet::Folder(PUBLIC.into())).expect("files to be served");
    TestSite(AppState::new(timeline, shell(), revision, 16 << 20).with_front(front))
}

/// A front end that was not built.
fn shell() -> Shell {
    let options = LeptosOptions::builder().output_name("zeitstrahl").build();
    Shell {
        options,
        stylesheet: "/pkg/zeitstrahl.test.css".to_owned(),
        script: "/pkg/zeitstrahl.test.js".to_owned(),
        wasm: "/pkg/zeitstrahl.test.wasm".to_owned(),
        loader: LOADER.to_owned(),
        site: ORIGIN.parse().unwrap(),
        policy: None,
        edition: None,
        watched: false,
    }
}

/// A request for a URL.
fn get(address: &str) -> Request<Body> {
    Request::builder().uri(address).body(Body::empty()).unwrap()
}

impl TestSite {
    async fn get(&self, address: &str) -> Answer {
        self.request(Method::GET, address, []).await
    }

    async fn head(&self, address: &str) -> Answer {
        self.request(Method::HEAD, address, []).await
    }

    /// Sends a request with `Accept-Language`.
    async fn get_in(&self, address: &str, languages: &str) -> Answer {
        self.request(Method::GET, address, [(ACCEPT_LANGUAGE, languages)]).await
    }

    /// Sends a request with `If-None-Match`.
    async fn get_again(&self, address: &str, tag: &str) -> Answer {
        self.request(Method::GET, address, [(IF_NONE_MATCH, tag)]).await
    }

    async fn request(
        &self,
        method: Method,
        address: &str,
        headers: impl IntoIterator<Item = (HeaderName, &str)>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = request.body(Body::empty()).unwrap();
        let Ok(response) = router(self.0.clone()).oneshot(request).await;
        Answer::of(address, response).await
    }
}
