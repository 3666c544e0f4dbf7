use super::*;
use std::fs;
use tempfile::TempDir;

/// A published folder with these files.
fn site(address: &str, files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files.iter().chain([&(MARKER, address)]) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What is wrong with these links, in a site with two pages, a picture and a list of its pages.
fn faults(links: &str) -> Vec<(String, Fault)> {
    let folder = site(
        "https://example.org/news/",
        &[
            ("index.html", &format!("<!DOCTYPE html>{links}")),
            ("de/event/x/index.html", "<h1 id=title>X</h1>"),
            ("a b.png", "..."),
        ],
    );
    let crawl = check(folder.path()).unwrap();
    let broken = crawl.broken.into_iter();
    broken.map(|broken| (broken.link, broken.fault)).collect()
}

#[test]
fn links_that_lead_somewhere_are_no_fault() {
    let links = r##"
        <link rel=canonical href="https://example.org/news/">
        <a id=here href="/news/de/event/x/">X</a> <a href="de/event/x/#title">X</a> <a href="#here">
        <a href="/news/de/event/x/?asof=2020#painted-by-a-program">X</a>
        <img src="/news/a%20b.png" srcset="a%20b.png 1x, /news/a%20b.png 2x" alt="">
        <form action="/news/"></form> <svg><use href="#here"/></svg>
        <a href="https://example.org/imprint">elsewhere on the host</a>
        <a href="mailto:a@example.org">mail</a> <a href="https://example.com/x">elsewhere</a>
        <meta property="og:image" content="https://example.org/news/a%20b.png">
        <script>const text = '<a href="/nowhere">';</script> <!-- <a href="/nowhere"> -->
    "##;
    assert_eq!(faults(links), []);
}

#[test]
fn every_kind_of_broken_link_is_found() {
    let cases = [
        (
            "<a href='/news/de/event/y/'>",
            "/news/de/event/y/",
            Fault::Missing,
        ),
        (
            "<a href='/news/de/event/x'>",
            "/news/de/event/x",
            Fault::Missing,
        ),
        (
            "<a href='de/event/x/#nowhere'>",
            "de/event/x/#nowhere",
            Fault::NoPlace,
        ),
        ("<a href='#nowhere'>", "#nowhere", Fault::NoPlace),
        ("<a href='/de/event/x/'>", "/de/event/x/", Fault::Outside),
        (
            "<a href='https://[nonsense/'>",
            "https://[nonsense/",
            Fault::Malformed,
        ),
        ("<img src=b.png>", "b.png", Fault::Missing),
        (
            "<img srcset='a%20b.png, c.png 2x'>",
            "c.png",
            Fault::Missing,
        ),
        ("<blockquote cite='/news/z/'>", "/news/z/", Fault::Missing),
        (
            "<form action='/news/search'>",
            "/news/search",
            Fault::Missing,
        ),
        (
            "<meta property=og:image content=https://example.org/news/d.png>",
            "https://example.org/news/d.png",
            Fault::Missing,
        ),
    ];
    for (html, link, fault) in cases {
        assert_eq!(faults(html), [(link.to_owned(), fault)], "{html}");
    }
}

#[test]
fn sitemaps_and_drawings_are_followed_as_well() {
    let folder = site(
        "http://localhost:8000/",
        &[
            ("index.html", ""),
            (
                "sitemap.xml",
                "<urlset><url><loc>http://localhost:8000/</loc></url>\
                 <url><loc> http://localhost:8000/de/ </loc></url></urlset>",
            ),
            (
                "axis.svg",
                "<svg><a xlink:href='http://localhost:8000/en/'/></svg>",
            ),
        ],
    );
    let crawl = check(folder.path()).unwrap();
    let broken: Vec<_> = (crawl.broken.iter())
        .map(|broken| (broken.file.as_str(), broken.link.as_str()))
        .collect();
    assert_eq!(
        broken,
        [
            ("axis.svg", "http://localhost:8000/en/"),
            ("sitemap.xml", "http://localhost:8000/de/"),
        ]
    );
    assert_eq!((crawl.pages, crawl.links), (3, 3));
}

#[test]
fn pieces_have_the_places_of_the_page_beside_them() {
    let folder = site(
        "https://example.org/",
        &[
            ("de/index.html", "<!DOCTYPE html><h1 id=title>X</h1>"),
            (
                "de/rows.html",
                "<a href='#title'></a> <a href='#nowhere'></a>",
            ),
        ],
    );
    let crawl = check(folder.path()).unwrap();
    let broken = crawl.broken.iter().map(|broken| broken.link.as_str());
    assert_eq!(broken.collect::<Vec<_>>(), ["#nowhere"]);
}

#[test]
fn a_folder_that_was_not_published_is_refused() {
    let folder = TempDir::new().unwrap();
    let error = check(folder.path()).unwrap_err();
    assert!(
        error.to_string().contains("is no published site"),
        "{error:#}"
    );
}
