//! What is said where a request is not answered. Server only: a file of their own keeps these words
//! out of what browsers load.

use super::Lang;

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Its address is too long.
    Address,
    /// Its headers are too large.
    Headers,
    /// It brings a body, and a large one.
    Body,
    /// Too many have come from the same place.
    Often,
    /// There is too much to do.
    Busy,
}

impl Lang {
    /// What has happened, in a few words, and what to do about it.
    pub const fn refusal(self, refused: Refused) -> (&'static str, &'static str) {
        match (self, refused) {
            (Lang::De, Refused::Address) => (
                "Diese Adresse ist zu lang",
                "Mit weniger Filtern wird sie kürzer.",
            ),
            (Lang::En, Refused::Address) => (
                "This address is too long",
                "With fewer filters it becomes shorter.",
            ),
            (Lang::De, Refused::Headers) => (
                "Diese Anfrage ist zu groß",
                "Der Browser schickt mehr Kopfzeilen mit, als hier angenommen werden. Meist hilft es, die \
                 Cookies dieser Adresse zu löschen.",
            ),
            (Lang::En, Refused::Headers) => (
                "This request is too large",
                "The browser sends more headers than are accepted here. Deleting the cookies of this \
                 address usually helps.",
            ),
            (Lang::De, Refused::Body) => (
                "Diese Anfrage ist zu groß",
                "Hier lässt sich nur lesen; Daten werden nicht angenommen.",
            ),
            (Lang::En, Refused::Body) => (
                "This request is too large",
                "There is only something to read here; no data are accepted.",
            ),
            (Lang::De, Refused::Often) => (
                "Das waren zu viele Anfragen",
                "Von diesem Anschluss kamen in kurzer Zeit mehr Anfragen, als hier beantwortet werden. \
                 Bitte kurz warten und dann neu laden.",
            ),
            (Lang::En, Refused::Often) => (
                "Those were too many requests",
                "More requests have come from this connection in a short time than are answered here. \
                 Please wait a moment, then reload.",
            ),
            (Lang::De, Refused::Busy) => (
                "Hier ist gerade zu viel los",
                "Bitte in ein paar Sekunden neu laden.",
            ),
            (Lang::En, Refused::Busy) => (
                "There is too much going on here",
                "Please reload in a few seconds.",
            ),
        }
    }
}
