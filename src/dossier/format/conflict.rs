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
pub struct TomlConflict {
    /// An anchor on pages; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Ids of the claims, two or more.
    #[schemars(required, extend("minItems" = 2))]
    pub claims: Field<Vec<Located<String>>>,
    /// Subject of the disagreement.
    #[schemars(required)]
    pub r#type: Field<ConflictKind>,
    /// Status of the disagreement.
    #[schemars(required)]
    pub status: Field<ConflictStatus>,
    /// Exact difference.
    #[schemars(required)]
    pub differs: Field<Localized>,
}
