//! Reads single files: inside the folder, within their size limits, as UTF-8.

use super::{ARTICLES, MAX_SIDECAR_BYTES, MAX_TEXT_BYTES, reason, sidecar_path, text_path};
use crate::dossier::report::{Code, Place, Problem, Problems};
use crate::dossier::source::{SourceFile, Sources};
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::time::SystemTime;

/// A folder being read.
pub(super) struct FolderReader<'a> {
    /// Canonical path of the folder.
    pub root: PathBuf,
    /// Files read so far.
    pub sources: Sources,
    /// Latest modification time of the files read so far.
    pub changed: Option<SystemTime>,
    /// Problems found so far.
    pub problems: &'a mut Problems,
}

impl FolderReader<'_> {
    /// Reads every article; returns the ids of those with annotations, and true for those with a
    /// text. Some articles need none.
    pub fn articles(&mut self) -> Vec<(String, bool)> {
        let (sidecars, texts) = self.names();
        if sidecars.is_empty() && texts.is_empty() {
            self.problems.push(
                Problem::new(Code::NoArticles, Place::file(ARTICLES), "there is no article")
                    .help("put its text into `articles/<id>.txt` and annotate it in `<id>.toml`"),
            );
        }
        for id in texts.difference(&sidecars) {
            let message = format!("the text `{id}.txt` has no annotations");
            let help = format!("create `{}`, or take the text away", sidecar_path(id));
            self.problems.push(
                Problem::new(Code::SidecarMissing, Place::file(text_path(id)), message).help(help),
            );
        }
        for id in &sidecars {
            self.file(&sidecar_path(id), MAX_SIDECAR_BYTES);
        }
        for id in &texts {
            self.file(&text_path(id), MAX_TEXT_BYTES);
        }
        let has_text = |id: &String| texts.contains(id);
        sidecars.into_iter().map(|id| (id.clone(), has_text(&id))).collect()
    }

    /// Base names of the annotations and of the texts under `articles/`.
    fn names(&mut self) -> (BTreeSet<String>, BTreeSet<String>) {
        let (mut sidecars, mut texts) = (BTreeSet::new(), BTreeSet::new());
        let Some(folder) = self.inside(ARTICLES) else {
            return (sidecars, texts);
        };
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let entries = entries.unwrap_or_else(|error| {
            self.unreadable(ARTICLES, &reason(&error));
            Vec::new()
        });
        for entry in entries {
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                self.unexpected(&name.to_string_lossy());
                continue;
            };
            match name.rsplit_once('.') {
                // Hidden files belong to the file system or to git.
                Some(("", _)) => {}
                _ if name.starts_with('.') => {}
                Some((id, "toml")) => {
                    sidecars.insert(id.to_owned());
                }
                Some((id, "txt")) => {
                    texts.insert(id.to_owned());
                }
                _ => self.unexpected(name),
            }
        }
        (sidecars, texts)
    }

    fn unexpected(&mut self, name: &str) {
        let place = Place::file(format!("{ARTICLES}/{name}"));
        self.problems.push(
            Problem::new(Code::UnexpectedFile, place, format!("nothing reads `{name}`"))
                .help("only `<id>.txt` and `<id>.toml` belong here; move it elsewhere"),
        );
    }

    /// Canonical path of a file or folder in the dossier; `None`, and a problem, if it does not
    /// exist or a link leads out.
    fn inside(&mut self, path: &str) -> Option<PathBuf> {
        let real = match self.root.join(path).canonicalize() {
            Ok(real) => real,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && path == ARTICLES => {
                return None;
            }
            Err(error) => {
                self.unreadable(path, &reason(&error));
                return None;
            }
        };
        if real.starts_with(&self.root) {
            return Some(real);
        }
        self.unreadable(path, "it is a link that leads out of the dossier");
        None
    }

    fn unreadable(&mut self, path: &str, why: &str) {
        let message = format!("`{path}` cannot be read: {why}");
        self.problems.push(
            Problem::new(Code::FileUnreadable, Place::file(path), message)
                .help("put a regular, readable file in its place"),
        );
    }

    /// Reads one file if it is a regular file within its limit.
    pub fn file(&mut self, path: &str, limit: u64) {
        let Some(real) = self.inside(path) else {
            return;
        };
        // Opening a pipe or a device could block forever, so check the metadata first.
        match fs::metadata(&real) {
            Ok(metadata) if !metadata.is_file() => {
                self.unreadable(path, "it is not a regular file");
                return;
            }
            Ok(metadata) if metadata.len() > limit => {
                self.too_large(path, limit);
                return;
            }
            // Not every file system knows.
            Ok(metadata) => self.changed = self.changed.max(metadata.modified().ok()),
            Err(_) => {}
        }
        let mut bytes = Vec::new();
        let result = fs::File::open(&real).and_then(|file| {
            // One byte more than the limit, because the file may have grown since.
            file.take(limit + 1).read_to_end(&mut bytes)
        });
        match result {
            Err(error) => self.unreadable(path, &reason(&error)),
            Ok(_) if bytes.len() as u64 > limit => self.too_large(path, limit),
            Ok(_) => self.text(path, bytes),
        }
    }

    fn too_large(&mut self, path: &str, limit: u64) {
        let message = format!("`{path}` is larger than {} MiB", limit >> 20);
        self.problems.push(
            Problem::new(Code::FileTooLarge, Place::file(path), message)
                .help("is this the right file? Otherwise divide it, or the dossier"),
        );
    }

    /// Keeps a file's text. If it is not UTF-8, the text is kept only for showing the place of the
    /// error.
    pub fn text(&mut self, path: &str, bytes: Vec<u8>) {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let start = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let byte = bytes.get(start).copied().unwrap_or_default();
                let message = format!(
                    "`{path}` is not UTF-8: byte {start} is 0x{byte:02X}, which starts no character"
                );
                let place = Place::at(path, start..start + '\u{fffd}'.len_utf8());
                self.problems.push(
                    Problem::new(Code::NotUtf8, place, message)
                        .help("save the file as UTF-8; it may be Windows-1252 or Latin-1 now"),
                );
                self.keep(SourceFile::broken(path, String::from_utf8_lossy(&bytes)));
                return;
            }
        };
        if text.starts_with('\u{feff}') {
            self.problems.push(
                Problem::new(
                    Code::ByteOrderMark,
                    Place::at(path, 0..'\u{feff}'.len_utf8()),
                    "the file starts with a byte order mark (U+FEFF)",
                )
                .help("save it as \"UTF-8\" and not as \"UTF-8 with BOM\""),
            );
        }
        self.keep(SourceFile::new(path, text));
    }

    fn keep(&mut self, source: SourceFile) {
        self.sources.insert(source.path.clone(), source);
    }
}
