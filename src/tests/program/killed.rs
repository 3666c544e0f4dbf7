//! Runs killed at any moment: there is always one whole site, and the next run cleans up.

use crate::support::{MINIMAL, ServedFolder, contents, copy, said, until, zeitstrahl};
use std::fs;
use std::path::Path;
use std::process::Stdio;

#[test]
fn a_publish_that_is_killed_leaves_a_whole_site() {
    let dossier = ServedFolder::new();
    let site = dossier.path("site");
    let publish = |host: &str| {
        let output = zeitstrahl(dossier.publishing(host)).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        contents(&site)
    };
    let new = publish("new.example");
    let old = publish("old.example");
    assert_ne!(old, new);
    let hidden = dossier.path(".site.partial");
    let written = || fs::read_dir(&hidden).map_or(0, |entries| entries.count());
    // From the first entry of the staging folder to the moment in which it is renamed.
    for least in [1, 3, 5, 8] {
        let mut command = zeitstrahl(dossier.publishing("new.example"));
        let mut child = command.stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        until("it writes", || written() >= least || child.try_wait().unwrap().is_some());
        child.kill().unwrap();
        child.wait().unwrap();
        let found = contents(&site);
        assert!(found == old || found == new, "half a site, at {least} entries");
        assert_eq!(publish("old.example"), old);
        assert_eq!(dossier.left(), ["site"]);
    }
}

#[test]
fn two_runs_do_not_write_one_site() {
    let dossier = ServedFolder::new();
    let hidden = dossier.path(".site.partial");
    let mut first =
        zeitstrahl(dossier.publishing("one.example")).stderr(Stdio::null()).spawn().unwrap();
    until("it writes", || hidden.exists() || dossier.path("site").exists());
    let second = zeitstrahl(dossier.publishing("two.example")).output().unwrap();
    assert!(first.wait().unwrap().success());
    // The first run may have ended before the second began.
    assert!(second.status.success() || said(&second).contains("at work"), "{}", said(&second));
    assert_eq!(dossier.left(), ["site"]);
}

#[test]
fn a_server_killed_while_it_reads_an_edit_starts_again_and_has_touched_nothing() {
    let dossier = ServedFolder::new();
    for round in 0..3 {
        let server = dossier.serve();
        server.page();
        dossier.retitle(&format!("Runde {round}"));
        until("it notices", || {
            server.log().contains("has changed")
                || server.page().contains(&format!("Runde {round}"))
        });
        server.kill();
    }
    let again = dossier.serve();
    assert!(again.page().contains("Runde 2"));
    drop(again);
    let plain = dossier.path("plain");
    copy(Path::new(MINIMAL), &plain);
    let names = |folder: &Path| contents(folder).into_keys().collect::<Vec<_>>();
    assert_eq!(names(&dossier.dossier()), names(&plain));
}
