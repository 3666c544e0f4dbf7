//! Set kept as a sorted list.

use std::borrow::Borrow;
use std::slice::Iter;

/// Set of a few values, in ascending order. The standard library's trees target large sets and
/// would add about ten kilobytes to the browser's bundle for each type of value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedSet<T>(Vec<T>);

impl<T> SortedSet<T> {
    /// Returns true if there are no values.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values, ascending.
    pub fn iter(&self) -> Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> SortedSet<T> {
    /// Returns true if `value` is in the set.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.find(value).is_ok()
    }

    /// Adds `value` if it is not in the set.
    pub fn insert(&mut self, value: T) {
        if let Err(at) = self.find(&value) {
            self.0.insert(at, value);
        }
    }

    /// Removes `value`; returns true if it was in the set.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.find(value).map(|at| self.0.remove(at)).is_ok()
    }

    /// Position of `value`, or the one where it belongs.
    fn find<Q: Ord + ?Sized>(&self, value: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|own| own.borrow().cmp(value))
    }
}

// Derived, it would ask for a default value.
impl<T> Default for SortedSet<T> {
    fn default() -> SortedSet<T> {
        SortedSet(Vec::new())
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.insert(value));
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> SortedSet<T> {
        let mut set = SortedSet::default();
        set.extend(values);
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(values: [T; N]) -> SortedSet<T> {
        values.into_iter().collect()
    }
}

impl<'s, T> IntoIterator for &'s SortedSet<T> {
    type Item = &'s T;
    type IntoIter = Iter<'s, T>;

    fn into_iter(self) -> Iter<'s, T> {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn it_behaves_like_the_standard_librarys(steps in prop::collection::vec((any::<bool>(), 0..9_u8), 0..40)) {
            let (mut ours, mut theirs) = (SortedSet::default(), BTreeSet::new());
            for (adds, value) in steps {
                if adds {
                    ours.insert(value);
                    theirs.insert(value);
                } else {
                    prop_assert_eq!(ours.remove(&value), theirs.remove(&value));
                }
                prop_assert_eq!(ours.contains(&value), theirs.contains(&value));
                prop_assert!(ours.iter().eq(&theirs));
                prop_assert_eq!(ours.is_empty(), theirs.is_empty());
            }
        }
    }
}
