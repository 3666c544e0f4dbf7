//! Tests of the loader on whole dossiers: valid, broken, random and large ones.

mod broken;
mod floods;
mod hostile;
mod large;
mod memory;
mod robust;
mod sound;

use super::report::Severity;
use super::{LoadOutcome, load};
use crate::timeline::model::Timeline;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The dossier embedded in the program.
pub(crate) const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/fixtures");

/// A dossier in a temporary folder, deleted on drop.
struct TempFolder(TempDir);

impl TempFolder {
    /// The smallest valid dossier.
    fn minimal() -> TempFolder {
        let copy = TempFolder(TempDir::new().unwrap());
        copy.overlay(&Path::new(FIXTURES).join("minimal"));
        copy
    }

    /// The smallest valid dossier overlaid with the files of `broken/<kind>`; a file
    /// `<name>.missing` removes `<name>`.
    fn broken(kind: &str) -> TempFolder {
        let copy = TempFolder::minimal();
        copy.overlay(&Path::new(FIXTURES).join("broken").join(kind));
        copy
    }

    fn overlay(&self, from: &Path) {
        overlay(from, self.path());
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

    fn load(&self) -> LoadOutcome {
        load(self.path())
    }
}

/// The timeline of a dossier without errors and warnings, such as `seeds`, in a folder of the
/// repository or elsewhere.
pub(crate) fn sound(folder: impl AsRef<Path>) -> Timeline {
    let mut outcome = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    outcome.report.problems.retain(|it| it.code.severity() != Severity::Note);
    assert_eq!(outcome.report.problems, []);
    outcome.timeline.unwrap()
}

/// Copies the files of a folder into another; a file `<name>.missing` removes `<name>`.
pub(crate) fn overlay(from: &Path, to: &Path) {
    for (name, bytes) in contents(from) {
        let to = to.join(name);
        if to.extension().is_some_and(|ending| ending == "missing") {
            fs::remove_file(to.with_extension("")).unwrap();
        } else {
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
    }
}

/// All files below a folder, by their path in it.
pub(crate) fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap().display().to_string();
        (name, fs::read(path).unwrap())
    };
    files(folder).into_iter().map(read).collect()
}

/// All files below a folder, sorted.
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

/// Places and codes of the problems, one per line.
fn places(outcome: &LoadOutcome) -> Vec<String> {
    let report = &outcome.report;
    let place = |problem: &super::report::Problem| {
        let source = report.sources.get(&problem.place.file);
        let span = problem.place.span.as_ref();
        let position = source.zip(span).map(|(source, span)| source.position(span.start));
        let position = position.map_or(String::new(), |at| format!(":{}:{}", at.line, at.column));
        format!("{}{position} {}", problem.place.file, problem.code)
    };
    report.problems.iter().map(place).collect()
}
