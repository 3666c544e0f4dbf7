//! Cache of rendered images: concurrent requests for one image render it once, under a limit on
//! concurrent renders.

use crate::server::middleware::cache_policy::CachePolicy;
use crate::server::middleware::concurrency_limit::{Client, ConcurrencyLimit, Refusal};
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use tokio::task::spawn_blocking;

/// Size of an entry besides its key and image, in bytes: the cache's own bookkeeping.
const OVERHEAD: usize = 256;

/// Capacity of the cache in bytes: some 300 images.
const CAPACITY: u64 = 16 << 20;

/// Reason that an image is not available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// The image may not be rendered now.
    Busy(Refusal),
    /// Rendering failed; a bug, which was logged.
    Failed,
}

impl ImageError {
    /// Returns true if the reason concerns the client that asked first, and nobody else.
    fn is_of_another(&self) -> bool {
        *self == ImageError::Busy(Refusal::OwnShare)
    }
}

impl IntoResponse for ImageError {
    /// 503 with `Retry-After`, or 500, both without a body: clients that fetch images show no text.
    fn into_response(self) -> Response {
        match self {
            ImageError::Busy(_) => {
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
    /// Creates an empty cache; rendering is limited by `limit`.
    pub fn new(limit: ConcurrencyLimit) -> Images {
        let weight = |key: &String, png: &Bytes| {
            u32::try_from(key.len() + png.len() + OVERHEAD).unwrap_or(u32::MAX)
        };
        Images {
            cache: Cache::builder()
                .max_capacity(CAPACITY)
                .weigher(weight)
                // A link that was just shared is about to be requested by others; the default policy
                // would reject its image while older ones have been requested as often.
                .eviction_policy(EvictionPolicy::lru())
                .build(),
            limit,
        }
    }

    /// Returns the PNG with this key. If it is not cached, `draw` returns its SVG on the blocking
    /// pool; if another request is already rendering it, `draw` is not called. A known `client` has a
    /// share of the queue.
    ///
    /// Rendering that has begun is completed and cached even if the client has gone.
    ///
    /// # Errors
    /// If the queue is full, or if rendering fails.
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
            let mut draw = Some(draw);
            loop {
                let own = async {
                    let draw = draw.take().ok_or(ImageError::Failed)?;
                    drawn(&images.limit, &key, client, draw).await
                };
                match images.cache.try_get_with_by_ref(&key, own).await {
                    Ok(png) => return Ok(png),
                    // Another client had its share of the queue: this one asks for itself.
                    Err(error) if draw.is_some() && error.is_of_another() => {}
                    Err(error) => return Err(*error),
                }
            }
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
    let queued = limit.queue(client).map_err(ImageError::Busy)?;
    let permit = queued.acquire().await.map_err(ImageError::Busy)?;
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
