//! Files with their compressed twins, which servers hand out instead where browsers take them.

use super::Summary;
use crate::dossier::write::Staging;
use anyhow::Context;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// What is compressed already, by ending.
const DENSE: [&str; 6] = ["png", "ico", "woff2", "br", "gz", "zip"];

/// Below so many bytes a twin saves nothing: one packet of the network holds either.
const MIN: usize = 1_000;

/// The quality of brotli, 0–11. From 7 on it fills tables of 8 to 32 MB for every file, however
/// small, and most of the time goes into clearing them; a site of 2,000 events is 0.2 per cent smaller.
const QUALITY: u32 = 6;

/// The window of brotli, as a power of two: what browsers take at most without asking.
const WINDOW: u32 = 22;

/// Writes a file and, where that makes it smaller, its twins.
///
/// # Errors
/// When a file cannot be written.
pub fn write(staging: &Staging, name: &str, bytes: &[u8]) -> anyhow::Result<Summary> {
    staging.write(name, bytes)?;
    let mut stored = bytes.len();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if bytes.len() >= MIN && !DENSE.contains(&ending) {
        let twins = [("br", brotli(bytes)?), ("gz", gzip(bytes)?)];
        for (ending, twin) in twins {
            if twin.len() < bytes.len() {
                staging.write(&format!("{name}.{ending}"), &twin)?;
                stored += twin.len();
            }
        }
    }
    Ok(Summary {
        files: 1,
        bytes: bytes.len() as u64,
        stored: stored as u64,
    })
}

fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut twin = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut twin, 1 << 16, QUALITY, WINDOW);
    encoder.write_all(bytes).context("brotli")?;
    drop(encoder);
    Ok(twin)
}

fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("gzip")?;
    encoder.finish().context("gzip")
}
