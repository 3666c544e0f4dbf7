//! JSON Schemas of the dossier's files, for completion and checks in editors.

use super::format::{ArticleFile, Conflicts, Entities, Events, TomlDossier};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// All schemas: file name, and text with a line break at the end.
pub fn files() -> [(&'static str, String); 5] {
    [
        ("dossier.schema.json", text::<TomlDossier>()),
        ("entities.schema.json", text::<Entities>()),
        ("events.schema.json", text::<Events>()),
        ("conflicts.schema.json", text::<Conflicts>()),
        ("article.schema.json", text::<ArticleFile>()),
    ]
}

/// Schema of a format type.
///
/// Draft 7, the newest that the TOML extensions of common editors support. `inline` expands every
/// type at its use, for code that walks the schema.
pub(super) fn of<T: JsonSchema>(inline: bool) -> Schema {
    SchemaSettings::draft07()
        .with(|settings| settings.inline_subschemas = inline)
        .with_transform(RecursiveTransform(drop_null))
        .into_generator()
        .into_root_schema_for::<T>()
}

fn text<T: JsonSchema>() -> String {
    // Alternate formatting of a JSON value indents it.
    format!("{:#}\n", of::<T>(false).to_value())
}

/// TOML has no null: an optional key is left out instead.
fn drop_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_schema_offers_null_and_every_key_is_described() {
        for (name, text) in files() {
            assert!(!text.contains("null"), "{name}");
            let schema: Value = serde_json::from_str(&text).unwrap();
            let types = schema["definitions"].as_object().into_iter().flatten();
            for (of, part) in types.map(|(of, part)| (of.as_str(), part)).chain([(name, &schema)]) {
                for (key, property) in part["properties"].as_object().into_iter().flatten() {
                    assert!(property["description"].is_string(), "{of}.{key}");
                }
            }
        }
    }

    #[test]
    fn the_schemas_beside_the_bundled_dossier_are_up_to_date() {
        let folder = std::path::Path::new(super::super::tests::BUNDLED).join("schema");
        for (name, text) in files() {
            let kept = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
            assert!(kept == text, "{name} is out of date: run `zeitstrahl schema`");
        }
    }
}
