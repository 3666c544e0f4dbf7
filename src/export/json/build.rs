//! From an extract to the document.

use super::document::{
    Conflict, Document, Dossier, Entity, Event, FormatName, Local, Storyline, View, Window,
};
use super::evidence::{Article, Claim, Date, Figure, Party, Published, Publisher, Quote, Source};
use crate::export::context::around;
use crate::export::{Extract, schema};
use crate::i18n::date;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::{
    self, Anchor, ArticleIx, ClaimIx, ConflictIx, Dating, EntityIx, Evidence, LocalText,
    StorylineIx,
};
use crate::timeline::state::{Commitment, EventState, Tense};
use crate::ui::address;
use std::collections::BTreeSet;

/// The document of an extract. Of a part, only what its claims refer to comes along.
pub fn document(extract: &Extract<'_>) -> Document {
    let scene = extract.scene;
    let timeline = scene.timeline();
    let whole = extract.is_whole();
    let storylines: BTreeSet<StorylineIx> = match whole {
        true => (0..timeline.storylines.len()).map(StorylineIx).collect(),
        false => extract
            .events
            .iter()
            .map(|it| timeline[it.event].storyline)
            .collect(),
    };
    let entities: BTreeSet<EntityIx> = match whole {
        true => (0..timeline.entities.len()).map(EntityIx).collect(),
        false => extract.entities(),
    };
    let articles: BTreeSet<ArticleIx> = match whole {
        true => (0..timeline.articles.len()).map(ArticleIx).collect(),
        false => extract.articles(),
    };
    let conflicts: BTreeSet<ConflictIx> = match whole {
        true => (0..timeline.conflicts.len()).map(ConflictIx).collect(),
        false => extract
            .events
            .iter()
            .flat_map(|it| it.conflicts.iter().copied())
            .collect(),
    };
    Document {
        schema: extract.absolute(&address::schema(scene.site, schema::FILE)),
        format: FormatName::Zeitstrahl,
        version: super::VERSION,
        lang: scene.lang,
        dossier: Dossier {
            title: (&timeline.title).into(),
            standfirst: (&timeline.standfirst).into(),
            version: timeline.version.clone(),
            contact: timeline.contact.clone(),
            window: timeline.window.map(|window| Window {
                from: window.from.to_string(),
                to: window.to.to_string(),
            }),
        },
        view: view(extract),
        storylines: storylines
            .iter()
            .map(|&it| storyline(&timeline[it]))
            .collect(),
        entities: entities.iter().map(|&it| entity(&timeline[it])).collect(),
        articles: articles.iter().map(|&it| article(extract, it)).collect(),
        events: extract
            .events
            .iter()
            .map(|state| event(extract, state))
            .collect(),
        conflicts: conflicts.iter().map(|&it| conflict(extract, it)).collect(),
    }
}

fn view(extract: &Extract<'_>) -> View {
    let ignored = extract.ignored.iter();
    View {
        query: extract.view().query(),
        url: extract.page(),
        day: extract.scene.knowledge.day().to_string(),
        events: extract.events.len(),
        of: extract.total,
        ignored: ignored
            .map(|it| format!("{}={}", it.key, it.value))
            .collect(),
    }
}

fn storyline(storyline: &model::Storyline) -> Storyline {
    Storyline {
        id: storyline.id.clone(),
        name: (&storyline.name).into(),
        description: local(&storyline.description),
    }
}

fn entity(entity: &model::Entity) -> Entity {
    Entity {
        id: entity.id.clone(),
        was: entity.was.clone(),
        kind: entity.kind,
        name: (&entity.name).into(),
        aliases: entity.aliases.clone(),
        description: local(&entity.description),
        wikidata: entity.wikidata.clone(),
    }
}

fn article(extract: &Extract<'_>, ix: ArticleIx) -> Article {
    let timeline = extract.scene.timeline();
    let article = &timeline[ix];
    Article {
        id: article.id.clone(),
        lang: article.lang.clone(),
        headline: article.headline.clone(),
        publisher: article.publisher.as_ref().map(|publisher| Publisher {
            id: timeline[publisher.entity].id.clone(),
            basis: publisher.basis,
            why: local(&publisher.why),
        }),
        published: Published {
            edtf: edtf(&article.published),
            basis: article.published.basis,
            why: local(&article.published.why),
            earliest: bound(&article.published, FuzzyDate::earliest),
            latest: bound(&article.published, FuzzyDate::latest),
        },
        url: article.url.clone(),
        sha256: article.sha256.clone(),
        access: article.access,
        text: extract.gives_text(ix).then(|| article.text.clone()),
        page: extract.article_page(ix),
    }
}

