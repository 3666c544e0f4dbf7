//! Just enough HTML to ask a served page about its tags. Pages are rendered by us: attributes are
//! quoted with `"`, and neither text nor values hold a bare `<`.

/// The opening tags of elements with this name, without their angle brackets.
pub fn tags<'h>(html: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    all_tags(html).filter(move |tag| tag.split([' ', '/']).next() == Some(name))
}

/// All opening tags, without their angle brackets.
pub fn all_tags(html: &str) -> impl Iterator<Item = &str> {
    let tags = html.split('<').skip(1);
    tags.filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|tag| tag.split('>').next())
}

/// The names of a tag's attributes that have a value.
pub fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let odd = tag.split('"').step_by(2);
    odd.filter_map(|part| part.trim().strip_suffix('=')?.rsplit(' ').next())
}

/// The value of an attribute of a tag, as written.
pub fn raw<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// The value of an attribute of a tag.
pub fn value(tag: &str, name: &str) -> Option<String> {
    raw(tag, name).map(unescaped)
}

/// The values of an attribute, wherever it stands, in the order of the page.
pub fn values(html: &str, name: &str) -> Vec<String> {
    all_tags(html).filter_map(|tag| value(tag, name)).collect()
}

/// The opening tags and contents of all scripts.
pub fn scripts(html: &str) -> impl Iterator<Item = (&str, &str)> {
    let scripts = html.split("<script").skip(1);
    scripts.filter_map(|rest| rest.split_once("</script>")?.0.split_once('>'))
}

/// Text as it reads.
pub fn unescaped(text: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    let mut text = text.to_owned();
    for (entity, sign) in entities {
        text = text.replace(entity, sign);
    }
    text
}

/// The content of the first element that begins with this text.
pub fn element<'h>(html: &'h str, opening: &str) -> Option<&'h str> {
    let start = html.find(opening)?;
    let name = opening.trim_start_matches('<').split(' ').next()?;
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut depth = 0;
    let mut at = start;
    loop {
        let next_close = at + html[at..].find(&close)?;
        match html[at..next_close].find(&open) {
            Some(inner) => {
                depth += 1;
                at += inner + open.len();
            }
            None => {
                depth -= 1;
                at = next_close + close.len();
                if depth == 0 {
                    return Some(&html[start..at]);
                }
            }
        }
    }
}

/// One tag per line, so that a change shows as the line it is. Comments are dropped: Leptos leaves
/// them between texts, others in a debug build than in a release.
pub fn lines(html: &str) -> String {
    let mut parts = html.split("<!--");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    kept.extend(parts.map(|part| part.split_once("-->").map_or("", |(_, rest)| rest)));
    let mut lines = kept.replace('<', "\n<").trim_start().to_owned();
    lines.push('\n');
    lines
}

#[test]
fn elements_are_cut_out_whole() {
    let html = "<p>a</p><svg class=\"x\"><svg></svg><g/></svg><svg></svg>";
    let found = element(html, "<svg class=\"x\"");
    assert_eq!(found, Some("<svg class=\"x\"><svg></svg><g/></svg>"));
    assert_eq!(element(html, "<svg class=\"y\""), None);
}

#[test]
fn tags_are_told_apart_by_their_whole_name() {
    let html = "<link href=\"/a?b&amp;c\"/><li data-x=\"1\">a</li><line/>";
    assert_eq!(tags(html, "li").count(), 1);
    assert_eq!(values(html, "href"), ["/a?b&c"]);
    let tag = "a class=\"halo on-ahead\" hidden onclick=\"x=1\"";
    assert_eq!(attributes(tag).collect::<Vec<_>>(), ["class", "onclick"]);
    assert_eq!(
        lines("<p>a<!--<() />--><b>c</b></p>"),
        "<p>a\n<b>c\n</b>\n</p>\n"
    );
}
