//! Tests of images: pixels, and concurrent requests.

use super::{ImageError, Images, png};
use crate::server::error::Error;
use crate::server::middleware::concurrency_limit::{Capacity, Client, ConcurrencyLimit, Refusal};
use crate::ui::card::samples::{disputed, empty, ranges};
use crate::ui::card::svg;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::IntoResponse;
use resvg::tiny_skia::Pixmap;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::task::{Context, Poll, Waker};

/// The smallest SVG.
const DOT: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#;

/// Number of nearly black pixels in a rectangle.
fn dark(picture: &Pixmap, x: std::ops::Range<u32>, y: std::ops::Range<u32>) -> usize {
    let places = y.flat_map(|y| x.clone().map(move |x| (x, y)));
    let pixels = places.filter_map(|(x, y)| picture.pixel(x, y));
    let bright = |pixel: &resvg::tiny_skia::PremultipliedColorU8| {
        pixel.red().max(pixel.green()).max(pixel.blue())
    };
    pixels.filter(|pixel| bright(pixel) < 60).count()
}

#[test]
fn a_card_is_a_picture_of_the_usual_size_with_its_title_in_it() {
    for card in [disputed(), ranges(), empty()] {
        let file = png(&svg(&card)).unwrap();
        assert!(file.len() < 100_000, "{} bytes", file.len());
        let picture = Pixmap::decode_png(&file).unwrap();
        assert_eq!((picture.width(), picture.height()), (1200, 630));
        // A line of text is neither empty nor a row of boxes: it covers 10 to 33 %.
        let title = dark(&picture, 64..600, 60..125);
        assert!((3_000..12_000).contains(&title), "{title}");
        // Nothing above it or to the left.
        assert_eq!(dark(&picture, 0..1200, 0..50), 0);
        assert_eq!(dark(&picture, 0..60, 0..180), 0);
    }
}

#[test]
fn bold_and_regular_are_two_fonts() {
    let ink = |weight: &str| {
        let svg = DOT.replace("width=\"1\" height=\"1\"/>", &format!(
            "width=\"400\" height=\"60\"><text y=\"40\" font-size=\"40\" font-weight=\"{weight}\">Zeitstrahl</text></svg>"
        ));
        let picture = Pixmap::decode_png(&png(&svg).unwrap()).unwrap();
        picture.pixels().iter().filter(|pixel| pixel.alpha() > 128).count()
    };
    assert!(ink("400") > 500);
    assert!(ink("700") > ink("400") * 5 / 4);
}

#[test]
fn what_is_no_svg_is_an_error() {
    for text in [
        "",
        "<svg",
        "<html></html>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>",
    ] {
        assert!(png(text).is_err(), "{text}");
    }
}

fn images(at_once: usize, waiting: usize) -> Images {
    Images::new(ConcurrencyLimit::new(Capacity { at_once, waiting }, Error::RendersBusy))
}

/// Polls a request once.
fn poll(asked: std::pin::Pin<&mut impl Future<Output = Outcome>>) -> Poll<Outcome> {
    asked.poll(&mut Context::from_waker(Waker::noop()))
}

type Outcome = Result<Bytes, ImageError>;

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_requests_for_one_picture_draw_it_once() {
    let (images, drawn) = (images(2, 0), Arc::new(AtomicUsize::new(0)));
    let requests: Vec<_> = (0..500)
        .map(|_| {
            let (images, drawn) = (images.clone(), Arc::clone(&drawn));
            tokio::spawn(async move {
                let draw = move || {
                    drawn.fetch_add(1, Ordering::SeqCst);
                    DOT.to_owned()
                };
                images.get("one", None, draw).await
            })
        })
        .collect();
    for request in requests {
        assert!(request.await.unwrap().is_ok());
    }
    assert_eq!(drawn.load(Ordering::SeqCst), 1);
    let again = images.get("one", None, || unreachable!("it is kept")).await;
    assert!(again.is_ok());
}

#[tokio::test]
async fn never_are_more_drawn_at_once_than_allowed() {
    let images = images(2, 48);
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let requests: Vec<_> = (0..50)
        .map(|number| {
            let (images, running, most) = (images.clone(), Arc::clone(&running), Arc::clone(&most));
            tokio::spawn(async move {
                let draw = move || {
                    let now = running.fetch_add(1, Ordering::SeqCst) + 1;
                    most.fetch_max(now, Ordering::SeqCst);
                    std::thread::yield_now();
                    running.fetch_sub(1, Ordering::SeqCst);
                    DOT.to_owned()
                };
                images.get(&number.to_string(), None, draw).await
            })
        })
        .collect();
    for request in requests {
        assert!(request.await.unwrap().is_ok());
    }
    assert!(most.load(Ordering::SeqCst) <= 2);
}

