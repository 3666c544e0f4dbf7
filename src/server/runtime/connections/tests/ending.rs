//! Tests of closing: after invalid requests, at the connection limit, and on shutdown.

use super::*;

/// A request with headers of this many bytes.
fn with_headers(bytes: usize) -> Vec<u8> {
    format!("GET / HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "x".repeat(bytes)).into_bytes()
}

#[tokio::test(start_paused = true)]
async fn what_is_no_request_is_answered_and_ends_the_connection() {
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(101)).into_bytes();
    let cases = [
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n".to_vec(), "400"),
        (b"GET  / HTTP/1.1\r\n\r\n".to_vec(), "400"),
        (b"GET / HTTP/9.9\r\n\r\n".to_vec(), "400"),
        (b"GET / HTTP/1.1\r\ncontent-length: 1, 2\r\n\r\n".to_vec(), "400"),
        (b"GET / HTTP/1.1\r\nbad header\r\n\r\n".to_vec(), "400"),
        (with_headers(LIMITS.max_header_bytes), "431"),
        (many, "431"),
    ];
    for (request, status) in cases {
        let mut client = Client::new();
        // The server may close before everything is sent.
        let _ = client.socket.write_all(&request).await;
        let answer = client.rest().await;
        let expected = format!("HTTP/1.1 {status} ");
        let request = String::from_utf8_lossy(&request);
        assert!(answer.starts_with(&expected), "{request:.60}: {answer}");
        client.attended.await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn the_answer_to_a_large_body_arrives_although_nobody_reads_that() {
    let mut client = Client::new();
    client.send(b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n").await;
    client.send(&vec![b'x'; 100_000]).await;
    let answer = client.rest().await;
    assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
    assert_eq!(client.seconds(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_small_body_that_nobody_reads_does_not_end_the_connection() {
    let mut client = Client::new();
    let request = b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\nabc";
    let head = client.ask(request).await;
    assert!(head.starts_with("HTTP/1.1 405 "), "{head}");
    let head = client.ask(REQUEST).await;
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
}

#[tokio::test(start_paused = true)]
async fn who_finds_no_room_is_told_so() {
    let place = Slots::new(1).take_free().unwrap();
    let mut client = Client::on(place, false);
    client.send(REQUEST).await;
    let answer = client.rest().await;
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    for header in ["connection: close", "retry-after: 10", "cache-control: no-store"] {
        assert!(answer.contains(header), "{answer}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_silent_connection_makes_room_and_a_busy_one_does_not() {
    let places = Slots::new(2);
    let mut busy = Client::on(places.take_free().unwrap(), true);
    busy.send(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let mut silent = Client::on(places.take_free().unwrap(), true);
    let begun = &REQUEST[..REQUEST.len() - 1];
    silent.send(begun).await;
    tokio::time::sleep(Duration::from_secs(1)).await;

    let rest = tokio::spawn(async move { silent.rest().await });
    let mut newcomer = Client::on(places.take().await.unwrap(), true);
    assert_eq!(rest.await.unwrap(), "");
    let head = newcomer.ask(REQUEST).await;
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let head = busy.head().await;
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
}

#[tokio::test(start_paused = true)]
async fn the_end_closes_what_is_idle_and_finishes_what_has_begun() {
    let (mut idle, mut busy) = (Client::new(), Client::new());
    let mut kept = Client::new();
    kept.ask(REQUEST).await;
    busy.send(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    for client in [&idle, &busy, &kept] {
        client.stop.send(true).unwrap();
    }
    assert_eq!(idle.rest().await, "");
    assert_eq!(kept.rest().await, "hello");
    assert_eq!((idle.seconds(), kept.seconds()), (1, 1));
    let rest = busy.rest().await;
    assert!(rest.contains("at last") && rest.contains("connection: close"), "{rest}");
}
