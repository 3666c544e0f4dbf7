//! Closed vocabulary of a dossier: the words for kinds, modes, roles and similar enumerations.
//!
//! The same words appear in the dossier format, in the URL and in `data-` attributes. The names
//! shown to readers are in [`crate::i18n`].

/// Declares an enumeration whose variants have exactly one written form each.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "ssr", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
        pub enum $name {
            $(
                $(#[$variant_doc])*
                #[cfg_attr(feature = "ssr", serde(rename = $word))]
                $variant,
            )+
        }

        impl $name {
            /// Every word, in display order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The written form, as in files, in the URL and in `data-` attributes.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value of a written form; `None` if the word is not in the vocabulary.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use vocabulary;

vocabulary! {
    /// Kind of an event.
    EventKind {
        /// Something that took place.
        Happening = "happening",
        /// A day by which something must be done.
        Deadline = "deadline",
        /// A condition that lasts.
        State = "state",
        /// Something that is meant to take place.
        Plan = "plan",
        /// Somebody says something; the saying is the event.
        Statement = "statement",
    }
}

vocabulary! {
    /// Mode of a claim: its voice and commitment.
    Mode {
        /// The article states it in its own voice.
        Stated = "stated",
        /// Someone announces it about themselves.
        Announced = "announced",
        /// A third party reports it.
        Reported = "reported",
        /// It is meant to happen.
        Planned = "planned",
        /// An authority orders it.
        Ordered = "ordered",
        /// Someone threatens it.
        Threatened = "threatened",
        /// Someone says that it is not so.
        Denied = "denied",
        /// Someone refuses to comment.
        Declined = "declined",
        /// It is the writer's own guess.
        Assessed = "assessed",
    }
}

vocabulary! {
    /// Certainty of the claimant.
    Certainty {
        /// No doubt expressed.
        Certain = "certain",
        /// More likely than not.
        Probable = "probable",
        /// It may be so.
        Possible = "possible",
        /// Expressly left open.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Polarity of a claim: asserts or negates.
    Polarity {
        /// It is so.
        Positive = "positive",
        /// It is not so.
        Negative = "negative",
    }
}

vocabulary! {
    /// Role of an entity in a claim.
    Role {
        /// Acts.
        Actor = "actor",
        /// Is acted upon.
        Target = "target",
        /// Acts together with another.
        Partner = "partner",
        /// Wants to buy.
        Bidder = "bidder",
        /// Owns.
        Owner = "owner",
        /// Is owned.
        Owned = "owned",
        /// Holds a share.
        Shareholder = "shareholder",
        /// Orders, permits or forbids.
        Authority = "authority",
        /// Is where the information comes from.
        Source = "source",
        /// Competes.
        Competitor = "competitor",
        /// Is named without a part in it; never matches the filter `org`.
        Mentioned = "mentioned",
    }
}

vocabulary! {
    /// Kind of an entity.
    EntityKind {
        /// A company or one of its brands.
        Company = "company",
        /// A human being.
        Person = "person",
        /// A medium or news agency.
        Publisher = "publisher",
        /// A state, a government or one of its organs.
        Government = "government",
        /// People or bodies known only as a group.
        Group = "group",
    }
}

vocabulary! {
    /// Basis of a date.
    Basis {
        /// The words of the quote say it.
        Stated = "stated",
        /// It follows from a phrase of the quote and a named anchor in the dossier.
        Derived = "derived",
        /// It takes knowledge from outside the dossier.
        Inferred = "inferred",
        /// There is no date.
        None = "none",
    }
}

vocabulary! {
    /// Subject of a contradiction.
    ConflictKind {
        /// The date.
        Date = "date",
        /// The outcome.
        Outcome = "outcome",
        /// A name or spelling.
        Name = "name",
        /// The progress: planned, begun, done.
        Status = "status",
        /// An amount.
        Amount = "amount",
        /// The degree of commitment.
        Modality = "modality",
        /// The extent.
        Scope = "scope",
        /// A later claim replaces an earlier one.
        Superseded = "superseded",
        /// A claim against knowledge from outside the dossier.
        External = "external",
    }
}

vocabulary! {
    /// Importance of an event in the story.
    Weight {
        /// Part of the shortest telling.
        Key = "key",
        /// Part of the story.
        Main = "main",
        /// Background.
        Minor = "minor",
    }
}

vocabulary! {
    /// Status of a contradiction.
    ConflictStatus {
        /// Nothing in the dossier settles it.
        Open = "open",
        /// The articles themselves explain it.
        Explained = "explained",
        /// The later claim has replaced the earlier one.
        Superseded = "superseded",
        /// Worth noting, of no consequence.
        Noted = "noted",
    }
}

vocabulary! {
    /// Part of an article's text that readers are shown.
    TextAccess {
        /// All of it.
        Full = "full",
        /// Only the sentences around each quote (copyright).
        Context = "context",
        /// There is no text: the source is only named or linked to.
        None = "none",
    }
}

impl Role {
    /// Returns true if an entity with this role takes part in the claim, and so matches the filter
    /// `org`.
    pub const fn takes_part(self) -> bool {
        !matches!(self, Role::Mentioned)
    }
}
