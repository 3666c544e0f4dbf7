//! Imports our own JSON export: a whole dossier is restored, a part of one comes with the objects
//! it refers to.
//!
//! Values marked as computed are not read. Exporting, importing and exporting a dossier again gives
//! the same bytes.

use super::input::{ImportError, Input};
use super::notes::Notes;
use crate::dossier::anchor::{AnchorError, Anchors, Selector};
use crate::dossier::format::{
    self, ArticleFile, Conflicts, Entities, Events, FORMAT, Field, Localized, TomlDossier, field,
    list,
};
use crate::dossier::report::Report;
use crate::dossier::sha256;
use crate::dossier::write::{ArticleDraft, DossierDraft};
use crate::export::json::{self, JsonDocument, Local, VERSION};
use crate::i18n::phrases;
use crate::timeline::vocabulary::{Basis, Certainty, Polarity, TextAccess};
use std::collections::{BTreeMap, BTreeSet};

/// Value of an anchor for the day of publication.
const PUBLISHED: &str = "published";

/// Restores the files of the dossier from a document.
///
/// # Errors
/// If the file is not such a document, or has another version.
pub fn draft(input: &Input, notes: &mut Notes) -> Result<DossierDraft, ImportError> {
    let document: JsonDocument = serde_json::from_str(&input.text).map_err(|error| {
        ImportError::bad(
            format!("line {}, column {}", error.line(), error.column()),
            format!("this is not an export of Zeitstrahl: {error}"),
            "import what `zeitstrahl export --format json` or /api/v1/timeline.json has written",
        )
    })?;
    if document.version != VERSION {
        return Err(ImportError::bad(
            "version",
            format!("version {} of the format is not known", document.version),
            format!("this program reads version {VERSION}"),
        ));
    }
    Ok(JsonConverter::new(&document, notes).draft())
}

/// Error for a document that is not a valid dossier, because it has been edited.
pub fn unsound(report: &Report) -> ImportError {
    match ImportError::unsound(report) {
        ImportError::Unsound(first) => {
            ImportError::bad("the document", first, "mend it, or export it anew")
        }
        other => other,
    }
}

struct JsonConverter<'a> {
    document: &'a JsonDocument,
    notes: &'a mut Notes,
    claims: BTreeSet<&'a str>,
    /// By the article they rest on, each with the id of its event.
    claims_of: BTreeMap<&'a str, Vec<(&'a str, &'a json::JsonClaim)>>,
    texts: BTreeMap<&'a str, Anchors<'a>>,
}

