use super::*;
use crate::timeline::arbitrary;
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::{Fixture, FixtureClaim, claim_ix, day, known};
use crate::timeline::model::Evidence;
use crate::timeline::sides::sides;
use crate::timeline::vocabulary::{Basis, ConflictKind, EventKind, Mode};
use proptest::prelude::*;

/// One event of this kind with these claims.
fn one(kind: EventKind, articles: &[&str], claims: Vec<FixtureClaim>) -> Timeline {
    Fixture {
        articles: articles.iter().map(|date| (*date).to_owned()).collect(),
        events: vec![(kind, String::new())],
        claims,
        conflicts: Vec::new(),
    }
    .timeline()
}

fn state(timeline: &Timeline, asof: &str) -> EventState {
    let knowledge = known(timeline, Some(day(asof)));
    knowledge.event(EventIx(0)).cloned().unwrap()
}

#[test]
fn an_article_is_visible_from_its_latest_possible_day() {
    for (published, asof, visible) in [
        ("2020-08-14", Some("2020-08-13"), false),
        ("2020-08-14", Some("2020-08-14"), true),
        ("[2020-08-09..2020-08-14]", Some("2020-08-13"), false),
        ("[2020-08-09..2020-08-14]", Some("2020-08-14"), true),
        ("2020-08", Some("2020-08-30"), false),
        ("[2020-08-09..]", Some("2030-01-01"), false),
        ("", Some("2030-01-01"), false),
        ("", None, true),
    ] {
        let timeline = Fixture::of_dates(published, &["2020"]).timeline();
        let knowledge = known(&timeline, asof.map(day));
        assert_eq!(knowledge.sees_article(ArticleIx(0)), visible, "{published} {asof:?}");
        assert_eq!(knowledge.sees_claim(ClaimIx(0)), visible);
        assert_eq!(knowledge.event(EventIx(0)).is_some(), visible);
    }
}

#[test]
fn without_any_date_there_is_no_day_of_knowledge() {
    for (published, date, asof, dated) in [
        ("", "", None, false),
        ("", "", Some("2020-08-14"), true),
        ("", "2021", None, true),
        ("", "2021-05-01/..", None, true),
        ("2020-08-14", "", None, true),
    ] {
        let timeline = Fixture::of_dates(published, &[date]).timeline();
        let knowledge = known(&timeline, asof.map(day));
        assert_eq!(knowledge.is_dated(), dated, "{published} {date} {asof:?}");
        // Nothing is seen before the first article.
        let facts = Facts::new(&knowledge);
        assert_eq!(facts.is_dated(), dated && asof.is_none(), "{published} {date}");
    }
}

#[test]
fn the_day_is_asked_for_or_that_of_the_newest_article() {
    let knows = |published: &[&str], date: &str, asof: Option<&str>| {
        let claims = vec![FixtureClaim::on(0, 0, date)];
        let timeline = one(EventKind::Happening, published, claims);
        known(&timeline, asof.map(day)).day()
    };
    let published = ["2020-08-14", "[2020-09-14..2020-09-16]", ""];
    assert_eq!(knows(&published, "2021", Some("2020-08-01")), day("2020-08-01"));
    assert_eq!(knows(&published, "2021", None), day("2020-09-16"));
    assert_eq!(knows(&[""], "2021", None), day("2021-12-31"));
    assert_eq!(knows(&[""], "2021-05-01/..", None), day("2021-05-01"));
    assert_eq!(knows(&[""], "", None), Day::new(0));
}

#[test]
fn stops_are_the_days_on_which_articles_become_visible() {
    let published = ["2020-09-14", "", "[2020-08-09..2020-08-14]"];
    let timeline = one(EventKind::Happening, &published, Vec::new());
    let stops = known(&timeline, Some(day("2020-08-20"))).stops();
    let stops: Vec<_> =
        (stops.iter()).map(|stop| (stop.day, timeline[stop.article].id.as_str())).collect();
    assert_eq!(stops, [(day("2020-08-14"), "a2"), (day("2020-09-14"), "a0")]);
}

