//! Contradictions in a line each: what they are over, and how they stand.

use crate::i18n::{Lang, Named};
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus};

/// "Widerspruch beim Datum, 5 Tage – offen."; `size` is how far the dates are apart.
pub fn conflict(
    kind: ConflictKind,
    status: ConflictStatus,
    size: Option<&str>,
    lang: Lang,
) -> String {
    line(over(kind, lang), kind, status, size, lang)
}

/// "Unterschied: Datum, 5 Tage – offen.", in front of what exactly differs.
pub fn difference(
    kind: ConflictKind,
    status: ConflictStatus,
    size: Option<&str>,
    lang: Lang,
) -> String {
    let subject = match kind {
        ConflictKind::Superseded => over(kind, lang).to_owned(),
        kind => [lang.words().difference, lang.words().colon, kind.name(lang)].concat(),
    };
    line(&subject, kind, status, size, lang)
}

fn line(
    subject: &str,
    kind: ConflictKind,
    status: ConflictStatus,
    size: Option<&str>,
    lang: Lang,
) -> String {
    let size = size.map(|size| format!(", {size}")).unwrap_or_default();
    match (kind, status) {
        // The kind says how it stands.
        (ConflictKind::Superseded, ConflictStatus::Superseded) => format!("{subject}{size}."),
        _ => format!("{subject}{size} – {}.", status.name(lang)),
    }
}

phrases! {
    /// "Widerspruch beim Datum", "Durch Späteres überholt".
    over(kind: ConflictKind) -> &'static str;
}

/// The words before `count` other events that a conflict is about as well. Names, wordings and
/// what came later do not exclude each other: nothing stands against anything there.
pub fn other_side(kind: ConflictKind, count: usize, lang: Lang) -> &'static str {
    let opposes = match kind {
        ConflictKind::Name
        | ConflictKind::Modality
        | ConflictKind::Scope
        | ConflictKind::Superseded => false,
        ConflictKind::Date
        | ConflictKind::Outcome
        | ConflictKind::Status
        | ConflictKind::External => true,
    };
    in_language!(lang, phrases::other_side(opposes, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_once_what_it_is_over_and_how_it_stands() {
        use {ConflictKind as Kind, ConflictStatus as Status};
        for (kind, status, size, de, en) in [
            (
                Kind::Name,
                Status::Open,
                None,
                "Widerspruch beim Namen – offen.",
                "Conflict over the name – open.",
            ),
            (
                Kind::Date,
                Status::Open,
                Some("5 d"),
                "Widerspruch beim Datum, 5 d – offen.",
                "Conflict over the date, 5 d – open.",
            ),
            (
                Kind::Superseded,
                Status::Superseded,
                None,
                "Durch Späteres überholt.",
                "Superseded by a later claim.",
            ),
            (
                Kind::Superseded,
                Status::Explained,
                None,
                "Durch Späteres überholt – im Artikel erklärt.",
                "Superseded by a later claim – explained in the article.",
            ),
        ] {
            assert_eq!(conflict(kind, status, size, Lang::De), de);
            assert_eq!(conflict(kind, status, size, Lang::En), en);
        }
        assert_eq!(
            difference(Kind::Name, Status::Open, None, Lang::De),
            "Unterschied: Name – offen."
        );
        assert_eq!(
            difference(Kind::Superseded, Status::Superseded, None, Lang::En),
            "Superseded by a later claim."
        );
    }

    #[test]
    fn names_and_wordings_stand_against_nothing() {
        for &kind in ConflictKind::ALL {
            let opposes = other_side(kind, 1, Lang::De) == "Dagegen";
            let excludes = !matches!(
                kind,
                ConflictKind::Name
                    | ConflictKind::Modality
                    | ConflictKind::Scope
                    | ConflictKind::Superseded
            );
            assert_eq!(opposes, excludes, "{kind}");
        }
        let name = ConflictKind::Name;
        assert_eq!(other_side(name, 1, Lang::En), "The other passage");
        assert_eq!(other_side(name, 2, Lang::De), "Andere Stellen");
    }
}
