//! Fuzz targets: one function per parser of untrusted bytes. Each parses its input and asserts what
//! must hold for any. `fuzz/` runs them with libFuzzer, the tests with its seeds.
//!
//! Compiled only for tests and with `--cfg fuzzing`, so none of it is part of the program.

mod dossier;
mod growth;
mod imports;
mod reader;
mod request;
#[cfg(test)]
mod tests;

pub use growth::steep;

/// Parses untrusted bytes; panics if an assertion fails.
pub type Target = fn(&[u8]);

/// All targets by name, which is also the name of the folder in `fuzz/seeds`.
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

/// Runs the target of this name.
///
/// # Panics
/// Panics if an assertion fails, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    target(name)(bytes);
}

fn target(name: &str) -> Target {
    let target = TARGETS.iter().find(|(known, _)| *known == name);
    let (_, target) = target.unwrap_or_else(|| panic!("there is no target {name}"));
    *target
}

/// Splits an input at NUL, a byte that occurs in no text. Missing parts are empty.
fn parts<const N: usize>(bytes: &[u8]) -> [String; N] {
    let mut parts = bytes.splitn(N, |byte| *byte == 0).map(String::from_utf8_lossy);
    std::array::from_fn(|_| parts.next().unwrap_or_default().into_owned())
}
