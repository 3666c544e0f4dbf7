//! Tests of the operator endpoints.

use super::answer::Answer;
use super::get;
use super::reload::{EDITED, EditableDossier, TITLE};
use crate::server::Readiness;
use crate::server::metrics::ReloadResult;
use crate::server::runtime::admin::{Admin, routes};
use axum::body::Body;
use axum::http::header::HOST;
use axum::http::{Request, StatusCode};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use tower::ServiceExt;

/// Replacement for [`TITLE`] that makes the file invalid.
const BROKEN: &str = "title.de = broken #";

/// A dossier being edited, with its operator endpoints.
struct AdminServer {
    dossier: EditableDossier,
    admin: Admin,
    readiness: Readiness,
}

impl AdminServer {
    fn new() -> AdminServer {
        let dossier = EditableDossier::new();
        let readiness = Readiness::default();
        let metrics = dossier.reloader.metrics();
        let admin = Admin::new(dossier.reloader.record(), metrics, readiness.clone());
        AdminServer { dossier, admin, readiness }
    }

    async fn get(&self, address: &str) -> Answer {
        self.look_at("127.0.0.1:9100", address).await
    }

    async fn look_at(&self, host: &str, address: &str) -> Answer {
        let request = Request::builder().uri(address).header(HOST, host);
        let request = request.body(Body::empty()).unwrap();
        let named = Some("status.example".to_owned());
        let Ok(response) = routes(self.admin.clone(), named).oneshot(request).await;
        Answer::of(address, response).await
    }

    async fn status(&self) -> Value {
        let answer = self.get("/status.json").await;
        answer.assert_ok().assert_header("content-type", "application/json");
        answer.json()
    }
}

