//! Checks articles: hash, publisher, date and address of publication.

use super::Checker;
use crate::dossier::digest::sha256;
use crate::dossier::format::{Located, TomlArticle, TomlPublisher};
use crate::dossier::parse::RawArticle;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::date::FuzzyDate;
use crate::timeline::vocabulary::Basis;

impl Checker<'_> {
    /// Checks every article and returns the publication dates, in the order of the articles.
    pub(super) fn articles(&mut self, articles: &[RawArticle]) -> Vec<Option<FuzzyDate>> {
        articles.iter().map(|article| self.article(article)).collect()
    }

    fn article(&mut self, raw: &RawArticle) -> Option<FuzzyDate> {
        let path = &raw.file.path;
        if !raw.has_text && !raw.is_linked() {
            self.text_missing(raw);
        }
        let article: &TomlArticle = &raw.file.value.article.as_ref()?.value;
        if let Some(lang) = &article.lang
            && !is_language_tag(&lang.value)
        {
            let message = format!("`{}` is not a language tag", lang.value);
            self.problems.push(
                Problem::new(Code::BadLanguage, Place::at(path, lang.span.clone()), message)
                    .help("write a BCP 47 tag, such as `de`, `en` or `de-AT`"),
            );
        }
        if let Some(headline) = &article.headline {
            self.not_blank(path, headline, "headline");
        }
        if let Some(url) = &article.url {
            self.web_address(path, url);
        }
        if let Some(publisher) = &article.publisher {
            self.publisher(path, &publisher.value);
        }
        if raw.is_linked() {
            self.linked(raw, article);
        } else if let Some(sha256) = &article.sha256 {
            self.hash(raw, sha256);
        } else {
            self.without_hash(raw);
        }
        let published = article.published.as_ref()?;
        self.published(path, published)
    }

    fn text_missing(&mut self, raw: &RawArticle) {
        let message = format!("the text of the article `{}` is missing", raw.id);
        let place = Place::file(&raw.file.path);
        self.problems.push(
            Problem::new(Code::TextMissing, place, message)
                .help(format!("put it into `{}`, byte by byte as published", raw.text))
                .help("or write `text = \"none\"` if the source is only linked to"),
        );
    }

    fn without_hash(&mut self, raw: &RawArticle) {
        let header = raw.file.value.article.as_ref();
        let place = Place::at(&raw.file.path, header.map_or(0..0, |article| article.span.clone()));
        let help = format!("add the SHA-256 of `{}`, as `sha256sum` prints it", raw.text);
        self.problems
            .push(Problem::new(Code::MissingKey, place, "`article` has no `sha256`").help(help));
    }

    /// Reports a text or hash of an article that is declared to have none.
    fn linked(&mut self, raw: &RawArticle, article: &TomlArticle) {
        const ADVICE: &str = "take `text = \"none\"` away, and quote from the text";
        let message = "the article is said to have no text";
        if raw.has_text {
            let place = Place::file(&raw.text);
            self.problems.push(
                Problem::new(Code::TextUnexpected, place, format!("{message}, and here it is"))
                    .help(ADVICE),
            );
        }
        if let Some(sha256) = &article.sha256 {
            let place = Place::at(&raw.file.path, sha256.span.clone());
            self.problems.push(
                Problem::new(Code::TextUnexpected, place, format!("{message}, but has its hash"))
                    .help("take `sha256` away, or `text = \"none\"`"),
            );
        }
    }

    fn publisher(&mut self, path: &str, publisher: &TomlPublisher) {
        if let Some(id) = &publisher.id {
            self.names.entities.resolve(id, path, self.problems);
        }
        self.translated(path, &publisher.why, "reason");
        match &publisher.basis {
            Some(basis) if matches!(basis.value, Basis::Derived | Basis::None) => {
                let message = format!("a publisher cannot be `{}`", basis.value);
                self.problems.push(
                    Problem::new(
                        Code::DateBasis,
                        Place::at(path, basis.span.clone()),
                        message,
                    )
                    .help(
                        "write `stated` or `inferred`; leave the publisher out if it is unknown",
                    ),
                );
            }
            Some(basis) if basis.value == Basis::Inferred && publisher.why.is_none() => {
                self.without_why(path, basis);
            }
            _ => {}
        }
    }

    /// Compares the text with the hash that was taken when it was annotated.
    fn hash(&mut self, raw: &RawArticle, expected: &Located<String>) {
        let Some(source) = self.sources.get(&raw.text).filter(|source| !source.is_broken) else {
            return;
        };
        let actual = sha256(source.text.as_bytes());
        if expected.value.eq_ignore_ascii_case(&actual) {
            return;
        }
        let unix = source.text.replace("\r\n", "\n");
        let is = |text: &str| expected.value.eq_ignore_ascii_case(&sha256(text.as_bytes()));
        let help = if is(&unix) || is(&unix.replace('\n', "\r\n")) {
            "only the line ends were converted: restore the file, and put \
             `articles/*.txt -text` into `.gitattributes`"
                .to_owned()
        } else {
            format!(
                "restore the text as it was; if it is right as it is, write \
                 `sha256 = \"{actual}\"` \
                 and check every quote"
            )
        };
        let place = Place::at(&raw.file.path, expected.span.clone());
        let message = format!(
            "`{}` has changed: expected {}, its SHA-256 is {actual}",
            raw.text, expected.value
        );
        self.problems.push(Problem::new(Code::WrongHash, place, message).help(help));
    }
}

/// Tests whether a string has the form of a BCP 47 language tag: a language, then subtags.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_language =
        |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    parts.next().is_some_and(is_language) && parts.all(is_subtag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_a_language_and_perhaps_subtags() {
        let cases = [
            ("de", true),
            ("de-AT", true),
            ("zh-Hant-TW", true),
            ("", false),
            ("deutsch", false),
            ("de_AT", false),
            ("de-", false),
        ];
        for (tag, is_valid) in cases {
            assert_eq!(is_language_tag(tag), is_valid, "{tag}");
        }
    }
}
