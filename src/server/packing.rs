//! Packs whole answers. They are packed once and kept, so there is nothing to stream.

use super::encoding::Encoding;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use http_body_util::BodyExt;
use std::io::{self, Write};

/// Less than this becomes no smaller, in bytes.
const LEAST: usize = 32;

/// How hard packing tries.
#[derive(Clone, Copy, Debug)]
enum Quality {
    /// For what is asked for at random.
    Quick,
    /// For what many fetch: a seventh smaller, and slower by two orders of magnitude.
    Dense,
}

impl Quality {
    /// Qualities of brotli, 0–11: 4 is a third faster than 5 and an eighth larger; from 7 on it takes
    /// twice as long to save a fiftieth.
    const fn brotli(self) -> i32 {
        match self {
            Quality::Quick => 5,
            Quality::Dense => 11,
        }
    }

    /// Levels of Zstandard, 1–19 and some that browsers need not read: 5 takes three times as long as
    /// 3 to save a tenth.
    const fn zstd(self) -> i32 {
        match self {
            Quality::Quick => zstd::DEFAULT_COMPRESSION_LEVEL,
            Quality::Dense => 19,
        }
    }
}

/// Says of an answer that many fetch it, so that it is worth more work.
#[derive(Clone, Copy, Debug)]
struct Dense;

/// More than this would keep the first reader waiting, in bytes.
const DENSE: usize = 1 << 16;

/// The answer, to be packed as densely as it can be.
pub fn densely(mut response: Response) -> Response {
    response.extensions_mut().insert(Dense);
    response
}

/// The windows of brotli, as powers of two. One that is larger than the answer is only filled with
/// zeros, and that takes longer than packing a page.
const WINDOWS: (u32, u32) = (16, 22);

/// What an answer depends on besides its address.
pub const VARIES: HeaderValue = HeaderValue::from_static("accept-encoding");

/// From here on packing takes so long that others should not wait for it, in bytes.
const LONG: usize = 1 << 19;

/// Packs the answer as the client likes it best.
pub async fn packed(request: Request, next: Next) -> Response {
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
    match beside(body, encoding, quality).await {
        Ok(packed) => {
            parts.headers.insert(CONTENT_ENCODING, encoding.header());
            parts.headers.remove(CONTENT_LENGTH);
            Response::from_parts(parts, Body::from(packed))
        }
        Err(error) => broken(&error),
    }
}

/// Packs what takes long beside the threads that talk with clients.
async fn beside(body: Bytes, encoding: Encoding, quality: Quality) -> io::Result<Vec<u8>> {
    if body.len() < LONG {
        return pack(&body, encoding, quality);
    }
    let packed = tokio::task::spawn_blocking(move || pack(&body, encoding, quality));
    packed.await.map_err(io::Error::other)?
}

/// Bodies are whole when they are made, and memory has no errors.
fn broken(error: &dyn std::fmt::Display) -> Response {
    tracing::error!(%error, "an answer could not be packed");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Whether an answer with these headers and of this length in bytes is worth packing.
fn is_worthwhile(headers: &HeaderMap, length: usize) -> bool {
    let kind = headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes());
    let is_picture = |kind: &[u8]| kind.starts_with(b"image/") && !kind.starts_with(b"image/svg");
    length >= LEAST && !headers.contains_key(CONTENT_ENCODING) && !kind.is_some_and(is_picture)
}

/// The bytes in this encoding.
///
/// # Errors
/// Those of the encoders, which write into memory.
fn pack(bytes: &[u8], encoding: Encoding, quality: Quality) -> io::Result<Vec<u8>> {
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
    let mut packed = Vec::with_capacity(bytes.len() / 4);
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use proptest::prelude::*;
    use std::io::Read;

    fn unpacked(packed: &[u8], encoding: Encoding) -> Vec<u8> {
        let mut bytes = Vec::new();
        match encoding {
            Encoding::Identity => bytes.extend(packed),
            Encoding::Brotli => brotli::BrotliDecompress(&mut &*packed, &mut bytes).unwrap(),
            Encoding::Zstd => bytes = zstd::stream::decode_all(packed).unwrap(),
            Encoding::Gzip => {
                let mut decoder = flate2::read::GzDecoder::new(packed);
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
                let packed = pack(&bytes, encoding, Quality::Quick).unwrap();
                prop_assert_eq!(&unpacked(&packed, encoding), &bytes, "{:?}", encoding);
            }
        }
    }

    #[test]
    fn what_many_fetch_is_smaller() {
        let text: String = (0..2_000)
            .map(|number| format!("{} ", number * 7_919 % 1_013))
            .collect();
        for encoding in [Encoding::Brotli, Encoding::Zstd] {
            let size = |quality| pack(text.as_bytes(), encoding, quality).unwrap().len();
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
