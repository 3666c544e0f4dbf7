//! Limit on the memory of responses that clients are still reading. Slow clients would otherwise
//! pile up exports of tens of megabytes each.

use super::concurrency_limit::{Client, ConcurrencyLimit};
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Minimum size of a body that is counted, in bytes. Smaller ones are limited by the number of
/// connections.
const LARGE: usize = 64 << 10;

/// Bytes in flight above which no other large response is sent: some exports of a large dossier,
/// and less than such a dossier itself takes.
const BUDGET: usize = 128 << 20;

/// Number of known clients that share the budget.
const SHARES: usize = 4;

/// Large bodies in flight. Clones share the count.
#[derive(Clone, Debug)]
pub struct InFlight {
    bodies: Arc<Mutex<Bodies>>,
    /// Bytes in flight above which no other large response is sent.
    budget: usize,
}

impl Default for InFlight {
    fn default() -> InFlight {
        InFlight { bodies: Arc::default(), budget: BUDGET }
    }
}

/// Bodies by the address of their bytes, which readers of a cached response share.
type Bodies = HashMap<usize, Held>;

#[derive(Debug)]
struct Held {
    readers: usize,
    bytes: usize,
    /// First of the readers.
    client: Option<Client>,
}

impl InFlight {
    /// Counts without a limit.
    pub fn unlimited() -> InFlight {
        InFlight { bodies: Arc::default(), budget: usize::MAX }
    }

    /// Body of these bytes, counted until they have been written to the socket or dropped.
    pub fn body(&self, bytes: Bytes, client: Option<Client>) -> Body {
        if bytes.len() < LARGE {
            return Body::from(bytes);
        }
        let held = Held { readers: 0, bytes: bytes.len(), client };
        self.bodies().entry(key(&bytes)).or_insert(held).readers += 1;
        let in_flight = self.clone();
        Body::from(Bytes::from_owner(CountedBytes { bytes, in_flight }))
    }

    /// Returns true if a body of this size may be sent to a client now.
    pub fn admits(&self, bytes: usize, client: Option<Client>) -> bool {
        bytes < LARGE || !self.is_full(client)
    }

    fn is_full(&self, client: Option<Client>) -> bool {
        let bodies = self.bodies();
        let own = bodies.values().filter(|held| client.is_some() && held.client == client);
        let sum = |held: &Held| held.bytes;
        bodies.values().map(sum).sum::<usize>() > self.budget
            || own.map(sum).sum::<usize>() > self.budget / SHARES
    }

    fn bodies(&self) -> MutexGuard<'_, Bodies> {
        // No code that panics runs while the lock is held.
        self.bodies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(bytes: &Bytes) -> usize {
    bytes.as_ptr().addr()
}

/// Middleware: rejects requests for large responses while too many bytes are in flight. Placed
/// within the concurrency limit, so that those who waited are checked as well.
pub async fn limit_memory(
    State((in_flight, limit)): State<(InFlight, ConcurrencyLimit)>,
    request: Request,
    next: Next,
) -> Response {
    if in_flight.is_full(request.extensions().get().copied()) {
        return limit.busy().reject(request.uri().path());
    }
    next.run(request).await
}

/// Bytes that are counted until the last reference to them is dropped. Counting the body instead
/// would not do: `hyper` drops it as soon as it has queued its bytes.
struct CountedBytes {
    bytes: Bytes,
    in_flight: InFlight,
}

impl AsRef<[u8]> for CountedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for CountedBytes {
    fn drop(&mut self) {
        let (key, mut bodies) = (key(&self.bytes), self.in_flight.bodies());
        if let Some(held) = bodies.get_mut(&key) {
            held.readers -= 1;
            if held.readers == 0 {
                bodies.remove(&key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::BodyExt;

    const fn zeroes(size: usize) -> Bytes {
        static ZEROES: [u8; BUDGET + 2] = [0; BUDGET + 2];
        Bytes::from_static(ZEROES.split_at(size).0)
    }

    fn client(last: u8) -> Option<Client> {
        Some(Client([192, 0, 2, last].into()))
    }

    #[test]
    fn bytes_count_once_and_until_the_last_reader_has_gone() {
        let in_flight = InFlight::default();
        let large = zeroes(BUDGET + 1);
        let readers = [None, None].map(|client| in_flight.body(large.clone(), client));
        assert_eq!(in_flight.bodies().len(), 1);
        assert!(!in_flight.admits(LARGE, None) && in_flight.admits(LARGE - 1, None));
        let [first, second] = readers;
        drop(first);
        assert!(!in_flight.admits(LARGE, None));
        drop(second);
        assert!(in_flight.admits(LARGE, None) && in_flight.bodies().is_empty());
    }

    #[tokio::test]
    async fn bytes_count_after_their_body_was_read() {
        let in_flight = InFlight::default();
        let body = in_flight.body(zeroes(BUDGET + 1), None);
        let queued = body.collect().await.unwrap().to_bytes();
        assert!(!in_flight.admits(LARGE, None));
        drop(queued);
        assert!(in_flight.admits(LARGE, None));
    }

    #[test]
    fn no_client_takes_the_share_of_others() {
        let in_flight = InFlight::default();
        let _body = in_flight.body(zeroes(BUDGET / SHARES + 1), client(1));
        assert!(!in_flight.admits(LARGE, client(1)));
        assert!(in_flight.admits(LARGE, client(2)) && in_flight.admits(LARGE, None));
    }
}
