use super::*;
use crate::site::Surface;
use crate::timeline::view::Key;
use crate::timeline::view::{KnownIds, Order, read};
use proptest::prelude::*;

/// Accepts every id.
struct AnyId;

impl KnownIds for AnyId {
    fn resolve<'a>(&'a self, _key: Key, id: &'a str) -> Option<&'a str> {
        Some(id)
    }
}

fn day(number: i64) -> Day {
    Day::new(18_000 + number)
}

fn published(base: &str) -> Site {
    Site {
        base: base.to_owned(),
        form: SiteForm::Published { stops: vec![day(0), day(40)] },
        ..Site::default()
    }
}

fn view(change: impl FnOnce(&mut View)) -> View {
    View::default().with(change)
}

#[test]
fn views_with_a_page_are_folders() {
    let org = |ids: &[&str]| {
        let ids = ids.iter().map(|id| (*id).to_owned());
        view(|view| view.org.extend(ids))
    };
    let cases = [
        (view(|_| {}), "/en/"),
        (org(&["microsoft"]), "/en/org/microsoft/"),
        (org(&["microsoft", "twitter"]), "/en/?org=microsoft,twitter"),
        (view(|view| view.storyline.extend(["ireland".to_owned()])), "/en/storyline/ireland/"),
        (view(|view| view.asof = Some(day(40))), "/en/asof/2019-05-24/"),
        (view(|view| view.asof = Some(day(41))), "/en/?asof=2019-05-25"),
        (
            org(&["microsoft"]).with(|view| view.asof = Some(day(40))),
            "/en/?asof=2019-05-24&org=microsoft",
        ),
        (view(|view| view.order = Order::Newest), "/en/?order=newest"),
        (view(|view| view.page = 2), "/en/page/2/"),
        (org(&["microsoft"]).with(|view| view.page = 3), "/en/org/microsoft/page/3/"),
        (
            view(|view| view.asof = Some(day(0))).with(|view| view.page = 2),
            "/en/?asof=2019-04-14&page=2",
        ),
    ];
    for (view, expected) in &cases {
        assert_eq!(timeline(&published(""), Lang::En, view), *expected);
        let below = timeline(&published("/sub"), Lang::En, view);
        assert_eq!(below, format!("/sub{expected}"));
        let served = timeline(&Site::default(), Lang::En, view);
        assert_eq!(served, view.href("/en/"));
    }
}

#[test]
fn what_belongs_to_a_view_lies_in_its_folder() {
    let twitter = view(|view| view.org.extend(["twitter".to_owned()]));
    let (site, served) = (published("/sub"), Site::default());
    assert_eq!(card(&site, Lang::De, &twitter), "/sub/de/org/twitter/card.png");
    assert_eq!(card(&served, Lang::De, &twitter), "/de/card.png?org=twitter");
    assert_eq!(drawing(&site, Lang::De, &View::default()), "/sub/de/axis.svg");
}

#[test]
fn pages_are_folders_with_their_state_of_knowledge() {
    let (site, served) = (published(""), Site::default());
    let of = |site: &Site, asof| event_of_id(site, "opening", Lang::De, asof);
    assert_eq!(of(&served, None), "/de/event/opening");
    assert_eq!(of(&served, Some(day(0))), "/de/event/opening?asof=2019-04-14");
    assert_eq!(of(&site, None), "/de/event/opening/");
    assert_eq!(of(&site, Some(day(0))), "/de/event/opening/asof/2019-04-14/");
    assert_eq!(method(&site, Lang::En), "/en/method/");
}

#[test]
fn embeds_stay_embeds_and_lead_to_pages() {
    let view = view(|view| view.disputed = true);
    for (form, expected) in [
        (SiteForm::Served, "/sub/de/embed?disputed=1"),
        (published("").form, "/sub/de/embed/?disputed=1"),
    ] {
        let site =
            Site { base: "/sub".to_owned(), surface: Surface::Embed, form, ..Site::default() };
        assert_eq!(timeline(&site, Lang::De, &view), expected);
        let (path, query) = expected.split_once('?').unwrap();
        assert_eq!(query_of(&site, Lang::De, path, query).as_deref(), Some(query));
        assert!(!method(&site, Lang::De).contains("embed"));
    }
}

#[test]
fn other_pages_are_no_views() {
    let paths =
        ["/de", "/en/", "/de/event/x/", "/de/method/", "/de/org/x", "/de/org/x/y", "/sub/de/"];
    for path in paths {
        for site in [Site::default(), published("")] {
            assert_eq!(query_of(&site, Lang::De, path, ""), None, "{path}");
        }
    }
    assert_eq!(query_of(&Site::default(), Lang::De, "/de/org/x/", ""), None);
    let added = query_of(&published(""), Lang::De, "/de/org/x/", "q=a").unwrap();
    assert_eq!(added, "org=x&q=a");
}

proptest! {
    #[test]
    fn addresses_of_views_read_back(
        view in crate::timeline::arbitrary::view(),
        base in "(/[a-z]{1,5}){0,2}",
        stops in proptest::collection::btree_set(-9_000i64..9_000, 0..9),
    ) {
        let stops: Vec<Day> = stops.into_iter().chain(view.asof.map(|day| i64::from(day.number()))).map(Day::new).collect();
        let mut sorted = stops;
        sorted.sort();
        for form in [SiteForm::Served, SiteForm::Published { stops: sorted }] {
            for surface in [Surface::Page, Surface::Embed] {
                let site = Site { base: base.clone(), form: form.clone(), surface, ..Site::default() };
                let address = timeline(&site, Lang::De, &view);
                let (path, query) = address.split_once('?').unwrap_or((&address, ""));
                let query = query_of(&site, Lang::De, path, query);
                prop_assert_eq!(query.as_deref().map(|query| read(query, &AnyId).view), Some(view.clone()));
            }
        }
    }
}
