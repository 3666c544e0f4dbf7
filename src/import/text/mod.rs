//! From the HTML that people type into timelines to plain text, with the links it held.
//!
//! Takes anything for HTML that looks like it and leaves the rest as it is; nothing here can fail.

mod tag;

use crate::dossier::is_hidden;
use html_escape::decode_html_entities;
use tag::{Rest, Tag};

/// Longest address that is carried over: no browser's address bar holds more.
const MAX_URL: usize = 2_000;

/// A text without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The text on one line, white space folded.
    pub text: String,
    /// Where its links led, in order.
    pub links: Vec<Link>,
    /// Addresses of pictures, frames and players that stood in it; may be empty texts.
    pub media: Vec<String>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its address as written.
    pub url: String,
    /// The words it was put on.
    pub label: String,
}

/// Takes the markup off.
pub fn plain(html: &str) -> Plain {
    let mut reader = Reader::default();
    let mut rest = html;
    let mut behind = Rest::default();
    while let Some(at) = rest.find('<') {
        reader.write(&rest[..at]);
        let Some(tag) = Tag::read(&rest[at..], &mut behind) else {
            reader.write("<");
            rest = &rest[at + 1..];
            continue;
        };
        rest = &rest[at + tag.length..];
        if !tag.closes && matches!(tag.name.as_str(), "script" | "style") {
            rest = closing(rest, &tag.name);
        }
        reader.tag(&tag);
    }
    reader.write(rest);
    reader.close_link();
    Plain {
        text: fold(&reader.out),
        links: reader.links,
        media: reader.media,
    }
}

/// From the tag that closes an element on; nothing where it is never closed.
fn closing<'a>(text: &'a str, name: &str) -> &'a str {
    let closes = |at: &usize| {
        let named = text.as_bytes().get(at + 2..at + 2 + name.len());
        named.is_some_and(|named| named.eq_ignore_ascii_case(name.as_bytes()))
    };
    let mut places = text.match_indices("</").map(|(at, _)| at);
    places.find(closes).map_or("", |at| &text[at..])
}

/// White space and control characters as single spaces; no-break spaces stay.
pub fn fold(text: &str) -> String {
    let is_blank = |letter: char| letter.is_ascii_whitespace() || letter.is_control();
    let words = text.split(is_blank).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    words.trim().to_owned()
}

/// An address that pages may link to: `http` or `https`, percent-encoded where it has to be.
///
/// # Errors
/// Why it is none.
pub fn web_address(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let text = match text {
        _ if text.starts_with("//") => format!("https:{text}"),
        _ if text.starts_with("www.") => format!("https://{text}"),
        _ => text.to_owned(),
    };
    let (scheme, rest) = text.split_once("://").ok_or("it is no web address")?;
    let scheme = scheme.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https") {
        return Err("only http and https addresses are linked to");
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.contains(char::is_whitespace) {
        return Err("it names no host");
    }
    if host.contains('@') {
        return Err("it names a user, which looks like the host");
    }
    let mut url = format!("{scheme}://");
    for letter in rest.chars() {
        match letter {
            '"' | '<' | '>' | '\\' | '`' => url.push_str(&percent(letter)),
            _ if letter.is_whitespace() || is_hidden(letter) => url.push_str(&percent(letter)),
            _ => url.push(letter),
        }
    }
    match url.len() {
        ..=MAX_URL => Ok(url),
        _ => Err("it is longer than 2,000 characters"),
    }
}

fn percent(letter: char) -> String {
    let mut bytes = [0; 4];
    let bytes = letter.encode_utf8(&mut bytes).bytes();
    bytes.map(|byte| format!("%{byte:02X}")).collect()
}

#[derive(Debug, Default)]
struct Reader {
    out: String,
    links: Vec<Link>,
    media: Vec<String>,
    /// The address of the open link, and where its words begin.
    open: Option<(String, usize)>,
}

