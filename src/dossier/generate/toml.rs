//! Writing TOML the way people write it here: dotted keys, one-line inline tables, quotes as
//! literals.
//!
//! By hand, because serialisers choose their own layout, and another one with the next version.

use crate::i18n::Lang;
use std::fmt::Write;

/// A text of ours, German and English.
pub(super) type Both = [String; 2];

/// A TOML document in the making.
#[derive(Debug, Default)]
pub(super) struct Toml(String);

impl Toml {
    /// A document that names its schema for editors.
    pub fn with_schema(path: &str) -> Toml {
        Toml(format!("#:schema {path}\n"))
    }

    /// A table header, brackets included, after an empty line.
    pub fn header(&mut self, header: &str) {
        self.0.push('\n');
        self.0.push_str(header);
        self.0.push('\n');
    }

    /// A value that is written as it is: a number, a list, an inline table.
    pub fn raw(&mut self, key: &str, value: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{key} = {value}");
    }

    /// A text.
    pub fn text(&mut self, key: &str, value: &str) {
        self.raw(key, string(value));
    }

    /// A passage of an article.
    pub fn passage(&mut self, key: &str, value: &str) {
        self.raw(key, literal(value));
    }

    /// A text in both languages.
    pub fn both(&mut self, key: &str, value: &Both) {
        for (lang, value) in Lang::ALL.iter().zip(value) {
            self.raw(&format!("{key}.{lang}"), string(value));
        }
    }

    /// A list of texts.
    pub fn list<'a>(&mut self, key: &str, values: impl IntoIterator<Item = &'a str>) {
        let values: Vec<_> = values.into_iter().map(string).collect();
        self.raw(key, format_args!("[{}]", values.join(", ")));
    }

    /// The document.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A basic string, with everything escaped that has to be.
pub(super) fn string(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for letter in value.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // All control characters but these two are below U+10000.
            letter if letter.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// A literal string in `'''`, as quotes are written by hand; a basic one where that cannot hold
/// the value.
fn literal(value: &str) -> String {
    if value.contains("''") || value.ends_with('\'') || value.contains(char::is_control) {
        string(value)
    } else {
        format!("'''{value}'''")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_reads_back(value in "(\\PC|[\"'\\\\\n\r\t\u{0}\u{7f}\u{85}\u{a0}„“]){0,20}") {
            let mut toml = Toml::with_schema("x");
            toml.text("a", &value);
            toml.passage("b", &value);
            toml.list("c", [value.as_str(), "x"]);
            toml.both("d", &[value.clone(), value.clone()]);
            let text = toml.into_text();
            let table: toml::Table = text.parse().map_err(|e| TestCaseError::fail(format!("{text}: {e}")))?;
            prop_assert_eq!(table["a"].as_str(), Some(value.as_str()));
            prop_assert_eq!(table["b"].as_str(), Some(value.as_str()));
            prop_assert_eq!(table["c"][0].as_str(), Some(value.as_str()));
            prop_assert_eq!(table["d"]["en"].as_str(), Some(value.as_str()));
        }
    }
}
