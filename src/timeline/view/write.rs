//! Writing the canonical query string.

use super::{Key, Order, View, percent, period};
use crate::timeline::short_sort::sort_short;
use std::fmt;

impl fmt::Display for View {
    /// The canonical query string; see [`View::query`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for &key in Key::ALL {
            let value = self.value(key);
            if !value.is_empty() {
                write!(f, "{separator}{key}=")?;
                percent::encode(&value, f)?;
                separator = "&";
            }
        }
        Ok(())
    }
}

impl View {
    /// The value of `key` as written in the URL, before percent-encoding; empty for the default.
    /// Forms repeat it in hidden fields.
    pub fn value(&self, key: Key) -> String {
        match key {
            Key::Article => list(&self.article),
            Key::Asof => self.asof.map(period::last).unwrap_or_default(),
            Key::Basis => list(self.basis.iter().map(|basis| basis.as_str())),
            Key::By => list(&self.by),
            Key::Disputed => if self.disputed { "1" } else { "" }.to_owned(),
            Key::Event => self.event.clone().unwrap_or_default(),
            Key::From => self.from.map(period::first).unwrap_or_default(),
            Key::Kind => list(self.kind.iter().map(|kind| kind.as_str())),
            Key::Mode => list(self.mode.iter().map(|mode| mode.as_str())),
            Key::Order if self.order == Order::default() => String::new(),
            Key::Order => self.order.as_str().to_owned(),
            Key::Org => list(&self.org),
            Key::Page if self.page == 1 => String::new(),
            Key::Page => self.page.to_string(),
            Key::Period => self.period.map(period::span).unwrap_or_default(),
            Key::Q => self.q.clone(),
            Key::Storyline => list(&self.storyline),
            Key::To => self.to.map(period::last).unwrap_or_default(),
        }
    }
}

/// The values in alphabetical order, joined by commas.
fn list(values: impl IntoIterator<Item: AsRef<str>>) -> String {
    let mut values: Vec<_> = values.into_iter().collect();
    sort_short(&mut values, |a, b| a.as_ref() < b.as_ref());
    let words: Vec<&str> = values.iter().map(AsRef::as_ref).collect();
    words.join(",")
}
