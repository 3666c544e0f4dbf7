//! Everything that can go wrong for a reader, in one enum, answered by one page that helps.

use super::pages::{plain, respond};
use super::router::AppState;
use crate::i18n::Lang;
use crate::timeline::view::View;
use crate::ui::site::Site;
use crate::ui::{self, address};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// The answer where our own code failed: a page without anything that could fail again, in all
/// languages, since the reader's may be what was lost.
pub fn failure(site: &Site) -> Response {
    let messages = Lang::ALL.map(|lang| {
        let words = lang.words();
        format!(
            "<section lang=\"{lang}\"><h1>{}</h1><p>{} <a href=\"{}\">{}</a></p></section>",
            words.server_error,
            words.server_error_text,
            address::timeline(site, lang, &View::default()),
            words.to_timeline
        )
    });
    let lang = Lang::DEFAULT;
    let title = lang.words().server_error;
    let html = format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title></head><body><main>{}</main></body></html>",
        messages.concat()
    );
    (StatusCode::INTERNAL_SERVER_ERROR, Html(html)).into_response()
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
