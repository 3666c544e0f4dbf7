//! Elements of a page by CSS selector: compounds of a name, `.class`, `#id`, `[attribute]` and
//! `[attribute=value]` without quotes; `:has(compound)`; descendants.

use super::raw;
use std::ops::Range;

/// Elements that never have content or a closing tag.
const VOID: [&str; 4] = ["br", "input", "link", "meta"];

/// The first element that matches a selector, with its tags.
pub fn element<'h>(html: &'h str, selector: &str) -> Option<&'h str> {
    let place = select(html, selector).into_iter().next()?;
    Some(&html[place])
}

/// Places of all elements that match a selector, in the order of the page.
pub fn select(html: &str, selector: &str) -> Vec<Range<usize>> {
    let (outer, compound) = match selector.rsplit_once(' ') {
        Some((outer, compound)) => (select(html, outer), compound),
        None => (vec![], selector),
    };
    let (own, inner) = match compound.split_once(":has(") {
        Some((own, inner)) => (own, inner.strip_suffix(')')),
        None => (compound, None),
    };
    let is_inside = |at: usize| outer.iter().any(|place| place.start < at && at < place.end);
    let is_meant = |at: usize| selector == compound || is_inside(at);
    let has_inner = |place: &Range<usize>| {
        inner.is_none_or(|inner| element(&html[content(html, place)], inner).is_some())
    };
    (html.match_indices('<'))
        .filter(|(at, _)| is_meant(*at) && fits(tag(html, *at), own))
        .map(|(at, _)| at..end(html, at))
        .filter(has_inner)
        .collect()
}

/// A copy in which elements that match one of the selectors are empty. The outermost element is
/// left as it is.
pub fn emptied(html: &str, selectors: &[&str]) -> String {
    let found = selectors.iter().flat_map(|selector| select(html, selector));
    let mut places: Vec<_> =
        found.filter(|place| place.start > 0).map(|place| content(html, &place)).collect();
    places.sort_by_key(|place| place.start);
    let (mut kept, mut next) = (String::new(), 0);
    for place in places {
        // Others lie in an element that is empty already.
        if place.start >= next {
            kept.push_str(&html[next..place.start]);
            next = place.end;
        }
    }
    kept + &html[next..]
}

/// The text of the tag that begins at a place, without its angle brackets.
fn tag(html: &str, at: usize) -> &str {
    html[at + 1..].split('>').next().unwrap_or_default()
}

/// The name of an element; empty for a closing tag.
fn name(tag: &str) -> &str {
    tag.split([' ', '/']).next().unwrap_or_default()
}

/// Returns true if an element with this opening tag matches a compound.
fn fits(tag: &str, compound: &str) -> bool {
    let word = |text: &str| text.find(['.', '#', '[']).unwrap_or(text.len());
    let is_class =
        |it: &str| raw(tag, "class").is_some_and(|all| all.split(' ').any(|own| own == it));
    let has = |it: &str| raw(tag, it).is_some() || tag.split(' ').any(|part| part == it);
    let (name, mut rest) = compound.split_at(word(compound));
    let mut fits = name.is_empty() || name == self::name(tag);
    while let Some(sign) = rest.chars().next() {
        let (condition, after) = match sign {
            '[' => rest[1..].split_once(']').expect("a closed bracket"),
            _ => rest[1..].split_at(word(&rest[1..])),
        };
        fits &= match (sign, condition.split_once('=')) {
            ('.', _) => is_class(condition),
            ('#', _) => raw(tag, "id") == Some(condition),
            (_, Some((attribute, value))) => raw(tag, attribute) == Some(value),
            (_, None) => has(condition),
        };
        rest = after;
    }
    fits
}

/// The place after the element that begins at `start`.
fn end(html: &str, start: usize) -> usize {
    let own = name(tag(html, start));
    let mut depth = 0;
    for (at, _) in html[start..].match_indices('<') {
        let tag = tag(html, start + at);
        let after = start + at + tag.len() + 2;
        match tag.strip_prefix('/') {
            Some(closed) if closed == own => depth -= 1,
            None if name(tag) == own && !tag.ends_with('/') && !VOID.contains(&own) => depth += 1,
            None if at == 0 => {}
            _ => continue,
        }
        if depth == 0 {
            return after;
        }
    }
    panic!("<{own}> is never closed")
}

/// The place between an element's tags.
fn content(html: &str, element: &Range<usize>) -> Range<usize> {
    let text = &html[element.clone()];
    let opening = text.find('>').map_or(text.len(), |at| at + 1);
    let closing = text.rfind("</").unwrap_or(opening).max(opening);
    element.start + opening..element.start + closing
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<main><a class=\"x y\" href=\"#i\"><aside id=\"i\">1</aside></a>\
        <a class=\"y\" hidden><br>2</a><svg class=\"x\"><svg></svg><g/></svg></main>";

    fn found(selector: &str) -> Vec<&'static str> {
        let places = select(HTML, selector).into_iter();
        places.map(|place| &HTML[place]).collect()
    }

    #[test]
    fn elements_are_found_by_all_that_is_said_of_them_and_cut_out_whole() {
        let (first, second) = (
            "<a class=\"x y\" href=\"#i\"><aside id=\"i\">1</aside></a>",
            "<a class=\"y\" hidden><br>2</a>",
        );
        let drawing = "<svg class=\"x\"><svg></svg><g/></svg>";
        assert_eq!(found("a"), [first, second]);
        assert_eq!(found("a.x"), [first]);
        assert_eq!(found(".x"), [first, drawing]);
        assert_eq!(found("a:has(aside#i)"), [first]);
        assert_eq!(found("[href=#i].y"), [first]);
        assert_eq!(found("a[hidden]"), [second]);
        assert_eq!(found("[href] aside"), ["<aside id=\"i\">1</aside>"]);
        assert_eq!(found("main svg svg"), ["<svg></svg>"]);
        assert_eq!(found("a br"), ["<br>"]);
        assert_eq!(found("aside a"), [""; 0]);
    }

    #[test]
    fn elements_within_are_emptied_and_the_outermost_is_not() {
        assert_eq!(
            emptied("<a><b><a>1</a></b><i>2</i>3</a>", &["a", "b", "i"]),
            "<a><b></b><i></i>3</a>"
        );
    }
}
