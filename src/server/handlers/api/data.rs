//! Handlers for exports of a view and for the plain texts that positions refer to.

use super::{IGNORED, answer};
use crate::export::{self, schema};
use crate::server::error::Error;
use crate::server::state::AppState;
use crate::site::address;
use crate::site::format::Format;
use crate::site::page_context::PageContext;
use crate::site::request::{self, DataRequest};
use crate::timeline::view::{Ignored, Key, KnownIds, View};
use crate::timeline::vocabulary::TextAccess;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LANGUAGE, LINK};
use axum::response::Response;
use std::sync::Arc;

/// Maximum length of the part of a file name that describes the view, in characters.
const NAME: usize = 60;

/// Size of the header that lists ignored parts, in bytes: proxies refuse responses whose headers
/// exceed 4 or 8 kB in all.
const IGNORED_BYTES: usize = 1_900;

/// Export of a view in a format.
pub async fn view(
    State(state): State<Arc<AppState>>,
    RawQuery(query): RawQuery,
    format: Format,
) -> Result<Response, Error> {
    let request = read(&state, query);
    let (lang, view) = (request.lang, request.reading.view.clone());
    let site = &state.shell.site;
    // A served site has every view.
    let canonical = address::data(site, lang, &view, format).unwrap_or_default();
    let mut links = format!("<{canonical}>; rel=\"canonical\"");
    if format == Format::Json {
        let schema = address::schema(site, schema::FILE);
        links.push_str(&format!(", <{schema}>; rel=\"describedby\""));
    }
    let ignored = ignored(&request.reading.ignored);
    let text = written(&state, request, |context| export::render(format, context))?;
    let mut response = answer(format.content_type(), text);
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    for (name, value) in
        [(CONTENT_DISPOSITION, disposition(&view, format)), (LINK, links), (IGNORED, ignored)]
    {
        // All of them are ASCII, since URLs are percent-encoded; empty ones are left out.
        if let Ok(value) = HeaderValue::from_str(&value)
            && !value.is_empty()
        {
            headers.insert(name, value);
        }
    }
    Ok(response)
}

/// Complete text of an article (`<id>.txt`), byte for byte, if readers are shown all of it.
pub async fn text(
    State(state): State<Arc<AppState>>,
    Path(file): Path<String>,
) -> Result<Response, Error> {
    let missing = || Error::NotFound(format!("there is no article text {file}"));
    let id = file.strip_suffix(".txt").ok_or_else(missing)?;
    let id = state.timeline.resolve(Key::Article, id).ok_or_else(missing)?;
    let article = state.timeline.articles.iter().find(|it| it.id == id);
    let article = article.ok_or_else(missing)?;
    match article.access {
        TextAccess::Full => {}
        TextAccess::Context => return Err(Error::Withheld),
        TextAccess::None => return Err(missing()),
    }
    let mut response = answer("text/plain; charset=utf-8", article.text.clone());
    if let Ok(lang) = HeaderValue::from_str(&article.lang) {
        response.headers_mut().insert(CONTENT_LANGUAGE, lang);
    }
    Ok(response)
}

/// Parses the query.
pub fn read(state: &AppState, query: Option<String>) -> DataRequest {
    let timeline = state.timeline.as_ref();
    request::read(&query.unwrap_or_default(), timeline, &timeline.languages)
}

/// Writes data; the route has a concurrency limit and runs on the blocking pool.
pub fn written<T>(
    state: &AppState,
    request: DataRequest,
    write: impl FnOnce(PageContext<'_>) -> anyhow::Result<T>,
) -> Result<T, Error> {
    let DataRequest { lang, reading } = request;
    let written = state.with_context(lang, &reading.view, |context| {
        write(PageContext { ignored: &reading.ignored, ..context })
    });
    written.map_err(|error| {
        tracing::error!(%error, "export failed");
        Error::Internal
    })
}

/// `Content-Disposition`: tables and calendars are for other programs; browsers may show the rest.
fn disposition(view: &View, format: Format) -> String {
    let how = match format {
        Format::Csv | Format::Ics => "attachment",
        _ => "inline",
    };
    let query = view.unframed().query();
    let safe = |sign: char| {
        if sign.is_ascii_alphanumeric() { sign } else { '-' }
    };
    let name: String = query.chars().map(safe).take(NAME).collect();
    let separator = if name.is_empty() { "" } else { "-" };
    let extension = format.extension();
    format!("{how}; filename=\"timeline{separator}{name}.{extension}\"")
}

/// Ignored parts of the query as a list of RFC 9651: `"org=nobody";reason=unknown-value`. At most
/// [`IGNORED_BYTES`]; `"3 more";reason=omitted` stands for those that do not fit.
fn ignored(ignored: &[Ignored]) -> String {
    let mut list = String::new();
    for (done, ignored_part) in ignored.iter().enumerate() {
        let pair = format!("{}={}", ignored_part.key, ignored_part.value);
        let reason = ignored_part.reason;
        let item = format!("\"{}\";reason={reason}", quoted(&pair));
        let separator = if list.is_empty() { "" } else { ", " };
        if list.len() + item.len() > IGNORED_BYTES {
            let more = ignored.len() - done;
            list.push_str(&format!("{separator}\"{more} more\";reason=omitted"));
            break;
        }
        list.push_str(separator);
        list.push_str(&item);
    }
    list
}

/// Escapes text for a quoted string of a header; all but printable ASCII is percent-encoded.
fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => quoted.extend(['\\', char::from(byte)]),
            b' '..=b'~' => quoted.push(char::from(byte)),
            _ => quoted.push_str(&format!("%{byte:02X}")),
        }
    }
    quoted
}
