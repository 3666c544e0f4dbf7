//! How to cite an event of the dossier, or the passage of a claim in its article: in plain words,
//! for BibTeX, and as CSL-JSON for citation managers.

use super::Extract;
use crate::i18n::phrases;
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::model::{ClaimIx, Evidence};
use crate::timeline::state::EventState;
use serde_json::{Map, Value, json};

/// A form of citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One paragraph of plain text.
    Plain,
    /// An entry of BibTeX.
    Bibtex,
    /// CSL-JSON, version 1.0: an array with one item.
    Csl,
}

impl Style {
    /// All of them, in the order readers are shown them.
    pub const ALL: [Style; 3] = [Style::Plain, Style::Bibtex, Style::Csl];

    /// The file name extension.
    pub const fn extension(self) -> &'static str {
        match self {
            Style::Plain => "txt",
            Style::Bibtex => "bib",
            Style::Csl => "json",
        }
    }

    /// Its own name; plain text has none.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Style::Plain => None,
            Style::Bibtex => Some("BibTeX"),
            Style::Csl => Some("CSL-JSON"),
        }
    }

    /// The media type without parameters.
    pub const fn media_type(self) -> &'static str {
        match self {
            Style::Plain => "text/plain",
            Style::Bibtex => "application/x-bibtex",
            Style::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// `Content-Type`.
    pub const fn content_type(self) -> &'static str {
        match self {
            Style::Plain => "text/plain; charset=utf-8",
            Style::Bibtex => "application/x-bibtex; charset=utf-8",
            Style::Csl => "application/vnd.citationstyles.csl+json",
        }
    }
}

/// Everything a citation says, before it is put into a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Key in bibliographies: the event's or the claim's id.
    key: String,
    /// The type of CSL.
    kind: &'static str,
    title: String,
    /// What it is part of: the dossier, or the medium.
    container: String,
    version: Option<String>,
    /// The version in words.
    edition: Option<String>,
    issued: Option<FuzzyDate>,
    url: String,
    /// Language of what is cited, BCP 47.
    lang: String,
    note: Option<String>,
    plain: String,
}

impl Citation {
    /// Of an event: a page of the dossier.
    pub fn of_event(extract: &Extract<'_>, state: &EventState) -> Citation {
        let scene = extract.scene;
        let timeline = scene.timeline();
        let url = extract.event_page(state.event);
        let (title, dossier) = (scene.title(state.event), timeline.title.get(scene.lang));
        let date = scene.date(state);
        let words = phrases::citation(title, &date, dossier, &timeline.version, scene.lang);
        Citation {
            key: timeline[state.event].id.clone(),
            kind: "webpage",
            title: title.to_owned(),
            container: dossier.to_owned(),
            version: Some(timeline.version.clone()),
            edition: Some(phrases::version(&timeline.version, scene.lang)),
            issued: None,
            lang: scene.lang.code().to_owned(),
            note: Some(date),
            plain: format!("{words} {url}"),
            url,
        }
    }

    /// Of a claim: the article that carries it, with the passage and where the dossier shows it.
    pub fn of_claim(extract: &Extract<'_>, ix: ClaimIx) -> Citation {
        let scene = extract.scene;
        let timeline = scene.timeline();
        let claim = &timeline[ix];
        let article = &timeline[claim.article];
        let here = extract.claim_page(ix);
        let passage = claim.quote().map(|quote| {
            let words: Vec<&str> = quote.exact.split_whitespace().collect();
            phrases::quoted(&words.join(" "), scene.lang)
        });
        let url = match &claim.evidence {
            Evidence::Link { url, .. } => url.as_ref(),
            Evidence::Quote(_) => article.url.as_ref(),
        };
        let source = [
            passage.clone(),
            Some(article.headline.clone()),
            Some(scene.source(claim.article)),
            url.cloned(),
        ];
        let source: Vec<String> = source.into_iter().flatten().collect();
        Citation {
            key: claim.id.clone(),
            kind: "article-newspaper",
            title: article.headline.clone(),
            container: scene.publisher(claim.article).to_owned(),
            version: None,
            edition: None,
            issued: article.published.value.clone(),
            lang: article.lang.clone(),
            plain: phrases::cited_in(&source.join(". "), &here, scene.lang),
            note: Some(match passage {
                Some(passage) => phrases::cited_in(&passage, &here, scene.lang),
                None => here.clone(),
            }),
            url: url.cloned().unwrap_or(here),
        }
    }

