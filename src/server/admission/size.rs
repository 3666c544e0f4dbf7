//! How large the parts of a request may be.

use crate::server::refusal::Refusal;
use axum::http::Request;
use axum::http::header::CONTENT_LENGTH;

/// Most bytes of each part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Path and query.
    pub address: usize,
    /// All headers as they are sent.
    pub headers: usize,
    /// A body, as far as its length is told. It is not read in either case.
    pub body: u64,
}

impl Sizes {
    /// The reason not to answer, if there is one.
    pub fn refuse<B>(&self, request: &Request<B>) -> Option<Refusal> {
        let address = request.uri().path_and_query();
        if address.is_some_and(|it| it.as_str().len() > self.address) {
            return Some(Refusal::Address);
        }
        let headers = request.headers();
        // `name: value` and the end of the line.
        let sizes = headers
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len() + 4);
        if sizes.sum::<usize>() > self.headers {
            return Some(Refusal::Headers);
        }
        let length = headers.get(CONTENT_LENGTH)?.to_str().ok()?;
        // No number that can be counted to is too large as well.
        let is_small = length.parse().is_ok_and(|length: u64| length <= self.body);
        (!is_small).then_some(Refusal::Body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: Sizes = Sizes {
        address: 10,
        headers: 30,
        body: 10,
    };

    /// Address, headers, and why it is refused.
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], Option<Refusal>);

    #[test]
    fn each_part_may_be_as_large_as_it_is_said() {
        let cases: [Case<'_>; 9] = [
            ("/", &[], None),
            ("/?56789012", &[], None),
            ("/?567890123", &[], Some(Refusal::Address)),
            ("http://a.example/?56789012", &[], None),
            ("/", &[("a", "1234567890123456789012345")], None),
            (
                "/",
                &[("a", "12345678901234567890123456")],
                Some(Refusal::Headers),
            ),
            (
                "/",
                &[("a", "1234567890"), ("b", "12345678901")],
                Some(Refusal::Headers),
            ),
            ("/", &[("content-length", "10")], None),
            ("/", &[("content-length", "11")], Some(Refusal::Body)),
        ];
        for (address, headers, expected) in cases {
            let mut request = Request::builder().uri(address);
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let request = request.body(()).unwrap();
            assert_eq!(SIZES.refuse(&request), expected, "{address} {headers:?}");
        }
    }
}
