//! How a connection ends from our side.

use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long a client may still send after our last word.
const LINGER: Duration = Duration::from_secs(1);

/// How much of that is read, in bytes.
const LEFTOVERS: usize = 256 << 10;

/// What a client is told whose request is not complete in time (RFC 9110 section 15.5.9).
const REQUEST_TIMEOUT: &[u8] =
    b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/// A way to a client.
pub trait Socket: AsyncRead + AsyncWrite + Send + Unpin + 'static {
    /// Forgets whatever the client has not taken yet when the socket is closed, rather than have the
    /// system keep and repeat it for minutes.
    fn forget(&self) {}
}

impl Socket for TcpStream {
    fn forget(&self) {
        // Where that fails it is a question of time only.
        let _ = self.set_zero_linger();
    }
}

/// Ends a connection so that its last answer arrives: closing a socket with something unread in it
/// resets the connection, and takes back what is still on its way (RFC 9112 section 9.6).
pub async fn part(mut socket: impl Socket) {
    let rest = async {
        socket.shutdown().await?;
        tokio::io::copy(
            &mut (&mut socket).take(LEFTOVERS as u64),
            &mut tokio::io::sink(),
        )
        .await
    };
    // Whatever comes of it, this is the end.
    let _ = timeout(LINGER, rest).await;
}

/// Ends a connection whose client has begun a request and does not go on.
pub async fn time_out(mut socket: impl Socket) {
    // All earlier answers are out, so this has room at once or the client is gone.
    let _ = timeout(LINGER, socket.write_all(REQUEST_TIMEOUT)).await;
    part(socket).await;
}

/// Ends a connection whose client does not take its answer.
pub fn cut(socket: impl Socket) {
    socket.forget();
}
