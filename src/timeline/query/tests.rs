mod naive;

use super::*;
use crate::timeline::arbitrary;
use crate::timeline::facets::Facet;
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::{Fixture, FixtureClaim, day, known};
use crate::timeline::model::{EntityIx, Timeline};
use crate::timeline::sorted_set::SortedSet;
use crate::timeline::state::Knowledge;
use crate::timeline::vocabulary::{Basis, ConflictKind, EventKind, Mode, Role};
use proptest::prelude::*;

fn selected(knowledge: &Knowledge, view: &View) -> Selection {
    select(&Facts::new(knowledge), knowledge, view)
}

/// Event 0: `tiktok` acts in a planned claim, `oracle` bids in a reported one. Event 1: `oracle`
/// acts, `tiktok` is mentioned. Event 2: undated, said by `house`, disputed.
fn fixture() -> Fixture {
    let party = |entity, role| vec![(entity, role)];
    let claims = vec![
        FixtureClaim {
            orgs: party(0, Role::Actor),
            basis: Basis::Inferred,
            ..FixtureClaim::on(0, 0, "2020-09").mode(Mode::Planned)
        },
        FixtureClaim {
            orgs: party(2, Role::Bidder),
            by: vec![4],
            quote: "Gespräche über TikTok".to_owned(),
            ..FixtureClaim::on(0, 1, "2020-09-15").mode(Mode::Reported)
        },
        FixtureClaim {
            orgs: vec![(2, Role::Actor), (0, Role::Mentioned)],
            ..FixtureClaim::on(1, 1, "2020-08")
        },
        FixtureClaim { by: vec![3], ..FixtureClaim::on(2, 0, "").mode(Mode::Denied) },
        FixtureClaim { by: vec![3], ..FixtureClaim::on(2, 1, "").mode(Mode::Announced) },
    ];
    Fixture {
        articles: vec!["2020-08-14".to_owned(), "2020-09-16".to_owned()],
        events: vec![
            (EventKind::Happening, "Übernahme".to_owned()),
            (EventKind::Happening, "Zweites Ereignis".to_owned()),
            (EventKind::Statement, "Drittes Ereignis".to_owned()),
        ],
        claims,
        conflicts: vec![(ConflictKind::Outcome, vec![3, 4])],
    }
}

/// The ids of the selected events.
fn ids(timeline: &Timeline, view: &View) -> Vec<String> {
    let selection = selected(&known(timeline, view.asof), view);
    let id = |&event: &EventIx| timeline[event].id.clone();
    selection.events.iter().map(id).collect()
}

fn set<T: Ord>(values: impl IntoIterator<Item = T>) -> SortedSet<T> {
    values.into_iter().collect()
}

#[test]
fn the_filters_say_what_the_issue_says() {
    let timeline = fixture().timeline();
    let org = |ids: &[&str]| set(ids.iter().map(|id| (*id).to_owned()));
    let check = |why: &str, change: &dyn Fn(&mut View), expected: &[&str]| {
        assert_eq!(ids(&timeline, &View::default().with(change)), expected, "{why}");
    };
    check("nothing chosen, undated last", &|_| {}, &["e1", "e0", "e2"]);
    check("any of a key", &|v| v.org = org(&["tiktok", "oracle"]), &["e1", "e0"]);
    check("mentioned does not count", &|v| v.org = org(&["tiktok"]), &["e0"]);
    check("nobody by this name", &|v| v.org = org(&["nobody"]), &[]);
    check(
        "all keys in one claim",
        &|v| {
            v.org = org(&["oracle"]);
            v.mode = set([Mode::Reported]);
            v.by = org(&["wsj"]);
            v.article = org(&["a1"]);
            v.basis = set([Basis::Stated]);
        },
        &["e0"],
    );
    check(
        "not in two claims",
        &|v| {
            v.org = org(&["tiktok"]);
            v.mode = set([Mode::Reported]);
        },
        &[],
    );
    check("undated claims have no basis", &|v| v.basis = set([Basis::None]), &["e2"]);
    check("kind of event", &|v| v.kind = set([EventKind::Statement]), &["e2"]);
    check("storyline", &|v| v.storyline = org(&["ireland"]), &["e1"]);
    check("disputed", &|v| v.disputed = true, &["e2"]);
    check(
        "not disputed yet",
        &|v| {
            v.disputed = true;
            v.asof = Some(day("2020-09-15"));
        },
        &[],
    );
    check("not published yet", &|v| v.asof = Some(day("2020-08-14")), &["e0", "e2"]);
    check("title", &|v| v.q = "ubernahme".to_owned(), &["e0"]);
    check("quote", &|v| v.q = "Gespraeche".to_owned(), &["e0"]);
    check("alias of who is mentioned", &|v| v.q = "douyin".to_owned(), &["e1", "e0"]);
    check(
        "name of who claims, alias of the publisher",
        &|v| {
            v.q = "weisses wsj".to_owned();
        },
        &["e2"],
    );
    check("punctuation alone is no search", &|v| v.q = "…".to_owned(), &["e1", "e0", "e2"]);
    let september = day("2020-09-01")..=day("2020-09-30");
    check(
        "period, the undated stay out",
        &|v| {
            let (from, to) = (*september.start(), *september.end());
            v.period = Some(crate::timeline::model::Window { from, to });
        },
        &["e0"],
    );
    check("newest first, undated last", &|v| v.order = Order::Newest, &["e0", "e1", "e2"]);
}

