//! Links and ids of a file: HTML, a drawing, or a list for crawlers.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::collections::BTreeSet;

/// A file as a crawler sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrawledPage {
    /// Its links, without duplicates.
    pub links: BTreeSet<String>,
    /// Ids that links can name.
    pub places: BTreeSet<String>,
    /// True for a document of its own, false for a fragment of HTML.
    pub is_document: bool,
}

/// Attributes whose value is an address, on any element.
const ADDRESSES: [&str; 8] =
    ["href", "src", "action", "formaction", "poster", "cite", "xlink:href", "data-body"];

/// Properties of `<meta>` whose content is an address.
const PROPERTIES: [&str; 3] = ["og:image", "og:url", "twitter:image"];

impl CrawledPage {
    /// Parses a file. One named `.html` is a fragment unless it has a doctype.
    pub fn read(name: &str, bytes: &[u8]) -> CrawledPage {
        let mut emitter = DefaultEmitter::default();
        // The content of scripts and styles is text.
        emitter.naively_switch_states(true);
        let mut page =
            CrawledPage { is_document: !name.ends_with(".html"), ..CrawledPage::default() };
        let mut is_location = false;
        for Ok(token) in Tokenizer::new_with_emitter(bytes, emitter) {
            match token {
                Token::StartTag(tag) => {
                    page.tag(&tag);
                    // Sitemaps have addresses as text.
                    is_location = *tag.name == b"loc";
                }
                Token::String(text) if is_location => {
                    page.link(&String::from_utf8_lossy(&text));
                }
                Token::EndTag(_) => is_location = false,
                Token::Doctype(_) => page.is_document = true,
                _ => {}
            }
        }
        page
    }

    fn tag(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(&value.value).into_owned())
        };
        self.places.extend(attribute("id"));
        for name in ADDRESSES {
            if let Some(address) = attribute(name) {
                self.link(&address);
            }
        }
        let sources = attribute("srcset").unwrap_or_default();
        for source in sources.split(',') {
            if let Some(address) = source.split_whitespace().next() {
                self.link(address);
            }
        }
        let property = attribute("property").or_else(|| attribute("name"));
        if *tag.name == b"meta"
            && property.is_some_and(|property| PROPERTIES.contains(&property.as_str()))
            && let Some(address) = attribute("content")
        {
            self.link(&address);
        }
    }

    /// Adds a link. An empty one leads to the page itself and is skipped.
    fn link(&mut self, address: &str) {
        let address = address.trim();
        if !address.is_empty() {
            self.links.insert(address.to_owned());
        }
    }
}
