//! Rendering of Leptos views to a string. Only this module knows what Leptos adds to its HTML.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use leptos::prelude::*;

/// Renders a page to a complete HTML document.
///
/// Leptos appends the data of its resources after the document, of which pages here have none, and
/// separates text nodes with `<!>`, which is not a valid HTML comment.
///
/// # Errors
/// Fails if rendering is aborted, which is a bug in a page.
pub async fn html<F>(page: F) -> Result<String, axum::Error>
where
    F: Fn() -> AnyView + Clone + Send + Sync + 'static,
{
    // Leptos spawns tasks even for pages without async parts. Later calls fail, which is harmless.
    let _ = any_spawner::Executor::init_tokio();
    let render = leptos_axum::render_app_async(page);
    let body = render(Request::new(Body::empty())).await.into_body();
    let bytes = body.collect().await?.to_bytes();
    let text = String::from_utf8_lossy(&bytes);
    let end = text.rfind("</html>").map_or(text.len(), |at| at + "</html>".len());
    Ok(text[..end].replace("<!>", "<!---->"))
}
