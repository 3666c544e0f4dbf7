//! Concurrency limit for CPU-bound work: a few run, a bounded queue waits, and the rest are
//! rejected at once. An unbounded queue would serve everyone too late.

use crate::server::error::Error;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;

/// Size of a concurrency limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Maximum number of jobs at the same time; each takes a processor.
    pub at_once: usize,
    /// Maximum number of jobs that wait in addition.
    pub waiting: usize,
}

impl Default for Capacity {
    /// One job per processor, and a queue worth less than a second on a small machine.
    fn default() -> Capacity {
        Capacity {
            at_once: available_parallelism().map_or(1, usize::from),
            waiting: 128,
        }
    }
}

/// Concurrency limit for one kind of work. Clones share it.
#[derive(Clone, Debug)]
pub struct ConcurrencyLimit {
    /// Permits for jobs that run or wait.
    slots: Arc<Semaphore>,
    /// Permits for jobs that run.
    limit: Arc<Semaphore>,
}

/// Place in the queue.
#[derive(Debug)]
pub struct QueuedPermit {
    slot: OwnedSemaphorePermit,
    limit: Arc<Semaphore>,
}

/// Permit to run, released on drop.
#[derive(Debug)]
pub struct Permit {
    _slot: OwnedSemaphorePermit,
    _permit: Option<OwnedSemaphorePermit>,
}

impl ConcurrencyLimit {
    /// Creates a limit of this size.
    pub fn new(capacity: Capacity) -> ConcurrencyLimit {
        ConcurrencyLimit {
            slots: Arc::new(Semaphore::new(capacity.at_once + capacity.waiting)),
            limit: Arc::new(Semaphore::new(capacity.at_once)),
        }
    }

    /// Joins the queue; `None` if it is full.
    pub fn queue(&self) -> Option<QueuedPermit> {
        let slot = Arc::clone(&self.slots).try_acquire_owned().ok()?;
        let limit = Arc::clone(&self.limit);
        Some(QueuedPermit { slot, limit })
    }
}

impl QueuedPermit {
    /// Waits for a permit. Dropping the future leaves the queue.
    pub async fn acquire(self) -> Permit {
        Permit {
            _slot: self.slot,
            // Acquiring fails only on a closed semaphore, and this one is never closed.
            _permit: self.limit.acquire_owned().await.ok(),
        }
    }
}

/// Middleware: renders and compresses on the blocking pool once a permit is free, so cached
/// responses never queue behind rendering.
pub async fn limit_concurrency(
    State(limit): State<ConcurrencyLimit>,
    request: Request,
    next: Next,
) -> Response {
    let Some(waiting) = limit.queue() else {
        return Error::RendersBusy.reject(request.uri().path());
    };
    let permit = waiting.acquire().await;
    let runtime = Handle::current();
    let made = spawn_blocking(move || {
        let response = runtime.block_on(next.run(request));
        drop(permit);
        response
    });
    made.await.unwrap_or_else(|error| {
        // Panics are caught by an inner layer.
        tracing::error!(%error, "render task panicked");
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

    const ROOM: Capacity = Capacity {
        at_once: 1,
        waiting: 2,
    };

    fn request() -> Request {
        Request::builder().uri("/").body(Body::empty()).unwrap()
    }

    #[tokio::test]
    async fn some_wait_and_others_are_permited_away() {
        let limit = ConcurrencyLimit::new(ROOM);
        let made = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&made);
        let handler = move || async move {
            counted.fetch_add(1, Ordering::Relaxed);
            "made"
        };
        let site = Router::new()
            .route("/", get(handler))
            .layer(from_fn_with_state(limit.clone(), limit_concurrency));
        let permit = limit.queue().unwrap().acquire().await;
        let waiting: Vec<_> = (0..ROOM.waiting)
            .map(|_| tokio::spawn(site.clone().oneshot(request())))
            .collect();
        // Waits until both are in the queue.
        while limit.slots.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let Ok(refused) = site.clone().oneshot(request()).await;
        assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(refused.headers()["retry-after"], "1");
        assert_eq!(refused.headers()["cache-control"], "no-store");
        assert_eq!(made.load(Ordering::Relaxed), 0);
        drop(permit);
        for waiting in waiting {
            let Ok(response) = waiting.await.unwrap();
            assert_eq!(response.status(), StatusCode::OK);
        }
        assert_eq!(made.load(Ordering::Relaxed), ROOM.waiting);
        assert_eq!(limit.slots.available_permits(), ROOM.at_once + ROOM.waiting);
    }

    #[tokio::test]
    async fn who_stops_waiting_leaves_the_queue() {
        let limit = ConcurrencyLimit::new(ROOM);
        let _permit = limit.queue().unwrap().acquire().await;
        for _ in 0..2 * ROOM.waiting {
            let mut waiting = Box::pin(limit.queue().unwrap().acquire());
            let is_waiting = is_pending(&mut waiting).await;
            assert!(is_waiting);
        }
    }

    /// Returns true if a future is pending when polled once.
    async fn is_pending(future: &mut (impl Future + Unpin)) -> bool {
        std::future::poll_fn(|context| {
            std::task::Poll::Ready(std::pin::Pin::new(&mut *future).poll(context).is_pending())
        })
        .await
    }
}
