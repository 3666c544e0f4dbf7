//! Entity tags that are known before rendering: every response depends on nothing but program,
//! dossier, settings and URL.

use super::middleware::encoding::Encoding;
use crate::dossier::sha256_of_parts;
use axum::http::HeaderValue;
use std::sync::Arc;

/// Hash of everything that responses depend on besides their URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision(Arc<str>);

impl Revision {
    /// Revision of these parts: program, settings, dossier.
    pub fn new(parts: &[&str]) -> Revision {
        Revision(sha256_of_parts(parts.iter().copied()).into())
    }

    /// Short name for pages and operators: 16 hexadecimal digits.
    pub fn name(&self) -> &str {
        &self.0[..16]
    }

    /// Strong entity tag of a URL (path and query) in an encoding.
    pub fn tag(&self, address: &str, encoding: Encoding) -> HeaderValue {
        let digest = sha256_of_parts([&*self.0, address]);
        let tag = format!("\"{}-{}\"", &digest[..32], encoding.name());
        // Hexadecimal digits and a word in quotes are a valid header value.
        HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""))
    }
}

/// Returns true if the list in `If-None-Match` contains the tag, by weak comparison (RFC 9110
/// section 13.1.2). `*` is not handled here: it matches any representation, not a tag.
pub fn names(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else {
        return false;
    };
    let mut known = known.split(',').map(str::trim);
    known.any(|each| each.strip_prefix("W/").unwrap_or(each) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_difference_is_another_tag() {
        let revisions = [&["ab", "c"][..], &["a", "bc"], &["abc"], &[]].map(Revision::new);
        let mut tags = HashSet::new();
        for revision in &revisions {
            for address in ["/de/", "/en/", "/de/?q=a"] {
                for encoding in [Encoding::Brotli, Encoding::Identity] {
                    assert!(tags.insert(revision.tag(address, encoding)));
                }
            }
        }
    }

    #[test]
    fn a_tag_is_found_in_a_list() {
        let tag = Revision::new(&[]).tag("/", Encoding::Gzip);
        let text = tag.to_str().unwrap();
        let named = |known: &str| names(&HeaderValue::from_str(known).unwrap(), &tag);
        assert!(named(text));
        assert!(named(&format!("W/\"a\", W/{text}")));
        assert!(named(&format!("\"a\",{text} ,\"b\"")));
        assert!(!named("*"));
        assert!(!named(""));
        assert!(!named(&text.replace("gzip", "br")));
    }
}
