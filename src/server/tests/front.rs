//! Tests of static assets: encodings, ranges, and files of other builds.

use super::{ORIGIN, PUBLIC, TestSite, site};
use crate::files::FileSet;
use crate::server::Assets;
use axum::http::header::{ACCEPT_ENCODING, IF_RANGE, RANGE};
use axum::http::{HeaderName, Method, StatusCode};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Names of the files of a build; the name is also the content.
const BUILD: [&str; 7] = [
    "zeitstrahl.a1.css",
    "zeitstrahl.a1.css.br",
    "zeitstrahl.a1.css.gz",
    "zeitstrahl.b2.js",
    "zeitstrahl.c3.wasm",
    "split_explore_1.d4.wasm",
    "zeitstrahl.d.e5.ts",
];

fn build(folder: &Path) -> Assets {
    fs::create_dir_all(folder.join("pkg")).unwrap();
    for name in BUILD {
        fs::write(folder.join("pkg").join(name), name).unwrap();
    }
    Assets::open(&FileSet::Folder(folder.to_owned())).unwrap()
}

async fn built() -> TestSite {
    let folder = TempDir::new().unwrap();
    let front = build(folder.path());
    let mut state = site().0;
    state.shell = front.shell(ORIGIN.parse().unwrap()).await.unwrap().into();
    // The files are served from memory: the folder is gone.
    TestSite(state.with_front(front))
}

#[tokio::test]
async fn files_are_sent_as_small_as_the_browser_takes_them() {
    let site = built().await;
    let cases = [
        ("gzip, deflate, br, zstd", Some("br"), ".br"),
        ("gzip", Some("gzip"), ".gz"),
        ("zstd", None, ""),
        ("br;q=0.1, gzip;q=0.9", Some("gzip"), ".gz"),
    ];
    for (accepted, encoding, ending) in cases {
        let header = Some((ACCEPT_ENCODING, accepted));
        let address = "/pkg/zeitstrahl.a1.css";
        let answer = site.request(Method::GET, address, header.clone()).await;
        answer
            .assert_ok()
            .assert_header("content-type", "text/css")
            .assert_header("cache-control", "public, max-age=31536000, immutable")
            .assert_header("x-content-type-options", "nosniff")
            .assert_header("vary", "accept-encoding");
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.body, format!("zeitstrahl.a1.css{ending}"));
        let head = site.request(Method::HEAD, address, header).await;
        head.assert_header("content-length", &answer.body.len().to_string());
        assert_eq!(head.header("etag"), answer.header("etag"));
        assert!(head.body.is_empty());
    }
    let wasm = site.get("/pkg/zeitstrahl.c3.wasm").await;
    wasm.assert_ok().assert_header("content-type", "application/wasm");
    assert_eq!(wasm.header("vary"), None);
}

#[tokio::test]
async fn what_a_browser_has_is_not_sent_again() {
    let site = built().await;
    let first = site.get("/pkg/zeitstrahl.b2.js").await;
    let tag = first.header("etag").unwrap();
    for known in [tag, "*", &format!("\"x\", W/{tag}")] {
        let again = site.get_again("/pkg/zeitstrahl.b2.js", known).await;
        again
            .assert_status(StatusCode::NOT_MODIFIED)
            .assert_header("etag", tag)
            .assert_header("cache-control", "public, max-age=31536000, immutable");
        assert!(again.body.is_empty());
    }
    site.get_again("/pkg/zeitstrahl.b2.js", "\"x\"").await.assert_ok();
}