#[test]
fn a_matching_event_is_known_by_all_its_visible_claims() {
    let timeline = fixture().timeline();
    let view = View::default().toggled(crate::timeline::view::Choice::Org("tiktok"));
    let knowledge = known(&timeline, None);
    let [event] = selected(&knowledge, &view).events[..] else {
        panic!("one event");
    };
    assert_eq!(knowledge.event(event).unwrap().claims.len(), 2);
}

#[test]
fn facets_list_all_values_of_the_dossier_in_a_fixed_order() {
    let timeline = fixture().timeline();
    let list = |facet: &[Facet<EntityIx>]| -> Vec<(String, usize)> {
        let row = |row: &Facet<EntityIx>| (timeline[row.value].id.clone(), row.count);
        facet.iter().map(row).collect()
    };
    let rows = |rows: &[(&str, usize)]| -> Vec<(String, usize)> {
        rows.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect()
    };
    let all = selected(&known(&timeline, None), &View::default());
    assert_eq!(all.total, 3);
    assert_eq!(list(&all.facets.org), rows(&[("oracle", 2), ("tiktok", 1)]));
    assert_eq!(list(&all.facets.by), rows(&[("house", 1), ("wsj", 1)]));
    let modes: Vec<Mode> = all.facets.mode.iter().map(|row| row.value).collect();
    let claims = [Mode::Stated, Mode::Announced, Mode::Reported, Mode::Planned, Mode::Denied];
    assert_eq!(modes, claims);
    assert_eq!(all.facets.disputed, 1);

    let view = View::default().with(|view| {
        view.org.insert("tiktok".to_owned());
        view.mode.insert(Mode::Planned);
    });
    let some = selected(&known(&timeline, None), &view);
    assert_eq!(some.total, 3);
    assert_eq!(list(&some.facets.org), rows(&[("oracle", 0), ("tiktok", 1)]));
    assert_eq!(list(&some.facets.by), rows(&[("house", 0), ("wsj", 0)]));
    assert_eq!(some.facets.disputed, 0);
    let chosen: Vec<bool> = some.facets.org.iter().map(|row| row.chosen).collect();
    assert_eq!(chosen, [false, true]);
}

#[test]
fn events_are_ordered_by_earliest_day_then_breadth_then_the_dossier() {
    let fixture = Fixture {
        events: vec![(EventKind::Happening, String::new()); 8],
        articles: vec!["2020-09".to_owned(), "2020-08".to_owned()],
        claims: vec![
            FixtureClaim::on(0, 0, "2020"),
            FixtureClaim::on(1, 0, "2020-01-01"),
            FixtureClaim::on(2, 1, "2020-01-01"),
            FixtureClaim::on(3, 0, "[..2019-12-31]"),
            FixtureClaim::on(4, 0, ""),
            FixtureClaim::on(5, 1, ""),
            FixtureClaim::on(6, 0, "2020-01-01/.."),
            FixtureClaim::on(7, 0, "2019-12-31"),
        ],
        conflicts: Vec::new(),
    };
    let timeline = fixture.timeline();
    let oldest = ["e7", "e3", "e1", "e2", "e0", "e6", "e5", "e4"];
    let newest = ["e6", "e0", "e2", "e1", "e3", "e7", "e5", "e4"];
    assert_eq!(ids(&timeline, &View::default()), oldest);
    assert_eq!(ids(&timeline, &View::default().with(|v| v.order = Order::Newest)), newest);
}

