use super::*;
use proptest::prelude::*;

fn finds(query: &str, text: &str) -> bool {
    Needle::new(query).matches(&[Haystack::new([text])])
}

#[test]
fn umlauts_meet_whoever_writes_which() {
    for family in [
        ["Gespräche", "Gespraeche", "Gesprache"],
        ["Müller", "Mueller", "Muller"],
        ["GRÖSSE", "Groesse", "größe"],
        ["Straße", "Strasse", "STRASSE"],
        ["Übernahme", "Uebernahme", "ubernahme"],
        ["Gespra\u{308}che", "Gespräche", "Gespraeche"],
        ["Europäer", "Europaeer", "EUROPÄER"],
    ] {
        for text in family {
            for query in family {
                assert!(finds(query, text), "{query} in {text}");
            }
        }
    }
}

#[test]
fn other_signs_are_read_as_their_basic_letters() {
    for (query, text) in [
        ("café", "Cafe"),
        ("cafe", "CAFÉ"),
        ("Øresund", "oresund"),
        ("garcon", "Garçon"),
        ("lodz", "Łódź"),
        ("istanbul", "İstanbul"),
        ("oeuvre", "Œuvre"),
        ("Пекин", "пекин"),
        ("抖音", "Douyin (抖音)"),
        ("420", "420 Millionen"),
        ("datenzentrum", "Daten\u{ad}zentrum"),
    ] {
        assert!(finds(query, text), "{query} in {text}");
    }
}

#[test]
fn an_e_that_is_no_umlaut_stays() {
    for (query, text) in
        [("neue", "neulich"), ("Frauen", "Fraun"), ("Quelle", "Qulle"), ("bauen", "Baun")]
    {
        assert!(!finds(query, text), "{query} in {text}");
        assert!(finds(query, query) && finds(text, text));
    }
    assert!(finds("elle", "Quelle"));
    assert!(finds("uer", "Bauer"));
    assert!(finds("israel", "Israel") && finds("rael", "Israel"));
}

#[test]
fn all_terms_have_to_occur_in_any_order() {
    let text = "TikTok spricht mit Twitter über die US-Sparte";
    assert!(finds("twitter tiktok", text));
    assert!(!finds("twitter oracle", text));
    assert!(finds("", text) && finds(" – ", text) && Needle::new("…").is_empty());
}

#[test]
fn words_in_quotation_marks_stand_together() {
    let text = "TikTok spricht\u{a0}mit Twitter.Das Ende";
    for query in [
        "\"spricht mit\"",
        "„spricht mit“ ende",
        "“Mit Twitter. Das”",
        "«tiktok spricht»",
        "spricht-mit",
        "ende \"spricht mit",
    ] {
        assert!(finds(query, text), "{query}");
    }
    assert!(!finds("\"TikTok mit\"", text));
    assert!(finds("TikTok mit", text));
}

#[test]
fn a_phrase_does_not_span_two_texts() {
    let needle = Needle::new("\"Ende Anfang\"");
    assert!(!needle.matches(&[Haystack::new(["das Ende", "Anfang 2022"])]));
    assert!(needle.matches(&[Haystack::new(["Ende, Anfang"])]));
}

#[test]
fn short_terms_only_begin_words() {
    assert!(finds("us", "die US-Sparte") && finds("US", "USA"));
    assert!(!finds("us", "raus aus dem Haus"));
    assert!(finds("zentrum", "Datenzentrum"));
}

#[test]
fn finds_in_several_places_add_up() {
    let needle = Needle::new("oracle twitter");
    let [one, other] = ["Oracle", "Twitter"].map(|text| Haystack::new([text]));
    assert!(!needle.matches([&one]) && !needle.matches([&other]));
    assert!(needle.matches([&one, &other]));
}

proptest! {
    #[test]
    fn searching_never_panics(query in any::<String>(), text in any::<String>()) {
        finds(&query, &text);
    }

    #[test]
    fn a_repeated_term_is_one(count in 1..300_usize) {
        prop_assert_eq!(Needle::new(&"abc ".repeat(count)), Needle::new("abc"));
    }

    #[test]
    fn what_literally_stands_in_a_text_is_found(
        text in "[a-zäöüßéA-Z ae ue oe qu]{0,40}",
        from in any::<prop::sample::Index>(),
        length in 3..12_usize,
    ) {
        let letters: Vec<char> = text.chars().collect();
        if !letters.is_empty() {
            let part = &letters[from.index(letters.len())..];
            let query: String = part[..length.min(part.len())].iter().collect();
            let words = query.split_whitespace();
            // Shorter ones match only at the start of a word.
            let query: Vec<&str> = words.filter(|word| word.chars().count() >= 3).collect();
            prop_assert!(finds(&query.join(" "), &text), "{:?} in {:?}", query, text);
        }
    }

    #[test]
    fn case_and_the_spelling_of_umlauts_never_matter(text in "[a-zäöüß]{3,12}") {
        let spelled = text.replace('ä', "ae").replace('ö', "oe").replace('ß', "ss");
        prop_assert!(finds(&text, &text.to_uppercase()));
        prop_assert!(finds(&text.to_uppercase(), &text));
        prop_assert!(finds(&spelled, &text));
    }
}