impl<'a> JsonConverter<'a> {
    fn new(document: &'a JsonDocument, notes: &'a mut Notes) -> JsonConverter<'a> {
        let claims = document.events.iter().flat_map(|event| &event.claims);
        let texts = document.articles.iter().filter_map(|article| {
            let text = article.text.as_deref()?;
            Some((article.id.as_str(), Anchors::new(text)))
        });
        let mut claims_of: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for event in &document.events {
            for claim in &event.claims {
                let of = claims_of.entry(&claim.article).or_default();
                of.push((event.id.as_str(), claim));
            }
        }
        JsonConverter {
            claims_of,
            claims: claims.map(|claim| claim.id.as_str()).collect(),
            texts: texts.collect(),
            document,
            notes,
        }
    }

    fn draft(mut self) -> DossierDraft {
        let document = self.document;
        let view = &document.view;
        if view.events != view.of {
            let message =
                format!("this is a part of a dossier: {} of {} events", view.events, view.of);
            self.notes.note("view", &view.query, message);
        }
        let articles = document.articles.iter();
        let articles = articles.map(|article| self.article(article)).collect();
        DossierDraft {
            dossier: self.dossier(),
            entities: Entities { entity: list(document.entities.iter().map(entity)) },
            events: Events { event: list(document.events.iter().map(event)) },
            conflicts: self.conflicts(),
            articles,
        }
    }

    fn dossier(&self) -> TomlDossier {
        let dossier = &self.document.dossier;
        let title = &dossier.title;
        let window = dossier.window.as_ref();
        TomlDossier {
            format: field(FORMAT),
            version: field(dossier.version.as_str()),
            languages: field(list(title.languages())),
            title: field(localized(title)),
            standfirst: field(localized(&dossier.standfirst)),
            deck: local(&dossier.deck),
            people: list(dossier.people.iter().map(String::as_str)),
            contact: text(dossier.contact.as_deref()),
            window: window.and_then(|window| field(format!("{}/{}", window.from, window.to))),
            storyline: list(self.document.storylines.iter().map(|storyline| {
                format::TomlStoryline {
                    id: field(storyline.id.as_str()),
                    name: field(localized(&storyline.name)),
                    description: local(&storyline.description),
                }
            })),
        }
    }

    fn article(&mut self, article: &'a json::JsonArticle) -> ArticleDraft {
        let claims = self.claims_of.get(article.id.as_str());
        let mut claims = claims.cloned().unwrap_or_default();
        // As a person reads them. What rests on a link has no place, and comes last.
        claims.sort_by_key(|(_, claim)| claim.quote.as_ref().map_or(usize::MAX, |it| it.start));
        let claims = claims.into_iter().map(|(event, claim)| self.claim(article, event, claim));
        let claims: Vec<format::TomlClaim> = claims.collect();
        let contents = article.text.clone();
        let published = &article.published;
        ArticleDraft {
            id: article.id.clone(),
            file: ArticleFile {
                format: field(FORMAT),
                article: field(format::TomlArticle {
                    lang: field(article.lang.as_str()),
                    headline: field(article.headline.as_str()),
                    publisher: article.publisher.as_ref().and_then(|publisher| {
                        field(format::TomlPublisher {
                            id: field(publisher.id.as_str()),
                            basis: field(publisher.basis),
                            why: local(&publisher.why),
                        })
                    }),
                    published: field(format::TomlPublished {
                        edtf: text(published.edtf.as_deref()),
                        basis: field(published.basis),
                        why: local(&published.why),
                    }),
                    sha256: contents.as_ref().and_then(|text| field(sha256(text.as_bytes()))),
                    url: text(article.url.as_deref()),
                    text: match (&contents, article.access) {
                        (None, _) => field(TextAccess::None),
                        (Some(_), TextAccess::Full) => None,
                        (Some(_), access) => field(access),
                    },
                }),
                claim: list(claims),
            },
            text: contents,
        }
    }

    fn claim(
        &mut self,
        article: &json::JsonArticle,
        event: &str,
        claim: &json::JsonClaim,
    ) -> format::TomlClaim {
        let mut source = claim.source.as_ref().map(|source| format::TomlSource {
            url: text(source.url.as_deref()),
            name: text(source.name.as_deref()),
        });
        let mut selector = Selector::default();
        if let Some(quote) = &claim.quote {
            match self.texts.get(article.id.as_str()) {
                Some(text) => {
                    selector.quote = &quote.exact;
                    // Context only if the quote is ambiguous, as in hand-written files.
                    if let Err(AnchorError::Ambiguous(_)) = text.locate(selector) {
                        selector.prefix =
                            Some(&quote.prefix).filter(|it| !it.is_empty()).map(|it| &**it);
                        selector.suffix =
                            Some(&quote.suffix).filter(|it| !it.is_empty()).map(|it| &**it);
                    }
                }
                None => {
                    source = Some(format::TomlSource {
                        url: field(article.url.as_deref().unwrap_or(&claim.url)),
                        name: None,
                    });
                    let message = "the export does not hold its text: its claims rest on a link \
                                   and are not checked; export with --all-texts to keep the quotes";
                    self.notes.note(&format!("article {}", article.id), "text", message);
                }
            }
        }
        let is_quoted = !selector.quote.is_empty();
        format::TomlClaim {
            id: field(claim.id.as_str()),
            was: list(claim.was.iter().map(String::as_str)),
            event: field(event),
            quote: text(Some(selector.quote).filter(|_| is_quoted)),
            source: source.and_then(field),
            prefix: text(selector.prefix),
            suffix: text(selector.suffix),
            mode: field(claim.mode),
            by: list(claim.by.iter().map(String::as_str)),
            together: field(true).filter(|_| claim.together),
            orgs: list(claim.orgs.iter().map(|party| format::TomlParty {
                id: field(party.id.as_str()),
                role: field(party.role),
            })),
            date: field(self.date(claim)),
            cue: text(claim.cue.as_deref()),
            certainty: match claim.certainty {
                Certainty::Certain => None,
                certainty => field(certainty),
            },
            polarity: match claim.polarity {
                Polarity::Positive => None,
                polarity => field(polarity),
            },
            translation: local(&claim.translation),
            figures: list(claim.figures.iter().map(|figure| format::TomlFigure {
                value: field(figure.value),
                unit: field(figure.unit.as_str()),
                as_written: field(figure.as_written.as_str()),
            })),
            note: local(&claim.note),
            draft: None,
        }
    }

    fn date(&mut self, claim: &json::JsonClaim) -> format::ClaimDate {
        let date = &claim.date;
        let known = |anchor: &&str| *anchor == PUBLISHED || self.claims.contains(anchor);
        let anchor = date.anchor.as_deref().filter(known);
        let mut why = local(&date.why);
        let basis = match (anchor, date.anchor.as_deref()) {
            // The export resolves derived dates with an inferred basis to `inferred`; only derived
            // dates have an anchor, so restore `derived`.
            (Some(_), _) => Basis::Derived,
            (None, None) => date.basis,
            (None, Some(missing)) => {
                let message = format!(
                    "its date counts from the claim {missing}, which is not in this part; it is \
                     kept as inferred"
                );
                self.notes.note(&format!("claim {}", claim.id), "date.anchor", message);
                why = why.or_else(|| {
                    let languages = self.document.dossier.title.languages();
                    let reason = |lang| (lang, phrases::counted_from_missing(missing, lang));
                    field(languages.map(reason).collect::<Localized>())
                });
                Basis::Inferred
            }
        };
        format::ClaimDate {
            edtf: text(date.edtf.as_deref()),
            phrase: text(date.phrase.as_deref()),
            basis: field(basis),
            year_basis: date.year_basis.and_then(field),
            anchor: text(anchor),
            why,
        }
    }

    fn conflicts(&mut self) -> Conflicts {
        let mut kept = Vec::new();
        for conflict in &self.document.conflicts {
            let claims = conflict.claims.iter().map(String::as_str);
            let (here, missing): (Vec<&str>, Vec<&str>) =
                claims.partition(|claim| self.claims.contains(claim));
            if !missing.is_empty() {
                let message = match here.len() {
                    0 | 1 => "its other claims are not in this part; it is left out",
                    _ => "some of its claims are not in this part",
                };
                self.notes.note(&format!("conflict {}", conflict.id), "claims", message);
            }
            let sides = conflict.sides.iter().map(|side| {
                let claims = side.claims.iter().map(String::as_str);
                let here = claims.filter(|claim| self.claims.contains(claim));
                (here.collect::<Vec<_>>(), local(&side.label))
            });
            let sides: Vec<_> = sides.filter(|(claims, _)| !claims.is_empty()).collect();
            if here.len() > 1 && sides.len() != 1 {
                kept.push(format::TomlConflict {
                    id: field(conflict.id.as_str()),
                    claims: sides.is_empty().then(|| list(here).into()),
                    sides: list(sides.into_iter().map(|(claims, label)| format::TomlSide {
                        claims: field(list(claims)),
                        label,
                    })),
                    r#type: field(conflict.r#type),
                    status: field(conflict.status),
                    question: local(&conflict.question),
                    differs: field(localized(&conflict.differs)),
                });
            }
        }
        Conflicts { conflict: list(kept) }
    }
}