#[tokio::test]
async fn a_part_is_that_part_and_nothing_beyond_is_made_up() {
    let site = built().await;
    let address = "/pkg/zeitstrahl.b2.js";
    let all = BUILD[3];
    let partial = StatusCode::PARTIAL_CONTENT;
    let cases: [(&str, StatusCode, &str, Option<&str>); 8] = [
        ("bytes=0-3", partial, "zeit", Some("bytes 0-3/16")),
        ("bytes=14-", partial, "js", Some("bytes 14-15/16")),
        ("bytes=-2", partial, "js", Some("bytes 14-15/16")),
        ("bytes=4-900", partial, &all[4..], Some("bytes 4-15/16")),
        ("bytes=16-", StatusCode::RANGE_NOT_SATISFIABLE, "", Some("bytes */16")),
        ("bytes=9-3", StatusCode::RANGE_NOT_SATISFIABLE, "", Some("bytes */16")),
        ("lines=1", StatusCode::RANGE_NOT_SATISFIABLE, "", Some("bytes */16")),
        ("bytes=0-1,4-5", StatusCode::OK, all, None),
    ];
    for (range, status, body, said) in cases {
        let answer = site.request(Method::GET, address, [(RANGE, range)]).await;
        answer.assert_status(status);
        assert_eq!((answer.body.as_str(), answer.header("content-range")), (body, said), "{range}");
    }
    let head = site.request(Method::HEAD, address, [(RANGE, "bytes=0-3")]).await;
    head.assert_ok().assert_header("content-length", "16");
    let tag = site.get(address).await.header("etag").unwrap().to_owned();
    for (begun, status) in [(tag.as_str(), partial), ("\"x\"", StatusCode::OK)] {
        let headers: [(HeaderName, &str); 2] = [(RANGE, "bytes=0-3"), (IF_RANGE, begun)];
        site.request(Method::GET, address, headers).await.assert_status(status);
    }
}

#[tokio::test]
async fn only_what_was_built_can_be_asked_for() {
    let site = built().await;
    for address in [
        "/pkg/../Cargo.toml",
        "/pkg/%2e%2e/Cargo.toml",
        "/pkg//etc/passwd",
        "/pkg/zeitstrahl.a1.css.br",
        "/pkg/zeitstrahl.b2.js/",
        "/pkg/",
        "/pkg/%ff",
    ] {
        site.get(address).await.assert_not_found();
    }
    let sent = site.request(Method::POST, "/pkg/zeitstrahl.b2.js", []).await;
    sent.assert_status(StatusCode::METHOD_NOT_ALLOWED).assert_header("allow", "GET,HEAD");
}

#[tokio::test]
async fn pages_of_another_build_stay_readable_and_run_nothing_of_this_one() {
    let site = built().await;
    site.get("/pkg/zeitstrahl.old.css")
        .await
        .assert_redirect("/pkg/zeitstrahl.a1.css")
        .assert_header("cache-control", "no-store");
    for name in ["zeitstrahl.old.js", "zeitstrahl.old.wasm", "split_explore_1.old.wasm"] {
        let answer = site.get(&format!("/pkg/{name}")).await;
        answer.assert_not_found().assert_header("cache-control", "no-store");
    }
}

#[tokio::test]
async fn pages_name_the_files_of_their_build() {
    let site = built().await;
    let loader = &site.0.shell.loader;
    assert!(
        loader.ends_with(r#"("", "pkg", "zeitstrahl.b2", "zeitstrahl.c3", false);"#),
        "{loader}"
    );
    assert_eq!(site.0.shell.stylesheet, "/pkg/zeitstrahl.a1.css");
    assert_eq!(site.0.shell.wasm, "/pkg/zeitstrahl.c3.wasm");
}

#[tokio::test]
async fn what_is_no_front_end_is_named() {
    let complaint = async |front: &Assets| {
        let shell = front.shell(ORIGIN.parse().unwrap()).await;
        shell.map(|_| ()).unwrap_err().to_string()
    };
    let public = Assets::open(&FileSet::Folder(PUBLIC.into())).unwrap();
    assert!(complaint(&public).await.contains("make build"));

    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("pkg")).unwrap();
    fs::write(folder.path().join("pkg/zeitstrahl.older.js"), "").unwrap();
    let mixed = build(folder.path());
    let said = complaint(&mixed).await;
    assert!(said.contains("older") && said.contains("two builds"), "{said}");

    std::os::unix::fs::symlink("nowhere", folder.path().join("pkg/lost.js")).unwrap();
    for folder in [folder.path().to_owned(), folder.path().join("missing")] {
        let said = Assets::open(&FileSet::Folder(folder)).unwrap_err().to_string();
        assert!(said.contains("lost.js") || said.contains("missing"), "{said}");
    }
}
