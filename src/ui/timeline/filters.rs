//! Contents of the filter rail: every value is a link that keeps all the others.

#[cfg(feature = "ssr")]
mod form;

#[cfg(feature = "ssr")]
pub use form::form;

use super::chips;
use crate::i18n::{Named, phrases};
use crate::timeline::view::{Choice, Key, View};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};
use std::borrow::Cow;

/// Most rows of a facet: the values with the most events, and chosen ones. More are not read, and a
/// page of 6,000 elements has no room for every article of a large dossier.
const MAX_ROWS: usize = 24;

/// One row of a facet, in words.
struct FacetRow<'a> {
    choice: Choice<'a>,
    name: Cow<'a, str>,
    count: usize,
    lane: Option<&'static str>,
}

/// The rows of the facet of this key.
pub fn facet(view_context: ViewContext<'_>, key: Key) -> Markup {
    let rows = rows(view_context, key);
    let left = rows.len().saturating_sub(MAX_ROWS);
    let shown = rows.iter().enumerate();
    let shown = shown.filter(|(at, row)| *at < MAX_ROWS || view_context.view.has(row.choice));
    html! {
        @for (_, row) in shown { (row_view(view_context, row)) }
        @if left > 0 { li.more { (phrases::more_values(left, view_context.lang())) } }
    }
}

fn rows<'a>(view_context: ViewContext<'a>, key: Key) -> Vec<FacetRow<'a>> {
    let (facets, labels, lang) =
        (&view_context.selection.facets, view_context.labels, view_context.lang());
    let row = |choice: Choice<'a>, name: Cow<'a, str>, count: usize| FacetRow {
        choice,
        name,
        count,
        lane: None,
    };
    match key {
        Key::Org => (facets.org.iter())
            .map(|facet| {
                let choice = Choice::Org(labels.entity_id(facet.value));
                row(choice, labels.entity(facet.value).into(), facet.count)
            })
            .collect(),
        Key::By => (facets.by.iter())
            .map(|facet| {
                let choice = Choice::By(labels.entity_id(facet.value));
                row(choice, labels.entity(facet.value).into(), facet.count)
            })
            .collect(),
        Key::Storyline => (facets.storyline.iter())
            .map(|facet| FacetRow {
                lane: Some(view_context.facts.lane_class(facet.value)),
                ..row(
                    Choice::Storyline(labels.storyline_id(facet.value)),
                    labels.storyline(facet.value).into(),
                    facet.count,
                )
            })
            .collect(),
        Key::Article => (facets.article.iter())
            .map(|facet| {
                let choice = Choice::Article(labels.article_id(facet.value));
                row(choice, labels.article(facet.value), facet.count)
            })
            .collect(),
        Key::Kind => (facets.kind.iter())
            .map(|facet| row(Choice::Kind(facet.value), facet.value.name(lang).into(), facet.count))
            .collect(),
        Key::Mode => (facets.mode.iter())
            .map(|facet| row(Choice::Mode(facet.value), facet.value.name(lang).into(), facet.count))
            .collect(),
        Key::Basis => (facets.basis.iter())
            .map(|facet| {
                row(Choice::Basis(facet.value), facet.value.name(lang).into(), facet.count)
            })
            .collect(),
        Key::Disputed => {
            vec![row(Choice::Disputed, view_context.words().only_disputed.into(), facets.disputed)]
        }
        // The other keys have no facets.
        _ => Vec::new(),
    }
}

fn row_view(view_context: ViewContext<'_>, row: &FacetRow<'_>) -> Markup {
    let mut class = String::from("facet");
    if row.count == 0 {
        class.push_str(" zero");
    }
    if let Some(lane) = row.lane {
        class.push(' ');
        class.push_str(lane);
    }
    let result = view_context.selection.events.len();
    let share = (row.count * 100).checked_div(result).unwrap_or(0).min(100);
    let org = (row.choice.key() == Key::Org).then(|| row.choice.value());
    html! {
        li {
            a class=(class) href=(view_context.href(&view_context.view.toggled(row.choice)))
                aria-label={ (row.name) (view_context.words().colon) (phrases::events(row.count, view_context.lang())) }
                aria-current=[view_context.view.has(row.choice).then_some("true")] data-org=[org]
                data-choice={ (row.choice.key().as_str()) "=" (row.choice.value()) }
            {
                span.box {}
                span { (row.name) }
                span.n { (phrases::number(row.count, view_context.lang())) }
                @if row.count > 0 {
                    svg.bar aria-hidden="true" { rect width={ (share) "%" } height="3" {} }
                }
            }
        }
    }
}

/// The rest of the view as hidden fields, so that searching keeps the filters.
pub fn hidden_fields(view_context: ViewContext<'_>) -> Markup {
    hidden(&view_context.view.refined(|view| view.q.clear()))
}

/// A view as hidden fields of a form.
pub fn hidden(view: &View) -> Markup {
    html! {
        @for &key in Key::ALL {
            @let value = view.value(key);
            @if !value.is_empty() {
                input type="hidden" name=(key.as_str()) value=(value);
            }
        }
    }
}

/// Quick filters on phones: active ones first, then those that narrow the list most.
pub fn quick(view_context: ViewContext<'_>) -> Markup {
    let mut rows = rows(view_context, Key::Disputed);
    rows.extend(self::rows(view_context, Key::Storyline));
    rows.extend(self::rows(view_context, Key::Org).into_iter().take(5));
    rows.retain(|row| row.count > 0 && !view_context.view.has(row.choice));
    html! {
        (chips::active(view_context))
        @for row in &rows {
            a.chip href=(view_context.href(&view_context.view.toggled(row.choice))) {
                (row.name)
                span.n { (phrases::number(row.count, view_context.lang())) }
            }
        }
    }
}

/// Text of the button that closes the filter sheet.
pub fn apply(view_context: ViewContext<'_>) -> Markup {
    html! { (phrases::show_events(view_context.selection.events.len(), view_context.lang())) }
}

/// The links to the page's other languages.
pub fn languages(view_context: ViewContext<'_>) -> Markup {
    html! {
        @for &lang in view_context.labels.languages() {
            a href=(crate::site::address::timeline(view_context.site, lang, view_context.view))
                aria-current=[(lang == view_context.lang()).then_some("true")] lang=(lang.code())
                hreflang=(lang.code()) aria-label=(lang.own_name())
            {
                (lang.sign())
            }
        }
    }
}