#[test]
fn a_conflict_needs_two_visible_sides() {
    let conflict = |kind, dates: [&str; 3]| {
        let claims = (dates.iter().enumerate()).map(|(at, date)| FixtureClaim::on(0, at, date));
        let fixture = Fixture {
            articles: ["2020-08-01", "2020-08-02", "2020-08-03"].map(str::to_owned).into(),
            events: vec![(EventKind::Happening, String::new())],
            claims: claims.collect(),
            conflicts: vec![(kind, vec![0, 1, 2])],
        };
        let timeline = fixture.timeline();
        ["2020-08-01", "2020-08-02", "2020-08-03"].map(|asof| state(&timeline, asof).is_disputed())
    };
    let dates = ["2020-09-15", "2020-09-15", "2020-09-20"];
    assert_eq!(conflict(ConflictKind::Date, dates), [false, false, true]);
    assert_eq!(conflict(ConflictKind::Outcome, dates), [false, false, true]);
    // What is only said in other words makes nothing disputed.
    assert_eq!(conflict(ConflictKind::Scope, dates), [false; 3]);
    assert_eq!(conflict(ConflictKind::Date, ["2020"; 3]), [false; 3]);
}

#[test]
fn a_conflict_of_others_does_not_make_an_event_disputed() {
    let fixture = Fixture {
        articles: vec!["2020-08-01".to_owned(), "2020-08-02".to_owned()],
        events: vec![(EventKind::Happening, String::new()); 2],
        claims: vec![
            FixtureClaim::on(0, 0, "2020"),
            FixtureClaim::on(0, 1, "2019"),
            FixtureClaim::on(1, 0, "2020"),
            FixtureClaim::on(1, 0, "2018"),
        ],
        conflicts: vec![(ConflictKind::Outcome, vec![1, 2, 3])],
    };
    let timeline = fixture.timeline();
    assert!(!state(&timeline, "2020-08-01").is_disputed());
    assert!(state(&timeline, "2020-08-02").is_disputed());
}

#[test]
fn an_event_goes_by_its_narrowest_best_founded_date() {
    let goes_by = |dates: &[(&str, Basis)]| {
        let claims = (dates.iter().enumerate()).map(|(at, (date, basis))| FixtureClaim {
            basis: *basis,
            ..FixtureClaim::on(0, at % 2, date)
        });
        let timeline = one(EventKind::Happening, &["2020-08-02", "2020-08-01"], claims.collect());
        let state = state(&timeline, "2020-12-31");
        let ids: Vec<String> =
            (state.dates.iter()).map(|&claim| timeline[claim].id.clone()).collect();
        ids.join(" ")
    };
    use Basis::{Derived, Inferred, Stated};
    assert_eq!(goes_by(&[("2020", Stated), ("2020-08", Inferred)]), "c1");
    assert_eq!(goes_by(&[("2020-08", Inferred), ("2020-07", Derived)]), "c1");
    assert_eq!(goes_by(&[("2020-08", Stated), ("2020-07", Stated)]), "c1", "earlier article");
    assert_eq!(goes_by(&[("[..2020-08]", Stated), ("2012", Inferred)]), "c1");
    assert_eq!(goes_by(&[("", Stated), ("2020", Inferred)]), "c1");
    assert_eq!(goes_by(&[("", Stated)]), "");
}

#[test]
fn contradicting_dates_all_count_as_soon_as_they_are_known() {
    let fixture = Fixture {
        articles: vec!["2020-08-01".to_owned(), "2020-08-02".to_owned()],
        events: vec![(EventKind::Deadline, String::new())],
        claims: vec![
            FixtureClaim::on(0, 0, "2020-09-20"),
            FixtureClaim::on(0, 1, "2020-09-15"),
            FixtureClaim::on(0, 1, "2020-09-20"),
            FixtureClaim::on(0, 1, "2020-09-01"),
        ],
        conflicts: vec![(ConflictKind::Date, vec![0, 1, 2])],
    };
    let timeline = fixture.timeline();
    let c = |id| claim_ix(&timeline, id);
    assert_eq!(state(&timeline, "2020-08-01").dates, [c("c0")]);
    let later = state(&timeline, "2020-08-02");
    assert_eq!(later.dates, [c("c1"), c("c0")], "c3 is not part of the conflict");
    assert_eq!(later.sort, Some((day("2020-09-15"), 0)));
    assert_eq!(later.sources, 2);
    // The first deadline has passed, the second has not: the event may still come.
    assert_eq!(state(&timeline, "2020-09-18").tense, Tense::Ahead);
    assert_eq!(state(&timeline, "2020-09-21").tense, Tense::OutcomeUnknown);
}

