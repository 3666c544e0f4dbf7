//! Reads spreadsheets as text with any common delimiter, with columns by name.

use super::ImportError;
use super::input::MAX_EVENTS;
use super::notes::Notes;
use std::collections::BTreeMap;

/// Supported delimiters.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A spreadsheet whose first line names its columns.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns' names as written.
    pub columns: Vec<String>,
    /// Rows that are not blank.
    pub rows: Vec<TableRow>,
}

impl Table {
    /// The first names of columns, for messages.
    pub fn names(&self) -> String {
        let names = self.columns.iter().filter(|name| !name.is_empty());
        let names: Vec<_> = names.take(12).map(|name| format!("`{name}`")).collect();
        names.join(", ")
    }
}

/// One row.
#[derive(Clone, Debug)]
pub struct TableRow {
    /// Its first line in the file, from 1.
    pub line: u64,
    /// Its cells, trimmed.
    cells: Vec<String>,
}

impl TableRow {
    /// Cell of a column; empty if the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Place for messages.
    pub fn place(&self) -> String {
        format!("line {}", self.line)
    }
}

/// Reads a table. Text beyond the last column is noted.
///
/// # Errors
/// If there is no line with column names, or if there are too many rows.
pub fn read(text: &str, notes: &mut Notes) -> Result<Table, ImportError> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records().filter_map(|record| {
        // Infallible: the text is UTF-8, and rows may have any length.
        let record = record.ok()?;
        let line = record.position().map_or(0, |position| line(text, position));
        let cells = record.iter().map(|cell| cell.trim().to_owned());
        Some(TableRow { line, cells: cells.collect() })
    });
    let is_filled = |row: &TableRow| row.cells.iter().any(|cell| !cell.is_empty());
    let Some(header) = records.find(is_filled) else {
        return Err(ImportError::bad(
            "line 1",
            "the file is empty",
            "its first line has to name the columns",
        ));
    };
    let rows: Vec<TableRow> = records.filter(is_filled).take(MAX_EVENTS + 1).collect();
    if let Some(row) = rows.get(MAX_EVENTS) {
        return Err(ImportError::too_many(row.place()));
    }
    let columns = header.cells;
    for row in &rows {
        let beyond: Vec<_> =
            (row.cells.iter().skip(columns.len())).filter(|cell| !cell.is_empty()).collect();
        if !beyond.is_empty() {
            let message = "text beyond the last column is left out";
            notes.note(&row.place(), "", message);
        }
    }
    Ok(Table { columns, rows })
}

/// Line on which a row starts. The reader reports the position before blank lines, so these are
/// added.
fn line(text: &str, position: &csv::Position) -> u64 {
    let from = usize::try_from(position.byte()).unwrap_or(text.len());
    let rest = text.get(from..).unwrap_or_default();
    let blank = &rest[..rest.len() - rest.trim_start_matches(['\r', '\n']).len()];
    let count = |mark: char| blank.matches(mark).count() as u64;
    position.line() + count('\n').max(count('\r'))
}

/// Most frequent delimiter of the first line outside quotation marks; comma by default.
fn delimiter(text: &str) -> u8 {
    let mut counts = [0usize; DELIMITERS.len()];
    let mut is_quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            _ if !is_quoted => {
                if let Some(place) = DELIMITERS.iter().position(|delimiter| *delimiter == byte) {
                    counts[place] += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let found = counts.iter().position(|count| *count == most && most > 0);
    DELIMITERS[found.unwrap_or_default()]
}

/// Normalizes a column name: letters and digits in lower case.
pub fn bare(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Maps each key to the first column whose name is one of the key's names, which are separated by
/// spaces. Columns with text that match no key are noted.
pub fn assign(
    table: &Table,
    keys: &[(&'static str, &str)],
    notes: &mut Notes,
) -> BTreeMap<&'static str, usize> {
    let mut places = BTreeMap::new();
    for (column, name) in table.columns.iter().enumerate() {
        let bare = bare(name);
        let mut keys = keys.iter();
        let key = keys.find(|(_, names)| names.split(' ').any(|name| name == bare));
        if let Some((key, _)) = key.filter(|(key, _)| !places.contains_key(key)) {
            places.insert(*key, column);
            continue;
        }
        for row in table.rows.iter().filter(|row| !row.cell(column).is_empty()) {
            let key = if name.is_empty() { format!("column {}", column + 1) } else { name.clone() };
            notes.note(&row.place(), &key, "this column is not carried over");
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> (Table, Vec<String>) {
        let mut notes = Notes::default();
        let table = read(text, &mut notes).unwrap();
        (table, notes.notes().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn cells_are_divided_by_whatever_divides_the_first_line() {
        for text in ["a,b\n1,2\n", "a;b\r\n1;2\r\n", "a\tb\n1\t2", "\n\n\"a\";\"b\"\n1;2"] {
            let (table, notes) = table(text);
            assert_eq!(table.columns, ["a", "b"], "{text}");
            assert_eq!((table.rows[0].cell(0), table.rows[0].cell(1)), ("1", "2"), "{text}");
            assert!(notes.is_empty());
        }
    }

    #[test]
    fn quoted_line_breaks_blank_rows_and_ragged_ones_are_fine() {
        let (table, notes) = table("a,b\n\"one\ntwo\",x\n,\n\n1\n1,2,3\n");
        let lines: Vec<_> =
            table.rows.iter().map(|row| (row.line, row.cell(0), row.cell(1))).collect();
        assert_eq!(lines, [(2, "one\ntwo", "x"), (6, "1", ""), (7, "1", "2")]);
        assert_eq!(notes, ["line 7: text beyond the last column is left out"]);
    }

    #[test]
    fn an_empty_file_is_an_error() {
        for text in ["", "\n\n", ",,,\n"] {
            assert!(read(text, &mut Notes::default()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn columns_that_nobody_knows_are_told() {
        let (table, _) = table("Title,Colour\nA,red\nB,\nC,blue\n");
        let mut notes = Notes::default();
        let places = assign(&table, &[("title", "title")], &mut notes);
        assert_eq!(places["title"], 0);
        let notes: Vec<_> = notes.notes().iter().map(ToString::to_string).collect();
        assert_eq!(notes, ["line 2, line 4: Colour: this column is not carried over"]);
    }
}
