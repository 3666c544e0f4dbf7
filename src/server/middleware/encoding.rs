//! Negotiation of content encodings (RFC 9110 section 12.5.3).

use axum::http::header::ACCEPT_ENCODING;
use axum::http::{HeaderMap, HeaderValue, Uri};

/// Content encoding; variants in the order of preference, best compression first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Encoding {
    /// Brotli, RFC 7932.
    Brotli,
    /// Zstandard, RFC 8878.
    Zstd,
    /// Gzip, RFC 1952.
    Gzip,
    /// No encoding.
    Identity,
}

impl Encoding {
    /// All encodings in the order of preference.
    pub const ALL: [Encoding; 4] =
        [Encoding::Brotli, Encoding::Zstd, Encoding::Gzip, Encoding::Identity];

    /// Name in `Accept-Encoding` and `Content-Encoding`.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Zstd => "zstd",
            Encoding::Gzip => "gzip",
            Encoding::Identity => "identity",
        }
    }

    /// Value of `Content-Encoding`.
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.name())
    }

    /// Order of preference for responses that are compressed on request. Views with a query may
    /// never be requested again; Zstandard compresses them eight times as fast as Brotli, to a size
    /// a seventh larger.
    const QUICK: [Encoding; 4] =
        [Encoding::Zstd, Encoding::Brotli, Encoding::Gzip, Encoding::Identity];

    /// The client's preferred encoding; ties go to the smallest, or to the fastest for URLs with a
    /// query, since their number is unlimited. If all are forbidden, identity rather than an error.
    pub fn accepted(address: &Uri, headers: &HeaderMap) -> Encoding {
        let order = match address.query() {
            Some(_) => Encoding::QUICK,
            None => Encoding::ALL,
        };
        Encoding::best(order, headers)
    }

    /// The client's preferred encoding among those available, which include identity; ties go to
    /// the smallest.
    pub fn accepted_of(there: &[Encoding], headers: &HeaderMap) -> Encoding {
        let there = Encoding::ALL.into_iter().filter(|it| there.contains(it));
        Encoding::best(there, headers)
    }

    /// The first of the encodings with the highest weight; identity if all weights are 0.
    fn best(
        order: impl IntoIterator<Item = Encoding, IntoIter: DoubleEndedIterator>,
        headers: &HeaderMap,
    ) -> Encoding {
        let said = headers.get_all(ACCEPT_ENCODING).into_iter();
        let said: Vec<&str> = said.filter_map(|value| value.to_str().ok()).collect();
        let liking = |encoding: Encoding| weight(&said, encoding);
        let best = order.into_iter().rev().max_by_key(|it| liking(*it));
        best.filter(|best| liking(*best) > 0).unwrap_or(Encoding::Identity)
    }
}

/// Weight of an encoding in thousandths; 0 if it is not acceptable.
fn weight(said: &[&str], encoding: Encoding) -> u32 {
    let named = |name: &str| {
        let mut items = said.iter().flat_map(|value| value.split(','));
        items.find_map(|item| {
            let (coding, parameter) = item.split_once(';').unwrap_or((item, ""));
            coding.trim().eq_ignore_ascii_case(name).then(|| quality(parameter))
        })
    };
    // `*` covers all encodings that are not named. Identity is the last resort unless forbidden.
    match (named(encoding.name()).or_else(|| named("*")), encoding) {
        (Some(weight), _) => weight,
        (None, Encoding::Identity) => 1,
        (None, _) => 0,
    }
}

/// Value of a parameter `q=0.5` in thousandths: 1000 if missing, 0 if invalid.
fn quality(parameter: &str) -> u32 {
    let Some((name, value)) = parameter.split_once('=') else {
        return 1000;
    };
    if !name.trim().eq_ignore_ascii_case("q") {
        return 1000;
    }
    let value: f32 = value.trim().parse().unwrap_or(0.0);
    // NaN and values out of range saturate.
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
