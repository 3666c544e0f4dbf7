//! Tests of well-known files.

use super::{BUNDLED, ORIGIN, TestSite, answer::Answer, html, site, site_with};
use crate::server::{Security, files};
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::model::{Article, Timeline};
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeSet;

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A `url` or `sitemap` element.
#[derive(Debug)]
struct SitemapEntry {
    loc: String,
    lastmod: Option<String>,
    /// Language and URL.
    alternates: Vec<(Option<String>, String)>,
}

/// Parses a sitemap strictly by the rules of its schema (sitemaps.org 0.9: elements, order, limits)
/// and of Google's extension for translations.
fn read(answer: &Answer, root: &str, item: &str) -> Vec<SitemapEntry> {
    answer.assert_ok().assert_header("content-type", "application/xml");
    assert!(answer.bytes.len() <= 52_428_800, "50 MB at most");
    let document = Document::parse(&answer.body).expect("well-formed XML");
    let named = |node: &Node, name: &str| node.has_tag_name((SITEMAPS, name));
    assert!(named(&document.root_element(), root), "<{root}>");
    let items: Vec<Node> = elements(document.root_element());
    assert!((1..=50_000).contains(&items.len()), "{}", items.len());
    let read_item = |node: &Node| {
        assert!(named(node, item), "<{item}>");
        let mut children = elements(*node).into_iter().peekable();
        let loc = children.next().filter(|node| named(node, "loc"));
        let loc = text(loc.expect("a loc first"));
        assert!((12..=2048).contains(&loc.len()), "{loc}");
        assert!(loc.starts_with(&format!("{ORIGIN}/")), "{loc}");
        let lastmod = children.next_if(|node| named(node, "lastmod")).map(text);
        let alternates = children.map(|node| {
            assert!(node.has_tag_name((XHTML, "link")), "{node:?}");
            let value = |name| node.attribute(name).expect(name).to_owned();
            assert_eq!(value("rel"), "alternate");
            (Some(value("hreflang")), value("href"))
        });
        SitemapEntry { alternates: alternates.collect(), loc, lastmod }
    };
    let entries: Vec<SitemapEntry> = items.iter().map(read_item).collect();
    for entry in &entries {
        // W3C Datetime, of which only whole days are used.
        let day = entry.lastmod.as_deref().map(|day| {
            let parts: Vec<u32> = day.split('-').map(|part| part.parse().unwrap()).collect();
            assert_eq!(day.len(), 10, "{day}");
            Day::from_ymd(parts[0] as i32, parts[1], parts[2])
        });
        assert_ne!(day, Some(None), "{entry:?}");
    }
    entries
}

fn elements<'a, 'i>(node: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    node.children().filter(Node::is_element).collect()
}

fn text(node: Node) -> String {
    node.text().expect("some text").to_owned()
}

/// A dossier of articles only.
fn of_articles(count: usize) -> Timeline {
    let article = |index| Article { id: format!("a{index}"), ..BUNDLED.articles[0].clone() };
    Timeline {
        languages: BUNDLED.languages.clone(),
        articles: (0..count).map(article).collect(),
        ..Timeline::default()
    }
}

#[tokio::test]
async fn the_sitemap_lists_every_page_once_in_every_language() {
    let site = site();
    let entries = read(&site.get("/sitemap.xml").await, "urlset", "url");
    let pages = 2 + BUNDLED.events.len() + BUNDLED.articles.len() + BUNDLED.entities.len();
    assert_eq!(entries.len(), pages * BUNDLED.languages.len());
    let listed: BTreeSet<&str> = entries.iter().map(|entry| entry.loc.as_str()).collect();
    assert_eq!(listed.len(), entries.len());
    for entry in &entries {
        // In both directions and to itself: each translation names the same three.
        for (_, href) in &entry.alternates {
            assert!(listed.contains(href.as_str()), "{href}");
            let other = entries.iter().find(|other| other.loc == *href).unwrap();
            assert_eq!(other.alternates, entry.alternates, "{href}");
            assert_eq!(other.lastmod, entry.lastmod, "{href}");
        }
    }
}

