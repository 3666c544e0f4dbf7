//! Rate limit per client, and the requests it exempts.

use super::Proxies;
use super::client::client_key;
use crate::server::error::Error;
use axum::extract::Request;
use governor::clock::{Clock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Burst size, in seconds' worth of requests: a page comes with its files, and readers try filters.
const BURST: u32 = 10;

/// Number of requests between two sweeps of clients that are no longer limited.
const SWEEP: usize = 1_024;

/// Rate limiter, keyed by client.
///
/// A client is dropped once its full burst is available again. So the map holds the clients of the
/// last few seconds: at most as many as there were requests in `BURST` seconds.
pub struct ClientRateLimiter<C: Clock = MonotonicClock> {
    limiter: RateLimiter<IpAddr, HashMapStateStore<IpAddr>, C, NoOpMiddleware<C::Instant>>,
    clock: C,
    asked: AtomicUsize,
}

impl ClientRateLimiter {
    /// Creates a limiter that allows `rate` requests per second and client.
    pub fn new(rate: NonZeroU32) -> ClientRateLimiter {
        ClientRateLimiter::by(rate, MonotonicClock)
    }
}

impl<C: Clock + Clone> ClientRateLimiter<C> {
    /// Creates a limiter with another clock.
    fn by(rate: NonZeroU32, clock: C) -> ClientRateLimiter<C> {
        let burst = rate.saturating_mul(NonZeroU32::MIN.saturating_add(BURST - 1));
        let quota = Quota::per_second(rate).allow_burst(burst);
        ClientRateLimiter {
            limiter: RateLimiter::hashmap_with_clock(quota, clock.clone()),
            clock,
            asked: AtomicUsize::new(0),
        }
    }

    /// Counts a request and returns the rejection if its client exceeds the rate. Requests without
    /// a peer address, as in tests, are exempt.
    pub fn check(&self, request: &Request, proxies: &Proxies) -> Option<Error> {
        let wait = self.admit(proxies.client_of(request)?).err()?;
        // Rounded up to whole seconds.
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        Some(Error::TooManyRequests(seconds.max(1)))
    }

    /// Counts a request from an address.
    ///
    /// # Errors
    /// Returns the time to wait if the limit is exceeded.
    fn admit(&self, client: IpAddr) -> Result<(), Duration> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.limiter.retain_recent();
        }
        let admitted = self.limiter.check_key(&client_key(client));
        admitted.map_err(|until| until.wait_time_from(self.clock.now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    fn rate(per_second: u32) -> ClientRateLimiter<FakeRelativeClock> {
        ClientRateLimiter::by(NonZeroU32::new(per_second).unwrap(), FakeRelativeClock::default())
    }

    #[test]
    fn after_a_burst_requests_come_at_the_rate() {
        let rate = rate(2);
        let client = "192.0.2.1".parse().unwrap();
        for _ in 0..2 * BURST {
            assert_eq!(rate.admit(client), Ok(()));
        }
        assert_eq!(rate.admit(client), Err(Duration::from_millis(500)));
        assert_eq!(rate.admit("192.0.2.2".parse().unwrap()), Ok(()));
        rate.clock.advance(Duration::from_millis(500));
        assert_eq!(rate.admit(client), Ok(()));
        assert!(rate.admit(client).is_err());
    }

    #[test]
    fn a_network_is_one_place() {
        let cases = [
            ("192.0.2.1", "192.0.2.1"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2::", "2001:db8:1:2::"),
        ];
        for (client, expected) in cases {
            let client: IpAddr = client.parse().unwrap();
            assert_eq!(client_key(client), expected.parse::<IpAddr>().unwrap());
        }
    }

    #[test]
    fn whoever_has_not_asked_for_long_is_forgotten() {
        let rate = rate(1);
        for round in 0..100_u32 {
            for number in 0..SWEEP as u32 {
                let client = std::net::Ipv4Addr::from_bits(round << 16 | number).into();
                assert_eq!(rate.admit(client), Ok(()));
            }
            rate.clock.advance(Duration::from_secs(1));
        }
        assert!(rate.limiter.len() <= 2 * SWEEP, "{}", rate.limiter.len());
    }
}
