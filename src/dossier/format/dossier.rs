//! `dossier.toml`: title, languages and storylines of the dossier.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::i18n::Lang;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The dossier as a whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Dossier")]
#[serde(deny_unknown_fields)]
pub struct TomlDossier {
    /// Version of the format: 1.
    #[schemars(required)]
    pub format: Field<u32>,
    /// Version of the dossier, as readers cite it.
    #[schemars(required)]
    pub version: Field<String>,
    /// Languages our own texts are written in.
    #[schemars(required)]
    pub languages: Field<Vec<Located<Lang>>>,
    /// Title of the dossier.
    #[schemars(required)]
    pub title: Field<Localized>,
    /// One or two sentences below the title.
    #[schemars(required)]
    pub standfirst: Field<Localized>,
    /// What happened, at most 230 characters, below the title; the standfirst when absent.
    pub deck: Field<Localized>,
    /// Ids of the entities that the story is about, in order of appearance.
    #[serde(default)]
    pub people: Vec<Located<String>>,
    /// Address for corrections: `mailto:…` or `https://…`.
    pub contact: Field<String>,
    /// Initial window of the drawing, EDTF, for example `2020-08/2020-09`.
    pub window: Field<String>,
    /// The threads of the story, in the order of their lanes.
    #[serde(default)]
    pub storyline: Vec<Located<TomlStoryline>>,
}

/// One thread of the story; a lane of the drawing.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Storyline")]
#[serde(deny_unknown_fields)]
pub struct TomlStoryline {
    /// Part of links; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Short name, the lane's label.
    #[schemars(required)]
    pub name: Field<Localized>,
    /// Short description.
    pub description: Field<Localized>,
}