fn event(extract: &Extract<'_>, state: &EventState) -> Event {
    let scene = extract.scene;
    let timeline = scene.timeline();
    let event = &timeline[state.event];
    let dates = scene.dates(state);
    Event {
        id: event.id.clone(),
        was: event.was.clone(),
        kind: event.kind,
        storyline: timeline[event.storyline].id.clone(),
        title: (&event.title).into(),
        short: local(&event.short),
        summary: (&event.summary).into(),
        label: date::alternatives(&dates, scene.lang),
        dated_by: state
            .dates
            .iter()
            .map(|&it| timeline[it].id.clone())
            .collect(),
        tense: tense(state.tense).to_owned(),
        commitment: commitment(state.commitment).to_owned(),
        url: extract.event_page(state.event),
        claims: state.claims.iter().map(|&it| claim(extract, it)).collect(),
    }
}

fn claim(extract: &Extract<'_>, ix: ClaimIx) -> Claim {
    let timeline = extract.scene.timeline();
    let claim = &timeline[ix];
    let article = &timeline[claim.article];
    let id = |entity: &EntityIx| timeline[*entity].id.clone();
    let (quote, source) = match &claim.evidence {
        Evidence::Quote(quote) => {
            let (prefix, suffix) = around(&article.text, quote.bytes.clone());
            let quote = Quote {
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
            (None, Some(Source { url, name }))
        }
    };
    Claim {
        id: claim.id.clone(),
        article: article.id.clone(),
        quote,
        source,
        mode: claim.mode,
        certainty: claim.certainty,
        polarity: claim.polarity,
        by: claim.by.iter().map(id).collect(),
        orgs: (claim.orgs.iter())
            .map(|party| Party {
                id: id(&party.entity),
                role: party.role,
            })
            .collect(),
        date: dating(extract, &claim.date),
        cue: claim.cue.clone(),
        translation: (claim.translation != LocalText::default())
            .then(|| (&claim.translation).into()),
        figures: (claim.figures.iter())
            .map(|figure| Figure {
                value: figure.value,
                unit: figure.unit.clone(),
                as_written: figure.as_written.clone(),
            })
            .collect(),
        note: local(&claim.note),
        url: extract.claim_page(ix),
    }
}

fn dating(extract: &Extract<'_>, dating: &Dating) -> Date {
    Date {
        edtf: edtf(dating),
        basis: dating.basis,
        year_basis: dating.year_basis,
        phrase: dating.phrase.clone(),
        anchor: dating.anchor.map(|anchor| match anchor {
            Anchor::Published => "published".to_owned(),
            Anchor::Claim(claim) => extract.scene.timeline()[claim].id.clone(),
        }),
        why: local(&dating.why),
        earliest: bound(dating, FuzzyDate::earliest),
        latest: bound(dating, FuzzyDate::latest),
        label: (dating.value.as_ref()).map(|value| date::label(value, extract.scene.lang)),
    }
}

fn conflict(extract: &Extract<'_>, ix: ConflictIx) -> Conflict {
    let timeline = extract.scene.timeline();
    let conflict = &timeline[ix];
    // What is not yet published is not told by way of a conflict either.
    let visible = conflict
        .claims
        .iter()
        .filter(|&&claim| extract.scene.knowledge.sees_claim(claim));
    Conflict {
        id: conflict.id.clone(),
        claims: visible.map(|&claim| timeline[claim].id.clone()).collect(),
        r#type: conflict.kind,
        status: conflict.status,
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

/// The word for where an event lies in time.
fn tense(tense: Tense) -> &'static str {
    match tense {
        Tense::Past => "past",
        Tense::OutcomeUnknown => "outcome-unknown",
        Tense::Running => "running",
        Tense::Ahead => "ahead",
        Tense::Undated => "undated",
    }
}

/// The word for how firmly it stands.
fn commitment(commitment: Commitment) -> &'static str {
    match commitment {
        Commitment::Stated => "stated",
        Commitment::Reported => "reported",
        Commitment::Ahead => "ahead",
    }
}
