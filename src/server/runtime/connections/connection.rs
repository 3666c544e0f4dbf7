//! One connection, from its first request until it is closed.

use super::activity::{Activity, Overdue};
use super::close::{Socket, cut, part, time_out};
use super::instrumented_io::WatchedSocket;
use super::limits::ConnectionLimits;
use super::service::{Caller, SiteService};
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
    Overdue(Overdue),
}

/// Serves requests on a socket until the client closes it, a timeout is exceeded, or `stopped` is
/// true. In-flight requests are finished after a stop.
pub async fn attend<S: SiteService>(
    socket: impl Socket,
    caller: Caller<S>,
    limits: &ConnectionLimits,
    mut stopped: watch::Receiver<bool>,
) {
    let (activity, headers) = (Arc::clone(&caller.activity), caller.headers.clone());
    let io = TokioIo::new(WatchedSocket::new(socket, Arc::clone(&activity)));
    let mut http = http1::Builder::new();
    http.max_header_size(limits.head_bytes);
    let mut connection = http.serve_connection(io, caller);
    let mut alarm = Alarm::new(&activity, limits);
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
            alarm.poll(context).map(ConnectionEnd::Overdue)
        });
        tokio::select! {
            end = turn => break end,
            () = activity.wanted() => {
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
        ConnectionEnd::Done | ConnectionEnd::Overdue(Overdue::Idle) => part(socket).await,
        // Another connection waits for the slot.
        ConnectionEnd::Wanted => drop(socket),
        ConnectionEnd::Overdue(Overdue::Head) => time_out(socket, &headers).await,
        ConnectionEnd::Overdue(Overdue::Taking) => cut(socket),
    }
}

/// Timer for the timeouts of a connection.
struct Alarm<'a> {
    activity: &'a Activity,
    limits: &'a ConnectionLimits,
    sleep: Pin<Box<Sleep>>,
}

impl Alarm<'_> {
    fn new<'a>(activity: &'a Activity, limits: &'a ConnectionLimits) -> Alarm<'a> {
        Alarm { activity, limits, sleep: Box::pin(sleep_until(Instant::now() + limits.idle)) }
    }

    /// Checks the deadline. Must be polled after everything that may change the activity.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Overdue> {
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
