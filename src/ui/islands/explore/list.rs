//! The list in place. What stays where it belongs is not touched: whatever is taken out and put
//! back the browser lays out anew.

use super::dom;
use super::dossier::Dossier;
use crate::timeline::chronicle::chronicle;
use crate::ui::stage::Stage;
use crate::ui::timeline::groups;
use leptos::prelude::document;
use web_sys::Element;

/// What ties a group to its heading, and so names it.
const HEADING: &str = "aria-labelledby";

/// Puts the rows of the selection, all of which the dossier has, under their headings.
pub fn write(stage: Stage<'_>, dossier: &Dossier, rows: Vec<Element>) {
    let (Some(list), Ok(draft)) = (dom::find("[data-rows]"), document().create_element("div"))
    else {
        return;
    };
    let groups = chronicle(stage.facts, &stage.selection.events, stage.view.order);
    draft.set_inner_html(&groups::list(stage, &groups).into_string());
    dossier.take_out(&stage.selection.events);
    let drafted = dom::children(&draft);
    for child in dom::children(&list) {
        // Silences name no group: they are few and light, and written anew.
        if twin(&drafted, &child).is_none() {
            child.remove();
        }
    }
    let before = dom::children(&list);
    let mut sizes = groups.iter().map(|group| group.events.len());
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
        old.replace_with_with_node_1(&new).unwrap_or_default();
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