#[tokio::test]
async fn the_sitemap_says_what_the_pages_say() {
    let site = site();
    for entry in read(&site.get("/sitemap.xml").await, "urlset", "url") {
        let page = site.get(entry.loc.strip_prefix(ORIGIN).unwrap()).await;
        page.assert_ok();
        assert_eq!(page.links("canonical"), [(None, entry.loc.clone())]);
        assert_eq!(page.links("alternate"), entry.alternates, "{}", entry.loc);
    }
}

#[tokio::test]
async fn a_page_changed_when_the_newest_of_its_articles_came_out() {
    let entries = read(&site().get("/sitemap.xml").await, "urlset", "url");
    let changed = |path: &str| {
        let loc = format!("{ORIGIN}/en/{path}");
        let entry = entries.iter().find(|entry| entry.loc == loc);
        entry.expect(path).lastmod.clone()
    };
    let day = |article: &Article| {
        let latest = article.published.value.as_ref()?.latest()?;
        Some(latest.to_string())
    };
    for article in &BUNDLED.articles {
        assert_eq!(changed(&format!("article/{}", article.id)), day(article));
    }
    // ISO dates sort chronologically.
    let newest = BUNDLED.articles.iter().map(day).max().unwrap();
    assert!(newest.is_some());
    assert_eq!(changed(""), newest);
    assert_eq!(changed("method"), None);
    for event in &BUNDLED.events {
        let articles = (event.claims.iter()).map(|&claim| BUNDLED[claim].article);
        let newest = articles.map(|article| day(&BUNDLED[article])).max();
        assert_eq!(Some(changed(&format!("event/{}", event.id))), newest);
    }
    let (microsoft, oldest) = ("entity/microsoft", BUNDLED.articles.iter().map(day).min());
    assert!(changed(microsoft).is_some() && oldest.is_some());
}

#[tokio::test]
async fn what_has_no_day_that_a_sitemap_can_write_has_none() {
    let mut timeline = of_articles(2);
    timeline.articles[0].published.value = None;
    let ancient = FuzzyDate::parse("-0044-03-15").unwrap();
    timeline.articles[1].published.value = Some(ancient);
    let answer = site_with(timeline).get("/sitemap.xml").await;
    assert!(read(&answer, "urlset", "url").iter().all(|entry| entry.lastmod.is_none()));
}

#[tokio::test]
async fn a_large_dossier_has_an_index_of_parts_that_list_every_page_once() {
    let site = site_with(of_articles(12_000));
    let index = read(&site.get("/sitemap.xml").await, "sitemapindex", "sitemap");
    assert!(index.len() > 1);
    let mut listed = BTreeSet::new();
    for part in &index {
        assert_eq!(part.lastmod, index[0].lastmod);
        let answer = site.get(part.loc.strip_prefix(ORIGIN).unwrap()).await;
        for entry in read(&answer, "urlset", "url") {
            assert!(listed.insert(entry.loc.clone()), "{} twice", entry.loc);
        }
    }
    assert_eq!(listed.len(), (12_000 + 2) * BUNDLED.languages.len());
    let files = files(&site.0.timeline);
    for part in &index {
        let name = part.loc.rsplit('/').next().unwrap();
        assert!(files.iter().any(|file| file == name), "{name}");
    }
    let beyond = format!("/sitemap-{}.xml", index.len() + 1);
    for address in [&beyond, "/sitemap-0.xml", "/sitemap-01.xml", "/sitemap-1"] {
        site.get(address).await.assert_not_found();
    }
}

#[tokio::test]
async fn a_small_dossier_has_no_parts() {
    let site = site();
    for address in ["/sitemap-1.xml", "/sitemap-.xml", "/sitemap-x.xml"] {
        site.get(address).await.assert_not_found();
    }
}

#[tokio::test]
async fn every_file_that_a_folder_needs_is_served() {
    let (site, files) = (site(), files(&BUNDLED));
    assert_eq!(files.len(), 6, "{files:?}");
    for file in files {
        site.get(&format!("/{file}")).await.assert_ok();
    }
}

