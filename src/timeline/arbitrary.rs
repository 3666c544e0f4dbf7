//! Random small timelines and views for property tests.

use super::day::Day;
use super::fixtures::{ENTITIES, Fixture, FixtureClaim, STORYLINES, day};
use super::model::{Timeline, Window};
use super::sorted_set::SortedSet;
use super::view::{Order, View};
use super::vocabulary::{Basis, ConflictKind, EventKind, Mode, Polarity, Role};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

/// Number of articles in every random timeline, `a0` …, with claims or without.
pub(crate) const ARTICLES: usize = 4;
/// Number of events in every random timeline, `e0` …, with claims or without.
pub(crate) const EVENTS: usize = 6;

/// Dates of every shape, close enough together to overlap, contradict and equal one another.
pub(crate) const DATES: [&str; 19] = [
    "",
    "2012",
    "2019-12-10",
    "2020",
    "2020-01-01",
    "2020-08",
    "2020-08-06",
    "[2020-08-09..2020-08-14]",
    "[2020-08-11..2020-08-20]",
    "[2020-09-13,2020-09-14]",
    "2020-09-15",
    "2020-09-20",
    "2020-08-06/2020-09-20",
    "2020-37~/..",
    "../2020-09",
    "[2020-09..]",
    "[..2021]",
    "2022-37~",
    "/2020-09",
];

/// Publication dates, undated ones included.
const PUBLISHED: [&str; 6] =
    ["", "2020-08-06", "[2020-08-09..2020-08-14]", "2020-08-14", "2020-09-14", "2020-10"];

/// Words for titles and quotes. None has an `e` after a `u` that follows a vowel or `q`: the tests'
/// naive folding does not know that rule.
const WORDS: [&str; 8] =
    ["Gespräche", "Gespraeche", "Straße", "Fuesse", "OUVERTÜRE", "Oracle", "TikTok", "Ende"];

/// Search texts for these words and for names.
const QUERIES: [&str; 12] = [
    "",
    "gesprache",
    "GESPRÄCHE",
    "strasse",
    "füsse",
    "ouverture",
    "Müller",
    "wall street",
    "\"TikTok Ende\"",
    "tik ora",
    "prasident",
    "Vergebens",
];

/// A random small timeline.
pub(crate) fn timeline() -> impl Strategy<Value = Timeline> {
    let event = (select(EventKind::ALL), words());
    let fixture = (
        vec(select(&PUBLISHED[..]).prop_map(str::to_owned), ARTICLES),
        vec(event, EVENTS),
        vec(claim(), 0..12),
        vec((select(ConflictKind::ALL), vec(any::<proptest::sample::Index>(), 2..5)), 0..4),
    );
    fixture.prop_map(|(articles, events, claims, conflicts)| {
        let conflicts = conflicts.into_iter().filter(|_| claims.len() > 1);
        let conflicts = conflicts.map(|(kind, sides)| {
            let sides = sides.iter().map(|claim| claim.index(claims.len()));
            (kind, sides.collect())
        });
        Fixture { articles, events, conflicts: conflicts.collect(), claims: claims.clone() }
            .timeline()
    })
}

fn claim() -> impl Strategy<Value = FixtureClaim> {
    let place = (0..EVENTS, 0..ARTICLES, select(&DATES[..]));
    let entity = 0..ENTITIES.len();
    let parties = vec((entity.clone(), select(Role::ALL)), 0..3);
    let manner = (select(Mode::ALL), select(Polarity::ALL));
    let claim = (select(Basis::ALL), manner, vec(entity, 0..3));
    (place, claim, parties, words()).prop_map(
        |((event, article, date), (basis, (mode, polarity), by), orgs, quote)| FixtureClaim {
            basis,
            mode,
            polarity,
            by,
            orgs,
            quote,
            ..FixtureClaim::on(event, article, date)
        },
    )
}

fn words() -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), 0..4).prop_map(|words| words.join(" "))
}

/// A random valid view of such a timeline, often with several filters at once.
pub(crate) fn view() -> impl Strategy<Value = View> {
    let entity = || ids(ENTITIES.map(|(id, ..)| id.to_owned()).into());
    let numbered = |letter, count| (0..count).map(|n| format!("{letter}{n}")).collect::<Vec<_>>();
    let claim_keys =
        (entity(), some(Mode::ALL), entity(), ids(numbered('a', ARTICLES)), some(Basis::ALL));
    let event_keys = (
        ids(STORYLINES.map(str::to_owned).into()),
        some(EventKind::ALL),
        proptest::bool::weighted(0.2),
        select(&QUERIES[..]).prop_map(str::to_owned),
        proptest::option::weighted(0.3, window()),
    );
    let others = (
        proptest::option::of(a_day()),
        proptest::option::of(window()),
        select(Order::ALL),
        proptest::option::of(select(numbered('e', EVENTS))),
        prop_oneof![Just(1), 1..u32::MAX],
    );
    (claim_keys, event_keys, others).prop_map(
        |(
            (org, mode, by, article, basis),
            (storyline, kind, disputed, q, period),
            (asof, window, order, event, page),
        )| View {
            org,
            storyline,
            kind,
            mode,
            by,
            article,
            basis,
            disputed,
            q,
            period,
            from: window.map(|window| window.from),
            // Now and then one end is missing.
            to: window.map(|window| window.to).filter(|_| page % 3 != 0),
            asof,
            order,
            event,
            page,
        },
    )
}

/// A random search text, normalised as in a valid view.
pub(crate) fn any_query() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| {
        let visible = text.replace(char::is_control, " ");
        let words: Vec<&str> = visible.split_whitespace().collect();
        let text: String = words.join(" ").chars().take(View::MAX_Q).collect();
        text.trim_end().to_owned()
    })
}

/// Usually empty, else a few of `all`.
fn ids(all: Vec<String>) -> impl Strategy<Value = SortedSet<String>> {
    sets(select(all))
}

fn some<T: Copy + Ord + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = SortedSet<T>> {
    sets(select(all))
}

fn sets<T: Ord + Clone + std::fmt::Debug>(
    values: impl Strategy<Value = T>,
) -> impl Strategy<Value = SortedSet<T>> {
    let few = vec(values, 1..4).prop_map(SortedSet::from_iter);
    prop_oneof![3 => Just(SortedSet::default()), 1 => few]
}

/// A random day that a URL can contain, usually near the story.
pub(crate) fn a_day() -> impl Strategy<Value = Day> {
    let (first, last) = (day("0001-01-01").number(), day("9999-12-31").number());
    let (early, late) = (day("2019-11-01").number(), day("2021-02-28").number());
    prop_oneof![4 => early..=late, 1 => first..=last].prop_map(|number| Day::new(number.into()))
}

fn window() -> impl Strategy<Value = Window> {
    let calendar = |day: Day| Day::first_of_month(day.year(), day.month() as i32);
    (a_day(), a_day(), any::<bool>()).prop_map(move |(a, b, whole)| {
        let (from, to) = (a.min(b), a.max(b));
        match whole {
            true => Window { from: calendar(from), to: to.end_of_month() },
            false => Window { from, to },
        }
    })
}
