//! Required shape of TOML values, compiled from the JSON Schema of the format.

use super::schema;
use schemars::JsonSchema;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Required shape of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ValueShape {
    /// A table with these keys and no others.
    Table(BTreeMap<String, TableKey>),
    /// A list of values of one shape.
    List(Box<ValueShape>),
    /// One word of a closed vocabulary.
    Word(Vec<String>),
    /// Any text.
    Text,
    /// A whole number, 0 to 2³² − 1.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Flag,
}

/// A key of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableKey {
    /// Shape of its value.
    pub shape: ValueShape,
    /// True if it is required.
    pub required: bool,
}

impl ValueShape {
    /// The shape of a format type.
    pub fn of<T: JsonSchema>() -> ValueShape {
        compile(&schema::of::<T>(true).to_value())
    }

    /// Noun phrase for a message: "… must be *a text*".
    pub fn describe(&self) -> &'static str {
        match self {
            ValueShape::Table(_) => "a table",
            ValueShape::List(item) => match **item {
                ValueShape::Table(_) => "a list of tables",
                _ => "a list of texts",
            },
            ValueShape::Word(_) | ValueShape::Text => "a text in quotation marks",
            ValueShape::Integer => "a whole number, not negative",
            ValueShape::Number => "a number",
            ValueShape::Flag => "true or false",
        }
    }
}

/// Compiles an inlined schema. Supports exactly what schemars generates for the format's types; the
/// tests below keep the two in step.
fn compile(schema: &Value) -> ValueShape {
    if let Some([only]) = schema["anyOf"].as_array().map(Vec::as_slice) {
        return compile(only);
    }
    if let Some(words) = schema["oneOf"].as_array() {
        return ValueShape::Word(
            words.iter().filter_map(|word| word["const"].as_str().map(str::to_owned)).collect(),
        );
    }
    match schema["type"].as_str() {
        Some("object") => ValueShape::Table(keys(schema)),
        Some("array") => ValueShape::List(Box::new(compile(&schema["items"]))),
        Some("integer") => ValueShape::Integer,
        Some("number") => ValueShape::Number,
        Some("boolean") => ValueShape::Flag,
        _ => ValueShape::Text,
    }
}

fn keys(schema: &Value) -> BTreeMap<String, TableKey> {
    let required = |name: &str| {
        schema["required"].as_array().is_some_and(|required| required.iter().any(|key| key == name))
    };
    schema["properties"]
        .as_object()
        .into_iter()
        .flat_map(Map::iter)
        .map(|(name, property)| {
            let key = TableKey { shape: compile(property), required: required(name) };
            (name.clone(), key)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::{ArticleFile, Conflicts, Entities, Events, TomlDossier};
    use crate::timeline::vocabulary::Mode;

    /// Follows keys through tables and lists.
    fn at(mut shape: ValueShape, path: &str) -> TableKey {
        let mut required = true;
        for name in path.split('.') {
            if let ValueShape::List(item) = shape {
                shape = *item;
            }
            let ValueShape::Table(mut keys) = shape else {
                panic!("no table at {name} of {path}");
            };
            let key = keys.remove(name).unwrap_or_else(|| panic!("no {name} in {path}"));
            (shape, required) = (key.shape, key.required);
        }
        TableKey { shape, required }
    }

    #[test]
    fn the_shapes_follow_the_types() {
        let list = |item| ValueShape::List(Box::new(item));
        let article = ValueShape::of::<ArticleFile>();
        let cases = [
            (article.clone(), "format", ValueShape::Integer, true),
            (article.clone(), "article.headline", ValueShape::Text, true),
            (article.clone(), "article.sha256", ValueShape::Text, false),
            (article.clone(), "article.url", ValueShape::Text, false),
            (article.clone(), "claim.by", list(ValueShape::Text), false),
            (article.clone(), "claim.figures.value", ValueShape::Number, true),
            (article.clone(), "claim.draft", ValueShape::Flag, false),
            (ValueShape::of::<TomlDossier>(), "title.de", ValueShape::Text, false),
            (ValueShape::of::<Entities>(), "entity.aliases", list(ValueShape::Text), false),
            (ValueShape::of::<Conflicts>(), "conflict.claims", list(ValueShape::Text), false),
        ];
        for (shape, path, expected, required) in cases {
            let key = at(shape, path);
            assert_eq!((key.shape, key.required), (expected, required), "{path}");
        }
        assert!(matches!(
            at(ValueShape::of::<Events>(), "event.title").shape,
            ValueShape::Table(_)
        ));
    }

    #[test]
    fn a_vocabulary_is_complete_whether_required_or_not() {
        let words: Vec<_> = Mode::ALL.iter().map(|mode| mode.to_string()).collect();
        assert_eq!(
            at(ValueShape::of::<ArticleFile>(), "claim.mode").shape,
            ValueShape::Word(words)
        );
        let ValueShape::Word(basis) =
            at(ValueShape::of::<ArticleFile>(), "claim.date.year_basis").shape
        else {
            panic!("not a vocabulary");
        };
        assert_eq!(basis, ["stated", "derived", "inferred", "none"]);
    }
}
