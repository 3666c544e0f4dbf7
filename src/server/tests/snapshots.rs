//! Whole pages as text files beside the tests: what a change does to them is seen in review.
//!
//! `INSTA_UPDATE=always cargo test --features ssr snapshots` takes the pages as they are.

use super::{html, site};

/// The name of a snapshot and the page it shows.
const PAGES: [(&str, &str); 14] = [
    ("timeline.de", "/de/"),
    ("timeline.en", "/en/"),
    ("filtered.de", "/de/?org=microsoft"),
    ("filtered.en", "/en/?org=microsoft"),
    ("event.de", "/de/event/sale-deadline"),
    ("event.en", "/en/event/sale-deadline"),
    ("article.de", "/de/article/joint-venture"),
    ("article.en", "/en/article/joint-venture"),
    ("entity.de", "/de/entity/oracle"),
    ("entity.en", "/en/entity/oracle"),
    ("method.de", "/de/method"),
    ("method.en", "/en/method"),
    ("missing.de", "/de/event/vine-ap"),
    ("missing.en", "/en/event/vine-ap"),
];

/// The drawings alone: by default, as once known, far out, close up.
const DRAWINGS: [(&str, &str); 4] = [
    ("drawing.default", "/de/"),
    ("drawing.past", "/de/?asof=2020-08-14"),
    ("drawing.decade", "/de/?from=2011&to=2022"),
    ("drawing.month", "/de/?from=2020-09&to=2020-09"),
];

/// Larger files are no longer read in a review.
const MOST_BYTES: usize = 500_000;

fn compare(name: &str, html: &str) {
    let lines = html::lines(html);
    assert!(lines.len() < MOST_BYTES, "{name}: {} bytes", lines.len());
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, lines));
}

#[tokio::test]
async fn pages_look_as_they_did() {
    let site = site();
    for (name, address) in PAGES {
        let answer = site.get(address).await;
        compare(name, html::element(&answer.body, "<body").unwrap());
    }
}

#[tokio::test]
async fn drawings_look_as_they_did() {
    let site = site();
    for (name, address) in DRAWINGS {
        let answer = site.get(address).await;
        let mut drawings = html::tags(&answer.body, "svg");
        let drawing = drawings.find(|tag| html::raw(tag, "class") == Some("plot"));
        let opening = format!("<{}", drawing.unwrap());
        compare(name, html::element(&answer.body, &opening).unwrap());
    }
}
