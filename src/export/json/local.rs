//! Texts in several languages, as an object with a key per language.

use crate::dossier::format::wording_properties;
use crate::i18n::Lang;
use crate::timeline::model::LocalText;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A text of ours in the languages it was written in, in the order of the dossier's languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Local(Vec<(Lang, String)>);

impl Local {
    /// The languages it was written in.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.0.iter().map(|(lang, _)| *lang)
    }

    /// All wordings with their languages.
    pub fn wordings(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

impl From<&LocalText> for Local {
    fn from(text: &LocalText) -> Local {
        let wordings = text.wordings();
        Local(wordings.map(|(lang, text)| (lang, text.to_owned())).collect())
    }
}

impl Serialize for Local {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.wordings())
    }
}

impl<'de> Deserialize<'de> for Local {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Local, D::Error> {
        deserializer.deserialize_map(Wordings)
    }
}

/// Reads the keys in their order, which a map would lose, and skips those of other languages.
struct Wordings;

impl<'de> Visitor<'de> for Wordings {
    type Value = Local;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a text per language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Local, A::Error> {
        let mut wordings = Vec::new();
        while let Some((code, text)) = map.next_entry::<String, Option<String>>()? {
            if let (Ok(lang), Some(text)) = (code.parse(), text) {
                wordings.push((lang, text));
            }
        }
        Ok(Local(wordings))
    }
}

impl JsonSchema for Local {
    fn schema_name() -> Cow<'static, str> {
        "Local".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text of ours in the languages it was written in.",
            "type": "object",
            "properties": wording_properties(),
        })
    }
}
