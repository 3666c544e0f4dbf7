//! The view as a picture: the card for social networks, and the drawing for downloads.

use super::regions::Region;
use super::{axis, chips};
use crate::i18n::date;
use crate::i18n::phrases::{self, Speaker};
use crate::site::page_context::PageContext;
use crate::timeline::drawing::{self, DrawnEvent, lane_order};
use crate::timeline::model::{ArticleIx, ClaimIx, EntityIx};
use crate::timeline::view::{Choice, Filter};
use crate::ui::card::{self, Card, CardLane};
use crate::ui::glyphs;
use crate::ui::tokens;
use crate::ui::view_context::ViewContext;
use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};
use std::cmp::Reverse;
use std::sync::LazyLock;

/// Most candidates for a card, which has room for five marks; the others need no labels.
const CANDIDATES: usize = 60;

/// Renders the card of the view.
pub fn card(context: PageContext<'_>, view_context: ViewContext<'_>) -> String {
    let lang = context.lang;
    let facts = context.facts();
    let items = candidates(view_context);
    let filters = view_context.view.filters();
    let mut subtitle: Vec<String> =
        filters.iter().map(|&filter| chips::name(view_context, filter)).collect();
    if let Some(asof) = view_context.view.asof {
        subtitle.push(format!("{} {}", context.words().known_on, date::day(asof, lang)));
    }
    subtitle.push(chips::count(view_context));
    let known = view_context.selection.events.iter().filter_map(|&event| facts.event(event));
    let states = known.filter_map(|fact| context.knowledge.event(fact.event));
    let claims: Vec<ClaimIx> = states.flat_map(|state| state.claims.clone()).collect();
    let articles = (0..facts.published.len()).map(ArticleIx);
    let articles = articles.filter(|&article| context.knowledge.sees_article(article)).count();
    let lanes = lane_order(facts.colours.len()).map(|storyline| CardLane {
        storyline,
        name: view_context.labels.storyline(storyline).to_owned(),
        number: usize::from(facts.colours[storyline.0]),
    });
    card::svg(&Card {
        lang,
        title: title(context, view_context, &filters),
        subtitle: subtitle.join(" · "),
        footer: format!(
            "{} · {}",
            context.count_claims(&claims),
            phrases::articles(articles, lang)
        ),
        window: card::window(&items, facts.day),
        day: view_context.has_state().then_some(facts.day),
        lanes: lanes.collect(),
        items,
        links: drawing::links(facts, view_context.selection),
    })
}

/// The head line follows from what was asked for.
fn title(
    context: PageContext<'_>,
    view_context: ViewContext<'_>,
    filters: &[Filter<'_>],
) -> String {
    let dossier = view_context.labels.dossier();
    match filters {
        [Filter::Choice(Choice::Org(id))] => {
            let mut entities = (0..view_context.facts.entities).map(EntityIx);
            let found = entities.find(|&entity| view_context.labels.entity_id(entity) == *id);
            let who = found.map_or(Speaker::Common(id), |entity| context.speaker(entity));
            phrases::in_this_timeline(who, view_context.lang())
        }
        [Filter::Choice(Choice::Disputed)] => {
            let words = view_context.words();
            [dossier, words.colon, words.where_sources_disagree].concat()
        }
        [Filter::Choice(Choice::Storyline(_))] => chips::name(view_context, filters[0]),
        _ => dossier.to_owned(),
    }
}

/// Items of the highest ranks in chronological order, with the labels that lanes of large dossiers
/// lack.
fn candidates(view_context: ViewContext<'_>) -> Vec<DrawnEvent> {
    let mut items: Vec<&DrawnEvent> = view_context.frame.items.iter().collect();
    items.sort_by_key(|item| Reverse((item.rank, item.order)));
    items.truncate(CANDIDATES);
    items.sort_by_key(|item| item.order);
    let labelled = items.into_iter().cloned().map(|mut item| {
        // A trace of what was published later keeps its label, which does not name the event.
        if item.label.is_empty() {
            item.label = view_context.labels.label(item.event).into_owned();
            item.attribution = view_context.labels.attribution(item.event).into_owned();
        }
        item
    });
    labelled.collect()
}

/// Width of the downloaded drawing in pixels: as on a page 1440 wide.
const WIDTH: f64 = 1088.0;
/// Width for the lanes' names.
const NAMES: f64 = 200.0;
/// Margin around everything.
const EDGE: f64 = 16.0;

/// The drawing as a document of its own, with links to the site.
pub fn svg(context: PageContext<'_>, view_context: ViewContext<'_>) -> String {
    let drawing = view_context.frame.wide();
    let (width, height) =
        (NAMES + WIDTH + 2.0 * EDGE, drawing.bottom + axis::AXIS_HEIGHT + 2.0 * EDGE);
    // Addresses within the site would lead nowhere from a file.
    let axis = Region::Axis.html(view_context).into_string();
    let axis = axis.replace("href=\"/", &format!("href=\"{}/", context.site.origin));
    let page = format!("href=\"{}{}#", context.site.origin, view_context.href(view_context.view));
    let axis = axis.replace("href=\"#later", &format!("{page}later"));
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height)
            viewBox={ "0 0 " (width) " " (height) }
        {
            title { (chips::title(view_context)) }
            style { (PreEscaped(&*STYLE)) }
            (definitions())
            rect width="100%" height="100%" fill=(tokens::light("paper")) {}
            @for lane in &drawing.lanes {
                text class={ "name " (view_context.facts.lane_class(lane.storyline)) } x=(EDGE)
                    y=(EDGE + lane.y + 16.0)
                {
                    (view_context.labels.storyline(lane.storyline))
                }
            }
            svg x=(EDGE + NAMES) y=(EDGE) width=(WIDTH) height=(height - 2.0 * EDGE)
                overflow="visible"
            {
                (PreEscaped(axis))
                @if !view_context.has_days() {
                    text.t3 x="0" y=(drawing.top + 17.0) { (context.words().nothing_dated) }
                }
            }
        }
    };
    picture.into_string()
}

/// The styles of the page's drawing in light colours.
pub static STYLE: LazyLock<String> =
    LazyLock::new(|| tokens::resolved(include_str!("picture.css")));

/// The glyphs' definitions as XML.
pub fn definitions() -> Markup {
    // Leptos marks positions between nodes with something that is not XML.
    PreEscaped(glyphs::definitions().to_html().replace("<!>", ""))
}
