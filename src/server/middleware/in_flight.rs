//! Limit on the memory of responses that clients are still reading. Slow clients would otherwise
//! pile up exports of tens of megabytes each.

use super::concurrency_limit::ConcurrencyLimit;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::{Frame, SizeHint};
use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

/// Minimum size of a body that is counted, in bytes. Smaller ones are limited by the number of
/// connections.
const LARGE: usize = 64 << 10;

/// Bytes in flight above which no export begins: some exports of a large dossier, and less than
/// such a dossier itself takes.
const BUDGET: usize = 128 << 20;

/// Large bodies in flight. Clones share the count.
#[derive(Clone, Debug, Default)]
pub struct InFlight(Arc<Mutex<Bodies>>);

/// Readers and size of each body by the address of its bytes, which readers of a cached response
/// share.
type Bodies = HashMap<usize, (usize, usize)>;

impl InFlight {
    /// Body of these bytes, counted until it is dropped.
    pub fn body(&self, bytes: Bytes) -> Body {
        if bytes.len() < LARGE {
            return Body::from(bytes);
        }
        let (key, size) = (bytes.as_ptr().addr(), bytes.len());
        self.bodies().entry(key).or_insert((0, size)).0 += 1;
        Body::new(CountedBody { body: Body::from(bytes), key, in_flight: self.clone() })
    }

    /// Number of bytes in flight.
    pub fn bytes(&self) -> usize {
        self.bodies().values().map(|(_, size)| size).sum()
    }

    fn bodies(&self) -> MutexGuard<'_, Bodies> {
        // No code that panics runs while the lock is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self, key: usize) {
        let mut bodies = self.bodies();
        if let Some((readers, _)) = bodies.get_mut(&key) {
            *readers -= 1;
            if *readers == 0 {
                bodies.remove(&key);
            }
        }
    }
}

/// Middleware: rejects requests while too many bytes are in flight.
pub async fn limit_memory(
    State((in_flight, limit)): State<(InFlight, ConcurrencyLimit)>,
    request: Request,
    next: Next,
) -> Response {
    if in_flight.bytes() > BUDGET {
        return limit.busy().reject(request.uri().path());
    }
    next.run(request).await
}

/// Body that is counted until it is dropped: when it has been sent, or when the client has gone.
struct CountedBody {
    body: Body,
    key: usize,
    in_flight: InFlight,
}

impl Drop for CountedBody {
    fn drop(&mut self) {
        self.in_flight.end(self.key);
    }
}

impl HttpBody for CountedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_count_once_and_until_the_last_reader_has_gone() {
        let in_flight = InFlight::default();
        let [one, other] = [LARGE, LARGE + 1].map(|size| Bytes::from(vec![0; size]));
        let small = in_flight.body(Bytes::from_static(b"small"));
        assert_eq!(in_flight.bytes(), 0);
        let readers = [in_flight.body(one.clone()), in_flight.body(one.clone())];
        let reader = in_flight.body(other);
        assert_eq!(in_flight.bytes(), 2 * LARGE + 1);
        let [first, second] = readers;
        drop(first);
        assert_eq!(in_flight.bytes(), 2 * LARGE + 1);
        drop(second);
        assert_eq!(in_flight.bytes(), LARGE + 1);
        drop((reader, small));
        assert_eq!(in_flight.bytes(), 0);
    }
}
