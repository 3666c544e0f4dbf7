use super::*;
use crate::timeline::arbitrary;
use crate::timeline::fixtures::{Fixture, FixtureClaim, OLD_TIKTOK, day};
use crate::timeline::model::Timeline;
use crate::timeline::vocabulary::EventKind;
use proptest::prelude::*;

/// Six events in four articles; entities and storylines as in every fixture.
fn timeline() -> Timeline {
    let happening = (EventKind::Happening, String::new());
    Fixture {
        articles: vec!["2020-08-06".to_owned(); arbitrary::ARTICLES],
        events: vec![happening; arbitrary::EVENTS],
        claims: vec![FixtureClaim::default()],
        conflicts: Vec::new(),
    }
    .timeline()
}

fn reading(query: &str) -> ParsedView {
    read(query, &timeline())
}

/// The canonical form of a query in which nothing is ignored.
fn canonical(query: &str) -> String {
    let reading = reading(query);
    assert_eq!(reading.ignored, [], "{query}");
    reading.view.query()
}

#[test]
fn the_default_view_is_the_empty_query() {
    assert_eq!(View::default().query(), "");
    assert_eq!(reading("").view, View::default());
    assert!(reading("").canonical);
    assert_eq!(View::default().href("/de/"), "/de/");
}

#[test]
fn any_spelling_of_a_view_leads_to_the_same_address() {
    for (query, expected) in [
        ("org=tiktok&org=oracle", "org=oracle,tiktok"),
        ("org=tiktok,oracle&q=", "org=oracle,tiktok"),
        ("org=tiktok%2Coracle", "org=oracle,tiktok"),
        ("org=,tiktok,,tiktok,", "org=tiktok"),
        ("storyline=us&mode=planned,denied", "mode=denied,planned&storyline=us"),
        ("q=zwei++Worte+&page=1&order=oldest", "q=zwei+Worte"),
        ("q=R%26D%20100%25", "q=R%26D+100%25"),
        ("q=Gespr%C3%A4che", "q=Gespr%C3%A4che"),
        ("q=Gespräche", "q=Gespr%C3%A4che"),
        ("q=100%", "q=100%25"),
        ("q=a%252Cb", "q=a%252Cb"),
        ("disputed=on", "disputed=1"),
        ("disputed=true&event=e1", "disputed=1&event=e1"),
        ("disputed=0", ""),
        ("from=2020-01-01&to=2020-12-31", "from=2020&to=2020"),
        ("from=2020-08-01&to=2020-09-30", "from=2020-08&to=2020-09"),
        ("from=2020-08-03&to=2020-09-29", "from=2020-08-03&to=2020-09-29"),
        ("asof=2020-08-31", "asof=2020-08"),
        ("period=2020-08-01/2020-09-30", "period=2020-08/2020-09"),
        ("period=2020-08-01/2020-08-31", "period=2020-08"),
        ("period=2020-01/2020-12", "period=2020"),
        ("period=2020-01/2020-03", "period=2020-01/2020-03"),
        ("period=2020-08-03", "period=2020-08-03"),
        ("period=0001/9999", "period=0001/9999"),
        ("&&org=&q&", ""),
        ("org=tiktok&utm_source=mail&utm_x=1&fbclid=9&gclid=9", "org=tiktok"),
    ] {
        assert_eq!(canonical(query), expected, "{query}");
        assert_eq!(reading(query).canonical, query == expected, "{query}");
        assert!(reading(expected).canonical, "{expected}");
    }
}

#[test]
fn a_renamed_id_is_read_as_the_current_one() {
    let query = format!("by={OLD_TIKTOK}&event=old-e2&org={OLD_TIKTOK},tiktok");
    assert_eq!(canonical(&query), "by=tiktok&event=e2&org=tiktok");
}

