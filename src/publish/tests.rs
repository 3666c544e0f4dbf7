//! Complete sites of small dossiers, and the list of files of the bundled one.

use super::*;
use crate::dossier::tests::{contents, sound};
use crate::dossier::write::WriteError;
use crate::files::FileSet;
use crate::site::Site;
use leptos::config::LeptosOptions;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

fn minimal() -> Timeline {
    sound("src/tests/fixtures/minimal")
}

/// Front end with one file of each kind.
fn front(folder: &Path) -> Assets {
    fs::create_dir_all(folder.join("pkg")).unwrap();
    for ending in ["css", "js", "wasm", "css.br"] {
        fs::write(folder.join(format!("pkg/zeitstrahl.{ending}")), "built").unwrap();
    }
    fs::write(folder.join("favicon.svg"), "<svg/>").unwrap();
    Assets::open(&FileSet::Folder(folder.to_owned())).unwrap()
}

/// Shell of a site at this address.
fn shell(url: &str) -> Shell {
    let site: Site = url.parse().unwrap();
    let asset = |ending: &str| format!("{}/pkg/zeitstrahl.{ending}", site.base);
    let (stylesheet, script, wasm) = (asset("css"), asset("js"), asset("wasm"));
    Shell {
        options: LeptosOptions::builder().output_name("zeitstrahl").build(),
        stylesheet,
        script,
        wasm,
        loader: "import('x')".to_owned(),
        site,
        policy: None,
        edition: None,
        watched: false,
    }
}

/// Folder to publish into, with a front end beside the site.
struct PublishFolder {
    folder: TempDir,
}

