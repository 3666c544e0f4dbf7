//! Compression of complete responses. They are compressed once and cached, so there is nothing to
//! stream.

use super::encoding::Encoding;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use http_body_util::BodyExt;
use std::io::{self, Write};

/// Minimum size worth compressing, in bytes.
const LEAST: usize = 32;

/// Compression effort.
#[derive(Clone, Copy, Debug)]
enum Quality {
    /// For views, each of which few clients request.
    Quick,
    /// For responses that many clients fetch: a seventh smaller, slower by two orders of magnitude.
    Dense,
}

impl Quality {
    /// Brotli quality, 0–11. Level 4 is a third faster than 5 and its output an eighth larger; from
    /// 7 on it takes twice as long to save 2 %.
    const fn brotli(self) -> i32 {
        match self {
            Quality::Quick => 5,
            Quality::Dense => 11,
        }
    }

    /// Zstandard level, 1–19; browsers need not support higher ones. Level 5 takes three times as
    /// long as 3 to save 10 %.
    const fn zstd(self) -> i32 {
        match self {
            Quality::Quick => zstd::DEFAULT_COMPRESSION_LEVEL,
            Quality::Dense => 19,
        }
    }
}

/// Response extension: many clients fetch this, so compress it with more effort.
#[derive(Clone, Copy, Debug)]
struct Dense;

/// Maximum size for `Quality::Dense`, in bytes; above it the first client would wait too long.
const DENSE: usize = 1 << 16;

/// Marks a response for dense compression.
pub fn compress_densely(mut response: Response) -> Response {
    response.extensions_mut().insert(Dense);
    response
}

/// Minimum and maximum Brotli window, as powers of two. A window larger than the body is only
/// filled with zeros, which takes longer than compressing a page.
const WINDOWS: (u32, u32) = (16, 22);

/// Value of `Vary` for compressed responses.
pub const VARIES: HeaderValue = HeaderValue::from_static("accept-encoding");

/// Middleware: compresses the response with the client's preferred encoding. Takes as long as
/// rendering, so it runs within the concurrency limit and on the blocking pool.
pub async fn compress(request: Request, next: Next) -> Response {
    let encoding = Encoding::accepted(request.uri(), request.headers());
    let (mut parts, body) = next.run(request).await.into_parts();
    let body = match body.collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) => return broken(&error),
    };
    if !is_worthwhile(&parts.headers, body.len()) {
        return Response::from_parts(parts, Body::from(body));
    }
    parts.headers.append(VARY, VARIES);
    if encoding == Encoding::Identity {
        return Response::from_parts(parts, Body::from(body));
    }
    let quality = match parts.extensions.remove::<Dense>() {
        Some(_) if body.len() <= DENSE => Quality::Dense,
        _ => Quality::Quick,
    };
    match encode(&body, encoding, quality) {
        Ok(compressed) => {
            parts.headers.insert(CONTENT_ENCODING, encoding.header());
            parts.headers.remove(CONTENT_LENGTH);
            Response::from_parts(parts, Body::from(compressed))
        }
        Err(error) => broken(&error),
    }
}

/// Response if a body or an encoder fails. Neither should happen: bodies are complete, and encoders
/// write to memory.
fn broken(error: &dyn std::fmt::Display) -> Response {
    tracing::error!(%error, "response compression failed");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Returns true if a response with these headers and this body size in bytes is worth compressing.
fn is_worthwhile(headers: &HeaderMap, length: usize) -> bool {
    let kind = headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes());
    let is_picture = |kind: &[u8]| kind.starts_with(b"image/") && !kind.starts_with(b"image/svg");
    length >= LEAST && !headers.contains_key(CONTENT_ENCODING) && !kind.is_some_and(is_picture)
}

/// Encodes the bytes.
///
/// # Errors
/// Returns the error of the encoder, though writing to memory does not fail.
fn encode(bytes: &[u8], encoding: Encoding, quality: Quality) -> io::Result<Vec<u8>> {
    match encoding {
        Encoding::Identity => Ok(bytes.to_owned()),
        Encoding::Brotli => brotli(bytes, quality),
        Encoding::Zstd => zstd::bulk::compress(bytes, quality.zstd()),
        Encoding::Gzip => {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(bytes)?;
            encoder.finish()
        }
    }
}

fn brotli(bytes: &[u8], quality: Quality) -> io::Result<Vec<u8>> {
    let (smallest, largest) = WINDOWS;
    let window = (usize::BITS - bytes.len().leading_zeros()).clamp(smallest, largest);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: quality.brotli(),
        // At most 22.
        lgwin: window as i32,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::with_capacity(bytes.len() / 4);
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use proptest::prelude::*;
    use std::io::Read;

    fn unpacked(compressed: &[u8], encoding: Encoding) -> Vec<u8> {
        let mut bytes = Vec::new();
        match encoding {
            Encoding::Identity => bytes.extend(compressed),
            Encoding::Brotli => brotli::BrotliDecompress(&mut &*compressed, &mut bytes).unwrap(),
            Encoding::Zstd => bytes = zstd::stream::decode_all(compressed).unwrap(),
            Encoding::Gzip => {
                let mut decoder = flate2::read::GzDecoder::new(compressed);
                decoder.read_to_end(&mut bytes).unwrap();
            }
        }
        bytes
    }

    proptest! {
        #[test]
        fn what_is_packed_can_be_unpacked(text in ".{0,200}", times in 1_usize..200) {
            let bytes = text.repeat(times).into_bytes();
            for encoding in Encoding::ALL {
                let compressed = encode(&bytes, encoding, Quality::Quick).unwrap();
                prop_assert_eq!(&unpacked(&compressed, encoding), &bytes, "{:?}", encoding);
            }
        }
    }

    #[test]
    fn what_many_fetch_is_smaller() {
        let text: String =
            (0..2_000).map(|number| format!("{} ", number * 7_919 % 1_013)).collect();
        for encoding in [Encoding::Brotli, Encoding::Zstd] {
            let size = |quality| encode(text.as_bytes(), encoding, quality).unwrap().len();
            assert!(size(Quality::Dense) < size(Quality::Quick), "{encoding:?}");
        }
    }

    #[test]
    fn texts_are_worth_it_and_pictures_are_not() {
        let worthwhile = |kind: &'static str, length: usize| {
            let kind = (CONTENT_TYPE, HeaderValue::from_static(kind));
            is_worthwhile(&HeaderMap::from_iter([kind]), length)
        };
        assert!(worthwhile("text/html; charset=utf-8", 1_000));
        assert!(worthwhile("image/svg+xml", 1_000));
        assert!(!worthwhile("image/png", 1_000));
        assert!(!worthwhile("text/plain", 3));
    }
}
