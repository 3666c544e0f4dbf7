//! Handlers for citations of events and claims.

use super::answer;
use super::data::{read, written};
use crate::export::citation::Citation;
use crate::server::error::Error;
use crate::server::handlers::lookup::with_query;
use crate::server::state::AppState;
use crate::site::citation::CitationStyle;
use crate::timeline::model::{ClaimIx, EventIx};
use crate::timeline::view::{Key, KnownIds};
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LANGUAGE};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// Citation of an event, as known on the day of the query.
pub async fn event(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    style: CitationStyle,
) -> Result<Response, Error> {
    let missing = || Error::NotFound(format!("there is no event {id}"));
    let current = state.timeline.resolve(Key::Event, &id).ok_or_else(missing)?;
    if current != id {
        return Ok(moved(&state, &format!("events/{current}"), style, query.as_deref()));
    }
    let events = &state.timeline.events;
    let event = events.iter().position(|event| event.id == id);
    let event = EventIx(event.ok_or_else(missing)?);
    let request = read(&state, query);
    let lang = request.lang;
    let text = written(&state, request, |context| {
        let state = context.knowledge.event(event);
        Ok(state.map(|state| Citation::of_event(context, state).write(style)))
    });
    match text? {
        Some(text) => Ok(cited(&id, style, lang.code(), text)),
        None => Err(Error::NotFound(format!("nothing was published about {id} by that day"))),
    }
}

/// Citation of a claim's passage.
pub async fn claim(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    style: CitationStyle,
) -> Result<Response, Error> {
    let claims = &state.timeline.claims;
    let current = claims.iter().position(|claim| claim.id == id);
    let Some(claim) = current.map(ClaimIx) else {
        let mut renamed = claims.iter().filter(|claim| claim.was.contains(&id));
        return match renamed.next() {
            Some(claim) => {
                Ok(moved(&state, &format!("claims/{}", claim.id), style, query.as_deref()))
            }
            None => Err(Error::NotFound(format!("there is no claim {id}"))),
        };
    };
    let request = read(&state, query);
    let lang = request.lang;
    let text =
        written(&state, request, |context| Ok(Citation::of_claim(context, claim).write(style)));
    Ok(cited(&id, style, lang.code(), text?))
}

/// Redirect to the citation of what has another id now.
fn moved(state: &AppState, of: &str, style: CitationStyle, query: Option<&str>) -> Response {
    let (base, extension) = (&state.shell.site.base, style.extension());
    let path = format!("{base}{}/{of}/citation.{extension}", super::ROOT);
    Redirect::permanent(&with_query(path, query)).into_response()
}

fn cited(id: &str, style: CitationStyle, lang: &'static str, text: String) -> Response {
    let mut response = answer(style.content_type(), text);
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang));
    let name = format!("inline; filename=\"{id}.{}\"", style.extension());
    // Ids are ASCII, hence valid in a header.
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    response
}
