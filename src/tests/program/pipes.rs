//! Readers of the output that stop early, as `head` does.

use crate::support::{MINIMAL, ServedFolder, said, until, zeitstrahl};
use std::process::{Command, Stdio};

/// A pipe without a reader.
fn unread() -> Stdio {
    let mut reader = Command::new("true").stdin(Stdio::piped()).spawn().unwrap();
    let pipe = reader.stdin.take().unwrap();
    reader.wait().unwrap();
    pipe.into()
}

#[test]
fn what_nobody_reads_is_not_complained_about() {
    for arguments in [
        vec!["export", MINIMAL, "--format", "json"],
        vec!["check", MINIMAL],
        vec!["check", MINIMAL, "--format", "json"],
    ] {
        let output = zeitstrahl(&arguments).stdout(unread()).output().unwrap();
        assert_eq!(
            (output.status.code(), said(&output).as_str()),
            (Some(141), ""),
            "{arguments:?}"
        );
    }
}

#[test]
fn nobody_has_to_hear_what_is_said_meanwhile() {
    let dossier = ServedFolder::new();
    let status = zeitstrahl(dossier.publishing("example.org")).stderr(unread()).status().unwrap();
    assert!(status.success());
    assert_eq!(dossier.left(), ["site"]);
}

#[test]
fn a_server_goes_on_without_a_log() {
    let dossier = ServedFolder::new();
    let mut server = dossier.serve_unheard();
    server.page();
    dossier.retitle("Ungehört");
    until("the edit is served", || server.page().contains("Ungehört"));
    assert!(server.runs());
}
