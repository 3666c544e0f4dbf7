//! Upper bound for the server: a handler that sends the same bytes from memory for every request.
//! `make bench` compares the server with it.
//!
//! `bare HOST:PORT HEAD BODY`: HEAD is a file with the status line and one header per line, BODY a
//! file with the bytes of the body.

use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use std::fs;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, head, body] = arguments.as_slice() else {
        anyhow::bail!("usage: bare HOST:PORT HEAD BODY");
    };
    let head = fs::read_to_string(head)?;
    let mut lines = head.lines();
    let status: StatusCode = lines.next().context("no status")?.parse()?;
    let headers = lines.map(header).collect::<anyhow::Result<HeaderMap>>()?;
    let body = Bytes::from(fs::read(body)?);
    let answer = move || {
        let answer = (status, headers.clone(), body.clone());
        async move { answer }
    };
    let listener = tokio::net::TcpListener::bind(address).await?;
    Ok(axum::serve(listener, Router::new().fallback(answer)).await?)
}

fn header(line: &str) -> anyhow::Result<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(": ").context("no `: ` in a header")?;
    Ok((name.parse()?, value.parse()?))
}
