//! Builds the JSON document from the events of a view.

use super::document::{
    FormatName, JsonConflict, JsonDocument, JsonDossier, JsonEntity, JsonEvent, JsonSide,
    JsonStoryline, JsonView, JsonWindow,
};
use super::evidence::{
    JsonArticle, JsonClaim, JsonDate, JsonFigure, JsonParty, JsonPublished, JsonPublisher,
    JsonQuote, JsonSource,
};
use super::local::Local;
use crate::export::context::around;
use crate::export::items::Items;
use crate::export::{schema, scope};
use crate::i18n::date;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::{
    self, Anchor, ArticleIx, ClaimIx, ConflictIx, Dating, EntityIx, EventIx, Evidence, LocalText,
    StorylineIx,
};
use crate::timeline::state::EventState;
use serde::Serialize;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Builds the document. For a part of a dossier, only objects that its claims refer to are
/// included.
pub fn document<'a>(
    context: PageContext<'a>,
    events: &'a [&'a EventState],
) -> JsonDocument<impl Serialize + 'a, impl Serialize + 'a> {
    let timeline = context.timeline();
    let whole = scope::is_whole(context);
    let storylines: BTreeSet<StorylineIx> = match whole {
        true => (0..timeline.storylines.len()).map(StorylineIx).collect(),
        false => events.iter().map(|it| timeline[it.event].storyline).collect(),
    };
    let entities: BTreeSet<EntityIx> = match whole {
        true => (0..timeline.entities.len()).map(EntityIx).collect(),
        false => scope::entities(context, events),
    };
    let articles: BTreeSet<ArticleIx> = match whole {
        true => (0..timeline.articles.len()).map(ArticleIx).collect(),
        false => scope::articles(context, events),
    };
    let conflicts: BTreeSet<ConflictIx> = match whole {
        true => (0..timeline.conflicts.len()).map(ConflictIx).collect(),
        false => {
            (events.iter()).flat_map(|it| it.conflicts.iter().chain(&it.notes)).copied().collect()
        }
    };
    let listed: Rc<BTreeSet<EventIx>> = Rc::new(events.iter().map(|state| state.event).collect());
    JsonDocument {
        schema: context.absolute(&address::schema(context.site, schema::FILE)),
        format: FormatName::Zeitstrahl,
        version: super::VERSION,
        lang: context.lang,
        dossier: JsonDossier {
            title: (&timeline.title).into(),
            standfirst: (&timeline.standfirst).into(),
            deck: local(&timeline.deck),
            people: (timeline.people.iter())
                .filter(|entity| entities.contains(entity))
                .map(|&entity| timeline[entity].id.clone())
                .collect(),
            version: timeline.version.clone(),
            contact: timeline.contact.clone(),
            window: timeline.window.map(|window| JsonWindow {
                from: window.from.to_string(),
                to: window.to.to_string(),
            }),
        },
        view: view(context, events.len()),
        storylines: storylines.iter().map(|&it| storyline(&timeline[it])).collect(),
        entities: entities.iter().map(|&it| entity(&timeline[it])).collect(),
        articles: Items(move || articles.clone().into_iter().map(move |it| article(context, it))),
        events: Items(move || {
            let listed = Rc::clone(&listed);
            events.iter().map(move |state| event(context, state, &listed))
        }),
        conflicts: conflicts.iter().map(|&it| conflict(context, it)).collect(),
    }
}

fn view(context: PageContext<'_>, events: usize) -> JsonView {
    let ignored = context.ignored.iter();
    JsonView {
        query: context.view.unframed().query(),
        url: context.list_url(),
        day: match context.knowledge.is_dated() {
            true => context.knowledge.day().to_string(),
            false => String::new(),
        },
        events,
        of: context.facts().events().len(),
        ignored: ignored.map(|it| format!("{}={}", it.key, it.value)).collect(),
    }
}

fn storyline(storyline: &model::Storyline) -> JsonStoryline {
    JsonStoryline {
        id: storyline.id.clone(),
        name: (&storyline.name).into(),
        description: local(&storyline.description),
    }
}

fn entity(entity: &model::Entity) -> JsonEntity {
    JsonEntity {
        id: entity.id.clone(),
        was: entity.was.clone(),
        kind: entity.kind,
        name: (&entity.name).into(),
        prepositional: local(&entity.prepositional),
        aliases: entity.aliases.clone(),
        description: local(&entity.description),
        wikidata: entity.wikidata.clone(),
    }
}

fn article(context: PageContext<'_>, ix: ArticleIx) -> JsonArticle {
    let timeline = context.timeline();
    let article = &timeline[ix];
    JsonArticle {
        id: article.id.clone(),
        lang: article.lang.clone(),
        headline: article.headline.clone(),
        publisher: article.publisher.as_ref().map(|publisher| JsonPublisher {
            id: timeline[publisher.entity].id.clone(),
            basis: publisher.basis,
            why: local(&publisher.why),
        }),
        published: JsonPublished {
            edtf: edtf(&article.published),
            basis: article.published.basis,
            why: local(&article.published.why),
            earliest: bound(&article.published, FuzzyDate::earliest),
            latest: bound(&article.published, FuzzyDate::latest),
        },
        url: article.url.clone(),
        sha256: article.sha256.clone(),
        access: article.access,
        text: scope::has_text(context, ix).then(|| article.text.clone()),
        page: context.article_url(ix),
    }
}

