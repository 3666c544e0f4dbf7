//! Citations of an event of the dossier or of a claim's passage in its article: as plain text,
//! BibTeX, and CSL-JSON for citation managers.

use crate::i18n::phrases;
use crate::site::citation::CitationStyle;
use crate::site::page_context::PageContext;
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::model::{ClaimIx, Evidence};
use crate::timeline::state::EventState;
use serde_json::{Map, Value, json};

/// Content of a citation, independent of its style.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Citation key: the event's or the claim's id.
    key: String,
    /// Type in CSL.
    kind: &'static str,
    title: String,
    /// Container: the dossier, or the medium if it is known.
    container: Option<String>,
    version: Option<String>,
    /// Version with its label in words.
    edition: Option<String>,
    issued: Option<FuzzyDate>,
    url: String,
    /// Language of the cited work, BCP 47.
    lang: String,
    note: Option<String>,
    plain: String,
}

impl Citation {
    /// Cites an event: a page of the dossier.
    pub fn of_event(context: PageContext<'_>, state: &EventState) -> Citation {
        let timeline = context.timeline();
        let url = context.event_url(state.event);
        let (title, dossier) = (context.title(state.event), timeline.title.get(context.lang));
        let date = context.date(state);
        let words = phrases::citation(title, &date, dossier, &timeline.version, context.lang);
        Citation {
            key: timeline[state.event].id.clone(),
            kind: "webpage",
            title: title.to_owned(),
            container: Some(dossier.to_owned()),
            version: Some(timeline.version.clone()),
            edition: Some(phrases::version(&timeline.version, context.lang)),
            issued: None,
            lang: context.lang.code().to_owned(),
            note: Some(date),
            plain: format!("{words} {url}"),
            url,
        }
    }

    /// Cites a claim: its article, with the passage and the address of the claim in the dossier.
    pub fn of_claim(context: PageContext<'_>, ix: ClaimIx) -> Citation {
        let timeline = context.timeline();
        let claim = &timeline[ix];
        let article = &timeline[claim.article];
        let here = context.claim_url(ix);
        let passage = claim.quote().map(|quote| {
            let words: Vec<&str> = quote.exact.split_whitespace().collect();
            phrases::quoted(&words.join(" "), context.lang)
        });
        let url = match &claim.evidence {
            Evidence::Link { url, .. } => url.as_ref(),
            Evidence::Quote(_) => article.url.as_ref(),
        };
        let (headline, published) = (&article.headline, context.published(claim.article));
        let publisher = article.publisher.as_ref();
        let container = publisher.map(|it| context.name(it.entity).to_owned());
        let source = match &container {
            Some(publisher) => format!("{headline}. {publisher}, {published}"),
            None => format!("{headline}, {published}"),
        };
        let source = [passage.clone(), Some(source), url.cloned()];
        let source: Vec<String> = source.into_iter().flatten().collect();
        Citation {
            key: claim.id.clone(),
            kind: "article-newspaper",
            title: article.headline.clone(),
            container,
            version: None,
            edition: None,
            issued: article.published.value.clone(),
            lang: article.lang.clone(),
            plain: phrases::cited_in(&source.join(". "), &here, context.lang),
            note: Some(match passage {
                Some(passage) => phrases::cited_in(&passage, &here, context.lang),
                None => here.clone(),
            }),
            url: url.cloned().unwrap_or(here),
        }
    }

    /// Formats the citation in a style, with a line break at the end.
    pub fn write(&self, style: CitationStyle) -> String {
        match style {
            CitationStyle::Plain => format!("{}\n", self.plain),
            CitationStyle::Bibtex => self.bibtex(),
            CitationStyle::Csl => format!("{:#}\n", Value::Array(vec![Value::Object(self.csl())])),
        }
    }

    fn bibtex(&self) -> String {
        let container = [&self.container, &self.edition];
        let container: Vec<&str> = container.into_iter().flatten().map(String::as_str).collect();
        let container = (!container.is_empty()).then(|| escaped(&container.join(", ")));
        let issued = self.issued.as_ref().and_then(bounds);
        let year = issued.filter(|(from, to)| from.year() == to.year());
        let date = issued.map(|(from, to)| match from == to {
            true => from.to_string(),
            false => format!("{from}/{to}"),
        });
        let fields = [
            // Double braces keep bibliography styles from changing the capitals.
            ("title", Some(format!("{{{}}}", escaped(&self.title)))),
            ("howpublished", container),
            ("year", year.map(|(from, _)| from.year().to_string())),
            ("date", date),
            ("url", Some(self.url.clone())),
            ("note", self.note.as_deref().map(escaped)),
            ("langid", Some(self.lang.clone())),
        ];
        let fields = fields.into_iter().filter_map(|(key, value)| Some((key, value?)));
        let lines: Vec<String> =
            fields.map(|(key, value)| format!("  {key} = {{{value}}}")).collect();
        format!("@misc{{{},\n{}\n}}\n", self.key, lines.join(",\n"))
    }

    fn csl(&self) -> Map<String, Value> {
        let mut item = Map::new();
        let texts = [
            ("id", Some(&self.key)),
            ("title", Some(&self.title)),
            ("container-title", self.container.as_ref()),
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

/// First and last possible day, if both are known.
fn bounds(date: &FuzzyDate) -> Option<(Day, Day)> {
    date.earliest().zip(date.latest())
}

/// Escapes TeX's special characters for a BibTeX field.
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
