//! Removes everything from a TOML tree that does not fit its shape, and reports it.

use crate::dossier::report::{Code, Place, Problem, Problems, SHOWN};
use crate::dossier::shape::{TableKey, ValueShape};
use crate::dossier::source::SourceFile;
use crate::dossier::spelling;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeTable, DeValue};

/// Maximum number of problems per file. A file with more is probably of another kind, and the rest of
/// it is dropped unchecked.
const MAX_MISFITS: usize = SHOWN;

/// Prunes one file, piece by piece.
pub(super) struct Pruner<'a> {
    source: &'a SourceFile,
    problems: Problems,
    /// Number of further problems to report.
    left: usize,
}

impl<'a> Pruner<'a> {
    pub fn new(source: &'a SourceFile) -> Pruner<'a> {
        Pruner { source, problems: Problems::default(), left: MAX_MISFITS }
    }

    /// Prunes the top-level table. `header` is where a missing key is reported.
    pub fn file(&mut self, table: &mut DeTable<'_>, shape: &ValueShape, header: &Range<usize>) {
        if let ValueShape::Table(keys) = shape {
            self.table(table, keys, header, Path::TOP);
        }
    }

    /// Problems found, and true if all of the file was checked.
    pub fn finish(self) -> (Problems, bool) {
        (self.problems, self.left > 0)
    }

    fn table(
        &mut self,
        table: &mut DeTable<'_>,
        keys: &BTreeMap<String, TableKey>,
        header: &Range<usize>,
        path: Path<'_>,
    ) {
        for (name, key) in keys {
            if key.required && !table.contains_key(name.as_str()) {
                let message = format!("{} has no `{name}`", path.subject());
                let help = match &key.shape {
                    ValueShape::Word(words) => {
                        let words = spelling::list(words.iter().map(String::as_str));
                        format!("add `{name} = …`, one of {words}")
                    }
                    shape => format!("add `{name}`: {}", shape.describe()),
                };
                self.report(Code::MissingKey, header, message, [help]);
            }
        }
        let mut fitting = Vec::with_capacity(table.len());
        for (name, value) in table.iter_mut() {
            let word: &str = name.get_ref();
            fitting.push(match keys.get(word) {
                Some(key) => self.fits(value, &key.shape, path.to(word)),
                None => {
                    self.unknown_key(word, &name.span(), keys, path);
                    false
                }
            });
        }
        // Rebuilding a table takes time, and most tables need none.
        if fitting.contains(&false) {
            let all = std::mem::replace(table, DeTable::new()).into_iter();
            let fitting = all.zip(fitting).filter(|(_, fits)| *fits);
            *table = fitting.map(|(entry, _)| entry).collect();
        }
    }

    /// Prunes the value and tests whether it fits the shape.
    fn fits(
        &mut self,
        value: &mut Spanned<DeValue<'_>>,
        shape: &ValueShape,
        path: Path<'_>,
    ) -> bool {
        if self.left == 0 {
            return false;
        }
        let span = value.span();
        match (value.get_mut(), shape) {
            (DeValue::Table(table), ValueShape::Table(keys)) => {
                self.table(table, keys, &span, path);
                true
            }
            (DeValue::Array(array), ValueShape::List(item)) => {
                self.items(array, item, path);
                true
            }
            (DeValue::String(word), ValueShape::Word(words)) => self.word(word, words, &span, path),
            (DeValue::Integer(integer), ValueShape::Integer) if is_u32(integer) => true,
            (DeValue::String(_), ValueShape::Text)
            | (DeValue::Integer(_) | DeValue::Float(_), ValueShape::Number)
            | (DeValue::Boolean(_), ValueShape::Flag) => true,
            (other, shape) => {
                let message = format!(
                    "`{path}` must be {}, but this is {}",
                    shape.describe(),
                    describe(other)
                );
                self.report(Code::WrongType, &span, message, wrong_type_advice(other, shape));
                false
            }
        }
    }

    fn items(&mut self, array: &mut DeArray<'_>, item: &ValueShape, path: Path<'_>) {
        let fits = |value: &mut _| self.fits(value, item, path);
        let fitting: Vec<bool> = array.iter_mut().map(fits).collect();
        if fitting.contains(&false) {
            let all = std::mem::replace(array, DeArray::new()).into_iter();
            let fitting = all.zip(fitting).filter(|(_, fits)| *fits);
            *array = fitting.map(|(value, _)| value).collect();
        }
    }

    fn word(&mut self, word: &str, words: &[String], span: &Range<usize>, path: Path<'_>) -> bool {
        let known = words.iter().any(|known| known == word);
        if !known {
            let message = format!("`{word}` is not a word for `{path}`");
            let candidates = words.iter().map(String::as_str);
            let help = spelling::did_you_mean(word, candidates.clone())
                .into_iter()
                .chain([format!("allowed: {}", spelling::list(candidates))]);
            self.report(Code::UnknownWord, span, message, help);
        }
        known
    }

    fn unknown_key(
        &mut self,
        word: &str,
        span: &Range<usize>,
        keys: &BTreeMap<String, TableKey>,
        path: Path<'_>,
    ) {
        let message = format!("{} has no key `{word}`", path.subject());
        let candidates = keys.keys().map(String::as_str);
        let help = spelling::did_you_mean(word, candidates.clone())
            .into_iter()
            .chain([format!("allowed here: {}", spelling::list(candidates))]);
        self.report(Code::UnknownKey, span, message, help);
    }

    fn report(
        &mut self,
        code: Code,
        span: &Range<usize>,
        message: String,
        help: impl IntoIterator<Item = String>,
    ) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let place = Place::at(&self.source.path, span.clone());
        let problem = Problem::new(code, place, message);
        let problem = help.into_iter().fold(problem, Problem::help);
        self.problems.push(match self.left {
            0 => problem.help(format!(
                "after {MAX_MISFITS} problems the rest of the file is not judged; there may be more"
            )),
            _ => problem,
        });
    }
}

