//! Numbers for SVG: short, and never in exponent notation.
//!
//! Formatted with integers: the standard formatting of floats would be the largest piece of code
//! sent to the browser.

/// A length in per cent with at most three decimals.
pub fn pct(value: f64) -> String {
    let mut text = fixed(value, 3);
    text.push('%');
    text
}

/// A length in pixels with at most one decimal.
pub fn px(value: f64) -> String {
    fixed(value, 1)
}

/// Formats a number with at most `decimals` decimals; saturates at the limits of `i64`.
pub fn fixed(value: f64, decimals: u32) -> String {
    let unit = 10_i64.pow(decimals);
    // A cast from a float saturates, and turns NaN into zero.
    let scaled = (value * unit as f64).round() as i64;
    let sign = if scaled < 0 { "-" } else { "" };
    let scaled = scaled.unsigned_abs();
    let unit = unit.unsigned_abs();
    let (whole, mut rest) = (scaled / unit, scaled % unit);
    let mut text = format!("{sign}{whole}");
    if rest > 0 {
        text.push('.');
        let mut place = unit / 10;
        while rest > 0 {
            // One decimal digit.
            text.push(char::from(b'0' + (rest / place) as u8));
            rest %= place;
            place /= 10;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(pct(74.603_174), "74.603%");
        assert_eq!(pct(100.0), "100%");
        assert_eq!(pct(0.05), "0.05%");
        assert_eq!(px(-0.01), "0");
        assert_eq!(px(-0.25), "-0.3");
        assert_eq!(px(26.5), "26.5");
        assert_eq!(px(300.0), "300");
        assert_eq!(fixed(0.75, 2), "0.75");
    }

    proptest! {
        #[test]
        fn any_number_is_written_as_closely_as_asked(value in -1e6..1e6_f64, decimals in 0..4_u32) {
            let text = fixed(value, decimals);
            let read: f64 = text.parse().unwrap();
            prop_assert!((read - value).abs() <= 0.5001 / 10_f64.powi(decimals as i32));
            prop_assert!(!text.ends_with('.') && text != "-0");
        }
    }
}
