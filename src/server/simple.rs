//! Pages that load nothing, for where there may be nothing to load: failures, refusals, the state of
//! the server.

use super::headers;
use crate::i18n::Lang;
use axum::http::HeaderValue;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::sync::LazyLock;

/// All the style there is. Its hash is in the content policy.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
body{max-width:60rem;margin:0 auto;padding:1rem}\
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.25rem 1rem}\
dd{margin:0;overflow-wrap:anywhere}\
pre{overflow:auto;padding:.75rem;border:1px solid;font-size:.8125rem}";

/// The content policy: that style and nothing else.
pub fn policy() -> HeaderValue {
    static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'",
            headers::hash(STYLE)
        );
        // ASCII without control characters; the fallback forbids everything.
        HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
    });
    POLICY.clone()
}

/// A page with this content.
pub fn page(lang: Lang, title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (content) } }
        }
    }
}

/// A page that says the same in all languages, since the reader's is not known: for each a heading and
/// what follows it.
pub fn in_all_languages(said: impl Fn(Lang) -> (&'static str, Markup)) -> Markup {
    let sections = html! {
        @for lang in Lang::ALL {
            @let (heading, text) = said(lang);
            section lang=(lang) { h1 { (heading) } p { (text) } }
        }
    };
    page(Lang::DEFAULT, said(Lang::DEFAULT).0, &sections)
}
