//! Concurrency limit for CPU-bound work: a few run, a bounded queue waits, and the rest are
//! rejected at once. An unbounded queue would serve everyone too late.

use crate::server::error::Error;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Maximum number of jobs of one client that run or wait while at least twice as many do: two more
/// than the connections that a browser opens to a host. So no single client fills the queue, and an
/// office behind one address is not limited while there is room.
const PER_CLIENT: usize = 8;

/// Maximum time in the queue; nobody waits longer for a page.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// Request extension: IP address of the client, or its network for IPv6, if it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Client(pub IpAddr);

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
        Capacity { at_once: available_parallelism().map_or(1, usize::from), waiting: 128 }
    }
}

/// Concurrency limit for one kind of work. Clones share it.
#[derive(Clone, Debug)]
pub struct ConcurrencyLimit {
    /// Permits for jobs that run or wait.
    slots: Arc<Semaphore>,
    /// Number of these permits.
    total: usize,
    /// Permits for jobs that run.
    limit: Arc<Semaphore>,
    /// Jobs that run or wait, by client.
    clients: Arc<Mutex<HashMap<IpAddr, usize>>>,
    /// Reason for rejections.
    busy: Error,
}

/// Reason that a job may not wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The queue is full, or the wait was too long: true for every client.
    Busy,
    /// This client has its share of the queue. Others are not concerned.
    OwnShare,
}

/// Place in the queue.
#[derive(Debug)]
pub struct QueuedPermit {
    slot: OwnedSemaphorePermit,
    share: Option<ClientShare>,
    limit: Arc<Semaphore>,
}

/// Permit to run, released on drop.
#[derive(Debug)]
pub struct Permit {
    _slot: OwnedSemaphorePermit,
    _share: Option<ClientShare>,
    _permit: Option<OwnedSemaphorePermit>,
}

/// Job of a client, counted until it is dropped.
#[derive(Debug)]
struct ClientShare {
    clients: Arc<Mutex<HashMap<IpAddr, usize>>>,
    client: IpAddr,
}

impl Drop for ClientShare {
    fn drop(&mut self) {
        let mut clients = lock(&self.clients);
        if let Entry::Occupied(mut jobs) = clients.entry(self.client) {
            *jobs.get_mut() -= 1;
            if *jobs.get() == 0 {
                jobs.remove();
            }
        }
    }
}

fn lock(clients: &Mutex<HashMap<IpAddr, usize>>) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
    // No code that panics runs while the lock is held.
    clients.lock().unwrap_or_else(PoisonError::into_inner)
}

impl ConcurrencyLimit {
    /// Creates a limit of this size; `busy` is the reason for rejections.
    pub fn new(capacity: Capacity, busy: Error) -> ConcurrencyLimit {
        let total = capacity.at_once + capacity.waiting;
        ConcurrencyLimit {
            slots: Arc::new(Semaphore::new(total)),
            total,
            limit: Arc::new(Semaphore::new(capacity.at_once)),
            clients: Arc::default(),
            busy,
        }
    }

    /// Reason for rejections.
    pub fn busy(&self) -> &Error {
        &self.busy
    }

    /// Joins the queue.
    ///
    /// # Errors
    /// If it is full, or if a known client has its share of it.
    pub fn queue(&self, client: Option<Client>) -> Result<QueuedPermit, Refusal> {
        let slot = Arc::clone(&self.slots).try_acquire_owned().map_err(|_| Refusal::Busy)?;
        let share = match client {
            Some(client) => Some(self.share(client).ok_or(Refusal::OwnShare)?),
            None => None,
        };
        let limit = Arc::clone(&self.limit);
        Ok(QueuedPermit { slot, share, limit })
    }

    fn share(&self, Client(client): Client) -> Option<ClientShare> {
        let is_crowded = self.total - self.slots.available_permits() > 2 * PER_CLIENT;
        let mut clients = lock(&self.clients);
        if is_crowded && clients.get(&client).is_some_and(|jobs| *jobs >= PER_CLIENT) {
            return None;
        }
        *clients.entry(client).or_default() += 1;
        let clients = Arc::clone(&self.clients);
        Some(ClientShare { clients, client })
    }
}

