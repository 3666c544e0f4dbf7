//! Handlers: from an address to a page.

use super::caching::{self, CachePolicy};
use super::errors::Problem;
use super::render;
use super::router::AppState;
use crate::i18n::Lang;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx, Timeline};
use crate::timeline::state::Knowledge;
use crate::timeline::view::{Key, Known, Reading, View, read};
use crate::ui::document::{Head, document};
use crate::ui::scene::Scene;
use crate::ui::{self, address};
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use std::sync::Arc;

/// `/`: to the reader's language, the view kept.
pub async fn choose_language(headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let accepted = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let codes = Lang::ALL.map(Lang::code);
    let chosen = accept_language::intersection(accepted, &codes);
    let lang = chosen
        .first()
        .and_then(|code| code.parse().ok())
        .unwrap_or(Lang::De);
    let target = with_query(format!("/{lang}/"), query.as_deref());
    let vary = [(VARY, HeaderValue::from_static("accept-language"))];
    (vary, Redirect::temporary(&target)).into_response()
}

/// `/de`: the pages of a language live in a folder.
pub async fn add_slash(
    State(state): State<AppState>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    match lang.parse::<Lang>() {
        Ok(lang) => {
            Redirect::permanent(&with_query(format!("/{lang}/"), query.as_deref())).into_response()
        }
        Err(_) => Problem::NotFound(None).respond(&state, Lang::De).await,
    }
}

/// The timeline in the view that the query asks for.
pub async fn timeline(
    State(state): State<AppState>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let Ok(lang) = lang.parse::<Lang>() else {
        return Problem::NotFound(None).respond(&state, Lang::De).await;
    };
    let reading = read(
        query.as_deref().unwrap_or_default(),
        state.timeline.as_ref(),
    );
    // One view, one address. Where something was ignored the reader keeps the address as given,
    // to see and mend what was wrong with it.
    if !reading.canonical && reading.ignored.is_empty() {
        return Redirect::temporary(&address::timeline(lang, &reading.view)).into_response();
    }
    respond(&state, lang, reading, StatusCode::OK, |scene, reading| {
        ui::timeline::page(scene, reading)
    })
    .await
}

/// One event.
pub async fn event(
    State(state): State<AppState>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let Ok(lang) = lang.parse::<Lang>() else {
        return Problem::NotFound(None).respond(&state, Lang::De).await;
    };
    let Some(event) = find(&state.timeline, Key::Event, &id) else {
        return Problem::NotFound(nearest(&state.timeline, lang, Key::Event, &id))
            .respond(&state, lang)
            .await;
    };
    let event = EventIx(event);
    if state.timeline[event].id != id {
        let renamed = address::event(&state.timeline, event, lang, None);
        let target = with_query(renamed, query.as_deref());
        return Redirect::permanent(&target).into_response();
    }
    let reading = read(
        query.as_deref().unwrap_or_default(),
        state.timeline.as_ref(),
    );
    respond(
        &state,
        lang,
        reading,
        StatusCode::OK,
        move |scene, reading| ui::event::page(scene, event, reading),
    )
    .await
}

/// One article.
pub async fn article(
    State(state): State<AppState>,
    Path((lang, id)): Path<(String, String)>,
) -> Response {
    let Ok(lang) = lang.parse::<Lang>() else {
        return Problem::NotFound(None).respond(&state, Lang::De).await;
    };
    let Some(article) = find(&state.timeline, Key::Article, &id) else {
        return Problem::NotFound(nearest(&state.timeline, lang, Key::Article, &id))
            .respond(&state, lang)
            .await;
    };
    respond(&state, lang, plain(), StatusCode::OK, move |scene, _| {
        ui::article::page(scene, ArticleIx(article))
    })
    .await
}

/// One company, person, publisher, government or group.
pub async fn entity(
    State(state): State<AppState>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let Ok(lang) = lang.parse::<Lang>() else {
        return Problem::NotFound(None).respond(&state, Lang::De).await;
    };
    let Some(entity) = find(&state.timeline, Key::Org, &id) else {
        return Problem::NotFound(nearest(&state.timeline, lang, Key::Org, &id))
            .respond(&state, lang)
            .await;
    };
    let entity = EntityIx(entity);
    if state.timeline[entity].id != id {
        let renamed = address::entity(&state.timeline, entity, lang, None);
        let target = with_query(renamed, query.as_deref());
        return Redirect::permanent(&target).into_response();
    }
    let reading = read(
        query.as_deref().unwrap_or_default(),
        state.timeline.as_ref(),
    );
    respond(
        &state,
        lang,
        reading,
        StatusCode::OK,
        move |scene, reading| ui::entity::page(scene, entity, reading),
    )
    .await
}

