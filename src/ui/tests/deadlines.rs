//! A deadline "by D" stands on D wherever it is shown or exported.

use crate::export;
use crate::i18n::{Lang, date};
use crate::site::Site;
use crate::site::format::Format;
use crate::site::page_context::PageContext;
use crate::timeline::arbitrary::{self, DATES, a_day};
use crate::timeline::fixtures::{Fixture, FixtureClaim, known};
use crate::timeline::mark::{MarkExtent, Sign};
use crate::timeline::model::EventIx;
use crate::timeline::view::View;
use crate::timeline::vocabulary::{EventKind, Mode};
use crate::ui::card;
use crate::ui::timeline::staged;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_deadline_by_a_day_is_on_that_day_everywhere(
        due in a_day(),
        form in select(&["[..{}]", "../{}", "/{}"][..]),
        others in vec((select(EventKind::ALL), select(&DATES[..])), 0..5),
        view in arbitrary::view(),
    ) {
        let mut events = vec![(EventKind::Deadline, "Frist".to_owned())];
        let written = form.replace("{}", &due.to_string());
        let mut claims = vec![FixtureClaim::on(0, 0, &written).mode(Mode::Ordered)];
        for (at, (kind, date)) in others.iter().enumerate() {
            events.push((*kind, String::new()));
            claims.push(FixtureClaim::on(at + 1, 0, date));
        }
        let articles = vec!["2020-08-14".to_owned()];
        let timeline = Fixture { articles, events, claims, conflicts: Vec::new() }.timeline();
        // What is shown of the whole dossier, in any window and order.
        let view = View { from: view.from, to: view.to, order: view.order, ..View::default() };
        let knowledge = known(&timeline, None);
        let site: Site = "https://example.org".parse().unwrap();
        let context = PageContext::new(Lang::De, &knowledge, &view, &site);

        let fact = context.facts().event(EventIx(0)).unwrap();
        prop_assert_eq!(fact.day, Some(due), "sorted");
        let marks = context.facts().marks(fact);
        prop_assert_eq!(marks.len(), 1);
        prop_assert_eq!(&marks[0].extent, &MarkExtent::Point(due), "drawn");
        prop_assert!(matches!(marks[0].sign, Sign::Deadline | Sign::DeadlinePast));
        let on_card = staged(context, |view_context| {
            let items = &view_context.frame.items;
            let mut marks = items.iter().filter(|item| item.event == EventIx(0));
            let drawn = marks.next().is_some_and(|item| item.marks[0].extent == MarkExtent::Point(due));
            let shown: Vec<_> = items.iter().filter(|item| item.event == EventIx(0)).cloned().collect();
            drawn && card::window(&shown, view_context.facts.day).contains(due)
        });
        prop_assert!(on_card, "on the card");

        let label = date::label(timeline.claims[0].date.value.as_ref().unwrap(), Lang::De);
        let feed = export::render(Format::Atom, context).unwrap();
        let entry = format!("<title>{label}: Frist</title>");
        prop_assert!(feed.contains(&entry), "{entry} in the feed");
        let is_named = (1..=9_999).contains(&due.year()) && due.plus(1).year() < 10_000;
        let calendar = export::render(Format::Ics, context).unwrap();
        let entry = format!("DTSTART;VALUE=DATE:{}\r\n", due.to_string().replace('-', ""));
        prop_assert!(!is_named || calendar.contains(&entry), "{entry} in the calendar");
    }
}
