use super::*;
use proptest::prelude::*;

const TEXT: &str = "Das Datenzentrum\u{a0}soll bereits  Anfang 2022 in Betrieb gehen.Das\nwar's. \
                    Nun wird gewartet. Und wieder: Nun wird gewartet. Ende.";

fn plain(quote: &str) -> Selector<'_> {
    Selector { quote, ..Selector::default() }
}

#[test]
fn white_space_folds_and_the_files_own_words_come_back() {
    let anchors = Anchors::new(TEXT);
    let quote = anchors.locate(plain("Datenzentrum soll\nbereits Anfang")).unwrap();
    assert_eq!(quote.exact, "Datenzentrum\u{a0}soll bereits  Anfang");
    assert_eq!(&TEXT[quote.bytes.clone()], quote.exact);
    assert_eq!(quote.bytes, 4..38);
    assert_eq!(quote.position, 4..37, "code points: the no-break space takes two bytes");
}

#[test]
fn a_repeated_quote_needs_a_prefix_or_a_suffix() {
    let anchors = Anchors::new(TEXT);
    let quote = "Nun wird gewartet.";
    let Err(AnchorError::Ambiguous(places)) = anchors.locate(plain(quote)) else {
        panic!("not ambiguous");
    };
    assert_eq!(places.len(), 2);
    let select = |prefix, suffix| anchors.locate(Selector { quote, prefix, suffix });
    assert_eq!(select(Some("wieder:"), None).unwrap().bytes, places[1]);
    assert_eq!(select(None, Some(" Und")).unwrap().bytes, places[0]);
    assert_eq!(select(Some("nie: "), None), Err(AnchorError::Prefix(places.clone())));
    assert_eq!(select(None, Some("Aus")), Err(AnchorError::Suffix(places.clone())));
    assert_eq!(select(None, Some("")), Err(AnchorError::Ambiguous(places)));
}

#[test]
fn a_wrong_letter_is_an_error_that_names_it() {
    let anchors = Anchors::new(TEXT);
    let cases = [
        ("soll bereits Anfang 2021 in Betrieb", 23, Some('1'), Some('2')),
        ("das Datenzentrum soll bereits", 0, Some('d'), Some('D')),
        ("in Betrieb gehen. Das war's", 17, Some(' '), Some('D')),
    ];
    for (quote, quote_at, in_quote, in_text) in cases {
        assert_eq!(anchors.locate(plain(quote)), Err(AnchorError::NotFound));
        let near = anchors.nearest(quote).unwrap();
        assert_eq!(
            (near.quote_at, near.in_quote, near.in_text),
            (quote_at, in_quote, in_text),
            "{quote}"
        );
    }
}

#[test]
fn what_is_nowhere_near_and_what_is_blank_are_misses_without_a_passage() {
    let anchors = Anchors::new(TEXT);
    assert_eq!(anchors.nearest("völlig anderes, nie gesagt"), None);
    assert_eq!(anchors.locate(plain(" \n")), Err(AnchorError::Blank));
    assert_eq!(Anchors::new("").locate(plain("a")), Err(AnchorError::NotFound));
    assert_eq!(Anchors::new("").nearest("a"), None);
}

#[test]
fn words_are_found_within_a_passage() {
    let passage = "bereits  Anfang\u{a0}2022 in";
    assert_eq!(within(passage, "Anfang 2022"), Some("Anfang\u{a0}2022"));
    assert_eq!(within(passage, "anfang 2022"), None);
    assert_eq!(within(passage, " "), None);
}

proptest! {
    #[test]
    fn every_slice_of_a_text_is_anchored_where_it_reads_the_same(
        text in "[a-dä \u{a0}\n]{1,200}",
        from in 0usize..200,
        length in 1usize..80,
    ) {
        let start = text.floor_char_boundary(from.min(text.len()));
        let end = text.floor_char_boundary((start + length).min(text.len()));
        let slice = &text[start..end];
        match Anchors::new(&text).locate(plain(slice)) {
            Ok(quote) => {
                prop_assert_eq!(&text[quote.bytes.clone()], &quote.exact);
                prop_assert_eq!(fold(&quote.exact), fold(slice));
                prop_assert_eq!(quote.position.start, text[..quote.bytes.start].chars().count());
                prop_assert_eq!(quote.position.len(), quote.exact.chars().count());
            }
            Err(AnchorError::Ambiguous(places)) => {
                prop_assert!(places.len() > 1);
                for place in places {
                    prop_assert_eq!(fold(&text[place]), fold(slice));
                }
            }
            Err(error) => prop_assert!(error == AnchorError::Blank && slice.trim().is_empty(), "{:?}", error),
        }
    }

    #[test]
    fn no_text_and_no_quote_panics(
        text in ".{0,80}", quote in ".{0,40}", prefix in ".{0,5}", suffix in ".{0,5}"
    ) {
        let selector = Selector { quote: &quote, prefix: Some(&prefix), suffix: Some(&suffix) };
        let _ = Anchors::new(&text).locate(selector);
    }

    #[test]
    fn a_nearly_right_quote_never_panics(
        text in "[abä \u{a0}]{0,80}", quote in "[abäx \n]{0,40}"
    ) {
        let anchors = Anchors::new(&text);
        let _ = anchors.locate(plain(&quote));
        if let Some(near) = anchors.nearest(&quote) {
            prop_assert!(text[near.text_at..].starts_with(|c| Some(c) == near.in_text)
                || near.in_text.is_none_or(char::is_whitespace));
            prop_assert!(quote[near.quote_at..].starts_with(|c| Some(c) == near.in_quote)
                || near.in_quote.is_none_or(char::is_whitespace));
        }
    }
}