impl QueuedPermit {
    /// Waits for a permit. Dropping the future leaves the queue.
    ///
    /// # Errors
    /// After [`LONGEST_WAIT`].
    pub async fn acquire(self) -> Result<Permit, Refusal> {
        let permit = timeout(LONGEST_WAIT, self.limit.acquire_owned()).await;
        Ok(Permit {
            _slot: self.slot,
            _share: self.share,
            // Acquiring fails only on a closed semaphore, and this one is never closed.
            _permit: permit.map_err(|_| Refusal::Busy)?.ok(),
        })
    }
}

/// Middleware: renders and compresses on the blocking pool once a permit is free, so cached
/// responses never queue behind rendering. The permit is held until all bytes are ready.
pub async fn limit_concurrency(
    State(limit): State<ConcurrencyLimit>,
    request: Request,
    next: Next,
) -> Response {
    let queued = limit.queue(request.extensions().get().copied());
    let permit = match queued {
        Ok(queued) => queued.acquire().await,
        Err(refusal) => Err(refusal),
    };
    let permit = match permit {
        Ok(permit) => permit,
        Err(refusal) => {
            let mut rejection = limit.busy.reject(request.uri().path());
            rejection.extensions_mut().insert(refusal);
            return rejection;
        }
    };
    let runtime = Handle::current();
    let rendered = spawn_blocking(move || {
        let response = runtime.block_on(next.run(request));
        drop(permit);
        response
    });
    rendered.await.unwrap_or_else(|error| {
        // Panics are caught by an inner layer, and tasks are cancelled while the server stops.
        if !error.is_cancelled() {
            tracing::error!(%error, "render task panicked");
        }
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

    const ROOM: Capacity = Capacity { at_once: 1, waiting: 2 };

    fn request() -> Request {
        Request::builder().uri("/").body(Body::empty()).unwrap()
    }

    #[tokio::test]
    async fn some_wait_and_others_are_sent_away() {
        let limit = ConcurrencyLimit::new(ROOM, Error::RendersBusy);
        let made = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&made);
        let handler = move || async move {
            counted.fetch_add(1, Ordering::Relaxed);
            "made"
        };
        let site = Router::new()
            .route("/", get(handler))
            .layer(from_fn_with_state(limit.clone(), limit_concurrency));
        let permit = limit.queue(None).unwrap().acquire().await;
        let waiting: Vec<_> =
            (0..ROOM.waiting).map(|_| tokio::spawn(site.clone().oneshot(request()))).collect();
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
        let limit = ConcurrencyLimit::new(ROOM, Error::RendersBusy);
        let _permit = limit.queue(None).unwrap().acquire().await;
        for _ in 0..2 * ROOM.waiting {
            let mut waiting = Box::pin(limit.queue(None).unwrap().acquire());
            let is_waiting = is_pending(&mut waiting).await;
            assert!(is_waiting);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_for_ever() {
        let limit = ConcurrencyLimit::new(ROOM, Error::RendersBusy);
        let _permit = limit.queue(None).unwrap().acquire().await.unwrap();
        let late = limit.queue(None).unwrap().acquire().await;
        assert_eq!(late.err(), Some(Refusal::Busy));
        assert_eq!(limit.slots.available_permits(), ROOM.waiting);
    }

    #[tokio::test]
    async fn no_client_takes_the_places_of_others() {
        let room = Capacity { at_once: 1, waiting: 4 * PER_CLIENT };
        let limit = ConcurrencyLimit::new(room, Error::RendersBusy);
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|ip| Some(Client(ip.parse().unwrap())));
        let jobs: Vec<_> = (0..2 * PER_CLIENT).map(|_| limit.queue(one).unwrap()).collect();
        assert_eq!(limit.queue(one).err(), Some(Refusal::OwnShare));
        assert!(limit.queue(other).is_ok() && limit.queue(None).is_ok());
        drop(jobs);
        assert!(limit.queue(one).is_ok());
        assert!(limit.clients.lock().unwrap().is_empty());
    }

    /// Returns true if a future is pending when polled once.
    async fn is_pending(future: &mut (impl Future + Unpin)) -> bool {
        std::future::poll_fn(|context| {
            std::task::Poll::Ready(std::pin::Pin::new(&mut *future).poll(context).is_pending())
        })
        .await
    }
}
