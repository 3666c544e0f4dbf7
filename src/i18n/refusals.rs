//! Messages for rejected requests. Server only.

use super::Lang;

/// Reason for rejecting a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
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
    pub const fn refusal(self, refused: Refused) -> (&'static str, &'static str) {
        let words = self.words().page;
        let [heading, advice] = match refused {
            Refused::Address => words.refused_address,
            Refused::Headers => words.refused_headers,
            Refused::Body => words.refused_body,
            Refused::Often => words.refused_often,
            Refused::Busy => words.refused_busy,
        };
        (heading, advice)
    }
}
