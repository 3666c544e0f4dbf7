//! Text of one file, with line and column of each byte.

use std::collections::BTreeMap;
use std::ops::Range;

/// Files that could be read, by path within the dossier (`/` between segments).
pub type Sources = BTreeMap<String, SourceFile>;

/// A file's text with its line starts.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path within the dossier, `/` between segments.
    pub path: String,
    /// The text; spans of problems are byte offsets in it.
    pub text: String,
    /// True if the file is not UTF-8: the text then only serves to show the place of the error.
    pub is_broken: bool,
    /// Byte offset of the start of each line; never empty.
    lines: Vec<usize>,
}

/// A position as editors show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode code points, from 1.
    pub column: usize,
}

impl SourceFile {
    /// A file with its text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> SourceFile {
        let text = text.into();
        let lines =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        SourceFile { path: path.into(), text, is_broken: false, lines }
    }

    /// A file that is not UTF-8, with replacement characters for invalid bytes.
    pub fn broken(path: impl Into<String>, text: impl Into<String>) -> SourceFile {
        SourceFile { is_broken: true, ..SourceFile::new(path, text) }
    }

    /// Line and column of a byte. Offsets inside a character or beyond the end are moved back to
    /// the nearest character boundary.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }

    /// Byte range of the lines that `span` touches, without the last line break.
    pub fn lines_around(&self, span: &Range<usize>) -> Range<usize> {
        let first = self.position(span.start).line;
        let last = self.position(span.end.max(span.start)).line;
        let end = self.lines.get(last).map_or(self.text.len(), |next| next - 1);
        self.lines[first - 1]..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_lines_start_at_one() {
        let source = SourceFile::new("a.txt", "äb\nc\u{a0}d\n");
        let at = |offset| {
            let Position { line, column } = source.position(offset);
            (line, column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(1), (1, 1), "inside the two bytes of ä");
        assert_eq!(at(2), (1, 2));
        assert_eq!(at(4), (2, 1));
        assert_eq!(at(7), (2, 3));
        assert_eq!(at(9), (3, 1));
        assert_eq!(at(99), (3, 1), "beyond the end");
    }

    #[test]
    fn the_lines_around_a_span_are_whole() {
        let source = SourceFile::new("a.txt", "one\ntwo\nthree");
        assert_eq!(&source.text[source.lines_around(&(5..6))], "two");
        assert_eq!(&source.text[source.lines_around(&(5..9))], "two\nthree");
        assert_eq!(&source.text[source.lines_around(&(0..0))], "one");
    }
}
