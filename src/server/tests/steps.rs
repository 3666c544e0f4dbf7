//! Tests of the links beside the drawing that lead from event to event.

use super::{BUNDLED, html, site};
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::known;
use crate::timeline::view::{View, read};

/// Target of a link beside the drawing.
fn step(page: &str, action: &str) -> Option<String> {
    let is = |tag: &&str| html::raw(tag, "data-action") == Some(action);
    html::value(html::tags(page, "a").find(is)?, "href")
}

fn view(address: &str) -> View {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    read(query, &*BUNDLED).view
}

#[tokio::test]
async fn every_dated_event_is_met_once_on_the_way_and_its_day_is_in_sight() {
    let site = site();
    let knowledge = known(&BUNDLED, None);
    let facts = Facts::new(&knowledge);
    let dated = facts.events().iter().filter_map(|fact| Some((fact.event, fact.day?)));
    let dated: Vec<_> = dated.collect();
    // The list is not in chronological order.
    for address in ["/en/?from=2001&to=2001", "/en/?from=2001&order=newest&to=2001"] {
        let mut page = site.get(address).await;
        page.assert_ok();
        let before = step(&page.body, "previous");
        assert_eq!(before, None, "nothing is known before 2001");
        let mut met = Vec::new();
        let mut last = None;
        while let Some(address) = step(&page.body, "next") {
            assert!(met.len() < dated.len(), "{address}");
            let view = view(&address);
            let (event, day) = dated[met.len()];
            assert_eq!(view.event.as_deref(), Some(BUNDLED[event].id.as_str()), "{address}");
            let window = crate::timeline::drawing::shown_window(&facts, &view, facts.opening);
            assert!(window.contains(day), "{address}: {day}");
            met.push(event);
            page = site.get(&address).await;
            page.assert_ok();
            let before = step(&page.body, "previous").map(|address| self::view(&address).event);
            assert_eq!(before.flatten(), last, "{address}");
            last = view.event;
        }
        assert_eq!(met.len(), dated.len());
    }
}
