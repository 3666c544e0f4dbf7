//! Cache of rendered images: concurrent requests for one image render it once, under a limit on
//! concurrent renders.

use crate::server::error::Error;
use crate::server::middleware::cache_policy::CachePolicy;
use crate::server::middleware::concurrency_limit::{Capacity, Client, ConcurrencyLimit};
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use tokio::task::spawn_blocking;

/// Size of an entry besides its key and image, in bytes: the cache's own bookkeeping.
const OVERHEAD: usize = 256;

/// Limits on memory and on concurrent rendering.
#[derive(Clone, Copy, Debug)]
pub struct ImageLimits {
    /// Capacity of the cache in bytes.
    pub bytes: u64,
    /// Images rendered at a time, and waiting to be rendered; further requests are rejected.
    pub capacity: Capacity,
}

impl Default for ImageLimits {
    /// Some 300 images, and a queue worth a second on a small machine.
    fn default() -> ImageLimits {
        ImageLimits { bytes: 16 << 20, capacity: Capacity { at_once: 2, waiting: 32 } }
    }
}

/// Reason that an image is not available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// The queue is full.
    Busy,
    /// Rendering failed; a bug, which was logged.
    Failed,
}

impl IntoResponse for ImageError {
    /// 503 with `Retry-After`, or 500, both without a body: clients that fetch images show no text.
    fn into_response(self) -> Response {
        match self {
            ImageError::Busy => {
                let headers = [(RETRY_AFTER, "1")];
                (StatusCode::SERVICE_UNAVAILABLE, CachePolicy::NoStore, headers).into_response()
            }
            ImageError::Failed => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

/// Images as PNG, rendered on first request. Clones share their entries.
#[derive(Clone)]
pub struct Images {
    cache: Cache<String, Bytes>,
    limit: ConcurrencyLimit,
}

impl Images {
    /// Creates an empty cache.
    pub fn new(limits: ImageLimits) -> Images {
        let weight = |key: &String, png: &Bytes| {
            u32::try_from(key.len() + png.len() + OVERHEAD).unwrap_or(u32::MAX)
        };
        Images {
            cache: Cache::builder()
                .max_capacity(limits.bytes)
                .weigher(weight)
                // A link that was just shared is about to be requested by others; the default policy
                // would reject its image while older ones have been requested as often.
                .eviction_policy(EvictionPolicy::lru())
                .build(),
            limit: ConcurrencyLimit::new(limits.capacity, Error::RendersBusy),
        }
    }

    /// Returns the PNG with this key. If it is not cached, `draw` returns its SVG on the blocking
    /// pool; if another request is already rendering it, `draw` is not called. A known `client` has a
    /// share of the queue.
    ///
    /// Rendering that has begun is completed and cached even if the client has gone.
    ///
    /// # Errors
    /// Fails if the queue is full or rendering fails.
    pub async fn get(
        &self,
        key: &str,
        client: Option<Client>,
        draw: impl FnOnce() -> String + Send + 'static,
    ) -> Result<Bytes, ImageError> {
        if let Some(png) = self.cache.get(key).await {
            return Ok(png);
        }
        let (images, key) = (self.clone(), key.to_owned());
        // The cache drops the work once nobody awaits it, so a task does.
        let coming = tokio::spawn(async move {
            let drawn = drawn(&images.limit, &key, client, draw);
            let png = images.cache.try_get_with_by_ref(&key, drawn).await;
            png.map_err(|error| *error)
        });
        // The task is gone only if the server is shutting down.
        coming.await.unwrap_or(Err(ImageError::Failed))
    }
}

/// Renders an image once a permit is free.
async fn drawn(
    limit: &ConcurrencyLimit,
    key: &str,
    client: Option<Client>,
    draw: impl FnOnce() -> String + Send + 'static,
) -> Result<Bytes, ImageError> {
    let queued = limit.queue(client).ok_or(ImageError::Busy)?;
    let permit = queued.acquire().await.ok_or(ImageError::Busy)?;
    let drawn = spawn_blocking(move || super::png(&draw())).await;
    drop(permit);
    match drawn {
        Ok(Ok(png)) => Ok(Bytes::from(png)),
        Ok(Err(error)) => {
            tracing::error!(key, error = format!("{error:#}"), "image rendering failed");
            Err(ImageError::Failed)
        }
        Err(panic) => {
            tracing::error!(key, %panic, "image rendering panicked");
            Err(ImageError::Failed)
        }
    }
}
