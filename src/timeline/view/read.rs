//! Reading a query string: lenient per field, with a report of everything ignored.

use super::{Key, KnownIds, Order, View, percent, period};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::sorted_set::SortedSet;
use crate::timeline::vocabulary::{Basis, EventKind, Mode, vocabulary};

/// Maximum number of entries of [`ParsedView::ignored`]: enough to help, too few to bloat a page.
const MAX_IGNORED: usize = 20;

/// Maximum length of a key or value in [`Ignored`], in characters.
const MAX_QUOTED: usize = 80;

/// Result of reading a query string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedView {
    /// The view that could be read; always valid.
    pub view: View,
    /// The parts that were ignored, at most 20.
    pub ignored: Vec<Ignored>,
    /// True if the query string equals [`View::query`] of the view.
    pub canonical: bool,
}

/// A part of the query string that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// Its key, decoded, cut after 80 characters.
    pub key: String,
    /// Its value, decoded, cut after 80 characters.
    pub value: String,
    /// The reason.
    pub reason: Reason,
}

vocabulary! {
    /// Reason for ignoring a part of the query string.
    Reason {
        /// Unknown key.
        UnknownKey = "unknown-key",
        /// Unknown id or word for this key.
        UnknownValue = "unknown-value",
        /// Not a year, month or day of the years 1–9999.
        NotADate = "not-a-date",
        /// An end before the start.
        Reversed = "reversed",
        /// Not a number from 1.
        NotANumber = "not-a-number",
        /// More than [`View::MAX_Q`] characters.
        TooLong = "too-long",
        /// Another value follows for a key that takes only one.
        Repeated = "repeated",
    }
}

/// Reads a raw query string (without `?`, not yet percent-decoded). Never fails.
///
/// Keys may repeat and values may be comma-separated lists; empty values mean "not set". For a key
/// that takes one value, the last one counts. Tracking parameters are dropped silently.
pub fn read(raw_query: &str, known: &dyn KnownIds) -> ParsedView {
    let mut reader =
        QueryReader { known, view: View::default(), single: Vec::new(), ignored: Vec::new() };
    for pair in raw_query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        reader.pair(&tidy(&percent::decode(key)), &tidy(&percent::decode(value)));
    }
    let single = std::mem::take(&mut reader.single);
    for &key in Key::ALL {
        if let Some((_, value)) = single.iter().find(|(of, _)| *of == key) {
            reader.single(key, value);
        }
    }
    reader.window();
    ParsedView {
        canonical: reader.view.query() == raw_query,
        view: reader.view,
        ignored: reader.ignored,
    }
}

struct QueryReader<'k> {
    known: &'k dyn KnownIds,
    view: View,
    /// The last value of each key that takes only one.
    single: Vec<(Key, String)>,
    ignored: Vec<Ignored>,
}

