//! Benchmarks of the core at three dossier sizes: `make bench-core`, or some of them with `cargo
//! bench --features ssr -- select/100000`.
//!
//! Loading is compared with parsing the same files with `toml` alone, in the same run.

#![expect(
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark that cannot run ends; criterion's macro writes what is not documented"
)]

mod dossiers;
mod load;
mod pages;
mod views;

use criterion::{criterion_group, criterion_main};

/// Allocator of the binary, so that measurements carry over.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

criterion_group!(benches, load::bench, views::facts, views::select, views::layout, pages::bench);
criterion_main!(benches);