#[test]
fn tense_and_commitment_follow_kind_mode_and_day() {
    use Commitment as C;
    use EventKind::{Deadline, Happening, Plan, State, Statement};
    use Mode::{Announced, Assessed, Denied, Planned, Reported, Stated, Threatened};
    let cases = [
        (Happening, Stated, "2020-09-01", "2020-09-01", Tense::Past, C::Stated),
        (Happening, Announced, "2020-09-02", "2020-09-01", Tense::Ahead, C::Ahead),
        (Happening, Reported, "2020-08", "2020-09-01", Tense::Past, C::Reported),
        (Happening, Assessed, "", "2020-09-01", Tense::Undated, C::Reported),
        (Happening, Denied, "2020-08-05", "2020-09-01", Tense::Past, C::Stated),
        // Reported to have happened in a month that is not over yet.
        (Happening, Stated, "2020-09", "2020-09-14", Tense::Past, C::Stated),
        (Happening, Planned, "2020-09", "2020-09-14", Tense::Ahead, C::Ahead),
        (Happening, Planned, "2020-09-14", "2020-09-14", Tense::Ahead, C::Ahead),
        (Happening, Planned, "2020-09-13", "2020-09-14", Tense::OutcomeUnknown, C::Ahead),
        (Happening, Threatened, "[2020-09-01..]", "2020-09-14", Tense::Ahead, C::Ahead),
        (Plan, Announced, "[..2021]", "2020-09-14", Tense::Ahead, C::Ahead),
        (Plan, Announced, "[..2021]", "2022-01-01", Tense::OutcomeUnknown, C::Ahead),
        (Plan, Planned, "2022-37~/..", "2021-12-31", Tense::Ahead, C::Ahead),
        (Plan, Planned, "2022-37~/..", "2022-02-01", Tense::Ahead, C::Ahead),
        (Plan, Planned, "2022-37~/..", "2022-05-01", Tense::OutcomeUnknown, C::Ahead),
        (Deadline, Stated, "2020-09-15", "2020-09-15", Tense::Ahead, C::Ahead),
        (Deadline, Stated, "2020-09-15", "2020-09-16", Tense::OutcomeUnknown, C::Stated),
        (Deadline, Stated, "2020-08-06/2020-09-20", "2020-09-14", Tense::Running, C::Ahead),
        (Deadline, Stated, "2020-08-06/2020-09-20", "2020-09-21", Tense::OutcomeUnknown, C::Stated),
        (State, Stated, "2020-01/..", "2020-09-14", Tense::Running, C::Stated),
        (State, Stated, "2020-01/2020-09-14", "2020-09-13", Tense::Running, C::Stated),
        (State, Stated, "2020-01/2020-09-14", "2020-09-14", Tense::Past, C::Stated),
        (State, Stated, "2020-01/", "2020-09-14", Tense::Past, C::Stated),
        (State, Reported, "../2020-10", "2020-09-14", Tense::Running, C::Reported),
        // The statement has been made, whatever it threatens.
        (Statement, Threatened, "2020-08-05", "2020-09-14", Tense::Past, C::Ahead),
    ];
    for (kind, mode, date, asof, tense, commitment) in cases {
        let claims = vec![FixtureClaim::on(0, 0, date).mode(mode)];
        let state = state(&one(kind, &["2020-08-06"], claims), asof);
        let got = (state.tense, state.commitment);
        assert_eq!(got, (tense, commitment), "{kind} {mode} {date} as of {asof}");
    }
}