impl QueryReader<'_> {
    fn pair(&mut self, word: &str, value: &str) {
        let Some(key) = Key::from_word(word) else {
            if !is_tracking(word) {
                self.ignore(word, value, Reason::UnknownKey);
            }
            return;
        };
        match key {
            Key::Org | Key::Storyline | Key::By | Key::Article => self.ids(key, value),
            Key::Kind => self.words(key, value, EventKind::from_word, |view| &mut view.kind),
            Key::Mode => self.words(key, value, Mode::from_word, |view| &mut view.mode),
            Key::Basis => self.words(key, value, Basis::from_word, |view| &mut view.basis),
            _ if value.is_empty() => {}
            _ => {
                let earlier = self.single.iter().position(|(of, _)| *of == key);
                let earlier = earlier.map(|at| self.single.swap_remove(at).1);
                self.single.push((key, value.to_owned()));
                if let Some(earlier) = earlier.filter(|earlier| earlier != value) {
                    self.ignore(word, &earlier, Reason::Repeated);
                }
            }
        }
    }

    fn ids(&mut self, key: Key, list: &str) {
        for id in items(list) {
            let Some(current) = self.known.resolve(key, id) else {
                self.ignore(key.as_str(), id, Reason::UnknownValue);
                continue;
            };
            let field = match key {
                Key::Storyline => &mut self.view.storyline,
                Key::By => &mut self.view.by,
                Key::Article => &mut self.view.article,
                _ => &mut self.view.org,
            };
            field.insert(current.to_owned());
        }
    }

    fn words<T: Ord>(
        &mut self,
        key: Key,
        list: &str,
        from_word: impl Fn(&str) -> Option<T>,
        field: impl Fn(&mut View) -> &mut SortedSet<T>,
    ) {
        for word in items(list) {
            match from_word(word) {
                Some(value) => {
                    field(&mut self.view).insert(value);
                }
                None => self.ignore(key.as_str(), word, Reason::UnknownValue),
            }
        }
    }

    /// Interprets the value of a key that takes only one; `value` is not empty.
    fn single(&mut self, key: Key, value: &str) {
        let view = &mut self.view;
        let day = |end: fn(Window) -> Day| {
            let window = period::parse(value).ok_or(Reason::NotADate);
            window.map(|window| Some(end(window)))
        };
        let read = match key {
            Key::Q
                if value.chars().count() > View::MAX_Q
                    || value.split_whitespace().count() > View::MAX_WORDS =>
            {
                Err(Reason::TooLong)
            }
            Key::Q => {
                value.clone_into(&mut view.q);
                Ok(())
            }
            Key::Disputed => flag(value).map(|disputed| view.disputed = disputed),
            Key::Period => period::parse_span(value).map(|period| view.period = Some(period)),
            Key::From => day(|window| window.from).map(|day| view.from = day),
            Key::To => day(|window| window.to).map(|day| view.to = day),
            Key::Asof => day(|window| window.to).map(|day| view.asof = day),
            Key::Order => {
                Order::from_word(value).map(|order| view.order = order).ok_or(Reason::UnknownValue)
            }
            Key::Event => (self.known.resolve(key, value))
                .map(|id| view.event = Some(id.to_owned()))
                .ok_or(Reason::UnknownValue),
            Key::Page => page(value).map(|page| view.page = page),
            // Keys with lists are handled elsewhere.
            _ => Ok(()),
        };
        if let Err(reason) = read {
            self.ignore(key.as_str(), value, reason);
        }
    }

    /// Drops a window that ends before it starts.
    fn window(&mut self) {
        if let (Some(from), Some(to)) = (self.view.from, self.view.to)
            && from > to
        {
            self.view.from = None;
            self.view.to = None;
            self.ignore("from", &period::first(from), Reason::Reversed);
            self.ignore("to", &period::last(to), Reason::Reversed);
        }
    }

    fn ignore(&mut self, key: &str, value: &str, reason: Reason) {
        if self.ignored.len() < MAX_IGNORED {
            self.ignored.push(Ignored { key: quoted(key), value: quoted(value), reason });
        }
    }
}

/// The values of a comma-separated list.
fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty())
}

fn flag(word: &str) -> Result<bool, Reason> {
    match word {
        "1" | "true" | "on" | "yes" => Ok(true),
        "0" | "false" | "off" | "no" => Ok(false),
        _ => Err(Reason::UnknownValue),
    }
}

fn page(number: &str) -> Result<u32, Reason> {
    let page = number.parse().ok().filter(|&page| page > 0);
    page.ok_or(Reason::NotANumber)
}

/// Returns true for parameters that mailers and social networks append to links.
fn is_tracking(key: &str) -> bool {
    key.starts_with("utm_") || matches!(key, "fbclid" | "gclid")
}

/// Collapses white space and control characters to single spaces, and trims both ends.
fn tidy(text: &str) -> String {
    let gap = |character: char| character.is_whitespace() || character.is_control();
    let words: Vec<&str> = text.split(gap).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The text, cut to at most `MAX_QUOTED` characters and an ellipsis.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
