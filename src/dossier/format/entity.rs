//! `entities.toml`: those who act, speak or publish.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::timeline::vocabulary::EntityKind;
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
    /// Its name as it stands after “laut” and “von”, “according to” and “by”, “selon” and “par”,
    /// with any article: `Insidern`, `the White House`, `la Maison Blanche`.
    pub prepositional: Field<Localized>,
    /// Other spellings, searched as well.
    #[serde(default)]
    pub aliases: Vec<Located<String>>,
    /// Short description.
    pub description: Field<Localized>,
    /// Wikidata item: `Q` and digits.
    #[schemars(extend("pattern" = "^Q[1-9][0-9]*$"))]
    pub wikidata: Field<String>,
}
