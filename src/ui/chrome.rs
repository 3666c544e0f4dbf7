//! The frame of every page: skip link, top bar with the tools, footer.

use crate::i18n::{Lang, Words, phrases};
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::view::View;
use crate::ui::glyphs::{self, icon, icons};
use crate::ui::islands::{CopyLink, ThemeToggle};
use crate::ui::timeline::regions::Region;
use leptos::prelude::*;
use maud::html;

/// Skip link, glyphs and top bar. `elsewhere` returns the address of this page in a language.
pub fn top(context: PageContext<'_>, elsewhere: impl Fn(Lang) -> String) -> AnyView {
    let languages = context.timeline().languages.iter().map(|&other| {
        let current = (other == context.lang).then_some("true");
        let code = other.code();
        view! {
            <a
                href=elsewhere(other)
                aria-current=current
                lang=code
                hreflang=code
                aria-label=other.own_name()
            >
                {other.sign()}
            </a>
        }
    });
    let languages = view! { <span class="lang">{languages.collect_view()}</span> };
    top_with(context, languages.into_any(), ().into_any())
}

/// [`top`] with the given language links, and content below the bar that belongs to the page's
/// header.
pub fn top_with(context: PageContext<'_>, languages: AnyView, below: AnyView) -> AnyView {
    let words = context.words();
    let home = address::timeline(context.site, context.lang, &View::default());
    view! {
        <a class="skip" href="#liste">{words.skip_to_list}</a>
        {glyphs::definitions()}
        <header class="page">
            <div class="wrap top">
                <a class="wordmark" href=home>{wordmark()} "Zeitstrahl"</a>
                <nav aria-label=words.tools>
                    {languages}
                    <ThemeToggle>{theme_icon()} <span class="label">{words.theme}</span></ThemeToggle>
                    <button class="button" type="button" popovertarget="share">
                        {icon(icons::SHARE)}
                        <span class="label">{words.share}</span>
                    </button>
                </nav>
            </div>
            {below}
        </header>
    }
    .into_any()
}

fn wordmark() -> AnyView {
    view! {
        <svg viewBox="0 0 34 12" aria-hidden="true">
            <path d="M0 6H22" stroke="currentColor" stroke-width="2" />
            <path d="M22 6H34" stroke="currentColor" stroke-width="2" stroke-dasharray="2 2" />
            <circle cx="7" cy="6" r="4" fill="currentColor" />
            <circle cx="22" cy="6" r="3.6" class="o" stroke="currentColor" stroke-width="2" />
        </svg>
    }
    .into_any()
}

fn theme_icon() -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M8 1.8A6.2 6.2 0 0 1 8 14.2Z" fill="currentColor" />
        </svg>
    }
    .into_any()
}

/// Footer: the reading of dates, and links to method and contact.
pub fn foot(context: PageContext<'_>) -> AnyView {
    let words = context.words();
    let version = phrases::version(&context.timeline().version, context.lang);
    let contact = context.timeline().contact.as_ref().map(|contact| {
        view! { " · " <a href=contact.clone()>{words.correct}</a> }
    });
    view! {
        <footer class="page">
            <div class="wrap foot">
                <b>{words.how_dates_are_read}</b>
                <div>
                    <p>{words.how_dates_are_read_text}</p>
                    <p>
                        <a href=address::method(context.site, context.lang)>{words.method}</a>
                        " · "
                        {version}
                        {context.has_texts().then(|| format!(" · {}", words.texts_belong))}
                        {contact}
                    </p>
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// Share popover: the address, a button that copies it, and one for the system's own way to share,
/// shown if there is one; below them the download and the code for embedding. Opens without script.
pub fn share(
    words: &'static Words,
    url: String,
    download: Option<String>,
    code: Option<String>,
) -> AnyView {
    let download = download.map(|link| {
        let region = Region::Download.name();
        view! { <p class="download" data-region=region inner_html=link></p> }
    });
    view! {
        <div popover="auto" id="share" role="dialog" aria-label=words.share_view>
            <h2>{words.share_view}</h2>
            <p class="note">{words.share_hint}</p>
            <p class="copy">
                <label for="share-url">{words.link_to_view}</label>
                <input id="share-url" type="url" readonly value=url data-copy-fallback="" />
            </p>
            <CopyLink>{words.copy_link}</CopyLink>
            <button class="button" type="button" hidden data-action="share-link">{words.share_with}</button>
            <output
                class="said"
                id="said"
                data-done=words.copied
                data-failed=words.copy_failed
            ></output>
            {download}
            {code.map(|code| embed(words, code))}
        </div>
    }
    .into_any()
}

/// Code that embeds the view in another page. With script it follows the view, has a copy button
/// and a preview; nothing is framed until the reader asks for it.
fn embed(words: &'static Words, code: String) -> AnyView {
    // Leptos does not escape the text of a `textarea`.
    view! {
        <details class="embed" id="embed">
            <summary>{words.embed}</summary>
            <p class="note">{words.embed_hint}</p>
            <p class="copy">
                <label class="vh" for="embed-code">{words.embed_code}</label>
                <textarea
                    id="embed-code"
                    rows="5"
                    readonly
                    spellcheck="false"
                    inner_html=html! { (code) }.into_string()
                ></textarea>
            </p>
            <button class="button" type="button" data-action="copy-code">{words.copy_code}</button>
            <iframe title=words.embed_preview></iframe>
        </details>
    }
    .into_any()
}
