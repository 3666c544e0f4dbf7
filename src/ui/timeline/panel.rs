//! The head of the panel that shows the open event beside the drawing: its title, and the ways on
//! and out. What stands below it is the event's own (`ui/event`), whatever the view.

use crate::timeline::model::EventIx;
use crate::ui::address;
use crate::ui::glyphs::{drawn_icon, icons};
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// The open event, if anything is known about it.
pub fn open(stage: Stage<'_>) -> Option<EventIx> {
    let id = stage.view.event.as_deref()?;
    let mut events = stage.facts.events().iter().map(|fact| fact.event);
    events.find(|&event| stage.captions.event_id(event) == id)
}

/// Its neighbours in the list, the way back to the view without it, storyline, title, and its
/// page.
pub fn head(stage: Stage<'_>) -> Markup {
    let Some(event) = open(stage) else {
        return Markup::default();
    };
    let words = stage.words();
    let [previous, next] = neighbours(&stage.selection.events, event);
    let closed = stage.view.with(|view| view.event = None);
    let id = stage.captions.event_id(event);
    let fact = stage.facts.event(event);
    let since = fact.and_then(|fact| stage.facts.since(fact));
    let state = stage.site.state(stage.view.asof, since);
    let page = address::event_of_id(stage.site, id, stage.lang(), state);
    html! {
        div.panel-bar {
            @if let Some(event) = previous {
                a rel="prev" href=(stage.href(&opened(stage, event))) title=(words.previous) {
                    "‹ " (date(stage, event))
                }
            }
            @if let Some(event) = next {
                a rel="next" href=(stage.href(&opened(stage, event))) title=(words.next) {
                    (date(stage, event)) " ›"
                }
            }
            a.close href=(stage.href(&closed)) aria-label=(words.close_event) data-close="" {
                (drawn_icon(icons::CLOSE))
            }
        }
        @if let Some(fact) = fact {
            p class={ "kicker " (stage.facts.lane_class(fact.storyline)) } {
                b { (stage.captions.storyline(fact.storyline)) }
            }
        }
        h2 tabindex="-1" { (stage.captions.title(event)) }
        p.panel-page { a href=(page) data-page="" { (words.event_page) } }
    }
}

/// The events before and after one in the list; an event that the list leaves out has none.
fn neighbours(events: &[EventIx], event: EventIx) -> [Option<EventIx>; 2] {
    let Some(place) = events.iter().position(|&other| other == event) else {
        return [None, None];
    };
    let at = |place: Option<usize>| events.get(place?).copied();
    [at(place.checked_sub(1)), at(place.checked_add(1))]
}

/// The view with this event open.
fn opened(stage: Stage<'_>, event: EventIx) -> crate::timeline::view::View {
    let id = stage.captions.event_id(event).to_owned();
    stage.view.with(|view| view.event = Some(id))
}

/// The day of an event, or what it is called where it has none.
fn date(stage: Stage<'_>, event: EventIx) -> std::borrow::Cow<'_, str> {
    let date = stage.captions.short_date(event);
    match date.is_empty() {
        true => stage.captions.label(event),
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
