//! What stands around the rows of the list: headings, silence, and the way back where nothing is
//! left.

use super::chips;
use crate::i18n::{date, phrases};
use crate::timeline::chronicle::{Gap, GapLength, Group, Heading};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::order::sort_short;
use crate::timeline::query::select;
use crate::timeline::view::View;
use crate::ui::glyphs::{drawn_icon, icons};
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// The address of what has no date, within the page.
pub const UNDATED: &str = "undated";

/// The address of a group's heading within the page; the same heading may return further down,
/// and only its first place has the plain address.
pub fn anchor(groups: &[Group], index: usize) -> String {
    let heading = groups[index].heading;
    let id = match heading {
        Heading::Month { year, month } if month < 10 => format!("m{year}-0{month}"),
        Heading::Month { year, month } => format!("m{year}-{month}"),
        Heading::Year(year) => format!("y{year}"),
        Heading::Ahead => "ahead".to_owned(),
        Heading::Undated => UNDATED.to_owned(),
    };
    let before = groups[..index]
        .iter()
        .filter(|group| group.heading == heading);
    match before.count() {
        0 => id,
        again => format!("{id}-{}", again + 1),
    }
}

/// What a heading says: the month, how many events, and where it lies if the drawing does not
/// show it.
fn heading(stage: Stage<'_>, group: &Group) -> Markup {
    let (words, lang) = (stage.words(), stage.lang());
    let text = match group.heading {
        Heading::Month { year, month } => date::month(year, month, lang),
        Heading::Year(year) => date::year(year, lang),
        Heading::Ahead => words.expected_heading.to_owned(),
        Heading::Undated => words.undated_heading.to_owned(),
    };
    html! {
        (text) " "
        span.n { (phrases::events(group.events.len(), lang)) }
        @if let Some(days) = outside(stage, group.heading) {
            @let view = stage.view.with(|view| {
                view.from = Some(days.from);
                view.to = Some(days.to);
            });
            span.outside {
                (words.outside_window) " · "
                a href=(stage.href(&view)) data-window="" { (words.show_there) }
            }
        }
    }
}

/// The days of a heading that the drawing does not show.
fn outside(stage: Stage<'_>, heading: Heading) -> Option<Window> {
    let days = match heading {
        // Months are 1–12.
        Heading::Month { year, month } => {
            Window::months_from(Day::first_of_month(year, month as i32), 1)
        }
        Heading::Year(year) => Window::year(year),
        Heading::Ahead | Heading::Undated => return None,
    };
    let window = stage.frame.window;
    (days.to < window.from || days.from > window.to).then_some(days)
}

/// The silence before a group.
fn gap(stage: Stage<'_>, gap: Option<Gap>) -> Markup {
    let Some(gap) = gap else {
        return Markup::default();
    };
    let lang = stage.lang();
    let (class, text) = match gap.length {
        GapLength::Months(months) => {
            let class = if months >= 12 { "gap long" } else { "gap" };
            let range = date::month_range(gap.from, gap.to, lang);
            (
                class,
                format!("{} · {range}", phrases::silence(months, lang)),
            )
        }
        GapLength::Open => ("gap long", stage.words().gap_open.to_owned()),
    };
    html! { p class=(class) { span { (text) } } }
}

/// A group with its rows.
pub fn section(stage: Stage<'_>, groups: &[Group], index: usize, rows: Markup) -> Markup {
    let id = anchor(groups, index);
    html! {
        (gap(stage, groups[index].gap))
        section aria-labelledby=(id) {
            h3.month id=(id) { (heading(stage, &groups[index])) }
            ol.rows { (rows) }
        }
    }
}

/// Nothing is left: name the combination, offer the one change that helps most.
pub fn empty(stage: Stage<'_>) -> Markup {
    let (words, lang) = (stage.words(), stage.lang());
    let filters = stage.view.filters();
    let names: Vec<String> = filters
        .iter()
        .map(|&filter| chips::name(stage, filter))
        .collect();
    let offers = filters.iter().zip(&names).map(|(&filter, name)| {
        let view = stage.view.without(filter);
        // Captions are a register as well.
        let left = select(stage.facts, stage.captions, &view).events.len();
        (left, name, view)
    });
    let mut offers: Vec<(usize, &String, View)> = offers.filter(|(left, ..)| *left > 0).collect();
    sort_short(&mut offers, |a, b| a.0 > b.0);
    offers.truncate(3);
    html! {
        div.empty {
            h3 { (words.empty_title) }
            p { (names.join(" + ")) ". " (words.empty_hint) }
            p.offers {
                @for (left, name, view) in &offers {
                    a.button href=(stage.href(view)) {
                        (drawn_icon(icons::CLOSE))
                        (name) ": " (phrases::events(*left, lang))
                    }
                }
                a href=(stage.href(&stage.view.without_filters())) { (words.remove_filters) }
            }
        }
    }
}

/// The offer to limit the list to what the drawing shows.
pub fn limit(stage: Stage<'_>) -> Markup {
    let window = stage.frame.window;
    let chosen = stage.view.from.is_some() || stage.view.to.is_some();
    let view = stage.view.refined(|view| view.period = Some(window));
    html! {
        @if chosen && stage.view.period != Some(window) {
            p.limit {
                (stage.words().shown_window) ": " (date::window(window, stage.lang())) " · "
                a href=(stage.href(&view)) { (stage.words().limit_to_period) }
            }
        }
    }
}

/// What had happened by the day of knowledge although no article said so yet.
pub fn later(stage: Stage<'_>) -> Markup {
    let later = stage.facts.later.len();
    let plain = stage.view.with(|view| view.asof = None);
    html! {
        @if stage.view.asof.is_some() && later > 0 {
            p.later id="later" {
                (phrases::later_published(later, stage.lang())) " · "
                a href=(stage.href(&plain)) { (stage.words().all_articles) }
            }
        }
    }
}
