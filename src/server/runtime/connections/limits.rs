//! Connection limit and timeouts.

use std::time::Duration;

/// Minimum rate at which a client must read, in bytes per second: a tenth of what the slowest
/// mobile networks provide.
pub const MIN_READ_RATE: u64 = 1_024;

/// Longest time for a response, which gives the minimum rate for large ones: 40 MB need 1.1 Mbit/s.
/// A slower client would keep them in memory.
pub const LONGEST_DOWNLOAD: Duration = Duration::from_secs(300);

/// Connection limit and timeouts.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionLimits {
    /// Maximum number of connections, at least one.
    pub connections: usize,
    /// Maximum time without a byte before the first request and between two.
    pub idle_timeout: Duration,
    /// Maximum time for a request's headers, from the first byte to the last.
    pub header_timeout: Duration,
    /// Interval in which a client must read a response at [`MIN_READ_RATE`] on average, or faster if it is large (see
    /// [`LONGEST_DOWNLOAD`]).
    pub write_timeout: Duration,
    /// Maximum size of a request line with its headers, in bytes; `hyper` responds 431 above it.
    pub max_header_bytes: usize,
}
