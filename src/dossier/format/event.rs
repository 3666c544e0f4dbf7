//! `events.toml`: the events that claims refer to.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::timeline::vocabulary::{EventKind, Weight};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    pub summary: Field<Localized>,
    /// Importance; by kind and sources when absent.
    pub weight: Field<Weight>,
    /// The sentence of a key event, at most 75 characters; a question if the event is ahead.
    pub moment: Field<Localized>,
    /// Id of the claim whose quote leads it; the one that dates it when absent.
    pub lead: Field<String>,
    /// Id of the event that it follows where days alone do not tell; else the order of this file.
    pub after: Field<String>,
}
