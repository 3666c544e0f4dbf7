//! The dossier format as Rust types: what a person may write, before anything is checked.
//!
//! One source of truth: the editors' JSON Schemas ([`super::schema`]) and the parser's own checks
//! ([`super::shape`]) are both derived from these types, doc comments included. Required values
//! are `Option` all the same, so that a claim without a mode still gets its quote checked.

mod article;
mod catalogue;
mod dossier;
mod located;

pub use article::{
    Article, ArticleFile, Claim, ClaimDate, Figure, Party, Published, Publisher, Source,
};
pub use catalogue::{Conflict, Conflicts, Entities, Entity, Event, Events};
pub use dossier::{Dossier, Storyline};
pub use located::Located;

use crate::i18n::Lang;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the format this program reads.
pub const FORMAT: u32 = 1;

/// What an id looks like, as an ECMA regular expression: it becomes part of addresses.
pub const ID_PATTERN: &str = "^[a-z0-9][a-z0-9-]{0,63}$";

/// Longest label of a mark in Unicode code points: what fits beside a mark of the drawing.
pub const MAX_SHORT: usize = 34;

/// A value that may be missing, with its place in the file.
pub type Field<T> = Option<Located<T>>;

/// A text of ours in German and English.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// The German wording.
    pub de: Field<String>,
    /// The English wording.
    pub en: Field<String>,
}

impl Localized {
    /// A text in one language.
    pub fn one(lang: Lang, text: impl Into<String>) -> Localized {
        let (de, en) = match lang {
            Lang::De => (field(text), None),
            Lang::En => (None, field(text)),
        };
        Localized { de, en }
    }

    /// A text in both languages.
    pub fn both(de: impl Into<String>, en: impl Into<String>) -> Localized {
        Localized {
            de: field(de),
            en: field(en),
        }
    }
}

/// A value that comes from this program and stands in no file yet.
pub fn field<T>(value: impl Into<T>) -> Field<T> {
    Some(Located::from(value.into()))
}

/// Values that stand in no file yet.
pub fn list<T>(values: impl IntoIterator<Item = impl Into<T>>) -> Vec<Located<T>> {
    let values = values.into_iter();
    values.map(|value| Located::from(value.into())).collect()
}
