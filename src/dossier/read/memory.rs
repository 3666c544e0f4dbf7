//! A dossier that is in no folder, such as the one within the program. Nothing of it can be
//! unreadable or lead elsewhere; what it says is checked like that of any other.

use super::{ARTICLES, Files, Reader, TOP, text_path};
use crate::dossier::report::Problem;
use crate::dossier::source::Sources;
use std::path::PathBuf;

/// Takes the files that the format names, by their paths within a folder.
pub fn in_memory(
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    problems: &mut Vec<Problem>,
) -> Files {
    let mut reader = Reader {
        root: PathBuf::new(),
        sources: Sources::new(),
        problems,
    };
    for (path, bytes) in files {
        let is_top = TOP.iter().any(|(top, ..)| *top == path);
        let is_article = || {
            [".toml", ".txt"]
                .iter()
                .any(|it| article(&path, it).is_some())
        };
        if is_top || is_article() {
            reader.text(&path, bytes);
        }
    }
    let sources = reader.sources;
    let ids = sources.keys().filter_map(|path| article(path, ".toml"));
    let articles = ids.map(|id| (id.to_owned(), sources.contains_key(&text_path(id))));
    Files {
        articles: articles.collect(),
        sources,
    }
}

/// The id of the article whose file of this ending it is.
fn article<'p>(path: &'p str, ending: &str) -> Option<&'p str> {
    let name = path.strip_prefix(ARTICLES)?.strip_prefix('/')?;
    let id = name.strip_suffix(ending)?;
    (!id.contains('/')).then_some(id)
}
