//! Everything that can go wrong for a reader, in one enum, answered by one page that helps.

use super::pages::{plain, respond};
use super::router::AppState;
use crate::i18n::Lang;
use crate::ui;
use axum::http::StatusCode;
use axum::response::Response;

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
