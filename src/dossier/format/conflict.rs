//! `conflicts.toml`: disagreements between claims.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Disagreements between claims.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflicts {
    /// One each.
    #[serde(default)]
    pub conflict: Vec<Located<TomlConflict>>,
}

/// A declared disagreement between claims.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Conflict")]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["claims"] }, { "required": ["sides"] }]))]
pub struct TomlConflict {
    /// An anchor on pages; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Ids of the claims, two or more; those that agree in event, date and polarity are one side.
    #[schemars(extend("minItems" = 2))]
    pub claims: Field<Vec<Located<String>>>,
    /// The sides, two or more, in place of `claims`.
    #[serde(default)]
    pub sides: Vec<Located<TomlSide>>,
    /// Subject of the disagreement.
    #[schemars(required)]
    pub r#type: Field<ConflictKind>,
    /// Status of the disagreement.
    #[schemars(required)]
    pub status: Field<ConflictStatus>,
    /// The question that the sides answer differently.
    pub question: Field<Localized>,
    /// Exact difference.
    #[schemars(required)]
    pub differs: Field<Localized>,
}

/// One side of a conflict.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Side")]
#[serde(deny_unknown_fields)]
pub struct TomlSide {
    /// Ids of the claims that agree, one or more.
    #[schemars(required, extend("minItems" = 1))]
    pub claims: Field<Vec<Located<String>>>,
    /// Its answer in a few words.
    pub label: Field<Localized>,
}

impl TomlConflict {
    /// Ids of all its claims, of either form.
    pub fn claim_ids(&self) -> impl Iterator<Item = &Located<String>> {
        let sided = self.sides.iter().filter_map(|side| side.value.claims.as_ref());
        self.claims.iter().chain(sided).flat_map(|claims| &claims.value)
    }
}
