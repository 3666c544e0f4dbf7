//! A view in a format, and the bare texts that positions count in.

use super::problem::Problem;
use super::{IGNORED, answer};
use crate::export::{self, Extract, Format, Request, Texts, schema};
use crate::server::router::AppState;
use crate::timeline::state::Knowledge;
use crate::timeline::view::{Ignored, Key, Known, Reason, View};
use crate::timeline::vocabulary::TextAccess;
use crate::ui::address;
use crate::ui::scene::Scene;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LANGUAGE, LINK};
use axum::response::Response;
use std::sync::Arc;

/// Longest part of a file name that tells of the view, in characters.
const NAME: usize = 60;

/// A view in a format.
pub async fn view(
    State(state): State<Arc<AppState>>,
    RawQuery(query): RawQuery,
    format: Format,
) -> Result<Response, Problem> {
    let request = read(&state, query);
    let (lang, view) = (request.lang, request.reading.view.clone());
    let site = &state.shell.site;
    // A server has every view.
    let canonical = address::data(site, lang, &view, format).unwrap_or_default();
    let mut links = format!("<{canonical}>; rel=\"canonical\"");
    if format == Format::Json {
        let schema = address::schema(site, schema::FILE);
        links.push_str(&format!(", <{schema}>; rel=\"describedby\""));
    }
    let ignored = ignored(&request.reading.ignored);
    let text = written(&state, request, move |scene, ignored| {
        export::render(format, &Extract::new(scene, ignored, Texts::Shown))
    });
    let text = text.await?;
    let mut response = answer(format.content_type(), text);
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    for (name, value) in [
        (CONTENT_DISPOSITION, disposition(&view, format)),
        (LINK, links),
        (IGNORED, ignored),
    ] {
        // All of them are ASCII: addresses are percent-encoded.
        if let Ok(value) = HeaderValue::from_str(&value)
            && !value.is_empty()
        {
            headers.insert(name, value);
        }
    }
    Ok(response)
}

/// The text of an article to the last byte, where readers are shown all of it: `<id>.txt`.
pub async fn text(
    State(state): State<Arc<AppState>>,
    Path(file): Path<String>,
) -> Result<Response, Problem> {
    let missing = || Problem::NotFound(format!("there is no article text {file}"));
    let id = file.strip_suffix(".txt").ok_or_else(missing)?;
    let id = state
        .timeline
        .resolve(Key::Article, id)
        .ok_or_else(missing)?;
    let article = state.timeline.articles.iter().find(|it| it.id == id);
    let article = article.ok_or_else(missing)?;
    match article.access {
        TextAccess::Full => {}
        TextAccess::Context => return Err(Problem::Withheld),
        TextAccess::None => return Err(missing()),
    }
    let mut response = answer("text/plain; charset=utf-8", article.text.clone());
    if let Ok(lang) = HeaderValue::from_str(&article.lang) {
        response.headers_mut().insert(CONTENT_LANGUAGE, lang);
    }
    Ok(response)
}

/// What the query asks for.
pub fn read(state: &AppState, query: Option<String>) -> Request {
    export::read(&query.unwrap_or_default(), state.timeline.as_ref())
}

/// Writes something about the dossier, beside the threads that answer: a large one takes a while, and
/// at most a few are written at a time.
pub async fn written<T: Send + 'static>(
    state: &AppState,
    request: Request,
    write: impl FnOnce(Scene<'_>, &[Ignored]) -> anyhow::Result<T> + Send + 'static,
) -> Result<T, Problem> {
    let waiting = state.exports.queue().ok_or(Problem::Busy)?;
    let turn = waiting.turn().await;
    let (timeline, shell) = (Arc::clone(&state.timeline), Arc::clone(&state.shell));
    let standings = Arc::clone(&state.standings);
    let written = tokio::task::spawn_blocking(move || {
        let reading = request.reading;
        let standing = standings.get(&timeline, reading.view.asof);
        let knowledge = Knowledge::of(&timeline, Arc::clone(&standing.snapshot));
        let scene = Scene {
            lang: request.lang,
            knowledge: &knowledge,
            facts: &standing.facts,
            view: &reading.view,
            site: &shell.site,
        };
        let written = write(scene, &reading.ignored);
        drop(turn);
        written
    })
    .await;
    match written {
        Ok(Ok(written)) => Ok(written),
        Ok(Err(error)) => {
            tracing::error!(%error, "data could not be written");
            Err(Problem::Failure)
        }
        Err(error) => {
            tracing::error!(%error, "writing data broke off");
            Err(Problem::Failure)
        }
    }
}

/// Tables and calendars are opened by other programs; what browsers show they may show.
fn disposition(view: &View, format: Format) -> String {
    let how = match format {
        Format::Csv | Format::Ics => "attachment",
        _ => "inline",
    };
    let query = view.unframed().query();
    let safe = |sign: char| {
        if sign.is_ascii_alphanumeric() {
            sign
        } else {
            '-'
        }
    };
    let name: String = query.chars().map(safe).take(NAME).collect();
    let separator = if name.is_empty() { "" } else { "-" };
    let extension = format.extension();
    format!("{how}; filename=\"timeline{separator}{name}.{extension}\"")
}

/// What was ignored, as a list of RFC 9651: `"org=nobody";reason=unknown-value`.
fn ignored(ignored: &[Ignored]) -> String {
    let items = ignored.iter().map(|ignored| {
        let pair = format!("{}={}", ignored.key, ignored.value);
        let reason = match ignored.reason {
            Reason::UnknownKey => "unknown-key",
            Reason::UnknownValue => "unknown-value",
            Reason::NotADate => "not-a-date",
            Reason::Reversed => "reversed",
            Reason::NotANumber => "not-a-number",
            Reason::TooLong => "too-long",
            Reason::Repeated => "repeated",
        };
        format!("\"{}\";reason={reason}", quoted(&pair))
    });
    items.collect::<Vec<_>>().join(", ")
}

/// Text for between the quotation marks of a header: what is not plain ASCII is percent-encoded.
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
