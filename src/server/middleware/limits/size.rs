//! Size limits on requests.

use crate::server::error::Error;
use axum::http::Request;
use axum::http::header::CONTENT_LENGTH;

/// Maximum size of each part, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Path and query.
    pub address: usize,
    /// All headers as sent.
    pub headers: usize,
    /// Body, by its `Content-Length`. Bodies are never read.
    pub body: u64,
}

impl Sizes {
    /// Reason for rejecting the request, if any.
    pub fn check<B>(&self, request: &Request<B>) -> Option<Error> {
        let address = request.uri().path_and_query();
        if address.is_some_and(|it| it.as_str().len() > self.address) {
            return Some(Error::UriTooLong);
        }
        let headers = request.headers();
        // `name: value` and the end of the line.
        let sizes = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4);
        if sizes.sum::<usize>() > self.headers {
            return Some(Error::HeadersTooLarge);
        }
        let length = headers.get(CONTENT_LENGTH)?.to_str().ok()?;
        // A length that does not parse or fit counts as too large.
        let is_small = length.parse().is_ok_and(|length: u64| length <= self.body);
        (!is_small).then_some(Error::BodyTooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: Sizes = Sizes { address: 10, headers: 30, body: 10 };

    /// URL, headers, and the expected rejection.
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], Option<Error>);

    #[test]
    fn each_part_may_be_as_large_as_it_is_said() {
        let cases: [Case<'_>; 9] = [
            ("/", &[], None),
            ("/?56789012", &[], None),
            ("/?567890123", &[], Some(Error::UriTooLong)),
            ("http://a.example/?56789012", &[], None),
            ("/", &[("a", "1234567890123456789012345")], None),
            ("/", &[("a", "12345678901234567890123456")], Some(Error::HeadersTooLarge)),
            ("/", &[("a", "1234567890"), ("b", "12345678901")], Some(Error::HeadersTooLarge)),
            ("/", &[("content-length", "10")], None),
            ("/", &[("content-length", "11")], Some(Error::BodyTooLarge)),
        ];
        for (address, headers, expected) in cases {
            let mut request = Request::builder().uri(address);
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let request = request.body(()).unwrap();
            assert_eq!(SIZES.check(&request), expected, "{address} {headers:?}");
        }
    }
}
