//! One connection, from its first request until it is closed.

use super::activity::{Activity, TimeoutKind};
use super::close::{Socket, abort, close_gracefully, respond_timeout};
use super::instrumented_io::InstrumentedSocket;
use super::limits::ConnectionLimits;
use super::service::ConnectionService;
use crate::server::middleware::SiteService;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use tokio::sync::watch;
use tokio::time::{Instant, Sleep, sleep_until};

/// Reason for closing a connection.
enum ConnectionEnd {
    /// The last response is written, or the client has closed the connection.
    Done,
    /// Another connection needs the slot.
    Wanted,
    /// The client has exceeded a timeout.
    Overdue(TimeoutKind),
}

/// Serves requests on a socket until the client closes it, a timeout is exceeded, or `stopped` is
/// true. In-flight requests are finished after a stop.
pub async fn serve_connection<S: SiteService>(
    socket: impl Socket,
    caller: ConnectionService<S>,
    limits: &ConnectionLimits,
    mut stopped: watch::Receiver<bool>,
) {
    let (activity, headers) = (Arc::clone(&caller.activity), caller.headers.clone());
    let io = TokioIo::new(InstrumentedSocket::new(socket, Arc::clone(&activity)));
    let mut http = http1::Builder::new();
    http.max_header_size(limits.max_header_bytes);
    let mut connection = http.serve_connection(io, caller);
    let mut timer = TimeoutTimer::new(&activity, limits);
    let mut stop = pin!(async move {
        // A dropped sender counts as a stop.
        let _ = stopped.wait_for(|stopped| *stopped).await;
    });
    let mut stopping = false;
    let end = loop {
        let turn = poll_fn(|context| {
            if connection.poll_without_shutdown(context).is_ready() {
                return Poll::Ready(ConnectionEnd::Done);
            }
            timer.poll(context).map(ConnectionEnd::Overdue)
        });
        tokio::select! {
            end = turn => break end,
            () = activity.close_requested() => {
                if activity.state().waiting().is_some() {
                    break ConnectionEnd::Wanted;
                }
            }
            () = &mut stop, if !stopping => {
                stopping = true;
                Pin::new(&mut connection).graceful_shutdown();
            }
        }
    };
    let socket = connection.into_parts().io.into_inner().socket;
    match end {
        ConnectionEnd::Done | ConnectionEnd::Overdue(TimeoutKind::Idle) => {
            close_gracefully(socket).await
        }
        // Another connection waits for the slot.
        ConnectionEnd::Wanted => drop(socket),
        ConnectionEnd::Overdue(TimeoutKind::Header) => respond_timeout(socket, &headers).await,
        ConnectionEnd::Overdue(TimeoutKind::Write) => abort(socket),
    }
}

/// Timer for the timeouts of a connection.
struct TimeoutTimer<'a> {
    activity: &'a Activity,
    limits: &'a ConnectionLimits,
    sleep: Pin<Box<Sleep>>,
}

impl TimeoutTimer<'_> {
    fn new<'a>(activity: &'a Activity, limits: &'a ConnectionLimits) -> TimeoutTimer<'a> {
        TimeoutTimer {
            activity,
            limits,
            sleep: Box::pin(sleep_until(Instant::now() + limits.idle_timeout)),
        }
    }

    /// Checks the deadline. Must be polled after everything that may change the activity.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<TimeoutKind> {
        loop {
            let Some(deadline) = self.activity.state().deadline(self.limits) else {
                return Poll::Pending;
            };
            // A later deadline (every request moves it) is checked when the earlier one has passed:
            // resetting the timer costs more than a check.
            if deadline < self.sleep.deadline() {
                self.sleep.as_mut().reset(deadline);
            }
            ready!(self.sleep.as_mut().poll(context));
            if let Some(overdue) = self.activity.state().overdue(self.limits, Instant::now()) {
                return Poll::Ready(overdue);
            }
            if let Some(deadline) = self.activity.state().deadline(self.limits) {
                self.sleep.as_mut().reset(deadline);
            }
        }
    }
}