impl PublishFolder {
    fn new() -> PublishFolder {
        PublishFolder { folder: TempDir::new().unwrap() }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn front(&self) -> Assets {
        front(&self.folder.path().join("front"))
    }

    async fn publish(&self, url: &str) -> anyhow::Result<PublishSummary> {
        self.publish_dossier(minimal(), url).await
    }

    async fn publish_dossier(
        &self,
        timeline: Timeline,
        url: &str,
    ) -> anyhow::Result<PublishSummary> {
        let (shell, front) = (shell(url), self.front());
        publish(timeline, shell, &front, &self.out(), |_, _| {}).await
    }

    /// Entries of the folder except the front end.
    fn left(&self) -> BTreeSet<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "front").collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_has_a_folder_for_each_language_of_its_dossier() {
    let place = PublishFolder::new();
    let french = sound("src/tests/fixtures/french");
    place.publish_dossier(french, "https://example.org").await.unwrap();
    assert_eq!(check(&place.out()).unwrap().broken, []);
    let files = contents(&place.out());
    for name in ["fr/index.html", "en/index.html", "fr/404.html"] {
        assert!(files.contains_key(name), "{name}");
    }
    assert!(!files.keys().any(|name| name.starts_with("de/")));
    let entrance = String::from_utf8_lossy(&files["index.html"]).into_owned();
    assert!(entrance.contains("<html lang=\"fr\""), "{entrance}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_dossier_is_these_files() {
    let place = PublishFolder::new();
    let summary = place.publish("https://example.org/news").await.unwrap();
    let files = contents(&place.out());
    let is_twin = |name: &str| name.ends_with(".br") || name.ends_with(".gz");
    let plain: Vec<&String> = files.keys().filter(|name| !is_twin(name)).collect();
    // All but the marker.
    assert_eq!(summary.files, plain.len() - 1);
    let stored: usize = files.values().map(Vec::len).sum();
    assert_eq!(summary.stored as usize, stored - files[MARKER].len());
    insta::assert_debug_snapshot!(plain);

    let crawl = check(&place.out()).unwrap();
    assert_eq!(crawl.broken, []);
    assert!(crawl.links > crawl.pages);

    // Plain file servers send no headers of ours.
    let page = String::from_utf8_lossy(&files["de/index.html"]).into_owned();
    assert!(page.contains("http-equiv=\"Content-Security-Policy\""), "{page}");
    assert!(page.contains("data-base=\"/news\""), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn twins_hold_the_same() {
    let place = PublishFolder::new();
    place.publish("https://example.org").await.unwrap();
    let files = contents(&place.out());
    let page = &files["de/index.html"];
    let mut unzipped = Vec::new();
    let zipped = files["de/index.html.gz"].as_slice();
    std::io::copy(&mut flate2::read::GzDecoder::new(zipped), &mut unzipped).unwrap();
    assert_eq!(&unzipped, page);
    let mut unpacked = Vec::new();
    let packed = &mut files["de/index.html.br"].as_slice();
    brotli::BrotliDecompress(packed, &mut unpacked).unwrap();
    assert_eq!(&unpacked, page);
    assert!(!files.contains_key("de/card.png.gz"));
    // A compressed file left by a build may belong to an earlier one.
    assert!(!files.contains_key("pkg/zeitstrahl.css.br"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_replaced_as_a_whole_and_comes_out_the_same() {
    let place = PublishFolder::new();
    place.publish("https://example.org").await.unwrap();
    let first = contents(&place.out());
    fs::write(place.out().join("de/stale.html"), "of yesterday").unwrap();
    place.publish("https://example.org").await.unwrap();
    assert!(contents(&place.out()) == first, "same dossier, same bytes");
    assert_eq!(place.left(), ["site".to_owned()].into());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_published_here_is_left_alone() {
    let place = PublishFolder::new();
    fs::create_dir(place.out()).unwrap();
    fs::write(place.out().join("notes.md"), "mine").unwrap();
    let error = place.publish("https://example.org").await.unwrap_err();
    assert!(error.to_string().contains("is not empty"), "{error:#}");
    assert_eq!(contents(&place.out()).len(), 1);
    assert_eq!(place.left(), ["site".to_owned()].into());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_leaves_everything_as_it_was() {
    let place = PublishFolder::new();
    place.publish("https://example.org").await.unwrap();
    let before = contents(&place.out());

    // Removes the staging folder while the site is being written.
    let hidden = place.folder.path().join(".site.partial");
    let meddle = move |_: usize, _: usize| {
        let _ = fs::remove_dir_all(&hidden);
        let _ = fs::write(&hidden, "in the way");
    };
    let (shell, front) = (shell("https://example.org"), place.front());
    let error = publish(minimal(), shell, &front, &place.out(), meddle).await.unwrap_err();
    assert!(error.downcast_ref::<WriteError>().is_some(), "{error:#}");
    let _ = fs::remove_file(place.folder.path().join(".site.partial"));

    assert!(contents(&place.out()) == before);
    assert_eq!(place.left(), ["site".to_owned()].into());
}

#[tokio::test(flavor = "multi_thread")]
async fn impossible_places_are_named() {
    let place = PublishFolder::new();

    let file = place.folder.path().join("file");
    fs::write(&file, "").unwrap();
    for out in [Path::new("/"), &file, &file.join("site")] {
        let (shell, front) = (shell("https://example.org"), place.front());
        let error = publish(minimal(), shell, &front, out, |_, _| {}).await.unwrap_err();
        assert!(!error.to_string().is_empty());
        assert_eq!(fs::read(&file).unwrap(), b"");
    }
}

#[test]
fn every_state_of_knowledge_has_the_pages_that_differ() {
    let site: Site = "https://example.org/news".parse().unwrap();
    let plan = Plan::new(&sound("seeds").into(), &site);
    let files: BTreeSet<&str> = plan.entries.iter().map(|entry| &*entry.file).collect();
    assert_eq!(files.len(), plan.entries.len(), "no file twice");
    for file in [
        "index.html",
        "404.html",
        "de/404.html",
        "en/index.html",
        "de/org/microsoft/index.html",
        "de/org/microsoft/card.png",
        "en/storyline/ireland/index.html",
        "de/asof/2020-08-14/index.html",
        "de/asof/2020-08-14/facts.json",
        "en/asof/2020-08-14/rows.html",
        "de/texts.json",
        "de/event/ireland-operational/index.html",
        "de/entity/microsoft/index.html",
        "de/article/europaplaene/index.html",
        "en/method/index.html",
        "de/embed/index.html",
        "en/manifest.webmanifest",
        "sitemap.xml",
        "icon-512.png",
        "de/timeline.csv",
        "en/org/microsoft/timeline.atom",
        "de/storyline/ireland/timeline.annotations.jsonld",
        "de/event/ireland-operational/citation.bib",
        "api/v1/schema/export.schema.json",
    ] {
        assert!(files.contains(file), "{file}");
    }
    // The day before the first article is a state too.
    let stops: BTreeSet<_> = (files.iter())
        .filter_map(|file| file.strip_prefix("de/asof/")?.split('/').next())
        .collect();
    assert_eq!(stops.len(), 4, "{stops:?}");
    let events = files.iter().filter(|file| file.starts_with("de/event/"));
    let earlier = events.filter(|file| file.contains("/asof/")).count();
    assert!(earlier > 40, "each event at the stops where it changed: {earlier}");
    let addresses = plan.entries.iter().map(|entry| entry.address.as_str());
    let mut addresses = addresses.filter(|address| address.starts_with("/de/event/"));
    assert!(addresses.any(|address| address.ends_with("?asof=2020-08-14")));
}
