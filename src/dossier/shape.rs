//! What a TOML value of the format has to look like, boiled down from its JSON Schema.

use super::schema;
use schemars::JsonSchema;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The shape a value must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A table with these keys and no others.
    Table(BTreeMap<String, Key>),
    /// A list of equals.
    List(Box<Shape>),
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
pub(super) struct Key {
    /// What its value looks like.
    pub shape: Shape,
    /// Whether it has to be there.
    pub required: bool,
}

impl Shape {
    /// The shape of a format type.
    pub fn of<T: JsonSchema>() -> Shape {
        compile(&schema::of::<T>(true).to_value())
    }

    /// What it is called in a sentence: "… must be *a text*".
    pub fn describe(&self) -> &'static str {
        match self {
            Shape::Table(_) => "a table",
            Shape::List(item) => match **item {
                Shape::Table(_) => "a list of tables",
                _ => "a list of texts",
            },
            Shape::Word(_) | Shape::Text => "a text in quotation marks",
            Shape::Integer => "a whole number, not negative",
            Shape::Number => "a number",
            Shape::Flag => "true or false",
        }
    }
}

/// Reads an inlined schema. Knows what schemars makes of the format's types, and nothing more; the
/// tests below hold the two together.
fn compile(schema: &Value) -> Shape {
    if let Some([only]) = schema["anyOf"].as_array().map(Vec::as_slice) {
        return compile(only);
    }
    if let Some(words) = schema["oneOf"].as_array() {
        return Shape::Word(
            words
                .iter()
                .filter_map(|word| word["const"].as_str().map(str::to_owned))
                .collect(),
        );
    }
    match schema["type"].as_str() {
        Some("object") => Shape::Table(keys(schema)),
        Some("array") => Shape::List(Box::new(compile(&schema["items"]))),
        Some("integer") => Shape::Integer,
        Some("number") => Shape::Number,
        Some("boolean") => Shape::Flag,
        _ => Shape::Text,
    }
}

fn keys(schema: &Value) -> BTreeMap<String, Key> {
    let required = |name: &str| {
        schema["required"]
            .as_array()
            .is_some_and(|required| required.iter().any(|key| key == name))
    };
    schema["properties"]
        .as_object()
        .into_iter()
        .flat_map(Map::iter)
        .map(|(name, property)| {
            let key = Key {
                shape: compile(property),
                required: required(name),
            };
            (name.clone(), key)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::{ArticleFile, Conflicts, Dossier, Entities, Events};
    use crate::timeline::vocabulary::Mode;

    /// Follows keys through tables and lists.
    fn at(mut shape: Shape, path: &str) -> Key {
        let mut required = true;
        for name in path.split('.') {
            if let Shape::List(item) = shape {
                shape = *item;
            }
            let Shape::Table(mut keys) = shape else {
                panic!("no table at {name} of {path}");
            };
            let key = keys
                .remove(name)
                .unwrap_or_else(|| panic!("no {name} in {path}"));
            (shape, required) = (key.shape, key.required);
        }
        Key { shape, required }
    }

    #[test]
    fn the_shapes_follow_the_types() {
        let list = |item| Shape::List(Box::new(item));
        let article = Shape::of::<ArticleFile>();
        let cases = [
            (article.clone(), "format", Shape::Integer, true),
            (article.clone(), "article.headline", Shape::Text, true),
            (article.clone(), "article.sha256", Shape::Text, false),
            (article.clone(), "article.url", Shape::Text, false),
            (article.clone(), "claim.by", list(Shape::Text), false),
            (article.clone(), "claim.figures.value", Shape::Number, true),
            (article.clone(), "claim.draft", Shape::Flag, false),
            (Shape::of::<Dossier>(), "title.de", Shape::Text, false),
            (
                Shape::of::<Entities>(),
                "entity.aliases",
                list(Shape::Text),
                false,
            ),
            (
                Shape::of::<Conflicts>(),
                "conflict.claims",
                list(Shape::Text),
                true,
            ),
        ];
        for (shape, path, expected, required) in cases {
            let key = at(shape, path);
            assert_eq!((key.shape, key.required), (expected, required), "{path}");
        }
        assert!(matches!(
            at(Shape::of::<Events>(), "event.title").shape,
            Shape::Table(_)
        ));
    }

    #[test]
    fn a_vocabulary_is_complete_whether_required_or_not() {
        let words: Vec<_> = Mode::ALL.iter().map(|mode| mode.to_string()).collect();
        assert_eq!(
            at(Shape::of::<ArticleFile>(), "claim.mode").shape,
            Shape::Word(words)
        );
        let Shape::Word(basis) = at(Shape::of::<ArticleFile>(), "claim.date.year_basis").shape
        else {
            panic!("not a vocabulary");
        };
        assert_eq!(basis, ["stated", "derived", "inferred", "none"]);
    }
}
