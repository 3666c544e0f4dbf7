//! Tests of reloading an edited dossier.

use super::answer::Answer;
use super::{ORIGIN, get, shell};
use crate::dossier;
use crate::dossier::tests::{BUNDLED, overlay};
use crate::files::FileSet;
use crate::server::metrics::ReloadResult;
use crate::server::runtime::hot_swap::HotSwap;
use crate::server::runtime::reload::{Reloader, SiteBuilder};
use crate::server::{Assets, Capacity, WorkLimits};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower::ServiceExt;

/// Beginning of the title, before and after an edit.
pub const TITLE: &str = "title.de = \"";
pub const EDITED: &str = "title.de = \"Danach: ";

/// A copy of the bundled dossier that can be edited while it is served.
pub struct EditableDossier {
    pub folder: tempfile::TempDir,
    pub hot_swap: HotSwap,
    pub reloader: Reloader,
}

impl EditableDossier {
    pub fn new() -> EditableDossier {
        let folder = tempfile::tempdir().unwrap();
        overlay(Path::new(BUNDLED), folder.path());
        let outcome = dossier::load(folder.path());
        let builder = SiteBuilder {
            dossier: FileSet::Folder(folder.path().to_owned()),
            front: Assets::default(),
            shell: shell(),
            program: "test".to_owned(),
            security: None,
            hsts: Some(60),
            cache_capacity: 1 << 20,
            limits: WorkLimits::new(Capacity::default()),
            metrics: Arc::default(),
        };
        let reloader = Reloader::begin(builder, outcome.timeline.unwrap(), &outcome.report);
        EditableDossier { hot_swap: reloader.hot_swap(), reloader, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(self.path(name), text.replacen(from, to, 1)).unwrap();
    }

    pub async fn page(&self) -> (String, String) {
        page(&self.hot_swap).await
    }
}

async fn answer(hot_swap: &HotSwap, address: &str) -> Answer {
    let Ok(response) = hot_swap.clone().oneshot(get(address)).await;
    Answer::of(address, response).await
}

/// The plain page and its entity tag.
async fn page(hot_swap: &HotSwap) -> (String, String) {
    let answer = answer(hot_swap, "/de/").await;
    let tag = answer.header("etag").unwrap().to_owned();
    (answer.body, tag)
}

#[tokio::test]
async fn a_sound_edit_is_served_and_a_broken_one_is_not() {
    let mut dossier = EditableDossier::new();
    let (before, tag) = dossier.page().await;
    assert!(before.contains(ORIGIN));

    dossier.edit("dossier.toml", TITLE, "title.de = broken #");
    assert_eq!(dossier.reloader.reload().await, ReloadResult::Broken);
    assert_eq!(dossier.page().await, (before.clone(), tag.clone()));

    dossier.edit("dossier.toml", "title.de = broken #", EDITED);
    assert_eq!(dossier.reloader.reload().await, ReloadResult::New);
    let (after, other) = dossier.page().await;
    assert!(after.contains("<h1>Danach:"));
    assert_ne!(tag, other);
    assert_eq!(dossier.reloader.reload().await, ReloadResult::Same);

    fs::remove_dir_all(dossier.folder.path()).unwrap();
    assert_eq!(dossier.reloader.reload().await, ReloadResult::Broken);
    assert_eq!(dossier.page().await, (after, other));
}

#[tokio::test]
async fn nobody_waits_for_the_pages_of_a_new_edition_that_many_share() {
    let mut dossier = EditableDossier::new();
    let metrics = dossier.reloader.metrics();
    let read = async |dossier: &EditableDossier, address: &str| {
        let mut request = get(address);
        request.headers_mut().insert("accept-encoding", "gzip, br".parse().unwrap());
        let Ok(response) = dossier.hot_swap.clone().oneshot(request).await;
        assert!(response.status().is_success(), "{address}");
        response.headers()["etag"].clone()
    };
    let pages = ["/de/", "/en/", "/de/texts.json", "/de/event/vine-app"];
    let mut tags = Vec::new();
    for address in pages {
        tags.push(read(&dossier, address).await);
    }
    // The cache counts entries only after a while.
    dossier.reloader.record().read().edition.response_cache.weighed().await;
    dossier.edit("dossier.toml", TITLE, EDITED);
    assert_eq!(dossier.reloader.reload().await, ReloadResult::New);
    let rendered = metrics.responses.rendered.get();
    for (address, before) in pages.iter().zip(tags) {
        assert_ne!(read(&dossier, address).await, before, "{address}");
    }
    assert_eq!(metrics.responses.rendered.get(), rendered);
}

#[tokio::test]
async fn whoever_wishes_it_has_the_dossier_read_again() {
    let dossier = EditableDossier::new();
    dossier.edit("dossier.toml", TITLE, EDITED);
    let (wish, triggers) = tokio::sync::mpsc::channel(8);
    for _ in 0..8 {
        wish.try_send(()).unwrap();
    }
    drop(wish);
    // Ends when all senders of reload requests are dropped.
    let EditableDossier { folder, hot_swap, reloader } = dossier;
    reloader.follow(triggers).await;
    let (page, _) = page(&hot_swap).await;
    assert!(page.contains("<h1>Danach:"));
    drop(folder);
}

#[tokio::test]
async fn what_belongs_together_names_the_same_edition() {
    let mut dossier = EditableDossier::new();
    let addresses = [
        "/de/",
        "/en/event/vine-app",
        "/de/embed",
        "/de/rows.html",
        "/de/facts.json",
        "/de/texts.json",
        "/de/axis.html",
    ];
    let mut reloader = Vec::new();
    for title in [TITLE, EDITED] {
        dossier.edit("dossier.toml", TITLE, title);
        dossier.reloader.reload().await;
        let edition = answer(&dossier.hot_swap, "/edition.txt").await.body;
        assert_eq!(edition.len(), 16);
        assert_eq!(edition, dossier.reloader.record().read().edition.name);
        for address in addresses {
            let answer = answer(&dossier.hot_swap, address).await;
            answer.assert_header("zeitstrahl-edition", &edition);
            let body = answer.body;
            let is_page = body.starts_with("<!DOCTYPE html>");
            let says = body.contains(&format!("data-edition=\"{edition}\""));
            assert_eq!(says, is_page, "{address}");
            // An embed has a fragment of its own to reload.
            let has_notice = body.contains("class=\"edition\"");
            assert_eq!(has_notice, is_page && !address.contains("embed"), "{address}");
        }
        reloader.push(edition);
    }
    assert_ne!(reloader[0], reloader[1]);
}

#[test]
fn pages_ask_for_their_edition_where_it_is() {
    use crate::site::address;
    use crate::ui::document::EDITION_SCRIPT;
    assert!(EDITION_SCRIPT.contains(&format!("'/{}'", address::EDITION)));
}
