//! The loader on whole dossiers: a valid one, many broken ones, random ones and a large one.

mod broken;
mod hostile;
mod large;
mod robust;
mod sound;

use super::{Outcome, load};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The dossier that comes with the program.
pub(super) const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/fixtures");

/// A dossier in a folder of its own, gone when dropped.
struct Folder(TempDir);

impl Folder {
    /// The smallest valid dossier.
    fn minimal() -> Folder {
        let copy = Folder(TempDir::new().unwrap());
        copy.overlay(&Path::new(FIXTURES).join("minimal"));
        copy
    }

    /// The smallest valid dossier with the files of `broken/<kind>` in place of its own; a file
    /// `<name>.missing` takes `<name>` away.
    fn broken(kind: &str) -> Folder {
        let copy = Folder::minimal();
        copy.overlay(&Path::new(FIXTURES).join("broken").join(kind));
        copy
    }

    fn overlay(&self, from: &Path) {
        for file in files(from) {
            let to = self.path().join(file.strip_prefix(from).unwrap());
            if to
                .extension()
                .is_some_and(|extension| extension == "missing")
            {
                fs::remove_file(to.with_extension("")).unwrap();
            } else {
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(file, to).unwrap();
            }
        }
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path().join(file), bytes).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    fn load(&self) -> Outcome {
        load(self.path())
    }
}

/// Every file below a folder, in order.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Where the problems are and of what sort, one per line.
fn places(outcome: &Outcome) -> Vec<String> {
    let report = &outcome.report;
    let place = |problem: &super::report::Problem| {
        let source = report.sources.get(&problem.place.file);
        let span = problem.place.span.as_ref();
        let position = source
            .zip(span)
            .map(|(source, span)| source.position(span.start));
        let position = position.map_or(String::new(), |at| format!(":{}:{}", at.line, at.column));
        format!("{}{position} {}", problem.place.file, problem.code)
    };
    report.problems.iter().map(place).collect()
}
