//! Tests of connections with in-memory streams and a paused clock.

mod accepting;
mod ending;
mod patience;

use super::ConnectionLimits;
use super::close::Socket;
use super::connection::serve_connection;
use super::service::ConnectionService;
use super::slots::{Slot, Slots};
use crate::server::headers::DefaultHeaders;
use axum::Router;
use axum::routing::get;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

impl Socket for DuplexStream {}

const LIMITS: ConnectionLimits = ConnectionLimits {
    connections: 2,
    idle_timeout: Duration::from_secs(60),
    header_timeout: Duration::from_secs(10),
    write_timeout: Duration::from_secs(30),
    max_header_bytes: 8_192,
};

/// Size of a page that does not fit into the buffer, in bytes.
const LARGE: usize = 1 << 20;

/// Buffer size of the stream, in bytes.
const ON_ITS_WAY: usize = 4 << 10;

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n";

fn site() -> Router {
    Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/large", get(|| async { "x".repeat(LARGE) }))
        .route(
            "/slow",
            get(|| async {
                tokio::time::sleep(Duration::from_secs(600)).await;
                "at last"
            }),
        )
}

/// Client that has just connected.
struct Client {
    socket: DuplexStream,
    connected: Instant,
    attended: JoinHandle<()>,
    stop: watch::Sender<bool>,
}

impl Client {
    fn new() -> Client {
        let place = Slots::new(1).take_free().unwrap();
        Client::on(place, true)
    }

    fn on(place: Slot, admitted: bool) -> Client {
        let (socket, server) = duplex(ON_ITS_WAY);
        let (stop, stopped) = watch::channel(false);
        let caller = ConnectionService {
            site: site(),
            peer: "192.0.2.1:1".parse().unwrap(),
            admitted,
            headers: DefaultHeaders::new(None),
            activity: Arc::clone(&place.activity),
        };
        let attended = tokio::spawn(async move {
            serve_connection(server, caller, &LIMITS, stopped).await;
            drop(place);
        });
        Client { socket, connected: Instant::now(), attended, stop }
    }

    async fn send(&mut self, bytes: &[u8]) {
        self.socket.write_all(bytes).await.unwrap();
    }

    /// Sends a request and returns the head of the response.
    async fn ask(&mut self, request: &[u8]) -> String {
        self.send(request).await;
        self.head().await
    }

    /// Reads to the end of the head.
    async fn head(&mut self) -> String {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.socket.read_u8().await.unwrap());
        }
        String::from_utf8(head).unwrap()
    }

    /// Reads until the connection is closed.
    async fn rest(&mut self) -> String {
        let mut rest = Vec::new();
        // A connection that is reset has ended too.
        let _ = self.socket.read_to_end(&mut rest).await;
        String::from_utf8(rest).unwrap()
    }

    /// Seconds since the connection was made.
    fn seconds(&self) -> u64 {
        self.connected.elapsed().as_secs()
    }
}
