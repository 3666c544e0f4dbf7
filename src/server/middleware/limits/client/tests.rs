//! Forwarded addresses, genuine and forged.

use super::*;
use axum::http::HeaderValue;
use proptest::prelude::*;

const PROXIES: &str = "10.0.0.0/8, 2001:db8:ffff::/48,192.0.2.254";

fn client(peer: &str, headers: &[(&str, &str)]) -> IpAddr {
    let proxies: Proxies = PROXIES.parse().unwrap();
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        let name: HeaderName = name.parse().unwrap();
        map.append(name, HeaderValue::from_str(value).unwrap());
    }
    proxies.client(peer.parse().unwrap(), &map)
}

/// Peer, headers, and the expected client.
type ClientCase<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

#[test]
fn the_last_address_that_is_not_of_a_proxy() {
    const XFF: &str = "x-forwarded-for";
    const FWD: &str = "forwarded";
    let cases: &[ClientCase<'_>] = &[
        // No forwarded address, or only from an untrusted peer.
        ("192.0.2.1", &[], "192.0.2.1"),
        ("192.0.2.1", &[(XFF, "192.0.2.9")], "192.0.2.1"),
        ("192.0.2.1", &[(FWD, "for=192.0.2.9")], "192.0.2.1"),
        ("10.1.2.3", &[], "10.1.2.3"),
        ("::ffff:10.1.2.3", &[(XFF, "192.0.2.9")], "192.0.2.9"),
        // One proxy, two, and an untrusted one.
        ("10.0.0.1", &[(XFF, "192.0.2.9")], "192.0.2.9"),
        ("10.0.0.1", &[(XFF, "192.0.2.9, 10.0.0.2")], "192.0.2.9"),
        ("10.0.0.1", &[(XFF, "192.0.2.9,192.0.2.8")], "192.0.2.8"),
        ("192.0.2.254", &[(XFF, "2001:db8::1")], "2001:db8::1"),
        ("10.0.0.1", &[(XFF, "10.0.0.3, 10.0.0.2")], "10.0.0.3"),
        // Forged addresses come before those that proxies append.
        ("10.0.0.1", &[(XFF, "10.9.9.9, 192.0.2.9")], "192.0.2.9"),
        ("10.0.0.1", &[(XFF, "1.1.1.1"), (XFF, "192.0.2.9")], "192.0.2.9"),
        ("10.0.0.1", &[(XFF, "nonsense, 192.0.2.9")], "192.0.2.9"),
        // Not an address.
        ("10.0.0.1", &[(XFF, "")], "10.0.0.1"),
        ("10.0.0.1", &[(XFF, "192.0.2.9, unknown")], "10.0.0.1"),
        ("10.0.0.1", &[(XFF, "192.0.2.9, unknown, 10.0.0.2")], "10.0.0.2"),
        // Ports.
        ("10.0.0.1", &[(XFF, "192.0.2.9:4711")], "192.0.2.9"),
        ("10.0.0.1", &[(XFF, "[2001:db8::1]:4711")], "2001:db8::1"),
        ("10.0.0.1", &[(XFF, "[2001:db8::1]")], "2001:db8::1"),
        // `Forwarded`, with examples of RFC 7239.
        ("10.0.0.1", &[(FWD, "for=192.0.2.43, for=198.51.100.17")], "198.51.100.17"),
        ("10.0.0.1", &[(FWD, "For=\"[2001:db8:cafe::17]:4711\"")], "2001:db8:cafe::17"),
        ("10.0.0.1", &[(FWD, "for=192.0.2.60;proto=http;by=203.0.113.43")], "192.0.2.60"),
        ("10.0.0.1", &[(FWD, "for=_gazonk")], "10.0.0.1"),
        ("10.0.0.1", &[(FWD, "host=\"a,for=1.1.1.1\";for=192.0.2.9")], "192.0.2.9"),
        ("10.0.0.1", &[(FWD, "proto=https")], "10.0.0.1"),
        // An unclosed quotation mark has no effect.
        ("10.0.0.1", &[(FWD, "for=1.1.1.1;x=\", for=192.0.2.9")], "10.0.0.1"),
        ("10.0.0.1", &[(FWD, "for=1.1.1.1;x=\""), (FWD, "for=192.0.2.9")], "192.0.2.9"),
        ("10.0.0.1", &[(FWD, "x=\"\\\"\", for=192.0.2.9")], "192.0.2.9"),
        // Two headers that agree, and two of which one was passed on.
        ("10.0.0.1", &[(FWD, "for=192.0.2.9"), (XFF, "192.0.2.9")], "192.0.2.9"),
        ("10.0.0.1", &[(FWD, "for=1.1.1.1"), (XFF, "192.0.2.9")], "10.0.0.1"),
    ];
    for (peer, headers, expected) in cases {
        let expected: IpAddr = expected.parse().unwrap();
        assert_eq!(client(peer, headers), expected, "{peer} {headers:?}");
    }
}

#[test]
fn a_network_or_an_address_is_a_proxy() {
    assert!("".parse::<Proxies>().is_err());
    assert!("10.0.0.0/33".parse::<Proxies>().is_err());
    assert!("proxy.example".parse::<Proxies>().is_err());
    assert_eq!(network("::1"), network("::1/128"));
}

proptest! {
    #[test]
    fn nobody_can_claim_to_be_somebody_else(
        made_up in "[ -~]{0,40}",
        octet in 0_u8..=253,
    ) {
        // The trusted proxy appends the true address.
        let truth = format!("192.0.2.{octet}");
        let said = format!("{made_up},{truth}");
        let named = client("10.0.0.1", &[("x-forwarded-for", &said)]);
        prop_assert_eq!(named.to_string(), truth.clone());
        // By RFC 7239 an unclosed quotation mark hides what follows it; then the request counts as
        // the proxy's own.
        let said = format!("{made_up},for={truth}");
        let named = client("10.0.0.1", &[("forwarded", &said)]).to_string();
        prop_assert!(named == truth || named == "10.0.0.1", "{}", named);
    }

    #[test]
    fn whatever_is_said_there_is_a_client(
        standard in "([ -~]|for=|\"|,){0,40}",
        usual in "([0-9.:, ]|unknown){0,40}",
    ) {
        client("10.0.0.1", &[("forwarded", &standard), ("x-forwarded-for", &usual)]);
        client("192.0.2.1", &[("forwarded", &standard), ("x-forwarded-for", &usual)]);
    }
}
