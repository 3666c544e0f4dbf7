//! Builds the [`Timeline`] from a checked dossier: order, indices, and no errors left to handle.

mod order;

use super::anchor::within;
use super::check::{ClaimRef, DerivationTarget, DerivedBasis, Findings, window};
use super::format::{self, Field, Localized, Located};
use super::parse::Raw;
use super::source::Sources;
use crate::timeline::date::FuzzyDate;
use crate::timeline::lang::Lang;
use crate::timeline::model::{
    Anchor, Article, ArticleIx, Claim, ClaimIx, Conflict, ConflictIx, Dating, Entity, EntityIx,
    Event, EventIx, Evidence, Figure, LocalText, Party, Publisher, Side, Storyline, StorylineIx,
    Timeline, ToldBy,
};
use crate::timeline::vocabulary::{Certainty, Polarity, TextAccess};
use order::ItemOrder;
use std::collections::{BTreeMap, BTreeSet};

/// Builds the timeline of a dossier without errors. `None` if a required value is missing after
/// all, which the checks rule out.
pub(super) fn timeline(raw: &Raw, findings: &Findings<'_>, sources: &Sources) -> Option<Timeline> {
    let order = ItemOrder::new(raw, findings)?;
    let dossier = &raw.dossier.value;
    let languages: Vec<Lang> =
        (dossier.languages.as_ref()?.value.iter()).map(|lang| lang.value).collect();
    let builder = Builder { languages: &languages, raw, findings, sources, order: &order };
    let mut timeline = Timeline {
        title: builder.local(&dossier.title)?,
        standfirst: builder.local(&dossier.standfirst)?,
        deck: builder.local(&dossier.deck),
        people: dossier.people.iter().map(|id| builder.entity(id)).collect::<Option<_>>()?,
        version: text(&dossier.version)?,
        changed: None,
        contact: text(&dossier.contact),
        window: (dossier.window.as_ref())
            .and_then(|edtf| window(&FuzzyDate::parse(&edtf.value).ok()?)),
        storylines: all(&dossier.storyline, |it| builder.storyline(it))?,
        entities: all(&raw.entities.value.entity, |it| builder.named(it))?,
        articles: (order.articles.iter())
            .map(|number| builder.article(*number))
            .collect::<Option<_>>()?,
        events: (order.events.iter())
            .map(|number| builder.event(&raw.events.value.event[*number].value))
            .collect::<Option<_>>()?,
        claims: (order.claims.iter())
            .map(|number| builder.claim(*number))
            .collect::<Option<_>>()?,
        conflicts: Vec::new(),
        languages: languages.clone(),
    };
    for conflict in &raw.conflicts.value.conflict {
        timeline.conflicts.extend(builder.conflict(&conflict.value)?);
    }
    link_back(&mut timeline);
    tell_apart(&mut timeline.articles);
    Some(timeline)
}

struct Builder<'a> {
    languages: &'a [Lang],
    raw: &'a Raw,
    findings: &'a Findings<'a>,
    sources: &'a Sources,
    order: &'a ItemOrder,
}

