//! Well-known files: sitemap, `robots.txt`, web manifest, icons and `security.txt`.

mod icons;
mod manifest;
mod robots;
pub mod security;
mod sitemap;

pub use security::{Contact, Security};

use super::lookup::language;
use super::pages::not_found;
use crate::server::images::ImageError;
use crate::server::middleware::cache_policy;
use crate::server::middleware::cache_policy::CachePolicy;
use crate::server::state::AppState;
use crate::site::Site;
use crate::site::address;
use crate::timeline::model::Timeline;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use icons::Icon;
use sitemap::Sitemap;
use std::sync::Arc;

/// Routes of these files.
pub fn routes() -> Router<Arc<AppState>> {
    let at = |name: &str| format!("/{name}");
    Router::new()
        .route(&at(address::ROBOTS), get(robots))
        .route(&at(address::SITEMAP), get(sitemap))
        .route(&format!("/{}{{part}}", sitemap::PREFIX), get(sitemap_part))
        .route(&format!("/{{lang}}/{}", address::MANIFEST), get(manifest))
        .route(&at(address::SECURITY), get(security))
}

/// Routes of the icons, which are drawn as images are.
pub fn icons() -> Router<Arc<AppState>> {
    Icon::ALL.into_iter().fold(Router::new(), |router, each| {
        router.route(&format!("/{}", each.name()), get(move |state| icon(state, each)))
    })
}

/// Names of the files at the root of a published site that depend on the dossier alone. Each
/// language's folder also has a manifest.
pub fn files(timeline: &Timeline) -> Vec<String> {
    let parts = Sitemap::new(timeline, &Site::default()).parts();
    let fixed = [address::ROBOTS, address::SITEMAP].into_iter();
    fixed
        .chain(Icon::ALL.map(Icon::name))
        .map(str::to_owned)
        .chain((1..=parts).map(sitemap::name))
        .collect()
}

/// `/sitemap.xml`: all pages, or an index of parts.
async fn sitemap(State(state): State<Arc<AppState>>) -> Response {
    let map = Sitemap::new(&state.timeline, &state.shell.site);
    cache_policy::revalidated("application/xml", map.root()).into_response()
}

/// `/sitemap-1.xml` and so on: part of a large sitemap.
async fn sitemap_part(
    State(state): State<Arc<AppState>>,
    Path(name): Path<String>,
    uri: Uri,
) -> Response {
    let map = Sitemap::new(&state.timeline, &state.shell.site);
    match sitemap::number(&name).and_then(|number| map.part(number)) {
        Some(part) => cache_policy::revalidated("application/xml", part).into_response(),
        None => not_found(State(state), uri).await,
    }
}

/// `/robots.txt`.
async fn robots(State(state): State<Arc<AppState>>) -> Response {
    let text = robots::text(&state.shell.site);
    cache_policy::revalidated("text/plain; charset=utf-8", text).into_response()
}

/// Web manifest in the language of the path.
async fn manifest(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let json = manifest::json(&state.shell.site, &state.timeline, lang);
    Ok(cache_policy::revalidated("application/manifest+json", json).into_response())
}

/// Icon as PNG.
async fn icon(State(state): State<Arc<AppState>>, icon: Icon) -> Result<Response, ImageError> {
    let png = state.images.get(icon.name(), None, move || icon.svg()).await?;
    let kind = [(CONTENT_TYPE, HeaderValue::from_static("image/png"))];
    Ok((CachePolicy::Hour, kind, png).into_response())
}

/// `/.well-known/security.txt`, if a contact is configured.
async fn security(State(state): State<Arc<AppState>>, uri: Uri) -> Response {
    match &state.security {
        Some(security) => {
            let text = security.text(&state.shell.site, &state.timeline.languages);
            cache_policy::revalidated("text/plain; charset=utf-8", text).into_response()
        }
        None => not_found(State(state), uri).await,
    }
}
