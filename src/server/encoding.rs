//! Which compression a client is answered in (RFC 9110 section 12.5.3).

use axum::http::header::ACCEPT_ENCODING;
use axum::http::{HeaderMap, HeaderValue, Uri};

/// How a body is packed on its way. In the order of preference: the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Encoding {
    /// Brotli, RFC 7932.
    Brotli,
    /// Zstandard, RFC 8878.
    Zstd,
    /// Gzip, RFC 1952.
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// All of them, in the order of preference.
    pub const ALL: [Encoding; 4] = [
        Encoding::Brotli,
        Encoding::Zstd,
        Encoding::Gzip,
        Encoding::Identity,
    ];

    /// The name in `Accept-Encoding` and `Content-Encoding`.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Zstd => "zstd",
            Encoding::Gzip => "gzip",
            Encoding::Identity => "identity",
        }
    }

    /// The value of `Content-Encoding`.
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.name())
    }

    /// The order of preference for what has to be packed while somebody waits: a view that nobody may
    /// ask for again is packed eight times as quickly with Zstandard as with brotli, and a seventh
    /// larger.
    const QUICK: [Encoding; 4] = [
        Encoding::Zstd,
        Encoding::Brotli,
        Encoding::Gzip,
        Encoding::Identity,
    ];

    /// The encoding that a client likes best for an address, and of several the smallest – or the
    /// quickest where the address has a query, as of any number of views one has. Who forbids all of
    /// them is answered without one: that beats an error.
    pub fn accepted(address: &Uri, headers: &HeaderMap) -> Encoding {
        let order = match address.query() {
            Some(_) => Encoding::QUICK,
            None => Encoding::ALL,
        };
        Encoding::best(order, headers)
    }

    /// The smallest encoding of those that a client likes best, where only some are to be had, plain
    /// bytes among them.
    pub fn accepted_of(there: &[Encoding], headers: &HeaderMap) -> Encoding {
        let there = Encoding::ALL.into_iter().filter(|it| there.contains(it));
        Encoding::best(there, headers)
    }

    /// The first of those that a client likes best.
    fn best(
        order: impl IntoIterator<Item = Encoding, IntoIter: DoubleEndedIterator>,
        headers: &HeaderMap,
    ) -> Encoding {
        let said = headers.get_all(ACCEPT_ENCODING).into_iter();
        let said: Vec<&str> = said.filter_map(|value| value.to_str().ok()).collect();
        let liking = |encoding: Encoding| weight(&said, encoding);
        let best = order.into_iter().rev().max_by_key(|it| liking(*it));
        best.filter(|best| liking(*best) > 0)
            .unwrap_or(Encoding::Identity)
    }
}

/// How much an encoding is wanted, in thousandths.
fn weight(said: &[&str], encoding: Encoding) -> u32 {
    let named = |name: &str| {
        let mut items = said.iter().flat_map(|value| value.split(','));
        items.find_map(|item| {
            let (coding, parameter) = item.split_once(';').unwrap_or((item, ""));
            coding
                .trim()
                .eq_ignore_ascii_case(name)
                .then(|| quality(parameter))
        })
    };
    // What is not named is as good as `*`; plain bytes, unless forbidden, are the last resort.
    match (named(encoding.name()).or_else(|| named("*")), encoding) {
        (Some(weight), _) => weight,
        (None, Encoding::Identity) => 1,
        (None, _) => 0,
    }
}

/// The value of a parameter `q=0.5` in thousandths; 1000 where there is none, 0 where it is none.
fn quality(parameter: &str) -> u32 {
    let Some((name, value)) = parameter.split_once('=') else {
        return 1000;
    };
    if !name.trim().eq_ignore_ascii_case("q") {
        return 1000;
    }
    let value: f32 = value.trim().parse().unwrap_or(0.0);
    // NaN and what lies beyond become a bound.
    (value.clamp(0.0, 1.0) * 1000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn accepted(values: &[&str]) -> Encoding {
        accepted_for("/de/", values)
    }

    fn accepted_for(address: &'static str, values: &[&str]) -> Encoding {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(ACCEPT_ENCODING, HeaderValue::from_str(value).unwrap());
        }
        Encoding::accepted(&Uri::from_static(address), &headers)
    }

    #[test]
    fn what_is_asked_for_at_random_is_packed_quickly() {
        let cases = [
            ("gzip, deflate, br, zstd", Encoding::Zstd),
            ("gzip, deflate, br", Encoding::Brotli),
            ("br, zstd;q=0.5", Encoding::Brotli),
        ];
        for (values, expected) in cases {
            assert_eq!(accepted_for("/de/?q=a", &[values]), expected, "{values}");
        }
    }

    #[test]
    fn the_best_one_that_both_know() {
        let cases: [(&[&str], Encoding); 13] = [
            (&[], Encoding::Identity),
            (&[""], Encoding::Identity),
            (&["gzip, deflate, br, zstd"], Encoding::Brotli),
            (&["gzip", "br"], Encoding::Brotli),
            (&["gzip, zstd"], Encoding::Zstd),
            (&["GZIP ; Q=0.5"], Encoding::Gzip),
            (&["br;q=0.1, gzip;q=0.9"], Encoding::Gzip),
            (&["br;q=0, *"], Encoding::Zstd),
            (&["*;q=0"], Encoding::Identity),
            (&["identity, gzip;q=0.5"], Encoding::Identity),
            (&["deflate"], Encoding::Identity),
            (&["br;q=nan, gzip;q=-3"], Encoding::Identity),
            (&["identity;q=0, br;q=0.001"], Encoding::Brotli),
        ];
        for (values, expected) in cases {
            assert_eq!(accepted(values), expected, "{values:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_something_is_answered(value in "[ -~]{0,60}") {
            accepted(&[&value]);
        }
    }
}
