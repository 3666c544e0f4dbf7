//! What is known about an article besides its text: outlet, day, and what both rest on.

use crate::i18n::{Named, date, phrases};
use crate::timeline::model::ArticleIx;
use crate::timeline::vocabulary::{Basis, TextAccess};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Outlet and day with what the day rests on, in one line.
pub fn line(scene: Scene<'_>, article: ArticleIx) -> String {
    let published = &scene.timeline()[article].published;
    match published.value {
        Some(_) => {
            let basis = published.basis.name(scene.lang);
            format!("{}, {basis}", scene.source(article))
        }
        None => scene.source(article),
    }
}

/// Everything, as a list of terms.
pub fn list(scene: Scene<'_>, article: ArticleIx) -> AnyView {
    let words = scene.words();
    let data = &scene.timeline()[article];
    let publisher = match &data.publisher {
        Some(publisher) => {
            let href = scene.entity_href(publisher.entity);
            let name = scene.name(publisher.entity).to_owned();
            let why = publisher
                .why
                .as_ref()
                .map(|why| why.get(scene.lang).to_owned());
            view! {
                <a href=href>{name}</a>
                {basis(publisher.basis, publisher_basis(scene, publisher.basis))}
                {why.map(|why| view! { <p class="note">{why}</p> })}
            }
            .into_any()
        }
        None => words.no_publisher.into_any(),
    };
    let published = match &data.published.value {
        Some(published) => {
            let label = date::label(published, scene.lang);
            let edtf = published.as_str().to_owned();
            let why = data
                .published
                .why
                .as_ref()
                .map(|why| why.get(scene.lang).to_owned());
            let name = data.published.basis.name(scene.lang);
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
            <dd>{phrases::language(&data.lang, scene.lang)}</dd>
            {original}
            {hash}
        </dl>
    }
    .into_any()
}

/// What a publisher rests on; the words for dates would not do.
fn publisher_basis(scene: Scene<'_>, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated | Basis::Derived | Basis::None => basis.name(scene.lang),
        Basis::Inferred => scene.words().inferred,
    }
}

fn basis(basis: Basis, name: &'static str) -> AnyView {
    let class = (basis == Basis::Inferred).then_some("dotted");
    view! { " · " <span class=class>{name}</span> }.into_any()
}
