//! Parts of the list around its rows: headings, gaps, and links for an empty result.

use super::chips;
use crate::i18n::{date, phrases};
use crate::timeline::day::Day;
use crate::timeline::list_groups::{Gap, GapLength, Group, Heading};
use crate::timeline::model::Window;
use crate::timeline::query::select;
use crate::timeline::short_sort::sort_short;
use crate::timeline::view::View;
use crate::ui::glyphs::{drawn_icon, icons};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Id of the group of events without a date.
pub const UNDATED: &str = "undated";

/// Id of a group's heading within the page. The same heading may return further down; only its
/// first occurrence has the plain id.
pub fn anchor(groups: &[Group], index: usize) -> String {
    let heading = groups[index].heading;
    let id = match heading {
        Heading::Month { year, month } if month < 10 => format!("m{year}-0{month}"),
        Heading::Month { year, month } => format!("m{year}-{month}"),
        Heading::Year(year) => format!("y{year}"),
        Heading::Ahead => "ahead".to_owned(),
        Heading::Undated => UNDATED.to_owned(),
    };
    let before = groups[..index].iter().filter(|group| group.heading == heading);
    match before.count() {
        0 => id,
        again => format!("{id}-{}", again + 1),
    }
}

/// Text of a heading: the month, the number of events, and a link to its days if the drawing does
/// not show them.
fn heading(view_context: ViewContext<'_>, group: &Group) -> Markup {
    let (words, lang) = (view_context.words(), view_context.lang());
    let text = match group.heading {
        Heading::Month { year, month } => date::month(year, month, lang),
        Heading::Year(year) => date::year(year, lang),
        Heading::Ahead => words.expected_heading.to_owned(),
        Heading::Undated => words.undated_heading.to_owned(),
    };
    html! {
        (text) " "
        span.n { (phrases::events(group.events.len(), lang)) }
        @if let Some(days) = outside(view_context, group.heading) {
            @let view = view_context.view.with(|view| {
                view.from = Some(days.from);
                view.to = Some(days.to);
            });
            span.outside {
                (words.outside_window) " · "
                a href=(view_context.href(&view)) data-window="" { (words.show_there) }
            }
        }
    }
}

/// Days of a heading, if they are outside the drawing.
fn outside(view_context: ViewContext<'_>, heading: Heading) -> Option<Window> {
    let days = match heading {
        // Months are 1–12.
        Heading::Month { year, month } => {
            Window::months_from(Day::first_of_month(year, month as i32), 1)
        }
        Heading::Year(year) => Window::year(year),
        Heading::Ahead | Heading::Undated => return None,
    };
    let window = view_context.frame.window;
    (days.to < window.from || days.from > window.to).then_some(days)
}

/// The gap before a group.
fn gap(view_context: ViewContext<'_>, gap: Option<Gap>) -> Markup {
    let Some(gap) = gap else {
        return Markup::default();
    };
    let lang = view_context.lang();
    let (class, text) = match gap.length {
        GapLength::Months(months) => {
            let class = if months >= 12 { "gap long" } else { "gap" };
            let range = date::month_range(gap.from, gap.to, lang);
            (class, format!("{} · {range}", phrases::gap(months, lang)))
        }
        GapLength::Open => ("gap long", view_context.words().gap_open.to_owned()),
    };
    html! { p class=(class) { span { (text) } } }
}

/// A group with its rows.
pub fn section(
    view_context: ViewContext<'_>,
    groups: &[Group],
    index: usize,
    rows: Markup,
) -> Markup {
    let id = anchor(groups, index);
    html! {
        (gap(view_context, groups[index].gap))
        section aria-labelledby=(id) {
            h3.month id=(id) { (heading(view_context, &groups[index])) }
            ol.rows { (rows) }
        }
    }
}

/// Empty result: names the combination of filters, and offers those to remove that bring back the
/// most events.
pub fn empty(view_context: ViewContext<'_>) -> Markup {
    let (words, lang) = (view_context.words(), view_context.lang());
    let filters = view_context.view.filters();
    let names: Vec<String> =
        filters.iter().map(|&filter| chips::name(view_context, filter)).collect();
    let offers = filters.iter().zip(&names).map(|(&filter, name)| {
        let view = view_context.view.without(filter);
        // Captions are also a register.
        let left = select(view_context.facts, view_context.labels, &view).events.len();
        (left, name, view)
    });
    let mut offers: Vec<(usize, &String, View)> = offers.filter(|(left, ..)| *left > 0).collect();
    sort_short(&mut offers, |a, b| a.0 > b.0);
    offers.truncate(3);
    html! {
        div.empty {
            h3 { (words.empty_title) }
            p {
                (names.join(" + ")) "."
                @if names.len() > 1 { " " (words.empty_hint) }
            }
            p.offers {
                @for (left, name, view) in &offers {
                    a.button href=(view_context.href(view)) {
                        (drawn_icon(icons::CLOSE))
                        (name) (words.colon) (phrases::events(*left, lang))
                    }
                }
                a href=(view_context.href(&view_context.view.without_filters())) { (words.remove_filters) }
            }
        }
    }
}

/// Offer to limit the list to the days of the drawing.
pub fn limit(view_context: ViewContext<'_>) -> Markup {
    let window = view_context.frame.window;
    let chosen = view_context.view.from.is_some() || view_context.view.to.is_some();
    let view = view_context.view.refined(|view| view.period = Some(window));
    html! {
        @if chosen && view_context.view.period != Some(window) {
            p.limit {
                (view_context.words().shown_window) (view_context.words().colon) (date::window(window, view_context.lang())) " · "
                a href=(view_context.href(&view)) { (view_context.words().limit_to_period) }
            }
        }
    }
}

/// Note on events that had happened by the day of knowledge but were in no article yet.
pub fn later(view_context: ViewContext<'_>) -> Markup {
    let later = view_context.facts.later.len();
    let plain = view_context.view.with(|view| view.asof = None);
    html! {
        @if view_context.view.asof.is_some() && later > 0 {
            p.later id="later" {
                (phrases::later_published(later, view_context.lang())) " · "
                a href=(view_context.href(&plain)) { (view_context.words().all_articles) }
            }
        }
    }
}
