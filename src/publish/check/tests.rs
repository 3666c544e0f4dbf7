use super::*;
use std::fs;
use tempfile::TempDir;

/// Creates a published folder with these files.
fn site(address: &str, files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files.iter().chain([&(MARKER, address)]) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Faults of these links in a site with two pages and a picture.
fn faults(links: &str) -> Vec<(String, LinkError)> {
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
        ("<a href='/news/de/event/y/'>", "/news/de/event/y/", LinkError::Missing),
        ("<a href='/news/de/event/x'>", "/news/de/event/x", LinkError::Missing),
        ("<a href='de/event/x/#nowhere'>", "de/event/x/#nowhere", LinkError::NoPlace),
        ("<a href='#nowhere'>", "#nowhere", LinkError::NoPlace),
        ("<a href='/de/event/x/'>", "/de/event/x/", LinkError::Outside),
        ("<a href='https://[nonsense/'>", "https://[nonsense/", LinkError::Malformed),
        ("<img src=b.png>", "b.png", LinkError::Missing),
        ("<img srcset='a%20b.png, c.png 2x'>", "c.png", LinkError::Missing),
        ("<blockquote cite='/news/z/'>", "/news/z/", LinkError::Missing),
        ("<form action='/news/search'>", "/news/search", LinkError::Missing),
        (
            "<meta property=og:image content=https://example.org/news/d.png>",
            "https://example.org/news/d.png",
            LinkError::Missing,
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
            ("axis.svg", "<svg><a xlink:href='http://localhost:8000/en/'/></svg>"),
        ],
    );
    let crawl = check(folder.path()).unwrap();
    let broken: Vec<_> =
        (crawl.broken.iter()).map(|broken| (broken.file.as_str(), broken.link.as_str())).collect();
    assert_eq!(
        broken,
        [("axis.svg", "http://localhost:8000/en/"), ("sitemap.xml", "http://localhost:8000/de/"),]
    );
    assert_eq!((crawl.pages, crawl.links), (3, 3));
}

#[test]
fn pieces_have_the_places_of_the_page_beside_them() {
    let folder = site(
        "https://example.org/",
        &[
            ("de/index.html", "<!DOCTYPE html><h1 id=title>X</h1>"),
            ("de/rows.html", "<a href='#title'></a> <a href='#nowhere'></a>"),
        ],
    );
    let crawl = check(folder.path()).unwrap();
    let broken = crawl.broken.iter().map(|broken| broken.link.as_str());
    assert_eq!(broken.collect::<Vec<_>>(), ["#nowhere"]);
}

#[test]
fn of_very_many_broken_links_the_first_are_listed_and_the_others_counted() {
    let links: String = (0..5_000).map(|link| format!("<a href={link}>")).collect();
    let folder = site("https://example.org/", &[("index.html", &links)]);
    let crawl = check(folder.path()).unwrap();
    assert_eq!((crawl.broken.len(), crawl.count()), (SHOWN, 5_000));
    let told = crawl.to_string();
    let lines: Vec<&str> = told.lines().collect();
    let [.., last, more, counts] = &lines[..] else {
        panic!("{told}");
    };
    assert!(last.ends_with(" leads to no file"), "{last}");
    assert_eq!(*more, "and 4900 more");
    assert_eq!(*counts, "1 pages with 5000 links within the site, 5000 of them broken");
    assert_eq!(lines.len(), SHOWN + 2);
}

#[test]
fn a_folder_that_was_not_published_is_refused() {
    let folder = TempDir::new().unwrap();
    let error = check(folder.path()).unwrap_err();
    assert!(error.to_string().contains("is not a published site"), "{error:#}");
}
