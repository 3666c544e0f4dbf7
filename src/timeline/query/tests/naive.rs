//! Reference implementation of matching, after the rules documented at `select`: nested loops,
//! sharing no code with the query.

use crate::timeline::day::Day;
use crate::timeline::model::{
    Claim, ClaimIx, Conflict, EntityIx, EventIx, Evidence, LocalText, Timeline,
};
use crate::timeline::view::View;
use crate::timeline::vocabulary::{ConflictKind, EventKind, Role};

/// The events that match `view`, in the order of the dossier.
pub fn matching(timeline: &Timeline, view: &View) -> Vec<EventIx> {
    let events = (0..timeline.events.len()).map(EventIx);
    events.filter(|&event| matches(timeline, view, event)).collect()
}

fn matches(timeline: &Timeline, view: &View, index: EventIx) -> bool {
    let event = &timeline[index];
    let visible: Vec<&Claim> = (timeline.claims.iter())
        .filter(|claim| claim.event == index && is_visible(timeline, view.asof, claim))
        .collect();
    let storyline = &timeline[event.storyline].id;
    (view.storyline.is_empty() || view.storyline.contains(storyline))
        && (view.kind.is_empty() || view.kind.contains(&event.kind))
        && (!view.disputed || is_disputed(timeline, view.asof, index))
        && view.period.is_none_or(|period| {
            visible.iter().any(|claim| match &claim.date.value {
                Some(date) => {
                    let latest = date.latest().unwrap_or(Day::MAX);
                    // A deadline "by D" is on D.
                    let without_start = match event.kind {
                        EventKind::Deadline => date.latest().unwrap_or(Day::MIN),
                        _ => Day::MIN,
                    };
                    date.earliest().unwrap_or(without_start) <= period.to && period.from <= latest
                }
                None => false,
            })
        })
        && visible.iter().any(|claim| meets_claim_keys(timeline, view, claim))
        && is_found(timeline, view, index, &visible)
}

fn is_visible(timeline: &Timeline, asof: Option<Day>, claim: &Claim) -> bool {
    let Some(asof) = asof else {
        return true;
    };
    let published = &timeline[claim.article].published.value;
    match published.as_ref().and_then(|date| date.latest()) {
        Some(latest) => latest <= asof,
        None => false,
    }
}

fn meets_claim_keys(timeline: &Timeline, view: &View, claim: &Claim) -> bool {
    let id = |entity: EntityIx| &timeline[entity].id;
    let takes_part = (claim.orgs.iter())
        .any(|party| party.role != Role::Mentioned && view.org.contains(id(party.entity)));
    let claims = claim.by.iter().any(|&by| view.by.contains(id(by)));
    (view.org.is_empty() || takes_part)
        && (view.by.is_empty() || claims)
        && (view.mode.is_empty() || view.mode.contains(&claim.mode))
        && (view.article.is_empty() || view.article.contains(&timeline[claim.article].id))
        && (view.basis.is_empty() || view.basis.contains(&claim.date.basis))
}

fn is_disputed(timeline: &Timeline, asof: Option<Day>, event: EventIx) -> bool {
    timeline.conflicts.iter().any(|conflict| {
        let about = |claim: &ClaimIx| timeline[*claim].event == event;
        conflict
            .claims
            .iter()
            .any(|claim| about(claim) && is_visible(timeline, asof, &timeline[*claim]))
            && matches!(
                conflict.kind,
                ConflictKind::Date
                    | ConflictKind::Outcome
                    | ConflictKind::Status
                    | ConflictKind::Amount
            )
            && has_two_sides(timeline, asof, conflict)
    })
}

fn has_two_sides(timeline: &Timeline, asof: Option<Day>, conflict: &Conflict) -> bool {
    let seen = |claim: &&ClaimIx| is_visible(timeline, asof, &timeline[**claim]);
    let agree = |a: ClaimIx, b: ClaimIx| {
        let (a, b) = (&timeline[a], &timeline[b]);
        a.event == b.event && a.date.value == b.date.value && a.polarity == b.polarity
    };
    let all_agree = (conflict.claims.iter()).all(|&claim| agree(claim, conflict.claims[0]));
    conflict.claims.iter().filter(seen).any(|a| {
        conflict.claims.iter().filter(seen).any(|b| match conflict.kind {
            ConflictKind::Date => timeline[*a].date.value != timeline[*b].date.value,
            _ if all_agree => a != b,
            _ => !agree(*a, *b),
        })
    })
}

fn is_found(timeline: &Timeline, view: &View, event: EventIx, visible: &[&Claim]) -> bool {
    let mut texts: Vec<&str> = Vec::new();
    fn add<'t>(text: &'t LocalText, texts: &mut Vec<&'t str>) {
        texts.extend(text.wordings().map(|(_, wording)| wording));
    }
    add(&timeline[event].title, &mut texts);
    add(&timeline[event].summary, &mut texts);
    for claim in visible {
        if let Evidence::Quote(quote) = &claim.evidence {
            texts.push(&quote.exact);
        }
        add(&claim.translation, &mut texts);
        let parties = claim.orgs.iter().map(|party| party.entity);
        let publisher = timeline[claim.article].publisher.iter();
        let names = (parties.chain(claim.by.iter().copied()))
            .chain(publisher.map(|publisher| publisher.entity));
        for name in names {
            add(&timeline[name].name, &mut texts);
            texts.extend(timeline[name].aliases.iter().map(String::as_str));
        }
    }
    terms(&view.q).iter().all(|term| texts.iter().any(|text| fold(text).contains(term)))
}

/// The terms of a query: a phrase in quotation marks is one term, other text is split into words.
fn terms(query: &str) -> Vec<String> {
    match query.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(phrase) => vec![fold(phrase)],
        None => query.split_whitespace().map(fold).collect(),
    }
}

/// Folds a text; sufficient for the words of [`crate::timeline::arbitrary`].
fn fold(text: &str) -> String {
    let text = text.to_lowercase();
    [("ß", "ss"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ae", "a"), ("oe", "o"), ("ue", "u")]
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}
