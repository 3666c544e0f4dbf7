//! External links of embeds.

/// Adds `target="_blank"` to every link that leaves the embed, since pages refuse to be framed.
/// `embeds` are the paths of the embed in each language. Works on the rendered HTML: most
/// components also occur in pages and need not know where they are shown.
pub fn external_links(html: &str, embeds: &[String]) -> String {
    let mut parts = html.split("<a ");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let tag = part.split('>').next().unwrap_or_default();
        let href = tag.split_once("href=\"").and_then(|(_, rest)| rest.split('"').next());
        let stays = |href: &str| {
            let mut embeds = embeds.iter().map(String::as_str).chain([""]);
            embeds.any(|embed| {
                let rest = href.strip_prefix(embed);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['#', '?']))
            })
        };
        text.push_str("<a ");
        if href.is_some_and(|href| !stays(href)) {
            // `target="_blank"` implies `rel="noopener"`.
            text.push_str("target=\"_blank\" ");
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_to_views_stay_in_the_frame() {
        let embeds = ["de", "en"].map(|lang| format!("/{lang}/embed"));
        let of = |href: &str| {
            external_links(&format!("<p>a</p><a class=\"x\" href=\"{href}\">b</a>"), &embeds)
        };
        for inside in ["/de/embed", "/en/embed?org=x", "/de/embed?a=1#row", "#row", "/de/embed#row"]
        {
            assert!(!of(inside).contains("target"), "{inside}");
        }
        for outside in [
            "/de/",
            "/de/embedded",
            "/fr/embed",
            "/de/event/x",
            "https://example.org/",
            "mailto:a@b.c",
        ] {
            assert!(of(outside).starts_with("<p>a</p><a target=\"_blank\" class"), "{outside}");
        }
        assert_eq!(external_links("<article>a</article>", &embeds), "<article>a</article>");
    }
}