#[test]
fn a_date_stands_for_its_first_or_its_last_day() {
    let view = reading("from=2020&to=2020-02&asof=2021&period=2020-08/2020-09").view;
    assert_eq!(view.from, Some(day("2020-01-01")));
    assert_eq!(view.to, Some(day("2020-02-29")));
    assert_eq!(view.asof, Some(day("2021-12-31")));
    let (from, to) = (day("2020-08-01"), day("2020-09-30"));
    assert_eq!(view.period, Some(Window { from, to }));
}

#[test]
fn what_cannot_be_read_is_ignored_and_named() {
    for (query, key, value, reason) in [
        ("colour=red", "colour", "red", Reason::UnknownKey),
        ("Org=tiktok", "Org", "tiktok", Reason::UnknownKey),
        ("=x", "", "x", Reason::UnknownKey),
        ("org=nobody", "org", "nobody", Reason::UnknownValue),
        ("org=tiktok,nobody", "org", "nobody", Reason::UnknownValue),
        ("kind=rumour", "kind", "rumour", Reason::UnknownValue),
        ("event=e99", "event", "e99", Reason::UnknownValue),
        ("order=random", "order", "random", Reason::UnknownValue),
        ("disputed=maybe", "disputed", "maybe", Reason::UnknownValue),
        ("from=2020-13", "from", "2020-13", Reason::NotADate),
        ("asof=2021-02-29", "asof", "2021-02-29", Reason::NotADate),
        ("to=0000", "to", "0000", Reason::NotADate),
        ("to=10000", "to", "10000", Reason::NotADate),
        ("to=2020-8", "to", "2020-8", Reason::NotADate),
        ("to=%2B202", "to", "+202", Reason::NotADate),
        ("from=2020-08-03-04", "from", "2020-08-03-04", Reason::NotADate),
        ("period=2020-08/", "period", "2020-08/", Reason::NotADate),
        ("period=2020-09/2020-08", "period", "2020-09/2020-08", Reason::Reversed),
        ("page=0", "page", "0", Reason::NotANumber),
        ("page=-1", "page", "-1", Reason::NotANumber),
        ("page=4294967296", "page", "4294967296", Reason::NotANumber),
        ("page=2&page=zwei", "page", "2", Reason::Repeated),
        ("q=alt&q=neu", "q", "alt", Reason::Repeated),
        ("org=%FF", "org", "\u{fffd}", Reason::UnknownValue),
    ] {
        let reading = reading(query);
        let expected = Ignored { key: key.to_owned(), value: value.to_owned(), reason };
        assert!(reading.ignored.contains(&expected), "{query}: {reading:?}");
        assert!(!reading.canonical, "{query}");
    }
}

#[test]
fn one_bad_field_leaves_the_others_alone() {
    let reading = reading("page=x&org=tiktok&from=soon&q=Ende");
    assert_eq!(reading.view.query(), "org=tiktok&q=Ende");
    assert_eq!(reading.ignored.len(), 2);
}

#[test]
fn a_window_that_ends_before_it_starts_is_dropped_as_a_whole() {
    let reading = reading("from=2021&to=2020");
    assert_eq!(reading.view, View::default());
    let reasons: Vec<Reason> = reading.ignored.iter().map(|ignored| ignored.reason).collect();
    assert_eq!(reasons, [Reason::Reversed, Reason::Reversed]);
}

#[test]
fn a_search_is_read_up_to_its_longest_length_in_characters() {
    let longest = "ä".repeat(View::MAX_Q);
    assert_eq!(reading(&format!("q={longest}")).view.q, longest);
    let reading = reading(&format!("q={longest}ä"));
    assert_eq!(reading.view, View::default());
    assert_eq!(reading.ignored[0].reason, Reason::TooLong);
    assert_eq!(reading.ignored[0].value.chars().count(), 81);
}

#[test]
fn a_flood_of_nonsense_is_named_only_in_part() {
    let reading = reading(&"x=1&".repeat(1000));
    assert_eq!(reading.ignored.len(), 20);
}

