//! Data model of a verified dossier: claims about events, the articles that carry them, the
//! entities they name and the conflicts between them.
//!
//! All data are checked: references are indices into the vectors of [`Timeline`], quotes are
//! anchored. This module computes nothing; states and selections are in [`super::state`] and
//! [`super::query`].

use super::date::FuzzyDate;
use super::day::Day;
use super::lang::Lang;
use super::vocabulary::{
    Basis, Certainty, ConflictKind, ConflictStatus, EntityKind, EventKind, Mode, Polarity, Role,
    TextAccess, Weight,
};
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

/// A text by the dossier's authors, in one or more languages; empty if there is none.
///
/// Wordings are in the order of the dossier's languages, others after them. The first one serves
/// every language that has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText(Vec<(Lang, String)>);

impl LocalText {
    /// Collects the wordings of a dossier in these languages, its main one first.
    pub fn new(languages: &[Lang], wording: impl Fn(Lang) -> Option<String>) -> LocalText {
        let others = Lang::ALL.into_iter().filter(|it| !languages.contains(it));
        let all = languages.iter().copied().chain(others);
        LocalText(all.filter_map(|lang| Some((lang, wording(lang)?))).collect())
    }

    /// The text in `lang`, or the first one if it was not translated.
    pub fn get(&self, lang: Lang) -> &str {
        self.serving(lang).map_or("", |(_, text)| text)
    }

    /// The language of the text that [`LocalText::get`] returns, for `lang` attributes.
    pub fn lang_of(&self, lang: Lang) -> Lang {
        self.serving(lang).map_or(lang, |(lang, _)| lang)
    }

    /// The wording in `lang`; `None` if it was not translated.
    pub fn own(&self, lang: Lang) -> Option<&str> {
        let (own, text) = self.serving(lang)?;
        (own == lang).then_some(text)
    }

    fn serving(&self, lang: Lang) -> Option<(Lang, &str)> {
        let own = self.wordings().find(|(own, _)| *own == lang);
        own.or_else(|| self.wordings().next())
    }

    /// All wordings with their languages.
    pub fn wordings(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// Returns true if there is no wording.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A verified dossier.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// The languages of the dossier and its pages, the main one first; never empty once loaded.
    pub languages: Vec<Lang>,
    /// The dossier's title.
    pub title: LocalText,
    /// One or two sentences below the title.
    pub standfirst: LocalText,
    /// What happened, below the title; the standfirst serves if it is absent.
    pub deck: Option<LocalText>,
    /// The entities that the story is about, in order of appearance.
    pub people: Vec<EntityIx>,
    /// The version that readers cite.
    pub version: String,
    /// Day its files last changed; `None` if unknown.
    pub changed: Option<Day>,
    /// Address for corrections, with scheme (`mailto:`, `https:`).
    pub contact: Option<String>,
    /// The first window of the drawing; computed from the events if absent.
    pub window: Option<Window>,
    /// Storylines, in the order of their lanes.
    pub storylines: Vec<Storyline>,
    /// Entities, in the order of the file.
    pub entities: Vec<Entity>,
    /// Articles by latest possible publication day, then id; undated ones last.
    pub articles: Vec<Article>,
    /// Events, in the order of the file.
    pub events: Vec<Event>,
    /// Claims by article, then by position in its text.
    pub claims: Vec<Claim>,
    /// Conflicts, in the order of the file.
    pub conflicts: Vec<Conflict>,
}

impl Timeline {
    /// The language for readers and programs that state no preference.
    pub fn main_language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::DEFAULT)
    }
}

/// A range of whole days, both ends inclusive; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// First day.
    pub from: Day,
    /// Last day; not before `from`.
    pub to: Day,
}

/// One thread of the story, with a lane of the drawing.
#[derive(Clone, Debug)]
pub struct Storyline {
    /// Stable id, used in links.
    pub id: String,
    /// Short name, also the lane's label.
    pub name: LocalText,
    /// Subject of the storyline.
    pub description: Option<LocalText>,
}

/// A company, person, publisher, government or group.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Stable id, used in links.
    pub id: String,
    /// Earlier ids; their addresses redirect.
    pub was: Vec<String>,
    /// Its kind.
    pub kind: EntityKind,
    /// Its name.
    pub name: LocalText,
    /// Its name as it stands after a preposition, in the languages where that differs.
    pub prepositional: Option<LocalText>,
    /// Other spellings, also searched.
    pub aliases: Vec<String>,
    /// Short description.
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
    /// The headline as printed.
    pub headline: String,
    /// The publisher, if known.
    pub publisher: Option<Publisher>,
    /// Its publication date.
    pub published: Dating,
    /// Its address on the web.
    pub url: Option<String>,
    /// SHA-256 of the file, lower-case hexadecimal; empty if there is no text.
    pub sha256: String,
    /// The part of the text that readers are shown.
    pub access: TextAccess,
    /// The text, exactly as in the file; empty if there is none ([`TextAccess::None`]).
    pub text: String,
    /// Its claims, by position.
    pub claims: Vec<ClaimIx>,
    /// What tells it from the other articles.
    pub told_by: ToldBy,
}

/// What tells an article from all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToldBy {
    /// The outlet alone.
    #[default]
    Outlet,
    /// The day, among those of the outlet.
    Day,
    /// The headline, among those of the outlet and day.
    Headline,
}

