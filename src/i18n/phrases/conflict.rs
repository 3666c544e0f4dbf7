//! Conflicts in a line each: what they are over, and how they stand.

use crate::i18n::{Lang, Named};
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus};

/// A conflict, reduced to what its line says.
#[derive(Clone, Copy, Debug)]
pub struct ConflictLine<'a> {
    /// Its subject.
    pub kind: ConflictKind,
    /// Its status.
    pub status: ConflictStatus,
    /// True if its sides cannot all be true; false for a note.
    pub is_contradiction: bool,
    /// How far its dates are apart, in words.
    pub size: Option<&'a str>,
}

impl ConflictLine<'_> {
    /// "Widerspruch: Datum, 5 Tage – offen.", "Anmerkung: Umfang."
    pub fn heading(self, lang: Lang) -> String {
        self.after(lang.words().contradiction, lang)
    }

    /// "Unterschied: Datum, 5 Tage – offen.", in front of what exactly differs.
    pub fn difference(self, lang: Lang) -> String {
        self.after(lang.words().difference, lang)
    }

    /// The line after a label; a note has one of its own.
    fn after(self, label: &str, lang: Lang) -> String {
        let label = if self.is_contradiction { label } else { lang.words().remark };
        let subject = match self.kind {
            ConflictKind::Superseded => ConflictStatus::Superseded.name(lang),
            kind => kind.name(lang),
        };
        let standing = match (self.kind, self.status) {
            (ConflictKind::Superseded, ConflictStatus::Superseded) => None,
            (_, ConflictStatus::Open | ConflictStatus::Noted) if !self.is_contradiction => None,
            (_, status) => Some(status.name(lang)),
        };
        let size = self.size.map(|size| format!(", {size}")).unwrap_or_default();
        let standing = standing.map(|standing| format!(" – {standing}")).unwrap_or_default();
        [label, lang.words().colon, subject, &size, &standing, "."].concat()
    }
}

/// The words before `count` other events that a conflict is about as well; only a contradiction
/// `opposes` them.
pub fn other_side(opposes: bool, count: usize, lang: Lang) -> &'static str {
    in_language!(lang, phrases::other_side(opposes, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_once_what_it_is_over_and_how_it_stands() {
        use {ConflictKind as Kind, ConflictStatus as Status};
        for (kind, status, is_contradiction, size, de, en) in [
            (
                Kind::Date,
                Status::Open,
                true,
                Some("5 d"),
                "Widerspruch: Datum, 5 d – offen.",
                "Contradiction: date, 5 d – open.",
            ),
            (Kind::Name, Status::Open, false, None, "Anmerkung: Name.", "Note: name."),
            (
                Kind::Scope,
                Status::Explained,
                false,
                None,
                "Anmerkung: Umfang – im Artikel erklärt.",
                "Note: scope – explained in the article.",
            ),
            (
                Kind::Superseded,
                Status::Superseded,
                false,
                None,
                "Anmerkung: durch Späteres überholt.",
                "Note: superseded by a later claim.",
            ),
        ] {
            let line = ConflictLine { kind, status, is_contradiction, size };
            assert_eq!(line.heading(Lang::De), de);
            assert_eq!(line.heading(Lang::En), en);
        }
        let over_dates = ConflictLine {
            kind: Kind::Date,
            status: Status::Open,
            is_contradiction: true,
            size: None,
        };
        assert_eq!(over_dates.difference(Lang::De), "Unterschied: Datum – offen.");
    }
}
