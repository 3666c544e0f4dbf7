//! One program for all targets: `TARGET` in the environment names the one that libFuzzer feeds.
//! With a program each, the same code would be linked a dozen times.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NAME: LazyLock<String> = LazyLock::new(|| {
    std::env::var("TARGET").expect("TARGET names what is fuzzed: see zeitstrahl::fuzzing")
});

fuzz_target!(|bytes: &[u8]| zeitstrahl::fuzzing::run(&NAME, bytes));
