//! Scope of an export: the claims, articles and entities of its events, and the days from which
//! they are known.

use crate::site::page_context::{ExportedTexts, PageContext};
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, EntityIx};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::TextAccess;
use std::collections::BTreeSet;

/// Returns true if an export of the view holds the whole dossier.
pub fn is_whole(context: PageContext<'_>) -> bool {
    !context.view.is_filtered() && context.view.asof.is_none()
}

/// Returns true if an article's text is included.
pub fn has_text(context: PageContext<'_>, article: ArticleIx) -> bool {
    match context.timeline()[article].access {
        TextAccess::Full => true,
        TextAccess::Context => context.texts == ExportedTexts::All,
        TextAccess::None => false,
    }
}

/// Visible claims of the events, event by event.
pub fn claims<'a>(
    context: PageContext<'a>,
    events: &[&'a EventState],
) -> impl Iterator<Item = (ClaimIx, &'a Claim)> {
    let claims = events.iter().flat_map(|state| &state.claims);
    claims.map(move |&claim| (claim, &context.timeline()[claim]))
}

/// Articles of these claims, in the order of the dossier.
pub fn articles(context: PageContext<'_>, events: &[&EventState]) -> BTreeSet<ArticleIx> {
    let claims = claims(context, events);
    claims.map(|(_, claim)| claim.article).collect()
}

/// Claimants, parties and mentioned entities of these claims, and the publishers.
pub fn entities(context: PageContext<'_>, events: &[&EventState]) -> BTreeSet<EntityIx> {
    let named = claims(context, events).flat_map(|(_, claim)| {
        let parties = claim.orgs.iter().map(|party| party.entity);
        parties.chain(claim.by.iter().copied())
    });
    let articles = articles(context, events);
    let publishers = articles.iter().filter_map(|&article| {
        let publisher = context.timeline()[article].publisher.as_ref()?;
        Some(publisher.entity)
    });
    named.chain(publishers).collect()
}

/// The day from which an event is known as it is: when the last of its articles appeared, the
/// latest possible day. Without any, see [`known`]. Never the clock's.
pub fn updated(context: PageContext<'_>, state: &EventState) -> Day {
    let days = published(context, state);
    days.max().unwrap_or_else(|| known(context))
}

/// The day from which it is known at all; `None` where none of its articles is dated.
pub fn first_published(context: PageContext<'_>, state: &EventState) -> Option<Day> {
    published(context, state).min()
}

/// The day of knowledge; where no article is dated, the day on which the dossier changed last: that
/// of an event is not one on which anything was said of it.
pub fn known(context: PageContext<'_>) -> Day {
    let knowledge = context.knowledge;
    match knowledge.has_state() {
        true => knowledge.day(),
        false => context.timeline().changed.unwrap_or(knowledge.day()),
    }
}

/// Latest possible publication days of an event's claims.
fn published(context: PageContext<'_>, state: &EventState) -> impl Iterator<Item = Day> {
    let timeline = context.timeline();
    state.claims.iter().filter_map(move |&claim| {
        let article = &timeline[timeline[claim].article];
        article.published.value.as_ref()?.latest()
    })
}
