//! Pictures that were drawn before: the ones asked for least recently make room for new ones.

use crate::server::turns::Room;
use axum::body::Bytes;
use std::collections::HashMap;

/// How much is kept, and how much is drawn at a time.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Pictures and their keys together, in bytes.
    pub bytes: usize,
    /// Pictures.
    pub entries: usize,
    /// Pictures drawn at the same time, and waiting to be drawn; more are refused.
    pub turns: Room,
}

impl Default for Limits {
    /// Some 300 pictures, and a second's worth of waiting on a small machine.
    fn default() -> Limits {
        Limits {
            bytes: 16 << 20,
            entries: 512,
            turns: Room {
                at_once: 2,
                waiting: 32,
            },
        }
    }
}

/// Pictures by key.
///
/// A map and a clock: what to throw away is found by looking at all entries. With a few hundred of
/// them that takes microseconds, once per drawn picture, which takes ten thousand times as long; a
/// crate with a linked list would save nothing that can be measured.
#[derive(Debug)]
pub struct Shelf {
    kept: HashMap<String, Kept>,
    limits: Limits,
    bytes: usize,
    clock: u64,
}

#[derive(Debug)]
struct Kept {
    png: Bytes,
    used: u64,
}

impl Shelf {
    /// An empty shelf.
    pub fn new(limits: Limits) -> Shelf {
        Shelf {
            kept: HashMap::new(),
            limits,
            bytes: 0,
            clock: 0,
        }
    }

    /// The picture with this key, which counts as used now.
    pub fn get(&mut self, key: &str) -> Option<Bytes> {
        self.clock += 1;
        let kept = self.kept.get_mut(key)?;
        kept.used = self.clock;
        Some(kept.png.clone())
    }

    /// Keeps a picture; one larger than all there is room for is not kept.
    pub fn put(&mut self, key: String, png: Bytes) {
        self.clock += 1;
        self.remove(&key);
        self.bytes += key.len() + png.len();
        let used = self.clock;
        self.kept.insert(key, Kept { png, used });
        while self.bytes > self.limits.bytes || self.kept.len() > self.limits.entries {
            let oldest = self.kept.iter().min_by_key(|(_, kept)| kept.used);
            let Some(key) = oldest.map(|(key, _)| key.clone()) else {
                break;
            };
            self.remove(&key);
        }
    }

    fn remove(&mut self, key: &str) {
        if let Some(kept) = self.kept.remove(key) {
            self.bytes -= key.len() + kept.png.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shelf(bytes: usize, entries: usize) -> Shelf {
        Shelf::new(Limits {
            bytes,
            entries,
            ..Limits::default()
        })
    }

    fn png(size: usize) -> Bytes {
        Bytes::from(vec![0; size])
    }

    #[test]
    fn what_was_used_least_recently_goes_first() {
        let mut shelf = shelf(1000, 2);
        shelf.put("a".to_owned(), png(1));
        shelf.put("b".to_owned(), png(1));
        assert!(shelf.get("a").is_some());
        shelf.put("c".to_owned(), png(1));
        let kept = ["a", "b", "c"].map(|key| shelf.get(key).is_some());
        assert_eq!(kept, [true, false, true]);
    }

    #[test]
    fn a_picture_too_large_for_the_shelf_is_not_kept() {
        let mut shelf = shelf(10, 5);
        shelf.put("a".to_owned(), png(10));
        assert!(shelf.get("a").is_none());
        assert_eq!(shelf.bytes, 0);
        shelf.put("a".to_owned(), png(9));
        assert!(shelf.get("a").is_some());
    }

    proptest! {
        /// The model: a list, the most recently used last.
        #[test]
        fn the_shelf_does_what_a_plain_list_does(
            steps in proptest::collection::vec((0u8..8, 0usize..60, any::<bool>()), 0..80),
        ) {
            let (bytes, entries) = (120, 4);
            let mut shelf = shelf(bytes, entries);
            let mut model: Vec<(String, usize)> = Vec::new();
            for (key, size, put) in steps {
                let key = key.to_string();
                let known = model.iter().position(|(other, _)| *other == key);
                let found = known.map(|at| model.remove(at));
                if put {
                    shelf.put(key.clone(), png(size));
                    model.push((key, size));
                } else {
                    let size = found.as_ref().map(|(_, size)| *size);
                    prop_assert_eq!(shelf.get(&key).map(|png| png.len()), size);
                    model.extend(found);
                }
                let total = |model: &[(String, usize)]| -> usize {
                    model.iter().map(|(key, size)| key.len() + size).sum()
                };
                while total(&model) > bytes || model.len() > entries {
                    model.remove(0);
                }
                prop_assert_eq!(shelf.bytes, total(&model));
                prop_assert_eq!(shelf.kept.len(), model.len());
            }
        }
    }
}
