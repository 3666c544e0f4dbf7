//! The layout of the files: dotted keys, a header per entry, one-line lists – as the annotators'
//! guide has it.
//!
//! By hand, because serialisers choose their own layout, and another one with the next version. It
//! walks whatever the format's types serialise to, so no key can be forgotten.

use super::value::{literal, one_line};
use crate::dossier::format::{ArticleFile, Conflicts, Dossier, Entities, Events};
use serde::Serialize;
use toml::{Table, Value};

/// The type of a file of the format.
pub trait Document: Serialize {
    /// Its schema, as its first line names it.
    const SCHEMA: &'static str;
}

/// The type of a file that a dossier has once.
pub trait Single: Document {
    /// Its name.
    const NAME: &'static str;
}

macro_rules! single {
    ($($document:ident $name:literal,)+) => {$(
        impl Document for $document {
            const SCHEMA: &'static str = concat!("schema/", $name, ".schema.json");
        }
        impl Single for $document {
            const NAME: &'static str = concat!($name, ".toml");
        }
    )+};
}

single! {
    Dossier "dossier",
    Entities "entities",
    Events "events",
    Conflicts "conflicts",
}

impl Document for ArticleFile {
    const SCHEMA: &'static str = "../schema/article.schema.json";
}

/// The text of a file.
///
/// # Errors
/// When the values do not fit TOML, which those of the format's types always do.
pub fn text<T: Document>(document: &T) -> Result<String, toml::ser::Error> {
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

/// One line, or one for each key of a table. `path` is the dotted key, `key` its last part.
fn entry(out: &mut String, path: &str, key: &str, value: &Value) {
    let written = match value {
        Value::Table(table) => {
            for (key, value) in table {
                entry(out, &format!("{path}.{key}"), key, value);
            }
            return;
        }
        // That nobody but the article says it is worth a line; other lists are empty when they
        // are not there.
        Value::Array(items) if items.is_empty() && key != "by" => return,
        Value::String(passage) if key == "quote" => literal(passage),
        value => one_line(value),
    };
    for part in [path, " = ", &written, "\n"] {
        out.push_str(part);
    }
}