/// Conventions, vocabulary, how to read the drawing.
pub async fn method(State(state): State<AppState>, Path(lang): Path<String>) -> Response {
    let Ok(lang) = lang.parse::<Lang>() else {
        return Problem::NotFound(None).respond(&state, Lang::De).await;
    };
    respond(&state, lang, plain(), StatusCode::OK, |scene, _| {
        ui::method::page(scene)
    })
    .await
}

/// Every other address.
pub async fn not_found(State(state): State<AppState>, uri: Uri) -> Response {
    let first = uri.path().split('/').nth(1).unwrap_or_default();
    let lang = first.parse().unwrap_or(Lang::De);
    Problem::NotFound(None).respond(&state, lang).await
}

/// Renders a page of the dossier and answers with it.
pub(super) async fn respond<F>(
    state: &AppState,
    lang: Lang,
    reading: Reading,
    status: StatusCode,
    page: F,
) -> Response
where
    F: Fn(Scene<'_>, &Reading) -> (Head, AnyView) + Clone + Send + Sync + 'static,
{
    let (timeline, shell) = (Arc::clone(&state.timeline), Arc::clone(&state.shell));
    let reading = Arc::new(reading);
    let rendered = render::html(move || {
        let knowledge = Knowledge::new(&timeline, reading.view.asof);
        let scene = Scene {
            lang,
            knowledge: &knowledge,
            view: &reading.view,
            origin: &shell.origin,
        };
        let (head, body) = page(scene, &reading);
        document(&shell, lang, head, body)
    })
    .await;
    let html = match rendered {
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let headers = [
        (
            CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())),
        (super::headers::POLICY, state.policy.clone()),
        (CACHE_CONTROL, CachePolicy::Revalidate.header()),
        (ETAG, caching::tag(&html)),
    ];
    (status, headers, html).into_response()
}

fn plain() -> Reading {
    Reading {
        view: View::default(),
        ignored: Vec::new(),
        canonical: true,
    }
}

fn with_query(path: String, query: Option<&str>) -> String {
    match query {
        Some(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    }
}

/// The position of what goes, or went, by this id.
fn find(timeline: &Timeline, key: Key, id: &str) -> Option<usize> {
    let current = timeline.resolve(key, id)?;
    ids(timeline, key)
        .iter()
        .position(|&other| other == current)
}

fn ids(timeline: &Timeline, key: Key) -> Vec<&str> {
    match key {
        Key::Event => timeline
            .events
            .iter()
            .map(|event| event.id.as_str())
            .collect(),
        Key::Article => timeline
            .articles
            .iter()
            .map(|article| article.id.as_str())
            .collect(),
        Key::Org => timeline
            .entities
            .iter()
            .map(|entity| entity.id.as_str())
            .collect(),
        _ => Vec::new(),
    }
}

/// The address of what was probably meant: the most similar id, if any is similar at all.
fn nearest(timeline: &Timeline, lang: Lang, key: Key, id: &str) -> Option<(String, String)> {
    /// Less similar than this is a guess, not a hint.
    const SIMILAR: f64 = 0.75;
    let ids = ids(timeline, key);
    let likeness = |other: &str| strsim::jaro_winkler(other, id);
    let (index, _) = ids
        .iter()
        .enumerate()
        .map(|(index, other)| (index, likeness(other)))
        .filter(|(_, likeness)| *likeness >= SIMILAR)
        .max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    Some(match key {
        Key::Event => {
            let event = EventIx(index);
            let title = timeline[event].title.get(lang).to_owned();
            (title, address::event(timeline, event, lang, None))
        }
        Key::Article => {
            let article = ArticleIx(index);
            (
                timeline[article].headline.clone(),
                address::article(timeline, article, lang),
            )
        }
        _ => {
            let entity = EntityIx(index);
            let name = timeline[entity].name.get(lang).to_owned();
            (name, address::entity(timeline, entity, lang, None))
        }
    })
}
