//! Reads a dossier held in memory, such as the one embedded in the program. I/O errors and links
//! out of the folder cannot occur; the content is checked like any other.

use super::{ARTICLES, DossierFiles, FolderReader, TOP, text_path};
use crate::dossier::report::Problems;
use crate::dossier::source::Sources;
use std::path::PathBuf;

/// Keeps the files that the format knows, by their paths within the dossier.
pub fn in_memory(
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    problems: &mut Problems,
) -> DossierFiles {
    let mut reader =
        FolderReader { root: PathBuf::new(), sources: Sources::new(), changed: None, problems };
    for (path, bytes) in files {
        let is_top = TOP.iter().any(|(top, ..)| *top == path);
        let is_article = || [".toml", ".txt"].iter().any(|it| article(&path, it).is_some());
        if is_top || is_article() {
            reader.text(&path, bytes);
        }
    }
    let sources = reader.sources;
    let ids = sources.keys().filter_map(|path| article(path, ".toml"));
    let articles = ids.map(|id| (id.to_owned(), sources.contains_key(&text_path(id))));
    DossierFiles { articles: articles.collect(), changed: None, sources }
}

/// Id of the article that this path belongs to, if the path has this extension.
fn article<'p>(path: &'p str, ending: &str) -> Option<&'p str> {
    let name = path.strip_prefix(ARTICLES)?.strip_prefix('/')?;
    let id = name.strip_suffix(ending)?;
    (!id.contains('/')).then_some(id)
}
