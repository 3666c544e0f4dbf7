//! Turns at work that takes a processor: a few at a time, some waiting, and all others turned away at
//! once. A queue without an end would answer everybody too late.

use super::refusal::Refusal;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;

/// How much is done at a time, and how much waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// At the same time; each takes a processor.
    pub at_once: usize,
    /// Waiting besides those.
    pub waiting: usize,
}

impl Default for Room {
    /// One page for each processor, and less than a second's worth of waiting on a small machine.
    fn default() -> Room {
        Room {
            at_once: available_parallelism().map_or(1, usize::from),
            waiting: 128,
        }
    }
}

/// Turns at one kind of work. Clones are the same.
#[derive(Clone, Debug)]
pub struct Turns {
    /// A permit for everybody who has a turn or waits for it.
    places: Arc<Semaphore>,
    /// A permit for everybody whose turn it is.
    turns: Arc<Semaphore>,
}

/// A place in the queue.
#[derive(Debug)]
pub struct Waiting {
    place: OwnedSemaphorePermit,
    turns: Arc<Semaphore>,
}

/// A turn, until it is dropped.
#[derive(Debug)]
pub struct Turn {
    _place: OwnedSemaphorePermit,
    _turn: Option<OwnedSemaphorePermit>,
}

impl Turns {
    /// Turns for as many.
    pub fn new(room: Room) -> Turns {
        Turns {
            places: Arc::new(Semaphore::new(room.at_once + room.waiting)),
            turns: Arc::new(Semaphore::new(room.at_once)),
        }
    }

    /// A place in the queue, if there is one left.
    pub fn queue(&self) -> Option<Waiting> {
        let place = Arc::clone(&self.places).try_acquire_owned().ok()?;
        let turns = Arc::clone(&self.turns);
        Some(Waiting { place, turns })
    }
}

impl Waiting {
    /// Waits for the turn. Whoever stops waiting leaves the queue.
    pub async fn turn(self) -> Turn {
        Turn {
            _place: self.place,
            // None only from a closed semaphore, and nobody closes this one.
            _turn: self.turns.acquire_owned().await.ok(),
        }
    }
}

/// Has an answer made and packed (see [`super::packing`]), so that nothing of its body is left to
/// do, when its turn has come: beside the threads that talk with clients, so
/// that whoever asks for something ready does not wait for what has to be made.
pub async fn make(State(turns): State<Turns>, request: Request, next: Next) -> Response {
    let Some(waiting) = turns.queue() else {
        return Refusal::Busy.respond(request.uri().path());
    };
    let turn = waiting.turn().await;
    let runtime = Handle::current();
    let made = spawn_blocking(move || {
        let response = runtime.block_on(next.run(request));
        drop(turn);
        response
    });
    made.await.unwrap_or_else(|error| {
        // Panics are caught within.
        tracing::error!(%error, "an answer broke off");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tower::ServiceExt;

    const ROOM: Room = Room {
        at_once: 1,
        waiting: 2,
    };

    fn request() -> Request {
        Request::builder().uri("/").body(Body::empty()).unwrap()
    }

    #[tokio::test]
    async fn some_wait_and_others_are_turned_away() {
        let turns = Turns::new(ROOM);
        let made = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&made);
        let handler = move || async move {
            counted.fetch_add(1, Ordering::Relaxed);
            "made"
        };
        let site = Router::new()
            .route("/", get(handler))
            .layer(from_fn_with_state(turns.clone(), make));
        let turn = turns.queue().unwrap().turn().await;
        let waiting: Vec<_> = (0..ROOM.waiting)
            .map(|_| tokio::spawn(site.clone().oneshot(request())))
            .collect();
        // Until both stand in the queue.
        while turns.places.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let Ok(refused) = site.clone().oneshot(request()).await;
        assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(refused.headers()["retry-after"], "1");
        assert_eq!(refused.headers()["cache-control"], "no-store");
        assert_eq!(made.load(Ordering::Relaxed), 0);
        drop(turn);
        for waiting in waiting {
            let Ok(response) = waiting.await.unwrap();
            assert_eq!(response.status(), StatusCode::OK);
        }
        assert_eq!(made.load(Ordering::Relaxed), ROOM.waiting);
        assert_eq!(
            turns.places.available_permits(),
            ROOM.at_once + ROOM.waiting
        );
    }

    #[tokio::test]
    async fn who_stops_waiting_leaves_the_queue() {
        let turns = Turns::new(ROOM);
        let _turn = turns.queue().unwrap().turn().await;
        for _ in 0..2 * ROOM.waiting {
            let mut waiting = Box::pin(turns.queue().unwrap().turn());
            let is_waiting = is_pending(&mut waiting).await;
            assert!(is_waiting);
        }
    }

    /// Whether a future has to wait when it is asked once.
    async fn is_pending(future: &mut (impl Future + Unpin)) -> bool {
        std::future::poll_fn(|context| {
            std::task::Poll::Ready(std::pin::Pin::new(&mut *future).poll(context).is_pending())
        })
        .await
    }
}
