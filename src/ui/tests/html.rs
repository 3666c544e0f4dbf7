//! Minimal HTML parsing for tests. Pages are rendered by this program: attributes are quoted with
//! `"`, and neither text nor values contain a bare `<`.

mod select;

pub use select::{element, emptied, select};

/// The opening tags of elements with this name, without their angle brackets.
pub fn tags<'h>(html: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    all_tags(html).filter(move |tag| tag.split([' ', '/']).next() == Some(name))
}

/// All opening tags, without angle brackets.
pub fn all_tags(html: &str) -> impl Iterator<Item = &str> {
    let tags = html.split('<').skip(1);
    tags.filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|tag| tag.split('>').next())
}

/// Names of a tag's attributes that have a value.
pub fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let odd = tag.split('"').step_by(2);
    odd.filter_map(|part| part.trim().strip_suffix('=')?.rsplit(' ').next())
}

/// Value of a tag's attribute, still escaped.
pub fn raw<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Value of a tag's attribute.
pub fn value(tag: &str, name: &str) -> Option<String> {
    raw(tag, name).map(unescaped)
}

/// Values of an attribute in all tags, in document order.
pub fn values(html: &str, name: &str) -> Vec<String> {
    all_tags(html).filter_map(|tag| value(tag, name)).collect()
}

/// Opening tags and contents of all scripts.
pub fn scripts(html: &str) -> impl Iterator<Item = (&str, &str)> {
    let scripts = html.split("<script").skip(1);
    scripts.filter_map(|rest| rest.split_once("</script>")?.0.split_once('>'))
}

/// Text without character references.
pub fn unescaped(text: &str) -> String {
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    let mut text = text.to_owned();
    for (entity, sign) in entities {
        text = text.replace(entity, sign);
    }
    text
}

/// Text without tags; `skip` names an element to remove with its content.
pub fn text(html: &str, skip: &str) -> String {
    let (open, close) = (format!("<{skip}"), format!("</{skip}>"));
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let tag = format!("<{after}");
        let end: &str = if tag.starts_with(&open) { &close } else { ">" };
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    unescaped(&text)
}

/// One element per line, so that a change shows as the line it is. Left out is what differs without
/// a reason that concerns readers: comments, which Leptos leaves between texts in a debug build, and
/// the hashes in the names of islands, which follow their place in the source.
pub fn lines(html: &str) -> String {
    let mut comments = html.split("<!--");
    let mut kept = comments.next().unwrap_or_default().to_owned();
    kept.extend(comments.map(|part| part.split_once("-->").map_or("", |(_, rest)| rest)));
    let mut lines = String::new();
    let mut is_open = false;
    for tag in kept.split('<').skip(1) {
        let closes = tag.starts_with('/');
        if !(closes && is_open || lines.is_empty()) {
            lines.push('\n');
        }
        lines.push('<');
        lines.push_str(&without_hash(tag));
        is_open = !closes;
    }
    lines.push('\n');
    lines
}

/// A tag without the hash in the name of an island.
fn without_hash(tag: &str) -> String {
    let Some(island) = raw(tag, "data-component") else {
        return tag.to_owned();
    };
    let name = island.trim_end_matches(|c: char| c.is_ascii_digit());
    tag.replacen(island, name, 1)
}

#[test]
fn tags_are_told_apart_by_their_whole_name() {
    let html = "<link href=\"/a?b&amp;c\"/><li data-x=\"1\">a</li><line/>";
    assert_eq!(tags(html, "li").count(), 1);
    assert_eq!(values(html, "href"), ["/a?b&c"]);
    let tag = "a class=\"halo on-ahead\" hidden onclick=\"x=1\"";
    assert_eq!(attributes(tag).collect::<Vec<_>>(), ["class", "onclick"]);
}

#[test]
fn lines_are_elements_and_say_nothing_of_the_source() {
    assert_eq!(lines("<p>a<!--<() />--><b>c</b><input></p>"), "<p>a\n<b>c</b>\n<input></p>\n");
    assert_eq!(
        lines("<leptos-island data-component=\"Filter2_12345\"></leptos-island>"),
        "<leptos-island data-component=\"Filter2_\"></leptos-island>\n"
    );
}

#[test]
fn text_is_what_is_read() {
    assert_eq!(text("<p>a &amp; <sup>1<b>2</b></sup>b</p>", "sup"), "a & b");
}
