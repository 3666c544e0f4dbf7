//! Checks URLs that pages link to.

use super::Checker;
use crate::dossier::format::Located;
use crate::dossier::literal;
use crate::dossier::report::{Code, Place, Problem};

impl Checker<'_> {
    /// Place inside a string value of a file: `width` bytes from byte `offset` of the value.
    pub(super) fn inside(
        &self,
        path: &str,
        text: &Located<String>,
        offset: usize,
        width: usize,
    ) -> Place {
        let raw = self
            .sources
            .get(path)
            .and_then(|source| source.text.get(text.span.clone()))
            .unwrap_or_default();
        let start = literal::raw_offset(raw, offset);
        let end = literal::raw_offset(raw, offset + width);
        Place::at(path, text.span.start + start..text.span.start + end)
    }

    /// Checks the URL of a web page.
    pub(super) fn web_address(&mut self, path: &str, url: &Located<String>) {
        self.address(path, url, &["https://", "http://"]);
    }

    /// Checks a URL for contacting the editors. The schemes are a closed list: others, such as
    /// `javascript:`, would run in a reader's browser.
    pub(super) fn contact_address(&mut self, path: &str, url: &Located<String>) {
        self.address(path, url, &["mailto:", "https://", "http://"]);
    }

    fn address(&mut self, path: &str, url: &Located<String>, schemes: &[&str]) {
        let allowed = schemes.join("…, ");
        let Some(rest) = schemes.iter().find_map(|scheme| url.value.strip_prefix(scheme)) else {
            let message = "the address does not start as it must".to_owned();
            self.problems.push(
                Problem::new(Code::BadUrl, Place::at(path, url.span.clone()), message)
                    .help(format!("allowed: {allowed}…")),
            );
            return;
        };
        let scheme = url.value.len() - rest.len();
        let bad = rest.char_indices().find(|(_, c)| {
            c.is_whitespace() || is_hidden(*c) || matches!(c, '"' | '<' | '>' | '\\' | '`')
        });
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let problem = match bad {
            Some((at, c)) => {
                let place = self.inside(path, url, scheme + at, c.len_utf8());
                let message = format!("an address cannot contain `{}`", c.escape_debug());
                Problem::new(Code::BadUrl, place, message)
                    .help("copy the address from the browser, percent-encoded")
            }
            None if url.value.starts_with("http") && host.contains('@') => {
                let message =
                    "an address cannot name a user: the part before `@` looks like the host";
                Problem::new(Code::BadUrl, Place::at(path, url.span.clone()), message)
                    .help("take away everything between `//` and `@`")
            }
            None if host.is_empty() => {
                let message = "the address names no host";
                Problem::new(Code::BadUrl, Place::at(path, url.span.clone()), message)
                    .help("copy the whole address")
            }
            None => return,
        };
        self.problems.push(problem);
    }
}

/// Tests whether a character is invisible or changes the direction of text, so that a URL reads as
/// another one: controls, Unicode's `Bidi_Control` and zero-width characters.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
