//! Editions of a dossier: every sound state of its folder becomes the site that is served, and a
//! broken one changes nothing.

use super::admin::{Edition, Reading, Record, Turn};
use super::live::Live;
use super::measures::Measures;
use super::router::{AppState, router};
use super::{Front, Revision, Room, Security};
use crate::dossier::report::Report;
use crate::dossier::{self, Outcome};
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
    /// Where is counted what the server does, in all editions.
    pub measures: Arc<Measures>,
}

impl Press {
    /// The site of a sound dossier whose files have this digest, and what there is to say of it.
    fn print(&self, timeline: Timeline, report: &Report, digest: &str) -> (Router, Edition) {
        let front = [&self.shell.script, &self.shell.wasm, &self.shell.stylesheet];
        let settings = format!(
            "{:?} {front:?} {:?} {:?}",
            self.shell.site, self.security, self.hsts
        );
        let revision = Revision::new(&[&self.program, &settings, digest]);
        let state = AppState::new(timeline, self.shell.clone(), revision, self.kept)
            .with_front(self.front.clone())
            .counted(Arc::clone(&self.measures))
            .with_security(self.security.clone())
            .with_hsts(self.hsts)
            .with_room(self.room);
        // The first reader does not wait for what every page needs.
        state.standings.get(&state.timeline, None);
        let edition = Edition::new(state.answers.clone(), report);
        (router(state), edition)
    }
}

/// Keeps what is served in step with a folder.
pub struct Editions {
    press: Arc<Press>,
    live: Live,
    record: Record,
    /// The digest of the edition that is served.
    digest: String,
}

impl Editions {
    /// Begins with a sound dossier that was read already.
    pub fn begin(press: Press, timeline: Timeline, report: &Report) -> Editions {
        let digest = report.digest();
        let (site, edition) = press.print(timeline, report, &digest);
        press.measures.readings.of(Turn::New).one();
        let reading = Reading::new(Turn::New, report);
        Editions {
            live: Live::new(site),
            record: Record::new(press.dossier.path().to_owned(), edition, reading),
            press: Arc::new(press),
            digest,
        }
    }

    /// The site, as it is from now on.
    pub fn live(&self) -> Live {
        self.live.clone()
    }

    /// What is served and what was read last, from now on.
    pub fn record(&self) -> Record {
        self.record.clone()
    }

    /// Where is counted what the server does.
    pub fn measures(&self) -> Arc<Measures> {
        Arc::clone(&self.press.measures)
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
            let printed = timeline
                .filter(|_| digest != served)
                .map(|timeline| press.print(timeline, &report, &digest));
            (report, digest, printed)
        });
        let (reading, edition) = match read.await {
            Ok((report, digest, Some((site, edition)))) => {
                self.live.replace(site);
                self.digest = digest;
                (Reading::new(Turn::New, &report), Some(edition))
            }
            Ok((report, _, None)) if report.is_sound() => (Reading::new(Turn::Same, &report), None),
            Ok((report, _, None)) => (Reading::new(Turn::Broken, &report), None),
            Err(error) => (Reading::failed(&error), None),
        };
        let (turn, text) = (reading.result, &reading.diagnostics);
        match turn {
            Turn::New => {
                tracing::info!("the dossier has changed and is served as it is now\n{text}");
            }
            Turn::Same => tracing::info!("the dossier is served as it is"),
            Turn::Broken => {
                tracing::warn!("the dossier is broken; the last sound one is served\n{text}");
            }
        }
        self.press.measures.readings.of(turn).one();
        self.record.write(reading, edition);
        turn
    }
}
