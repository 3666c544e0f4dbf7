//! oEmbed 1.0 (oembed.com): the address of a page in, what to show for it out.

use crate::export::xml::clean;
use crate::i18n::Lang;
use crate::server::caching;
use crate::server::headers::{FOR_ALL, RESOURCE_POLICY};
use crate::server::pictures::show;
use crate::server::router::AppState;
use crate::timeline::view::{Key, Known, View, decode, read};
use crate::ui::embed::{HEIGHT, WIDTH, code};
use crate::ui::site::{Site, Surface};
use crate::ui::timeline::chips;
use crate::ui::{address, card};
use axum::extract::{RawQuery, State};
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{PreEscaped, html};
use serde::Serialize;
use std::sync::Arc;

/// A view as something to be put into a page: type "rich" of the specification.
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

/// The card of the view.
#[derive(Serialize)]
struct Thumbnail {
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// What a consumer asks for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    url: String,
    /// The most it has room for, in pixels.
    width: Option<u32>,
    height: Option<u32>,
    format: Format,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Format {
    #[default]
    Json,
    Xml,
}

/// `/api/v1/oembed`. 404 for addresses of other sites and of pages that show no view, 501 for
/// formats there are none of, as the specification has it; 400 for what is no request at all. 401
/// is for private pages, and here is none.
pub async fn oembed(State(state): State<Arc<AppState>>, RawQuery(query): RawQuery) -> Response {
    let request = match parse(&query.unwrap_or_default()) {
        Ok(request) => request,
        Err((status, text)) => return (status, open(), text).into_response(),
    };
    let Some((lang, view)) = find(&state, &request.url) else {
        let text = "no view of this site has that address\n";
        return (StatusCode::NOT_FOUND, open(), text).into_response();
    };
    let rich = rich(&state, lang, &view, &request);
    let (kind, body) = match request.format {
        // Strings and numbers can always be written.
        Format::Json => (
            "application/json",
            serde_json::to_string(&rich).unwrap_or_default(),
        ),
        Format::Xml => ("text/xml; charset=utf-8", clean(&xml(&rich))),
    };
    (open(), caching::kept(kind, body)).into_response()
}

/// Scripts of other sites may read the answer: it says nothing that the page does not.
fn open() -> [(HeaderName, HeaderValue); 2] {
    [
        (ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (RESOURCE_POLICY, FOR_ALL),
    ]
}

fn parse(query: &str) -> Result<Request, (StatusCode, String)> {
    let mut request = Request::default();
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        let pixels = || match value.parse() {
            Ok(pixels) if pixels > 0 => Ok(Some(pixels)),
            _ => Err((
                StatusCode::BAD_REQUEST,
                format!("`{key}` is a number of pixels\n"),
            )),
        };
        match key {
            "url" => request.url = value,
            "maxwidth" => request.width = pixels()?,
            "maxheight" => request.height = pixels()?,
            "format" => {
                request.format = match value.as_str() {
                    "json" => Format::Json,
                    "xml" => Format::Xml,
                    _ => {
                        return Err((
                            StatusCode::NOT_IMPLEMENTED,
                            "`format` is `json` or `xml`\n".to_owned(),
                        ));
                    }
                }
            }
            // Consumers send keys of their own, and callbacks.
            _ => {}
        }
    }
    match request.url.is_empty() {
        true => Err((StatusCode::BAD_REQUEST, "`url` is missing\n".to_owned())),
        false => Ok(request),
    }
}

/// The view that a page of this site shows: a timeline, an embed, or an event that is open in one.
fn find(state: &AppState, url: &str) -> Option<(Lang, View)> {
    let (site, timeline) = (&state.shell.site, state.timeline.as_ref());
    let embed = site.on(Surface::Embed);
    let url = url.split('#').next().unwrap_or_default();
    let local = url.strip_prefix(&site.origin)?;
    let (path, query) = local.split_once('?').unwrap_or((local, ""));
    Lang::ALL.into_iter().find_map(|lang| {
        let of_view = |site: &Site| address::query_of(site, lang, path, query);
        if let Some(query) = of_view(site).or_else(|| of_view(&embed)) {
            return Some((lang, read(&query, timeline).view));
        }
        let id = path.strip_prefix(&*address::event_of_id(site, "", lang, None))?;
        let id = timeline.resolve(Key::Event, id)?.to_owned();
        let asof = read(query, timeline).view.asof;
        let view = View {
            asof,
            event: Some(id),
            ..View::default()
        };
        Some((lang, view))
    })
}

fn rich(state: &AppState, lang: Lang, view: &View, request: &Request) -> Rich {
    let site = &state.shell.site;
    let embed = site.on(Surface::Embed);
    let absolute = |path: String| format!("{}{path}", site.origin);
    let title = show(state, lang, view, |_, stage| chips::title(stage));
    let at_most = |wanted: u32, most: Option<u32>| most.map_or(wanted, |most| wanted.min(most));
    let width = at_most(WIDTH, request.width);
    let height = at_most(HEIGHT, request.height);
    // Both are whole numbers of pixels.
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
        let expected = Request {
            url: "https://a.example/de/?org=x".to_owned(),
            width: Some(300),
            height: Some(200),
            format: Format::Xml,
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
