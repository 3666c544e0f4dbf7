//! Measures whether a target takes time linear, not quadratic, in the length of its input. Inputs
//! repeat one token of its dictionary or two neighbouring ones; single tokens are also repeated
//! within seeds.

#![expect(
    clippy::unwrap_used,
    reason = "seeds and dictionaries are ours; what is wrong with them ends the measuring"
)]

use super::Target;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Compared sizes in bytes; servers accept no address or header of the larger one.
const SIZES: [usize; 2] = [8 << 10, 32 << 10];

/// Largest accepted ratio of times for four times the size: 4 is linear, 16 quadratic.
const STEEPEST: f64 = 9.0;

/// Times below this are ignored. At the larger size, quadratic work takes longer even if each step
/// is cheap.
const HARMLESS: Duration = Duration::from_millis(20);

/// Positions in a seed at which tokens are repeated, in quarters.
const PLACES: [usize; 2] = [2, 4];

/// Measures a target and lists the inputs that take too long for their size.
///
/// # Panics
/// Panics if there is no such target, or no seeds or tokens for it.
pub fn steep(name: &str) -> Vec<String> {
    let target = super::target(name);
    let mut steep = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    let pumps = pumps(name);
    for pump in &pumps {
        let inputs = SIZES.map(|size| pump.input(size));
        let [short, long] = inputs.each_ref().map(|input| time(target, input));
        if long > slowest.0 {
            slowest = (long, pump.to_string());
        }
        if long < HARMLESS || ratio(short, long) < STEEPEST {
            continue;
        }
        // Other load on the machine only adds time.
        let [short, long] = inputs.map(|input| best(target, &input));
        if ratio(short, long) >= STEEPEST {
            steep.push(format!("{name}: {pump}: {short:.1?}, {long:.1?}"));
        }
    }
    let (longest, pump) = slowest;
    println!("{name:<12} {:>5} inputs of 32 kB, the slowest {longest:.0?}: {pump}", pumps.len());
    steep
}

fn ratio(short: Duration, long: Duration) -> f64 {
    long.as_secs_f64() / short.as_secs_f64()
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
        input.extend(self.token.iter().cycle().take(size - size % self.token.len()));
        input.extend_from_slice(&self.after);
        input
    }
}

impl std::fmt::Display for Pump {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} in {}", String::from_utf8_lossy(&self.token), self.from)
    }
}

fn pumps(target: &str) -> Vec<Pump> {
    let tokens = tokens(target);
    let single = tokens.iter().cloned();
    let repeated = single.chain(tokens.windows(2).map(<[_]>::concat));
    let alone = |token: Vec<u8>| Pump {
        before: Vec::new(),
        token,
        after: Vec::new(),
        from: "nothing".to_owned(),
    };
    let mut pumps: Vec<Pump> = repeated.map(alone).collect();
    for path in seeds(target) {
        let seed = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (place, token) in
            PLACES.iter().flat_map(|place| tokens.iter().map(move |it| (place, it)))
        {
            let (before, after) = seed.split_at(seed.len() * place / 4);
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
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(name)
}

fn seeds(target: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("seeds").join(target)).unwrap();
    let mut seeds: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    seeds.sort();
    seeds
}

/// Parses a dictionary: a line per token, in quotation marks, odd bytes as `\x00`.
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

/// Best of three: other load on the machine only adds time.
fn best(target: Target, input: &[u8]) -> Duration {
    let times = [(); 3].map(|()| time(target, input));
    times.into_iter().min().unwrap_or_default()
}