/// The publisher of an article.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The entity.
    pub entity: EntityIx,
    /// Stated in the text, or inferred.
    pub basis: Basis,
    /// The reason, if inferred.
    pub why: Option<LocalText>,
}

/// A happening, deadline, state, plan or statement: the subject of claims.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable id, used in links.
    pub id: String,
    /// Earlier ids; their addresses redirect.
    pub was: Vec<String>,
    /// Its kind.
    pub kind: EventKind,
    /// Its storyline.
    pub storyline: StorylineIx,
    /// The headline, by the dossier's authors; must hold as of its earliest claim.
    pub title: LocalText,
    /// The label of its mark, at most 34 characters.
    pub short: Option<LocalText>,
    /// One or two sentences by the dossier's authors; empty if there are none.
    pub summary: LocalText,
    /// Importance that the authors gave it.
    pub weight: Option<Weight>,
    /// The sentence of a key event.
    pub moment: Option<LocalText>,
    /// The claim whose quote leads it, one of `claims`.
    pub lead: Option<ClaimIx>,
    /// The event that it follows where days alone do not tell.
    pub after: Option<EventIx>,
    /// All its claims, in the order of [`Timeline::claims`].
    pub claims: Vec<ClaimIx>,
    /// Conflicts that include one of its claims.
    pub conflicts: Vec<ConflictIx>,
}

/// One passage that asserts something about one event.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Stable id, used in links.
    pub id: String,
    /// Earlier ids; links to them still find it.
    pub was: Vec<String>,
    /// The event it is about.
    pub event: EventIx,
    /// The article it is in.
    pub article: ArticleIx,
    /// The passage or the link it is based on.
    pub evidence: Evidence,
    /// Its mode.
    pub mode: Mode,
    /// The claimant's certainty.
    pub certainty: Certainty,
    /// Its polarity: asserts or negates.
    pub polarity: Polarity,
    /// The claimants, outermost first; empty for the article's own voice.
    pub by: Vec<EntityIx>,
    /// True if the claimants claim it together, rather than one citing the next.
    pub together: bool,
    /// The entities that take part or are mentioned.
    pub orgs: Vec<Party>,
    /// The date it gives.
    pub date: Dating,
    /// The attribution words; part of the quote.
    pub cue: Option<String>,
    /// Translations of the quote by the dossier's authors.
    pub translation: LocalText,
    /// Amounts in the passage.
    pub figures: Vec<Figure>,
    /// A remark by the dossier's authors, such as on a misprint.
    pub note: Option<LocalText>,
}

impl Claim {
    /// The passage it is based on; `None` for a link.
    pub const fn quote(&self) -> Option<&Quote> {
        match &self.evidence {
            Evidence::Quote(quote) => Some(quote),
            Evidence::Link { .. } => None,
        }
    }
}

/// Evidence for a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A passage of the article's text.
    Quote(Quote),
    /// A link, or a source that is only named; shown as not checked against a text.
    Link {
        /// The address; `None` if the source is only named.
        url: Option<String>,
        /// Name of the source, such as the credit of a picture.
        name: Option<String>,
    },
}

/// A passage that occurs exactly once in its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words of the file, with its white space.
    pub exact: String,
    /// Byte range in [`Article::text`].
    pub bytes: Range<usize>,
    /// Unicode code points from the start of the text, as in `start` and `end` of a W3C Web
    /// Annotation `TextPositionSelector`.
    pub position: Range<usize>,
}

/// The role of an entity in a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// The entity.
    pub entity: EntityIx,
    /// Its role.
    pub role: Role,
}

/// A date and its basis.
#[derive(Clone, Debug)]
pub struct Dating {
    /// The date; `None` if undated.
    pub value: Option<FuzzyDate>,
    /// Its basis. A date derived from an inferred anchor is itself inferred.
    pub basis: Basis,
    /// The basis of the year, if it differs.
    pub year_basis: Option<Basis>,
    /// The words that give the date, as in the file; part of the quote.
    pub phrase: Option<String>,
    /// Reference point of a derived date.
    pub anchor: Option<Anchor>,
    /// The reasoning, by the dossier's authors.
    pub why: Option<LocalText>,
}

/// Reference point of a derived date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The publication day of the claim's article.
    Published,
    /// The date of another claim.
    Claim(ClaimIx),
}

/// An amount in an article.
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
    /// Stable id, used as an anchor on pages.
    pub id: String,
    /// All claims of its sides, two or more, each once.
    pub claims: Vec<ClaimIx>,
    /// The sides as the authors named them; empty if [`super::sides`] groups the claims.
    pub sides: Vec<Side>,
    /// The subject of the disagreement.
    pub kind: ConflictKind,
    /// Its status.
    pub status: ConflictStatus,
    /// The question that the sides answer differently.
    pub question: Option<LocalText>,
    /// Description of the difference.
    pub differs: LocalText,
}

/// One side of a conflict, named by the authors.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its claims, one or more.
    pub claims: Vec<ClaimIx>,
    /// Its answer in a few words.
    pub label: Option<LocalText>,
}

impl Conflict {
    /// Returns true if its sides cannot all be true, so that its events are disputed. Everything
    /// else is a note: a difference in words, or one that a later claim settled.
    pub const fn is_contradiction(&self) -> bool {
        matches!(
            self.kind,
            ConflictKind::Date
                | ConflictKind::Outcome
                | ConflictKind::Status
                | ConflictKind::Amount
        ) && matches!(self.status, ConflictStatus::Open | ConflictStatus::Explained)
    }
}
