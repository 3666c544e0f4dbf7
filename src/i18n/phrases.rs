//! Sentences that contain numbers and names. The languages' own are in `phrases.rs` of each.

/// Declares sentences that every language words on its own.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) -> $result:ty;)+) => {$(
        $(#[$doc])*
        pub fn $name($($argument: $type,)* lang: Lang) -> $result {
            in_language!(lang, phrases::$name($($argument),*))
        }
    )+};
}

#[cfg(feature = "ssr")]
mod conflict;
#[cfg(feature = "ssr")]
mod dating;
#[cfg(feature = "ssr")]
mod evidence;
#[cfg(feature = "ssr")]
mod speaker;

#[cfg(feature = "ssr")]
pub use conflict::*;
#[cfg(feature = "ssr")]
pub use dating::*;
#[cfg(feature = "ssr")]
pub use evidence::*;
#[cfg(feature = "ssr")]
pub use speaker::*;

use super::Lang;

phrases! {
    /// "12 Ereignisse".
    events(count: usize) -> String;
    /// "davon 2 nicht am Text geprüft.": `count` of `all` claims rest on a link only.
    unchecked(count: usize, all: usize) -> String;
    /// "87 belegte Aussagen".
    claims_with_evidence(count: usize) -> String;
    /// "4 Aussagen".
    claims(count: usize) -> String;
    /// "3 Artikel".
    articles(count: usize) -> String;
    /// "3 Stellen".
    passages(count: usize) -> String;
    /// "2 weitere Aussagen".
    more_claims(count: usize) -> String;
    /// "12 Ereignisse zeigen".
    show_events(count: usize) -> String;
    /// "2 Ereignisse waren schon geschehen, standen aber noch in keinem Artikel".
    later_published(count: usize) -> String;
    /// "und 126 weitere".
    more_values(count: usize) -> String;
    /// "Seite 3 von 34".
    page_of(page: usize, pages: usize) -> String;
    /// "← 4 früher".
    earlier(count: usize) -> String;
    /// "2 später →".
    later(count: usize) -> String;
    /// "Microsoft entfernen", of a filter.
    remove(filter: &str) -> String;
    /// A whole number with its thousands grouped as the language does.
    number(value: usize) -> String;
}

/// A quote in the marks of the page's language.
pub fn quoted(text: &str, lang: Lang) -> String {
    let words = lang.words();
    [words.open_quote, text, words.close_quote].concat()
}

/// "12 von 41 Ereignissen", or "41 Ereignisse" if all match.
pub fn events_of(count: usize, total: usize, lang: Lang) -> String {
    match count == total {
        true => events(total, lang),
        false => in_language!(lang, phrases::events_of(count, total)),
    }
}

/// "Filter · 2 aktiv".
pub fn active_filters(count: usize, lang: Lang) -> String {
    let word = lang.words().filters;
    match count {
        0 => word.to_owned(),
        _ => format!("{word} · {}", in_language!(lang, phrases::active(count))),
    }
}

/// "mindestens 3 Monate ohne Ereignis in den Artikeln"; full years from 24 months on.
pub fn gap(months: u32, lang: Lang) -> String {
    in_language!(lang, phrases::gap(months / 12, months))
}

/// "1 Ereignis", "41 Ereignisse", with a no-break space.
pub(super) fn counted(number: String, is_one: bool, [one, many]: [&str; 2]) -> String {
    format!("{number}\u{a0}{}", if is_one { one } else { many })
}

/// Digits in groups of three from `digits` digits on.
pub(super) fn grouped(number: &str, separator: char, digits: usize) -> String {
    if number.len() < digits {
        return number.to_owned();
    }
    let mut result = String::with_capacity(number.len() + number.len() / 3 * 3);
    for (index, digit) in number.chars().enumerate() {
        if index > 0 && (number.len() - index).is_multiple_of(3) {
            result.push(separator);
        }
        result.push(digit);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!(events(1, Lang::De), "1\u{a0}Ereignis");
        assert_eq!(events(41, Lang::En), "41\u{a0}events");
        assert_eq!(events_of(12, 41, Lang::De), "12 von 41 Ereignissen");
        assert_eq!(events_of(41, 41, Lang::De), "41\u{a0}Ereignisse");
        assert_eq!(events_of(0, 1, Lang::En), "0 of 1 event");
        assert_eq!(events(0, Lang::Fr), "0\u{a0}événement");
        assert_eq!(events_of(2, 41, Lang::Fr), "2 sur 41\u{a0}événements");
    }

    #[test]
    fn thousands_are_set_as_each_language_sets_them() {
        assert_eq!(number(1600, Lang::De), "1600");
        assert_eq!(number(100_000, Lang::De), "100\u{202f}000");
        assert_eq!(number(1600, Lang::En), "1,600");
        assert_eq!(number(1600, Lang::Fr), "1\u{202f}600");
    }
}
