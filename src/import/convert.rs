//! Builds the files of a dossier from a collection: ids, storylines, articles, claims.

use super::Options;
use super::intermediate::{ImportedEvent, ImportedSource, ImportedTimeline, ItemEvidence};
use super::notes::Notes;
use super::slug::Slugs;
use super::storylines::Storylines;
use super::text::{Link, fold};
use crate::dossier::format::{
    self, ArticleFile, ClaimDate, Events, FORMAT, Field, Localized, TomlArticle, TomlClaim,
    TomlDossier, TomlEvent, TomlPublished, field, list,
};
use crate::dossier::sha256;
use crate::dossier::write::{ArticleDraft, DossierDraft};
use crate::i18n::{Lang, authoring};
use crate::timeline::vocabulary::{Basis, Mode, TextAccess};

/// Limits of our own texts in code points; longer ones are not headlines or summaries.
const MAX_TITLE: usize = 500;
const MAX_TEXT: usize = 20_000;

/// Size limit of the claims of one article's file in bytes; the file may have 1 MiB.
const MAX_CLAIMS: usize = 400_000;

/// Builds the dossier of a collection. Events without a source are noted.
pub fn draft(collection: ImportedTimeline, options: &Options, notes: &mut Notes) -> DossierDraft {
    let lang = options.lang.unwrap_or_else(|| {
        let texts = collection.items.iter();
        let texts = texts.flat_map(|item| [Some(item.title.as_str()), item.summary.as_deref()]);
        Lang::guess(texts.flatten()).unwrap_or(Lang::En)
    });
    let mut maker = Converter {
        lang,
        words: lang.authoring().import,
        notes,
        ids: Slugs::default(),
        storylines: Storylines::default(),
        events: Vec::new(),
        claims: vec![Vec::new(); collection.sources.len()],
    };
    let title = options.title.clone().or(collection.title);
    let title = title.unwrap_or_else(|| maker.words.title.to_owned());
    let title = maker.cut(title, MAX_TITLE, "title");
    for item in collection.items {
        maker.item(item);
    }
    let is_quoted = |claim: &TomlClaim| claim.quote.is_some();
    let ours = match maker.claims.iter().flatten().any(is_quoted) {
        true => maker.words.quoted,
        false => maker.words.standfirst,
    };
    let standfirst = collection.standfirst.unwrap_or_else(|| ours.to_owned());
    let standfirst = maker.cut(standfirst, MAX_TEXT, "text");
    let mut slugs = Slugs::default();
    let mut articles = Vec::new();
    for (source, claims) in collection.sources.iter().zip(std::mem::take(&mut maker.claims)) {
        maker.articles(source, &title, options, claims, &mut slugs, &mut articles);
    }
    DossierDraft {
        dossier: TomlDossier {
            format: field(FORMAT),
            version: field("1"),
            languages: field(list([lang])),
            title: maker.ours(&title),
            standfirst: maker.ours(&standfirst),
            storyline: list(maker.storylines.storylines(lang)),
            ..TomlDossier::default()
        },
        events: Events { event: list(maker.events) },
        articles,
        ..DossierDraft::default()
    }
}

struct Converter<'a> {
    lang: Lang,
    words: authoring::Import,
    notes: &'a mut Notes,
    ids: Slugs,
    storylines: Storylines,
    events: Vec<TomlEvent>,
    /// Claims of each source.
    claims: Vec<Vec<TomlClaim>>,
}