/// Path of keys for messages, such as `claim.date`. Formatted only when a message needs it.
#[derive(Clone, Copy)]
struct Path<'a> {
    above: Option<&'a Path<'a>>,
    name: &'a str,
}

impl Path<'_> {
    /// The file itself.
    const TOP: Path<'static> = Path { above: None, name: "" };

    /// Path of the key `name` in this table.
    fn to<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path { above: Some(self), name }
    }

    /// Subject of a message.
    fn subject(&self) -> String {
        match self.above {
            None => "the file".to_owned(),
            Some(_) => format!("`{self}`"),
        }
    }
}

impl Display for Path<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above.filter(|above| above.above.is_some()) {
            write!(out, "{above}.")?;
        }
        out.write_str(self.name)
    }
}

fn is_u32(integer: &DeInteger<'_>) -> bool {
    u32::from_str_radix(integer.as_str(), integer.radix()).is_ok()
}

fn describe(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a TOML date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn wrong_type_advice(value: &DeValue<'_>, shape: &ValueShape) -> Option<String> {
    let advice = match (value, shape) {
        (DeValue::Datetime(_), ValueShape::Text) => "put the date in quotation marks",
        (DeValue::Integer(_) | DeValue::Float(_), ValueShape::Text) => "put it in quotation marks",
        (DeValue::String(_), ValueShape::List(_)) => "put it in square brackets: `[\"…\"]`",
        (DeValue::String(_), ValueShape::Integer | ValueShape::Number | ValueShape::Flag) => {
            "leave the quotation marks out"
        }
        (DeValue::Table(_), ValueShape::List(_)) => "use `[[…]]` with two brackets on each side",
        (DeValue::String(_), ValueShape::Table(_)) => {
            "write its keys: `….de = \"…\"` and `….en = \"…\"`, for example"
        }
        _ => return None,
    };
    Some(advice.to_owned())
}
