//! Tests of embeds and oEmbed.

use super::answer::Answer;
use super::{BUNDLED, ORIGIN, html, site};
use crate::i18n::Lang;
use axum::http::StatusCode;
use resvg::usvg::roxmltree::Document;

/// oEmbed discovery link of a page.
fn discovery(answer: &Answer) -> Option<String> {
    let mut links = html::tags(&answer.body, "link");
    let link = links.find(|tag| html::raw(tag, "type") == Some("application/json+oembed"))?;
    assert_eq!(html::raw(link, "rel"), Some("alternate"));
    html::value(link, "href")?.strip_prefix(ORIGIN).map(str::to_owned)
}

#[tokio::test]
async fn only_embeds_may_be_framed_by_others_and_no_page_names_another_site() {
    let site = site();
    for address in ["/de/embed", "/en/embed?org=microsoft", "/de/embed?event=vine-app"] {
        let embed = site.get(address).await;
        embed.assert_ok().assert_language(&address[1..3]).assert_header("x-robots-tag", "noindex");
        assert_eq!(embed.directive("frame-ancestors"), ["*"], "{address}");
        assert_eq!(embed.directive("frame-src"), ["'none'"], "{address}");
    }
    for address in ["/de/", "/de/event/vine-app", "/de/nothing", "/es/embed", "/de/embed/"] {
        let page = site.get(address).await;
        assert_eq!(page.directive("frame-ancestors"), ["'none'"], "{address}");
        assert_eq!(page.directive("frame-src"), ["'self'"], "{address}");
        assert_eq!(page.header("x-robots-tag"), None, "{address}");
    }
}

#[tokio::test]
async fn an_embed_is_the_view_of_its_page_and_says_so() {
    let site = site();
    for &lang in &BUNDLED.languages {
        for query in ["", "?org=microsoft", "?asof=2020-08-14", "?event=vine-app&org=twitter"] {
            let page = site.get(&format!("/{lang}/{query}")).await;
            let embed = site.get(&format!("/{lang}/embed{query}")).await;
            assert_eq!(embed.assert_ok().rows(), page.assert_ok().rows(), "{query}");
            assert!(!page.links("canonical").is_empty());
            assert_eq!(embed.links("canonical"), page.links("canonical"), "{query}");
            // Texts of the embed's footer.
            embed.assert_contains(lang.words().texts_belong);
            for furniture in ["id=\"share\"", "id=\"filter\"", "application/json+oembed"] {
                embed.assert_lacks(furniture);
                page.assert_contains(furniture);
            }
        }
    }
}

#[tokio::test]
async fn links_to_views_stay_in_the_frame_and_all_others_leave_it() {
    let site = site();
    let embed = site.get("/de/embed?event=vine-app&org=twitter").await;
    let (mut inside, mut outside) = (0, 0);
    for tag in html::tags(&embed.body, "a") {
        let href = html::value(tag, "href").unwrap_or_default();
        let is_view = ["/de/embed", "/en/embed", "/fr/embed"]
            .iter()
            .filter_map(|path| href.strip_prefix(path))
            .any(|rest| rest.is_empty() || rest.starts_with(['?', '#']));
        let is_place = href.starts_with('#');
        let target = html::raw(tag, "target");
        if is_view || is_place {
            inside += 1;
            assert_eq!(target, None, "{href}");
        } else {
            outside += 1;
            assert_eq!(target, Some("_blank"), "{href}");
        }
        if is_view {
            site.get(&href).await.assert_ok();
        }
    }
    assert!(inside > 10 && outside > 10, "{inside} {outside}");
}

#[tokio::test]
async fn one_view_has_one_embed() {
    let site = site();
    let answer = site.get("/de/embed?org=twitter&org=microsoft").await;
    answer.assert_redirect("/de/embed?org=microsoft,twitter");
    site.get("/es/embed").await.assert_not_found();
}

#[tokio::test]
async fn pages_lead_to_what_embeds_them() {
    let site = site();
    for address in ["/de/", "/en/?from=2012&org=microsoft&to=2022", "/en/event/vine-app"] {
        let page = site.get(address).await;
        let oembed = discovery(&page).expect(address);
        let answer = site.get(&oembed).await;
        answer
            .assert_ok()
            .assert_header("content-type", "application/json")
            .assert_header("access-control-allow-origin", "*");
        let rich = answer.json();
        assert_eq!(rich["version"], "1.0");
        assert_eq!(rich["type"], "rich");
        assert!(rich["title"].as_str().unwrap().contains(BUNDLED.title.get(page_lang(address))));
        let code = rich["html"].as_str().unwrap();
        let frame = html::tags(code, "iframe").next().unwrap();
        for (name, size) in [("width", &rich["width"]), ("height", &rich["height"])] {
            assert_eq!(html::raw(frame, name), Some(size.to_string().as_str()));
        }
        assert!(html::raw(frame, "title").is_some_and(|title| !title.is_empty()));
        let src = html::value(frame, "src").unwrap();
        site.get(src.strip_prefix(ORIGIN).unwrap()).await.assert_ok();
        let card = rich["thumbnail_url"].as_str().unwrap();
        let card = site.get(card.strip_prefix(ORIGIN).unwrap()).await;
        card.assert_ok().assert_header("content-type", "image/png");
    }
    for address in ["/de/method", "/de/nothing"] {
        assert_eq!(discovery(&site.get(address).await), None, "{address}");
    }
}

