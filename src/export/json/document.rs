//! The document, and what its claims refer to.

use super::evidence::{Article, Claim};
use crate::i18n::Lang;
use crate::timeline::model::LocalText;
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus, EntityKind, EventKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A view of a dossier: events with their claims, and all that these refer to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Address of the schema of this form. Computed.
    #[serde(rename = "$schema", default)]
    pub schema: String,
    /// What this is.
    pub format: FormatName,
    /// Version of the form: 1.
    pub version: u32,
    /// The language of labels and links; texts come in all languages they have. Computed.
    pub lang: Lang,
    /// The dossier.
    pub dossier: Dossier,
    /// Which part of it this is.
    pub view: View,
    /// The threads of the story, in the order of their lanes.
    #[serde(default)]
    pub storylines: Vec<Storyline>,
    /// Companies, people, publishers, governments and groups.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// The source texts, by day of publication.
    #[serde(default)]
    pub articles: Vec<Article>,
    /// The events in the order of the list, each with its claims.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Declared disagreements between claims. Of a part of a dossier, some may name claims that
    /// are not in it.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
}

/// The name of this form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum FormatName {
    /// A dossier or a part of one.
    #[default]
    #[serde(rename = "zeitstrahl")]
    Zeitstrahl,
}

/// A text of ours in the languages it was written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Local {
    /// The German wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de: Option<String>,
    /// The English wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl From<&LocalText> for Local {
    fn from(text: &LocalText) -> Local {
        Local {
            de: text.de.clone(),
            en: text.en.clone(),
        }
    }
}

/// What the dossier is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dossier {
    /// Its title.
    pub title: Local,
    /// One or two sentences below it.
    pub standfirst: Local,
    /// The version readers cite.
    pub version: String,
    /// Where corrections go: `mailto:…` or `https://…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// What the drawing shows first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
}

/// A stretch of whole days, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Window {
    /// First day, ISO 8601.
    pub from: String,
    /// Last day, ISO 8601.
    pub to: String,
}

/// Which part of the dossier the document holds. Computed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct View {
    /// The view as its query string; empty for the whole dossier.
    pub query: String,
    /// The page that shows it.
    pub url: String,
    /// The day of knowledge: what lies after it is ahead.
    pub day: String,
    /// How many events it selects.
    pub events: usize,
    /// Of how many.
    pub of: usize,
    /// What of the query was not understood, as `key=value`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
}

/// One thread of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Storyline {
    /// Stable id.
    pub id: String,
    /// Short name.
    pub name: Local,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Local>,
}

/// A company, person, publisher, government or group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// Stable id.
    pub id: String,
    /// Ids it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: Local,
    /// Other spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Who or what it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Local>,
    /// Wikidata item, `Q` and digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
}

/// One happening, deadline, state, plan or statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// Stable id.
    pub id: String,
    /// Ids it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// What sort of thing it is.
    pub kind: EventKind,
    /// Id of its storyline.
    pub storyline: String,
    /// The headline.
    pub title: Local,
    /// The label of its mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Local>,
    /// One or two sentences.
    pub summary: Local,
    /// Its date in words, with all contradicting ones; empty when undated. Computed.
    #[serde(default)]
    pub label: String,
    /// Ids of the claims whose dates it goes by: several where sources disagree. Computed.
    #[serde(default)]
    pub dated_by: Vec<String>,
    /// Where it lies relative to the day of knowledge: `past`, `outcome-unknown`, `running`,
    /// `ahead` or `undated`. Computed.
    #[serde(default)]
    pub tense: String,
    /// How firmly it stands: `stated`, `reported` or `ahead`. Computed.
    #[serde(default)]
    pub commitment: String,
    /// Its page. Computed.
    #[serde(default)]
    pub url: String,
    /// What is claimed about it, by article and place in its text.
    pub claims: Vec<Claim>,
}

/// A declared disagreement between claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Conflict {
    /// Stable id.
    pub id: String,
    /// Ids of the claims.
    pub claims: Vec<String>,
    /// What they disagree about.
    pub r#type: ConflictKind,
    /// How it stands.
    pub status: ConflictStatus,
    /// What exactly differs.
    pub differs: Local,
}
