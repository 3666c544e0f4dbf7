//! Input of readers in addresses and fields, and dates.

use super::parts;
use crate::i18n::{Lang, date};
use crate::site::request;
use crate::timeline::date::FuzzyDate;
use crate::timeline::search::{Haystack, Needle};
use crate::timeline::view::{Key, KnownIds, View, read};

/// A dossier of few ids.
struct Few;

impl KnownIds for Few {
    fn resolve<'a>(&'a self, key: Key, id: &'a str) -> Option<&'a str> {
        match (key, id) {
            (_, "a" | "b" | "c-d") => Some(id),
            (Key::Org | Key::By | Key::Event, "was") => Some("a"),
            _ => None,
        }
    }
}

/// Parses a raw query string; asserts that its canonical form reads back as the same view.
pub fn view(bytes: &[u8]) {
    let [query] = parts(bytes);
    let reading = read(&query, &Few);
    assert!(reading.ignored.len() <= 20);
    assert!(reading.view.q.chars().count() <= View::MAX_Q);
    let written = reading.view.query();
    assert_eq!(reading.canonical, written == query);
    assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written}");
    assert!(!written.contains(['"', '<', '>', '\'', '`', '#']), "{written}");
    let again = read(&written, &Few);
    assert_eq!(again.view, reading.view);
    assert!(again.canonical && again.ignored.is_empty(), "{written}");
    assert!(request::read(&query, &Few, &Lang::ALL).reading.ignored.len() <= 21);
}

/// Searches a text. The input is the query and the text.
pub fn search(bytes: &[u8]) {
    let [query, text] = parts(bytes);
    let needle = Needle::new(&query);
    let [own, other] = [&query, &text].map(|text| Haystack::new([&**text]));
    assert!(needle.matches([&own]), "what stands there is found");
    assert!(needle.matches([&other, &own]));
}

/// Parses two dates and compares them.
pub fn dates(bytes: &[u8]) {
    let dates: [String; 2] = parts(bytes);
    let dates = dates.iter().filter_map(|text| match FuzzyDate::parse(text) {
        Ok(date) => Some(date),
        Err(error) => {
            assert!(error.offset <= text.len());
            None
        }
    });
    let dates: Vec<FuzzyDate> = dates.collect();
    for date in &dates {
        assert_eq!(FuzzyDate::parse(date.as_str()).as_ref(), Ok(date));
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            assert!(earliest <= latest);
        }
        let _ = (date.sort_key(), date.touched(), date.shape());
        for lang in Lang::ALL {
            assert!(!date::label(date, lang).is_empty());
            assert!(!date::short(date, lang).is_empty());
        }
    }
    if let [a, b] = &*dates {
        assert_eq!(a.excludes(b), b.excludes(a));
        assert!(!(a == b && a.excludes(b)));
        let _ = date::alternatives(&[a, b], Lang::De);
        let _ = date::difference(a, b, Lang::En);
    }
}
