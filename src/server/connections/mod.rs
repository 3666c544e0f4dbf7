//! From a socket to requests: accepts connections, not more than there is room for, and parts with
//! clients that keep one without using it. What is answered is the site's business.
//!
//! Whoever waits for whom decides which limit applies: we for a client that is silent
//! ([`Limits::idle`]), for the rest of a request ([`Limits::head`]), or for a client to take its
//! answer ([`Limits::taking`]). How long a client waits for us is limited where answers are made.

mod accept;
mod activity;
mod caller;
mod connection;
mod parting;
mod places;
#[cfg(test)]
mod tests;
mod watched;

pub use accept::serve;
pub use caller::Site;

use std::time::Duration;

/// The slowest pace at which an answer may be taken, in bytes per second: a tenth of what the
/// slowest mobile networks give.
pub const PACE: u64 = 1_024;

/// How many connections there may be, and how long each may keep us waiting.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at the same time, at least one.
    pub connections: usize,
    /// How long nothing needs to come: before the first request, and between two.
    pub idle: Duration,
    /// How long a request line with its headers may take from its first byte to its last.
    pub head: Duration,
    /// Within each such stretch of time an answer under way has to move on by [`PACE`] on average.
    pub taking: Duration,
    /// Most bytes of a request line with its headers; larger ones are answered 431 by `hyper`.
    pub head_bytes: usize,
}