fn page_lang(address: &str) -> Lang {
    address[1..3].parse().unwrap()
}

#[tokio::test]
async fn the_code_in_a_page_is_text_that_embeds_the_view() {
    let site = site();
    for &lang in &BUNDLED.languages {
        let page = site.get(&format!("/{lang}/?kind=plan&org=microsoft")).await;
        let field = html::element(&page.body, "textarea").unwrap();
        let (_, text) = field.split_once('>').unwrap();
        let code = html::unescaped(text.trim_end_matches("</textarea>"));
        let frame = html::tags(&code, "iframe").next().unwrap();
        let address = format!("{ORIGIN}/{lang}/embed?kind=plan&org=microsoft");
        assert_eq!(html::value(frame, "src"), Some(address));
        assert!(html::raw(frame, "src").unwrap().contains("&amp;"), "{code}");
        assert_eq!(html::raw(frame, "width"), Some("100%"));
    }
}

#[tokio::test]
async fn an_event_is_embedded_in_its_timeline() {
    let url = format!("{ORIGIN}/de/event/vine-app?asof=2020-09-14");
    let answer = site().get(&format!("/api/v1/oembed?url={url}")).await;
    let rich = answer.assert_ok().json();
    let src = format!("src=\"{ORIGIN}/de/embed?asof=2020-09-14&amp;event=vine-app\"");
    assert!(rich["html"].as_str().unwrap().contains(&src), "{rich}");
}

#[tokio::test]
async fn nothing_is_larger_than_there_is_room_for() {
    let site = site();
    let ask = |more: &str| format!("/api/v1/oembed?url={ORIGIN}/de/{more}");
    for (more, width, height, card) in [
        ("", 1080, 720, true),
        ("&maxwidth=320&maxheight=200", 320, 200, false),
        ("&maxwidth=5000&maxheight=5000", 1080, 720, true),
        ("&maxheight=629", 1080, 629, false),
    ] {
        let answer = site.get(&ask(more)).await;
        let rich = answer.assert_ok().json();
        assert_eq!((&rich["width"], &rich["height"]), (&width.into(), &height.into()), "{more}");
        assert_eq!(rich.get("thumbnail_url").is_some(), card, "{more}");
    }
}

#[tokio::test]
async fn xml_says_what_json_says() {
    let site = site();
    let ask =
        |format: &str| format!("/api/v1/oembed?format={format}&url={ORIGIN}/en/?org=microsoft");
    let json = site.get(&ask("json")).await;
    let xml = site.get(&ask("xml")).await;
    xml.assert_ok().assert_header("content-type", "text/xml; charset=utf-8");
    let rich = json.assert_ok().json();
    let document = Document::parse(&xml.body).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "oembed");
    let said: Vec<(&str, &str)> =
        root.children().map(|node| (node.tag_name().name(), node.text().unwrap())).collect();
    assert_eq!(said.len(), rich.as_object().unwrap().len());
    for (name, text) in said {
        let value = &rich[name];
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        assert_eq!(value, text, "{name}");
    }
}

#[tokio::test]
async fn what_cannot_be_embedded_is_answered_as_the_specification_has_it() {
    let site = site();
    for (query, status) in [
        ("", StatusCode::BAD_REQUEST),
        ("url=", StatusCode::BAD_REQUEST),
        ("url=https://other.example/de/", StatusCode::NOT_FOUND),
        ("url={site}/de/nothing", StatusCode::NOT_FOUND),
        ("url={site}/de/event/no-such-event", StatusCode::NOT_FOUND),
        ("url={site}.other.example/de/", StatusCode::NOT_FOUND),
        ("url={site}/de/&format=yaml", StatusCode::NOT_IMPLEMENTED),
        ("url={site}/de/&maxwidth=wide", StatusCode::BAD_REQUEST),
    ] {
        let query = query.replace("{site}", ORIGIN);
        let answer = site.get(&format!("/api/v1/oembed?{query}")).await;
        answer.assert_status(status).assert_header("access-control-allow-origin", "*");
        assert!(!answer.body.is_empty(), "{query}");
    }
}
