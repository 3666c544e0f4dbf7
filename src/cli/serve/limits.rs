//! How much is done for others at the same time, and for how long.

use crate::server::admission::{self, Sizes};
use crate::server::{Room, connections};
use clap::{Args, value_parser};
use ipnet::IpNet;
use std::num::NonZeroU32;
use std::time::Duration;

/// Open files that are kept for everything but connections: the dossier, built files, the listener,
/// standard output. Measured, rounded up.
const OTHER_FILES: u64 = 128;

/// What one server takes upon itself.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// Connections at the same time. When there are as many, those that have asked for nothing for
    /// longest are closed; if all are busy, new ones are answered 503. Each takes an open file, and
    /// the soft limit of those is raised as far as the system allows.
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_CONNECTIONS", default_value_t = 8_192,
        value_parser = value_parser!(u32).range(1..=1_000_000))]
    pub connections: u32,
    /// Seconds for which a connection may stay open without a request.
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_IDLE", default_value_t = 60,
        value_parser = value_parser!(u32).range(1..))]
    pub idle: u32,
    /// Seconds that a request with its headers may take to come in, from its first byte on.
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_HEAD", default_value_t = 10,
        value_parser = value_parser!(u32).range(1..))]
    pub head: u32,
    /// Seconds of which in each stretch a client has to take 1,024 bytes per second of its answer on
    /// average; one that takes less is cut off.
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_TAKING", default_value_t = 30,
        value_parser = value_parser!(u32).range(1..))]
    pub taking: u32,
    /// Pages made at the same time; by default as many as there are processors. What is kept ready
    /// does not count.
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_MAKING", value_parser = value_parser!(u16).range(1..))]
    pub making: Option<u16>,
    /// Requests that may wait for their page to be made; more are answered 503 at once.
    #[arg(
        long,
        value_name = "NUMBER",
        env = "ZEITSTRAHL_WAITING",
        default_value_t = 128
    )]
    pub waiting: u16,
    /// Seconds that making an answer may take before it is given up and answered 503.
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_MAKING_TIME", default_value_t = 30,
        value_parser = value_parser!(u32).range(1..))]
    pub making_time: u32,
    /// Bytes of an address, path and query; longer ones are answered 414.
    #[arg(long, value_name = "BYTES", env = "ZEITSTRAHL_ADDRESS_SIZE", default_value_t = 8_192,
        value_parser = value_parser!(u32).range(1_024..=65_000))]
    pub address_size: u32,
    /// Bytes of a request's headers, of which there may be a hundred; more are answered 431.
    #[arg(long, value_name = "BYTES", env = "ZEITSTRAHL_HEADER_SIZE", default_value_t = 32_768,
        value_parser = value_parser!(u32).range(1_024..=131_072))]
    pub header_size: u32,
    /// Bytes of a request's body that are put up with, though never read; more are answered 413.
    #[arg(
        long,
        value_name = "BYTES",
        env = "ZEITSTRAHL_BODY_SIZE",
        default_value_t = 65_536
    )]
    pub body_size: u64,
    /// Requests per second that one client is answered, and ten seconds' worth of them at once; more
    /// are answered 429. A client is an address, of IPv6 a network (/64). By default there is no such
    /// limit, since many readers can share an address.
    #[arg(long, value_name = "NUMBER", env = "ZEITSTRAHL_RATE")]
    pub rate: Option<NonZeroU32>,
    /// Proxies in front of this server, addresses or networks (10.0.0.0/8) with commas: of them alone
    /// `Forwarded` and `X-Forwarded-For` are believed. Without it, all readers behind a proxy count as
    /// one client.
    #[arg(
        long,
        value_name = "CIDR",
        env = "ZEITSTRAHL_TRUSTED_PROXY",
        value_delimiter = ',',
        value_parser = admission::network
    )]
    pub trusted_proxy: Vec<IpNet>,
}

/// As a length of time.
fn seconds(seconds: u32) -> Duration {
    Duration::from_secs(u64::from(seconds))
}

impl Limits {
    /// Those of connections, as far as the system allows.
    pub fn connections(&self) -> connections::Limits {
        connections::Limits {
            connections: places(self.connections),
            idle: seconds(self.idle),
            head: seconds(self.head),
            taking: seconds(self.taking),
            // What is a little too large is told so in words; what is far too large is not read.
            head_bytes: 2 * (self.address_size as usize + self.header_size as usize),
        }
    }

    /// Those of requests.
    pub fn admission(&self) -> admission::Limits {
        admission::Limits {
            sizes: Sizes {
                address: self.address_size as usize,
                headers: self.header_size as usize,
                body: self.body_size,
            },
            making: seconds(self.making_time),
            rate: self.rate,
            proxies: self.trusted_proxy.iter().copied().collect(),
        }
    }

    /// How many pages are made at a time.
    pub fn room(&self) -> Room {
        let usual = Room::default();
        Room {
            at_once: self.making.map_or(usual.at_once, usize::from),
            waiting: usize::from(self.waiting),
        }
    }
}

/// How many of the wanted connections the system has open files for.
fn places(wanted: u32) -> usize {
    let files = match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(files) => files,
        Err(error) => {
            tracing::warn!(%error, "the number of open files is unknown");
            u64::MAX
        }
    };
    let possible = files.saturating_sub(OTHER_FILES).max(1);
    if possible < u64::from(wanted) {
        tracing::warn!(
            "{wanted} connections need more open files than the {files} that the system allows; there \
             are {possible} (raise `ulimit -Hn` or LimitNOFILE, or lower --connections)"
        );
    }
    usize::try_from(possible.min(u64::from(wanted))).unwrap_or(usize::MAX)
}
