//! How a server ends: it says that it will, finishes what it has begun, and does not wait for ever.

use crate::server::Readiness;
use std::time::Duration;
use tokio::sync::watch;

/// How long each step of the end takes at most.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// From the signal until no new connection is accepted. Meanwhile `/readyz` says 503, so that
    /// a load balancer sends readers elsewhere.
    pub leave: Duration,
    /// From then until answers under way are cut off.
    pub finish: Duration,
}

/// Serves until a signal comes and everything begun is finished, or patience is at an end. What is
/// served is given the moment from which it accepts nothing new. A second signal ends it at once.
///
/// # Errors
/// Those of serving.
pub async fn until_stopped<S, F>(
    ready: Readiness,
    patience: Patience,
    serve: S,
) -> std::io::Result<()>
where
    S: FnOnce(watch::Receiver<bool>) -> F,
    F: IntoFuture<Output = std::io::Result<()>>,
{
    let (stop, stopped) = watch::channel(false);
    let ending = async move {
        interrupted().await;
        ready.close();
        tokio::select! {
            () = tokio::time::sleep(patience.leave) => {}
            () = interrupted() => return,
        }
        // Nobody listens any more where serving has failed; then it is that which ends all.
        let _ = stop.send(true);
        tokio::select! {
            () = tokio::time::sleep(patience.finish) => {}
            () = interrupted() => {}
        }
    };
    tokio::select! {
        done = serve(stopped).into_future() => done,
        () = ending => {
            tracing::warn!("stopped with connections open");
            Ok(())
        }
    }
}

/// Ctrl-C, or the signal a service manager sends.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without a handler for the signal the process simply runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