#[test]
fn browsers_send_the_canonical_query_back_as_it_is() {
    let all: String = (' '..='~').collect();
    let view = View { q: all.trim().to_owned(), ..View::default() };
    let query = view.query();
    // The special-query percent-encode set of the WHATWG URL standard.
    assert!(!query.contains([' ', '"', '#', '<', '>', '\'']), "{query}");
    assert_eq!(reading(&query).view, view);
}

#[test]
fn toggling_a_choice_changes_that_choice_and_starts_over() {
    let view = reading("asof=2020-09&event=e1&from=2020&org=oracle&page=3&q=Ende").view;
    let toggled = view.toggled(Choice::Org("tiktok"));
    assert!(toggled.has(Choice::Org("tiktok")));
    assert_eq!(toggled.query(), "asof=2020-09&from=2020&org=oracle,tiktok&q=Ende");
    assert_eq!(
        toggled.toggled(Choice::Org("oracle")).query(),
        "asof=2020-09&from=2020&org=tiktok&q=Ende"
    );
}

#[test]
fn every_active_filter_is_listed_and_removes_itself_alone() {
    let query = "article=a1&asof=2020-08&basis=derived&by=wsj&disputed=1&from=2020&kind=plan\
                 &mode=planned&order=newest&org=oracle,tiktok&period=2020&q=Ende&storyline=us\
                 &to=2020";
    let view = reading(query).view;
    assert!(reading(query).canonical);
    assert_eq!(view.filter_count(), 11);
    for filter in view.filters() {
        let rest = view.without(filter);
        assert_eq!(rest.filter_count(), 10, "{filter:?}");
        assert!(!rest.filters().contains(&filter), "{filter:?}");
        assert_eq!(rest.without(filter), rest, "{filter:?}");
    }
    let none = view.without_filters();
    assert!(view.is_filtered() && !none.is_filtered());
    assert_eq!(none.query(), "asof=2020-08&from=2020&order=newest&to=2020");
}

#[test]
fn keys_are_written_in_alphabetical_order() {
    assert!(Key::ALL.is_sorted_by_key(|key| key.as_str()));
    assert!(Key::ALL.iter().all(|&key| Key::from_word(key.as_str()) == Some(key)));
}

proptest! {
    #[test]
    fn a_written_view_reads_back_the_same(
        view in arbitrary::view(),
        q in arbitrary::any_query(),
    ) {
        let view = View { q, ..view };
        let reading = reading(&view.query());
        prop_assert_eq!(&reading.view, &view);
        prop_assert_eq!(&reading.ignored, &[]);
        prop_assert!(reading.canonical);
    }

    #[test]
    fn any_string_is_read_into_a_view_that_survives_writing(query in any::<String>()) {
        let first = reading(&query);
        prop_assert_eq!(first.canonical, first.view.query() == query);
        let second = reading(&first.view.query());
        prop_assert!(second.canonical);
        prop_assert_eq!(second.view, first.view);
    }

    #[test]
    fn nonsense_made_of_real_keys_is_read_without_panic(
        pairs in prop::collection::vec((0..Key::ALL.len(), "[-+%0-9a-fäA-F,/:=;~ .]{0,12}"), 0..8),
    ) {
        let pairs: Vec<String> = (pairs.iter())
            .map(|(key, value)| format!("{}={value}", Key::ALL[*key]))
            .collect();
        let first = reading(&pairs.join("&"));
        prop_assert!(reading(&first.view.query()).canonical);
    }

    #[test]
    fn toggling_twice_changes_no_filter(view in arbitrary::view(), id in "[a-z]{1,8}") {
        for choice in [Choice::Org(&id), Choice::Kind(EventKind::Plan), Choice::Disputed] {
            let there = view.toggled(choice);
            prop_assert_ne!(there.has(choice), view.has(choice));
            let back = there.toggled(choice);
            prop_assert_eq!(back.filters(), view.filters());
        }
    }
}
