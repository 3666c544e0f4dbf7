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
    hosts.next().is_none() && authority.is_ok_and(|authority| is_host(&authority))
}

/// Tests for a host with at most a port: `Authority` also allows a user, and anything as a port.
fn is_host(authority: &Authority) -> bool {
    let port = authority.as_str().strip_prefix(authority.host());
    let is_port =
        |port: &str| port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    !authority.host().is_empty() && port.is_some_and(|port| port.is_empty() || is_port(port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_one_host() {
        let cases: [(Version, &[&str], bool); 12] = [
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
            (Version::HTTP_11, &["a.example:x"], false),
            (Version::HTTP_11, &[":80"], false),
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
