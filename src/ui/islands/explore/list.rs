//! Updates the list in place. Rows that keep their position are not touched: browsers lay out anew
//! whatever is removed and inserted again.

use super::dom;
use super::dossier::LoadedDossier;
use crate::ui::timeline::list::Leaf;
use crate::ui::view_context::ViewContext;
use leptos::prelude::document;
use maud::Markup;
use web_sys::Element;

/// Attribute that ties a group to its heading, and so identifies it.
const HEADING: &str = "aria-labelledby";

/// Puts the rows of the view under their headings, up to the first one that is not on the page yet;
/// returns true if none is missing.
pub fn write(view_context: ViewContext<'_>, dossier: &LoadedDossier) -> bool {
    let (Some(list), Ok(draft)) = (dom::find("[data-rows]"), document().create_element("div"))
    else {
        return false;
    };
    let leaf = Leaf::new(view_context);
    let shown = || leaf.shown().map(|(_, events)| events);
    let rows = dossier.rows(shown().flatten());
    let is_whole = shown().flatten().count() == rows.len();
    draft.set_inner_html(&leaf.html(view_context, |_| Markup::default()).into_string());
    dossier.take_out(shown().flatten().take(rows.len()));
    let drafted = named(&draft);
    let (mut kept, rest): (Vec<_>, Vec<_>) = named(&list)
        .into_iter()
        .partition(|(name, _)| name.is_some() && drafted.iter().any(|(other, _)| other == name));
    // Silences have no name: they are few and light, and are rewritten.
    for (_, child) in rest {
        child.remove();
    }
    let mut sizes = shown().map(<[_]>::len);
    let mut rows = rows.into_iter();
    let mut place = list.first_element_child();
    for (name, part) in drafted {
        let counterpart = kept.iter().position(|(other, _)| *other == name);
        let part = match counterpart.map(|index| kept.swap_remove(index)) {
            Some((_, counterpart)) => {
                renew_heading(&counterpart, &part);
                counterpart
            }
            None => part,
        };
        put(&list, &mut place, &part);
        if name.is_some()
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

/// The child elements; groups with the name of their heading.
fn named(parent: &Element) -> Vec<(Option<String>, Element)> {
    let children = dom::children(parent).into_iter();
    children.map(|child| (child.get_attribute(HEADING), child)).collect()
}

fn renew_heading(kept: &Element, draft: &Element) {
    if let (Some(old), Some(new)) = (kept.first_element_child(), draft.first_element_child())
        && !old.is_equal_node(Some(&new))
    {
        // Fails only if an element would become its own ancestor.
        let _ = old.replace_with_with_node_1(&new);
    }
}

/// Puts a child at the place, and advances the place.
fn put(parent: &Element, place: &mut Option<Element>, child: &Element) {
    if place.as_ref() == Some(child) {
        *place = child.next_element_sibling();
        return;
    }
    // Fails only if an element would become its own ancestor.
    let _ = parent.insert_before(child, place.as_ref().map(AsRef::as_ref));
}
