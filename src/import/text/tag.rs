//! One tag of HTML, as people and their editors write them.

use html_escape::decode_html_entities;

/// What is known of the rest of a text, so that nothing is looked for again after each `<`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rest {
    /// Its quotation marks do not match: tags end at the first `>`.
    is_unquoted: bool,
    /// No tag ends in it.
    is_open: bool,
}

/// A tag or a comment at the start of a text.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Its name in lower case; empty for a comment.
    pub name: String,
    /// Whether it is a closing one.
    pub closes: bool,
    attributes: &'a str,
    /// Bytes up to the first one after it.
    pub length: usize,
}

impl<'a> Tag<'a> {
    /// `None` when the text, which starts with `<`, is no tag. `rest` goes from tag to tag.
    pub fn read(text: &'a str, rest: &mut Rest) -> Option<Tag<'a>> {
        if text.starts_with("<!--") {
            let length = text.find("-->").map_or(text.len(), |end| end + 3);
            return Some(Tag {
                name: String::new(),
                closes: false,
                attributes: "",
                length,
            });
        }
        let inner = text.get(1..)?;
        let (closes, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        if !inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!') {
            return None;
        }
        let end = rest.end_of_tag(inner)?;
        let body = &inner[..end];
        let name_end = body
            .find(|letter: char| !letter.is_ascii_alphanumeric())
            .unwrap_or(body.len());
        Some(Tag {
            name: body[..name_end].to_ascii_lowercase(),
            closes,
            attributes: &body[name_end..],
            length: text.len() - inner.len() + end + 1,
        })
    }

    /// The value of an attribute; empty where it has none.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes.trim_start_matches(is_between);
        while !rest.is_empty() {
            let end = rest
                .find(|letter: char| letter == '=' || is_between(letter))
                .unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let after = after.trim_start();
            let (value, after) = match after.strip_prefix('=') {
                None => ("", after),
                Some(value) => {
                    let value = value.trim_start();
                    match value
                        .chars()
                        .next()
                        .filter(|letter| matches!(letter, '"' | '\''))
                    {
                        Some(mark) => value[1..].split_once(mark).unwrap_or((&value[1..], "")),
                        None => {
                            let end = value.find(char::is_whitespace).unwrap_or(value.len());
                            value.split_at(end)
                        }
                    }
                }
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(decode_html_entities(value.trim()).into_owned());
            }
            rest = after.trim_start_matches(is_between);
        }
        None
    }
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || letter == '/'
}

impl Rest {
    /// Where a tag ends: outside quotation marks; where those do not match, at the first mark.
    fn end_of_tag(&mut self, text: &str) -> Option<usize> {
        if self.is_open {
            return None;
        }
        let quoted = (!self.is_unquoted).then(|| outside_quotes(text)).flatten();
        self.is_unquoted = quoted.is_none();
        let end = quoted.or_else(|| text.find('>'));
        self.is_open = end.is_none();
        end
    }
}

fn outside_quotes(text: &str) -> Option<usize> {
    let mut mark = None;
    for (at, letter) in text.char_indices() {
        match (mark, letter) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => mark = Some(letter),
            (Some(open), _) if open == letter => mark = None,
            _ => {}
        }
    }
    None
}