impl Builder<'_> {
    fn article(&self, number: usize) -> Option<Article> {
        let raw = &self.raw.articles[number];
        let article = &raw.file.value.article.as_ref()?.value;
        let published = &article.published.as_ref()?.value;
        let access = value(&article.text).unwrap_or(TextAccess::Full);
        let (sha256, text_of) = match access {
            TextAccess::None => Default::default(),
            TextAccess::Full | TextAccess::Context => {
                let source = self.sources.get(&raw.text)?;
                (text(&article.sha256)?.to_ascii_lowercase(), source.text.clone())
            }
        };
        Some(Article {
            id: raw.id.clone(),
            lang: text(&article.lang)?,
            headline: text(&article.headline)?,
            publisher: match &article.publisher {
                Some(publisher) => Some(self.publisher(&publisher.value)?),
                None => None,
            },
            published: Dating {
                value: self.findings.published[number].clone(),
                basis: value(&published.basis)?,
                year_basis: None,
                phrase: None,
                anchor: None,
                why: self.local(&published.why),
            },
            url: text(&article.url),
            sha256,
            access,
            text: text_of,
            claims: Vec::new(),
            told_by: ToldBy::default(),
        })
    }

    fn publisher(&self, publisher: &format::TomlPublisher) -> Option<Publisher> {
        Some(Publisher {
            entity: self.entity(publisher.id.as_ref()?)?,
            basis: value(&publisher.basis)?,
            why: self.local(&publisher.why),
        })
    }

    fn event(&self, event: &format::TomlEvent) -> Option<Event> {
        let storyline = &event.storyline.as_ref()?.value;
        Some(Event {
            id: text(&event.id)?,
            was: event.was.iter().map(|id| id.value.clone()).collect(),
            kind: value(&event.kind)?,
            storyline: StorylineIx(self.findings.names.storylines.get(storyline)?),
            title: self.local(&event.title)?,
            short: self.local(&event.short),
            summary: self.local(&event.summary).unwrap_or_default(),
            weight: value(&event.weight),
            moment: self.local(&event.moment),
            lead: self.reference(&event.lead, |id| self.claim_ix(id))?,
            after: self.reference(&event.after, |id| self.event_ix(id))?,
            claims: Vec::new(),
            conflicts: Vec::new(),
        })
    }

    fn claim(&self, number: usize) -> Option<Claim> {
        let ClaimRef { article, claim, .. } = self.findings.names.claims[number];
        let quote = self.findings.claims[number].quote.as_ref();
        let exact = |words: &Field<String>| {
            let words = &words.as_ref()?.value;
            match quote {
                Some(quote) => within(&quote.exact, words).map(str::to_owned),
                None => Some(words.clone()),
            }
        };
        Some(Claim {
            id: text(&claim.id)?,
            was: claim.was.iter().map(|id| id.value.clone()).collect(),
            event: self.event_ix(&claim.event.as_ref()?.value)??,
            article: ArticleIx(self.order.article_ix[article]?),
            evidence: match quote {
                Some(quote) => Evidence::Quote(quote.clone()),
                None => self.link(article, claim),
            },
            mode: value(&claim.mode)?,
            certainty: value(&claim.certainty).unwrap_or(Certainty::Certain),
            polarity: value(&claim.polarity).unwrap_or(Polarity::Positive),
            by: (claim.by.iter()).map(|id| self.entity(id)).collect::<Option<_>>()?,
            together: value(&claim.together).unwrap_or(false),
            orgs: all(&claim.orgs, |party| {
                Some(Party { entity: self.entity(party.id.as_ref()?)?, role: value(&party.role)? })
            })?,
            date: self.dating(number, &claim.date.as_ref()?.value, exact)?,
            cue: exact(&claim.cue),
            translation: self.local(&claim.translation).unwrap_or_default(),
            figures: all(&claim.figures, |figure| {
                Some(Figure {
                    value: value(&figure.value)?,
                    unit: text(&figure.unit)?,
                    as_written: exact(&figure.as_written)?,
                })
            })?,
            note: self.local(&claim.note),
        })
    }

    /// Evidence of a claim without a quote: its own link, else its article's.
    fn link(&self, article: usize, claim: &format::TomlClaim) -> Evidence {
        let source = claim.source.as_ref().map(|source| &source.value);
        let article = self.raw.articles[article].file.value.article.as_ref();
        Evidence::Link {
            url: (source.and_then(|source| text(&source.url)))
                .or_else(|| text(&article?.value.url)),
            name: source.and_then(|source| text(&source.name)),
        }
    }

    fn dating(
        &self,
        number: usize,
        date: &format::ClaimDate,
        exact: impl Fn(&Field<String>) -> Option<String>,
    ) -> Option<Dating> {
        let DerivedBasis { basis, year_basis, anchor } = self.findings.derived_bases[number];
        Some(Dating {
            value: self.findings.claims[number].date.clone(),
            basis: basis?,
            year_basis,
            phrase: exact(&date.phrase),
            anchor: match anchor {
                Some(DerivationTarget::Published) => Some(Anchor::Published),
                Some(DerivationTarget::Claim(claim)) => {
                    Some(Anchor::Claim(ClaimIx(self.order.claim_ix[claim]?)))
                }
                None => None,
            },
            why: self.local(&date.why),
        })
    }

    /// The conflict without its draft claims; `Some(None)` if fewer than two claims, or sides that
    /// were named, are left.
    fn conflict(&self, conflict: &format::TomlConflict) -> Option<Option<Conflict>> {
        let mut known = BTreeSet::new();
        let mut claims = self.claims(conflict.claim_ids())?;
        claims.retain(|claim| known.insert(*claim));
        let mut sides = all(&conflict.sides, |side| {
            Some(Side {
                claims: self.claims(&side.claims.as_ref()?.value)?,
                label: self.local(&side.label),
            })
        })?;
        sides.retain(|side| !side.claims.is_empty());
        if claims.len() < 2 || sides.len() == 1 {
            return Some(None);
        }
        Some(Some(Conflict {
            id: text(&conflict.id)?,
            claims,
            sides,
            kind: value(&conflict.r#type)?,
            status: value(&conflict.status)?,
            question: self.local(&conflict.question),
            differs: self.local(&conflict.differs)?,
        }))
    }

    /// The claims with these ids that are not drafts.
    fn claims<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i Located<String>>,
    ) -> Option<Vec<ClaimIx>> {
        let mut claims = Vec::new();
        for id in ids {
            claims.extend(self.claim_ix(&id.value)?);
        }
        Some(claims)
    }

    /// Index of a claim; `Some(None)` if it is a draft.
    fn claim_ix(&self, id: &str) -> Option<Option<ClaimIx>> {
        let number = self.findings.names.claim_ids.get(id)?;
        Some(self.order.claim_ix[number].map(ClaimIx))
    }

    /// Index of an event; `Some(None)` if it is left out.
    fn event_ix(&self, id: &str) -> Option<Option<EventIx>> {
        let number = self.findings.names.events.get(id)?;
        Some(self.order.event_ix[number].map(EventIx))
    }

    /// An optional reference; `None` if it cannot be resolved.
    fn reference<T>(
        &self,
        id: &Field<String>,
        resolve: impl FnOnce(&str) -> Option<Option<T>>,
    ) -> Option<Option<T>> {
        id.as_ref().map_or(Some(None), |id| resolve(&id.value))
    }

    fn entity(&self, id: &Located<String>) -> Option<EntityIx> {
        self.findings.names.entities.get(&id.value).map(EntityIx)
    }

    fn storyline(&self, storyline: &format::TomlStoryline) -> Option<Storyline> {
        Some(Storyline {
            id: text(&storyline.id)?,
            name: self.local(&storyline.name)?,
            description: self.local(&storyline.description),
        })
    }

    fn named(&self, entity: &format::TomlEntity) -> Option<Entity> {
        Some(Entity {
            id: text(&entity.id)?,
            was: entity.was.iter().map(|id| id.value.clone()).collect(),
            kind: value(&entity.kind)?,
            name: self.local(&entity.name)?,
            prepositional: self.local(&entity.prepositional),
            aliases: (entity.aliases.iter()).map(|alias| alias.value.clone()).collect(),
            description: self.local(&entity.description),
            wikidata: text(&entity.wikidata),
        })
    }

    fn local(&self, field: &Field<Localized>) -> Option<LocalText> {
        let wordings = &field.as_ref()?.value;
        let wording = |lang| Some(wordings.get(lang)?.value.clone());
        Some(LocalText::new(self.languages, wording))
    }
}

