//! Our own export: a whole dossier comes back as it was, a part of one with what it refers to.
//!
//! What is marked as computed in the format is not read. A dossier that went out and came in again
//! gives the same export to the byte.

use super::input::{ImportError, Input};
use super::ledger::Ledger;
use crate::dossier::anchor::{Anchors, Miss, Selector};
use crate::dossier::format::{
    self, ArticleFile, Conflicts, Dossier, Entities, Events, FORMAT, Field, Localized, field, list,
};
use crate::dossier::report::Report;
use crate::dossier::sha256;
use crate::dossier::write::{ArticleDraft, Manuscript};
use crate::export::json::{self, Document, Local, VERSION};
use crate::i18n::Lang;
use crate::timeline::vocabulary::{Basis, Certainty, Polarity, TextAccess};
use std::collections::{BTreeMap, BTreeSet};

/// The word for an anchor that is the day of publication.
const PUBLISHED: &str = "published";

/// The files of the dossier that a document holds.
///
/// # Errors
/// When the file is no such document, or of a later version.
pub fn manuscript(input: &Input, ledger: &mut Ledger) -> Result<Manuscript, ImportError> {
    let document: Document = serde_json::from_str(&input.text).map_err(|error| {
        ImportError::bad(
            format!("line {}, column {}", error.line(), error.column()),
            format!("this is no export of Zeitstrahl: {error}"),
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
    Ok(Maker::new(&document, ledger).manuscript())
}

/// What keeps the document from being a dossier: somebody has changed it.
pub fn unsound(report: &Report) -> ImportError {
    match ImportError::unsound(report) {
        ImportError::Unsound(first) => {
            ImportError::bad("the document", first, "mend it, or export it anew")
        }
        other => other,
    }
}

struct Maker<'a> {
    document: &'a Document,
    ledger: &'a mut Ledger,
    claims: BTreeSet<&'a str>,
    texts: BTreeMap<&'a str, Anchors<'a>>,
}

impl<'a> Maker<'a> {
    fn new(document: &'a Document, ledger: &'a mut Ledger) -> Maker<'a> {
        let claims = document.events.iter().flat_map(|event| &event.claims);
        let texts = document.articles.iter().filter_map(|article| {
            let text = article.text.as_deref()?;
            Some((article.id.as_str(), Anchors::new(text)))
        });
        Maker {
            claims: claims.map(|claim| claim.id.as_str()).collect(),
            texts: texts.collect(),
            document,
            ledger,
        }
    }

    fn manuscript(mut self) -> Manuscript {
        let document = self.document;
        let view = &document.view;
        if view.events != view.of {
            let message = format!(
                "this is a part of a dossier: {} of {} events",
                view.events, view.of
            );
            self.ledger.note("view", &view.query, message);
        }
        let articles = document.articles.iter();
        let articles = articles.map(|article| self.article(article)).collect();
        Manuscript {
            dossier: self.dossier(),
            entities: Entities {
                entity: list(document.entities.iter().map(entity)),
            },
            events: Events {
                event: list(document.events.iter().map(event)),
            },
            conflicts: self.conflicts(),
            articles,
        }
    }

    fn dossier(&self) -> Dossier {
        let dossier = &self.document.dossier;
        let title = &dossier.title;
        let has = |lang: &Lang| match lang {
            Lang::De => title.de.is_some(),
            Lang::En => title.en.is_some(),
        };
        let window = dossier.window.as_ref();
        Dossier {
            format: field(FORMAT),
            version: field(dossier.version.as_str()),
            languages: field(list(Lang::ALL.into_iter().filter(has))),
            title: field(localized(title)),
            standfirst: field(localized(&dossier.standfirst)),
            contact: text(dossier.contact.as_deref()),
            window: window.and_then(|window| field(format!("{}/{}", window.from, window.to))),
            storyline: list(
                self.document
                    .storylines
                    .iter()
                    .map(|storyline| format::Storyline {
                        id: field(storyline.id.as_str()),
                        name: field(localized(&storyline.name)),
                        description: local(&storyline.description),
                    }),
            ),
        }
    }

    fn article(&mut self, article: &'a json::Article) -> ArticleDraft {
        let claims = self.document.events.iter().flat_map(|event| {
            let own = event
                .claims
                .iter()
                .filter(|claim| claim.article == article.id);
            own.map(move |claim| (event.id.as_str(), claim))
        });
        let mut claims: Vec<_> = claims.collect();
        // As a person reads them. What rests on a link has no place, and comes last.
        claims.sort_by_key(|(_, claim)| claim.quote.as_ref().map_or(usize::MAX, |it| it.start));
        let claims = claims
            .into_iter()
            .map(|(event, claim)| self.claim(article, event, claim));
        let claims: Vec<format::Claim> = claims.collect();
        let contents = article.text.clone();
        let published = &article.published;
        ArticleDraft {
            id: article.id.clone(),
            file: ArticleFile {
                format: field(FORMAT),
                article: field(format::Article {
                    lang: field(article.lang.as_str()),
                    headline: field(article.headline.as_str()),
                    publisher: article.publisher.as_ref().and_then(|publisher| {
                        field(format::Publisher {
                            id: field(publisher.id.as_str()),
                            basis: field(publisher.basis),
                            why: local(&publisher.why),
                        })
                    }),
                    published: field(format::Published {
                        edtf: text(published.edtf.as_deref()),
                        basis: field(published.basis),
                        why: local(&published.why),
                    }),
                    sha256: contents
                        .as_ref()
                        .and_then(|text| field(sha256(text.as_bytes()))),
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
        article: &json::Article,
        event: &str,
        claim: &json::Claim,
    ) -> format::Claim {
        let mut source = claim.source.as_ref().map(|source| format::Source {
            url: text(source.url.as_deref()),
            name: text(source.name.as_deref()),
        });
        let mut selector = Selector::default();
        if let Some(quote) = &claim.quote {
            match self.texts.get(article.id.as_str()) {
                Some(text) => {
                    selector.quote = &quote.exact;
                    // Only where it stands there more than once: people write no more either.
                    if let Err(Miss::Ambiguous(_)) = text.locate(selector) {
                        selector.prefix = Some(&quote.prefix)
                            .filter(|it| !it.is_empty())
                            .map(|it| &**it);
                        selector.suffix = Some(&quote.suffix)
                            .filter(|it| !it.is_empty())
                            .map(|it| &**it);
                    }
                }
                None => {
                    source = Some(format::Source {
                        url: field(article.url.as_deref().unwrap_or(&claim.url)),
                        name: None,
                    });
                    let message = "the export does not hold its text: its claims rest on a link \
                                   and are not checked; export with --all-texts to keep the quotes";
                    self.ledger
                        .note(&format!("article {}", article.id), "text", message);
                }
            }
        }
        let is_quoted = !selector.quote.is_empty();
        format::Claim {
            id: field(claim.id.as_str()),
            event: field(event),
            quote: text(Some(selector.quote).filter(|_| is_quoted)),
            source: source.and_then(field),
            prefix: text(selector.prefix),
            suffix: text(selector.suffix),
            mode: field(claim.mode),
            by: list(claim.by.iter().map(String::as_str)),
            orgs: list(claim.orgs.iter().map(|party| format::Party {
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
            figures: list(claim.figures.iter().map(|figure| format::Figure {
                value: field(figure.value),
                unit: field(figure.unit.as_str()),
                as_written: field(figure.as_written.as_str()),
            })),
            note: local(&claim.note),
            draft: None,
        }
    }

    fn date(&mut self, claim: &json::Claim) -> format::ClaimDate {
        let date = &claim.date;
        let known = |anchor: &&str| *anchor == PUBLISHED || self.claims.contains(anchor);
        let anchor = date.anchor.as_deref().filter(known);
        let mut why = local(&date.why);
        let basis = match (anchor, date.anchor.as_deref()) {
            // What the export calls inferred may have been derived from something inferred; only
            // what is derived has an anchor.
            (Some(_), _) => Basis::Derived,
            (None, None) => date.basis,
            (None, Some(missing)) => {
                let message = format!(
                    "its date counts from the claim {missing}, which is not in this part; it is \
                     kept as inferred"
                );
                self.ledger
                    .note(&format!("claim {}", claim.id), "date.anchor", message);
                why = why.or_else(|| {
                    field(Localized::both(
                        format!("Gezählt von der Aussage „{missing}“, die in diesem Auszug fehlt."),
                        format!("Counted from the claim “{missing}”, which this extract lacks."),
                    ))
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
                self.ledger
                    .note(&format!("conflict {}", conflict.id), "claims", message);
            }
            if here.len() > 1 {
                kept.push(format::Conflict {
                    id: field(conflict.id.as_str()),
                    claims: field(list(here)),
                    r#type: field(conflict.r#type),
                    status: field(conflict.status),
                    differs: field(localized(&conflict.differs)),
                });
            }
        }
        Conflicts {
            conflict: list(kept),
        }
    }
}

fn entity(entity: &json::Entity) -> format::Entity {
    format::Entity {
        id: field(entity.id.as_str()),
        was: list(entity.was.iter().map(String::as_str)),
        kind: field(entity.kind),
        name: field(localized(&entity.name)),
        aliases: list(entity.aliases.iter().map(String::as_str)),
        description: local(&entity.description),
        wikidata: text(entity.wikidata.as_deref()),
    }
}

fn event(event: &json::Event) -> format::Event {
    format::Event {
        id: field(event.id.as_str()),
        was: list(event.was.iter().map(String::as_str)),
        storyline: field(event.storyline.as_str()),
        kind: field(event.kind),
        title: field(localized(&event.title)),
        short: local(&event.short),
        summary: field(localized(&event.summary)),
    }
}

fn localized(local: &Local) -> Localized {
    Localized {
        de: text(local.de.as_deref()),
        en: text(local.en.as_deref()),
    }
}

fn local(local: &Option<Local>) -> Field<Localized> {
    field(localized(local.as_ref()?))
}

fn text(text: Option<&str>) -> Field<String> {
    field(text?)
}
