//! Prose of the method page.

use super::Lang;

texts! {
    /// The fixed sentences of the method page.
    #[expect(missing_docs, reason = "the English text in `en/glossary.rs` says what each is")]
    Method {
        lead, event_and_claim, event_and_claim_text, signs, signs_text, disputed, disputed_text,
        dates, dates_text, edtf, bases, kinds, modes, certainties, polarities, roles, conflicts,
        conflicts_text, conflict_statuses, clocks, checked, addresses, addresses_text, key,
        meaning, example, keyboard,
    }
    clocks_text: [&'static str; 2],
    checked_text: [&'static str; 4],
    keyboard_text: [&'static str; 3],
}

impl Lang {
    /// The prose of the method page.
    pub const fn method(self) -> &'static Method {
        in_language!(self, glossary::METHOD)
    }
}
