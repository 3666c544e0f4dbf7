//! Past syntax errors: each faulty entry is reported once and blanked, so that the rest of the file
//! can be judged without the noise that follows from it.

use std::borrow::Cow;
use std::ops::Range;
use toml::de::DeTable;

/// After this many faults the rest of a file is not judged: it is probably no TOML at all.
const MAX_FAULTS: usize = 20;

/// A text without its syntax errors. Byte offsets are those of the original.
#[derive(Default)]
pub(super) struct Recovered<'a> {
    /// The text; empty when there were too many faults.
    pub text: Cow<'a, str>,
    /// What was blanked, by position.
    pub faults: Vec<Fault>,
}

/// A syntax error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Where it is.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: &'static str,
    /// The lines that cannot be understood because of it.
    lines: Range<usize>,
}

/// Finds the syntax errors and blanks the entries they are in.
pub(super) fn recover(original: &str) -> Recovered<'_> {
    let mut text = Cow::Borrowed(original);
    let mut faults = Vec::new();
    while let Some(fault) = first_fault(&text) {
        let is_stuck = text[fault.lines.clone()].trim().is_empty();
        if !is_stuck {
            blank(text.to_mut(), &fault.lines);
        }
        faults.push(fault);
        if is_stuck || faults.len() == MAX_FAULTS {
            text = Cow::Borrowed("");
            break;
        }
    }
    faults.sort_by_key(|fault| fault.span.start);
    Recovered { text, faults }
}

fn first_fault(text: &str) -> Option<Fault> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let error = errors
        .iter()
        .min_by_key(|error| error.span().map_or(0, |span| span.start))?;
    let span = error.span().unwrap_or_default();
    let line = line_at(text, span.start);
    // A list that is not closed goes wrong where the next entry begins, or at the end of the file.
    let list_end = if error.message().starts_with("unclosed array") {
        Some(line.end)
    } else {
        let is_next = error.message().contains("array") && starts_entry(&text[line.clone()]);
        is_next.then_some(line.start)
    };
    if let Some(end) = list_end
        && let Some(opening) = opening_before(text, end)
    {
        return Some(Fault {
            lines: line_at(text, opening).start..end,
            span: opening..opening + 1,
            message: "this list is not closed".to_owned(),
            help: "close it with `]`",
        });
    }
    let is_header = text[line.clone()].trim_start().starts_with('[');
    Some(Fault {
        lines: if is_header {
            line.start..next_header(text, line.end)
        } else {
            line
        },
        span,
        message: error.message().to_owned(),
        help: advice(error.message()),
    })
}

/// The line a byte is in, its break included.
fn line_at(text: &str, offset: usize) -> Range<usize> {
    let offset = text.floor_char_boundary(offset);
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |at| offset + at + 1);
    start..end
}

/// Whether a line starts a new entry: `key = …` or `[header]`. Also an empty one at the end.
fn starts_entry(line: &str) -> bool {
    let line = line.trim();
    let is_key = |key: &str| {
        !key.is_empty()
            && key
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' '))
    };
    line.is_empty()
        || line.starts_with('[')
        || line.split_once('=').is_some_and(|(key, _)| is_key(key))
}

/// The bracket that opens the last list before a line.
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
    text[from..]
        .find("\n[")
        .map_or(text.len(), |at| from + at + 1)
}

/// Replaces everything but line breaks by spaces, byte for byte.
fn blank(text: &mut String, range: &Range<usize>) {
    let blanks: String = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(range.clone(), &blanks);
}

/// What to do about a message of the TOML parser.
fn advice(message: &str) -> &'static str {
    let advice = [
        (
            "string values must be quoted",
            "write the value in quotation marks after the `=`",
        ),
        (
            "invalid basic string",
            "close the string with `\"`; for text over several lines use `'''`",
        ),
        (
            "invalid literal string",
            "close the string with `'`; for text over several lines use `'''`",
        ),
        ("duplicate key", "keep one of the two"),
        ("missing comma", "separate the entries with `,`"),
        (
            "unclosed table",
            "close the header with `]`, or `]]` after `[[`",
        ),
        ("unclosed inline table", "close the table with `}`"),
        ("key with no value", "write `key = value`"),
    ];
    advice
        .iter()
        .find(|(start, _)| message.starts_with(start))
        .map_or(
            "correct this entry; the rest of the file is checked all the same",
            |(_, help)| help,
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_faulty_entry_is_reported_once_and_the_rest_survives() {
        let cases: [(&str, &[usize], &str); 7] = [
            ("a = 1\n", &[], "a = 1"),
            ("a = x\nb = 2\n", &[4], "b = 2"),
            ("a = [\"x\"\nb = 2\nc = 3\n", &[4], "b = 2\nc = 3"),
            ("a = [\n \"x\",\n \"y\"\nb = 2\n", &[4], "b = 2"),
            (
                "a = [\n \"x\"\n \"y\",\n]\nb = 2\n",
                &[12],
                "a = [\n \"x\"\n         \n]\nb = 2",
            ),
            (
                "a = \"x\nb = 2\n[[t]\nc = 3\n[[t]]\nd = 4\n",
                &[6, 17],
                "b = 2\n    \n     \n[[t]]\nd = 4",
            ),
            ("a = [\"x\"", &[4], ""),
        ];
        for (text, places, left) in cases {
            let Recovered { text: kept, faults } = recover(text);
            let starts: Vec<_> = faults.iter().map(|fault| fault.span.start).collect();
            assert_eq!(starts, places, "{text:?}: {faults:?}");
            let lines: Vec<_> = kept.trim().lines().map(str::trim_end).collect();
            let expected: Vec<_> = left.lines().map(str::trim_end).collect();
            assert_eq!(lines, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_left_has_no_syntax_error_and_the_same_offsets(
            text in "[a-c=\"'\\[\\]{},.\n ä#]{0,60}"
        ) {
            let recovered = recover(&text);
            prop_assert!(DeTable::parse(&recovered.text).is_ok());
            prop_assert!(recovered.text.is_empty() || recovered.text.len() == text.len());
            prop_assert!(recovered.faults.len() <= MAX_FAULTS);
        }
    }
}
