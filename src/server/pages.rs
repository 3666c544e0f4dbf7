//! Handlers: from an address to a page.

use super::caching;
use super::embed::outward;
use super::errors::{Problem, failure};
use super::lookup::{language, locate, with_query};
use super::render;
use super::router::AppState;
use crate::i18n::Lang;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx};
use crate::timeline::state::Knowledge;
use crate::timeline::view::{Reading, View, read};
use crate::ui::document::{Head, document};
use crate::ui::scene::Scene;
use crate::ui::site::{Form, Surface};
use crate::ui::{self, address};
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use std::sync::Arc;

/// What exists once per language, asked for without one: to the reader's, the view kept.
pub async fn choose_language(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let accepted = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if state.shell.site.form != Form::Served {
        // Nobody reads headers there: the page asks the browser itself.
        let page = |scene: Scene<'_>, _: &Reading| ui::entrance::page(scene);
        return respond(&state, Lang::De, plain(), StatusCode::OK, page).await;
    }
    let codes = Lang::ALL.map(Lang::code);
    let chosen = accept_language::intersection(accepted, &codes);
    let lang = chosen
        .first()
        .and_then(|code| code.parse().ok())
        .unwrap_or(Lang::DEFAULT);
    let path = uri.path().trim_start_matches('/');
    let target = address::below(&state.shell.site, lang, path);
    let target = with_query(target, uri.query());
    let vary = [(VARY, HeaderValue::from_static("accept-language"))];
    (vary, Redirect::temporary(&target)).into_response()
}

/// `/de`: the pages of a language live in a folder.
pub async fn add_slash(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let home = address::timeline(&state.shell.site, lang, &View::default());
    let target = with_query(home, query.as_deref());
    Ok(Redirect::permanent(&target).into_response())
}

/// The timeline in the view that the query asks for.
pub async fn timeline(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let reading = reading(&state, query);
    if let Some(moved) = moved(&state, lang, &reading) {
        return Err(moved);
    }
    Ok(respond(&state, lang, reading, StatusCode::OK, ui::timeline::page).await)
}

/// One view, one address: the way there from any other. Where something was ignored the reader keeps
/// the address as given, to see and mend what was wrong with it.
pub(super) fn moved(state: &AppState, lang: Lang, reading: &Reading) -> Option<Response> {
    let target = address::timeline(&state.shell.site, lang, &reading.view);
    let is_moved = !reading.canonical && reading.ignored.is_empty();
    is_moved.then(|| Redirect::temporary(&target).into_response())
}

/// One event.
pub async fn event(
    State(state): State<Arc<AppState>>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, event) = locate::<EventIx>(&state, &lang, &id, query.as_deref()).await?;
    let page = move |scene: Scene<'_>, reading: &Reading| ui::event::page(scene, event, reading);
    Ok(respond(&state, lang, reading(&state, query), StatusCode::OK, page).await)
}

/// One article.
pub async fn article(
    State(state): State<Arc<AppState>>,
    Path((lang, id)): Path<(String, String)>,
) -> Result<Response, Response> {
    let (lang, article) = locate::<ArticleIx>(&state, &lang, &id, None).await?;
    let page = move |scene: Scene<'_>, _: &Reading| ui::article::page(scene, article);
    Ok(respond(&state, lang, plain(), StatusCode::OK, page).await)
}

/// One company, person, publisher, government or group.
pub async fn entity(
    State(state): State<Arc<AppState>>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, entity) = locate::<EntityIx>(&state, &lang, &id, query.as_deref()).await?;
    let page = move |scene: Scene<'_>, reading: &Reading| ui::entity::page(scene, entity, reading);
    Ok(respond(&state, lang, reading(&state, query), StatusCode::OK, page).await)
}

/// Conventions, vocabulary, how to read the drawing.
pub async fn method(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let page = |scene: Scene<'_>, _: &Reading| ui::method::page(scene);
    Ok(respond(&state, lang, plain(), StatusCode::OK, page).await)
}

/// Every other address.
pub async fn not_found(State(state): State<Arc<AppState>>, uri: Uri) -> Response {
    let first = uri.path().split('/').nth(1).unwrap_or_default();
    let lang = first.parse().unwrap_or(Lang::DEFAULT);
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
    let standing = state.standings.get(&timeline, reading.view.asof);
    let reading = Arc::new(reading);
    let rendered = render::html(move || {
        let knowledge = Knowledge::of(&timeline, Arc::clone(&standing.snapshot));
        let scene = Scene {
            lang,
            knowledge: &knowledge,
            facts: &standing.facts,
            view: &reading.view,
            site: &shell.site,
        };
        let (head, body) = page(scene, &reading);
        document(&shell, lang, head, body)
    })
    .await;
    let html = match rendered {
        Ok(html) if state.shell.site.surface == Surface::Embed => {
            let embeds =
                Lang::ALL.map(|lang| address::timeline(&state.shell.site, lang, &View::default()));
            outward(&html, &embeds)
        }
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            return failure(&state.shell.site);
        }
    };
    (
        status,
        answer(state, lang, "text/html; charset=utf-8", html),
    )
        .into_response()
}

/// Headers and body of what follows from dossier and address alone.
pub(super) fn answer(
    state: &AppState,
    lang: Lang,
    kind: &'static str,
    body: String,
) -> impl IntoResponse + use<> {
    let headers = [
        (CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())),
        (super::headers::POLICY, state.policy.clone()),
    ];
    // Sixteen digits are a valid header.
    let edition = state.shell.edition.as_deref();
    let edition = edition.and_then(|name| HeaderValue::from_str(name).ok());
    let edition = edition.map(|name| [(super::headers::EDITION, name)]);
    (headers, edition, caching::kept(kind, body))
}

/// What the query asks for.
pub(super) fn reading(state: &AppState, query: Option<String>) -> Reading {
    read(&query.unwrap_or_default(), state.timeline.as_ref())
}

/// The reading of pages that no query changes.
pub(super) fn plain() -> Reading {
    Reading {
        view: View::default(),
        ignored: Vec::new(),
        canonical: true,
    }
}
