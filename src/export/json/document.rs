//! Root of the document, and the objects that claims refer to.

use super::evidence::{JsonArticle, JsonClaim};
use super::local::Local;
use crate::i18n::Lang;
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus, EntityKind, EventKind, Weight};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A view of a dossier: events with their claims, and all that these refer to.
// Where it is written, `Events` and `Articles` are made one by one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    rename = "Document",
    bound = "Events: JsonSchema + Serialize + Default, Articles: JsonSchema + Serialize + Default"
)]
pub struct JsonDocument<Events = Vec<JsonEvent>, Articles = Vec<JsonArticle>> {
    /// Address of the schema of this form. Computed.
    #[serde(rename = "$schema", default)]
    pub schema: String,
    /// Name of this form.
    pub format: FormatName,
    /// Version of the form: 1.
    pub version: u32,
    /// The language of labels and links; texts come in all languages they have. Computed.
    pub lang: Lang,
    /// The dossier.
    pub dossier: JsonDossier,
    /// Part of the dossier that the document holds.
    pub view: JsonView,
    /// The threads of the story, in the order of their lanes.
    #[serde(default)]
    pub storylines: Vec<JsonStoryline>,
    /// Companies, people, publishers, governments and groups.
    #[serde(default)]
    pub entities: Vec<JsonEntity>,
    /// The source texts, by day of publication.
    #[serde(default)]
    pub articles: Articles,
    /// The events in the order of the list, each with its claims.
    #[serde(default)]
    pub events: Events,
    /// Declared disagreements between claims. Of a part of a dossier, some may name claims that
    /// are not in it.
    #[serde(default)]
    pub conflicts: Vec<JsonConflict>,
}

/// The name of this form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum FormatName {
    /// A dossier or a part of one.
    #[default]
    #[serde(rename = "zeitstrahl")]
    Zeitstrahl,
}

/// Title and metadata of the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Dossier")]
pub struct JsonDossier {
    /// Its title.
    pub title: Local,
    /// One or two sentences below it.
    pub standfirst: Local,
    /// What happened, below the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<Local>,
    /// Ids of the entities that the story is about, in order of appearance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// The version readers cite.
    pub version: String,
    /// Address for corrections: `mailto:…` or `https://…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Initial window of the drawing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<JsonWindow>,
}

/// A range of whole days, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Window")]
pub struct JsonWindow {
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
}

/// Part of the dossier that the document holds. Computed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "View")]
pub struct JsonView {
    /// The view as its query string; empty for the whole dossier.
    pub query: String,
    /// The page that shows it.
    pub url: String,
    /// The day of knowledge: what lies after it is ahead. Absent where nothing is dated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub day: String,
    /// Number of events it selects.
    pub events: usize,
    /// Of how many.
    pub of: usize,
    /// Parts of the query that were not understood, as `key=value`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
}

/// One thread of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Storyline")]
pub struct JsonStoryline {
    /// Stable id.
    pub id: String,
    /// Short name.
    pub name: Local,
    /// Short description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Local>,
}

/// A company, person, publisher, government or group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Entity")]
pub struct JsonEntity {
    /// Stable id.
    pub id: String,
    /// Ids it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// Kind of entity.
    pub kind: EntityKind,
    /// Its name.
    pub name: Local,
    /// Its name as it stands after a preposition, in the languages where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepositional: Option<Local>,
    /// Other spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Short description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Local>,
    /// Wikidata item, `Q` and digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
}

/// One happening, deadline, state, plan or statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Event")]
pub struct JsonEvent {
    /// Stable id.
    pub id: String,
    /// Ids it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// Kind of event.
    pub kind: EventKind,
    /// Id of its storyline.
    pub storyline: String,
    /// The headline.
    pub title: Local,
    /// The label of its mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Local>,
    /// One or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Local>,
    /// Importance, where the authors gave it one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// The sentence of a key event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<Local>,
    /// Id of the claim whose quote leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// Id of the event that it follows where days alone do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Its date in words, with all contradicting ones; empty when undated. Computed.
    #[serde(default)]
    pub label: String,
    /// Ids of the claims whose dates it goes by: several where sources disagree. Computed.
    #[serde(default)]
    pub dated_by: Vec<String>,
    /// Position relative to the day of knowledge: `past`, `outcome-unknown`, `running`, `ahead` or
    /// `undated`. Computed.
    #[serde(default)]
    pub tense: String,
    /// Commitment: `stated`, `reported` or `ahead`. Computed.
    #[serde(default)]
    pub commitment: String,
    /// Its page. Computed.
    #[serde(default)]
    pub url: String,
    /// Claims about it, by article and place in its text.
    pub claims: Vec<JsonClaim>,
}

/// A declared disagreement between claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Conflict")]
pub struct JsonConflict {
    /// Stable id.
    pub id: String,
    /// Ids of the claims.
    pub claims: Vec<String>,
    /// The sides that its authors named, two or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<JsonSide>,
    /// Subject of the disagreement.
    pub r#type: ConflictKind,
    /// Status of the disagreement.
    pub status: ConflictStatus,
    /// The question that the sides answer differently.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Local>,
    /// Exact difference.
    pub differs: Local,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Side")]
pub struct JsonSide {
    /// Ids of the claims that agree.
    pub claims: Vec<String>,
    /// Its answer in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Local>,
}
