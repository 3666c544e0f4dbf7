//! The dossier format as Rust types: a file's content before validation.
//!
//! Single source of truth: the editors' JSON Schemas ([`super::schema`]) and the parser's checks
//! ([`super::shape`]) are both derived from these types, doc comments included. Required values are
//! `Option` all the same, so that a claim without a mode still gets its quote checked.

mod article;
mod claim;
mod conflict;
mod dossier;
mod entity;
mod event;
mod located;

pub use article::{ArticleFile, TomlArticle, TomlPublished, TomlPublisher};
pub use claim::{ClaimDate, TomlClaim, TomlFigure, TomlParty, TomlSource};
pub use conflict::{Conflicts, TomlConflict, TomlSide};
pub use dossier::{TomlDossier, TomlStoryline};
pub use entity::{Entities, TomlEntity};
pub use event::{Events, TomlEvent};
pub use located::Located;

use crate::i18n::Lang;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// Form of an id, as an ECMA regular expression; ids become part of addresses.
pub const ID_PATTERN: &str = "^[a-z0-9][a-z0-9-]{0,63}$";

/// Longest label of a mark, in Unicode code points; longer ones do not fit beside a mark of the
/// drawing.
pub const MAX_SHORT: usize = 34;

/// Longest sentence of a key moment, in Unicode code points.
pub const MAX_MOMENT: usize = 75;

/// Longest deck, in Unicode code points.
pub const MAX_DECK: usize = 230;

/// A value that may be missing, with its place in the file.
pub type Field<T> = Option<Located<T>>;

/// A text of ours, with a key for each language it is written in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Localized(BTreeMap<Lang, Located<String>>);

impl Localized {
    /// A text in one language.
    pub fn one(lang: Lang, text: impl Into<String>) -> Localized {
        Localized::from_iter([(lang, text)])
    }

    /// The wording in a language.
    pub fn get(&self, lang: Lang) -> Option<&Located<String>> {
        self.0.get(&lang)
    }

    /// All wordings.
    pub fn wordings(&self) -> impl Iterator<Item = &Located<String>> {
        self.0.values()
    }
}

impl<T: Into<String>> FromIterator<(Lang, T)> for Localized {
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(wordings: I) -> Localized {
        let wordings = wordings.into_iter();
        Localized(wordings.map(|(lang, text)| (lang, text.into().into())).collect())
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        "Localized".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text of ours, with a key for each language it is written in.",
            "type": "object",
            "properties": wording_properties(),
            "additionalProperties": false,
        })
    }
}

/// JSON Schema properties of a text with a key per language.
pub fn wording_properties() -> Value {
    let properties = Lang::ALL.map(|lang| {
        let description = format!("The {} wording.", lang.english_name());
        let schema = json!({ "description": description, "type": "string" });
        (lang.code().to_owned(), schema)
    });
    Value::Object(properties.into_iter().collect())
}

/// Wraps a value that this program creates and that is not in a file yet.
pub fn field<T>(value: impl Into<T>) -> Field<T> {
    Some(Located::from(value.into()))
}

/// Wraps values that are not in a file yet.
pub fn list<T>(values: impl IntoIterator<Item = impl Into<T>>) -> Vec<Located<T>> {
    let values = values.into_iter();
    values.map(|value| Located::from(value.into())).collect()
}
