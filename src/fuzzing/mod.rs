//! One function per parser that meets bytes of strangers: it reads them, and asserts what has to
//! hold whatever they are. `fuzz/` feeds these functions with what libFuzzer thinks of, the tests
//! with its seeds.
//!
//! Compiled for tests and with `--cfg fuzzing` only, so that none of it is part of the program.

mod dossier;
mod growth;
mod imports;
mod reader;
mod request;
#[cfg(test)]
mod tests;

pub use growth::steep;

/// Reads bytes of strangers; panics where something does not hold.
pub type Target = fn(&[u8]);

/// Every target by its name, which is that of its folder in `fuzz/seeds`.
pub const TARGETS: [(&str, Target); 12] = [
    ("annotations", imports::annotations),
    ("dates", reader::dates),
    ("dossier", dossier::dossier),
    ("export", imports::export),
    ("markup", imports::markup),
    ("phrases", dossier::phrases),
    ("quotes", dossier::quotes),
    ("request", request::request),
    ("search", reader::search),
    ("table", imports::table),
    ("timelinejs", imports::timelinejs),
    ("view", reader::view),
];

/// Runs a target by its name.
///
/// # Panics
/// Where something does not hold, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    target(name)(bytes);
}

fn target(name: &str) -> Target {
    let target = TARGETS.iter().find(|(known, _)| *known == name);
    let (_, target) = target.unwrap_or_else(|| panic!("there is no target {name}"));
    *target
}

/// The parts of an input that is several: divided by a byte that stands in no text.
fn parts<const N: usize>(bytes: &[u8]) -> [String; N] {
    let mut parts = bytes
        .splitn(N, |byte| *byte == 0)
        .map(String::from_utf8_lossy);
    std::array::from_fn(|_| parts.next().unwrap_or_default().into_owned())
}