/// Fills in the back-references: from articles and events to claims, from events to conflicts.
fn link_back(timeline: &mut Timeline) {
    for (number, claim) in timeline.claims.iter().enumerate() {
        timeline.articles[claim.article.0].claims.push(ClaimIx(number));
        timeline.events[claim.event.0].claims.push(ClaimIx(number));
    }
    for (number, conflict) in timeline.conflicts.iter().enumerate() {
        for claim in &conflict.claims {
            let conflicts = &mut timeline.events[timeline.claims[claim.0].event.0].conflicts;
            if conflicts.last() != Some(&ConflictIx(number)) {
                conflicts.push(ConflictIx(number));
            }
        }
    }
}

/// Finds what tells each article from the others.
fn tell_apart(articles: &mut [Article]) {
    let outlet = |article: &Article| article.publisher.as_ref().map(|it| it.entity);
    let day = |article: &Article| {
        let day = article.published.value.as_ref().map(|day| day.as_str().to_owned());
        (outlet(article), day)
    };
    let (mut of_outlet, mut of_day) = (BTreeMap::new(), BTreeMap::new());
    for article in articles.iter() {
        *of_outlet.entry(outlet(article)).or_insert(0) += 1;
        *of_day.entry(day(article)).or_insert(0) += 1;
    }
    for article in articles {
        article.told_by = match (of_outlet[&outlet(article)], of_day[&day(article)]) {
            (1, _) => ToldBy::Outlet,
            (_, 1) => ToldBy::Day,
            _ => ToldBy::Headline,
        };
    }
}

fn all<T, U>(items: &[Located<T>], build: impl Fn(&T) -> Option<U>) -> Option<Vec<U>> {
    items.iter().map(|item| build(&item.value)).collect()
}

fn value<T: Copy>(field: &Field<T>) -> Option<T> {
    field.as_ref().map(|field| field.value)
}

fn text(field: &Field<String>) -> Option<String> {
    field.as_ref().map(|field| field.value.clone())
}
