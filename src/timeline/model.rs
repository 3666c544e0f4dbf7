//! What a verified dossier is made of: claims about events, the articles that carry them, the
//! entities they name and the conflicts between them.
//!
//! Everything here is already checked: references are indices into the vectors of [`Timeline`],
//! quotes are anchored. Nothing in this file computes; states and selections are in
//! [`super::state`] and [`super::query`].

use super::date::FuzzyDate;
use super::day::Day;
use super::vocabulary::{
    Basis, Certainty, ConflictKind, ConflictStatus, EntityKind, EventKind, Mode, Polarity, Role,
    TextAccess,
};
use crate::i18n::Lang;
use std::ops::Range;

/// Declares a typed index into one of the vectors of [`Timeline`].
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident -> $field:ident: $target:ty;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl std::ops::Index<$name> for Timeline {
            type Output = $target;

            fn index(&self, index: $name) -> &$target {
                &self.$field[index.0]
            }
        }
    )+};
}

index! {
    /// Position of a storyline in [`Timeline::storylines`].
    StorylineIx -> storylines: Storyline;
    /// Position of an entity in [`Timeline::entities`].
    EntityIx -> entities: Entity;
    /// Position of an article in [`Timeline::articles`].
    ArticleIx -> articles: Article;
    /// Position of an event in [`Timeline::events`].
    EventIx -> events: Event;
    /// Position of a claim in [`Timeline::claims`].
    ClaimIx -> claims: Claim;
    /// Position of a conflict in [`Timeline::conflicts`].
    ConflictIx -> conflicts: Conflict;
}

/// A text of ours in the languages it was written in; at least one is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText {
    /// The German wording.
    pub de: Option<String>,
    /// The English wording.
    pub en: Option<String>,
}

impl LocalText {
    /// The wording in `lang`, or in the other language where it was not translated.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::De => (&self.de, &self.en),
            Lang::En => (&self.en, &self.de),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }

    /// The language [`LocalText::get`] answers in, for `lang` attributes.
    pub fn lang_of(&self, lang: Lang) -> Lang {
        let own = match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        };
        if own.is_some() { lang } else { lang.other() }
    }
}

/// A verified dossier.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// The dossier's title.
    pub title: LocalText,
    /// One or two sentences below the title.
    pub standfirst: LocalText,
    /// The version readers cite.
    pub version: String,
    /// Where corrections go: an address with scheme (`mailto:`, `https:`).
    pub contact: Option<String>,
    /// The first window of the drawing; computed from the events when absent.
    pub window: Option<Window>,
    /// In the order of their lanes.
    pub storylines: Vec<Storyline>,
    /// In the order of the file.
    pub entities: Vec<Entity>,
    /// By latest possible publication day, then id; undated last.
    pub articles: Vec<Article>,
    /// In the order of the file.
    pub events: Vec<Event>,
    /// By article, then position in its text.
    pub claims: Vec<Claim>,
    /// In the order of the file.
    pub conflicts: Vec<Conflict>,
}

/// A stretch of whole days, both ends included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// First day.
    pub from: Day,
    /// Last day; not before `from`.
    pub to: Day,
}

/// One thread of the story; a lane of the drawing.
#[derive(Clone, Debug)]
pub struct Storyline {
    /// Stable id, part of links.
    pub id: String,
    /// Short name, the lane's label.
    pub name: LocalText,
    /// What it is about.
    pub description: Option<LocalText>,
}

/// A company, person, publisher, government or group.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Stable id, part of links.
    pub id: String,
    /// Ids it had before; their addresses redirect.
    pub was: Vec<String>,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: LocalText,
    /// Other spellings, searched as well.
    pub aliases: Vec<String>,
    /// Who or what it is.
    pub description: Option<LocalText>,
    /// Wikidata item, `Q` and digits.
    pub wikidata: Option<String>,
}

/// One source text.
#[derive(Clone, Debug)]
pub struct Article {
    /// Stable id: the file's base name.
    pub id: String,
    /// Language of the text, BCP 47.
    pub lang: String,
    /// As printed.
    pub headline: String,
    /// Who published it, when known, with what that rests on.
    pub publisher: Option<Publisher>,
    /// When it was published.
    pub published: Dating,
    /// Where it stands on the web.
    pub url: Option<String>,
    /// SHA-256 of the file, lower-case hexadecimal; empty where there is no text.
    pub sha256: String,
    /// How much of the text readers are shown.
    pub access: TextAccess,
    /// The text, exactly as in the file; empty where there is none ([`TextAccess::None`]).
    pub text: String,
    /// Its claims, by position.
    pub claims: Vec<ClaimIx>,
}