impl Converter<'_> {
    fn item(&mut self, item: ImportedEvent) {
        if item.source >= self.claims.len() {
            self.notes.note(&item.place, "", "it has no source and is left out");
            return;
        }
        let title = self.cut(item.title, MAX_TITLE, &item.place);
        let title = match fold(&title) {
            title if title.is_empty() => self.words.untitled.to_owned(),
            title => title,
        };
        let year = item.date.as_deref().unwrap_or_default();
        let year: String = (year.chars().skip_while(|letter| !letter.is_ascii_digit()))
            .take_while(char::is_ascii_digit)
            .collect();
        let id = self.ids.claim(&title, &year, "event");
        let summary = item.summary.filter(|summary| !summary.trim().is_empty());
        let summary = summary.map(|summary| self.cut(summary, MAX_TEXT, &item.place));
        let storyline = self.storylines.of(item.storyline, &item.place, self.words, self.notes);
        self.events.push(TomlEvent {
            id: field(&id),
            storyline: field(storyline),
            kind: field(item.kind),
            title: self.ours(&title),
            summary: summary.and_then(|summary| self.ours(&summary)),
            ..TomlEvent::default()
        });
        let basis = match item.date {
            Some(_) => Basis::Stated,
            None => Basis::None,
        };
        let phrase = item.phrase.map(|phrase| self.cut(phrase, MAX_TITLE, &item.place));
        let phrase = phrase.filter(|phrase| !phrase.trim().is_empty());
        let note = self.links(&item.links, &item.place);
        let mut claim = TomlClaim {
            id: field(&id),
            event: field(&id),
            mode: field(Mode::Stated),
            date: field(ClaimDate {
                edtf: item.date.and_then(field),
                phrase: phrase.and_then(field),
                basis: field(basis),
                ..ClaimDate::default()
            }),
            note: note.and_then(|note| self.ours(&note)),
            ..TomlClaim::default()
        };
        match item.evidence {
            ItemEvidence::Quote { exact, prefix, suffix } => {
                claim.quote = field(exact);
                claim.prefix = prefix.and_then(field);
                claim.suffix = suffix.and_then(field);
            }
            ItemEvidence::Link { url: None, name: None } => {}
            ItemEvidence::Link { url, name } => {
                let name = name.map(|name| self.cut(fold(&name), MAX_TITLE, &item.place));
                claim.source = field(format::TomlSource {
                    url: url.and_then(field),
                    name: name.filter(|name| !name.is_empty()).and_then(field),
                });
            }
        }
        if let Some(claims) = self.claims.get_mut(item.source) {
            claims.push(claim);
        }
    }

    /// Formats the links of a text as words.
    fn links(&mut self, links: &[Link], place: &str) -> Option<String> {
        let link = |Link { url, label }: &Link| match label.is_empty() || label == url {
            true => url.clone(),
            false => format!("{label} ({url})"),
        };
        let links: Vec<_> = links.iter().map(link).collect();
        let all = format!("{} {}", self.words.links, links.join("; "));
        (!links.is_empty()).then(|| self.cut(all, MAX_TEXT, place))
    }

    /// Shortens a text to at most `max` code points.
    fn cut(&mut self, text: String, max: usize, place: &str) -> String {
        let Some((end, _)) = text.char_indices().nth(max) else {
            return text;
        };
        self.notes.note(place, "", format!("a text is cut after {max} letters"));
        format!("{}…", text[..end].trim_end())
    }

    fn ours(&self, text: &str) -> Field<Localized> {
        field(Localized::one(self.lang, text))
    }

    /// Builds the articles of a source: one, or several if the claims do not fit into one file.
    fn articles(
        &self,
        source: &ImportedSource,
        title: &str,
        options: &Options,
        claims: Vec<TomlClaim>,
        slugs: &mut Slugs,
        articles: &mut Vec<ArticleDraft>,
    ) {
        let headline = source.headline.clone().filter(|headline| !headline.trim().is_empty());
        let headline = headline.unwrap_or_else(|| title.to_owned());
        let mut rest = claims.into_iter().peekable();
        while rest.peek().is_some() {
            let mut size = 0;
            let mut some = Vec::new();
            while let Some(claim) =
                rest.next_if(|claim| size == 0 || size + weight(claim) < MAX_CLAIMS)
            {
                size += weight(&claim);
                some.push(claim);
            }
            let text = source.text.as_ref();
            let file = ArticleFile {
                format: field(FORMAT),
                article: field(TomlArticle {
                    lang: field(options.article_lang(self.lang)),
                    headline: field(&headline),
                    published: field(TomlPublished {
                        basis: field(Basis::None),
                        ..TomlPublished::default()
                    }),
                    sha256: text.and_then(|text| field(sha256(text.as_bytes()))),
                    url: source.url.as_ref().or(options.url.as_ref()).and_then(field),
                    text: (text.is_none()).then(|| TextAccess::None.into()),
                    ..TomlArticle::default()
                }),
                claim: list(some),
            };
            articles.push(ArticleDraft {
                id: slugs.claim(&headline, "", "timeline"),
                file,
                text: text.cloned(),
            });
        }
    }
}

/// Approximate size of a claim in its file, before escaping; an escaped byte takes up to six.
fn weight(claim: &TomlClaim) -> usize {
    let field = |field: &Field<String>| field.as_ref().map_or(0, |field| field.value.len());
    let source = claim
        .source
        .as_ref()
        .map_or(0, |source| field(&source.value.url) + field(&source.value.name));
    let notes = claim.note.iter().flat_map(|note| note.value.wordings());
    let note: usize = notes.map(|note| note.value.len()).sum();
    let quote = field(&claim.quote) + field(&claim.prefix) + field(&claim.suffix);
    500 + source + note + quote
}