#[tokio::test]
async fn robots_may_read_everything_and_are_told_where_it_is_listed() {
    let answer = site().get("/robots.txt").await;
    answer.assert_ok().assert_header("content-type", "text/plain; charset=utf-8");
    let lines: Vec<&str> = answer.body.lines().collect();
    let map = format!("Sitemap: {ORIGIN}/sitemap.xml");
    assert_eq!(lines, ["User-agent: *", "Allow: /", "", &map]);
}

#[tokio::test]
async fn the_manifest_of_a_page_speaks_its_language_and_its_icons_are_what_it_says() {
    let site = site();
    for &lang in &BUNDLED.languages {
        let page = site.get(&format!("/{lang}/event/vine-app")).await;
        let (_, link) = &page.links("manifest")[0];
        let answer = site.get(link).await;
        answer.assert_ok().assert_header("content-type", "application/manifest+json");
        let manifest = answer.json();
        assert_eq!(manifest["name"], BUNDLED.title.get(lang));
        assert_eq!(manifest["lang"], lang.code());
        let start = manifest["start_url"].as_str().unwrap();
        site.get(start).await.assert_ok().assert_language(lang.code());
        let mut purposes = BTreeSet::new();
        for icon in manifest["icons"].as_array().unwrap() {
            let [src, sizes, kind, purpose] =
                ["src", "sizes", "type", "purpose"].map(|key| icon[key].as_str().unwrap());
            purposes.insert((purpose, sizes));
            assert_icon(&site, src, kind, sizes).await;
        }
        // Chromium's criteria for offering installation.
        for wanted in [("any", "192x192"), ("any", "512x512"), ("maskable", "512x512")] {
            assert!(purposes.contains(&wanted), "{wanted:?}");
        }
    }
}

async fn assert_icon(site: &TestSite, src: &str, kind: &str, sizes: &str) {
    let icon = site.get(src).await;
    icon.assert_ok().assert_header("content-type", kind);
    // In private windows browsers request icons again at every step of the history.
    icon.assert_header("cache-control", "public, max-age=3600");
    if kind == "image/png" {
        let (width, height) = icon.png_size();
        assert_eq!(format!("{width}x{height}"), sizes, "{src}");
    }
}

#[tokio::test]
async fn pages_link_their_icons_and_the_colours_of_both_themes() {
    let site = site();
    let page = site.get("/en/method").await;
    let linked = |rel: &str| {
        let mut links = html::tags(&page.body, "link");
        let link = links.find(|tag| html::raw(tag, "rel") == Some(rel));
        link.and_then(|tag| html::value(tag, "href")).expect(rel)
    };
    assert_icon(&site, &linked("icon"), "image/svg+xml", "").await;
    assert_icon(&site, &linked("apple-touch-icon"), "image/png", "180x180").await;
    let colours = html::tags(&page.body, "meta")
        .filter(|tag| html::raw(tag, "name") == Some("theme-color"))
        .map(|tag| (html::raw(tag, "media"), html::raw(tag, "content")));
    let expected = [
        (Some("(prefers-color-scheme: light)"), Some("#fbfaf7")),
        (Some("(prefers-color-scheme: dark)"), Some("#15171a")),
    ];
    assert_eq!(colours.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn a_manifest_without_a_language_is_that_of_the_reader() {
    let answer = site().get_in("/manifest.webmanifest", "en-GB,en;q=0.8").await;
    answer.assert_redirect("/en/manifest.webmanifest");
    site().get("/es/manifest.webmanifest").await.assert_not_found();
}

#[tokio::test]
async fn weaknesses_are_reported_to_whom_the_operator_names_and_to_nobody_else() {
    let address = "/.well-known/security.txt";
    site().get(address).await.assert_not_found();
    let contact = "mailto:security@zeitstrahl.example".parse().unwrap();
    let day = Day::from_ymd(2026, 11, 26).unwrap();
    let state = site().0.with_security(Security::new(vec![contact], day));
    TestSite(state)
        .get(address)
        .await
        .assert_ok()
        .assert_header("content-type", "text/plain; charset=utf-8")
        .assert_contains("Contact: mailto:security@zeitstrahl.example\n")
        .assert_contains("Expires: 2027-05-25T00:00:00Z\n")
        .assert_contains(&format!("Canonical: {ORIGIN}{address}\n"));
}
