//! Percent-encoding of query strings (RFC 3986, section 3.4), applied exactly once in each
//! direction.

use std::fmt;

/// Returns true if a byte may stand unencoded in a value: the query characters of RFC 3986 without
/// `&`, which separates, `+`, which means a space, and `'`, which browsers encode on their own
/// (WHATWG URL, special-query set) and so would not send back as written.
const fn is_literal(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b','
                | b'/'
                | b':'
                | b'@'
                | b'?'
                | b'!'
                | b'$'
                | b'('
                | b')'
                | b'*'
                | b';'
                | b'='
        )
}

/// Encodes a value; a space becomes `+`.
pub(super) fn encode(value: &str, out: &mut impl fmt::Write) -> fmt::Result {
    for byte in value.bytes() {
        match byte {
            b' ' => out.write_char('+')?,
            byte if is_literal(byte) => out.write_char(char::from(byte))?,
            byte => write!(out, "%{byte:02X}")?,
        }
    }
    Ok(())
}

/// A value as encoded in a query.
#[cfg(feature = "ssr")]
pub fn encoded(value: &str) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = encode(value, &mut text);
    text
}

/// Decodes a key or value as browsers do: `+` is a space, a `%` without two hexadecimal digits
/// stays, and invalid UTF-8 becomes U+FFFD.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        match (byte, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', &[high, low, ..]) => match (digit(high), digit(low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = &tail[2..];
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The value of a hexadecimal digit, 0–15.
const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}
