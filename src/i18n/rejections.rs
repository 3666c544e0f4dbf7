//! Messages for rejected requests. Server only.

use super::Lang;

/// Reason for rejecting a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// No host, several, or an invalid one.
    Host,
    /// Address too long.
    Address,
    /// Headers too large.
    Headers,
    /// Body too large.
    Body,
    /// Too many requests from one client.
    Often,
    /// Server overloaded.
    Busy,
}

impl Lang {
    /// Heading and advice for a rejected request.
    pub const fn rejection(self, reason: Rejection) -> (&'static str, &'static str) {
        let words = self.words().page;
        let [heading, advice] = match reason {
            Rejection::Host => words.refused_host,
            Rejection::Address => words.refused_address,
            Rejection::Headers => words.refused_headers,
            Rejection::Body => words.refused_body,
            Rejection::Often => words.refused_often,
            Rejection::Busy => words.refused_busy,
        };
        (heading, advice)
    }
}
