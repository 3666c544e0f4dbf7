//! Facts about an article besides its text: outlet, day, and the basis of both.

use crate::i18n::{date, phrases};
use crate::site::page_context::PageContext;
use crate::timeline::model::ArticleIx;
use crate::timeline::vocabulary::{Basis, TextAccess};
use leptos::prelude::*;

/// Outlet and day with the basis of the day, in one line.
pub fn line(context: PageContext<'_>, article: ArticleIx) -> String {
    let published = &context.timeline()[article].published;
    match published.value {
        Some(_) => {
            let basis = context.article_basis(article, published.basis);
            format!("{}, {basis}", context.source(article))
        }
        None => context.source(article),
    }
}

/// All facts, as a list of terms.
pub fn list(context: PageContext<'_>, article: ArticleIx) -> AnyView {
    let words = context.words();
    let data = &context.timeline()[article];
    let publisher = match &data.publisher {
        Some(publisher) => {
            let href = context.entity_href(publisher.entity);
            let name = context.name(publisher.entity).to_owned();
            let why = publisher.why.as_ref().map(|why| why.get(context.lang).to_owned());
            view! {
                <a href=href>{name}</a>
                {basis(publisher.basis, publisher_basis(context, article, publisher.basis))}
                {why.map(|why| view! { <p class="note">{why}</p> })}
            }
            .into_any()
        }
        None => words.no_publisher.into_any(),
    };
    let published = match &data.published.value {
        Some(published) => {
            let label = date::label(published, context.lang);
            let edtf = published.as_str().to_owned();
            let why = data.published.why.as_ref().map(|why| why.get(context.lang).to_owned());
            let name = context.article_basis(article, data.published.basis);
            view! {
                {label}
                {basis(data.published.basis, name)}
                " "
                <code>{edtf}</code>
                {why.map(|why| view! { <p class="note">{why}</p> })}
            }
            .into_any()
        }
        None => words.publication_unknown.into_any(),
    };
    let original = data.url.as_ref().map(|url| {
        view! {
            <dt>{words.original_at}</dt>
            <dd><a href=url.clone() rel="external nofollow noopener">{url.clone()}</a></dd>
        }
    });
    let hash = (data.access != TextAccess::None).then(|| {
        view! {
            <dt>"SHA-256"</dt>
            <dd><code class="hash">{data.sha256.clone()}</code></dd>
        }
    });
    view! {
        <dl class="terms">
            <dt>{words.publisher}</dt>
            <dd>{publisher}</dd>
            <dt>{words.published}</dt>
            <dd>{published}</dd>
            <dt>{words.language}</dt>
            <dd>{phrases::language(&data.lang, context.lang)}</dd>
            {original}
            {hash}
        </dl>
    }
    .into_any()
}

/// Basis of a publisher in words; those for dates do not fit.
fn publisher_basis(context: PageContext<'_>, article: ArticleIx, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated | Basis::Derived | Basis::None => context.article_basis(article, basis),
        Basis::Inferred => context.words().inferred,
    }
}

fn basis(basis: Basis, name: &'static str) -> AnyView {
    let class = (basis == Basis::Inferred).then_some("dotted");
    view! { " · " <span class=class>{name}</span> }.into_any()
}
