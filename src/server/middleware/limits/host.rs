//! Validation of the `Host` header.

use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{Request, Version};

/// Returns true if the request names one valid host. HTTP/1.1 requires it, earlier versions do not
/// know the header (RFC 9112 section 3.2).
pub fn is_valid<B>(request: &Request<B>) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    let Some(host) = hosts.next() else {
        return request.version() < Version::HTTP_11;
    };
    let authority = Authority::try_from(host.as_bytes());
    // `Authority` also allows a user before the host, which `Host` does not.
    hosts.next().is_none() && authority.is_ok_and(|authority| !authority.as_str().contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_one_host() {
        let cases: [(Version, &[&str], bool); 10] = [
            (Version::HTTP_11, &["a.example"], true),
            (Version::HTTP_11, &["a.example:8080"], true),
            (Version::HTTP_11, &["[::1]:3000"], true),
            (Version::HTTP_10, &[], true),
            (Version::HTTP_11, &[], false),
            (Version::HTTP_11, &[""], false),
            (Version::HTTP_11, &["a.example", "a.example"], false),
            (Version::HTTP_11, &["user@a.example"], false),
            (Version::HTTP_11, &["a.example/path"], false),
            (Version::HTTP_10, &["a b"], false),
        ];
        for (version, hosts, expected) in cases {
            let mut request = Request::builder().version(version).uri("/");
            for host in hosts {
                request = request.header(HOST, *host);
            }
            let request = request.body(()).unwrap();
            assert_eq!(is_valid(&request), expected, "{version:?} {hosts:?}");
        }
    }
}
