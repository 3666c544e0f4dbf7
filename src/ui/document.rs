//! The HTML document around a page: head, scripts, body.

use crate::i18n::Lang;
use crate::site::address;
use crate::site::alternates::Rendition;
use crate::site::{Site, SiteForm, Surface};
use crate::ui::chrome;
use crate::ui::embed;
use crate::ui::islands::Ready;
use crate::ui::tokens;
use leptos::config::LeptosOptions;
use leptos::hydration::AutoReload;
use leptos::prelude::*;

/// Metadata of a page.
#[derive(Default)]
pub struct Head {
    /// The title, without the site's name.
    pub title: String,
    /// Description of one or two sentences.
    pub description: String,
    /// The canonical path and query.
    pub path: String,
    /// Path and query in each language.
    pub alternates: Vec<(Lang, String)>,
    /// Open Graph type.
    pub kind: &'static str,
    /// Picture of the page for social cards: its path, and its description.
    pub image: Option<(String, String)>,
    /// Path and query of the embed with the same content.
    pub embed: Option<String>,
    /// The page in formats for other programs.
    pub renditions: Vec<Rendition>,
    /// The page's content as JSON-LD, safe inside a script element.
    pub linked_data: Option<String>,
    /// View that the share popover offers, if the page is one of many views.
    pub shared: Option<Shared>,
}

/// A view to share.
pub struct Shared {
    /// Its path and query. They include what only frames the drawing, unlike the canonical ones.
    pub path: String,
    /// The link to its drawing, as HTML.
    pub download: String,
}

/// Settings shared by all pages of a site.
#[derive(Clone)]
pub struct Shell {
    /// Names and paths of the built assets.
    pub options: LeptosOptions,
    /// The style sheet's path.
    pub stylesheet: String,
    /// The path of the islands' JavaScript.
    pub script: String,
    /// The path of the islands' WebAssembly.
    pub wasm: String,
    /// Inline script that loads both. It is the same on every page, so that its hash can be in the
    /// content policy and pages can be cached.
    pub loader: String,
    /// The site itself.
    pub site: Site,
    /// The content policy, if pages have to carry it themselves.
    pub policy: Option<String>,
    /// The edition that pages are made from, if a server answers for it. Other responses and
    /// `/edition.txt` name theirs, and pages show a notice if it differs.
    pub edition: Option<String>,
    /// True if cargo-leptos watches and reloads the page.
    pub watched: bool,
}

/// Applies the reader's choice of theme before anything is painted. Its hash is in the content
/// policy.
pub const THEME_SCRIPT: &str = "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/// Marks a published page that the browser is about to turn into another view, so that readers do
/// not see what the address did not ask for. Its hash is in the content policy.
pub const PENDING_SCRIPT: &str =
    "if(location.search.length>1)document.documentElement.dataset.pending=''";

/// Tells the page around an embed the embed's height, now and after every change. Any origin may
/// learn it, since it is no secret. Not an island, so that pages need not load it.
pub const HEIGHT_SCRIPT: &str = "const e=document.documentElement;new ResizeObserver(()=>{if(parent!==self)parent.postMessage({type:'zeitstrahl:height',height:Math.ceil(e.getBoundingClientRect().height)},'*')}).observe(e)";

/// Checks that the edition being served is still the page's: when the page becomes visible, and
/// every minute while it is. The name of an edition has 16 characters; anything else comes from an
/// intermediary. The link reloads by script, since the program would take it for a link to another
/// view. Its hash is in the content policy.
pub const EDITION_SCRIPT: &str = "{const d=document.documentElement.dataset,n=document.querySelector('.edition p'),look=()=>document.hidden||fetch((d.base||'')+'/edition.txt',{cache:'no-cache'}).then(r=>r.text()).then(t=>{if(t.length===16)n.hidden=t===d.edition}).catch(()=>{});setInterval(look,6e4);document.addEventListener('visibilitychange',look);n.querySelector('a').onclick=e=>{e.preventDefault();location.reload()}}";

