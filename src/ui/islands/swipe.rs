//! Swiping through events: to the left for the next one, to the right for the previous one, as in
//! the order of the visible links.

use leptos::prelude::*;

/// Follows swipes on the page of an event, and in the panel. Prevents nothing: scrolling, zooming
/// and selecting stay with the browser and take precedence.
#[island]
pub fn Swipe() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    finger::attach();
    view! { <span hidden></span> }
}

/// Relation of the link that a movement asks for, if it is far enough, quick, and clearly sideways.
/// Takes CSS pixels and milliseconds.
#[cfg(any(feature = "hydrate", test))]
fn relation(dx: i32, dy: i32, time: f64) -> Option<&'static str> {
    /// Shortest swipe; shorter movements are taps that slipped.
    const DISTANCE: i32 = 60;
    /// Longest swipe; slower movements are drags.
    const TIME: f64 = 600.0;
    let is_swipe = dx.abs() >= DISTANCE && dx.abs() >= 3 * dy.abs() && time <= TIME;
    is_swipe.then_some(if dx < 0 { "next" } else { "prev" })
}

#[cfg(feature = "hydrate")]
mod finger {
    use super::relation;
    use crate::ui::islands::explore::dom;
    use leptos::prelude::{document, window};
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, HtmlElement, TouchEvent};

    /// Width of the edges in pixels at which swipes belong to the system.
    const EDGE: i32 = 24;

    /// Start of a touch that may become a swipe.
    #[derive(Clone, Copy)]
    struct Start {
        x: i32,
        y: i32,
        time: f64,
        in_panel: bool,
    }

    pub fn attach() {
        let start: Rc<Cell<Option<Start>>> = Rc::default();
        let page = document();
        let begun = Rc::clone(&start);
        let down = move |event: Event| begun.set(begin(event.unchecked_ref()));
        dom::listen(&page, "touchstart", Box::new(down));
        let begun = Rc::clone(&start);
        dom::listen(&page, "touchcancel", Box::new(move |_| begun.set(None)));
        let up = move |event: Event| {
            if let Some(start) = start.take() {
                end(start, event.unchecked_ref());
            }
        };
        dom::listen(&page, "touchend", Box::new(up));
    }

    /// Accepts a single finger on an event, away from the edges, on a page that is not zoomed.
    fn begin(event: &TouchEvent) -> Option<Start> {
        let touch = event.touches().get(0)?;
        let (x, y) = (touch.client_x(), touch.client_y());
        let width = window().inner_width().ok()?.as_f64()?;
        let zoomed = window().visual_viewport().is_some_and(|it| it.scale() > 1.01);
        let near_edge = x < EDGE || f64::from(x + EDGE) > width;
        if event.touches().length() > 1 || zoomed || near_edge {
            return None;
        }
        let target: Element = event.target()?.dyn_into().ok()?;
        let place = target.closest(".panel, main.one").ok().flatten()?;
        Some(Start {
            x,
            y,
            time: event.time_stamp(),
            in_panel: place.class_list().contains("panel"),
        })
    }

    fn end(start: Start, event: &TouchEvent) {
        let Some(touch) = event.changed_touches().get(0) else {
            return;
        };
        let selecting = window().get_selection().ok().flatten();
        if selecting.is_some_and(|selection| !selection.is_collapsed()) {
            return;
        }
        let (dx, dy) = (touch.client_x() - start.x, touch.client_y() - start.y);
        let Some(relation) = relation(dx, dy, event.time_stamp() - start.time) else {
            return;
        };
        let place = if start.in_panel { ".panel" } else { ".crumb" };
        let link = dom::find(&[place, " a[rel=", relation, "]"].concat());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            link.click();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::relation;

    #[test]
    fn only_a_quick_way_sideways_is_a_swipe() {
        let cases = [
            (-90, 10, 200.0, Some("next")),
            (90, -20, 200.0, Some("prev")),
            (-40, 0, 200.0, None),
            (-90, 60, 200.0, None),
            (-90, 0, 900.0, None),
            (0, 300, 200.0, None),
        ];
        for (dx, dy, time, expected) in cases {
            assert_eq!(relation(dx, dy, time), expected, "{dx} {dy} {time}");
        }
    }
}
