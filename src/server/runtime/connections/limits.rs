//! Connection limit and timeouts.

use std::time::Duration;

/// Minimum rate at which a client must read, in bytes per second: a tenth of what the slowest
/// mobile networks provide.
pub const PACE: u64 = 1_024;

/// Connection limit and timeouts.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionLimits {
    /// Maximum number of connections, at least one.
    pub connections: usize,
    /// Maximum time without a byte before the first request and between two.
    pub idle: Duration,
    /// Maximum time for a request's headers, from the first byte to the last.
    pub head: Duration,
    /// Interval in which a client must read a response at [`PACE`] on average.
    pub taking: Duration,
    /// Maximum size of a request line with its headers, in bytes; `hyper` responds 431 above it.
    pub head_bytes: usize,
}
