//! Tests of the accept loop on local sockets.

use super::super::serve;
use super::*;
use std::net::SocketAddr;
use tokio::net::{TcpListener, TcpStream};

/// A server with one slot.
async fn serving() -> (SocketAddr, watch::Sender<bool>, JoinHandle<std::io::Result<()>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let limits = ConnectionLimits { connections: 1, ..LIMITS };
    let (stop, stopped) = watch::channel(false);
    let served = tokio::spawn(serve(listener, site(), limits, DefaultHeaders::new(None), stopped));
    (address, stop, served)
}

/// Reads until the text has arrived.
async fn read_to(socket: &mut TcpStream, text: &str) -> String {
    let mut read = Vec::new();
    while !read.ends_with(text.as_bytes()) {
        read.push(socket.read_u8().await.unwrap());
    }
    String::from_utf8(read).unwrap()
}

#[tokio::test]
async fn a_connection_that_only_waits_gives_its_place_to_the_next() {
    let (address, stop, served) = serving().await;
    let mut first = TcpStream::connect(address).await.unwrap();
    first.write_all(REQUEST).await.unwrap();
    read_to(&mut first, "hello").await;

    let mut second = TcpStream::connect(address).await.unwrap();
    second.write_all(REQUEST).await.unwrap();
    read_to(&mut second, "hello").await;
    assert_eq!(first.read(&mut [0]).await.unwrap(), 0);

    stop.send(true).unwrap();
    assert_eq!(second.read(&mut [0]).await.unwrap(), 0);
    drop(second);
    served.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn where_all_are_busy_others_are_told_to_come_again() {
    let (address, _stop, served) = serving().await;
    let mut busy = TcpStream::connect(address).await.unwrap();
    busy.write_all(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
    // Until the request has begun, the connection would make room.
    loop {
        let mut next = TcpStream::connect(address).await.unwrap();
        next.write_all(REQUEST).await.unwrap();
        let head = read_to(&mut next, "\r\n\r\n").await;
        if head.starts_with("HTTP/1.1 503 ") {
            assert!(head.contains("retry-after: 10"), "{head}");
            break;
        }
        busy = TcpStream::connect(address).await.unwrap();
        busy.write_all(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
    }
    served.abort();
}
