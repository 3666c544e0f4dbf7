//! Components as text files beside the tests, one for each state, so that a change to a component
//! is seen in review, and once. Languages alternate; phrases have tests of their own.
//!
//! `INSTA_UPDATE=always cargo test --features ssr snapshots` takes them as they are.

#[rustfmt::skip] // A table, with one line for each component.
mod components;

use super::{BUNDLED, TestSite, html, linked, site, site_with};
use crate::timeline::fixtures::Fixture;
use crate::timeline::vocabulary::TextAccess;
use crate::ui::timeline::regions::Region;
use components::{BUNDLE, Component, EXCERPTS, LONG, UNCHECKED, UNDATED};
use std::path::Path;

/// Components within others, which have snapshots of their own.
const INNER: [&str; 9] = [
    "[data-region]",
    "[data-rows]",
    "[data-body]",
    "section[aria-labelledby]",
    "ol.rows",
    "div.when",
    "div.what",
    "div.versus-wrap",
    "div.who",
];

/// Longer files are no longer read in a review.
const MOST_LINES: usize = 400;

/// The components, each group with the site that shows it.
fn all() -> [(TestSite, &'static [Component]); 5] {
    let mut excerpts = BUNDLED.clone();
    for article in &mut excerpts.articles {
        article.access = TextAccess::Context;
    }
    let months = (0..130).map(|event| format!("20{}-{:02}", 10 + event / 60, 1 + event / 5 % 12));
    let months: Vec<String> = months.collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    let long = Fixture::of_dates("2020-01-01", &months);
    let undated = Fixture::of_dates("", &["", ""]);
    [
        (site(), BUNDLE),
        (site_with(excerpts), EXCERPTS),
        (linked::imported(), UNCHECKED),
        (site_with(long.timeline()), LONG),
        (site_with(undated.timeline()), UNDATED),
    ]
}

fn compare(Component(name, address, selector): &Component, html: &str) {
    let lines = html::lines(&html::emptied(html, &INNER));
    let count = lines.lines().count();
    assert!(count <= MOST_LINES, "{name}: {count} lines");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(format!("{selector} of {address}"));
    settings.bind(|| insta::assert_snapshot!(*name, lines));
}

#[tokio::test]
async fn components_look_as_they_did() {
    let mut shown = Vec::new();
    let mut lost = Vec::new();
    for (site, components) in all() {
        for component @ Component(name, address, selector) in components {
            let page = site.get(address).await.body;
            match &html::select(&page, selector)[..] {
                [place] => shown.push((component, page[place.clone()].to_owned())),
                found => lost.push(format!("{name}: {} {selector} in {address}", found.len())),
            }
        }
    }
    assert!(lost.is_empty(), "not exactly one of each:\n{}", lost.join("\n"));
    for (component, html) in shown {
        compare(component, &html);
    }
}

#[test]
fn every_part_that_follows_the_view_has_a_snapshot() {
    // All facets are one component.
    let regions = Region::ALL.into_iter();
    for region in regions.filter(|region| !matches!(region, Region::Facet(_))) {
        let marked = format!("[data-region={}]", region.name());
        assert!(
            BUNDLE.iter().any(|Component(.., selector)| selector.contains(&marked)),
            "{marked}"
        );
    }
}

#[test]
fn no_snapshot_is_left_over() {
    let groups = [BUNDLE, EXCERPTS, UNCHECKED, LONG, UNDATED];
    let components = groups.into_iter().flatten();
    let names: Vec<&str> = components.map(|Component(name, ..)| *name).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/server/tests/snapshots");
    for file in folder.read_dir().unwrap() {
        let file = file.unwrap().file_name().into_string().unwrap();
        // Citations are compared by the tests of the API.
        let is_citation = file.starts_with("claims-") || file.starts_with("events-");
        if let (Some(name), false) = (file.strip_suffix(".snap"), is_citation) {
            assert!(names.contains(&name), "{file}");
        }
    }
}
