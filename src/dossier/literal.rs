//! Maps bytes of a string value to its TOML literal, so that a problem inside a quote or a date is
//! shown at its character and not at the start of the string.

/// Byte offset in `raw`, a TOML string literal with its quotation marks, at which the byte
/// `decoded` of its value is written. Never beyond the end of `raw`.
pub(super) fn raw_offset(raw: &str, decoded: usize) -> usize {
    let quote = if raw.starts_with('"') { '"' } else { '\'' };
    let multi_line = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let mut at = if multi_line { 3 } else { 1 };
    if multi_line {
        // A line break right after the opening marks is not part of the value.
        let rest = raw.get(at..).unwrap_or_default();
        at += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
    }
    let mut seen = 0;
    while let Some(rest) = raw.get(at..).filter(|rest| !rest.is_empty()) {
        let (written, value) = if quote == '"' && rest.starts_with('\\') {
            escape(rest)
        } else {
            let width = rest.chars().next().map_or(1, char::len_utf8);
            (width, width)
        };
        if seen + value > decoded {
            break;
        }
        seen += value;
        at += written;
    }
    at.min(raw.len())
}

/// Length in bytes of the escape at the start of `rest`, in the file and in the value.
fn escape(rest: &str) -> (usize, usize) {
    let code_point = |digits: usize| {
        let width = rest
            .get(2..2 + digits)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32)
            .map_or(1, char::len_utf8);
        (2 + digits, width)
    };
    match rest[1..].chars().next() {
        Some('x') => code_point(2),
        Some('u') => code_point(4),
        Some('U') => code_point(8),
        // A line that ends in a backslash continues at the next character that is not white space.
        Some(space) if space.is_ascii_whitespace() => {
            let blank = rest[1..].len() - rest[1..].trim_ascii_start().len();
            (1 + blank, 0)
        }
        Some(other) => (1 + other.len_utf8(), 1),
        None => (1, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_byte_of_the_value_is_found_where_it_is_written() {
        let cases = [
            (r#""2020-13""#, 5, "13\""),
            ("'2020-13'", 5, "13'"),
            ("'''\nfirst'''", 0, "first'''"),
            ("'''\r\nfirst'''", 2, "rst'''"),
            (r#""a\tbc""#, 2, "bc\""),
            (r#""\u00e4bc""#, 2, "bc\""),
            (r#""\"x\" y""#, 3, r#" y""#),
            ("\"\"\"\none \\\n   two\"\"\"", 4, "two\"\"\""),
            ("\"abc", 99, ""),
            ("", 3, ""),
        ];
        for (raw, decoded, expected) in cases {
            assert_eq!(&raw[raw_offset(raw, decoded)..], expected, "{raw} at {decoded}");
        }
    }

    proptest! {
        #[test]
        fn the_letters_behind_the_offset_are_those_of_the_value(
            text in "[a-zäß \"\\\\\t\u{a0}]{0,20}"
        ) {
            let raw = toml::Value::String(text.clone()).to_string();
            for (decoded, letter) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                let rest = &raw[raw_offset(&raw, decoded)..];
                prop_assert!(rest.starts_with(letter), "{raw} {decoded}");
            }
        }

        #[test]
        fn any_text_is_taken_for_a_literal_without_panic(raw in ".{0,20}", decoded in 0usize..30) {
            prop_assert!(raw_offset(&raw, decoded) <= raw.len());
        }
    }
}
