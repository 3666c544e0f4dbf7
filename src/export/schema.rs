//! The JSON Schema of our JSON, derived from its types.

use super::json::Document;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// The schema's file name, beside the schemas of the dossier format.
pub const FILE: &str = "export.schema.json";

/// The schema's text, with a line break at the end: JSON Schema 2020-12, of what is written.
pub fn text() -> String {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let schema = generator.into_root_schema_for::<Document>();
    format!("{:#}\n", schema.to_value())
}

/// The schemas of all types by name, as OpenAPI 3.1 wants them below `#/components/schemas`.
pub fn components() -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .into_generator();
    generator.subschema_for::<Document>();
    generator.take_definitions(true)
}
