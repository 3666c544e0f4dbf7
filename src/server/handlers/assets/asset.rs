//! File of the front end in all available encodings.

use crate::server::middleware::encoding::Encoding;
use axum::body::Bytes;
use axum::http::HeaderValue;
use std::borrow::Cow;
use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_128;

/// File name endings of precompressed variants, in the order of preference.
const TWINS: [(&str, Encoding); 2] = [(".br", Encoding::Brotli), (".gz", Encoding::Gzip)];

/// File of the front end.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Media type.
    pub kind: HeaderValue,
    /// Variants, the unencoded one first.
    forms: Vec<EncodedFile>,
}

/// Variant of a file in one encoding.
#[derive(Clone, Debug)]
pub struct EncodedFile {
    /// Content encoding.
    pub encoding: Encoding,
    /// Encoded bytes.
    pub bytes: Bytes,
    /// Strong entity tag.
    pub tag: HeaderValue,
}

impl EncodedFile {
    fn new(encoding: Encoding, bytes: Bytes) -> EncodedFile {
        let tag = format!("\"{:032x}-{}\"", xxh3_128(&bytes), encoding.name());
        EncodedFile {
            encoding,
            bytes,
            // Hexadecimal digits and a word in quotes are a valid header value.
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
        }
    }
}

impl Asset {
    /// Creates a file from its name and content.
    pub fn new(name: &str, bytes: Bytes) -> Asset {
        let kind = mime_guess::from_path(name).first_raw();
        Asset {
            kind: HeaderValue::from_static(kind.unwrap_or("application/octet-stream")),
            forms: vec![EncodedFile::new(Encoding::Identity, bytes)],
        }
    }

    /// Adds a precompressed variant.
    pub fn add(&mut self, encoding: Encoding, bytes: Bytes) {
        self.forms.push(EncodedFile::new(encoding, bytes));
    }

    /// Unencoded bytes.
    pub fn plain(&self) -> &Bytes {
        &self.forms[0].bytes
    }

    /// Returns true if responses depend on `Accept-Encoding`.
    pub fn varies(&self) -> bool {
        self.forms.len() > 1
    }

    /// Variant in the encoding that `accepted` chooses from those available.
    pub fn form(&self, accepted: impl Fn(&[Encoding]) -> Encoding) -> &EncodedFile {
        let there: Vec<Encoding> = self.forms.iter().map(|form| form.encoding).collect();
        let encoding = accepted(&there);
        let best = self.forms.iter().find(|form| form.encoding == encoding);
        best.unwrap_or(&self.forms[0])
    }
}

/// Names of the precompressed variants of a file.
pub fn compressed_names(name: &str) -> impl Iterator<Item = (String, Encoding)> {
    TWINS.map(|(ending, encoding)| (format!("{name}{ending}"), encoding)).into_iter()
}

/// Returns true if a file is a precompressed variant of another one in `names`.
pub fn is_twin(name: &str, names: &BTreeSet<String>) -> bool {
    let mut endings = TWINS.iter();
    endings.any(|(ending, _)| name.strip_suffix(ending).is_some_and(|it| names.contains(it)))
}

/// Converts to [`Bytes`], without copying what is embedded in the program.
pub fn bytes(bytes: Cow<'static, [u8]>) -> Bytes {
    match bytes {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    }
}
