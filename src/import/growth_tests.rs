//! Growth of checks and imports: four times the input takes four times the allocations, not sixteen.
//! Counts of allocations are the same in every run, as times are not.

use super::{ImportFormat, Options, import};
use crate::dossier::generate::{Settings, generate};
use crate::dossier::load;
use tempfile::TempDir;

/// Largest ratio of allocations for four times the input: linear, with some room for trees.
const MOST: f64 = 4.6;

/// Number of allocations of `work`. Only one thread is measured, so all is done on it.
fn allocations(work: impl FnOnce() + Send) -> f64 {
    let measured = || {
        let threads = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        threads.build().unwrap().install(|| allocation_counter::measure(work).count_total as f64)
    };
    std::thread::scope(|scope| scope.spawn(measured).join().unwrap())
}

/// Checks that `work` on four times the input takes at most [`MOST`] times the allocations.
#[track_caller]
fn assert_linear(name: &str, size: usize, work: impl Fn(usize) + Send + Sync) {
    let [one, four] = [size, 4 * size].map(|size| allocations(|| work(size)));
    assert!(four / one <= MOST, "{name}: {one} allocations, then {four}");
}

#[test]
fn imports_grow_with_their_input() {
    let equal_titles = |rows: usize| {
        let mut table = "title,date\n".to_owned();
        table.extend((0..rows).map(|_| "The same every day,2020-05-01\n"));
        table
    };
    let storylines = |rows: usize| {
        let mut table = "title,date,storyline\n".to_owned();
        table.extend((0..rows).map(|row| format!("Event {row},2020-05-01,Line {}\n", row % 40)));
        table
    };
    let slides = |events: usize| {
        let slide = r#"{"start_date": {"year": 1999}, "text": {"headline": "Again"}}"#;
        format!("{{\"events\": [{}]}}", vec![slide; events].join(","))
    };
    let brought = |format: ImportFormat, text: String| {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, text).unwrap();
        import(&format, &file, &folder.path().join("dossier"), &Options::default()).unwrap();
    };
    assert_linear("equal titles", 500, |rows| brought(ImportFormat::Csv, equal_titles(rows)));
    assert_linear("storylines", 500, |rows| brought(ImportFormat::Csv, storylines(rows)));
    assert_linear("slides", 500, |rows| brought(ImportFormat::TimelineJs, slides(rows)));
}

#[test]
fn checks_grow_with_their_dossier() {
    let [one, four] = [500, 2_000].map(|events| {
        let folder = TempDir::new().unwrap();
        let dossier = folder.path().join("dossier");
        generate(Settings { events, seed: 7 }, &dossier, |_, _| {}).unwrap();
        allocations(|| assert!(load(&dossier).report.is_sound()))
    });
    assert!(four / one <= MOST, "{one} allocations, then {four}");
}
