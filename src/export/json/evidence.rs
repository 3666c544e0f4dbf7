//! Articles and what they claim.

use super::document::Local;
use crate::timeline::vocabulary::{Basis, Certainty, Mode, Polarity, Role, TextAccess};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One source text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Article {
    /// Stable id.
    pub id: String,
    /// Language of the text, BCP 47.
    pub lang: String,
    /// As printed.
    pub headline: String,
    /// Who published it; absent when nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    /// When it was published.
    pub published: Published,
    /// Where it stands on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// SHA-256 of the text in UTF-8, hexadecimal; absent where there is no text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// How much of the text readers are shown.
    pub access: TextAccess,
    /// The text, to the last byte. Absent where there is none, or where only the sentences around quotes are shown, for
    /// reasons of copyright.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its page. Computed.
    #[serde(default)]
    pub page: String,
}

/// Who published an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Publisher {
    /// Id of the entity.
    pub id: String,
    /// `stated` in the text, or `inferred`.
    pub basis: Basis,
    /// The reason, where inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Local>,
}

/// When an article was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Published {
    /// The date, EDTF (ISO 8601-2); absent when unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edtf: Option<String>,
    /// What it rests on.
    pub basis: Basis,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Local>,
    /// First possible day, ISO 8601. Computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// Last possible day. Computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
}

/// One passage that asserts something about one event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Stable id.
    pub id: String,
    /// Id of the article that carries it.
    pub article: String,
    /// The passage it rests on; absent when it rests on a link only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// The link or the name it rests on in place of a passage: not checked against a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How it is put forward.
    pub mode: Mode,
    /// How sure the claimant is.
    pub certainty: Certainty,
    /// Whether it asserts or negates.
    pub polarity: Polarity,
    /// Ids of those who claim it, outermost first; empty: the article in its own voice.
    #[serde(default)]
    pub by: Vec<String>,
    /// Who takes part, or is mentioned.
    #[serde(default)]
    pub orgs: Vec<Party>,
    /// When, and what that rests on.
    pub date: Date,
    /// The attribution words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// The quote in other languages, translated by the dossier's authors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Local>,
    /// Amounts the passage gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Local>,
    /// Its passage in the article, or its place on the event's page. Computed.
    #[serde(default)]
    pub url: String,
}

/// A passage of an article's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// The words, as they stand in the text.
    pub exact: String,
    /// What stands right before them: as much as tells the place from every other. Computed.
    #[serde(default)]
    pub prefix: String,
    /// What stands right after them. Computed.
    #[serde(default)]
    pub suffix: String,
    /// Unicode code points from the start of the text to the first of the words. Computed.
    #[serde(default)]
    pub start: usize,
    /// The same to the end of the last. Computed.
    #[serde(default)]
    pub end: usize,
}

/// A link or a name in place of a passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// The address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the source is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// An entity's part in a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Party {
    /// Id of the entity.
    pub id: String,
    /// In which role.
    pub role: Role,
}

/// When something happens according to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Date {
    /// The date, EDTF (ISO 8601-2); absent when undated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edtf: Option<String>,
    /// What it rests on. What is derived from something inferred is inferred.
    pub basis: Basis,
    /// What the year alone rests on, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_basis: Option<Basis>,
    /// The words it rests on, within the quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// What a derived date counts from: `published`, or the id of a claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// The reasoning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Local>,
    /// First possible day, ISO 8601; absent when open or unknown. Computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// Last possible day. Computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// The date in words. Computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// An amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// ISO 4217 code, or a plain word such as `users`.
    pub unit: String,
    /// The words of the article.
    pub as_written: String,
}
