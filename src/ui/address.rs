//! Every address of the site, in one place.
//!
//! Pages of a published site are folders, since that is what plain file servers answer without
//! being told: `/de/event/x/` where a server has `/de/event/x`.

use crate::export::Format;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, EntityIx, EventIx, Timeline, Window};
use crate::timeline::view::{Key, View};
use crate::ui::site::{Form, Site, Surface};
use std::borrow::Cow;

/// The list of all pages, a file at the root of the site.
pub const SITEMAP: &str = "sitemap.xml";

/// Who may read what.
pub const ROBOTS: &str = "robots.txt";

/// Whom to tell of a weakness.
pub const SECURITY: &str = ".well-known/security.txt";

/// The site's sign for tabs and bookmarks.
pub const FAVICON: &str = "favicon.svg";

/// The site's sign for home screens of iPhones and iPads.
pub const APPLE_TOUCH_ICON: &str = "apple-touch-icon.png";

/// The web manifest, one per language.
pub const MANIFEST: &str = "manifest.webmanifest";

/// What programs ask for something to embed.
pub const OEMBED: &str = "api/v1/oembed";

/// The timeline in a view.
pub fn timeline(site: &Site, lang: Lang, view: &View) -> String {
    match (site.surface, &site.form) {
        (Surface::Page, _) => of_view(site, lang, view, ""),
        (Surface::Embed, Form::Served) => view.href(&below(site, lang, "embed")),
        (Surface::Embed, Form::Published { .. }) => view.href(&below(site, lang, "embed/")),
    }
}

/// The picture of a view for social cards. On a published site only views with a page have one.
pub fn card(site: &Site, lang: Lang, view: &View) -> String {
    of_view(site, lang, &view.with(|view| view.page = 1), "card.png")
}

/// The drawing of a view as a file. On a published site only views with a page have one.
pub fn drawing(site: &Site, lang: Lang, view: &View) -> String {
    of_view(site, lang, &view.with(|view| view.page = 1), "axis.svg")
}

/// The drawing of a view as HTML, for a page that has the rest.
pub fn fragment(site: &Site, lang: Lang, view: &View) -> String {
    match site.surface {
        Surface::Page => of_view(site, lang, view, "axis.html"),
        Surface::Embed => view.href(&below(site, lang, "embed/axis.html")),
    }
}

/// What the search of the timeline looks through, as known on `asof`.
pub fn texts(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "texts.json")
}

/// Whether a view has files beside its page, such as its drawing: on a published site those
/// without a page have none.
pub fn has_files(site: &Site, view: &View) -> bool {
    site.form == Form::Served || folder(site, view).is_some()
}

/// What a view selects, as data. On a published site only views of what is known now have them,
/// in the folder of their page: with every format at every stop a site would be mostly copies.
pub fn data(site: &Site, lang: Lang, view: &View, format: Format) -> Option<String> {
    let view = view.unframed();
    let name = ["timeline.", format.extension()].concat();
    if site.form != Form::Served {
        let folder = folder(site, &view).filter(|_| view.asof.is_none())?;
        return Some(below(site, lang, &[&folder, &*name].concat()));
    }
    let query = view.query();
    let separator = if query.is_empty() { "" } else { "&" };
    let parts = [
        &site.base,
        API,
        &name,
        "?lang=",
        lang.code(),
        separator,
        &query,
    ];
    Some(parts.concat())
}

/// Where data lie, below the path of the site.
pub const API: &str = "/api/v1/";

/// An article's bare text, for programs that look up positions in it.
#[cfg(feature = "ssr")]
pub fn text(site: &Site, id: &str) -> String {
    format!("{}{API}articles/{id}.txt", site.base)
}

/// The JSON Schema in the file of this name.
#[cfg(feature = "ssr")]
pub fn schema(site: &Site, file: &str) -> String {
    format!("{}{API}schema/{file}", site.base)
}

/// How to cite an event, in the format with this file name extension.
#[cfg(feature = "ssr")]
pub fn event_citation(
    site: &Site,
    id: &str,
    lang: Lang,
    asof: Option<Day>,
    extension: &str,
) -> String {
    let file = format!("citation.{extension}");
    match site.form {
        Form::Published { .. } => event_of_id(site, id, lang, asof) + &file,
        Form::Served => {
            let view = View {
                asof,
                ..View::default()
            };
            let view = view.href("").replace('?', "&");
            format!("{}{API}events/{id}/{file}?lang={lang}{view}", site.base)
        }
    }
}

/// How to cite the passage of a claim, in the format with this file name extension.
#[cfg(feature = "ssr")]
pub fn claim_citation(site: &Site, id: &str, lang: Lang, extension: &str) -> String {
    let file = format!("citation.{extension}");
    match site.form {
        Form::Published { .. } => page(site, lang, &format!("claim/{id}")) + &file,
        Form::Served => format!("{}{API}claims/{id}/{file}?lang={lang}", site.base),
    }
}

/// The name under which that file is kept: the days it shows.
pub fn drawing_file(window: Window) -> String {
    format!("zeitstrahl-{}-{}.svg", window.from, window.to)
}

