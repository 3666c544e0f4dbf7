//! oEmbed 1.0 (oembed.com): from the URL of a page to the HTML that embeds it.

use crate::export::xml::clean;
use crate::i18n::Lang;
use crate::server::handlers::images::show;
use crate::server::headers::{FOR_ALL, RESOURCE_POLICY};
use crate::server::middleware::cache_policy;
use crate::server::state::AppState;
use crate::site::address;
use crate::site::{Site, Surface};
use crate::timeline::view::{Key, KnownIds, View, decode, read};
use crate::ui::card;
use crate::ui::embed::{HEIGHT, WIDTH, code};
use crate::ui::timeline::chips;
use axum::extract::{RawQuery, State};
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{PreEscaped, html};
use serde::Serialize;
use std::sync::Arc;

/// oEmbed response of type `rich`.
#[derive(Serialize)]
struct Rich {
    version: &'static str,
    r#type: &'static str,
    title: String,
    provider_name: &'static str,
    provider_url: String,
    html: String,
    width: u32,
    height: u32,
    #[serde(flatten)]
    thumbnail: Option<Thumbnail>,
}

/// Social card of the view.
#[derive(Serialize)]
struct Thumbnail {
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// oEmbed request.
#[derive(Debug, Default, PartialEq, Eq)]
struct OembedRequest {
    url: String,
    /// `maxwidth` and `maxheight`, in pixels.
    width: Option<u32>,
    height: Option<u32>,
    format: OembedFormat,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum OembedFormat {
    #[default]
    Json,
    Xml,
}

/// Handler of `/api/v1/oembed`. As the specification says: 404 for URLs of other sites and of pages
/// that show no view, 501 for unsupported formats. 400 for malformed requests; 401 does not occur,
/// since there are no private pages.
pub async fn oembed(State(state): State<Arc<AppState>>, RawQuery(query): RawQuery) -> Response {
    let request = match parse(&query.unwrap_or_default()) {
        Ok(request) => request,
        Err((status, text)) => return (status, open(), text).into_response(),
    };
    let Some((lang, view)) = find(&state, &request.url) else {
        let text = "no view of this site has that URL\n";
        return (StatusCode::NOT_FOUND, open(), text).into_response();
    };
    let rich = rich(&state, lang, &view, &request);
    let (kind, body) = match request.format {
        // Serializing strings and numbers cannot fail.
        OembedFormat::Json => {
            ("application/json", serde_json::to_string(&rich).unwrap_or_default())
        }
        OembedFormat::Xml => ("text/xml; charset=utf-8", clean(&xml(&rich))),
    };
    (open(), cache_policy::revalidated(kind, body)).into_response()
}

/// Any origin may read the response: it contains nothing that the page does not.
fn open() -> [(HeaderName, HeaderValue); 2] {
    [(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")), (RESOURCE_POLICY, FOR_ALL)]
}

fn parse(query: &str) -> Result<OembedRequest, (StatusCode, String)> {
    let mut request = OembedRequest::default();
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        let pixels = || match value.parse() {
            Ok(pixels) if pixels > 0 => Ok(Some(pixels)),
            _ => Err((
                StatusCode::BAD_REQUEST,
                format!("`{key}` must be a positive number of pixels\n"),
            )),
        };
        match key {
            "url" => request.url = value,
            "maxwidth" => request.width = pixels()?,
            "maxheight" => request.height = pixels()?,
            "format" => {
                request.format = match value.as_str() {
                    "json" => OembedFormat::Json,
                    "xml" => OembedFormat::Xml,
                    _ => {
                        return Err((
                            StatusCode::NOT_IMPLEMENTED,
                            "`format` must be `json` or `xml`\n".to_owned(),
                        ));
                    }
                }
            }
            // Ignores unknown keys, which consumers do send.
            _ => {}
        }
    }
    match request.url.is_empty() {
        true => Err((StatusCode::BAD_REQUEST, "`url` is missing\n".to_owned())),
        false => Ok(request),
    }
}

/// View that a page of this site shows: a timeline, an embed, or an event, as opened in its
/// timeline.
fn find(state: &AppState, url: &str) -> Option<(Lang, View)> {
    let (site, timeline) = (&state.shell.site, state.timeline.as_ref());
    let embed = site.on(Surface::Embed);
    let url = url.split('#').next().unwrap_or_default();
    let local = url.strip_prefix(&site.origin)?;
    let (path, query) = local.split_once('?').unwrap_or((local, ""));
    timeline.languages.iter().find_map(|&lang| {
        let of_view = |site: &Site| address::query_of(site, lang, path, query);
        if let Some(query) = of_view(site).or_else(|| of_view(&embed)) {
            return Some((lang, read(&query, timeline).view));
        }
        let id = path.strip_prefix(&*address::event_of_id(site, "", lang, None))?;
        let id = timeline.resolve(Key::Event, id)?.to_owned();
        let asof = read(query, timeline).view.asof;
        let view = View { asof, event: Some(id), ..View::default() };
        Some((lang, view))
    })
}

fn rich(state: &AppState, lang: Lang, view: &View, request: &OembedRequest) -> Rich {
    let site = &state.shell.site;
    let embed = site.on(Surface::Embed);
    let absolute = |path: String| format!("{}{path}", site.origin);
    let title = show(state, lang, view, |_, view_context| chips::title(view_context));
    let at_most = |wanted: u32, most: Option<u32>| most.map_or(wanted, |most| wanted.min(most));
    let width = at_most(WIDTH, request.width);
    let height = at_most(HEIGHT, request.height);
    // Both constants are whole numbers of pixels.
    let (card_width, card_height) = (card::WIDTH as u32, card::HEIGHT as u32);
    let has_room = at_most(card_width, request.width) == card_width
        && at_most(card_height, request.height) == card_height;
    let thumbnail = has_room.then(|| Thumbnail {
        thumbnail_url: absolute(address::card(site, lang, view)),
        thumbnail_width: card_width,
        thumbnail_height: card_height,
    });
    let framed = absolute(address::timeline(&embed, lang, view));
    Rich {
        version: "1.0",
        r#type: "rich",
        html: code(&framed, &title, Some(width), height),
        title,
        provider_name: "Zeitstrahl",
        provider_url: absolute(address::timeline(site, lang, &View::default())),
        width,
        height,
        thumbnail,
    }
}

fn xml(rich: &Rich) -> String {
    let markup = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"))
        oembed {
            version { (rich.version) }
            type { (rich.r#type) }
            title { (rich.title) }
            provider_name { (rich.provider_name) }
            provider_url { (rich.provider_url) }
            html { (rich.html) }
            width { (rich.width) }
            height { (rich.height) }
            @if let Some(thumbnail) = &rich.thumbnail {
                thumbnail_url { (thumbnail.thumbnail_url) }
                thumbnail_width { (thumbnail.thumbnail_width) }
                thumbnail_height { (thumbnail.thumbnail_height) }
            }
        }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_as_the_specification_has_it() {
        let request = parse(
            "url=https%3A%2F%2Fa.example%2Fde%2F%3Forg%3Dx&maxwidth=300&maxheight=200&format=xml&callback=f",
        );
        let expected = OembedRequest {
            url: "https://a.example/de/?org=x".to_owned(),
            width: Some(300),
            height: Some(200),
            format: OembedFormat::Xml,
        };
        assert_eq!(request, Ok(expected));
        for (query, status) in [
            ("", StatusCode::BAD_REQUEST),
            ("url=", StatusCode::BAD_REQUEST),
            ("url=x&maxwidth=0", StatusCode::BAD_REQUEST),
            ("url=x&maxheight=-1", StatusCode::BAD_REQUEST),
            ("url=x&maxwidth=wide", StatusCode::BAD_REQUEST),
            ("url=x&format=yaml", StatusCode::NOT_IMPLEMENTED),
        ] {
            assert_eq!(parse(query).unwrap_err().0, status, "{query}");
        }
    }
}
