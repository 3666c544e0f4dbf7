//! `dossier.toml`: what the dossier is called, its languages and its storylines.

use super::{Field, ID_PATTERN, Localized, Located};
use crate::i18n::Lang;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The dossier as a whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
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
    /// Where corrections go: `mailto:…` or `https://…`.
    pub contact: Field<String>,
    /// What the drawing shows first, EDTF, for example `2020-08/2020-09`.
    pub window: Field<String>,
    /// The threads of the story, in the order of their lanes.
    #[serde(default)]
    pub storyline: Vec<Located<Storyline>>,
}

/// One thread of the story; a lane of the drawing.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Storyline {
    /// Part of links; never changes.
    #[schemars(required, extend("pattern" = ID_PATTERN))]
    pub id: Field<String>,
    /// Short name, the lane's label.
    #[schemars(required)]
    pub name: Field<Localized>,
    /// What it is about.
    pub description: Field<Localized>,
}
