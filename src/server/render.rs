//! A page becomes one string. The only place that knows what Leptos adds to its HTML.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use leptos::prelude::*;

/// Renders a page to a whole HTML document.
///
/// Leptos appends the data of its resources after the document – pages here have none – and marks
/// places between text nodes with `<!>`, which is no valid HTML comment.
///
/// # Errors
/// When the rendering breaks off, which is a defect in a page.
pub async fn html<F>(page: F) -> Result<String, axum::Error>
where
    F: Fn() -> AnyView + Clone + Send + Sync + 'static,
{
    // Leptos starts tasks even for pages that have none. A second start is refused, which is just
    // as well.
    let _ = any_spawner::Executor::init_tokio();
    let render = leptos_axum::render_app_async(page);
    let body = render(Request::new(Body::empty())).await.into_body();
    let bytes = body.collect().await?.to_bytes();
    let text = String::from_utf8_lossy(&bytes);
    let end = text
        .rfind("</html>")
        .map_or(text.len(), |at| at + "</html>".len());
    Ok(text[..end].replace("<!>", "<!---->"))
}
