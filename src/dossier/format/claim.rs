//! `[[claim]]` of `articles/<id>.toml`: one passage, its date and its parties.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::timeline::vocabulary::{Basis, Certainty, Mode, Polarity, Role};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One passage that asserts something about one event.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    { "required": ["event"] },
    { "required": ["draft"], "properties": { "draft": { "const": true } } },
]))]
pub struct TomlClaim {
    /// Unique in the dossier; part of links; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Ids it had before; links to them still find it.
    #[serde(default)]
    pub was: Vec<Located<String>>,
    /// Id of the event it is about; only a draft may leave it open.
    pub event: Field<String>,
    /// The passage, letter by letter as in the text; only white space may differ.
    pub quote: Field<String>,
    /// A link in place of a quote; shown as not checked against a text. Where the article has no
    /// text, its own address when absent.
    pub source: Field<TomlSource>,
    /// Text right before the quote; only to make a repeated quote unique.
    pub prefix: Field<String>,
    /// Text right after the quote; only to make a repeated quote unique.
    pub suffix: Field<String>,
    /// Mode in which it is put forward.
    #[schemars(required)]
    pub mode: Field<Mode>,
    /// Certainty expressed by the claimant; `certain` when absent.
    pub certainty: Field<Certainty>,
    /// Polarity, that is, assertion or negation; `positive` when absent.
    pub polarity: Field<Polarity>,
    /// Ids of those who claim it, outermost first; empty: the article in its own voice.
    #[serde(default)]
    pub by: Vec<Located<String>>,
    /// True if those in `by` claim it together, rather than one citing the next.
    pub together: Field<bool>,
    /// The attribution words, inside the quote.
    pub cue: Field<String>,
    /// Entities that take part or are mentioned.
    #[serde(default)]
    pub orgs: Vec<Located<TomlParty>>,
    /// Date and its basis.
    #[schemars(required)]
    pub date: Field<ClaimDate>,
    /// Amounts the passage gives.
    #[serde(default)]
    pub figures: Vec<Located<TomlFigure>>,
    /// The quote in other languages, translated by us.
    pub translation: Field<Localized>,
    /// A remark of ours, such as on a misprint.
    pub note: Field<Localized>,
    /// Checked, but left out of the timeline.
    pub draft: Field<bool>,
}

/// A link in place of a quote.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Source")]
#[serde(deny_unknown_fields)]
pub struct TomlSource {
    /// The address; that of the article when absent, which is only allowed where that has no text.
    pub url: Field<String>,
    /// Description of the target, such as the credit of a picture.
    pub name: Field<String>,
}

/// An entity's part in a claim.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Party")]
#[serde(deny_unknown_fields)]
pub struct TomlParty {
    /// Id of the entity.
    #[schemars(required)]
    pub id: Field<String>,
    /// Its role.
    #[schemars(required)]
    pub role: Field<Role>,
}

/// Date of an event according to a claim.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimDate {
    /// The date, EDTF; absent when the basis is `none`.
    pub edtf: Field<String>,
    /// The words it rests on, inside the quote.
    pub phrase: Field<String>,
    /// Basis of the date.
    #[schemars(required)]
    pub basis: Field<Basis>,
    /// Basis of the year alone, if different.
    pub year_basis: Field<Basis>,
    /// Anchor that a derived date counts from: `published`, or the id of a claim.
    pub anchor: Field<String>,
    /// The reason; required when inferred.
    pub why: Field<Localized>,
}

/// An amount.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Figure")]
#[serde(deny_unknown_fields)]
pub struct TomlFigure {
    /// The number.
    #[schemars(required)]
    pub value: Field<f64>,
    /// ISO 4217 code, or a plain word such as `users`.
    #[schemars(required)]
    pub unit: Field<String>,
    /// The words of the article, inside the quote.
    #[schemars(required)]
    pub as_written: Field<String>,
}

impl TomlClaim {
    /// Returns true if it is left out of the timeline for now.
    pub fn is_draft(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.value)
    }
}
