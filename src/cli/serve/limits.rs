//! Limits on connections, requests and rendering, as options of `zeitstrahl serve`.

use crate::server::middleware::limits;
use crate::server::middleware::limits::Sizes;
use crate::server::runtime::connections;
use crate::server::{Capacity, DefaultHeaders};
use clap::{Args, value_parser};
use ipnet::IpNet;
use std::num::NonZeroU32;
use std::time::Duration;

/// File descriptors reserved for everything but connections: the dossier, built files, the
/// listener, standard output. Measured, rounded up.
const OTHER_FILES: u64 = 128;

/// Server resource limits.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Limits")]
pub struct ServerLimits {
    /// Maximum number of open connections. At the limit, the connections that have been idle
    /// longest are closed; if all are busy, new ones get 503. Each needs a file descriptor; the
    /// soft limit is raised as far as the system allows
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_MAX_CONNECTIONS", default_value_t = 8_192,
        value_parser = value_parser!(u32).range(1..=1_000_000))]
    pub max_connections: u32,
    /// Seconds a connection may stay open without a request
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_IDLE_TIMEOUT", default_value_t = 60,
        value_parser = value_parser!(u32).range(1..))]
    pub idle_timeout: u32,
    /// Seconds a client may take to send a request's headers, counted from the first byte
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_HEADER_TIMEOUT", default_value_t = 10,
        value_parser = value_parser!(u32).range(1..))]
    pub header_timeout: u32,
    /// Drop a client that reads less than 1 KiB/s averaged over this many seconds
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_WRITE_TIMEOUT", default_value_t = 30,
        value_parser = value_parser!(u32).range(1..))]
    pub write_timeout: u32,
    /// Maximum number of responses rendered at the same time; by default the number of
    /// processors. Cached responses do not count
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_MAX_RENDERS", value_parser = value_parser!(u16).range(1..))]
    pub max_renders: Option<u16>,
    /// Maximum number of requests that wait to be rendered; further ones get 503 at once
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_QUEUE_SIZE", default_value_t = 128)]
    pub queue_size: u16,
    /// Seconds a response may take to render before the request gets 503
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_RENDER_TIMEOUT", default_value_t = 30,
        value_parser = value_parser!(u32).range(1..))]
    pub render_timeout: u32,
    /// Maximum length of a URL (path and query) in bytes; longer ones get 414
    #[arg(long, value_name = "BYTES", env = "ZEITSTRAHL_MAX_URL_SIZE", default_value_t = 8_192,
        value_parser = value_parser!(u32).range(1_024..=65_000))]
    pub max_url_size: u32,
    /// Maximum size of a request's headers in bytes, a hundred headers at most; larger ones get 431
    #[arg(long, value_name = "BYTES", env = "ZEITSTRAHL_MAX_HEADER_SIZE", default_value_t = 32_768,
        value_parser = value_parser!(u32).range(1_024..=131_072))]
    pub max_header_size: u32,
    /// Maximum size of a request body in bytes; larger ones get 413. Bodies are never read
    #[arg(long, value_name = "BYTES", env = "ZEITSTRAHL_MAX_BODY_SIZE", default_value_t = 65_536)]
    pub max_body_size: u64,
    /// Requests per second allowed per client, with bursts of ten seconds' worth; further ones get
    /// 429. A client is an IPv4 address or an IPv6 /64 network. Off by default, since many readers
    /// may share an address
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_RATE_LIMIT")]
    pub rate_limit: Option<NonZeroU32>,
    /// Reverse proxies, as addresses or networks (10.0.0.0/8) separated by commas. Only their
    /// `Forwarded` and `X-Forwarded-For` headers are trusted; without this option all readers
    /// behind a proxy count as one client
    #[arg(
        long,
        value_name = "CIDR",
        env = "ZEITSTRAHL_TRUSTED_PROXY",
        value_delimiter = ',',
        value_parser = limits::network
    )]
    pub trusted_proxy: Vec<IpNet>,
}

/// Converts to a [`Duration`].
fn seconds(seconds: u32) -> Duration {
    Duration::from_secs(u64::from(seconds))
}

impl ServerLimits {
    /// Connection limits, as far as the system allows.
    pub fn connections(&self) -> connections::ConnectionLimits {
        connections::ConnectionLimits {
            connections: connection_limit(self.max_connections),
            idle_timeout: seconds(self.idle_timeout),
            header_timeout: seconds(self.header_timeout),
            write_timeout: seconds(self.write_timeout),
            // Twice the limits: requests slightly above them get an error page, larger ones are cut
            // off.
            max_header_bytes: 2 * (self.max_url_size as usize + self.max_header_size as usize),
        }
    }

    /// Request limits; rejections have these default headers.
    pub fn request_limits(&self, headers: DefaultHeaders) -> limits::RequestLimits {
        limits::RequestLimits {
            sizes: Sizes {
                address: self.max_url_size as usize,
                headers: self.max_header_size as usize,
                body: self.max_body_size,
            },
            render_timeout: seconds(self.render_timeout),
            rate: self.rate_limit,
            proxies: self.trusted_proxy.iter().copied().collect(),
            headers,
        }
    }

    /// Limits on rendering.
    pub fn capacity(&self) -> Capacity {
        let usual = Capacity::default();
        Capacity {
            at_once: self.max_renders.map_or(usual.at_once, usize::from),
            waiting: usize::from(self.queue_size),
        }
    }
}

/// Number of connections, of those wanted, that the system has file descriptors for.
fn connection_limit(wanted: u32) -> usize {
    let files = match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(files) => files,
        Err(error) => {
            tracing::warn!(%error, "cannot raise the limit on open files");
            u64::MAX
        }
    };
    let possible = files.saturating_sub(OTHER_FILES).max(1);
    if possible < u64::from(wanted) {
        tracing::warn!(
            "{wanted} connections need more open files than the {files} that the system allows; there \
             are {possible} (raise `ulimit -Hn` or LimitNOFILE, or lower --max-connections)"
        );
    }
    usize::try_from(possible.min(u64::from(wanted))).unwrap_or(usize::MAX)
}
