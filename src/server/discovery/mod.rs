//! What programs ask a site for before they read its pages: which pages there are, who may read
//! them, what it is called, what it looks like on a home screen, and whom to tell of a weakness.

mod icons;
mod manifest;
mod robots;
mod security;
mod sitemap;

pub use security::{Contact, Security};

use super::caching::{self, CachePolicy};
use super::image::ImageError;
use super::lookup::language;
use super::pages::not_found;
use super::router::AppState;
use crate::timeline::model::Timeline;
use crate::ui::address;
use crate::ui::site::Site;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use icons::Icon;
use sitemap::Sitemap;
use std::sync::Arc;

/// The routes of all of it.
pub fn routes() -> Router<Arc<AppState>> {
    let at = |name: &str| format!("/{name}");
    let router = Router::new()
        .route(&at(address::ROBOTS), get(robots))
        .route(&at(address::SITEMAP), get(sitemap))
        .route(&format!("/{}{{part}}", sitemap::PREFIX), get(sitemap_part))
        .route(&format!("/{{lang}}/{}", address::MANIFEST), get(manifest))
        .route(&at(address::SECURITY), get(security));
    Icon::ALL.into_iter().fold(router, |router, each| {
        router.route(&at(each.name()), get(move |state| icon(state, each)))
    })
}

/// The names of the files at the root of the site that follow from the dossier alone, for those who
/// write a site into a folder. There is a manifest in the folder of each language besides.
pub fn files(timeline: &Timeline) -> Vec<String> {
    let parts = Sitemap::new(timeline, &Site::default()).parts();
    let fixed = [address::ROBOTS, address::SITEMAP].into_iter();
    fixed
        .chain(Icon::ALL.map(Icon::name))
        .map(str::to_owned)
        .chain((1..=parts).map(sitemap::name))
        .collect()
}

/// `/sitemap.xml`: all pages, or the list of the parts that list them.
async fn sitemap(State(state): State<Arc<AppState>>) -> Response {
    let map = Sitemap::new(&state.timeline, &state.shell.site);
    caching::kept("application/xml", map.root()).into_response()
}

/// `/sitemap-1.xml` and so on: one part of a large dossier's pages.
async fn sitemap_part(
    State(state): State<Arc<AppState>>,
    Path(name): Path<String>,
    uri: Uri,
) -> Response {
    let map = Sitemap::new(&state.timeline, &state.shell.site);
    match sitemap::number(&name).and_then(|number| map.part(number)) {
        Some(part) => caching::kept("application/xml", part).into_response(),
        None => not_found(State(state), uri).await,
    }
}

/// `/robots.txt`.
async fn robots(State(state): State<Arc<AppState>>) -> Response {
    let text = robots::text(&state.shell.site);
    caching::kept("text/plain; charset=utf-8", text).into_response()
}

/// The web manifest, in the language of its address.
async fn manifest(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let json = manifest::json(&state.shell.site, &state.timeline, lang);
    Ok(caching::kept("application/manifest+json", json).into_response())
}

/// The sign of the site as a picture of a fixed size.
async fn icon(State(state): State<Arc<AppState>>, icon: Icon) -> Result<Response, ImageError> {
    let png = state.images.get(icon.name(), move || icon.svg()).await?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (CACHE_CONTROL, CachePolicy::Hour.header()),
    ];
    Ok((headers, png).into_response())
}

/// `/.well-known/security.txt`, where whoever runs the site named a contact.
async fn security(State(state): State<Arc<AppState>>, uri: Uri) -> Response {
    match &state.security {
        Some(security) => {
            let text = security.text(&state.shell.site);
            caching::kept("text/plain; charset=utf-8", text).into_response()
        }
        None => not_found(State(state), uri).await,
    }
}
