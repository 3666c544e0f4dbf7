//! A dossier that is part of the program. Nothing of it can be unreadable or lead elsewhere; what it says
//! is checked like that of any other.

use super::{ARTICLES, Files, Reader, TOP};
use crate::dossier::report::Problem;
use crate::dossier::source::Sources;
use crate::files::Embedded;
use std::path::PathBuf;

/// Takes the files that the format names.
pub fn embedded(embedded: &Embedded, problems: &mut Vec<Problem>) -> Files {
    let names = embedded.names();
    let mut reader = Reader {
        root: PathBuf::new(),
        sources: Sources::new(),
        problems,
    };
    let article = |name: &str, ending: &str| {
        let name = name.strip_prefix(ARTICLES)?.strip_prefix('/')?;
        let id = name.strip_suffix(ending)?;
        (!id.contains('/')).then(|| id.to_owned())
    };
    let mut articles = Vec::new();
    for name in &names {
        let sidecar = article(name, ".toml");
        let is_top = TOP.iter().any(|(top, ..)| top == name);
        if is_top || sidecar.is_some() || article(name, ".txt").is_some() {
            let bytes = embedded.get(name).unwrap_or_default();
            reader.text(name, bytes.into_owned());
        }
        articles.extend(sidecar.map(|id| {
            let has_text = names.contains(&super::text_path(&id));
            (id, has_text)
        }));
    }
    Files {
        sources: reader.sources,
        articles,
    }
}
