//! Recovers from syntax errors: each faulty entry is reported once and blanked, so that the rest of
//! the file is checked without follow-up errors.

use super::syntax;
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, Error};

/// Number of faults after which the rest of a file is ignored: it is probably not TOML.
const MAX_FAULTS: usize = 20;

/// A text without its syntax errors. Byte offsets are those of the original.
#[derive(Clone, Default)]
pub(super) struct Recovered<'a> {
    /// The text; empty when it was given up.
    pub text: Cow<'a, str>,
    /// Blanked faults, by position.
    pub faults: Vec<SyntaxFault>,
    /// True if recovery stopped at too many errors.
    pub is_given_up: bool,
}

/// A syntax error with the lines to skip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SyntaxFault {
    /// Place of the error.
    pub span: Range<usize>,
    /// Error message.
    pub message: String,
    /// Advice.
    pub help: &'static str,
    /// Lines that cannot be parsed because of it.
    lines: Range<usize>,
}

/// Finds the syntax errors and blanks the entries they are in.
pub(super) fn recover(original: &str) -> Recovered<'_> {
    let mut recovered = Recovered { text: Cow::Borrowed(original), ..Recovered::default() };
    let mut from = 0;
    while let Some(slip) = syntax::first(&recovered.text, from) {
        let fault = fault(&recovered.text, slip.span, &slip.message);
        // All that lies before is in order, unless the fault begins there.
        from = match fault.lines.start < slip.from {
            true => 0,
            false => slip.from,
        };
        recovered.without(fault);
        if recovered.is_given_up {
            break;
        }
    }
    recovered.faults.sort_by_key(|fault| fault.span.start);
    recovered
}

impl<'a> Recovered<'a> {
    /// The same without errors of a piece that only show where entries are put together, such as a key that is
    /// given twice.
    pub fn without_all(self, piece: &Range<usize>, errors: Vec<Error>) -> Recovered<'a> {
        let (mut recovered, mut errors) = (self, errors);
        while !errors.is_empty() && !recovered.is_given_up {
            let place = |error: &Error| {
                let span = error.span().unwrap_or_default();
                span.start + piece.start..span.end + piece.start
            };
            errors.sort_by_key(|error| place(error).start);
            let mut blanked = 0..0;
            for error in &errors {
                // What stands in an entry that is blanked is no error of its own.
                if blanked.contains(&place(error).start) {
                    continue;
                }
                let fault = fault(&recovered.text, place(error), error.message());
                blanked = fault.lines.clone();
                recovered.without(fault);
                if recovered.is_given_up {
                    break;
                }
            }
            let text = recovered.text.get(piece.clone()).unwrap_or_default();
            errors = DeTable::parse_recoverable(text).1;
        }
        recovered.faults.sort_by_key(|fault| fault.span.start);
        recovered
    }

    /// The same, given up at a piece that is too long to be one entry after another.
    pub fn given_up_at(mut self, piece: &Range<usize>) -> Recovered<'a> {
        self.faults.push(SyntaxFault {
            span: piece.start..piece.start,
            message: "no entry begins within 1 MiB from here".to_owned(),
            help: "begin each entry with its header, such as `[[event]]`",
            lines: piece.clone(),
        });
        self.text = Cow::Borrowed("");
        self.is_given_up = true;
        self
    }

    /// Blanks the lines of a fault; gives the text up after too many.
    fn without(&mut self, fault: SyntaxFault) {
        let is_stuck = self.text[fault.lines.clone()].trim().is_empty();
        if !is_stuck {
            blank(self.text.to_mut(), &fault.lines);
        }
        self.faults.push(fault);
        if is_stuck || self.faults.len() == MAX_FAULTS {
            self.text = Cow::Borrowed("");
            self.is_given_up = true;
        }
    }
}

/// Problem with the entry in which the parser failed.
fn fault(text: &str, span: Range<usize>, message: &str) -> SyntaxFault {
    let line = line_at(text, span.start);
    // A list that is not closed goes wrong where the next entry begins, or at the end of the file.
    let list_end = if message.starts_with("unclosed array") {
        Some(line.end)
    } else {
        let is_next = message.contains("array") && starts_entry(&text[line.clone()]);
        is_next.then_some(line.start)
    };
    if let Some(end) = list_end
        && let Some(opening) = opening_before(text, end)
    {
        return SyntaxFault {
            lines: line_at(text, opening).start..end,
            span: opening..opening + 1,
            message: "this list is not closed".to_owned(),
            help: "close it with `]`",
        };
    }
    let is_header = text[line.clone()].trim_start().starts_with('[');
    SyntaxFault {
        lines: if is_header { line.start..next_header(text, line.end) } else { line },
        span,
        message: message.to_owned(),
        help: advice(message),
    }
}

/// Range of the line that contains a byte, line break included.
fn line_at(text: &str, offset: usize) -> Range<usize> {
    let offset = text.floor_char_boundary(offset);
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at + 1);
    start..end
}

