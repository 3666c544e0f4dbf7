//! Editions of a dossier: every sound state of its folder becomes the site that is served, and a
//! broken one changes nothing.

use super::live::Live;
use super::router::{AppState, router};
use super::{Front, Revision, Room, Security};
use crate::dossier::{self, Outcome, render};
use crate::files::Files;
use crate::timeline::model::Timeline;
use crate::ui::document::Shell;
use axum::Router;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

/// How long nothing may change before a dossier is read again: editors save files in several
/// steps, and people save several files.
const QUIET: Duration = Duration::from_millis(300);

/// What all editions have in common.
pub struct Press {
    /// The files of the dossier.
    pub dossier: Files,
    /// What pages know of the front end, and the site.
    pub shell: Shell,
    /// The files of the front end.
    pub front: Front,
    /// Names the program.
    pub program: String,
    /// Whom to tell of a weakness.
    pub security: Option<Security>,
    /// For how many seconds browsers are told to use https only.
    pub hsts: Option<u32>,
    /// Most bytes of answers that are kept.
    pub kept: u64,
    /// How many answers are made at a time.
    pub room: Room,
}

impl Press {
    /// The site of a sound dossier whose files have this digest.
    pub fn site(&self, timeline: Timeline, digest: &str) -> Router {
        let front = [&self.shell.script, &self.shell.wasm, &self.shell.stylesheet];
        let settings = format!(
            "{:?} {front:?} {:?} {:?}",
            self.shell.site, self.security, self.hsts
        );
        let revision = Revision::new(&[&self.program, &settings, digest]);
        let state = AppState::new(timeline, self.shell.clone(), revision, self.kept)
            .with_front(self.front.clone())
            .with_security(self.security.clone())
            .with_hsts(self.hsts)
            .with_room(self.room);
        // The first reader does not wait for what every page needs.
        state.standings.get(&state.timeline, None);
        router(state)
    }
}

/// What came of reading a dossier again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Another edition is served now.
    New,
    /// The files say what they said before.
    Same,
    /// There are errors; the last sound edition is still served.
    Broken,
}

/// Keeps what is served in step with a folder.
pub struct Editions {
    press: Arc<Press>,
    live: Live,
    /// The digest of the edition that is served.
    digest: String,
}

impl Editions {
    /// Begins with the site that is served already, made of files with this digest.
    pub fn new(press: Press, live: Live, digest: String) -> Editions {
        Editions {
            press: Arc::new(press),
            live,
            digest,
        }
    }

    /// Reads the dossier whenever somebody wishes it, once they are quiet.
    pub async fn follow(mut self, mut wishes: Receiver<()>) {
        while wishes.recv().await.is_some() {
            while let Ok(Some(())) = tokio::time::timeout(QUIET, wishes.recv()).await {}
            self.turn().await;
        }
    }

    /// Reads the dossier, and serves it if it is sound and another one than before. Requests are
    /// answered meanwhile.
    pub async fn turn(&mut self) -> Turn {
        let (press, served) = (Arc::clone(&self.press), self.digest.clone());
        let read = tokio::task::spawn_blocking(move || {
            let Outcome { timeline, report } = dossier::load_files(&press.dossier);
            let digest = report.digest();
            let site = timeline
                .filter(|_| digest != served)
                .map(|timeline| press.site(timeline, &digest));
            (report, digest, site)
        });
        let (report, digest, site) = match read.await {
            Ok(read) => read,
            Err(error) => {
                tracing::error!(%error, "the dossier could not be read; the last sound one is served");
                return Turn::Broken;
            }
        };
        let text = render::text(&report, render::Colour::Plain);
        match site {
            Some(site) => {
                self.live.replace(site);
                self.digest = digest;
                tracing::info!("the dossier has changed and is served as it is now\n{text}");
                Turn::New
            }
            None if report.is_sound() => {
                tracing::info!("the dossier is served as it is");
                Turn::Same
            }
            None => {
                tracing::warn!("the dossier is broken; the last sound one is served\n{text}");
                Turn::Broken
            }
        }
    }
}
