//! What an address or a command asks for: a view and a language.

use crate::i18n::Lang;
use crate::timeline::view::{self, Ignored, Known, Reading, Reason};

/// The key that names the language; all others are a view's.
const LANG: &str = "lang";

/// Longest value that is quoted back, in characters.
const QUOTED: usize = 80;

/// A request for data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The language of labels and links; German where none is asked for, as without a browser there
    /// is nobody whose language could be guessed.
    pub lang: Lang,
    /// The view, and what of it was not understood.
    pub reading: Reading,
}

/// Reads a raw query string: the keys of a view and `lang`. Any string will do.
pub fn read(raw_query: &str, known: &dyn Known) -> Request {
    let (languages, rest): (Vec<&str>, Vec<&str>) = raw_query
        .split('&')
        .partition(|pair| pair.split('=').next() == Some(LANG));
    let mut reading = view::read(&rest.join("&"), known);
    let mut lang = Lang::De;
    let mut unknown = None;
    for pair in languages {
        match pair.split_once('=').map(|(_, value)| value) {
            None | Some("") => {}
            Some(code) => match code.parse() {
                Ok(known) => lang = known,
                Err(_) => unknown = Some(code),
            },
        }
    }
    // One is enough to help, however many there are.
    reading.ignored.extend(unknown.map(|code| Ignored {
        key: LANG.to_owned(),
        value: code.chars().take(QUOTED).collect(),
        reason: Reason::UnknownValue,
    }));
    Request { lang, reading }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::model::Timeline;

    fn request(query: &str) -> Request {
        read(query, &Timeline::default())
    }

    #[test]
    fn the_language_stands_beside_the_view() {
        for (query, lang, view) in [
            ("", Lang::De, ""),
            ("lang=en", Lang::En, ""),
            ("lang=en&disputed=1", Lang::En, "disputed=1"),
            ("kind=plan&lang=de&lang=en&q=a", Lang::En, "kind=plan&q=a"),
            ("lang=&lang", Lang::De, ""),
        ] {
            let request = request(query);
            assert_eq!(request.lang, lang, "{query}");
            assert_eq!(request.reading.view.query(), view, "{query}");
            assert_eq!(request.reading.ignored, [], "{query}");
        }
    }

    #[test]
    fn an_unknown_language_is_named_with_everything_else() {
        let request = request("lang=fr&colour=red");
        assert_eq!(request.lang, Lang::De);
        let ignored = request.reading.ignored.iter();
        let pairs: Vec<String> = ignored
            .map(|it| format!("{}={}", it.key, it.value))
            .collect();
        assert_eq!(pairs, ["colour=red", "lang=fr"]);
    }

    #[test]
    fn a_flood_of_unknown_languages_is_named_once() {
        let request = request(&"lang=fr&".repeat(1_000));
        assert_eq!(request.reading.ignored.len(), 1);
    }
}
