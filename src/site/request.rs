//! Parses the query of a data request: a view and a language.

use crate::i18n::Lang;
use crate::timeline::view::{self, Ignored, KnownIds, ParsedView, Reason};

/// Key of the language; all other keys belong to the view.
const LANG: &str = "lang";

/// Longest value that is quoted back, in code points.
const QUOTED: usize = 80;

/// A request for data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataRequest {
    /// Language of labels and links; the dossier's main one by default, because clients of
    /// the API state no preference.
    pub lang: Lang,
    /// The view, and the parts of the query that were not understood.
    pub reading: ParsedView,
}

/// Reads a raw query string: the keys of a view and `lang`, one of the dossier's `languages`.
/// Accepts any string.
pub fn read(raw_query: &str, known: &dyn KnownIds, languages: &[Lang]) -> DataRequest {
    let (named, rest): (Vec<&str>, Vec<&str>) =
        raw_query.split('&').partition(|pair| pair.split('=').next() == Some(LANG));
    let mut reading = view::read(&rest.join("&"), known);
    let mut lang = languages.first().copied().unwrap_or(Lang::DEFAULT);
    let mut unknown = None;
    for pair in named {
        match pair.split_once('=').map(|(_, value)| value) {
            None | Some("") => {}
            Some(code) => match languages.iter().find(|lang| lang.code() == code) {
                Some(known) => lang = *known,
                None => unknown = Some(code),
            },
        }
    }
    // Report one unknown language at most.
    reading.ignored.extend(unknown.map(|code| Ignored {
        key: LANG.to_owned(),
        value: code.chars().take(QUOTED).collect(),
        reason: Reason::UnknownValue,
    }));
    DataRequest { lang, reading }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::model::Timeline;

    fn request(query: &str) -> DataRequest {
        read(query, &Timeline::default(), &[Lang::De, Lang::En])
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
        let pairs: Vec<String> = ignored.map(|it| format!("{}={}", it.key, it.value)).collect();
        assert_eq!(pairs, ["colour=red", "lang=fr"]);
    }

    #[test]
    fn a_flood_of_unknown_languages_is_named_once() {
        let request = request(&"lang=fr&".repeat(1_000));
        assert_eq!(request.reading.ignored.len(), 1);
    }
}
