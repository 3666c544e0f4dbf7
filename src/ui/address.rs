//! Every address of the site, in one place.

use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, EntityIx, EventIx, Timeline, Window};
use crate::timeline::view::View;

/// The timeline with the view in its query string.
pub fn timeline(lang: Lang, view: &View) -> String {
    view.href(&format!("/{lang}/"))
}

/// The picture of a view for social cards.
pub fn card(lang: Lang, view: &View) -> String {
    view.href(&format!("/{lang}/card.png"))
}

/// The drawing of a view as a file.
pub fn drawing(lang: Lang, view: &View) -> String {
    view.href(&format!("/{lang}/axis.svg"))
}

/// The name under which that file is kept: the days it shows.
pub fn drawing_file(window: Window) -> String {
    format!("zeitstrahl-{}-{}.svg", window.from, window.to)
}

/// What the browser computes with, as known on `asof`, where it is a file of its own.
pub fn facts(lang: Lang, asof: Option<Day>) -> String {
    as_of(format!("/{lang}/facts.json"), asof)
}

/// An event's page, as known on `asof`.
pub fn event(timeline: &Timeline, event: EventIx, lang: Lang, asof: Option<Day>) -> String {
    event_of_id(&timeline[event].id, lang, asof)
}

/// [`event`] where only its id is at hand.
pub fn event_of_id(id: &str, lang: Lang, asof: Option<Day>) -> String {
    as_of(format!("/{lang}/event/{id}"), asof)
}

/// The place of a claim on its event's page, or in the panel: events have places there as well,
/// and may go by the same id.
pub fn claim_anchor(claim: &Claim) -> String {
    format!("claim-{}", claim.id)
}

/// An article's page.
pub fn article(timeline: &Timeline, article: ArticleIx, lang: Lang) -> String {
    format!("/{lang}/article/{}", timeline[article].id)
}

/// A claim's passage on its article's page.
pub fn claim(timeline: &Timeline, claim: ClaimIx, lang: Lang) -> String {
    let claim = &timeline[claim];
    format!(
        "/{lang}/article/{}#{}",
        timeline[claim.article].id, claim.id
    )
}

/// An entity's page, as known on `asof`.
pub fn entity(timeline: &Timeline, entity: EntityIx, lang: Lang, asof: Option<Day>) -> String {
    as_of(format!("/{lang}/entity/{}", timeline[entity].id), asof)
}

/// The method page.
pub fn method(lang: Lang) -> String {
    format!("/{lang}/method")
}

fn as_of(path: String, asof: Option<Day>) -> String {
    let view = View {
        asof,
        ..View::default()
    };
    view.href(&path)
}
