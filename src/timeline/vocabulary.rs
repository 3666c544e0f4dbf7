//! The closed vocabulary of a dossier: every word that may stand for a kind, a mode, a role …
//!
//! The words are the ones of the dossier format, of the URL and of the `data-` attributes: one
//! name per concept everywhere. What a reader is shown for them is in [`crate::i18n`].

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
            /// Every word, in the order readers are shown them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The written form, as in the dossier, the URL and `data-` attributes.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value a written form stands for; `None` when the word is not in the vocabulary.
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

vocabulary! {
    /// What sort of thing an event is.
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
    /// How a claim is put forward: in whose voice and with how much commitment.
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
    /// How sure the claimant is.
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
    /// Whether a claim asserts or negates.
    Polarity {
        /// It is so.
        Positive = "positive",
        /// It is not so.
        Negative = "negative",
    }
}

vocabulary! {
    /// What an entity does in a claim.
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
    /// What sort of thing an entity is.
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
    /// What a date rests on.
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
    /// What two claims disagree about.
    ConflictKind {
        /// When it happens.
        Date = "date",
        /// How it ends.
        Outcome = "outcome",
        /// What something or someone is called.
        Name = "name",
        /// How far it has got.
        Status = "status",
        /// How firmly it is claimed.
        Modality = "modality",
        /// How much it covers.
        Scope = "scope",
        /// A later claim replaces an earlier one.
        Superseded = "superseded",
        /// A claim against knowledge from outside the dossier.
        External = "external",
    }
}

vocabulary! {
    /// How a disagreement stands.
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
    /// How much of an article's text readers are shown.
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
    /// Whether an entity with this role takes part in the claim, so that the filter `org` finds it.
    pub const fn takes_part(self) -> bool {
        !matches!(self, Role::Mentioned)
    }
}