/// Every row of every facet as key, value and count.
fn counts(timeline: &Timeline, facets: &Facets) -> Vec<(View, usize)> {
    let entity = |row: &Facet<EntityIx>| (timeline[row.value].id.clone(), row.count);
    let mut alone = Vec::new();
    let mut add = |count: usize, change: &dyn Fn(&mut View)| {
        alone.push((View::default().with(change), count));
    };
    for (id, count) in facets.org.iter().map(entity) {
        add(count, &|view| view.org = set([id.clone()]));
    }
    for (id, count) in facets.by.iter().map(entity) {
        add(count, &|view| view.by = set([id.clone()]));
    }
    for row in &facets.article {
        add(row.count, &|view| view.article = set([timeline[row.value].id.clone()]));
    }
    for row in &facets.storyline {
        add(row.count, &|view| view.storyline = set([timeline[row.value].id.clone()]));
    }
    for row in &facets.mode {
        add(row.count, &|view| view.mode = set([row.value]));
    }
    for row in &facets.basis {
        add(row.count, &|view| view.basis = set([row.value]));
    }
    for row in &facets.kind {
        add(row.count, &|view| view.kind = set([row.value]));
    }
    add(facets.disputed, &|view| view.disputed = true);
    alone
}

/// `view` with the one key set in `alone` replaced.
fn replaced(view: &View, alone: View) -> View {
    let take = |own: &SortedSet<String>, other: SortedSet<String>| match other.is_empty() {
        true => own.clone(),
        false => other,
    };
    View {
        org: take(&view.org, alone.org),
        by: take(&view.by, alone.by),
        article: take(&view.article, alone.article),
        storyline: take(&view.storyline, alone.storyline),
        mode: if alone.mode.is_empty() { view.mode.clone() } else { alone.mode },
        basis: if alone.basis.is_empty() { view.basis.clone() } else { alone.basis },
        kind: if alone.kind.is_empty() { view.kind.clone() } else { alone.kind },
        disputed: view.disputed || alone.disputed,
        ..view.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn the_selection_equals_a_naive_recount(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
    ) {
        let knowledge = known(&timeline, view.asof);
        let selection = selected(&knowledge, &view);
        let mut selected = selection.events.clone();
        selected.sort();
        prop_assert_eq!(selected, naive::matching(&timeline, &view));
        let everything = View { asof: view.asof, ..View::default() };
        prop_assert_eq!(selection.total, naive::matching(&timeline, &everything).len());
    }

    #[test]
    fn every_facet_count_equals_a_naive_recount(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
    ) {
        let knowledge = known(&timeline, view.asof);
        for (alone, count) in counts(&timeline, &selected(&knowledge, &view).facets) {
            let chosen = replaced(&view, alone);
            let expected = naive::matching(&timeline, &chosen).len();
            prop_assert_eq!(count, expected, "{}", chosen);
        }
    }

    #[test]
    fn facet_rows_depend_on_the_dossier_alone(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
    ) {
        let values = |view: &View| -> Vec<View> {
            let knowledge = known(&timeline, view.asof);
            let facets = selected(&knowledge, view).facets;
            counts(&timeline, &facets).into_iter().map(|(alone, _)| alone).collect()
        };
        prop_assert_eq!(values(&view), values(&View::default()));
    }

    #[test]
    fn a_further_filter_never_adds_an_event(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
        org in 0..6_usize,
    ) {
        let knowledge = known(&timeline, view.asof);
        let all = selected(&knowledge, &view);
        let narrower = view.with(|view| {
            view.disputed = true;
            if view.org.is_empty() {
                view.org.insert(timeline.entities[org].id.clone());
            }
        });
        let some = selected(&knowledge, &narrower);
        prop_assert!(some.events.iter().all(|event| all.events.contains(event)));
        let wider = view.with(|view| {
            view.kind = SortedSet::default();
            view.q.clear();
        });
        let more = selected(&knowledge, &wider);
        prop_assert!(all.events.iter().all(|event| more.events.contains(event)));
    }

    #[test]
    fn the_order_is_total_and_keeps_the_undated_last(
        timeline in arbitrary::timeline(),
        asof in prop::option::of(arbitrary::a_day()),
    ) {
        let knowledge = known(&timeline, asof);
        let order = |order| selected(&knowledge, &View { order, ..View::default() }).events;
        let (oldest, newest) = (order(Order::Oldest), order(Order::Newest));
        let sort = |event: &EventIx| knowledge.event(*event).unwrap().sort;
        let dated = oldest.iter().filter(|event| sort(event).is_some()).count();
        prop_assert!(oldest[..dated].is_sorted_by_key(sort));
        prop_assert!(oldest[dated..].iter().all(|event| sort(event).is_none()));
        prop_assert_eq!(&newest[dated..], &oldest[dated..]);
        prop_assert!(newest[..dated].iter().eq(oldest[..dated].iter().rev()));
    }
}
