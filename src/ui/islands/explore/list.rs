//! The list in place. What stays where it belongs is not touched: whatever is taken out and put
//! back the browser lays out anew.

use super::dom;
use super::dossier::Dossier;
use crate::ui::stage::Stage;
use crate::ui::timeline::list::Leaf;
use leptos::prelude::document;
use maud::Markup;
use web_sys::Element;

/// What ties a group to its heading, and so names it.
const HEADING: &str = "aria-labelledby";

/// Puts the rows of the view under their headings, up to the first one that is not on the page
/// yet; tells whether all of them were.
pub fn write(stage: Stage<'_>, dossier: &Dossier) -> bool {
    let (Some(list), Ok(draft)) = (dom::find("[data-rows]"), document().create_element("div"))
    else {
        return false;
    };
    let leaf = Leaf::new(stage);
    let shown = || leaf.shown().map(|(_, events)| events);
    let rows = dossier.rows(shown().flatten());
    let is_whole = shown().flatten().count() == rows.len();
    draft.set_inner_html(&leaf.html(stage, |_| Markup::default()).into_string());
    dossier.take_out(shown().flatten().take(rows.len()));
    let drafted = dom::children(&draft);
    for child in dom::children(&list) {
        // Silences name no group: they are few and light, and written anew.
        if twin(&drafted, &child).is_none() {
            child.remove();
        }
    }
    let before = dom::children(&list);
    let mut sizes = shown().map(<[_]>::len);
    let mut rows = rows.into_iter();
    let mut place = list.first_element_child();
    for part in drafted {
        let kept = twin(&before, &part);
        if let Some(kept) = kept {
            renew_heading(kept, &part);
        }
        let part = kept.unwrap_or(&part);
        put(&list, &mut place, part);
        if part.has_attribute(HEADING)
            && let (Some(size), Some(under)) = (sizes.next(), part.last_element_child())
        {
            let mut place = under.first_element_child();
            for row in rows.by_ref().take(size) {
                put(&under, &mut place, &row);
            }
        }
    }
    is_whole
}

/// The group under the same heading among these.
fn twin<'a>(groups: &'a [Element], group: &Element) -> Option<&'a Element> {
    let name = group.get_attribute(HEADING)?;
    groups
        .iter()
        .find(|other| other.get_attribute(HEADING).as_deref() == Some(&name))
}

fn renew_heading(kept: &Element, draft: &Element) {
    if let (Some(old), Some(new)) = (kept.first_element_child(), draft.first_element_child())
        && !old.is_equal_node(Some(&new))
    {
        // Fails only where an element would become its own ancestor.
        let _ = old.replace_with_with_node_1(&new);
    }
}

/// Lets a child stand at the place, and moves the place on.
fn put(parent: &Element, place: &mut Option<Element>, child: &Element) {
    if place.as_ref() == Some(child) {
        *place = child.next_element_sibling();
        return;
    }
    // Fails only where an element would become its own ancestor.
    let _ = parent.insert_before(child, place.as_ref().map(AsRef::as_ref));
}
