//! Properties that hold for any text.

use super::super::*;
use proptest::prelude::*;

/// Date words and others.
const WORDS: &str = "\
    Anfang Mitte Ende bis zum seit ab von zwischen und nach vor im Jahr Jahre später 31 29 \
    3 . , - – 2020 2024 0 9999 1000 2999 999 Februar Mai August Montag Nacht auf in \
    der heute nun zuvor wochenlang Tagen zwei 1000000 Frist Quartal dritten Halbjahr by \
    since early mid the end of May Monday years ago from to for weeks last next year ß İ";

/// [`WORDS`] in any order.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS.split(' ').chain(["\n", "\u{a0}"]).collect::<Vec<_>>());
    let space = prop::sample::select(vec!["", " ", " ", " "]);
    prop::collection::vec((word, space), 0..40)
        .prop_map(|words| words.into_iter().map(|(word, space)| format!("{word}{space}")).collect())
}

fn published() -> impl Strategy<Value = Option<Publication>> {
    let dates = vec![
        "2020-09-14",
        "[2020-08-09..2020-08-14]",
        "2020",
        "0001-01-01",
        "9999-12-31",
        "..2020",
        "",
    ];
    prop::sample::select(dates).prop_map(|date| Publication::new(&FuzzyDate::parse(date).ok()?))
}

fn sound(text: &str, lang: Lang, published: Option<Publication>) -> Result<(), TestCaseError> {
    let found = phrases(text, lang, published);
    let sentences = sentences(text);
    let mut end = 0;
    for (number, phrase) in found.iter().enumerate() {
        let Range { start, .. } = phrase.range;
        prop_assert!(end <= start && start < phrase.range.end, "{:?}", phrase);
        end = phrase.range.end;
        prop_assert!(text.get(phrase.range.clone()).is_some());
        prop_assert!(sentences.iter().any(|one| one.start <= start && start < one.end));
        match &phrase.reading {
            Reading::Stated { edtf, .. } | Reading::Derived { edtf, .. } => {
                prop_assert!(FuzzyDate::parse(edtf).is_ok(), "{text:?}: {edtf}");
            }
            Reading::Undated { .. } => {}
        }
        if let Reading::Derived { from: ReferencePoint::Phrase(anchor), .. } = &phrase.reading {
            prop_assert!(*anchor < number);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn phrases_stand_in_their_sentences_and_are_dates(
        text in text(), is_german in any::<bool>(), published in published()
    ) {
        sound(&text, if is_german { Lang::De } else { Lang::En }, published)?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}", published in published()) {
        sound(&text, Lang::De, published)?;
        sound(&text, Lang::En, published)?;
    }
}
