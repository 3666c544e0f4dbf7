//! Random numbers that are the same everywhere: SplitMix64, and draws from it.
//!
//! The generator promises the same bytes for the same seed, on every machine and with every later
//! version of its dependencies. No crate promises that for its default generator; SplitMix64 is
//! six lines that never change. Whole numbers only: the last bit of a logarithm depends on the
//! platform.

use std::ops::RangeInclusive;

/// A stream of random numbers.
///
/// Sebastiano Vigna's SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>).
#[derive(Clone, Debug)]
pub(super) struct Rng(u64);

impl Rng {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Rng {
        Rng(seed)
    }

    /// A separate stream: draws from it do not change those from this one.
    pub fn fork(&mut self) -> Rng {
        Rng(self.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 if that is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        // The upper half of the product is below `bound`, and its bias beyond notice: bounds are
        // small.
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u64
    }

    /// A number of a range; its start if the range is empty.
    pub fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        let (start, end) = range.into_inner();
        let count = end.saturating_sub(start).saturating_add(1).max(0);
        start + self.below(count.unsigned_abs()) as i64
    }

    /// True with a probability of `percent` in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// The index of one of `len` items; 0 if there is none.
    pub fn index(&mut self, len: usize) -> usize {
        self.below(len as u64) as usize
    }

    /// One of some items, which must not be empty.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.index(items.len())]
    }

    /// One of some items by weight, which must not all be 0.
    pub fn weighted<T: Copy>(
        &mut self,
        items: impl Iterator<Item = (u64, T)> + Clone,
    ) -> Option<T> {
        let total = items.clone().map(|(weight, _)| weight).sum();
        let mut left = self.below(total);
        for (weight, item) in items {
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => return Some(item),
            }
        }
        None
    }

    /// Puts items into random order (Fisher–Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.index(end + 1));
        }
    }
}

/// Indices drawn by fixed weights, in logarithmic time.
#[derive(Clone, Debug)]
pub(super) struct Weights(Vec<u64>);

impl Weights {
    /// From the weight of each index.
    fn new(weights: impl Iterator<Item = u64>) -> Weights {
        let sums = weights.scan(0, |sum: &mut u64, weight| {
            *sum += weight;
            Some(*sum)
        });
        Weights(sums.collect())
    }

    /// Weights that fall with the square root of the rank: the first few of many dominate.
    pub fn falling(len: usize) -> Weights {
        Weights::new((1..=len as u64).map(|rank| 1_000_000 / (rank * 10_000).isqrt()))
    }

    /// An index; 0 if there is none.
    pub fn draw(&self, rng: &mut Rng) -> usize {
        let total = self.0.last().copied().unwrap_or_default();
        let point = rng.below(total);
        self.0.partition_point(|sum| *sum <= point)
    }
}

#[cfg(test)]
mod tests {
    // Named, since proptest has an `Rng` of its own.
    use super::{Rng, Weights};
    use proptest::prelude::*;

    /// The first numbers of the reference implementation for the seed 1234567.
    #[test]
    fn the_stream_is_the_published_one() {
        let mut rng = Rng::new(1_234_567);
        let numbers: Vec<_> = (0..5).map(|_| rng.next()).collect();
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }

    #[test]
    fn the_first_of_many_comes_up_most() {
        let mut rng = Rng::new(1);
        let weights = Weights::falling(50);
        let mut counts = [0; 50];
        for _ in 0..10_000 {
            counts[weights.draw(&mut rng)] += 1;
        }
        assert!(counts[0] > 2 * counts[9] && counts[9] > counts[49], "{counts:?}");
    }

    proptest! {
        #[test]
        fn what_is_drawn_lies_where_it_should(
            seed in any::<u64>(),
            bound in 1u64..1_000,
            start in -50i64..50,
            length in 0i64..50,
            weights in prop::collection::vec(1u64..9, 1..20),
        ) {
            let mut rng = Rng::new(seed);
            prop_assert!(rng.below(bound) < bound);
            let range = start..=start + length;
            prop_assert!(range.contains(&rng.within(range.clone())));
            prop_assert!(rng.index(weights.len()) < weights.len());
            let places = weights.iter().copied().zip(0..);
            prop_assert!(rng.weighted(places).is_some_and(|place: usize| place < weights.len()));
            prop_assert!(Weights::new(weights.iter().copied()).draw(&mut rng) < weights.len());
        }
    }
}
