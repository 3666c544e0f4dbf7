//! `articles/<id>.toml`: one article and the list of its claims.

use super::{Field, Localized, Located, TomlClaim};
use crate::timeline::vocabulary::{Basis, TextAccess};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An article's annotations, beside its text.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleFile {
    /// Version of the format: 1.
    #[schemars(required)]
    pub format: Field<u32>,
    /// The article itself.
    #[schemars(required)]
    pub article: Field<TomlArticle>,
    /// Its claims, passage by passage.
    #[serde(default)]
    pub claim: Vec<Located<TomlClaim>>,
}

/// Source and publication of a text.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Article")]
#[serde(deny_unknown_fields)]
pub struct TomlArticle {
    /// Language of the text, BCP 47, for example `de`.
    #[schemars(required)]
    pub lang: Field<String>,
    /// As printed.
    #[schemars(required)]
    pub headline: Field<String>,
    /// Publisher, if known.
    pub publisher: Field<TomlPublisher>,
    /// Date of publication.
    #[schemars(required)]
    pub published: Field<TomlPublished>,
    /// SHA-256 of the text file, hexadecimal; absent when there is no text.
    #[schemars(extend("pattern" = "^[0-9a-fA-F]{64}$"))]
    pub sha256: Field<String>,
    /// Address on the web.
    pub url: Field<String>,
    /// Share of the text that readers are shown; `full` when absent. `none`: there is no text, the
    /// source is only named or linked to, and nothing it claims has been checked.
    pub text: Field<TextAccess>,
}

/// Publisher of an article.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Publisher")]
#[serde(deny_unknown_fields)]
pub struct TomlPublisher {
    /// Id of the entity.
    #[schemars(required)]
    pub id: Field<String>,
    /// `stated` in the text, or `inferred`.
    #[schemars(required)]
    pub basis: Field<Basis>,
    /// The reason; required when inferred.
    pub why: Field<Localized>,
}

/// Date of publication of an article.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Published")]
#[serde(deny_unknown_fields)]
pub struct TomlPublished {
    /// The date, EDTF; absent when the basis is `none`.
    pub edtf: Field<String>,
    /// Basis of the date.
    #[schemars(required)]
    pub basis: Field<Basis>,
    /// The reason; required when derived or inferred.
    pub why: Field<Localized>,
}
