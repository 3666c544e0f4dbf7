//! Colours for whatever has no style sheet, read from the style sheet's tokens.

/// The tokens; their colours are written nowhere else.
const SHEET: &str = include_str!("../../style/tokens.css");

/// A token's value in the light theme; empty if there is no such token.
pub fn light(name: &str) -> &'static str {
    value(":root {", name)
}

/// A token's value in the dark theme; empty if it has none of its own.
pub fn dark(name: &str) -> &'static str {
    value("@utility dark-ink {", name)
}

fn value(rule: &str, name: &str) -> &'static str {
    let (_, rule) = SHEET.split_once(rule).unwrap_or_default();
    let (rule, _) = rule.split_once('}').unwrap_or_default();
    let (_, value) = rule.split_once(&format!("--{name}: ")).unwrap_or_default();
    debug_assert!(!value.is_empty(), "there is no token {name}");
    value.split(';').next().unwrap_or_default()
}

/// A style sheet with the light theme's values in place of `var(--…)`.
pub fn resolved(css: &str) -> String {
    let mut parts = css.split("var(--");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or_default();
        result.push_str(light(name));
        result.push_str(rest);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::timeline::picture::STYLE;

    #[test]
    fn tokens_have_a_value_in_each_theme() {
        let (light, dark) = (light("lane-1"), dark("lane-1"));
        assert!(light.starts_with('#') && dark.starts_with('#') && light != dark);
        let css = resolved(".lane-1 { color: var(--lane-1); }");
        assert_eq!(css, format!(".lane-1 {{ color: {light}; }}"));
    }

    #[test]
    fn pictures_have_no_colours_of_their_own() {
        let own = include_str!("timeline/picture.css");
        assert!(!own.contains('#') && own.contains("var(--lane-4)"));
        assert!(!STYLE.contains("var("));
        let icon = include_str!("../../public/favicon.svg");
        let colours = icon.split("color:#").skip(1).map(|rest| &rest[..6]);
        let ink = [light("ink"), dark("ink")].map(|colour| &colour[1..]);
        assert!(colours.eq(ink), "{icon}");
    }
}