#[tokio::test]
async fn who_finds_the_queue_full_is_told_to_come_back() {
    let images = images(1, 1);
    let (release, released) = mpsc::channel::<()>();
    let wait = move || {
        released.recv().unwrap();
        DOT.to_owned()
    };
    let mut drawn = pin!(images.get("drawn", None, wait));
    let mut waiting = pin!(images.get("waiting", None, || DOT.to_owned()));
    assert!(poll(drawn.as_mut()).is_pending());
    assert!(poll(waiting.as_mut()).is_pending());
    let refused = images.get("refused", None, || unreachable!("nobody draws it"));
    assert_eq!(refused.await, Err(ImageError::Busy(Refusal::Busy)));
    // A request for an image being rendered is not rejected.
    let mut same = pin!(images.get("waiting", None, || unreachable!("it is coming")));
    assert!(poll(same.as_mut()).is_pending());

    release.send(()).unwrap();
    assert!(drawn.await.is_ok() && waiting.await.is_ok() && same.await.is_ok());
    assert!(images.get("refused", None, || DOT.to_owned()).await.is_ok());
}

#[tokio::test]
async fn a_picture_is_finished_for_the_next_reader_when_the_first_has_gone() {
    let images = images(1, 0);
    let (release, released) = mpsc::channel::<()>();
    let wait = move || {
        released.recv().unwrap();
        DOT.to_owned()
    };
    {
        let mut gone = pin!(images.get("one", None, wait));
        assert!(poll(gone.as_mut()).is_pending());
    }
    release.send(()).unwrap();
    let next = images.get("one", None, || unreachable!("it was begun")).await;
    assert!(next.is_ok());
}

#[tokio::test]
async fn what_fails_is_told_to_all_and_tried_again_by_the_next() {
    let images = images(1, 0);
    for broken in [|| "no picture".to_owned(), || panic!("a defect in a drawing")] {
        let asked = images.get("one", None, broken);
        let same = images.get("one", None, || unreachable!("it is coming"));
        let (asked, same) = tokio::join!(asked, same);
        assert_eq!((asked, same), (Err(ImageError::Failed), Err(ImageError::Failed)));
    }
    assert!(images.get("one", None, || DOT.to_owned()).await.is_ok());
}

#[tokio::test]
async fn a_refusal_of_one_client_is_not_passed_on() {
    let [own, other] = [1, 2].map(|last| Some(Client([192, 0, 2, last].into())));
    let room = Capacity { at_once: 1, waiting: 64 };
    let limit = ConcurrencyLimit::new(room, Error::RendersBusy);
    let images = Images::new(limit.clone());
    let mut jobs = Vec::new();
    while let Ok(job) = limit.queue(own) {
        jobs.push(job);
    }
    let refused = images.get("one", own, || unreachable!("it has its share"));
    let drawn = images.get("one", other, || DOT.to_owned());
    let (refused, drawn) = tokio::join!(refused, drawn);
    assert_eq!(refused, Err(ImageError::Busy(Refusal::OwnShare)));
    assert!(drawn.is_ok());
}

#[tokio::test]
async fn editions_share_one_limit() {
    let limit = ConcurrencyLimit::new(Capacity { at_once: 1, waiting: 0 }, Error::RendersBusy);
    let [before, after] = [(), ()].map(|()| Images::new(limit.clone()));
    let permit = limit.queue(None).unwrap().acquire().await;
    for images in [before, after] {
        let refused = images.get("one", None, || unreachable!("no room")).await;
        assert_eq!(refused, Err(ImageError::Busy(Refusal::Busy)));
    }
    drop(permit);
}

#[test]
fn errors_are_answers() {
    let busy = ImageError::Busy(Refusal::Busy).into_response();
    assert_eq!(busy.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(busy.headers()[RETRY_AFTER], "1");
    let failed = ImageError::Failed.into_response();
    assert_eq!(failed.status(), StatusCode::INTERNAL_SERVER_ERROR);
}