/// Renders the whole document.
pub fn document(shell: &Shell, lang: Lang, head: Head, body: AnyView) -> AnyView {
    let absolute = |path: &str| format!("{}{path}", shell.site.origin);
    let title = format!("{} – Zeitstrahl", head.title);
    let url = absolute(&head.path);
    let alternates = head.alternates.iter().map(|(lang, path)| {
        view! { <link rel="alternate" hreflang=lang.code() href=absolute(path) /> }
    });
    // The dossier's main language comes first.
    let default = head.alternates.first().map(|(_, path)| {
        view! { <link rel="alternate" hreflang="x-default" href=absolute(path) /> }
    });
    let renditions = head.renditions.iter().map(|it| {
        view! { <link rel="alternate" type=it.media_type title=it.name href=absolute(&it.href) /> }
    });
    let linked_data = head.linked_data.map(|json| {
        view! { <script type="application/ld+json" inner_html=json></script> }
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
    let is_published = shell.site.form != SiteForm::Served;
    let pending = is_published.then(|| view! { <script>{PENDING_SCRIPT}</script> });
    let embed = head.embed.map(|path| absolute(&path));
    let (discovery, around) = match shell.site.surface {
        Surface::Page => {
            let code = embed.as_ref().map(|url| embed::code(url, &head.title, None, embed::HEIGHT));
            let around = chrome::share(lang.words(), share, download, code);
            (embed.and_then(|url| discovery(&shell.site, &url)), around)
        }
        Surface::Embed => {
            let script = view! { <script>{HEIGHT_SCRIPT}</script> };
            (None, script.into_any())
        }
    };
    let edition = match shell.site.surface {
        Surface::Page => shell.edition.as_ref().map(|_| edition(lang)),
        // The surrounding page would have to be reloaded.
        Surface::Embed => None,
    };
    let [base, published, embed] = shell.site.attributes();
    view! {
        <!DOCTYPE html>
        <html
            lang=lang.code()
            data-base=base
            data-published=published
            data-embed=embed
            data-edition=shell.edition.clone()
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
                {discovery}
                {renditions.collect_view()}
                {open_graph("og:title", head.title)}
                {open_graph("og:description", head.description)}
                {open_graph("og:type", head.kind.to_owned())}
                {open_graph("og:url", url.clone())}
                {open_graph("og:site_name", "Zeitstrahl".to_owned())}
                {open_graph("og:locale", lang.locale().to_owned())}
                {picture(head.image.map(|(path, text)| (absolute(&path), text)))}
                <link rel="icon" href=address::file(&shell.site, address::FAVICON) type="image/svg+xml" />
                <link rel="apple-touch-icon" href=address::file(&shell.site, address::APPLE_TOUCH_ICON) />
                <link rel="manifest" href=address::manifest(&shell.site, lang) />
                {theme_colour("light", tokens::light("paper"))}
                {theme_colour("dark", tokens::dark("paper"))}
                // Before the style sheet: later scripts would wait for it, and the parser with
                // them.
                <script>{THEME_SCRIPT}</script>
                {pending}
                {linked_data}
                <link rel="stylesheet" href=shell.stylesheet.clone() />
                {reload}
                <link rel="modulepreload" href=shell.script.clone() />
                <link rel="preload" href=shell.wasm.clone() r#as="fetch" type="application/wasm" crossorigin="anonymous" />
                <script type="module">{shell.loader.clone()}</script>
            </head>
            <body>
                {body}
                {around}
                {edition}
                <Ready />
            </body>
        </html>
    }
    .into_any()
}

/// Notice that another edition is being served, hidden until then and announced by screen readers
/// when shown. Last in the page, as on the screen, so that the skip link stays first.
fn edition(lang: Lang) -> AnyView {
    let words = lang.words();
    view! {
        <div class="edition" role="status">
            <p hidden>{words.edition_changed} " " <a href="">{words.reload}</a></p>
        </div>
        <script>{EDITION_SCRIPT}</script>
    }
    .into_any()
}

/// Picture for social cards, or a card without one.
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

/// Discovery link for oEmbed; `None` on a published site, which has no server to answer.
fn discovery(site: &Site, embed: &str) -> Option<AnyView> {
    let href = format!("{}{}", site.origin, address::oembed(site, embed));
    let link = view! { <link rel="alternate" type="application/json+oembed" href=href /> };
    (site.form == SiteForm::Served).then(|| link.into_any())
}

/// Colour that browsers paint around the page in a colour scheme. Leptos does not know the
/// attribute `media` of `meta` elements yet.
fn theme_colour(scheme: &str, colour: &'static str) -> impl IntoView + use<> {
    let media = format!("(prefers-color-scheme: {scheme})");
    leptos::html::meta().name("theme-color").attr("media", media).content(colour)
}

/// Open Graph property. `property` is an RDFa attribute that Leptos does not know.
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    leptos::html::meta().attr("property", property).content(content)
}
