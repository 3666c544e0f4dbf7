//! One program for all targets: `TARGET` in the environment names the one that libFuzzer feeds.
//! With a program each, the same code would be linked a dozen times. With `GROWTH` beside it, how its
//! time grows with its input is measured instead.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NAME: LazyLock<String> = LazyLock::new(|| {
    std::env::var("TARGET").expect("TARGET names what is fuzzed: see zeitstrahl::fuzzing")
});

fuzz_target!(
    init: {
        if std::env::var_os("GROWTH").is_some() {
            let steep = zeitstrahl::fuzzing::steep(&NAME);
            steep.iter().for_each(|input| eprintln!("{input}"));
            std::process::exit(i32::from(!steep.is_empty()));
        }
    },
    |bytes: &[u8]| zeitstrahl::fuzzing::run(&NAME, bytes)
);