fn entity(entity: &json::JsonEntity) -> format::TomlEntity {
    format::TomlEntity {
        id: field(entity.id.as_str()),
        was: list(entity.was.iter().map(String::as_str)),
        kind: field(entity.kind),
        name: field(localized(&entity.name)),
        prepositional: local(&entity.prepositional),
        aliases: list(entity.aliases.iter().map(String::as_str)),
        description: local(&entity.description),
        wikidata: text(entity.wikidata.as_deref()),
    }
}

fn event(event: &json::JsonEvent) -> format::TomlEvent {
    format::TomlEvent {
        id: field(event.id.as_str()),
        was: list(event.was.iter().map(String::as_str)),
        storyline: field(event.storyline.as_str()),
        kind: field(event.kind),
        title: field(localized(&event.title)),
        short: local(&event.short),
        summary: local(&event.summary),
        weight: event.weight.and_then(field),
        moment: local(&event.moment),
        lead: text(event.lead.as_deref()),
        after: text(event.after.as_deref()),
    }
}

fn localized(local: &Local) -> Localized {
    local.wordings().collect()
}

fn local(local: &Option<Local>) -> Field<Localized> {
    field(localized(local.as_ref()?))
}

fn text(text: Option<&str>) -> Field<String> {
    field(text?)
}