/// Tests whether a line starts a new entry: `key = …` or `[header]`. Blank lines count too.
fn starts_entry(line: &str) -> bool {
    let line = line.trim();
    let is_key = |key: &str| {
        !key.is_empty()
            && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' '))
    };
    line.is_empty()
        || line.starts_with('[')
        || line.split_once('=').is_some_and(|(key, _)| is_key(key))
}

/// Opening bracket of the last list before a line.
fn opening_before(text: &str, end: usize) -> Option<usize> {
    let mut end = end;
    while end > 0 {
        let line = line_at(text, end - 1);
        let (start, written) = (line.start, &text[line]);
        if starts_entry(written)
            && let Some((key, value)) = written.split_once('=')
        {
            let blank = value.len() - value.trim_start().len();
            let is_list = value.trim_start().starts_with('[');
            return is_list.then_some(start + key.len() + 1 + blank);
        }
        end = start;
    }
    None
}

fn next_header(text: &str, from: usize) -> usize {
    if text[from..].starts_with('[') {
        return from;
    }
    text[from..].find("\n[").map_or(text.len(), |at| from + at + 1)
}

/// Replaces everything but line breaks by spaces, byte for byte.
fn blank(text: &mut String, range: &Range<usize>) {
    let blanks: String =
        text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(range.clone(), &blanks);
}

/// Advice for a message of the TOML parser.
fn advice(message: &str) -> &'static str {
    let advice = [
        ("string values must be quoted", "write the value in quotation marks after the `=`"),
        (
            "invalid basic string",
            "close the string with `\"`; for text over several lines use `'''`",
        ),
        (
            "invalid literal string",
            "close the string with `'`; for text over several lines use `'''`",
        ),
        ("duplicate key", "keep one of the two"),
        ("this entry is too long", "shorten it, or check that this file belongs to a dossier"),
        ("missing comma", "separate the entries with `,`"),
        ("unclosed table", "close the header with `]`, or `]]` after `[[`"),
        ("unclosed inline table", "close the table with `}`"),
        ("key with no value", "write `key = value`"),
    ];
    advice
        .iter()
        .find(|(start, _)| message.starts_with(start))
        .map_or("correct this entry; the rest of the file is checked all the same", |(_, help)| {
            help
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Past all errors, as files are read.
    fn whole(text: &str) -> Recovered<'static> {
        let first = recover(text);
        let errors = DeTable::parse_recoverable(&first.text).1;
        let whole = 0..first.text.len();
        let Recovered { text, faults, is_given_up } = first.without_all(&whole, errors);
        Recovered { text: Cow::Owned(text.into_owned()), faults, is_given_up }
    }

    #[test]
    fn each_faulty_entry_is_reported_once_and_the_rest_survives() {
        let cases: [(&str, &[usize], &str); 7] = [
            ("a = 1\n", &[], "a = 1"),
            ("a = x\nb = 2\n", &[4], "b = 2"),
            ("a = [\"x\"\nb = 2\nc = 3\n", &[4], "b = 2\nc = 3"),
            ("a = [\n \"x\",\n \"y\"\nb = 2\n", &[4], "b = 2"),
            ("a = [\n \"x\"\n \"y\",\n]\nb = 2\n", &[12], "a = [\n \"x\"\n         \n]\nb = 2"),
            (
                "a = \"x\nb = 2\n[[t]\nc = 3\n[[t]]\nd = 4\n",
                &[6, 17],
                "b = 2\n    \n     \n[[t]]\nd = 4",
            ),
            ("a = [\"x\"", &[4], ""),
        ];
        for (text, places, left) in cases {
            let Recovered { text: kept, faults, .. } = whole(text);
            let starts: Vec<_> = faults.iter().map(|fault| fault.span.start).collect();
            assert_eq!(starts, places, "{text:?}: {faults:?}");
            let lines: Vec<_> = kept.trim().lines().map(str::trim_end).collect();
            let expected: Vec<_> = left.lines().map(str::trim_end).collect();
            assert_eq!(lines, expected, "{text:?}");
        }
    }

    #[test]
    fn keys_given_twice_are_found_at_once() {
        let tables = |count| "[[a]]\nb = 1\nb = 2\n".repeat(count);
        let text = tables(MAX_FAULTS - 1);
        let Recovered { text: kept, faults, is_given_up } = whole(&text);
        assert_eq!((faults.len(), is_given_up), (MAX_FAULTS - 1, false));
        assert_eq!(kept.replace("     \n", ""), "[[a]]\nb = 1\n".repeat(MAX_FAULTS - 1));
        let many = whole(&tables(1_000));
        assert_eq!((many.faults.len(), many.is_given_up), (MAX_FAULTS, true));
    }

    proptest! {
        #[test]
        fn what_is_left_has_no_syntax_error_and_the_same_offsets(
            text in "[a-c=\"'\\[\\]{},.\n ä#]{0,60}"
        ) {
            let recovered = whole(&text);
            prop_assert!(DeTable::parse(&recovered.text).is_ok());
            prop_assert!(recovered.text.is_empty() || recovered.text.len() == text.len());
            prop_assert!(recovered.faults.len() <= MAX_FAULTS);
        }
    }
}