/// What the browser computes with, as known on `asof`, where it is a file of its own.
pub fn facts(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "facts.json")
}

/// The rows of the events whose pages are of a state of knowledge.
pub fn rows(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "rows.html")
}

/// An event's page, as known on `asof`.
pub fn event(
    site: &Site,
    timeline: &Timeline,
    event: EventIx,
    lang: Lang,
    asof: Option<Day>,
) -> String {
    event_of_id(site, &timeline[event].id, lang, asof)
}

/// [`event`] where only its id is at hand.
pub fn event_of_id(site: &Site, id: &str, lang: Lang, asof: Option<Day>) -> String {
    as_of(site, lang, &["event/", id].concat(), asof)
}

/// The place of a claim on its event's page, or in the panel: events have places there as well,
/// and may go by the same id.
pub fn claim_anchor(claim: &Claim) -> String {
    format!("claim-{}", claim.id)
}

/// An article's page.
pub fn article(site: &Site, timeline: &Timeline, article: ArticleIx, lang: Lang) -> String {
    page(site, lang, &["article/", &timeline[article].id].concat())
}

/// A claim's passage on its article's page.
pub fn claim(site: &Site, timeline: &Timeline, claim: ClaimIx, lang: Lang) -> String {
    let claim = &timeline[claim];
    [
        &article(site, timeline, claim.article, lang),
        "#",
        &claim.id,
    ]
    .concat()
}

/// An entity's page, as known on `asof`.
pub fn entity(
    site: &Site,
    timeline: &Timeline,
    entity: EntityIx,
    lang: Lang,
    asof: Option<Day>,
) -> String {
    as_of(
        site,
        lang,
        &["entity/", &timeline[entity].id].concat(),
        asof,
    )
}

/// The method page.
pub fn method(site: &Site, lang: Lang) -> String {
    page(site, lang, "method")
}

/// The web manifest.
pub fn manifest(site: &Site, lang: Lang) -> String {
    below(site, lang, MANIFEST)
}

/// What answers for the address of a page with what to show of it elsewhere.
#[cfg(feature = "ssr")]
pub fn oembed(site: &Site, url: &str) -> String {
    [
        &*file(site, OEMBED),
        "?url=",
        &crate::timeline::view::encoded(url),
    ]
    .concat()
}

/// A file that lies at the root of the site, such as [`FAVICON`].
pub fn file(site: &Site, name: &str) -> String {
    [&site.base, "/", name].concat()
}

/// The query that an address of a view stands for, given its path and its query (without `?`);
/// `None` where it leads to something else. Reads what [`timeline`] writes.
pub fn query_of<'a>(site: &Site, lang: Lang, path: &str, query: &'a str) -> Option<Cow<'a, str>> {
    let page = path.strip_prefix(&*below(site, lang, ""))?;
    match (site.surface, &site.form, page) {
        (Surface::Page, _, "") => Some(query.into()),
        (Surface::Embed, Form::Served, "embed") => Some(query.into()),
        (Surface::Embed, Form::Published { .. }, "embed/") => Some(query.into()),
        (Surface::Page, Form::Published { .. }, _) => {
            let parts: Vec<&str> = page.strip_suffix('/')?.split('/').collect();
            let is_key = |part: &&str| FOLDERS.iter().any(|key| key.as_str() == *part);
            let is_folder = parts.len().is_multiple_of(2) && parts.iter().step_by(2).all(is_key);
            // Somebody may have added to the address.
            let said = parts.chunks(2).map(|pair| pair.join("="));
            let said = said.chain((!query.is_empty()).then(|| query.to_owned()));
            is_folder.then(|| said.collect::<Vec<_>>().join("&").into())
        }
        _ => None,
    }
}

/// The keys of which a page of a published site has one value.
const FOLDERS: [Key; 4] = [Key::Asof, Key::Org, Key::Storyline, Key::Page];

/// The folder of a view's page on a published site, below that of its language: what its query
/// says, as in `org/microsoft/page/2/`. Pages have the list of all events, of one company, of one
/// storyline – each with all pages of the list –, and of one stop of knowledge; nobody could write
/// one for every view.
pub fn folder(site: &Site, view: &View) -> Option<String> {
    let Form::Published { stops } = &site.form else {
        return None;
    };
    let said = Key::ALL.map(|key| (key, view.value(key)));
    let mut said: Vec<(Key, String)> = said.into();
    said.retain(|(_, value)| !value.is_empty());
    let keys: Vec<Key> = said.iter().map(|(key, _)| *key).collect();
    let has_page = match keys[..] {
        [] | [Key::Org | Key::Storyline | Key::Page] => true,
        [Key::Org, Key::Page] | [Key::Page, Key::Storyline] => true,
        [Key::Asof] => view
            .asof
            .is_some_and(|day| stops.binary_search(&day).is_ok()),
        _ => false,
    };
    // The page comes last, since it is one of what is chosen.
    said.sort_by_key(|(key, _)| *key == Key::Page);
    let folders = said
        .iter()
        .map(|(key, value)| [key.as_str(), "/", value, "/"].concat());
    let is_one = said.iter().all(|(_, value)| !value.contains(','));
    (has_page && is_one).then(|| folders.collect())
}

