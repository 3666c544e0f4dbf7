//! Crawl of the site: every link and every fragment must lead somewhere.

use super::{BUNDLED, ORIGIN, TestSite, answer::Answer, html, site};
use axum::http::header::LOCATION;
use std::collections::{BTreeMap, BTreeSet};

/// Maximum number of pages to crawl. The number of views is unlimited: those that plain pages link
/// to are crawled, those that only views link to are not.
const BOUND: usize = 3_000;

/// Page or redirect at a URL.
struct PageLinks {
    ids: BTreeSet<String>,
}

#[derive(Default)]
struct PageCrawl {
    found: BTreeMap<String, PageLinks>,
    /// Targets of links with a fragment, with the URLs of the pages that contain them.
    fragments: BTreeSet<(String, String, String)>,
    waiting: Vec<String>,
}

impl PageCrawl {
    /// Records everything that a page contains and links to.
    fn read(&mut self, answer: &Answer) {
        let address = &answer.address;
        let mut ids = BTreeSet::new();
        for id in html::values(&answer.body, "id") {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{address}: #{id}");
            assert!(ids.insert(id.clone()), "{address}: two elements #{id}");
        }
        let is_view = address.contains('?');
        for href in html::tags(&answer.body, "a").filter_map(|tag| html::value(tag, "href")) {
            let (target, fragment) = href.split_once('#').unwrap_or((&href, ""));
            if target.starts_with("//") || !(target.is_empty() || target.starts_with('/')) {
                assert!(
                    target.starts_with("https://")
                        || target.starts_with("http://")
                        || target.starts_with("mailto:"),
                    "{address}: {href}"
                );
                continue;
            }
            let target = if target.is_empty() { address } else { target };
            let follow = !(is_view && target.contains('?'));
            if !fragment.is_empty() && (follow || target == address) {
                self.fragments.insert((target.to_owned(), fragment.to_owned(), address.clone()));
            }
            if follow {
                self.waiting.push(target.to_owned());
            }
        }
        self.found.insert(address.clone(), PageLinks { ids });
    }

    async fn run(&mut self, site: &TestSite) {
        while let Some(address) = self.waiting.pop() {
            if self.found.contains_key(&address) {
                continue;
            }
            assert!(self.found.len() < BOUND, "the site has no end");
            let mut answer = site.get(&address).await;
            if answer.status.is_redirection() {
                let location = answer.header(LOCATION.as_str()).unwrap().to_owned();
                answer = site.get(&location).await;
                answer.address = address;
            }
            self.read(answer.assert_ok());
        }
    }
}

#[tokio::test]
async fn every_link_leads_to_a_page_and_every_fragment_to_an_element() {
    let site = site();
    let mut crawl = PageCrawl::default();
    crawl.waiting.extend(["/en/".to_owned(), "/de/".to_owned()]);
    crawl.run(&site).await;
    let broken: Vec<String> = (crawl.fragments.iter())
        .filter(|(target, fragment, _)| {
            let found = crawl.found.get(target);
            !found.is_some_and(|found| found.ids.contains(fragment))
        })
        .map(|(target, fragment, address)| format!("{address} links to {target}#{fragment}"))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
    // Every object of the dossier must be reachable by links alone.
    for &lang in &BUNDLED.languages {
        let events = BUNDLED.events.iter().map(|event| format!("/{lang}/event/{}", event.id));
        let articles =
            BUNDLED.articles.iter().map(|article| format!("/{lang}/article/{}", article.id));
        let entities =
            BUNDLED.entities.iter().map(|entity| format!("/{lang}/entity/{}", entity.id));
        for page in events.chain(articles).chain(entities).chain([format!("/{lang}/method")]) {
            assert!(crawl.found.contains_key(&page), "nothing links to {page}");
        }
        for claim in &BUNDLED.claims {
            let article = &BUNDLED[claim.article].id;
            let page = &crawl.found[&format!("/{lang}/article/{article}")];
            assert!(page.ids.contains(&claim.id), "{article} lacks #{}", claim.id);
        }
    }
}

#[tokio::test]
async fn pages_load_nothing_from_elsewhere() {
    let site = site();
    for address in ["/de/", "/en/event/vine-app", "/de/article/tiktok-update", "/de/nothing"] {
        let answer = site.get(address).await;
        let loaded = html::tags(&answer.body, "link")
            .filter(|tag| !matches!(html::raw(tag, "rel"), Some("canonical" | "alternate")))
            .filter_map(|tag| html::value(tag, "href"))
            .chain(html::values(&answer.body, "src"));
        for source in loaded {
            let own = source.starts_with('/') && !source.starts_with("//");
            assert!(own || source.starts_with(ORIGIN), "{address} loads {source}");
        }
    }
}
