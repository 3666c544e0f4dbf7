//! Answers are kept, and given again to whoever asks for the same. A client that has one already is
//! told so before anything is looked up or rendered.

use super::caching::{CDN, CachePolicy};
use super::encoding::Encoding;
use super::measures::Measures;
use super::packing::VARIES;
use super::revision::{Revision, names};
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, ETAG, IF_NONE_MATCH, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use moka::future::Cache;
use std::sync::Arc;

/// What an entry takes besides its body and its address, in bytes: headers, and the cache's own
/// bookkeeping; measured, rounded up.
const OVERHEAD: usize = 1_024;

/// The answers that are kept. Clones are the same.
#[derive(Clone)]
pub struct Answers {
    kept: Cache<(Encoding, String), Arc<Kept>>,
    most: u64,
    revision: Revision,
    measures: Arc<Measures>,
}

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// How many answers.
    pub entries: u64,
    /// What they take in memory, in bytes.
    pub bytes: u64,
    /// What they may take at most.
    pub most: u64,
}

/// One answer, packed and ready.
struct Kept {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answers {
    /// Keeps answers of a revision, in as many bytes at most.
    pub fn new(revision: Revision, bytes: u64) -> Answers {
        let weight = |(_, address): &(Encoding, String), kept: &Arc<Kept>| {
            u32::try_from(address.len() + kept.body.len() + OVERHEAD).unwrap_or(u32::MAX)
        };
        Answers {
            kept: Cache::builder().max_capacity(bytes).weigher(weight).build(),
            most: bytes,
            revision,
            measures: Arc::default(),
        }
    }

    /// The same, counted here.
    pub fn counted(self, measures: Arc<Measures>) -> Answers {
        Answers { measures, ..self }
    }

    /// Where they are counted.
    pub fn measures(&self) -> &Arc<Measures> {
        &self.measures
    }

    /// What they are answers of.
    pub fn revision(&self) -> &Revision {
        &self.revision
    }

    /// How much is kept, once the cache has caught up with itself.
    pub async fn weighed(&self) -> Weight {
        self.kept.run_pending_tasks().await;
        Weight {
            entries: self.kept.entry_count(),
            bytes: self.kept.weighted_size(),
            most: self.most,
        }
    }
}

impl Kept {
    async fn of(response: Response) -> Kept {
        let (mut parts, body) = response.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes(),
            // Bodies are whole when they are made.
            Err(error) => {
                tracing::error!(%error, "an answer broke off");
                parts.status = StatusCode::INTERNAL_SERVER_ERROR;
                Bytes::new()
            }
        };
        Kept {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    /// Whether it is the same for everybody, and not kept elsewhere already.
    fn may_stay(&self) -> bool {
        let policy = self.headers.get(CACHE_CONTROL);
        self.status == StatusCode::OK && policy == Some(&CachePolicy::Revalidate.header())
    }

    fn answer(&self, method: &Method, tag: HeaderValue, known: Option<&HeaderValue>) -> Response {
        let mut response = (self.status, self.headers.clone()).into_response();
        let headers = response.headers_mut();
        if self.status == StatusCode::OK {
            headers.insert(ETAG, tag);
            // RFC 9110 section 13.1.2: `*` is whatever there is.
            if known.is_some_and(|known| known.as_bytes().trim_ascii() == b"*") {
                return not_modified(headers);
            }
        }
        if method == Method::HEAD {
            headers.insert(CONTENT_LENGTH, self.body.len().into());
        } else {
            *response.body_mut() = Body::from(self.body.clone());
        }
        response
    }
}

/// Answers from what is kept; else asks within, once for all who ask for the same meanwhile.
pub async fn keep(State(answers): State<Answers>, request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_read || request.headers().contains_key(RANGE) {
        return next.run(request).await;
    }
    let (mut parts, _) = request.into_parts();
    let encoding = Encoding::accepted(&parts.uri, &parts.headers);
    let address = parts.uri.path_and_query().map_or("/", |it| it.as_str());
    let tag = answers.revision.tag(address, encoding);
    let known = parts.headers.remove(IF_NONE_MATCH);
    if known.as_ref().is_some_and(|known| names(known, &tag)) {
        answers.measures.answers.not_modified.one();
        // Who has this tag got it with an answer.
        let headers = HeaderMap::from_iter([
            (ETAG, tag),
            (CACHE_CONTROL, CachePolicy::Revalidate.header()),
            CDN,
            (VARY, VARIES),
        ]);
        return not_modified(&headers);
    }
    let key = (encoding, address.to_owned());
    let method = std::mem::replace(&mut parts.method, Method::GET);
    parts.headers.insert(ACCEPT_ENCODING, encoding.header());
    let counted = &answers.measures.answers;
    if let Some(kept) = answers.kept.get(&key).await {
        counted.hits.one();
        return kept.answer(&method, tag, known.as_ref());
    }
    counted.misses.one();
    let make = async {
        counted.made.one();
        let request = Request::from_parts(parts, Body::empty());
        let kept = Arc::new(Kept::of(next.run(request).await).await);
        if kept.may_stay() { Ok(kept) } else { Err(kept) }
    };
    match answers.kept.try_get_with(key, make).await {
        Ok(kept) => kept.answer(&method, tag, known.as_ref()),
        Err(passing) => passing.answer(&method, tag, known.as_ref()),
    }
}

/// The answer without a body, with what a whole one would have said about keeping it (RFC 9110
/// section 15.4.5).
fn not_modified(headers: &HeaderMap) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    for name in [ETAG, CACHE_CONTROL, CDN.0, VARY] {
        for value in headers.get_all(&name) {
            response.headers_mut().append(name.clone(), value.clone());
        }
    }
    response
}