#[test]
fn a_later_article_settles_what_was_due_unless_it_only_plans_again() {
    let settled = |published: &str, mode: Mode| {
        let claims = vec![
            FixtureClaim::on(0, 0, "2020-09-15").mode(Mode::Planned),
            FixtureClaim::on(0, 1, "2020-09-15").mode(mode),
        ];
        let timeline = one(EventKind::Plan, &["2020-08-06", published], claims);
        state(&timeline, "2020-10-31").tense
    };
    assert_eq!(settled("2020-09-15", Mode::Stated), Tense::Past);
    assert_eq!(settled("2020-09-16", Mode::Reported), Tense::Past);
    assert_eq!(settled("2020-09-14", Mode::Stated), Tense::OutcomeUnknown);
    assert_eq!(settled("[2020-09-14..2020-09-16]", Mode::Stated), Tense::OutcomeUnknown);
    assert_eq!(settled("2020-09-16", Mode::Planned), Tense::OutcomeUnknown);
}

#[test]
fn a_later_report_settles_an_older_plan_even_if_it_is_vaguer() {
    use EventKind::{Deadline, Happening, Plan, State};
    use Mode::{Announced, Denied, Planned, Reported, Stated};
    for (kind, plan, mode, date, published, goes_by, tense) in [
        (Plan, "2020-10-17", Stated, "2020-10", "2020-11-02", "2020-10", Tense::Past),
        (Plan, "2020-10-17", Stated, "2020-10", "2020-10-20", "2020-10", Tense::Past),
        (Plan, "2020-10-17", Denied, "2020-10", "2020-10-20", "2020-10", Tense::Past),
        (Happening, "2020-10-17", Reported, "2020-10", "2020-10-20", "2020-10", Tense::Past),
        (State, "2020-10-17", Stated, "2020-10/..", "2020-10-20", "2020-10/..", Tense::Running),
        // Still ahead of the later article, or perhaps: nothing is settled.
        (Plan, "2020-10-17", Stated, "2020-10", "2020-09-02", "2020-10-17", Tense::OutcomeUnknown),
        (Plan, "2020-10-17", Planned, "2020-10", "2020-11-02", "2020-10-17", Tense::OutcomeUnknown),
        (Plan, "2020-10-17", Announced, "2020-10", "2020-10-20", "2020-10-17", Tense::Past),
        // Of a deadline, the day counts, whatever was reported.
        (Deadline, "2020-10-17", Stated, "2020-10", "2020-11-02", "2020-10-17", Tense::Past),
        // A report that is older than the plan is of something else.
        (Plan, "2020-10-17", Stated, "2020-08", "2020-08-01", "2020-10-17", Tense::OutcomeUnknown),
    ] {
        let claims = vec![
            FixtureClaim::on(0, 0, plan).mode(Planned),
            FixtureClaim::on(0, 1, date).mode(mode),
        ];
        let timeline = one(kind, &["2020-09-01", published], claims);
        let state = state(&timeline, "2021-02-01");
        let dates: Vec<_> = (state.dates.iter())
            .map(|&claim| timeline[claim].date.value.as_ref().unwrap().as_str())
            .collect();
        assert_eq!(
            (dates, state.tense),
            (vec![goes_by], tense),
            "{kind} {mode} {date} {published}"
        );
    }
}

#[test]
fn a_date_checked_against_a_text_comes_before_one_that_is_not() {
    let claims = vec![FixtureClaim::on(0, 0, "2020-08-06"), FixtureClaim::on(0, 0, "2020-08")];
    let mut timeline = one(EventKind::Happening, &["2020-09-01"], claims);
    let (exact, vague) = (claim_ix(&timeline, "c0"), claim_ix(&timeline, "c1"));
    assert_eq!(state(&timeline, "2020-09-01").dates, [exact]);
    timeline.claims[exact.0].evidence = Evidence::Link { url: None, name: None };
    assert_eq!(state(&timeline, "2020-09-01").dates, [vague]);
}

