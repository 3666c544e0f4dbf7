//! Converts the HTML in timelines to plain text and its links.
//!
//! Anything that looks like HTML is treated as HTML, and the rest is left as it is; nothing here
//! can fail.

use crate::dossier::is_hidden;
use html5gum::{DefaultEmitter, StartTag, State, Token, Tokenizer};

/// Longest URL that is imported, in bytes.
const MAX_URL: usize = 2_000;

/// A text without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The text on one line, white space folded.
    pub text: String,
    /// Its links, in order.
    pub links: Vec<Link>,
    /// URLs of pictures, frames and players in it; may be empty strings.
    pub media: Vec<String>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its address as written.
    pub url: String,
    /// Its text.
    pub label: String,
}

/// Removes the markup.
pub fn plain(html: &str) -> Plain {
    let mut reader = Reader::default();
    let unfinished = reader.read(html);
    // Quotation marks that do not match hide the ends of tags; here every tag ends at its first `>`.
    for piece in unfinished.split_inclusive('>') {
        let tag = reader.read(piece);
        if !tag.ends_with('>') {
            reader.out.push_str(tag);
        }
    }
    reader.close_link();
    Plain { text: fold(&reader.out), links: reader.links, media: reader.media }
}

/// Folds white space and control characters to single spaces; no-break spaces stay.
pub fn fold(text: &str) -> String {
    let is_blank = |letter: char| letter.is_ascii_whitespace() || letter.is_control();
    let words = text.split(is_blank).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    words.trim().to_owned()
}

/// Longest title made from a text, in code points.
const TITLE: usize = 75;

/// A title made of the first words of a text.
pub fn title(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(TITLE) else {
        return text.to_owned();
    };
    let words = &text[..end];
    let words = words.rsplit_once(' ').map_or(words, |(words, _)| words);
    format!("{words} …")
}

/// Tests whether a text is longer than a title made from it.
pub fn exceeds_title(text: &str) -> bool {
    text.chars().count() > TITLE
}

/// Validates a URL that pages may link to: `http` or `https`, percent-encoded where necessary.
///
/// # Errors
/// The reason why it is not one.
pub fn web_address(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let text = match text {
        _ if text.starts_with("//") => format!("https:{text}"),
        _ if text.starts_with("www.") => format!("https://{text}"),
        _ => text.to_owned(),
    };
    let (scheme, rest) = text.split_once("://").ok_or("it is not a web address")?;
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
    /// URL of the open link, and the offset of its text.
    open: Option<(String, usize)>,
    /// True within a script or a style.
    is_code: bool,
}

impl Reader {
    /// Reads up to the end, or up to a tag that never ends, which is returned.
    fn read<'h>(&mut self, html: &'h str) -> &'h str {
        let mut tokens = Tokenizer::new_with_emitter(html, DefaultEmitter::new_with_span());
        let mut read = 0;
        while let Some(Ok(token)) = tokens.next() {
            let span = match token {
                Token::String(text) => {
                    if !self.is_code {
                        self.out.push_str(&String::from_utf8_lossy(&text));
                    }
                    text.span
                }
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name);
                    self.start(&name, &tag);
                    if self.is_code {
                        tokens.set_state(State::RawText);
                    }
                    tag.span
                }
                Token::EndTag(tag) => {
                    self.end(&String::from_utf8_lossy(&tag.name));
                    tag.span
                }
                Token::Comment(comment) => comment.span,
                Token::Doctype(doctype) => doctype.span,
                Token::Error(_) => continue,
            };
            read = span.end;
        }
        html.get(read..).unwrap_or_default()
    }

    fn start(&mut self, name: &str, tag: &StartTag<usize>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).trim().to_owned())
        };
        match name {
            "script" | "style" => self.is_code = true,
            "a" => {
                self.close_link();
                self.open = attribute("href").map(|url| (url, self.out.len()));
            }
            "img" | "iframe" | "video" | "audio" | "embed" | "object" | "source" => {
                let address = attribute("src").or_else(|| attribute("data"));
                self.media.push(address.unwrap_or_default());
            }
            "li" => self.out.push_str(" • "),
            _ => self.divide(name),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "script" | "style" => self.is_code = false,
            "a" => self.close_link(),
            _ => self.divide(name),
        }
    }

    /// Adds a space where an element begins or ends a line or a cell.
    fn divide(&mut self, name: &str) {
        if let "br" | "p" | "div" | "tr" | "td" | "th" | "blockquote" | "ul" | "ol" | "table"
        | "hr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "cite" | "figcaption" | "dt"
        | "dd" = name
        {
            self.out.push(' ');
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
            ("<!-- no --><style>p {}</style>yes<SCRIPT>no</script>", "yes"),
            ("<a title=\"a > b\" href=x>here</a>", "here"),
            ("unfinished <a href=", "unfinished <a href="),
            ("a\u{a0}b\tc\u{0}d", "a\u{a0}b c d"),
            ("<script>never closed", ""),
            ("<script>a</b></SCRIPT >c</scrip", "c</scrip"),
            // The quotation mark is never closed: from there on tags end at the first `>`.
            ("<b title=\">one</b> <i title='x'>two</i>", "one two"),
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
        let links: Vec<_> =
            (plain.links.iter()).map(|link| (link.url.as_str(), link.label.as_str())).collect();
        assert_eq!(links, [("https://a.example/?x=1&y=2", "the page"), ("/b", "b")]);
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
            ("https://a.example/\u{202e}x", "https://a.example/%E2%80%AEx"),
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
