//! The links of a file and the places in it, whether it is HTML, a drawing, or a list for crawlers.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::collections::BTreeSet;

/// What a crawler sees of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What it links to, each link once.
    pub links: BTreeSet<String>,
    /// What can be linked to.
    pub places: BTreeSet<String>,
    /// Whether it is a document of its own, and no piece of HTML.
    pub is_document: bool,
}

/// Attributes whose value is an address, whatever the element.
const ADDRESSES: [&str; 8] = [
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "cite",
    "xlink:href",
    "data-body",
];

/// Properties of `<meta>` whose content is an address.
const PROPERTIES: [&str; 3] = ["og:image", "og:url", "twitter:image"];

impl Page {
    /// Reads a file of this name.
    pub fn read(name: &str, bytes: &[u8]) -> Page {
        let mut emitter = DefaultEmitter::default();
        // Scripts and styles are text.
        emitter.naively_switch_states(true);
        let mut page = Page {
            is_document: !name.ends_with(".html"),
            ..Page::default()
        };
        let mut is_location = false;
        for Ok(token) in Tokenizer::new_with_emitter(bytes, emitter) {
            match token {
                Token::StartTag(tag) => {
                    page.tag(&tag);
                    // In a sitemap addresses are text.
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

    /// Takes note of a link; an empty one leads to the page itself.
    fn link(&mut self, address: &str) {
        let address = address.trim();
        if !address.is_empty() {
            self.links.insert(address.to_owned());
        }
    }
}
