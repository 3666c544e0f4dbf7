//! JSON Schema of the JSON export, derived from its types.

use super::json::JsonDocument;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// File name of the schema, beside the schemas of the dossier format.
pub const FILE: &str = "export.schema.json";

/// Schema of the written document (JSON Schema 2020-12), with a line break at the end.
pub fn text() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<JsonDocument>();
    format!("{:#}\n", schema.to_value())
}

/// Schemas of all types by name, for `#/components/schemas` of OpenAPI 3.1.
pub fn components() -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .into_generator();
    generator.subschema_for::<JsonDocument>();
    generator.take_definitions(true)
}
