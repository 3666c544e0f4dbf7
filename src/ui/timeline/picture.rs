//! The view as a picture: the card that social networks show, and the drawing for downloads.

use super::{axis, chips};
use crate::i18n::{date, phrases};
use crate::timeline::drawing::Item;
use crate::timeline::model::{ArticleIx, ClaimIx, StorylineIx};
use crate::timeline::view::{Choice, Filter};
use crate::ui::card::{self, Card, Lane};
use crate::ui::glyphs;
use crate::ui::scene::Scene;
use crate::ui::stage::Stage;
use leptos::prelude::*;
use maud::{PreEscaped, html};
use std::cmp::Reverse;

/// A card has room for five marks; more than these candidates need no labels.
const CANDIDATES: usize = 60;

/// What the card of the view says and shows.
pub fn card(scene: Scene<'_>, stage: Stage<'_>) -> String {
    let lang = scene.lang;
    let facts = scene.facts;
    let items = candidates(stage);
    let filters = stage.view.filters();
    let mut subtitle: Vec<String> = filters
        .iter()
        .map(|&filter| chips::name(stage, filter))
        .collect();
    if let Some(asof) = stage.view.asof {
        subtitle.push(format!(
            "{} {}",
            scene.words().known_on,
            date::day(asof, lang)
        ));
    }
    subtitle.push(chips::count(stage));
    let known = stage
        .selection
        .events
        .iter()
        .filter_map(|&event| facts.event(event));
    let states = known.filter_map(|fact| scene.knowledge.event(fact.event));
    let claims: Vec<ClaimIx> = states.flat_map(|state| state.claims.clone()).collect();
    let articles = (0..facts.published.len()).map(ArticleIx);
    let articles = articles
        .filter(|&article| scene.knowledge.sees_article(article))
        .count();
    let lanes = (0..facts.colours.len()).map(|index| Lane {
        storyline: StorylineIx(index),
        name: stage.captions.storyline(StorylineIx(index)).to_owned(),
        number: usize::from(facts.colours[index]),
    });
    card::svg(&Card {
        lang,
        title: title(stage, &filters),
        subtitle: subtitle.join(" · "),
        footer: format!(
            "{} · {}",
            scene.count_claims(&claims),
            phrases::articles(articles, lang)
        ),
        window: card::window(&items, facts.day),
        day: facts.day,
        lanes: lanes.collect(),
        items,
        links: super::frame::links(facts, stage.selection),
    })
}

/// The head line follows from what was asked for (VISUAL.md section 9).
fn title(stage: Stage<'_>, filters: &[Filter<'_>]) -> String {
    let dossier = stage.captions.dossier();
    match filters {
        [Filter::Choice(Choice::Org(_))] => {
            phrases::what_happened_to(&chips::name(stage, filters[0]), stage.lang())
        }
        [Filter::Choice(Choice::Disputed)] => {
            format!("{dossier}: {}", stage.words().where_sources_disagree)
        }
        [Filter::Choice(Choice::Storyline(_))] => chips::name(stage, filters[0]),
        _ => dossier.to_owned(),
    }
}

/// The items of the highest ranks with their labels, which the lanes of large dossiers lack, in
/// chronological order.
fn candidates(stage: Stage<'_>) -> Vec<Item> {
    let mut items: Vec<&Item> = stage.frame.items.iter().collect();
    items.sort_by_key(|item| Reverse((item.rank, item.order)));
    items.truncate(CANDIDATES);
    items.sort_by_key(|item| item.order);
    let labelled = items.into_iter().cloned().map(|mut item| {
        // A trace of what was published later has its label, which does not say what it was.
        if item.label.is_empty() {
            item.label = stage.captions.label(item.event).into_owned();
            item.attribution = stage.captions.attribution(item.event).into_owned();
        }
        item
    });
    labelled.collect()
}

/// Width of the downloaded drawing, in pixels: that of the page at 1440.
const WIDTH: f64 = 1088.0;
/// Room for the lanes' names.
const NAMES: f64 = 200.0;
/// Around everything.
const EDGE: f64 = 16.0;

/// The drawing as a document of its own, with links to where it comes from.
pub fn svg(scene: Scene<'_>, stage: Stage<'_>) -> String {
    let drawing = stage.frame.wide();
    let (width, height) = (
        NAMES + WIDTH + 2.0 * EDGE,
        drawing.bottom + axis::AXIS_HEIGHT + 2.0 * EDGE,
    );
    // Addresses within the site would lead nowhere from a file.
    let axis = axis::axis(stage).into_string();
    let axis = axis.replace("href=\"/", &format!("href=\"{}/", scene.site.origin));
    let page = format!("href=\"{}{}#", scene.site.origin, stage.href(stage.view));
    let axis = axis.replace("href=\"#later", &format!("{page}later"));
    // Leptos marks places between nodes with what is no XML.
    let definitions = glyphs::definitions().to_html().replace("<!>", "");
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height)
            viewBox={ "0 0 " (width) " " (height) }
        {
            title { (chips::title(stage)) }
            style { (PreEscaped(STYLE)) }
            (PreEscaped(definitions))
            rect width="100%" height="100%" fill="#fbfaf7" {}
            @for lane in &drawing.lanes {
                text class={ "name " (stage.facts.lane_class(lane.storyline)) } x=(EDGE)
                    y=(EDGE + lane.y + 16.0)
                {
                    (stage.captions.storyline(lane.storyline))
                }
            }
            svg x=(EDGE + NAMES) y=(EDGE) width=(WIDTH) height=(height - 2.0 * EDGE)
                overflow="visible"
            {
                (PreEscaped(axis))
            }
        }
    };
    picture.into_string()
}

/// The styles of the page's drawing, its light colours written out.
const STYLE: &str = include_str!("picture.css");
