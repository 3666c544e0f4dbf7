//! Estimated widths of labels.

/// Factor for fonts wider than Helvetica.
const ALLOWANCE: f64 = 1.06;

/// Width of bold Helvetica relative to regular, approximately.
const BOLD: f64 = 1.07;

/// Advance widths of the characters `' '` to `'~'`, in thousandths of the font size.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space – /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 – ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722,
    778, // @ – O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P – _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` – o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p – ~
];

/// The width of `text` in pixels when set in `size` pixels.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(|c| u32::from(advance(c))).sum();
    let weight = if bold { BOLD } else { 1.0 };
    f64::from(thousandths) / 1000.0 * size * weight * ALLOWANCE
}

fn advance(c: char) -> u16 {
    match c {
        ' '..='~' => ASCII[c as usize - ' ' as usize],
        '\u{a0}' | '\u{202f}' | '·' | '‚' => 278,
        'ä' | 'ö' | 'ü' | 'é' | 'è' | 'à' | 'á' | 'ó' | '–' => 556,
        'ß' => 611,
        'Ä' | 'À' | 'Á' | 'É' => 667,
        'Ö' | 'Ó' => 778,
        'Ü' => 722,
        '„' | '“' | '”' => 333,
        '…' | '→' | '←' | '—' => 1000,
        // Scripts with full-width characters begin with the CJK radicals.
        '\u{2e80}'.. => 1000,
        _ => 600,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_word_measures_as_helvetica_sets_it() {
        // T 611 i 222 k 500 T 611 o 556 k 500 = 3000 thousandths.
        assert!((text_width("TikTok", 10.0, false) - 30.0 * ALLOWANCE).abs() < 1e-9);
    }

    #[test]
    fn wider_text_is_never_narrower() {
        assert!(text_width("Angebot abgelehnt", 13.0, false) > text_width("Angebot", 13.0, false));
        assert!(text_width("Angebot", 13.0, true) > text_width("Angebot", 13.0, false));
        assert_eq!(text_width("", 13.0, false), 0.0);
    }
}
