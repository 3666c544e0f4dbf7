//! Articles and their claims.

use super::local::Local;
use crate::timeline::vocabulary::{Basis, Certainty, Mode, Polarity, Role, TextAccess};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One source text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Article")]
pub struct JsonArticle {
    /// Stable id.
    pub id: String,
    /// Language of the text, BCP 47.
    pub lang: String,
    /// As printed.
    pub headline: String,
    /// Publisher, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<JsonPublisher>,
    /// Date of publication.
    pub published: JsonPublished,
    /// Address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// SHA-256 of the text in UTF-8, hexadecimal; absent where there is no text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// Share of the text that readers are shown.
    pub access: TextAccess,
    /// The text, to the last byte. Absent where there is none, or where only the sentences around quotes are shown, for
    /// reasons of copyright.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its page. Computed.
    #[serde(default)]
    pub page: String,
}

/// Publisher of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Publisher")]
pub struct JsonPublisher {
    /// Id of the entity.
    pub id: String,
    /// `stated` in the text, or `inferred`.
    pub basis: Basis,
    /// The reason, where inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Local>,
}

/// Date of publication of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Published")]
pub struct JsonPublished {
    /// The date, EDTF (ISO 8601-2); absent when unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edtf: Option<String>,
    /// Basis of the date.
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
#[schemars(rename = "Claim")]
pub struct JsonClaim {
    /// Stable id.
    pub id: String,
    /// Ids it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// Id of the article that carries it.
    pub article: String,
    /// The passage it rests on; absent when it rests on a link only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<JsonQuote>,
    /// The link or the name it rests on in place of a passage: not checked against a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<JsonSource>,
    /// Mode in which it is put forward.
    pub mode: Mode,
    /// Certainty expressed by the claimant.
    pub certainty: Certainty,
    /// Polarity, that is, assertion or negation.
    pub polarity: Polarity,
    /// Ids of those who claim it, outermost first; empty: the article in its own voice.
    #[serde(default)]
    pub by: Vec<String>,
    /// True if they claim it together, rather than one citing the next.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub together: bool,
    /// Entities that take part or are mentioned.
    #[serde(default)]
    pub orgs: Vec<JsonParty>,
    /// Date and its basis.
    pub date: JsonDate,
    /// The attribution words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// The quote in other languages, translated by the dossier's authors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Local>,
    /// Amounts the passage gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<JsonFigure>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Local>,
    /// Its passage in the article, or its place on the event's page. Computed.
    #[serde(default)]
    pub url: String,
}

/// A passage of an article's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Quote")]
pub struct JsonQuote {
    /// The words, as they stand in the text.
    pub exact: String,
    /// Text right before them: as much as tells the place from every other. Computed.
    #[serde(default)]
    pub prefix: String,
    /// Text right after them. Computed.
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
#[schemars(rename = "Source")]
pub struct JsonSource {
    /// The address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Name of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// An entity's part in a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Party")]
pub struct JsonParty {
    /// Id of the entity.
    pub id: String,
    /// Its role.
    pub role: Role,
}

/// Date of an event according to a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Date")]
pub struct JsonDate {
    /// The date, EDTF (ISO 8601-2); absent when undated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edtf: Option<String>,
    /// Basis of the date. A date derived from an inferred one is inferred.
    pub basis: Basis,
    /// Basis of the year alone, if different.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year_basis: Option<Basis>,
    /// The words it rests on, within the quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// Anchor that a derived date counts from: `published`, or the id of a claim.
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
#[schemars(rename = "Figure")]
pub struct JsonFigure {
    /// The number.
    pub value: f64,
    /// ISO 4217 code, or a plain word such as `users`.
    pub unit: String,
    /// The words of the article.
    pub as_written: String,
}
