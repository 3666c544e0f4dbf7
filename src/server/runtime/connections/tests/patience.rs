//! Tests of timeouts for clients, and of slow responses.

use super::*;

#[tokio::test(start_paused = true)]
async fn a_client_that_says_nothing_is_parted_with() {
    let mut client = Client::new();
    assert_eq!(client.rest().await, "");
    assert_eq!(client.seconds(), LIMITS.idle_timeout.as_secs());
}

#[tokio::test(start_paused = true)]
async fn a_connection_stays_open_between_two_requests() {
    let mut client = Client::new();
    for _ in 0..3 {
        let head = client.ask(REQUEST).await;
        assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
        let mut body = [0; 5];
        client.socket.read_exact(&mut body).await.unwrap();
        tokio::time::sleep(LIMITS.idle_timeout - Duration::from_secs(1)).await;
    }
    assert_eq!(client.rest().await, "");
    assert_eq!(
        client.seconds(),
        2 * (LIMITS.idle_timeout.as_secs() - 1) + LIMITS.idle_timeout.as_secs()
    );
}

#[tokio::test(start_paused = true)]
async fn a_request_that_comes_byte_by_byte_is_not_waited_for() {
    let mut client = Client::new();
    for byte in REQUEST {
        if client.socket.write_all(&[*byte]).await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    // The server lingers for a moment after its response.
    assert!((11..=12).contains(&client.seconds()), "{}", client.seconds());
    let answer = client.rest().await;
    assert!(answer.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{answer}");
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_read_byte_by_byte_is_cut_off() {
    let mut client = Client::new();
    client.send(b"GET /large HTTP/1.1\r\nhost: a\r\n\r\n").await;
    let Client { mut socket, connected, attended, stop: _stop } = client;
    let reading = tokio::spawn(async move {
        while socket.read_u8().await.is_ok() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
    attended.await.unwrap();
    assert_eq!(connected.elapsed().as_secs(), LIMITS.write_timeout.as_secs());
    reading.abort();
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_read_slowly_but_steadily_arrives() {
    let mut client = Client::new();
    client.send(b"GET /large HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    let mut read = 0;
    let mut buffer = vec![0; 8 << 10];
    loop {
        let bytes = client.socket.read(&mut buffer).await.unwrap();
        if bytes == 0 {
            break;
        }
        read += bytes;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    assert!(read > LARGE);
    assert!(client.seconds() > 8 * LIMITS.write_timeout.as_secs());
}

#[tokio::test(start_paused = true)]
async fn what_takes_us_long_is_not_the_clients_fault() {
    let mut client = Client::new();
    let head = client.ask(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    assert_eq!(client.seconds(), 600);
}

#[tokio::test(start_paused = true)]
async fn requests_sent_ahead_are_answered_in_turn() {
    let mut client = Client::new();
    client.send(&REQUEST.repeat(3)).await;
    let rest = client.rest().await;
    assert_eq!(rest.matches("hello").count(), 3, "{rest}");
    assert_eq!(client.seconds(), LIMITS.idle_timeout.as_secs());
}
