//! IP address of the client: that of the peer or, if the peer is a trusted proxy, the one it
//! forwards.

use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::http::header::{FORWARDED, HeaderName};
use ipnet::IpNet;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

#[cfg(test)]
mod tests;

/// De facto standard before `Forwarded` (RFC 7239), and still the most common.
const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Trusted proxies; none by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpNet>);

impl FromIterator<IpNet> for Proxies {
    fn from_iter<I: IntoIterator<Item = IpNet>>(networks: I) -> Proxies {
        Proxies(networks.into_iter().collect())
    }
}

/// Parses a network such as `10.0.0.0/8`, or a single address.
///
/// # Errors
/// Fails if the text is neither.
pub fn network(text: &str) -> Result<IpNet, String> {
    let network = text.parse().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    network.map_err(|_| "expected an address, or a network such as 10.0.0.0/8".to_owned())
}

impl FromStr for Proxies {
    type Err = String;

    fn from_str(text: &str) -> Result<Proxies, String> {
        text.split(',').map(|each| network(each.trim())).collect()
    }
}

/// Returns true for addresses of this machine and of private networks, those of carriers included
/// (RFC 6598).
fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let is_shared = v4.octets()[0] == 100 && v4.octets()[1] & 0xc0 == 64;
            v4.is_loopback() || v4.is_private() || v4.is_link_local() || is_shared
        }
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// Key of a client: an IPv4 address or an IPv6 /64 network, within which hosts choose addresses
/// freely.
pub fn client_key(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

fn peer(request: &Request) -> Option<IpAddr> {
    let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
    Some(peer.ip().to_canonical())
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Address of the client of a request; `None` without that of the peer, as in tests.
    pub fn client_of(&self, request: &Request) -> Option<IpAddr> {
        Some(self.client(peer(request)?, request.headers()))
    }

    /// Key of the client of a request; `None` if the peer may be a proxy that stands for all
    /// readers, which is a private address that is not trusted.
    pub fn known_client(&self, request: &Request) -> Option<IpAddr> {
        let peer = peer(request)?;
        let is_known = self.trusts(peer) || !is_private(peer);
        is_known.then(|| client_key(self.client(peer, request.headers())))
    }

    /// Address of the client.
    ///
    /// Each proxy appends the address of its peer. So the last address that is not a trusted proxy
    /// is the last one that a trusted party has seen; those before it may be forged. If that entry
    /// is not an address (`unknown` or an obfuscated name), the client is the proxy that wrote it.
    ///
    /// A proxy that writes one of the two headers may pass on the other unchanged. So if both are
    /// present and disagree, neither is used.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.trusts(peer) {
            return peer;
        }
        let along = |chain: Option<Vec<Option<IpAddr>>>| chain.map(|it| self.last(peer, &it));
        let standard = along(chain(headers, &FORWARDED, forwarded));
        let usual = along(chain(headers, &X_FORWARDED_FOR, listed));
        match (standard, usual) {
            (Some(standard), Some(usual)) if standard != usual => peer,
            (standard, usual) => standard.or(usual).unwrap_or(peer),
        }
    }

    /// Last address of the chain that is not a trusted proxy.
    fn last(&self, peer: IpAddr, chain: &[Option<IpAddr>]) -> IpAddr {
        let mut client = peer;
        for address in chain.iter().rev() {
            match address {
                Some(address) => client = *address,
                None => break,
            }
            if !self.trusts(client) {
                break;
            }
        }
        client
    }
}

/// Addresses in all lines of a header, in order; `None` for entries that are not addresses. `None`
/// if the header is missing.
fn chain(
    headers: &HeaderMap,
    name: &HeaderName,
    addresses: fn(&str) -> Vec<Option<IpAddr>>,
) -> Option<Vec<Option<IpAddr>>> {
    let mut lines = headers.get_all(name).into_iter().peekable();
    lines.peek()?;
    let lines = lines.flat_map(|line| match line.to_str() {
        Ok(line) => addresses(line),
        Err(_) => vec![None],
    });
    Some(lines.collect())
}

/// Elements of a list, whose dividers within quotation marks do not count. `None` if a quotation
/// mark is not closed: a client could hide what proxies append after it.
fn elements(list: &str, divider: char) -> Option<Vec<&str>> {
    let (mut quoted, mut escaped) = (false, false);
    let divides = |sign: char| {
        let divides = sign == divider && !quoted;
        if sign == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && sign == '\\' && !escaped;
        divides
    };
    let elements = list.split(divides).map(str::trim).collect();
    (!quoted).then_some(elements)
}

/// Addresses in a line of `Forwarded`: `for=192.0.2.1;proto=https, for=…` (RFC 7239 section 4).
fn forwarded(line: &str) -> Vec<Option<IpAddr>> {
    let element = |element: &str| {
        let pairs = elements(element, ';')?;
        let mut pairs = pairs.into_iter().filter_map(|pair| pair.split_once('='));
        let (_, node) = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("for"))?;
        plain(node.trim().trim_matches('"'))
    };
    match elements(line, ',') {
        Some(elements) => elements.into_iter().map(element).collect(),
        None => vec![None],
    }
}

/// Addresses in a line of `X-Forwarded-For`, which has no quoting.
fn listed(line: &str) -> Vec<Option<IpAddr>> {
    line.split(',').map(|node| plain(node.trim())).collect()
}

/// Address with or without a port.
fn plain(node: &str) -> Option<IpAddr> {
    let bare = node.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let address = bare.unwrap_or(node).parse().ok();
    let address = address.or_else(|| node.parse().ok().map(|it: SocketAddr| it.ip()));
    address.map(|it| it.to_canonical())
}
