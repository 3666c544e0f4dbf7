//! The keys of the query string.

use crate::timeline::vocabulary::vocabulary;

vocabulary! {
    /// A key of the query string, in alphabetical order. The written form is the name of the field of
    /// [`View`](super::View) and of the form control.
    Key {
        /// Articles that carry the claim.
        Article = "article",
        /// State of knowledge.
        Asof = "asof",
        /// Basis of a claim's date.
        Basis = "basis",
        /// Entity that makes the claim.
        By = "by",
        /// Only disputed events.
        Disputed = "disputed",
        /// The open event.
        Event = "event",
        /// First day of the drawing.
        From = "from",
        /// Kind of event.
        Kind = "kind",
        /// Mode of claim.
        Mode = "mode",
        /// Direction of the list.
        Order = "order",
        /// Entity that takes part.
        Org = "org",
        /// Page of the list.
        Page = "page",
        /// Period that the date has to touch.
        Period = "period",
        /// Search words.
        Q = "q",
        /// Storyline of the event.
        Storyline = "storyline",
        /// Last day of the drawing.
        To = "to",
    }
}
