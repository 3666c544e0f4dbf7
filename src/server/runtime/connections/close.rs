//! Closing of connections.

use crate::server::headers::DefaultHeaders;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Maximum time for reading leftovers after the last response.
const LINGER: Duration = Duration::from_secs(1);

/// Maximum size of leftovers that are read, in bytes.
const LEFTOVERS: usize = 256 << 10;

/// Response to a request that is not complete in time (RFC 9110 section 15.5.9).
const REQUEST_TIMEOUT: &[u8] =
    b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n";

/// Bidirectional stream to a client.
pub trait Socket: AsyncRead + AsyncWrite + Send + Unpin + 'static {
    /// Discards unsent data when the socket is closed, instead of letting the kernel retransmit it
    /// for minutes.
    fn discard_unsent(&self) {}
}

impl Socket for TcpStream {
    fn discard_unsent(&self) {
        // If this fails, the kernel gives up after a while.
        let _ = self.set_zero_linger();
    }
}

/// Closes a connection so that its last response arrives. Closing a socket with unread data resets
/// the connection and discards data in flight (RFC 9112 section 9.6).
pub async fn close_gracefully(mut socket: impl Socket) {
    let rest = async {
        socket.shutdown().await?;
        tokio::io::copy(&mut (&mut socket).take(LEFTOVERS as u64), &mut tokio::io::sink()).await
    };
    // Closes the socket whatever the result.
    let _ = timeout(LINGER, rest).await;
}

/// Closes a connection whose request is not complete in time.
pub async fn respond_timeout(mut socket: impl Socket, headers: &DefaultHeaders) {
    let response = [REQUEST_TIMEOUT, &headers.lines(), b"\r\n"].concat();
    // Earlier responses are flushed, so this is written at once or the client is gone.
    let _ = timeout(LINGER, socket.write_all(&response)).await;
    close_gracefully(socket).await;
}

/// Closes a connection whose client does not read the response.
pub fn abort(socket: impl Socket) {
    socket.discard_unsent();
}
