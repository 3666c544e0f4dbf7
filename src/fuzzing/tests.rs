//! Runs the targets on the seeds and on inputs that once failed.

use super::{TARGETS, run};
use std::fs;
use std::path::Path;

#[test]
fn every_target_holds_on_its_seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for (name, _) in TARGETS {
        let seeds =
            fs::read_dir(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let seeds: Vec<_> = seeds.map(|seed| seed.unwrap().path()).collect();
        assert!(!seeds.is_empty(), "{name}");
        for seed in seeds {
            run(name, &fs::read(&seed).unwrap());
        }
    }
}

#[test]
fn every_folder_of_seeds_has_a_target() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name();
        assert!(TARGETS.iter().any(|(target, _)| name == *target), "{name:?}");
    }
}
