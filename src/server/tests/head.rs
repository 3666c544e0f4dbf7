//! Tests of metadata for search engines and social media.

use super::{BUNDLED, ORIGIN, answer::Answer, html, site};
use crate::i18n::{Lang, date, phrases};
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::known;
use crate::timeline::query::select;
use crate::timeline::view::read;

/// Content of a `meta` element.
fn meta(answer: &Answer, name: &str) -> Option<String> {
    let is =
        |tag: &&str| [html::raw(tag, "name"), html::raw(tag, "property")].contains(&Some(name));
    html::value(html::tags(&answer.body, "meta").find(is)?, "content")
}

fn title(answer: &Answer) -> String {
    let title = html::element(&answer.body, "title").unwrap();
    let title = title.trim_start_matches("<title>").trim_end_matches("</title>");
    html::unescaped(title)
}

#[tokio::test]
async fn the_title_says_what_was_chosen_and_how_much_there_is() {
    let site = site();
    for (query, first) in [
        ("org=microsoft", ["Microsoft", "Microsoft"]),
        ("org=twitter", ["Twitter", "Twitter"]),
        ("storyline=ireland", ["Irland", "Ireland"]),
    ] {
        let reading = read(query, &*BUNDLED);
        let knowledge = known(&BUNDLED, None);
        let selection = select(&Facts::new(&knowledge), &knowledge, &reading.view);
        for (&lang, first) in BUNDLED.languages.iter().zip(first) {
            let answer = site.get(&format!("/{lang}/?{query}")).await;
            let title = title(&answer);
            let dossier = BUNDLED.title.get(lang);
            let count = phrases::events(selection.events.len(), lang);
            assert!(title.starts_with(first), "{title}");
            let end = format!(" · {dossier} · {count} – Zeitstrahl");
            assert!(title.ends_with(&end), "{title}");
            let total = phrases::events_of(selection.events.len(), selection.total, lang);
            let description = meta(&answer, "description").unwrap();
            assert!(description.starts_with(&format!("{total}. ")), "{description}");
        }
    }
}

#[tokio::test]
async fn a_view_of_the_past_says_so_in_its_title() {
    let asof = Day::from_ymd(2020, 8, 14).unwrap();
    for &lang in &BUNDLED.languages {
        let answer = site().get(&format!("/{lang}/?asof=2020-08-14")).await;
        let day = date::day(asof, lang);
        assert!(title(&answer).contains(&day), "{}", title(&answer));
    }
}

#[tokio::test]
async fn what_is_shared_is_what_is_shown() {
    let site = site();
    for address in [
        "/de/",
        "/en/?disputed=1&org=microsoft",
        "/de/event/vine-app",
        "/en/article/joint-venture",
        "/de/entity/microsoft",
        "/en/method",
    ] {
        let answer = site.get(address).await;
        let title = title(&answer);
        assert_eq!(meta(&answer, "og:title").as_deref(), title.strip_suffix(" – Zeitstrahl"));
        assert_eq!(meta(&answer, "og:description"), meta(&answer, "description"), "{address}");
        assert_eq!(meta(&answer, "og:url"), Some(format!("{ORIGIN}{address}")), "{address}");
        let lang: Lang = address[1..3].parse().unwrap();
        assert_eq!(meta(&answer, "og:locale").as_deref(), Some(lang.locale()));
    }
}

#[tokio::test]
async fn a_page_names_its_one_address_and_its_translation() {
    let site = site();
    for (address, canonical) in [
        ("/de/", "/"),
        ("/de/?org=microsoft,oracle", "/?org=microsoft,oracle"),
        // The window affects only the drawing, so the canonical URL lacks it.
        ("/de/?from=2020-09&org=oracle&to=2020-10", "/?org=oracle"),
        ("/de/?org=nobody", "/"),
        ("/de/event/vine-app", "/event/vine-app"),
        ("/de/article/joint-venture", "/article/joint-venture"),
        ("/de/entity/microsoft", "/entity/microsoft"),
        ("/de/method", "/method"),
    ] {
        let answer = site.get(address).await;
        let at = |lang: &str| format!("{ORIGIN}/{lang}{canonical}");
        assert_eq!(answer.links("canonical"), [(None, at("de"))], "{address}");
        let expected = ["de", "en", "fr"].map(|lang| (lang, at(lang)));
        let expected = expected.into_iter().chain([("x-default", at("de"))]);
        let expected: Vec<_> = expected.map(|(lang, href)| (Some(lang.to_owned()), href)).collect();
        // Alternates in other languages; those in other formats are left out.
        let mut alternates = answer.links("alternate");
        alternates.retain(|(lang, _)| lang.is_some());
        assert_eq!(alternates, expected, "{address}");
        for (_, href) in alternates {
            let path = href.strip_prefix(ORIGIN).unwrap();
            let other = site.get(path).await;
            other.assert_ok();
            assert_eq!(other.links("canonical"), [(None, href.clone())]);
        }
    }
}