/// Who published an article.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The entity.
    pub entity: EntityIx,
    /// Stated in the text, or inferred.
    pub basis: Basis,
    /// The reason, where inferred.
    pub why: Option<LocalText>,
}

/// One happening, deadline, state, plan or statement; what claims are about.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable id, part of links.
    pub id: String,
    /// Ids it had before; their addresses redirect.
    pub was: Vec<String>,
    /// What sort of thing it is.
    pub kind: EventKind,
    /// Its storyline.
    pub storyline: StorylineIx,
    /// The headline, ours; holds at its earliest claim.
    pub title: LocalText,
    /// The label of its mark, at most 34 characters.
    pub short: Option<LocalText>,
    /// One or two sentences, ours.
    pub summary: LocalText,
    /// All its claims, in the order of [`Timeline::claims`].
    pub claims: Vec<ClaimIx>,
    /// Conflicts that one of its claims is part of.
    pub conflicts: Vec<ConflictIx>,
}

/// One passage that asserts something about one event.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Stable id, part of links.
    pub id: String,
    /// What it is about.
    pub event: EventIx,
    /// Where it stands.
    pub article: ArticleIx,
    /// The passage or the link it rests on.
    pub evidence: Evidence,
    /// How it is put forward.
    pub mode: Mode,
    /// How sure the claimant is.
    pub certainty: Certainty,
    /// Whether it asserts or negates.
    pub polarity: Polarity,
    /// Who claims it, outermost first; empty: the article in its own voice.
    pub by: Vec<EntityIx>,
    /// Who takes part, or is mentioned.
    pub orgs: Vec<Party>,
    /// When, and what that rests on.
    pub date: Dating,
    /// The attribution words, within the quote.
    pub cue: Option<String>,
    /// The quote in other languages, translated by us.
    pub translation: LocalText,
    /// Amounts the passage gives.
    pub figures: Vec<Figure>,
    /// A remark of ours, such as on a misprint.
    pub note: Option<LocalText>,
}

impl Claim {
    /// The passage it rests on; `None` when it rests on a link only.
    pub const fn quote(&self) -> Option<&Quote> {
        match &self.evidence {
            Evidence::Quote(quote) => Some(quote),
            Evidence::Link { .. } => None,
        }
    }
}

/// What a claim rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A passage of the article's text.
    Quote(Quote),
    /// A link only, or a source that is only named; shown as not checked against a text.
    Link {
        /// The address; `None` when the source is only named.
        url: Option<String>,
        /// What stands there, such as the credit of a picture.
        name: Option<String>,
    },
}

/// A passage, found exactly once in its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The file's own words, white space as in the file.
    pub exact: String,
    /// Byte range in [`Article::text`].
    pub bytes: Range<usize>,
    /// Unicode code points from the start of the text: the `start` and `end` of a W3C Web
    /// Annotation `TextPositionSelector`.
    pub position: Range<usize>,
}

/// An entity's part in a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// Who.
    pub entity: EntityIx,
    /// In which role.
    pub role: Role,
}

/// A date with what it rests on.
#[derive(Clone, Debug)]
pub struct Dating {
    /// The date; `None` when undated.
    pub value: Option<FuzzyDate>,
    /// What it rests on, with the anchor's basis taken into account: derived from something
    /// inferred is inferred.
    pub basis: Basis,
    /// What the year alone rests on, where that differs.
    pub year_basis: Option<Basis>,
    /// The words it rests on, as in the file, within the quote.
    pub phrase: Option<String>,
    /// What a derived date counts from.
    pub anchor: Option<Anchor>,
    /// The reasoning, in our words.
    pub why: Option<LocalText>,
}

/// What a derived date counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The publication day of the claim's article.
    Published,
    /// The date of another claim.
    Claim(ClaimIx),
}

/// An amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// ISO 4217 code, or a plain word such as `users`.
    pub unit: String,
    /// The words of the article.
    pub as_written: String,
}

/// A declared disagreement between claims.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Stable id, an anchor on pages.
    pub id: String,
    /// The claims, two or more.
    pub claims: Vec<ClaimIx>,
    /// What they disagree about.
    pub kind: ConflictKind,
    /// How it stands.
    pub status: ConflictStatus,
    /// What exactly differs.
    pub differs: LocalText,
}