impl Reader {
    fn write(&mut self, text: &str) {
        self.out.push_str(&decode_html_entities(text));
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "a" => {
                self.close_link();
                if let Some(url) = tag.attribute("href").filter(|_| !tag.closes) {
                    self.open = Some((url, self.out.len()));
                }
            }
            "img" | "iframe" | "video" | "audio" | "embed" | "object" | "source" if !tag.closes => {
                let address = tag.attribute("src").or_else(|| tag.attribute("data"));
                self.media.push(address.unwrap_or_default());
            }
            "li" if !tag.closes => self.out.push_str(" • "),
            "br" | "p" | "div" | "tr" | "td" | "th" | "blockquote" | "ul" | "ol" | "table"
            | "hr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "cite" | "figcaption" | "dt"
            | "dd" => {
                self.out.push(' ');
            }
            _ => {}
        }
    }

    fn close_link(&mut self) {
        if let Some((url, start)) = self.open.take() {
            let label = fold(self.out.get(start..).unwrap_or_default());
            self.links.push(Link { url, label });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_becomes_plain_text() {
        let cases = [
            ("", ""),
            ("A &amp; B &lt; C", "A & B < C"),
            ("<p>One.</p><p>Two.</p>", "One. Two."),
            ("a < b and c > d", "a < b and c > d"),
            ("1<2", "1<2"),
            ("x <b>bold</b>,\n  y<br/>z", "x bold, y z"),
            ("<ul><li>one<li>two</ul>", "• one • two"),
            (
                "<!-- no --><style>p {}</style>yes<SCRIPT>no</script>",
                "yes",
            ),
            ("<a title=\"a > b\" href=x>here</a>", "here"),
            ("unfinished <a href=", "unfinished <a href="),
            ("a\u{a0}b\tc\u{0}d", "a\u{a0}b c d"),
            ("<script>never closed", ""),
            ("<script>a</b></SCRIPT >c</scrip", "c</scrip"),
            // The marks do not match: from there on they count for nothing.
            ("<b title=\">one</b> <i title=\"x\">two</i>'", "one two'"),
            ("<b>one <c two <d \"three", "one <c two <d \"three"),
        ];
        for (html, text) in cases {
            assert_eq!(plain(html).text, text, "{html}");
        }
    }

    #[test]
    fn links_and_media_are_kept() {
        let html = "See <a target='_blank' href=\"https://a.example/?x=1&amp;y=2\">the <i>page</i>\
                    </a>, <a href=/b>b</a> <a name=c>c</a> <img alt='' src=p.png><iframe>";
        let plain = plain(html);
        let links: Vec<_> = (plain.links.iter())
            .map(|link| (link.url.as_str(), link.label.as_str()))
            .collect();
        assert_eq!(
            links,
            [("https://a.example/?x=1&y=2", "the page"), ("/b", "b")]
        );
        assert_eq!(plain.media, ["p.png", ""]);
    }

    #[test]
    fn only_addresses_of_the_web_are_linked_to() {
        let good = [
            ("https://a.example/b c", "https://a.example/b%20c"),
            (" HTTP://a.example ", "http://a.example"),
            ("//a.example/x", "https://a.example/x"),
            ("www.a.example", "https://www.a.example"),
            ("https://a.example/\"<ü>", "https://a.example/%22%3Cü%3E"),
            (
                "https://a.example/\u{202e}x",
                "https://a.example/%E2%80%AEx",
            ),
        ];
        for (text, url) in good {
            assert_eq!(web_address(text).as_deref(), Ok(url), "{text}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "javascript://a.example/%0aalert(1)",
            "data:text/html,x",
            "/picture.png",
            "https://",
            "https:// a",
            "ftp://a.example",
            "https://bank.example@a.example/",
        ] {
            assert!(web_address(bad).is_err(), "{bad}");
        }
        assert!(web_address(&format!("https://a.example/{}", "x".repeat(2_000))).is_err());
    }

    proptest! {
        #[test]
        fn anything_is_read_without_panic(html in "(\\PC|[<>\"'/=&;! a]|<a href=|</a>|<script>){0,40}") {
            let plain = plain(&html);
            prop_assert!(!plain.text.contains(['\n', '\t']));
            for link in plain.links {
                if let Ok(url) = web_address(&link.url) {
                    prop_assert!(url.starts_with("http"));
                }
            }
        }
    }
}
