//! Memory of checks and imports, on sound and hostile files: a bounded multiple of their size.

use super::TempFolder;
use crate::dossier::load;

/// Largest multiple of a file's size that may be allocated at a time.
const MOST: u64 = 12;

/// Largest number of bytes that `work` holds at a time. Only one thread is measured, so all is done
/// on it.
fn peak(work: impl FnOnce() + Send) -> u64 {
    let measured = || {
        let threads = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        threads.build().unwrap().install(|| allocation_counter::measure(work).bytes_max)
    };
    std::thread::scope(|scope| scope.spawn(measured).join().unwrap())
}

#[test]
fn a_check_takes_a_small_multiple_of_a_hostile_file() {
    /// Size of the file in bytes.
    const SIZE: usize = 6 << 20;
    for text in [
        "x=[1]\n",
        "a.b.c.d.e.f=1\n",
        "[[event]]\nx=1\n",
        "[[event]]\nid = = 1\n",
        "a = [[[\n\"",
        "[[event]]\nid = \"a\"\nid = \"b\"\n",
        "{",
        "'",
    ] {
        let copy = TempFolder::minimal();
        copy.write("events.toml", text.repeat(SIZE / text.len()));
        let peak = peak(|| drop(load(copy.path())));
        assert!(peak <= MOST * SIZE as u64, "{text:?}: {} × its size", peak / SIZE as u64);
    }
    let copy = TempFolder::minimal();
    copy.write("events.toml", format!("x = [{}]\n", "1,".repeat(SIZE / 2)));
    let peak = peak(|| drop(load(copy.path())));
    assert!(peak <= MOST * SIZE as u64, "one list: {} × its size", peak / SIZE as u64);
}
