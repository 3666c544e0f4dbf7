//! Accepts connections until the end.

use super::Limits;
use super::caller::{Caller, Site};
use super::connection::attend;
use super::places::Places;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

/// How long to wait when no connection can be accepted, mostly for want of open files: those that are
/// there will end meanwhile.
const PAUSE: Duration = Duration::from_millis(100);

/// How many connections are told that there is no room. Any beyond that are closed without a word.
const TOLD: usize = 64;

/// How long one that is told so may take for each step.
const BRIEF: Duration = Duration::from_secs(2);

/// How much of an answer the system takes before it has sent it, in bytes. So a client that reads slowly
/// holds little memory, and is noticed.
#[cfg(target_os = "linux")]
const UNSENT: u32 = 128 << 10;

/// Answers connections with the site until `stopped`, then finishes what has begun.
///
/// # Errors
/// None: what goes wrong with a connection is the end of that connection only.
pub async fn serve<S: Site + Sync>(
    listener: TcpListener,
    site: S,
    limits: Limits,
    mut stopped: watch::Receiver<bool>,
) -> io::Result<()> {
    let brief = Limits {
        idle: BRIEF,
        head: BRIEF,
        taking: BRIEF,
        ..limits
    };
    let (places, told) = (Places::new(limits.connections), Places::new(TOLD));
    // Every connection holds on to this; when all have let go, none is left.
    let (alive, mut gone) = mpsc::channel::<()>(1);
    let limits = [Arc::new(limits), Arc::new(brief)];
    let end = stopped.clone();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            // An end that nobody can announce any more is one as well.
            _ = stopped.wait_for(|stopped| *stopped) => break,
        };
        let (socket, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                if !is_of_one_connection(&error) {
                    tracing::error!(%error, "no connection can be accepted for now");
                    sleep(PAUSE).await;
                }
                continue;
            }
        };
        let (place, welcome) = match places.take().await {
            Some(place) => (place, true),
            None => match told.take_free() {
                Some(place) => (place, false),
                None => continue,
            },
        };
        prepare(&socket);
        let caller = Caller {
            site: site.clone(),
            peer,
            welcome,
            activity: Arc::clone(&place.activity),
        };
        let limits = Arc::clone(&limits[usize::from(!welcome)]);
        let (end, alive) = (end.clone(), alive.clone());
        tokio::spawn(async move {
            attend(socket, caller, &limits, end).await;
            drop((place, alive));
        });
    }
    drop((listener, alive));
    // Nothing is ever sent: this waits for the last one to let go.
    gone.recv().await;
    Ok(())
}

/// Whether the next one may be accepted all the same.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

/// Sets up a socket. What cannot be set costs speed or memory, and no answer.
fn prepare(socket: &TcpStream) {
    // Answers are written in one go, and small ones must not wait for more.
    let _ = socket.set_nodelay(true);
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(socket).set_tcp_notsent_lowat(UNSENT);
}
