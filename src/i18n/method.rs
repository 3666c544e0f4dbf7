//! Prose of the method page.

use super::Lang;

/// The fixed sentences of the method page, in page order.
#[expect(
    missing_docs,
    reason = "the English text in `en/glossary.rs` says what each is"
)]
pub struct Method {
    pub lead: &'static str,
    pub event_and_claim: &'static str,
    pub event_and_claim_text: &'static str,
    pub signs: &'static str,
    pub signs_text: &'static str,
    pub disputed: &'static str,
    pub disputed_text: &'static str,
    pub dates: &'static str,
    pub dates_text: &'static str,
    pub edtf: &'static str,
    pub bases: &'static str,
    pub kinds: &'static str,
    pub modes: &'static str,
    pub certainties: &'static str,
    pub polarities: &'static str,
    pub roles: &'static str,
    pub conflicts: &'static str,
    pub conflicts_text: &'static str,
    pub conflict_statuses: &'static str,
    pub clocks: &'static str,
    pub clocks_text: [&'static str; 2],
    pub checked: &'static str,
    pub checked_text: [&'static str; 4],
    pub addresses: &'static str,
    pub addresses_text: &'static str,
    pub key: &'static str,
    pub meaning: &'static str,
    pub example: &'static str,
    pub keyboard: &'static str,
    pub keyboard_text: [&'static str; 3],
}

impl Lang {
    /// The prose of the method page.
    pub const fn method(self) -> &'static Method {
        in_language!(self, glossary::METHOD)
    }
}
