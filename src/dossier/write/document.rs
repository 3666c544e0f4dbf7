//! Layout of the files: dotted keys, a header per entry, one-line lists, as in the annotation
//! guide.
//!
//! Written by hand, because serializers choose their own layout and change it between versions. It
//! walks the serialized form of the format's types, so no key can be forgotten.

use super::value::{literal, one_line};
use crate::dossier::format::{ArticleFile, Conflicts, Entities, Events, TomlDossier};
use serde::Serialize;
use toml::{Table, Value};

/// Root type of a file of the format.
pub trait TomlRoot: Serialize {
    /// Path of its schema, for the first line of the file.
    const SCHEMA: &'static str;
}

/// Root type of a file that exists once per dossier.
pub trait Single: TomlRoot {
    /// File name.
    const NAME: &'static str;
}

macro_rules! single {
    ($($document:ident $name:literal,)+) => {$(
        impl TomlRoot for $document {
            const SCHEMA: &'static str = concat!("schema/", $name, ".schema.json");
        }
        impl Single for $document {
            const NAME: &'static str = concat!($name, ".toml");
        }
    )+};
}

single! {
    TomlDossier "dossier",
    Entities "entities",
    Events "events",
    Conflicts "conflicts",
}

impl TomlRoot for ArticleFile {
    const SCHEMA: &'static str = "../schema/article.schema.json";
}

/// Serializes a file.
///
/// # Errors
/// If the values do not fit TOML; those of the format's types always do.
pub fn text<T: TomlRoot>(document: &T) -> Result<String, toml::ser::Error> {
    let mut out = format!("#:schema {}\n", T::SCHEMA);
    let mut sections = Vec::new();
    let values = Table::try_from(document)?;
    for (key, value) in &values {
        match value {
            Value::Table(table) if table.values().any(Value::is_table) => {
                sections.push((format!("[{key}]"), table));
            }
            Value::Array(items) if items.iter().all(Value::is_table) => {
                let tables = items.iter().filter_map(Value::as_table);
                sections.extend(tables.map(|table| (format!("[[{key}]]"), table)));
            }
            value => entry(&mut out, key, key, value),
        }
    }
    for (header, table) in sections {
        out.push('\n');
        out.push_str(&header);
        out.push('\n');
        for (key, value) in table {
            entry(&mut out, key, key, value);
        }
    }
    Ok(out)
}

/// Writes one line, or one for each key of a table. `path` is the dotted key, `key` its last part.
fn entry(out: &mut String, path: &str, key: &str, value: &Value) {
    let written = match value {
        Value::Table(table) => {
            for (key, value) in table {
                entry(out, &format!("{path}.{key}"), key, value);
            }
            return;
        }
        // An empty `by` has a meaning of its own, the article's voice; other empty lists are left
        // out.
        Value::Array(items) if items.is_empty() && key != "by" => return,
        Value::String(passage) if key == "quote" => literal(passage),
        value => one_line(value),
    };
    for part in [path, " = ", &written, "\n"] {
        out.push_str(part);
    }
}