#[tokio::test]
async fn the_status_tells_what_is_served_and_what_was_read() {
    let mut server = AdminServer::new();
    let first = server.status().await;
    assert_eq!(first["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(first["ready"], true);
    assert_eq!(first["last_reload"]["result"], "new");
    assert_eq!(first["last_reload"]["errors"], 0);
    assert_eq!(first["edition"]["counts"]["articles"], 3);
    let folder = server.dossier.folder.path().display().to_string();
    assert_eq!(first["edition"]["folder"], folder);

    server.dossier.edit("dossier.toml", TITLE, BROKEN);
    assert_eq!(server.dossier.reloader.reload().await, ReloadResult::Broken);
    let broken = server.status().await;
    assert_eq!(broken["last_reload"]["result"], "broken");
    assert_eq!(broken["edition"]["name"], first["edition"]["name"]);
    let page = server.get("/status").await;
    page.assert_ok()
        .assert_contains("errors; the last valid edition is still served")
        .assert_contains("dossier.toml")
        .assert_contains("title.de = broken");

    server.dossier.edit("dossier.toml", BROKEN, TITLE);
    assert_eq!(server.dossier.reloader.reload().await, ReloadResult::Same);
    assert_eq!(server.status().await["last_reload"]["result"], "same");
    server.dossier.edit("dossier.toml", TITLE, EDITED);
    assert_eq!(server.dossier.reloader.reload().await, ReloadResult::New);
    let after = server.status().await;
    assert_eq!(after["last_reload"]["result"], "new");
    assert_ne!(after["edition"]["name"], first["edition"]["name"]);
}

#[tokio::test]
async fn other_sites_names_lead_nowhere() {
    let server = AdminServer::new();
    for host in ["127.0.0.1", "[::1]:9100", "localhost:9100", "STATUS.example"] {
        server.look_at(host, "/status").await.assert_ok();
    }
    for host in ["attacker.example:9100", "localhost.attacker.example", ""] {
        for address in ["/status", "/status.json", "/metrics", "/"] {
            let answer = server.look_at(host, address).await;
            answer.assert_status(StatusCode::MISDIRECTED_REQUEST);
        }
    }
}

#[tokio::test]
async fn of_very_many_problems_the_status_tells_a_hundred_and_counts_the_others() {
    let mut server = AdminServer::new();
    let entities: String = (0..300)
        .map(|number| format!("[[entity]]\nid = \"e{number}\"\nwikidata = \"x\"\n"))
        .collect();
    let file = server.dossier.folder.path().join("entities.toml");
    let kind = "kind = \"company\"\nname.de = \"E\"\nname.en = \"E\"\nwikidata";
    let all = std::fs::read_to_string(&file).unwrap() + &entities.replace("wikidata", kind);
    std::fs::write(file, all).unwrap();
    assert_eq!(server.dossier.reloader.reload().await, ReloadResult::Broken);
    let last_reload = &server.status().await["last_reload"];
    assert_eq!((&last_reload["errors"], &last_reload["warnings"]), (&300.into(), &300.into()));
    let told = last_reload["diagnostics"].as_str().unwrap();
    let page = server.get("/status").await;
    for told in [told, &page.body] {
        assert_eq!(told.matches("error[bad-wikidata]").count(), 100, "{told}");
        assert!(!told.contains("warning["), "{told}");
        let more = "and 500 more: 200 errors, 300 warnings";
        assert_eq!(told.matches(more).count(), 1, "{told}");
    }
}

#[tokio::test]
async fn what_readers_get_is_counted() {
    let server = AdminServer::new();
    let (_, tag) = server.dossier.page().await;
    server.dossier.page().await;
    let request =
        Request::builder().uri("/de/").header("if-none-match", tag).body(Body::empty()).unwrap();
    let Ok(answer) = server.dossier.hot_swap.clone().oneshot(request).await;
    assert_eq!(answer.status(), StatusCode::NOT_MODIFIED);
    let cache = &server.status().await["cache"];
    for (name, count) in [
        ("entries", 1),
        ("hits", 1),
        ("misses", 1),
        ("rendered", 1),
        ("not_modified", 1),
        ("most", 1 << 20),
    ] {
        assert_eq!(cache[name], count, "{name}");
    }
    assert!(cache["bytes"].as_u64().unwrap() > 1_000);
}

#[tokio::test]
async fn an_end_shows() {
    let server = AdminServer::new();
    server.get("/status").await.assert_contains("<dd>ready</dd>");
    server.readiness.close();
    server.get("/status").await.assert_contains("<dd>shutting down</dd>");
    assert_eq!(server.status().await["ready"], false);
}

#[tokio::test]
async fn hostile_words_of_a_dossier_stay_words() {
    let mut server = AdminServer::new();
    let hostile = "</pre><script>alert(1)</script>";
    let edited = format!("{TITLE}{hostile}\" broken #");
    server.dossier.edit("dossier.toml", TITLE, &edited);
    assert_eq!(server.dossier.reloader.reload().await, ReloadResult::Broken);
    let page = server.get("/status").await;
    page.assert_ok()
        .assert_lacks(hostile)
        .assert_lacks("<script")
        .assert_contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    let told = server.status().await;
    assert!(told["last_reload"]["diagnostics"].as_str().unwrap().contains(hostile));
}

#[tokio::test]
async fn nothing_is_kept_and_nothing_may_run() {
    let server = AdminServer::new();
    for address in ["/status", "/status.json", "/nothing"] {
        let answer = server.get(address).await;
        answer
            .assert_header("cache-control", "no-store")
            .assert_header("x-content-type-options", "nosniff");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"));
        assert!(!policy.contains("script-src") && !policy.contains("unsafe"));
    }
    server.get("/nothing").await.assert_not_found();
    server.get("/").await.assert_redirect("/status");
    // The endpoints of the site are not served here, nor these by the site.
    server.get("/de/").await.assert_not_found();
    super::site().get("/status").await.assert_not_found();
}

/// Parses Prometheus's text format as its collector does, as far as it is used: samples by name and
/// labels. Every sample must belong to an announced family.
fn samples(text: &str) -> BTreeMap<String, f64> {
    assert!(text.ends_with('\n'));
    let mut kinds = BTreeMap::new();
    let mut samples = BTreeMap::new();
    let mut helped = HashSet::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').unwrap();
            assert!(helped.insert(name.to_owned()) && !help.is_empty(), "{line}");
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').unwrap();
            assert!(kinds.insert(name, kind).is_none(), "{line}");
        } else {
            let (name, value) = line.rsplit_once(' ').unwrap();
            let family = name.split('{').next().unwrap();
            let base = ["_bucket", "_sum", "_count"]
                .iter()
                .find_map(|end| family.strip_suffix(end))
                .filter(|base| kinds.get(base) == Some(&"histogram"))
                .unwrap_or(family);
            let kind = kinds.get(base).unwrap_or_else(|| panic!("{line} comes from nowhere"));
            assert_eq!(*kind == "counter", family.ends_with("_total"), "{line}");
            assert!(family.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
            let value = value.parse().unwrap_or_else(|_| panic!("{line} has no number"));
            assert!(samples.insert(name.to_owned(), value).is_none(), "{line}");
        }
    }
    assert_eq!(kinds.len(), helped.len());
    samples
}

#[tokio::test]
async fn the_metrics_can_be_collected() {
    let mut server = AdminServer::new();
    server.dossier.page().await;
    server.dossier.page().await;
    server.dossier.edit("dossier.toml", TITLE, BROKEN);
    server.dossier.reloader.reload().await;
    let answer = server.get("/metrics").await;
    answer.assert_ok().assert_header("content-type", "text/plain; version=0.0.4; charset=utf-8");
    let samples = samples(&answer.body);
    let page = "route=\"/{lang}/\"";
    let cases = [
        (format!("zeitstrahl_http_requests_total{{{page},method=\"GET\",status=\"2xx\"}}"), 2.0),
        (format!("zeitstrahl_http_request_duration_seconds_count{{{page}}}"), 2.0),
        (format!("zeitstrahl_http_request_duration_seconds_bucket{{{page},le=\"+Inf\"}}"), 2.0),
        ("zeitstrahl_http_requests_in_flight".to_owned(), 0.0),
        ("zeitstrahl_cache_hits_total".to_owned(), 1.0),
        ("zeitstrahl_cache_misses_total".to_owned(), 1.0),
        ("zeitstrahl_cache_entries".to_owned(), 1.0),
        ("zeitstrahl_responses_rendered_total".to_owned(), 1.0),
        ("zeitstrahl_responses_not_modified_total".to_owned(), 0.0),
        ("zeitstrahl_reloads_total{result=\"new\"}".to_owned(), 1.0),
        ("zeitstrahl_reloads_total{result=\"broken\"}".to_owned(), 1.0),
        ("zeitstrahl_dossier_articles".to_owned(), 3.0),
        ("zeitstrahl_ready".to_owned(), 1.0),
        (format!("zeitstrahl_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION")), 1.0),
    ];
    for (name, value) in cases {
        assert_eq!(samples.get(&name), Some(&value), "{name} in {}", answer.body);
    }
    assert!(samples["zeitstrahl_reload_errors"] > 0.0);
    let start = samples["process_start_time_seconds"];
    assert!(start > 1.7e9 && samples["zeitstrahl_edition_timestamp_seconds"] <= start + 60.0);
}

#[tokio::test]
async fn what_is_kept_bears_no_name_of_a_request() {
    let dossier = EditableDossier::new();
    let mut names = HashSet::new();
    for _ in 0..3 {
        let Ok(response) = dossier.hot_swap.clone().oneshot(get("/de/")).await;
        let given = response.headers().get_all("x-request-id").iter().cloned();
        let given: Vec<_> = given.collect();
        assert_eq!(given.len(), 1);
        assert!(names.insert(given[0].to_str().unwrap().to_owned()));
    }
    assert_eq!(dossier.reloader.metrics().responses.rendered.get(), 1);
}
