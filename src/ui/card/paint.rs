//! Colours of the light theme as literals: a picture has no style sheet.

/// Background.
pub const PAPER: &str = "#fbfaf7";
/// Background of what comes after the state of knowledge.
pub const AHEAD: &str = "#f1efe8";
/// Text and strong lines.
pub const INK: &str = "#1b1b19";
/// Secondary text.
pub const INK_2: &str = "#4b4a45";
/// Attributions and the words along the axis.
pub const INK_3: &str = "#65645e";
/// Weak lines.
pub const RULE: &str = "#dedbd1";
/// Slightly stronger lines.
pub const RULE_2: &str = "#bdb9ac";

/// The storylines' colours.
const LANES: [&str; 4] = ["#b5330f", "#1560b5", "#51205a", "#6d6b66"];

/// The colour of the lane with this number (1–4); all others share the fourth.
pub fn lane(number: usize) -> &'static str {
    let index = number.wrapping_sub(1).min(LANES.len() - 1);
    LANES[index]
}

/// Rounds a length or position for SVG: at most one decimal, no negative zero.
pub fn px(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_light_theme() {
        let css = include_str!("../../../style/tokens.css");
        let (_, light) = css.split_once(":root {").unwrap();
        let token = |name: &str| {
            let (_, value) = light.split_once(&format!("--{name}: ")).unwrap();
            value.split(';').next().unwrap()
        };
        for (name, colour) in [
            ("paper", PAPER),
            ("ahead", AHEAD),
            ("ink", INK),
            ("ink-2", INK_2),
            ("ink-3", INK_3),
            ("rule", RULE),
            ("rule-2", RULE_2),
            ("lane-1", lane(1)),
            ("lane-2", lane(2)),
            ("lane-3", lane(3)),
            ("lane-4", lane(4)),
            ("lane-4", lane(0)),
            ("lane-4", lane(99)),
        ] {
            assert_eq!(token(name), colour, "{name}");
        }
    }

    #[test]
    fn numbers_are_short() {
        for (value, text) in [(641.2499, "641.2"), (-0.04, "0"), (26.0, "26")] {
            assert_eq!(px(value).to_string(), text);
        }
    }
}
