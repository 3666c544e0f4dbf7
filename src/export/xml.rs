//! Shared helpers of the XML formats.

/// Removes the characters that XML 1.0 cannot contain even escaped (section 2.2).
pub fn clean(text: &str) -> String {
    let allowed = |sign: &char| match sign {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        sign => !sign.is_control() || ('\u{7f}'..='\u{9f}').contains(sign),
    };
    text.chars().filter(allowed).collect()
}
