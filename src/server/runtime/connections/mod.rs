//! TCP connections: accept loop, connection limit and timeouts for slow or idle clients.
//!
//! The timeout depends on what the server waits for: for a request ([`ConnectionLimits::idle`]), for the rest
//! of one ([`ConnectionLimits::head`]), or for the client to read the response ([`ConnectionLimits::taking`]). The time
//! that rendering may take is limited elsewhere.

mod accept;
mod activity;
mod close;
mod connection;
mod instrumented_io;
mod limits;
mod service;
mod slots;
#[cfg(test)]
mod tests;

pub use accept::serve;
pub use limits::{ConnectionLimits, MIN_READ_RATE};
