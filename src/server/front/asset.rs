//! One file in all encodings in which it is there.

use crate::server::encoding::Encoding;
use axum::body::Bytes;
use axum::http::HeaderValue;
use std::borrow::Cow;
use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_128;

/// The endings of twins, in the order in which they are preferred.
const TWINS: [(&str, Encoding); 2] = [(".br", Encoding::Brotli), (".gz", Encoding::Gzip)];

/// A file of the front end.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The media type.
    pub kind: HeaderValue,
    /// The file as it is first.
    forms: Vec<Form>,
}

/// A file in one encoding.
#[derive(Clone, Debug)]
pub struct Form {
    /// How it is packed.
    pub encoding: Encoding,
    /// What is sent.
    pub bytes: Bytes,
    /// Its strong entity tag.
    pub tag: HeaderValue,
}

impl Form {
    fn new(encoding: Encoding, bytes: Bytes) -> Form {
        let tag = format!("\"{:032x}-{}\"", xxh3_128(&bytes), encoding.name());
        Form {
            encoding,
            bytes,
            // Hexadecimal digits and a word in quotes are a valid header.
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
        }
    }
}

impl Asset {
    /// A file of this name and content.
    pub fn new(name: &str, bytes: Bytes) -> Asset {
        let kind = mime_guess::from_path(name).first_raw();
        Asset {
            kind: HeaderValue::from_static(kind.unwrap_or("application/octet-stream")),
            forms: vec![Form::new(Encoding::Identity, bytes)],
        }
    }

    /// Adds the file in another encoding.
    pub fn add(&mut self, encoding: Encoding, bytes: Bytes) {
        self.forms.push(Form::new(encoding, bytes));
    }

    /// The file as it is.
    pub fn plain(&self) -> &Bytes {
        &self.forms[0].bytes
    }

    /// Whether answers depend on what a client accepts.
    pub fn varies(&self) -> bool {
        self.forms.len() > 1
    }

    /// The form that a client likes best.
    pub fn form(&self, accepted: impl Fn(&[Encoding]) -> Encoding) -> &Form {
        let there: Vec<Encoding> = self.forms.iter().map(|form| form.encoding).collect();
        let encoding = accepted(&there);
        let best = self.forms.iter().find(|form| form.encoding == encoding);
        best.unwrap_or(&self.forms[0])
    }
}

/// The names that twins of a file have.
pub fn twins(name: &str) -> impl Iterator<Item = (String, Encoding)> {
    TWINS
        .map(|(ending, encoding)| (format!("{name}{ending}"), encoding))
        .into_iter()
}

/// Whether a file is the twin of another one of these.
pub fn is_twin(name: &str, names: &BTreeSet<String>) -> bool {
    let mut endings = TWINS.iter();
    endings.any(|(ending, _)| {
        name.strip_suffix(ending)
            .is_some_and(|it| names.contains(it))
    })
}

/// What is part of the program is not copied.
pub fn bytes(bytes: Cow<'static, [u8]>) -> Bytes {
    match bytes {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    }
}
