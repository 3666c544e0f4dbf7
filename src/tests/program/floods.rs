//! Very many things to tell: the first hundred are told, the others counted, wherever that is.

use crate::support::{ServedFolder, said, until, zeitstrahl};
use std::fs;

const SHOWN: usize = 100;

/// Line that counts the others.
const MORE: &str = "and 500 more: 200 errors, 300 warnings";

/// Puts 300 entities into the dossier that nobody names, each with an error.
fn flood(dossier: &ServedFolder) {
    let file = dossier.dossier().join("entities.toml");
    let mut text = fs::read_to_string(&file).unwrap();
    for number in 0..300 {
        text.push_str(&format!(
            "[[entity]]\nid = \"e{number}\"\nkind = \"company\"\nname.de = \"E\"\nwikidata = \"x\"\n"
        ));
    }
    fs::write(file, text).unwrap();
}

#[track_caller]
fn assert_bounded(told: &str) {
    assert_eq!(told.matches("error[bad-wikidata]").count(), SHOWN, "{told}");
    assert_eq!(told.matches("warning[").count(), 0, "{told}");
    assert_eq!(told.matches(MORE).count(), 1, "{told}");
    assert!(told.contains("300 errors, 300 warnings\n"), "{told}");
}

#[test]
fn what_is_printed_of_a_dossier_has_a_bound_and_the_exit_code_stays() {
    let dossier = ServedFolder::new();
    flood(&dossier);
    let check = zeitstrahl(["check"]).arg(dossier.dossier()).output().unwrap();
    assert_eq!(check.status.code(), Some(1));
    assert_bounded(&String::from_utf8_lossy(&check.stdout));

    let mut check = zeitstrahl(["check", "--format", "json"]);
    let check = check.arg(dossier.dossier()).output().unwrap();
    assert_eq!(check.status.code(), Some(1));
    let document: serde_json::Value = serde_json::from_slice(&check.stdout).unwrap();
    assert_eq!(document["problems"].as_array().unwrap().len(), SHOWN);
    assert_eq!((&document["errors"], &document["more"]), (&300.into(), &500.into()));

    let publish = zeitstrahl(dossier.publishing("example.org")).output().unwrap();
    assert_eq!(publish.status.code(), Some(1));
    assert_bounded(&said(&publish));
}

#[test]
fn so_has_what_is_logged_of_an_edit() {
    let dossier = ServedFolder::new();
    let server = dossier.serve();
    flood(&dossier);
    until("the log says so", || server.log().contains(MORE));
    until("to the end", || server.log().contains("300 errors, 300 warnings\n"));
    assert_bounded(&server.log());
}

#[test]
fn so_has_what_is_told_of_an_import() {
    let dossier = ServedFolder::new();
    let slide = |number: usize| {
        serde_json::json!({
            "start_date": { "year": "2020" },
            "text": { "headline": "Again" },
            "media": { "url": format!("nowhere {number}") },
        })
    };
    let slides: Vec<_> = (0..300).map(slide).collect();
    let file = dossier.path("timeline.json");
    fs::write(&file, serde_json::json!({ "events": slides }).to_string()).unwrap();
    let mut import = zeitstrahl(["import", "timelinejs"]);
    let import = import.arg(&file).arg("--out").arg(dossier.path("new"));
    let import = import.output().unwrap();
    assert!(import.status.success(), "{}", said(&import));
    let told = said(&import);
    assert_eq!(told.lines().count(), SHOWN + 1, "{told}");
    assert!(told.ends_with("\nand 200 more\n"), "{told}");
    let done = String::from_utf8_lossy(&import.stdout).into_owned();
    assert!(done.contains("not carried over or changed: 300;"), "{done}");
}