fn event(context: PageContext<'_>, state: &EventState, listed: &BTreeSet<EventIx>) -> JsonEvent {
    let timeline = context.timeline();
    let event = &timeline[state.event];
    let dates = context.dates(state);
    JsonEvent {
        id: event.id.clone(),
        was: event.was.clone(),
        kind: event.kind,
        storyline: timeline[event.storyline].id.clone(),
        title: (&event.title).into(),
        short: local(&event.short),
        summary: (!event.summary.is_empty()).then(|| (&event.summary).into()),
        weight: event.weight,
        moment: local(&event.moment),
        lead: (event.lead.filter(|lead| state.claims.contains(lead)))
            .map(|lead| timeline[lead].id.clone()),
        after: (event.after.filter(|after| listed.contains(after)))
            .map(|after| timeline[after].id.clone()),
        label: date::alternatives(&dates, context.lang),
        dated_by: state.dates.iter().map(|&it| timeline[it].id.clone()).collect(),
        tense: state.tense.to_string(),
        commitment: state.commitment.to_string(),
        url: context.event_url(state.event),
        claims: state.claims.iter().map(|&it| claim(context, it)).collect(),
    }
}

fn claim(context: PageContext<'_>, ix: ClaimIx) -> JsonClaim {
    let timeline = context.timeline();
    let claim = &timeline[ix];
    let article = &timeline[claim.article];
    let id = |entity: &EntityIx| timeline[*entity].id.clone();
    let (quote, source) = match &claim.evidence {
        Evidence::Quote(quote) => {
            let (prefix, suffix) = around(&article.text, quote.bytes.clone());
            let quote = JsonQuote {
                exact: quote.exact.clone(),
                prefix: prefix.to_owned(),
                suffix: suffix.to_owned(),
                start: quote.position.start,
                end: quote.position.end,
            };
            (Some(quote), None)
        }
        Evidence::Link { url, name } => {
            let (url, name) = (url.clone(), name.clone());
            (None, Some(JsonSource { url, name }))
        }
    };
    JsonClaim {
        id: claim.id.clone(),
        was: claim.was.clone(),
        article: article.id.clone(),
        quote,
        source,
        mode: claim.mode,
        certainty: claim.certainty,
        polarity: claim.polarity,
        by: claim.by.iter().map(id).collect(),
        together: claim.together,
        orgs: (claim.orgs.iter())
            .map(|party| JsonParty { id: id(&party.entity), role: party.role })
            .collect(),
        date: dating(context, &claim.date),
        cue: claim.cue.clone(),
        translation: (!claim.translation.is_empty()).then(|| (&claim.translation).into()),
        figures: (claim.figures.iter())
            .map(|figure| JsonFigure {
                value: figure.value,
                unit: figure.unit.clone(),
                as_written: figure.as_written.clone(),
            })
            .collect(),
        note: local(&claim.note),
        url: context.claim_url(ix),
    }
}

fn dating(context: PageContext<'_>, dating: &Dating) -> JsonDate {
    JsonDate {
        edtf: edtf(dating),
        basis: dating.basis,
        year_basis: dating.year_basis,
        phrase: dating.phrase.clone(),
        anchor: dating.anchor.map(|anchor| match anchor {
            Anchor::Published => "published".to_owned(),
            Anchor::Claim(claim) => context.timeline()[claim].id.clone(),
        }),
        why: local(&dating.why),
        earliest: bound(dating, FuzzyDate::earliest),
        latest: bound(dating, FuzzyDate::latest),
        label: (dating.value.as_ref()).map(|value| date::label(value, context.lang)),
    }
}

fn conflict(context: PageContext<'_>, ix: ConflictIx) -> JsonConflict {
    let timeline = context.timeline();
    let conflict = &timeline[ix];
    // A conflict must not reveal claims that are not yet published on the day of knowledge.
    let visible = |claims: &[ClaimIx]| -> Vec<String> {
        let claims = claims.iter().filter(|&&claim| context.knowledge.sees_claim(claim));
        claims.map(|&claim| timeline[claim].id.clone()).collect()
    };
    let mut sides: Vec<JsonSide> = (conflict.sides.iter())
        .map(|side| JsonSide { claims: visible(&side.claims), label: local(&side.label) })
        .collect();
    sides.retain(|side| !side.claims.is_empty());
    JsonConflict {
        id: conflict.id.clone(),
        claims: visible(&conflict.claims),
        sides,
        r#type: conflict.kind,
        status: conflict.status,
        question: local(&conflict.question),
        differs: (&conflict.differs).into(),
    }
}

fn local(text: &Option<LocalText>) -> Option<Local> {
    text.as_ref().map(Local::from)
}

fn edtf(dating: &Dating) -> Option<String> {
    dating.value.as_ref().map(|value| value.as_str().to_owned())
}

fn bound(
    dating: &Dating,
    of: fn(&FuzzyDate) -> Option<crate::timeline::day::Day>,
) -> Option<String> {
    Some(of(dating.value.as_ref()?)?.to_string())
}
