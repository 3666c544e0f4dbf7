//! The HTML document around a page: head, scripts, body.

use crate::i18n::Lang;
use crate::ui::address;
use crate::ui::chrome;
use crate::ui::islands::Ready;
use crate::ui::site::{Form, Site};
use leptos::config::LeptosOptions;
use leptos::hydration::AutoReload;
use leptos::prelude::*;

/// What a page says about itself.
pub struct Head {
    /// The title, without the site's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The canonical path and query.
    pub path: String,
    /// Path and query in each language.
    pub alternates: [(Lang, String); 2],
    /// Open Graph type.
    pub kind: &'static str,
    /// The picture of the page for social cards: path, and what it shows in words.
    pub image: Option<(String, String)>,
    /// Where the page is one of many views: what the share popover offers of this one.
    pub shared: Option<Shared>,
}

/// A view as it is shared.
pub struct Shared {
    /// Its path and query. The canonical ones leave out what only frames the drawing.
    pub path: String,
    /// The link to its drawing, as HTML.
    pub download: String,
}

/// What all pages of a running server share.
#[derive(Clone)]
pub struct Shell {
    /// Names and places of the built assets.
    pub options: LeptosOptions,
    /// The style sheet's path.
    pub stylesheet: String,
    /// The path of the islands' JavaScript.
    pub script: String,
    /// The path of the islands' WebAssembly.
    pub wasm: String,
    /// The inline script that loads both; the same in every page, so that its hash can stand in
    /// the content policy and pages can be cached.
    pub loader: String,
    /// The site itself.
    pub site: Site,
    /// The content policy, where pages have to carry it themselves.
    pub policy: Option<String>,
    /// Whether cargo-leptos watches and reloads the page.
    pub watched: bool,
}

/// Applies the reader's choice before anything is painted. Its hash is in the content policy.
pub const THEME_SCRIPT: &str = "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/// Marks a file of a published site that the browser is about to make another view of, so that
/// nobody reads what the address did not ask for. Its hash is in the content policy.
pub const PENDING_SCRIPT: &str =
    "if(location.search.length>1)document.documentElement.dataset.pending=''";

/// The whole document.
pub fn document(shell: &Shell, lang: Lang, head: Head, body: AnyView) -> AnyView {
    let absolute = |path: &str| format!("{}{path}", shell.site.origin);
    let title = format!("{} – Zeitstrahl", head.title);
    let url = absolute(&head.path);
    let alternates = head.alternates.iter().map(|(lang, path)| {
        view! { <link rel="alternate" hreflang=lang.code() href=absolute(path) /> }
    });
    let default = head.alternates.iter().find(|(lang, _)| *lang == Lang::De);
    let default = default.map(|(_, path)| {
        view! { <link rel="alternate" hreflang="x-default" href=absolute(path) /> }
    });
    let (share, download) = match head.shared {
        Some(shared) => (absolute(&shared.path), Some(shared.download)),
        None => (url.clone(), None),
    };
    let reload = shell.watched.then(|| {
        view! { <AutoReload options=shell.options.clone() /> }
    });
    let policy = shell.policy.clone().map(|policy| {
        view! { <meta http-equiv="Content-Security-Policy" content=policy /> }
    });
    let is_published = shell.site.form != Form::Served;
    let pending = is_published.then(|| view! { <script>{PENDING_SCRIPT}</script> });
    let [base, published, embed] = shell.site.attributes();
    view! {
        <!DOCTYPE html>
        <html
            lang=lang.code()
            data-base=base
            data-published=published
            data-embed=embed
        >
            <head>
                <meta charset="utf-8" />
                {policy}
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title.clone()}</title>
                <meta name="description" content=head.description.clone() />
                <meta name="color-scheme" content="light dark" />
                <link rel="canonical" href=url.clone() />
                {alternates.collect_view()}
                {default}
                {open_graph("og:title", head.title)}
                {open_graph("og:description", head.description)}
                {open_graph("og:type", head.kind.to_owned())}
                {open_graph("og:url", url.clone())}
                {open_graph("og:site_name", "Zeitstrahl".to_owned())}
                {open_graph("og:locale", lang.locale().to_owned())}
                {picture(head.image.map(|(path, text)| (absolute(&path), text)))}
                <link rel="icon" href=address::file(&shell.site, "favicon.svg") type="image/svg+xml" />
                // Before the style sheet, which every later script would wait for, and the parser with it.
                <script>{THEME_SCRIPT}</script>
                {pending}
                <link rel="stylesheet" href=shell.stylesheet.clone() />
                {reload}
                <link rel="modulepreload" href=shell.script.clone() />
                <link rel="preload" href=shell.wasm.clone() r#as="fetch" type="application/wasm" crossorigin="anonymous" />
                <script type="module">{shell.loader.clone()}</script>
            </head>
            <body>
                {body}
                {chrome::share(lang.words(), share, download)}
                <Ready />
            </body>
        </html>
    }
    .into_any()
}

/// The picture for social cards, or that there is none.
fn picture(image: Option<(String, String)>) -> AnyView {
    let Some((url, text)) = image else {
        return view! { <meta name="twitter:card" content="summary" /> }.into_any();
    };
    view! {
        <meta name="twitter:card" content="summary_large_image" />
        {open_graph("og:image", url)}
        {open_graph("og:image:type", "image/png".to_owned())}
        {open_graph("og:image:width", "1200".to_owned())}
        {open_graph("og:image:height", "630".to_owned())}
        {open_graph("og:image:alt", text)}
    }
    .into_any()
}

/// An Open Graph property; `property` is RDFa and no attribute that Leptos knows by name.
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    leptos::html::meta()
        .attr("property", property)
        .content(content)
}
