//! Self-contained pages that load no other files: internal errors, rejections and the status page.

use super::headers;
use crate::i18n::Lang;
use axum::http::HeaderValue;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::sync::LazyLock;

/// Complete style sheet; the CSP allows it by its hash.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
body{max-width:60rem;margin:0 auto;padding:1rem}\
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.25rem 1rem}\
dd{margin:0;overflow-wrap:anywhere}\
pre{overflow:auto;padding:.75rem;border:1px solid;font-size:.8125rem}";

/// CSP that allows this style and nothing else.
pub fn policy() -> HeaderValue {
    static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| headers::with_style(STYLE));
    POLICY.clone()
}

/// Page with this title and content.
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

/// Page in several languages, for when the reader's is unknown: a heading and a paragraph per
/// language.
pub fn in_languages(languages: &[Lang], said: impl Fn(Lang) -> (&'static str, Markup)) -> Markup {
    let sections = html! {
        @for &lang in languages {
            @let (heading, text) = said(lang);
            section lang=(lang) { h1 { (heading) } p { (text) } }
        }
    };
    let main = languages.first().copied().unwrap_or(Lang::DEFAULT);
    page(main, said(main).0, &sections)
}
