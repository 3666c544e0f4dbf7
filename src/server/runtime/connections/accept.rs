//! Accept loop: accepts connections until shutdown.

use super::connection::serve_connection;
use super::limits::ConnectionLimits;
use super::service::ConnectionService;
use super::slots::Slots;
use crate::server::headers::DefaultHeaders;
use crate::server::middleware::SiteService;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

/// Pause after a failed `accept`, mostly for lack of file descriptors, until other connections have
/// closed.
const PAUSE: Duration = Duration::from_millis(100);

/// Maximum number of connections over the limit that get 503; any beyond are closed without a
/// response.
const MAX_REJECTED_CONNECTIONS: usize = 64;

/// Timeouts of connections that get 503.
const REJECTION_TIMEOUT: Duration = Duration::from_secs(2);

/// Maximum number of unsent bytes in the kernel's send buffer (`TCP_NOTSENT_LOWAT`), so that a slow
/// reader holds little memory and is noticed.
#[cfg(target_os = "linux")]
const UNSENT: u32 = 128 << 10;

/// Serves the site on the listener until `stopped` is true, then finishes in-flight requests.
/// `headers` are those of responses that the site does not give.
///
/// # Errors
/// None: an error on a connection ends that connection only.
pub async fn serve<S: SiteService + Sync>(
    listener: TcpListener,
    site: S,
    limits: ConnectionLimits,
    headers: DefaultHeaders,
    mut stopped: watch::Receiver<bool>,
) -> io::Result<()> {
    let rejected = ConnectionLimits {
        idle_timeout: REJECTION_TIMEOUT,
        header_timeout: REJECTION_TIMEOUT,
        write_timeout: REJECTION_TIMEOUT,
        ..limits
    };
    let (slots, rejection_slots) =
        (Slots::new(limits.connections), Slots::new(MAX_REJECTED_CONNECTIONS));
    // Every connection holds a sender; the channel closes when the last one is dropped.
    let (alive, mut gone) = mpsc::channel::<()>(1);
    let limits = [Arc::new(limits), Arc::new(rejected)];
    let end = stopped.clone();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            // A dropped sender counts as a stop.
            _ = stopped.wait_for(|stopped| *stopped) => break,
        };
        let (socket, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                if !is_of_one_connection(&error) {
                    tracing::error!(%error, "accepting connections failed; retrying");
                    sleep(PAUSE).await;
                }
                continue;
            }
        };
        let (place, admitted) = match slots.take().await {
            Some(place) => (place, true),
            None => match rejection_slots.take_free() {
                Some(place) => (place, false),
                None => continue,
            },
        };
        prepare(&socket);
        let caller = ConnectionService {
            site: site.clone(),
            peer,
            admitted,
            headers: headers.clone(),
            activity: Arc::clone(&place.activity),
        };
        let limits = Arc::clone(&limits[usize::from(!admitted)]);
        let (end, alive) = (end.clone(), alive.clone());
        tokio::spawn(async move {
            serve_connection(socket, caller, &limits, end).await;
            drop((place, alive));
        });
    }
    drop((listener, alive));
    // Nothing is ever sent: `recv` returns when the last sender is dropped.
    gone.recv().await;
    Ok(())
}

/// Returns true for errors of one connection, after which `accept` can be retried at once.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

/// Sets socket options. Failures cost speed or memory only, so they are ignored.
fn prepare(socket: &TcpStream) {
    // Responses are written at once; small ones must not wait for more data (Nagle).
    let _ = socket.set_nodelay(true);
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(socket).set_tcp_notsent_lowat(UNSENT);
}
