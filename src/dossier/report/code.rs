//! Problem codes: stable names and severities.

use crate::timeline::vocabulary::vocabulary;
use std::fmt;

vocabulary! {
    /// Severity of a problem.
    Severity {
        /// The dossier does not load.
        Error = "error",
        /// The dossier loads, but should be reviewed.
        Warning = "warning",
        /// Nothing is wrong; something could be added. Never fails a check.
        Note = "note",
    }
}

/// Declares the problem codes, grouped by severity.
macro_rules! codes {
    ($($severity:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ })+) => {
        /// Kind of problem. The written form is stable: tools may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($($(#[$doc])* $variant,)+)+
        }

        impl Code {
            /// Every code, errors first.
            pub const ALL: &'static [Code] = &[$($(Code::$variant),+),+];

            /// Written form, kebab-case.
            pub const fn as_str(self) -> &'static str {
                match self { $($(Code::$variant => $word,)+)+ }
            }

            /// Severity of this kind of problem.
            pub const fn severity(self) -> Severity {
                match self { $($(Code::$variant)|+ => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    Error {
        /// The folder does not exist, is not a folder or cannot be listed.
        FolderUnreadable = "folder-unreadable",
        /// The folder holds no file of a dossier.
        FolderEmpty = "folder-empty",
        /// A required file is missing.
        FileMissing = "file-missing",
        /// A file cannot be read, is not a regular file or is a link out of the folder.
        FileUnreadable = "file-unreadable",
        /// A file is larger than its limit.
        FileTooLarge = "file-too-large",
        /// A file is not UTF-8.
        NotUtf8 = "not-utf8",
        /// A file starts with a byte order mark.
        ByteOrderMark = "byte-order-mark",
        /// Annotations without the article's text.
        TextMissing = "text-missing",
        /// A text or hash for an article that is declared to have no text.
        TextUnexpected = "text-unexpected",
        /// A quote from an article that has no text.
        QuoteWithoutText = "quote-without-text",
        /// An article's text without annotations.
        SidecarMissing = "sidecar-missing",
        /// The dossier has no article.
        NoArticles = "no-articles",
        /// Invalid TOML.
        TomlSyntax = "toml-syntax",
        /// A format version that this program does not read.
        UnknownFormat = "unknown-format",
        /// A key that the format does not have.
        UnknownKey = "unknown-key",
        /// A required key is missing.
        MissingKey = "missing-key",
        /// A value of the wrong type.
        WrongType = "wrong-type",
        /// A word outside the vocabulary.
        UnknownWord = "unknown-word",
        /// A blank text, a text without a wording in any language, or an empty list of languages.
        EmptyText = "empty-text",
        /// A short label, moment or deck that is too long.
        TooLong = "too-long",
        /// An id that is malformed or reserved.
        BadId = "bad-id",
        /// An id that is used twice.
        DuplicateId = "duplicate-id",
        /// No storyline with this id.
        UnknownStoryline = "unknown-storyline",
        /// No entity with this id.
        UnknownEntity = "unknown-entity",
        /// No event with this id.
        UnknownEvent = "unknown-event",
        /// No claim with this id.
        UnknownClaim = "unknown-claim",
        /// The text's hash differs from the one in the annotations.
        WrongHash = "wrong-hash",
        /// A URL that pages may not link to.
        BadUrl = "bad-url",
        /// Not a BCP 47 language tag.
        BadLanguage = "bad-language",
        /// Not a Wikidata item.
        BadWikidata = "bad-wikidata",
        /// A claim with neither quote nor link.
        NoEvidence = "no-evidence",
        /// A claim with both a quote and a link.
        QuoteAndLink = "quote-and-link",
        /// The quote is not in the article.
        QuoteNotFound = "quote-not-found",
        /// The quote is in the article more than once.
        QuoteAmbiguous = "quote-ambiguous",
        /// The quote is in the article, but not after this prefix or before this suffix.
        QuoteContext = "quote-context",
        /// Words that must be part of the quote are not.
        OutsideQuote = "outside-quote",
        /// Not an EDTF date.
        BadDate = "bad-date",
        /// The basis of a date does not agree with its other keys.
        DateBasis = "date-basis",
        /// Dates that count from one another in a cycle.
        AnchorCycle = "anchor-cycle",
        /// The anchor of a derived date has no date itself.
        AnchorUndated = "anchor-undated",
        /// The anchor is a draft and therefore not in the timeline.
        AnchorDraft = "anchor-draft",
        /// The initial window of the drawing has an open or unknown end.
        BadWindow = "bad-window",
        /// A figure that is not a finite number.
        BadFigure = "bad-figure",
        /// A conflict between fewer than two claims or sides.
        ConflictTooSmall = "conflict-too-small",
        /// A conflict with both `claims` and `sides`.
        ClaimsAndSides = "claims-and-sides",
        /// A claim on two sides of a conflict.
        ClaimOnTwoSides = "claim-on-two-sides",
        /// An event led by a claim about another event.
        LeadElsewhere = "lead-elsewhere",
        /// Events that come after each other in a circle.
        CircularOrder = "circular-order",
    }
    Warning {
        /// A file under `articles/` that is not read.
        UnexpectedFile = "unexpected-file",
        /// A text is missing in one of the dossier's languages.
        MissingTranslation = "missing-translation",
        /// A claim that is left out of the timeline for now.
        Draft = "draft",
        /// Two claims about one event whose dates cannot both hold, without a declared conflict.
        UndeclaredContradiction = "undeclared-contradiction",
        /// An event without claims; it is left out of the timeline.
        EventWithoutClaims = "event-without-claims",
        /// An entity that is not named anywhere.
        UnusedEntity = "unused-entity",
        /// A storyline without events.
        UnusedStoryline = "unused-storyline",
        /// The same entry twice in one list.
        Repeated = "repeated",
        /// Two sides of a contradiction that give the same value.
        SidesAgree = "sides-agree",
        /// An event that comes after one whose dates are all later.
        OrderAgainstDates = "order-against-dates",
        /// A moment of an event that is not key.
        MomentWithoutKey = "moment-without-key",
        /// A single claimant who claims something together.
        TogetherAlone = "together-alone",
    }
    Note {
        /// Events without a summary.
        MissingSummary = "missing-summary",
        /// Fewer than three or more than seven key events.
        KeyEvents = "key-events",
        /// Claims about one event whose figures differ, without a declared conflict.
        FiguresDiffer = "figures-differ",
    }
}

impl Code {
    /// Tests whether the problem is something missing. Not reported for files that were not read
    /// completely, where it may be in the unread part.
    pub const fn is_absence(self) -> bool {
        matches!(
            self,
            Code::MissingKey
                | Code::NoEvidence
                | Code::DateBasis
                | Code::AnchorUndated
                | Code::MissingTranslation
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_has_a_word_of_its_own_in_kebab_case() {
        let words: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(words.len(), Code::ALL.len());
        for word in words {
            assert!(
                word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{word}"
            );
        }
    }
}
