//! A full disk, simulated by a limit on the size of files: writing fails in the same way.

use crate::support::{ServedFolder, contents, limited, said, zeitstrahl};
use std::fs::{self, File};
use std::process::Stdio;

/// Limits files to 2 kB. Writing more is an error then, since the signal that would end the program
/// is ignored.
const SMALL: &str = "trap '' XFSZ; ulimit -f 4";

#[test]
fn a_site_that_does_not_fit_is_not_published_and_the_old_one_stays() {
    let dossier = ServedFolder::new();
    let site = dossier.path("site");
    let output = limited(SMALL, dossier.publishing("new.example")).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(dossier.left().is_empty(), "{:?}", dossier.left());

    assert!(zeitstrahl(dossier.publishing("old.example")).output().unwrap().status.success());
    let before = contents(&site);
    let output = limited(SMALL, dossier.publishing("new.example")).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.contains("error: ") && said.contains("too large"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(contents(&site), before);
    assert_eq!(dossier.left(), ["site"]);
}

#[test]
fn nor_is_a_dossier_or_an_export() {
    let served = ServedFolder::new();
    let [out, invented] =
        ["export.json", "invented"].map(|name| served.path(name).display().to_string());
    let dossier = served.dossier().display().to_string();
    for arguments in [
        vec!["export", &*dossier, "--format", "json", "--out", &out],
        vec!["generate", "--events", "500", "--out", &invented],
    ] {
        let output = limited(SMALL, &arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
        assert!(said(&output).contains("too large"), "{}", said(&output));
        assert!(served.left().is_empty(), "{:?}", served.left());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_printed_is_a_failure() {
    let dossier = ServedFolder::new();
    let dossier = dossier.dossier().display().to_string();
    for arguments in [vec!["export", &*dossier, "--format", "json"], vec!["check", &*dossier]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = zeitstrahl(&arguments).stdout(Stdio::from(full as File)).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(said(&output).contains("space"), "{}", said(&output));
    }
}
