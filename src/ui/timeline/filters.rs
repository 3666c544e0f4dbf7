//! What the filter rail says about a view: every value is a link that keeps all the others.

#[cfg(feature = "ssr")]
mod form;

#[cfg(feature = "ssr")]
pub use form::form;

use super::chips;
use crate::i18n::{Lang, Named, phrases};
use crate::timeline::view::{Choice, Key, View};
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// Rows that a facet shows; of more values those of most events, and what is chosen. More rows
/// nobody reads, and a page of 6,000 elements has no room for every article of a large dossier.
const MAX_ROWS: usize = 24;

/// One row of a facet, in words.
struct Row<'a> {
    choice: Choice<'a>,
    name: &'a str,
    count: usize,
    lane: Option<&'static str>,
}

/// The rows of the facet of this key.
pub fn facet(stage: Stage<'_>, key: Key) -> Markup {
    let rows = rows(stage, key);
    let left = rows.len().saturating_sub(MAX_ROWS);
    let shown = rows.iter().enumerate();
    let shown = shown.filter(|(at, row)| *at < MAX_ROWS || stage.view.has(row.choice));
    html! {
        @for (_, row) in shown { (row_view(stage, row)) }
        @if left > 0 { li.more { (phrases::more_values(left, stage.lang())) } }
    }
}

fn rows<'a>(stage: Stage<'a>, key: Key) -> Vec<Row<'a>> {
    let (facets, captions, lang) = (&stage.selection.facets, stage.captions, stage.lang());
    let row = |choice: Choice<'a>, name: &'a str, count: usize| Row {
        choice,
        name,
        count,
        lane: None,
    };
    match key {
        Key::Org => (facets.org.iter())
            .map(|facet| {
                let choice = Choice::Org(captions.entity_id(facet.value));
                row(choice, captions.entity(facet.value), facet.count)
            })
            .collect(),
        Key::By => (facets.by.iter())
            .map(|facet| {
                let choice = Choice::By(captions.entity_id(facet.value));
                row(choice, captions.entity(facet.value), facet.count)
            })
            .collect(),
        Key::Storyline => (facets.storyline.iter())
            .map(|facet| Row {
                lane: Some(stage.facts.lane_class(facet.value)),
                ..row(
                    Choice::Storyline(captions.storyline_id(facet.value)),
                    captions.storyline(facet.value),
                    facet.count,
                )
            })
            .collect(),
        Key::Article => (facets.article.iter())
            .map(|facet| {
                let choice = Choice::Article(captions.article_id(facet.value));
                row(choice, captions.publisher(facet.value), facet.count)
            })
            .collect(),
        Key::Kind => (facets.kind.iter())
            .map(|facet| {
                row(
                    Choice::Kind(facet.value),
                    facet.value.name(lang),
                    facet.count,
                )
            })
            .collect(),
        Key::Mode => (facets.mode.iter())
            .map(|facet| {
                row(
                    Choice::Mode(facet.value),
                    facet.value.name(lang),
                    facet.count,
                )
            })
            .collect(),
        Key::Basis => (facets.basis.iter())
            .map(|facet| {
                row(
                    Choice::Basis(facet.value),
                    facet.value.name(lang),
                    facet.count,
                )
            })
            .collect(),
        Key::Disputed => {
            vec![row(
                Choice::Disputed,
                stage.words().only_disputed,
                facets.disputed,
            )]
        }
        // The other keys have no facets.
        _ => Vec::new(),
    }
}

fn row_view(stage: Stage<'_>, row: &Row<'_>) -> Markup {
    let mut class = String::from("facet");
    if row.count == 0 {
        class.push_str(" zero");
    }
    if let Some(lane) = row.lane {
        class.push(' ');
        class.push_str(lane);
    }
    let result = stage.selection.events.len();
    let share = (row.count * 100).checked_div(result).unwrap_or(0).min(100);
    let org = (row.choice.key() == Key::Org).then(|| row.choice.value());
    html! {
        li {
            a class=(class) href=(stage.href(&stage.view.toggled(row.choice)))
                aria-label={ (row.name) ": " (phrases::events(row.count, stage.lang())) }
                aria-current=[stage.view.has(row.choice).then_some("true")] data-org=[org]
                data-choice={ (row.choice.key().as_str()) "=" (row.choice.value()) }
            {
                span.box {}
                span { (row.name) }
                span.n { (phrases::number(row.count, stage.lang())) }
                @if row.count > 0 {
                    svg.bar aria-hidden="true" { rect width={ (share) "%" } height="3" {} }
                }
            }
        }
    }
}

/// Everything else of the view as hidden fields, so that searching keeps the filters.
pub fn kept(stage: Stage<'_>) -> Markup {
    hidden(&stage.view.refined(|view| view.q.clear()))
}

/// A view as hidden fields of a form.
pub fn hidden(view: &View) -> Markup {
    html! {
        @for key in Key::ALL {
            @let value = view.value(key);
            @if !value.is_empty() {
                input type="hidden" name=(key.as_str()) value=(value);
            }
        }
    }
}

/// The phone's row of quick filters: active ones first, then what narrows most.
pub fn quick(stage: Stage<'_>) -> Markup {
    let mut rows = rows(stage, Key::Disputed);
    rows.extend(self::rows(stage, Key::Storyline));
    rows.extend(self::rows(stage, Key::Org).into_iter().take(5));
    rows.retain(|row| row.count > 0 && !stage.view.has(row.choice));
    html! {
        (chips::active(stage))
        @for row in &rows {
            a.chip href=(stage.href(&stage.view.toggled(row.choice))) {
                (row.name)
                span.n { (phrases::number(row.count, stage.lang())) }
            }
        }
    }
}

/// What the sheet's closing button and the phone's bar say.
pub fn apply(stage: Stage<'_>) -> Markup {
    html! { (phrases::show_events(stage.selection.events.len(), stage.lang())) }
}

/// The links to the page's other languages.
pub fn languages(stage: Stage<'_>) -> Markup {
    html! {
        @for lang in Lang::ALL {
            a href=(crate::ui::address::timeline(stage.site, lang, stage.view))
                aria-current=[(lang == stage.lang()).then_some("true")] lang=(lang.code())
                hreflang=(lang.code()) aria-label=(lang.own_name())
            {
                (lang.sign())
            }
        }
    }
}
