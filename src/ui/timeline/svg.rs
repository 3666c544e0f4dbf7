//! Numbers as SVG wants them: short, and never in exponent notation.

/// A length in per cent with at most three decimals.
pub fn pct(value: f64) -> String {
    let mut text = trimmed(value, 3);
    text.push('%');
    text
}

/// A length in pixels with at most one decimal.
pub fn px(value: f64) -> String {
    trimmed(value, 1)
}

fn trimmed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "" | "-0" | "-" => "0".to_owned(),
        text => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(pct(74.603_174), "74.603%");
        assert_eq!(pct(100.0), "100%");
        assert_eq!(px(-0.01), "0");
        assert_eq!(px(26.5), "26.5");
        assert_eq!(px(300.0), "300");
    }
}
