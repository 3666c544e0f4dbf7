//! Unusable folders, files and ports.

use crate::support::{MINIMAL, ServedFolder, contents, copy, said, until, zeitstrahl};
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

type Damage = fn(&Path);

/// Ways to damage a file, each with the complaint it causes.
const DAMAGES: [(&str, Damage); 4] = [
    ("not UTF-8", |file| fs::write(file, b"title = \"\xff\"").unwrap()),
    ("not a regular file", |file| {
        fs::remove_file(file).unwrap();
        fs::create_dir(file).unwrap();
    }),
    ("no such file", |file| {
        fs::remove_file(file).unwrap();
        symlink("nowhere", file).unwrap();
    }),
    ("permission denied", |file| {
        fs::set_permissions(file, fs::Permissions::from_mode(0o0)).unwrap();
    }),
];

/// Returns true if the damage has no effect: permissions do not hold for root.
fn is_harmless(file: &Path) -> bool {
    fs::read_to_string(file).is_ok()
}

#[test]
fn an_unreadable_file_is_named_and_changes_nothing() {
    for (complaint, damage) in DAMAGES {
        for name in ["events.toml", "articles/report.txt"] {
            let dossier = ServedFolder::new();
            let server = dossier.serve();
            let before = server.page();
            damage(&dossier.dossier().join(name));
            if is_harmless(&dossier.dossier().join(name)) {
                continue;
            }
            until(complaint, || server.log().contains(complaint));
            assert!(server.log().contains(name), "{}", server.log());
            assert!(server.log().contains("the last valid version is served"));
            assert_eq!(server.page(), before);

            let check = zeitstrahl(["check"]).arg(dossier.dossier()).output().unwrap();
            let report = String::from_utf8_lossy(&check.stdout).into_owned();
            assert_eq!(check.status.code(), Some(1), "{report}");
            assert!(report.contains(complaint) && report.contains(name), "{report}");
            let publish = zeitstrahl(dossier.publishing("example.org")).output().unwrap();
            assert_eq!(publish.status.code(), Some(1));
            assert!(said(&publish).contains("nothing is published"), "{}", said(&publish));
            assert!(dossier.left().is_empty());
        }
    }
}

#[test]
fn a_folder_that_is_deleted_is_served_on_until_it_comes_back() {
    let dossier = ServedFolder::new();
    let server = dossier.serve();
    let before = server.page();
    fs::remove_dir_all(dossier.dossier()).unwrap();
    until("the log says so", || server.log().contains("the last valid version is served"));
    assert!(server.log().contains("the folder cannot be read"), "{}", server.log());
    assert_eq!(server.page(), before);

    copy(Path::new(MINIMAL), &dossier.dossier());
    dossier.retitle("Wieder da");
    until("the new one is served", || server.page().contains("Wieder da"));
}

#[test]
fn a_port_in_use_and_a_folder_without_a_front_end_are_named() {
    let dossier = ServedFolder::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    let nothing = dossier.dossier().display().to_string();
    let front = dossier.path("front").display().to_string();
    for (addr, site, complaint) in [
        (&*addr, &*front, "choose another --addr"),
        ("127.0.0.1:0", &nothing, "no built front end"),
        ("127.0.0.1:0", "/nowhere", "/nowhere"),
    ] {
        let mut command = zeitstrahl(["serve", "--addr", addr, "--site", site, "--dossier"]);
        let output = command.arg(dossier.dossier()).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains(complaint), "{}", said(&output));
    }
}

#[test]
fn the_dossier_within_the_program_cannot_be_watched() {
    let output = zeitstrahl(["serve", "--watch"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("--dossier"), "{}", said(&output));
}

#[test]
fn without_a_folder_it_is_the_dossier_within_the_program() {
    let output = zeitstrahl(["check"]).current_dir("/").output().unwrap();
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{report}");
    assert!(report.contains("bundled: 3 articles"), "{report}");
}

#[test]
fn a_site_is_published_to_no_place_that_cannot_be_one() {
    let dossier = ServedFolder::new();
    fs::write(dossier.path("site"), "a file").unwrap();
    let output = zeitstrahl(dossier.publishing("example.org")).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("site"), "{}", said(&output));
    assert_eq!(fs::read(dossier.path("site")).unwrap(), b"a file");
    assert_eq!(dossier.left(), ["site"]);
    assert_eq!(contents(&dossier.dossier()), contents(Path::new(MINIMAL)));
}
