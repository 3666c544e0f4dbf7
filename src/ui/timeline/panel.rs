//! Head of the panel that shows the open event beside the drawing: its title, and the links onward
//! and out. The content below it is the event's own (`ui/event`), whatever the view.

use crate::site::address;
use crate::timeline::model::EventIx;
use crate::ui::glyphs::{drawn_icon, icons};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// The open event, if anything is known about it.
pub fn open(view_context: ViewContext<'_>) -> Option<EventIx> {
    let id = view_context.view.event.as_deref()?;
    let mut events = view_context.facts.events().iter().map(|fact| fact.event);
    events.find(|&event| view_context.labels.event_id(event) == id)
}

/// Neighbours in the list, the link that closes the event, storyline, title, and the link to the
/// event's page.
pub fn head(view_context: ViewContext<'_>) -> Markup {
    let Some(event) = open(view_context) else {
        return Markup::default();
    };
    let words = view_context.words();
    let [previous, next] = neighbours(&view_context.selection.events, event);
    let closed = view_context.view.with(|view| view.event = None);
    let id = view_context.labels.event_id(event);
    let fact = view_context.facts.event(event);
    let since = fact.and_then(|fact| view_context.facts.since(fact));
    let state = view_context.site.state(view_context.view.asof, since);
    let page = address::event_of_id(view_context.site, id, view_context.lang(), state);
    html! {
        div.panel-bar {
            @if let Some(event) = previous {
                a rel="prev" href=(view_context.href(&opened(view_context, event))) title=(words.previous) {
                    "‹ " (date(view_context, event))
                }
            }
            @if let Some(event) = next {
                a rel="next" href=(view_context.href(&opened(view_context, event))) title=(words.next) {
                    (date(view_context, event)) " ›"
                }
            }
            a.close href=(view_context.href(&closed)) aria-label=(words.close_event) data-close="" {
                (drawn_icon(icons::CLOSE))
            }
        }
        @if let Some(fact) = fact {
            p class={ "kicker " (view_context.facts.lane_class(fact.storyline)) } {
                b { (view_context.labels.storyline(fact.storyline)) }
            }
        }
        h2 tabindex="-1" { (view_context.labels.title(event)) }
        p.panel-page { a href=(page) data-page="" { (words.event_page) } }
    }
}

/// Events before and after one in the list; none for an event that is not in the list.
fn neighbours(events: &[EventIx], event: EventIx) -> [Option<EventIx>; 2] {
    let Some(place) = events.iter().position(|&other| other == event) else {
        return [None, None];
    };
    let at = |place: Option<usize>| events.get(place?).copied();
    [at(place.checked_sub(1)), at(place.checked_add(1))]
}

/// The view with this event open.
fn opened(view_context: ViewContext<'_>, event: EventIx) -> crate::timeline::view::View {
    let id = view_context.labels.event_id(event).to_owned();
    view_context.view.with(|view| view.event = Some(id))
}

/// Day of an event, or its label if it has none.
fn date(view_context: ViewContext<'_>, event: EventIx) -> std::borrow::Cow<'_, str> {
    let date = view_context.labels.short_date(event);
    match date.is_empty() {
        true => view_context.labels.label(event),
        false => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_those_of_the_list() {
        let list = [4, 2, 7].map(EventIx);
        let cases = [
            (4, [None, Some(2)]),
            (2, [Some(4), Some(7)]),
            (7, [Some(2), None]),
            (5, [None, None]),
        ];
        for (event, expected) in cases {
            let expected = expected.map(|event| event.map(EventIx));
            assert_eq!(neighbours(&list, EventIx(event)), expected);
        }
    }
}
