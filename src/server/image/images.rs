//! Every picture is drawn once, however many ask for it at the same time, and never more at a time
//! than the machine can bear.

use super::shelf::{Limits, Shelf};
use crate::server::turns::{Turns, Waiting};
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// Too many are waiting; a second later there may be room.
    Busy,
    /// Drawing failed, which is a defect of ours and was logged.
    Failed,
}

impl IntoResponse for ImageError {
    /// 503 with the time to wait, or 500: whoever fetches a picture reads no page.
    fn into_response(self) -> Response {
        match self {
            ImageError::Busy => {
                let headers = [(RETRY_AFTER, "1"), (CACHE_CONTROL, "no-store")];
                (StatusCode::SERVICE_UNAVAILABLE, headers).into_response()
            }
            ImageError::Failed => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

type Outcome = Result<Bytes, ImageError>;

/// Pictures as PNG, drawn when first asked for. Clones share everything.
#[derive(Clone, Debug)]
pub struct Images(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    state: Mutex<State>,
    turns: Turns,
}

#[derive(Debug)]
struct State {
    shelf: Shelf,
    /// Pictures on their way, by key, each with what will tell how it went.
    coming: HashMap<String, watch::Receiver<Option<Outcome>>>,
}

/// A picture that is there, or one that is coming.
enum Found {
    Kept(Bytes),
    Coming(watch::Receiver<Option<Outcome>>),
}

impl Images {
    /// No pictures yet.
    pub fn new(limits: Limits) -> Images {
        let state = State {
            shelf: Shelf::new(limits),
            coming: HashMap::new(),
        };
        Images(Arc::new(Inner {
            state: Mutex::new(state),
            turns: Turns::new(limits.turns),
        }))
    }

    /// The PNG of the picture with this key. If there is none, `draw` gives its SVG, on a thread
    /// that may take its time; if somebody else has asked for it already, `draw` is not called.
    ///
    /// A picture that was begun is finished and kept even if whoever asked has gone.
    ///
    /// # Errors
    /// When too many other pictures are waiting, or this one cannot be drawn.
    pub async fn get(
        &self,
        key: &str,
        draw: impl FnOnce() -> String + Send + 'static,
    ) -> Result<Bytes, ImageError> {
        let mut coming = match self.find(key, draw)? {
            Found::Kept(png) => return Ok(png),
            Found::Coming(coming) => coming,
        };
        match coming.wait_for(Option::is_some).await {
            Ok(outcome) => outcome.clone().unwrap_or(Err(ImageError::Failed)),
            // The task that drew it is gone: the server is shutting down.
            Err(_) => Err(ImageError::Failed),
        }
    }

    /// Looks on the shelf, then among what is coming; else begins to draw.
    fn find(
        &self,
        key: &str,
        draw: impl FnOnce() -> String + Send + 'static,
    ) -> Result<Found, ImageError> {
        let mut state = self.0.lock();
        if let Some(png) = state.shelf.get(key) {
            return Ok(Found::Kept(png));
        }
        if let Some(coming) = state.coming.get(key) {
            return Ok(Found::Coming(coming.clone()));
        }
        let waiting = self.0.turns.queue().ok_or(ImageError::Busy)?;
        let (sender, receiver) = watch::channel(None);
        state.coming.insert(key.to_owned(), receiver.clone());
        tokio::spawn(Arc::clone(&self.0).draw(key.to_owned(), draw, waiting, sender));
        Ok(Found::Coming(receiver))
    }
}

impl Inner {
    /// Waits for its turn, draws, keeps the picture and tells everybody.
    async fn draw(
        self: Arc<Inner>,
        key: String,
        draw: impl FnOnce() -> String + Send + 'static,
        waiting: Waiting,
        sender: watch::Sender<Option<Outcome>>,
    ) {
        let turn = waiting.turn().await;
        let drawn = tokio::task::spawn_blocking(move || super::png(&draw())).await;
        drop(turn);
        let outcome = match drawn {
            Ok(Ok(png)) => Ok(Bytes::from(png)),
            Ok(Err(error)) => {
                tracing::error!(
                    key,
                    error = format!("{error:#}"),
                    "a picture could not be drawn"
                );
                Err(ImageError::Failed)
            }
            Err(panic) => {
                tracing::error!(key, %panic, "drawing a picture broke off");
                Err(ImageError::Failed)
            }
        };
        let mut state = self.lock();
        state.coming.remove(&key);
        if let Ok(png) = &outcome {
            state.shelf.put(key, png.clone());
        }
        drop(state);
        sender.send_replace(Some(outcome));
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing that panics runs while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
