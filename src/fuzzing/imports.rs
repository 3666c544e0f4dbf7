//! Files of other tools: everything that can be imported becomes a sound dossier.

use super::dossier::sound;
use super::parts;
use crate::dossier::{LoadOutcome, load_memory};
use crate::import::{self, ImportFormat};

/// TimelineJS: JSON or spreadsheet.
pub fn timelinejs(bytes: &[u8]) {
    foreign(&ImportFormat::TimelineJs, bytes);
}

/// A table of events.
pub fn table(bytes: &[u8]) {
    foreign(&ImportFormat::Csv, bytes);
}

/// Web annotations.
pub fn annotations(bytes: &[u8]) {
    foreign(&ImportFormat::Annotations { text: None }, bytes);
}

/// Our own export, possibly edited into something unsound.
pub fn export(bytes: &[u8]) {
    import(&ImportFormat::Json, bytes);
}

/// HTML as typed into timelines.
pub fn markup(bytes: &[u8]) {
    let [html] = parts(bytes);
    let (text, addresses) = import::markup(&html);
    assert!(!text.contains(['\n', '\t', '\0']));
    for address in addresses {
        let rest = address.strip_prefix("http").map(|it| it.trim_start_matches('s'));
        assert!(rest.is_some_and(|rest| rest.starts_with("://")), "{address}");
        assert!(!address.contains(['"', '<', '>', '\\']), "{address}");
        assert!(!address.contains(char::is_control), "{address}");
    }
}

fn foreign(format: &ImportFormat, bytes: &[u8]) {
    if let Some(LoadOutcome { report, .. }) = import(format, bytes) {
        assert!(report.is_sound(), "{:?}", report.problems);
    }
}

fn import(format: &ImportFormat, bytes: &[u8]) -> Option<LoadOutcome> {
    let draft = import::draft(format, bytes).ok()?;
    let files = draft.files().map(|(path, text)| {
        let text = text.unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, text.into_bytes())
    });
    let outcome = load_memory(files.collect());
    sound(&outcome);
    Some(outcome)
}