/// What belongs to a view and is called `name`; its page has no name.
fn of_view(site: &Site, lang: Lang, view: &View, name: &str) -> String {
    match folder(site, view) {
        Some(folder) => below(site, lang, &[&folder, name].concat()),
        None => view.href(&below(site, lang, name)),
    }
}

/// What belongs to a state of knowledge and is called `name`.
fn of_state(site: &Site, lang: Lang, asof: Option<Day>, name: &str) -> String {
    let view = View {
        asof,
        ..View::default()
    };
    of_view(site, lang, &view, name)
}

/// A page of its own.
fn page(site: &Site, lang: Lang, path: &str) -> String {
    let mut address = below(site, lang, path);
    if site.form != Form::Served {
        address.push('/');
    }
    address
}

/// A page in a state of knowledge.
fn as_of(site: &Site, lang: Lang, path: &str, asof: Option<Day>) -> String {
    let view = View {
        asof,
        ..View::default()
    };
    match (&site.form, asof) {
        (Form::Served, _) | (_, None) => view.href(&page(site, lang, path)),
        (Form::Published { .. }, Some(_)) => {
            let folder = view.query().replace('=', "/");
            page(site, lang, &[path, "/", &folder].concat())
        }
    }
}

/// Below the folder of a language.
pub fn below(site: &Site, lang: Lang, path: &str) -> String {
    [&site.base, "/", lang.code(), "/", path].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::view::{Known, Order, read};
    use proptest::prelude::*;

    /// Accepts every id.
    struct Anything;

    impl Known for Anything {
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
            form: Form::Published {
                stops: vec![day(0), day(40)],
            },
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
            (
                view(|view| view.storyline.extend(["ireland".to_owned()])),
                "/en/storyline/ireland/",
            ),
            (
                view(|view| view.asof = Some(day(40))),
                "/en/asof/2019-05-24/",
            ),
            (
                view(|view| view.asof = Some(day(41))),
                "/en/?asof=2019-05-25",
            ),
            (
                org(&["microsoft"]).with(|view| view.asof = Some(day(40))),
                "/en/?asof=2019-05-24&org=microsoft",
            ),
            (view(|view| view.order = Order::Newest), "/en/?order=newest"),
            (view(|view| view.page = 2), "/en/page/2/"),
            (
                org(&["microsoft"]).with(|view| view.page = 3),
                "/en/org/microsoft/page/3/",
            ),
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
        assert_eq!(
            card(&site, Lang::De, &twitter),
            "/sub/de/org/twitter/card.png"
        );
        assert_eq!(
            card(&served, Lang::De, &twitter),
            "/de/card.png?org=twitter"
        );
        assert_eq!(
            drawing(&site, Lang::De, &View::default()),
            "/sub/de/axis.svg"
        );
    }

    #[test]
    fn pages_are_folders_with_their_state_of_knowledge() {
        let (site, served) = (published(""), Site::default());
        let of = |site: &Site, asof| event_of_id(site, "opening", Lang::De, asof);
        assert_eq!(of(&served, None), "/de/event/opening");
        assert_eq!(
            of(&served, Some(day(0))),
            "/de/event/opening?asof=2019-04-14"
        );
        assert_eq!(of(&site, None), "/de/event/opening/");
        assert_eq!(
            of(&site, Some(day(0))),
            "/de/event/opening/asof/2019-04-14/"
        );
        assert_eq!(method(&site, Lang::En), "/en/method/");
    }

    #[test]
    fn embeds_stay_embeds_and_lead_to_pages() {
        let view = view(|view| view.disputed = true);
        for (form, expected) in [
            (Form::Served, "/sub/de/embed?disputed=1"),
            (published("").form, "/sub/de/embed/?disputed=1"),
        ] {
            let site = Site {
                base: "/sub".to_owned(),
                surface: Surface::Embed,
                form,
                ..Site::default()
            };
            assert_eq!(timeline(&site, Lang::De, &view), expected);
            let (path, query) = expected.split_once('?').unwrap();
            assert_eq!(
                query_of(&site, Lang::De, path, query).as_deref(),
                Some(query)
            );
            assert!(!method(&site, Lang::De).contains("embed"));
        }
    }

    #[test]
    fn other_pages_are_no_views() {
        let paths = [
            "/de",
            "/en/",
            "/de/event/x/",
            "/de/method/",
            "/de/org/x",
            "/de/org/x/y",
            "/sub/de/",
        ];
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
            for form in [Form::Served, Form::Published { stops: sorted }] {
                for surface in [Surface::Page, Surface::Embed] {
                    let site = Site { base: base.clone(), form: form.clone(), surface, ..Site::default() };
                    let address = timeline(&site, Lang::De, &view);
                    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
                    let query = query_of(&site, Lang::De, path, query);
                    prop_assert_eq!(query.as_deref().map(|query| read(query, &Anything).view), Some(view.clone()));
                }
            }
        }
    }
}
