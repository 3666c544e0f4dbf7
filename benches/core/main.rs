//! The core's benchmarks, at three sizes of dossier: `make bench-core`, or some of them with
//! `cargo bench --features ssr -- select/100000`.
//!
//! Loading is measured against parsing the same files with `toml` alone, in the same run.

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

/// What the program itself allocates with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

criterion_group!(
    benches,
    load::bench,
    views::facts,
    views::select,
    views::layout,
    pages::bench
);
criterion_main!(benches);
