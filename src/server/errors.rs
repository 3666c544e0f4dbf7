//! Everything that can go wrong for a reader, in one enum, answered by one page that helps.

use super::headers::POLICY;
use super::pages::{plain, respond};
use super::router::AppState;
use super::simple;
use crate::i18n::Lang;
use crate::timeline::view::View;
use crate::ui::site::Site;
use crate::ui::{self, address};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maud::html;

/// The answer where our own code failed: a page without anything that could fail again, in all
/// languages, since the reader's may be what was lost.
pub fn failure(site: &Site) -> Response {
    let page = simple::in_all_languages(|lang| {
        let words = lang.words();
        let timeline = address::timeline(site, lang, &View::default());
        let way_back = html! { a href=(timeline) { (words.to_timeline) } };
        (
            words.server_error,
            html! { (words.server_error_text) " " (way_back) },
        )
    });
    let policy = [(POLICY, simple::policy())];
    let page = Html(page.into_string());
    (StatusCode::INTERNAL_SERVER_ERROR, policy, page).into_response()
}

/// A page that cannot be shown.
#[derive(Clone, Debug)]
pub enum Problem {
    /// No such address; with what was probably meant: title and address.
    NotFound(Option<(String, String)>),
}

impl Problem {
    /// The answer: a page in the reader's language.
    pub async fn respond(self, state: &AppState, lang: Lang) -> Response {
        let status = match self {
            Problem::NotFound(_) => StatusCode::NOT_FOUND,
        };
        respond(state, lang, plain(), status, move |scene, _| {
            let Problem::NotFound(meant) = &self;
            ui::problem::not_found(scene, meant.as_ref())
        })
        .await
    }
}