#[test]
fn the_strongest_commitment_among_the_visible_claims_counts() {
    let claims = vec![
        FixtureClaim::on(0, 0, "2020-08").mode(Mode::Planned),
        FixtureClaim::on(0, 1, "2020-08").mode(Mode::Reported),
        FixtureClaim::on(0, 2, "2020-08").mode(Mode::Announced),
    ];
    let published = ["2020-08-31", "2020-09-01", "2020-09-02"];
    let timeline = one(EventKind::Happening, &published, claims);
    let commitments = published.map(|asof| state(&timeline, asof).commitment);
    use Commitment::{Ahead, Reported, Stated};
    assert_eq!(commitments, [Ahead, Reported, Stated]);
}

#[test]
fn later_is_what_had_happened_but_stood_in_no_article() {
    let dates = ["2020-08-10", "2020-08-14", "2020-08-15", "2020-08", "2020-01/..", ""];
    let mut fixture = Fixture::of_dates("2020-09-14", &dates);
    fixture.claims[1].mode = Mode::Planned;
    let timeline = fixture.timeline();
    let later = |asof| known(&timeline, Some(day(asof))).later();
    assert_eq!(later("2020-08-14"), [EventIx(0)]);
    assert_eq!(later("2020-08-31"), [EventIx(0), EventIx(2), EventIx(3)]);
    assert_eq!(later("2020-09-14"), [], "all published");
}

proptest! {
    #[test]
    fn a_state_rests_on_visible_claims_alone(
        timeline in arbitrary::timeline(),
        asof in arbitrary::a_day(),
    ) {
        // The same dossier without everything published later.
        let mut cut = timeline.clone();
        let visible = |claim: &ClaimIx| {
            let published = &timeline[timeline[*claim].article].published.value;
            published.as_ref().and_then(FuzzyDate::latest).is_some_and(|day| day <= asof)
        };
        for event in &mut cut.events {
            event.claims.retain(visible);
        }
        for (conflict, whole) in cut.conflicts.iter_mut().zip(&timeline.conflicts) {
            conflict.claims.retain(visible);
            // Claims that only a later one sets apart do not contradict each other yet.
            if sides(&timeline, whole, conflict.claims.clone()).len() < 2 {
                conflict.claims.clear();
            }
        }
        let then = known(&timeline, Some(asof));
        let now = known(&cut, Some(asof));
        prop_assert!(then.events().eq(now.events()));
        for (index, event) in cut.events.iter().enumerate() {
            prop_assert_eq!(then.event(EventIx(index)).is_some(), !event.claims.is_empty());
        }
    }

    #[test]
    fn later_knowledge_sees_whatever_earlier_knowledge_saw(
        timeline in arbitrary::timeline(),
        a in arbitrary::a_day(),
        b in arbitrary::a_day(),
    ) {
        let earlier = known(&timeline, Some(a.min(b)));
        for later in [Some(a.max(b)), None] {
            let later = known(&timeline, later);
            for state in earlier.events() {
                let now = later.event(state.event).unwrap();
                prop_assert!(state.claims.iter().all(|claim| now.claims.contains(claim)));
                prop_assert!(state.conflicts.iter().all(|one| now.conflicts.contains(one)));
                prop_assert!(state.sources <= now.sources);
            }
        }
    }

    #[test]
    fn dates_are_of_the_events_own_claims_and_differ(
        timeline in arbitrary::timeline(),
        asof in prop::option::of(arbitrary::a_day()),
    ) {
        let knowledge = known(&timeline, asof);
        for state in knowledge.events() {
            prop_assert!(state.dates.iter().all(|claim| state.claims.contains(claim)));
            let dates: Vec<_> = state.dates.iter().map(|&claim| knowledge.date(claim)).collect();
            prop_assert!(dates.iter().all(|date| date.is_some()));
            for (at, date) in dates.iter().enumerate() {
                prop_assert!(!dates[..at].contains(date));
            }
            prop_assert!(dates.len() < 2 || state.is_disputed());
            let dated = state.claims.iter().any(|&claim| knowledge.date(claim).is_some());
            prop_assert_eq!(dated, !dates.is_empty());
            prop_assert_eq!(state.tense == Tense::Undated, !dated);
        }
    }
}
