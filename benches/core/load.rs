//! Loading and verifying a folder, compared with parsing its files with `toml` alone.

use crate::dossiers;
use criterion::{BenchmarkId, Criterion};
use std::cell::LazyCell;
use std::ffi::OsStr;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use zeitstrahl::dossier;

/// Loads each dossier, and parses its TOML files.
pub fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    for dossier in dossiers::all() {
        let files = LazyCell::new(|| files(dossier.folder()));
        group.bench_function(BenchmarkId::new("toml alone", dossier.events), |bencher| {
            bencher.iter(|| files.iter().for_each(|file| parse(file)));
        });
        group.bench_function(BenchmarkId::new("verified", dossier.events), |bencher| {
            bencher.iter(|| dossier::load(black_box(dossier.folder())).timeline.unwrap());
        });
    }
    group.finish();
}

/// Reads and parses one file.
fn parse(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    black_box(toml::from_str::<toml::Table>(&text).unwrap());
}

/// The TOML files of a dossier.
fn files(folder: &Path) -> Vec<PathBuf> {
    let within = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let is_toml = |path: &PathBuf| path.extension() == Some(OsStr::new("toml"));
        paths.filter(is_toml).collect::<Vec<_>>()
    };
    [within(folder), within(&folder.join("articles"))].concat()
}
