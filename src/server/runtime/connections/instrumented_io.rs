//! Instrumented I/O: a socket and response bodies that report their progress to an [`Activity`].

use super::activity::Activity;
use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Instant;

/// Socket that reports reads and writes.
pub struct InstrumentedSocket<S> {
    /// The wrapped socket.
    pub socket: S,
    activity: Arc<Activity>,
}

impl<S> InstrumentedSocket<S> {
    /// Wraps a socket.
    pub fn new(socket: S, activity: Arc<Activity>) -> InstrumentedSocket<S> {
        InstrumentedSocket { socket, activity }
    }

    fn wrote(&self, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        match &written {
            Poll::Ready(Ok(bytes)) => self.activity.state().wrote(*bytes),
            Poll::Ready(Err(_)) => {}
            Poll::Pending => self.activity.state().stalled(Instant::now()),
        }
        written
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for InstrumentedSocket<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.socket).poll_read(context, buffer);
        if buffer.filled().len() > before {
            self.activity.state().received(Instant::now());
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for InstrumentedSocket<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.socket).poll_write(context, bytes);
        self.wrote(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.socket).poll_write_vectored(context, slices);
        self.wrote(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.socket).poll_flush(context);
        if matches!(flushed, Poll::Ready(Ok(()))) {
            self.activity.state().flushed(Instant::now());
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}

/// Response body that reports its end. It is dropped when it has been read or the client is gone.
pub struct InstrumentedBody {
    body: Body,
    activity: Arc<Activity>,
}

impl InstrumentedBody {
    /// Wraps a body.
    pub fn new(body: Body, activity: Arc<Activity>) -> InstrumentedBody {
        InstrumentedBody { body, activity }
    }
}

impl Drop for InstrumentedBody {
    fn drop(&mut self) {
        self.activity.state().answered(Instant::now());
    }
}

impl HttpBody for InstrumentedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