    /// The citation in a form, with a line break at the end.
    pub fn write(&self, style: Style) -> String {
        match style {
            Style::Plain => format!("{}\n", self.plain),
            Style::Bibtex => self.bibtex(),
            Style::Csl => format!("{:#}\n", Value::Array(vec![Value::Object(self.csl())])),
        }
    }

    fn bibtex(&self) -> String {
        let container = match &self.edition {
            Some(edition) => format!("{}, {edition}", self.container),
            None => self.container.clone(),
        };
        let issued = self.issued.as_ref().and_then(bounds);
        let year = issued.filter(|(from, to)| from.year() == to.year());
        let date = issued.map(|(from, to)| match from == to {
            true => from.to_string(),
            false => format!("{from}/{to}"),
        });
        let fields = [
            // Twice in braces, so that no style changes its capitals.
            ("title", Some(format!("{{{}}}", escaped(&self.title)))),
            ("howpublished", Some(escaped(&container))),
            ("year", year.map(|(from, _)| from.year().to_string())),
            ("date", date),
            ("url", Some(self.url.clone())),
            ("note", self.note.as_deref().map(escaped)),
            ("langid", Some(self.lang.clone())),
        ];
        let fields = fields
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)));
        let lines: Vec<String> = fields
            .map(|(key, value)| format!("  {key} = {{{value}}}"))
            .collect();
        format!("@misc{{{},\n{}\n}}\n", self.key, lines.join(",\n"))
    }

    fn csl(&self) -> Map<String, Value> {
        let mut item = Map::new();
        let texts = [
            ("id", Some(&self.key)),
            ("title", Some(&self.title)),
            ("container-title", Some(&self.container)),
            ("version", self.version.as_ref()),
            ("URL", Some(&self.url)),
            ("language", Some(&self.lang)),
            ("note", self.note.as_ref()),
        ];
        for (key, text) in texts {
            item.extend(text.map(|text| (key.to_owned(), Value::from(text.as_str()))));
        }
        item.insert("type".to_owned(), self.kind.into());
        if let Some((date, (from, to))) =
            self.issued.as_ref().and_then(|it| Some((it, bounds(it)?)))
        {
            let parts = |day: Day| json!([day.year(), day.month(), day.day()]);
            let days = match from == to {
                true => json!([parts(from)]),
                false => json!([parts(from), parts(to)]),
            };
            let mut issued = Map::from_iter([("date-parts".to_owned(), days)]);
            if date.is_approximate() {
                issued.insert("circa".to_owned(), true.into());
            }
            item.insert("issued".to_owned(), issued.into());
        }
        item
    }
}

/// First and last possible day, where both are known.
fn bounds(date: &FuzzyDate) -> Option<(Day, Day)> {
    date.earliest().zip(date.latest())
}

/// Text for a field of BibTeX: what TeX would act on is escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '\\' => escaped.push_str("{\\textbackslash}"),
            '~' => escaped.push_str("{\\textasciitilde}"),
            '^' => escaped.push_str("{\\textasciicircum}"),
            '{' | '}' | '%' | '&' | '#' | '_' | '$' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tex_reads_text_as_it_is() {
        assert_eq!(escaped("50 % of R&D_{x}"), "50 \\% of R\\&D\\_\\{x\\}");
        assert_eq!(
            escaped("a\\b~c^d"),
            "a{\\textbackslash}b{\\textasciitilde}c{\\textasciicircum}d"
        );
    }
}
