//! Tests of images of views and of the texts for search in the browser.

use super::answer::Answer;
use super::{BUNDLED, ORIGIN, html, site};
use crate::i18n::Lang;
use crate::server::headers::hash;
use crate::timeline::fixtures::known;
use crate::ui::timeline::regions::Region;
use resvg::usvg::{Options, Tree};

#[tokio::test]
async fn every_view_has_a_card_of_the_size_that_its_page_promises() {
    let site = site();
    for (view, page) in
        [("", "/de/"), ("?org=oracle", "/en/?org=oracle"), ("?q=nichts", "/de/?q=nichts")]
    {
        let lang = &page[1..3];
        let card = site.get(&format!("/{lang}/card.png{view}")).await;
        card.assert_ok().assert_header("content-type", "image/png");
        assert_eq!(card.png_size(), (1200, 630), "{page}");
        let html = site.get(page).await.body;
        let image = format!("{ORIGIN}/{lang}/card.png{view}");
        assert!(html.contains(&image), "{page} names no {image}");
    }
}

#[tokio::test]
async fn what_only_frames_the_page_makes_no_other_card() {
    let site = site();
    let plain = site.get("/de/card.png").await;
    let framed = site.get("/de/card.png?event=vine-app&from=2012&order=newest&to=2020").await;
    assert_eq!(plain.bytes, framed.bytes);
}

#[tokio::test]
async fn the_drawing_can_be_kept_as_a_file_whose_links_lead_back() {
    let site = site();
    for address in
        ["/de/axis.svg", "/en/axis.svg?from=2012&to=2022", "/de/axis.svg?asof=2020-08-14"]
    {
        let drawing = site.get(address).await;
        drawing.assert_ok().assert_header("content-type", "image/svg+xml");
        let tree = Tree::from_str(&drawing.body, &Options::default()).expect(address);
        assert_eq!(tree.size().width(), 1320.0, "{address}");
        assert!(!drawing.body.contains("href=\"/"), "{address}");
        assert!(drawing.body.contains(&format!("href=\"{ORIGIN}/")), "{address}");
    }
}

/// Opened as a document, a drawing has its colours: its CSP allows its style and nothing else.
#[tokio::test]
async fn a_drawing_is_allowed_the_style_that_it_holds() {
    let site = site();
    for address in ["/de/axis.svg", "/en/axis.svg?from=2012&to=2022"] {
        let drawing = site.get(address).await;
        let (before, rest) = drawing.body.split_once("<style>").expect("a style");
        let (style, rest) = rest.split_once("</style>").expect("its end");
        for around in [before, rest] {
            assert!(!around.contains("<style"), "{address}");
            assert!(!around.contains(" style="), "{address}");
        }
        let policy = drawing.header("content-security-policy").expect("a policy");
        let allowed = format!("style-src 'sha256-{}'", hash(style));
        let mut directives = policy.split("; ");
        assert!(directives.any(|it| it == allowed), "{address}: {policy}");
        assert!(!policy.contains("'unsafe-"), "{address}: {policy}");
    }
}

#[tokio::test]
async fn the_drawing_alone_is_that_of_its_page() {
    let site = site();
    for (page, drawing) in [
        ("/de/", "/de/axis.html"),
        ("/en/?from=2012&org=oracle&to=2022", "/en/axis.html?from=2012&org=oracle&to=2022"),
        ("/de/embed?from=2020&to=2021", "/de/embed/axis.html?from=2020&to=2021"),
    ] {
        let (page, drawing) = (site.get(page).await, site.get(drawing).await);
        drawing.assert_ok();
        let section = |answer: &Answer| {
            let mut sections = html::tags(&answer.body, "section");
            let section = sections.find(|tag| html::raw(tag, "data-window").is_some());
            let section = section.expect("a drawing");
            ["data-window", "data-lanes"].map(|name| html::value(section, name))
        };
        assert_eq!(section(&drawing), section(&page));
        for region in Region::DRAWING {
            let start = format!("<div data-region=\"{}\">", region.name());
            let (_, rest) = drawing.body.split_once(&start).expect("each part");
            let rest = rest.split("<div data-region").next().unwrap_or_default();
            let contents = rest.strip_suffix("</section>").unwrap_or(rest);
            let contents = contents.strip_suffix("</div>").expect("its end");
            assert!(page.body.contains(contents), "{}", region.name());
        }
    }
}

#[tokio::test]
async fn every_view_offers_its_own_drawing_and_address() {
    let site = site();
    for (address, drawing, name) in [
        (
            "/de/?from=2012&to=2022",
            "/de/axis.svg?from=2012&to=2022",
            "zeitstrahl-2012-01-01-2022-12-31.svg",
        ),
        (
            "/en/?event=vine-app&from=2020-08&org=oracle&to=2020-08",
            "/en/axis.svg?event=vine-app&from=2020-08&org=oracle&to=2020-08",
            "zeitstrahl-2020-08-01-2020-08-31.svg",
        ),
    ] {
        let page = site.get(address).await;
        let links = html::tags(&page.body, "a");
        let mut links = links.filter(|tag| html::raw(tag, "data-action") == Some("download"));
        let link = links.next().expect(address);
        assert_eq!(html::value(link, "href").as_deref(), Some(drawing));
        assert_eq!(html::value(link, "download").as_deref(), Some(name));
        assert!(links.next().is_none(), "{address}");
        let disposition = format!("inline; filename=\"{name}\"");
        let file = site.get(drawing).await;
        file.assert_ok().assert_header("content-disposition", &disposition);
        let mut fields = html::tags(&page.body, "input");
        let field = fields.find(|tag| html::raw(tag, "id") == Some("share-url"));
        let shared = html::value(field.expect(address), "value");
        assert_eq!(shared, Some(format!("{ORIGIN}{address}")));
    }
    let method = site.get("/de/method").await;
    method.assert_lacks("data-action=\"download\"");
}

#[tokio::test]
async fn the_searched_texts_come_in_the_order_of_the_facts() {
    let texts = site().get("/de/texts.json").await;
    texts.assert_ok().assert_header("content-type", "application/json");
    let texts: Vec<String> = serde_json::from_str(&texts.body).unwrap();
    let knowledge = known(&BUNDLED, None);
    let facts = crate::timeline::facts::Facts::new(&knowledge);
    assert_eq!(texts.len(), facts.events().len());
    for (fact, text) in facts.events().iter().zip(&texts) {
        let title = BUNDLED[fact.event].title.get(Lang::De);
        assert!(text.lines().any(|line| line == title), "{title}");
    }
}
