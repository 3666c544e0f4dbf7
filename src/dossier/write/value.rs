//! Formats TOML values as in hand-written files: on one line, quotes as literals, thousands
//! separated.

use std::fmt::Write;
use toml::Value;

/// A value on one line.
pub(super) fn one_line(value: &Value) -> String {
    match value {
        Value::String(text) => basic(text),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => float(*number),
        Value::Boolean(flag) => flag.to_string(),
        Value::Datetime(date) => date.to_string(),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(table) => {
            let pairs: Vec<_> =
                (table.iter()).map(|(key, value)| format!("{key} = {}", one_line(value))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

/// A literal string in `'''`, as in hand-written quotes; a basic string if a literal cannot hold
/// the value.
pub(super) fn literal(value: &str) -> String {
    if value.contains("''") || value.ends_with('\'') || value.contains(char::is_control) {
        basic(value)
    } else {
        format!("'''{value}'''")
    }
}

/// A basic string with the necessary escapes.
fn basic(value: &str) -> String {
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
            // All control characters are below U+10000. Writing to a string cannot fail.
            letter if letter.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// A number; without a fraction it is written as an integer with separated thousands.
fn float(number: f64) -> String {
    // 2⁵³ − 1: above it, not every integer has an exact float.
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    if number.fract() != 0.0 || number.abs() > LARGEST {
        return Value::Float(number).to_string();
    }
    let digits = format!("{:.0}", number.abs());
    let mut out = String::from(if number < 0.0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let cases = [
            (0.0, "0"),
            (999.0, "999"),
            (420_000_000.0, "420_000_000"),
            (-1_500.0, "-1_500"),
            (2.5, "2.5"),
            (-0.25, "-0.25"),
        ];
        for (number, expected) in cases {
            assert_eq!(float(number), expected);
        }
    }

    proptest! {
        #[test]
        fn every_text_reads_back(value in "(\\PC|[\"'\\\\\n\r\t\u{0}\u{7f}\u{85}\u{a0}„“]){0,20}") {
            for written in [basic(&value), literal(&value)] {
                let table: toml::Table = format!("a = {written}").parse()
                    .map_err(|error| TestCaseError::fail(format!("{written}: {error}")))?;
                prop_assert_eq!(table["a"].as_str(), Some(value.as_str()));
            }
        }

        #[test]
        fn every_number_reads_back(number in proptest::num::f64::ANY) {
            let written = float(number);
            let table: toml::Table = format!("a = {written}").parse()
                .map_err(|error| TestCaseError::fail(format!("{written}: {error}")))?;
            let read = match table["a"] {
                Value::Integer(whole) => whole as f64,
                ref other => other.as_float().unwrap(),
            };
            prop_assert!(read == number || read.is_nan() && number.is_nan(), "{written}");
        }
    }
}
