//! Whether a target takes time in the length of its input, and not in its square: one token of the
//! dictionaries, or two, repeated – alone and in the midst of seeds – at 16, 32 and 64 kB.
//!
//! Time is measured, so this is no test for every day: `make fuzz` runs it.

use super::{TARGETS, Target};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The sizes that are compared, in bytes. Servers take no address and no header as long.
const SIZES: [usize; 3] = [16 << 10, 32 << 10, 64 << 10];

/// At the largest size a square takes seconds, in a build for tests.
const HARMLESS: Duration = Duration::from_millis(100);

/// Four times the size may take this many times the time: 4 is linear, 16 a square.
const STEEPEST: f64 = 9.0;

/// Where in a seed tokens are repeated, in eighths.
const PLACES: [usize; 4] = [1, 3, 5, 8];

#[test]
#[ignore = "measures time; `make fuzz` runs it"]
fn time_grows_with_the_input_and_not_with_its_square() {
    let mut steep = Vec::new();
    for (name, target) in TARGETS {
        let mut slowest = (Duration::ZERO, String::new());
        let mut inputs = 0;
        for pump in pumps(name) {
            inputs += 1;
            let [.., largest] = SIZES;
            let taken = time(target, &pump.input(largest));
            if taken > slowest.0 {
                slowest = (taken, pump.to_string());
            }
            if taken < HARMLESS {
                continue;
            }
            let [one, two, four] = SIZES.map(|size| best(target, &pump.input(size)).as_secs_f64());
            let line = format!(
                "{name}: {pump}: {:.0} ms, × {:.1}, × {:.1}",
                one * 1e3,
                two / one,
                four / one
            );
            if four / one > STEEPEST {
                steep.push(line);
            }
        }
        let (longest, pump) = slowest;
        println!("{name:<12} {inputs:>5} inputs of 64 kB, the slowest {longest:.0?}: {pump}");
    }
    assert!(steep.is_empty(), "\n{}", steep.join("\n"));
}

/// A token to repeat between two texts.
struct Pump {
    before: Vec<u8>,
    token: Vec<u8>,
    after: Vec<u8>,
    from: String,
}

impl Pump {
    fn input(&self, size: usize) -> Vec<u8> {
        let mut input = self.before.clone();
        input.extend(
            self.token
                .iter()
                .cycle()
                .take(size - size % self.token.len()),
        );
        input.extend_from_slice(&self.after);
        input
    }
}

impl std::fmt::Display for Pump {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:?} in {}",
            String::from_utf8_lossy(&self.token),
            self.from
        )
    }
}

fn pumps(target: &str) -> Vec<Pump> {
    let tokens = tokens(target);
    let pairs = tokens
        .iter()
        .flat_map(|one| tokens.iter().map(move |other| [&**one, other].concat()));
    let alone = |token: Vec<u8>| Pump {
        before: Vec::new(),
        token,
        after: Vec::new(),
        from: "nothing".to_owned(),
    };
    let mut pumps: Vec<Pump> = pairs.map(alone).collect();
    for path in seeds(target) {
        let seed = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (place, token) in PLACES
            .iter()
            .flat_map(|place| tokens.iter().map(move |it| (place, it)))
        {
            let (before, after) = seed.split_at(seed.len() * place / 8);
            pumps.push(Pump {
                before: before.to_vec(),
                token: token.clone(),
                after: after.to_vec(),
                from: format!("{name} at {}", before.len()),
            });
        }
    }
    pumps
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(name)
}

fn seeds(target: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("seeds").join(target)).unwrap();
    let mut seeds: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    seeds.sort();
    seeds
}

/// The tokens of a dictionary: a line each, in quotation marks, odd bytes as `\x00`.
fn tokens(target: &str) -> Vec<Vec<u8>> {
    let file = folder("dictionaries").join(target).with_extension("dict");
    let text = fs::read_to_string(file).unwrap();
    let token = |line: &str| {
        let line = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        let mut parts = line.split("\\x");
        let mut token = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            token.push(u8::from_str_radix(&part[..2], 16).unwrap());
            token.extend_from_slice(&part.as_bytes()[2..]);
        }
        token
    };
    text.lines().map(token).collect()
}

fn time(target: Target, input: &[u8]) -> Duration {
    let start = Instant::now();
    target(input);
    start.elapsed()
}

/// The best of three: whatever else the machine does only adds.
fn best(target: Target, input: &[u8]) -> Duration {
    let times = [(); 3].map(|()| time(target, input));
    times.into_iter().min().unwrap_or_default()
}
