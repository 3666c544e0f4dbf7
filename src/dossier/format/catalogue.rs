//! `entities.toml`, `events.toml` and `conflicts.toml`: the entities and events that claims refer
//! to, and the conflicts between claims.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus, EntityKind, EventKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Companies, people, publishers, governments and groups.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entities {
    /// One each.
    #[serde(default)]
    pub entity: Vec<Located<TomlEntity>>,
}

/// A company, person, publisher, government or group.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Entity")]
#[serde(deny_unknown_fields)]
pub struct TomlEntity {
    /// Part of links; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Ids it had before; their addresses redirect.
    #[serde(default)]
    pub was: Vec<Located<String>>,
    /// Kind of entity.
    #[schemars(required)]
    pub kind: Field<EntityKind>,
    /// Its name; one language is enough where both are the same.
    #[schemars(required)]
    pub name: Field<Localized>,
    /// Other spellings, searched as well.
    #[serde(default)]
    pub aliases: Vec<Located<String>>,
    /// Short description.
    pub description: Field<Localized>,
    /// Wikidata item: `Q` and digits.
    #[schemars(extend("pattern" = "^Q[1-9][0-9]*$"))]
    pub wikidata: Field<String>,
}

/// Events that the claims are about.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Events {
    /// One each.
    #[serde(default)]
    pub event: Vec<Located<TomlEvent>>,
}

/// One happening, deadline, state, plan or statement.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Event")]
#[serde(deny_unknown_fields)]
pub struct TomlEvent {
    /// Part of links; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Ids it had before; their addresses redirect.
    #[serde(default)]
    pub was: Vec<Located<String>>,
    /// Id of its storyline.
    #[schemars(required)]
    pub storyline: Field<String>,
    /// Kind of event.
    #[schemars(required)]
    pub kind: Field<EventKind>,
    /// The headline, ours; holds at its earliest claim.
    #[schemars(required)]
    pub title: Field<Localized>,
    /// The label of its mark, at most 34 characters.
    pub short: Field<Localized>,
    /// One or two sentences, ours.
    #[schemars(required)]
    pub summary: Field<Localized>,
}

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
