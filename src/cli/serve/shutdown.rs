//! Graceful shutdown: a delay for load balancers, then a deadline for in-flight requests.

use crate::server::Readiness;
use std::time::Duration;
use tokio::sync::watch;

/// Maximum duration of each phase of shutdown.
#[derive(Clone, Copy, Debug)]
pub struct ShutdownPhases {
    /// From the signal until connections are no longer accepted. Meanwhile `/readyz` returns 503,
    /// so that a load balancer sends readers elsewhere.
    pub delay: Duration,
    /// From then until in-flight responses are cut off.
    pub timeout: Duration,
}

/// Serves until a signal arrives and in-flight requests have finished or the deadline has passed.
/// `serve` gets a channel that turns true when it must stop accepting. A second signal stops at
/// once.
///
/// # Errors
/// Returns the error of `serve`.
pub async fn until_stopped<S, F>(
    ready: Readiness,
    phases: ShutdownPhases,
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
            () = tokio::time::sleep(phases.delay) => {}
            () = interrupted() => return,
        }
        // The receiver is gone only if serving has failed, which ends the select below.
        let _ = stop.send(true);
        tokio::select! {
            () = tokio::time::sleep(phases.timeout) => {}
            () = interrupted() => {}
        }
    };
    tokio::select! {
        done = serve(stopped).into_future() => done,
        () = ending => {
            tracing::warn!("shutdown timed out; closing open connections");
            Ok(())
        }
    }
}

/// Completes on Ctrl-C or SIGTERM.
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
    // Without a signal handler the process runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
