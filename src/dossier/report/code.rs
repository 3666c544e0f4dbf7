//! The kinds of problems, their stable names, and how bad each is.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The dossier does not load.
    Error,
    /// The dossier loads; somebody should look.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

/// Declares the problems a dossier can have; the severity goes with the kind.
macro_rules! codes {
    ($($severity:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ })+) => {
        /// What sort of problem it is. The written form is stable: tools may rely on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($($(#[$doc])* $variant,)+)+
        }

        impl Code {
            /// Every code, errors first.
            pub const ALL: &'static [Code] = &[$($(Code::$variant),+),+];

            /// The written form, kebab-case.
            pub const fn as_str(self) -> &'static str {
                match self { $($(Code::$variant => $word,)+)+ }
            }

            /// How bad this sort of problem is.
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
        /// A file that every dossier has is not there.
        FileMissing = "file-missing",
        /// A file cannot be read, is no regular file or leaves the folder.
        FileUnreadable = "file-unreadable",
        /// A file is larger than its limit.
        FileTooLarge = "file-too-large",
        /// A file is not UTF-8.
        NotUtf8 = "not-utf8",
        /// A file starts with a byte order mark.
        ByteOrderMark = "byte-order-mark",
        /// Annotations without the article's text.
        TextMissing = "text-missing",
        /// An article that is said to have no text, and has one, or its hash.
        TextUnexpected = "text-unexpected",
        /// A quote from an article that has no text.
        QuoteWithoutText = "quote-without-text",
        /// An article's text without annotations.
        SidecarMissing = "sidecar-missing",
        /// There is no article at all.
        NoArticles = "no-articles",
        /// Not TOML.
        TomlSyntax = "toml-syntax",
        /// The version of the format is not one this program reads.
        UnknownFormat = "unknown-format",
        /// A key the format does not have.
        UnknownKey = "unknown-key",
        /// A required key is not there.
        MissingKey = "missing-key",
        /// A value of the wrong type.
        WrongType = "wrong-type",
        /// A word outside the vocabulary.
        UnknownWord = "unknown-word",
        /// A text without a word in any language.
        EmptyText = "empty-text",
        /// A short label is longer than its place.
        TooLong = "too-long",
        /// An id against the pattern, or a reserved one.
        BadId = "bad-id",
        /// The same id twice.
        DuplicateId = "duplicate-id",
        /// No storyline with this id.
        UnknownStoryline = "unknown-storyline",
        /// No entity with this id.
        UnknownEntity = "unknown-entity",
        /// No event with this id.
        UnknownEvent = "unknown-event",
        /// No claim with this id.
        UnknownClaim = "unknown-claim",
        /// The text's hash is not the one in the sidecar.
        WrongHash = "wrong-hash",
        /// Not an address a page may link to.
        BadUrl = "bad-url",
        /// Not a language tag.
        BadLanguage = "bad-language",
        /// Not a Wikidata item.
        BadWikidata = "bad-wikidata",
        /// A claim with neither quote nor link.
        NoEvidence = "no-evidence",
        /// A claim with both a quote and a link.
        QuoteAndLink = "quote-and-link",
        /// The quote does not stand in the article.
        QuoteNotFound = "quote-not-found",
        /// The quote stands in the article more than once.
        QuoteAmbiguous = "quote-ambiguous",
        /// The quote stands in the article, but not after this prefix or before this suffix.
        QuoteContext = "quote-context",
        /// Words that must stand inside the quote do not.
        OutsideQuote = "outside-quote",
        /// Not an EDTF date.
        BadDate = "bad-date",
        /// A date's basis and what is given for it do not agree.
        DateBasis = "date-basis",
        /// Dates that count from one another in a circle.
        AnchorCycle = "anchor-cycle",
        /// The anchor of a derived date has no date itself.
        AnchorUndated = "anchor-undated",
        /// The anchor is a draft and will not be in the timeline.
        AnchorDraft = "anchor-draft",
        /// The first window of the drawing has an open or unknown end.
        BadWindow = "bad-window",
        /// A figure that is no number, or has no unit.
        BadFigure = "bad-figure",
        /// A conflict between fewer than two claims.
        ConflictTooSmall = "conflict-too-small",
    }
    Warning {
        /// A file under `articles/` that nothing reads.
        UnexpectedFile = "unexpected-file",
        /// A declared language is missing.
        MissingTranslation = "missing-translation",
        /// A claim that is left out of the timeline for now.
        Draft = "draft",
        /// Two claims about one event whose dates cannot both hold, and no conflict says so.
        UndeclaredContradiction = "undeclared-contradiction",
        /// An event without claims; it is left out of the timeline.
        EventWithoutClaims = "event-without-claims",
        /// An entity nobody names.
        UnusedEntity = "unused-entity",
        /// A storyline without events.
        UnusedStoryline = "unused-storyline",
        /// The same entry twice in one list.
        Repeated = "repeated",
    }
}

impl Code {
    /// Whether it says that something is not there. What could not be read cannot be missed.
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
                word.chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{word}"
            );
        }
    }
}
