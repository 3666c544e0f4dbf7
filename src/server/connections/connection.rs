//! One connection, from its first request to its end.

use super::Limits;
use super::activity::{Activity, Overdue};
use super::caller::{Caller, Site};
use super::parting::{Socket, cut, part, time_out};
use super::watched::WatchedSocket;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use tokio::sync::watch;
use tokio::time::{Instant, Sleep, sleep_until};

/// How a connection comes to its end.
enum End {
    /// All is said, or the client has gone.
    Done,
    /// Its place is given to somebody else.
    Wanted,
    /// The client keeps us waiting.
    Overdue(Overdue),
}

/// Answers whatever comes by this socket, until the client has enough, keeps us waiting for too long,
/// or the server ends; then what was begun is still finished.
pub async fn attend<S: Site>(
    socket: impl Socket,
    caller: Caller<S>,
    limits: &Limits,
    mut stopped: watch::Receiver<bool>,
) {
    let activity = Arc::clone(&caller.activity);
    let io = TokioIo::new(WatchedSocket::new(socket, Arc::clone(&activity)));
    let mut http = http1::Builder::new();
    http.max_header_size(limits.head_bytes);
    let mut connection = http.serve_connection(io, caller);
    let mut alarm = Alarm::new(&activity, limits);
    let mut stop = pin!(async move {
        // An end that nobody can announce any more is one as well.
        let _ = stopped.wait_for(|stopped| *stopped).await;
    });
    let mut stopping = false;
    let end = loop {
        let turn = poll_fn(|context| {
            if connection.poll_without_shutdown(context).is_ready() {
                return Poll::Ready(End::Done);
            }
            alarm.poll(context).map(End::Overdue)
        });
        tokio::select! {
            end = turn => break end,
            () = activity.wanted() => {
                if activity.state().waiting().is_some() {
                    break End::Wanted;
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
        End::Done | End::Overdue(Overdue::Idle) => part(socket).await,
        // Somebody waits for the place.
        End::Wanted => drop(socket),
        End::Overdue(Overdue::Head) => time_out(socket).await,
        End::Overdue(Overdue::Taking) => cut(socket),
    }
}

/// Rings when a client has kept us waiting for too long.
struct Alarm<'a> {
    activity: &'a Activity,
    limits: &'a Limits,
    sleep: Pin<Box<Sleep>>,
}

impl Alarm<'_> {
    fn new<'a>(activity: &'a Activity, limits: &'a Limits) -> Alarm<'a> {
        Alarm {
            activity,
            limits,
            sleep: Box::pin(sleep_until(Instant::now() + limits.idle)),
        }
    }

    /// Looks at the clock. Has to be asked after everything that may change the activity.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Overdue> {
        loop {
            let Some(deadline) = self.activity.state().deadline(self.limits) else {
                return Poll::Pending;
            };
            // One that moves away – with each request it does – is looked at when the earlier one has
            // passed: setting an alarm costs more than a look.
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
