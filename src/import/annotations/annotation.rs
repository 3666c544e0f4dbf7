//! One annotation: its page, its comment and tags, and the words that it marks.

use crate::dossier::anchor::{Anchors, Selector};
use crate::import::intermediate::{ImportedEvent, ImportedStoryline, ItemEvidence};
use crate::import::notes::Notes;
use crate::import::text::{self, fold, plain, web_address};
use crate::timeline::vocabulary::EventKind;
use serde_json::Value;

/// A parsed annotation.
#[derive(Debug, Default)]
pub(super) struct Annotation {
    place: String,
    /// URL of the annotated page.
    pub url: Option<String>,
    /// Title of that page.
    pub headline: Option<String>,
    body: String,
    tags: Vec<String>,
    exact: Option<String>,
    prefix: Option<String>,
    suffix: Option<String>,
}

impl Annotation {
    /// Reads annotation `number` of a file.
    pub fn read(number: usize, value: &Value, notes: &mut Notes) -> Annotation {
        let place = format!("annotation {number}");
        let targets: Vec<&Value> = one_or_more(&value["target"]);
        if targets.len() > 1 {
            notes.note(&place, "target", "only the first of several targets is kept");
        }
        let target = targets.first().copied().unwrap_or(&Value::Null);
        let address =
            [&value["uri"], &target["source"], &target["source"]["id"], target, &target["id"]]
                .into_iter()
                .find_map(Value::as_str);
        let url = address.and_then(|address| match web_address(address) {
            Ok(url) => Some(url),
            Err(why) => {
                notes.note(&place, "target.source", format!("`{address}` is left out: {why}"));
                None
            }
        });
        let selectors = one_or_more(&target["selector"]);
        let selectors: Vec<&Value> = selectors
            .into_iter()
            .flat_map(|selector| {
                std::iter::once(selector).chain(one_or_more(&selector["refinedBy"]))
            })
            .collect();
        let quote = selectors.iter().find(|selector| selector["exact"].is_string());
        let words = |key: &str| quote.and_then(|quote| quote[key].as_str()).map(str::to_owned);
        if quote.is_none() {
            notes.note(
                &place,
                "target.selector",
                "it marks no words (`TextQuoteSelector`); it is kept as a link",
            );
        }
        let (body, tags) = bodies(value, &place, notes);
        for key in ["references"].iter().filter(|key| value[**key].is_array()) {
            notes.note(&place, key, "what it replies to is left out");
        }
        let title = &value["document"]["title"];
        let title = title
            .as_str()
            .or_else(|| title[0].as_str())
            .or_else(|| target["source"]["title"].as_str());
        Annotation {
            url,
            headline: title.map(|title| plain(title).text),
            body,
            tags,
            exact: words("exact").filter(|exact| !exact.trim().is_empty()),
            prefix: words("prefix").filter(|words| !words.trim().is_empty()),
            suffix: words("suffix").filter(|words| !words.trim().is_empty()),
            place,
        }
    }

    /// Converts it into an event; `anchors` are those of the marked text.
    pub fn item(
        self,
        source: usize,
        anchors: Option<&mut Anchors<'_>>,
        notes: &mut Notes,
    ) -> ImportedEvent {
        let exact = self.exact.as_deref().map(fold).unwrap_or_default();
        let body = fold(&self.body);
        let title = [body.as_str(), exact.as_str()].into_iter().find(|text| !text.is_empty());
        if title.is_none() {
            notes.note(&self.place, "body", "it says nothing; the event is untitled");
        }
        if let [_, rest @ ..] = self.tags.as_slice()
            && !rest.is_empty()
        {
            notes.note(&self.place, "tags", "only the first is kept, as the storyline");
        }
        let evidence = self.evidence(anchors, notes);
        let summary = match (&evidence, body.is_empty(), exact.is_empty()) {
            (_, false, _) if text::exceeds_title(&body) => Some(body.clone()),
            // A quote that is not checked is at least shown.
            (ItemEvidence::Link { .. }, false, false) => Some(exact.clone()),
            _ => None,
        };
        ImportedEvent {
            title: title.map_or_else(String::new, text::title),
            summary,
            kind: EventKind::Statement,
            storyline: self
                .tags
                .first()
                .cloned()
                .map_or(ImportedStoryline::Main, ImportedStoryline::Named),
            date: None,
            phrase: None,
            source,
            evidence,
            links: Vec::new(),
            place: self.place,
        }
    }

    /// The quote if it occurs exactly once, else the link.
    fn evidence(&self, anchors: Option<&mut Anchors<'_>>, notes: &mut Notes) -> ItemEvidence {
        let link = ItemEvidence::Link { url: self.url.clone(), name: None };
        let (Some(exact), Some(anchors)) = (&self.exact, anchors) else {
            return link;
        };
        let (prefix, suffix) = (self.prefix.as_deref(), self.suffix.as_deref());
        let attempts = [(None, None), (prefix, None), (None, suffix), (prefix, suffix)];
        for (prefix, suffix) in attempts {
            let selector = Selector { quote: exact, prefix, suffix };
            if anchors.locate(selector).is_ok() {
                return ItemEvidence::Quote {
                    exact: exact.clone(),
                    prefix: prefix.map(str::to_owned),
                    suffix: suffix.map(str::to_owned),
                };
            }
        }
        notes.note(
            &self.place,
            "target.selector",
            "its words do not stand in the text exactly once; it is kept as a link",
        );
        link
    }
}

/// Comment and tags of an annotation, W3C or Hypothesis.
fn bodies(value: &Value, place: &str, notes: &mut Notes) -> (String, Vec<String>) {
    let mut comments = Vec::new();
    let mut tags: Vec<String> = Vec::new();
    let mut add = |tag: &str| {
        let tag = fold(tag);
        if !tag.is_empty() {
            tags.push(tag);
        }
    };
    one_or_more(&value["tags"]).iter().filter_map(|tag| tag.as_str()).for_each(&mut add);
    for body in one_or_more(&value["text"])
        .into_iter()
        .chain(one_or_more(&value["bodyValue"]))
        .chain(one_or_more(&value["body"]))
    {
        let text =
            body.as_str().or_else(|| body["value"].as_str()).or_else(|| body["chars"].as_str());
        match (text, body["purpose"].as_str()) {
            (Some(tag), Some("tagging")) => add(tag),
            (Some(comment), _) => comments.push(plain(comment).text),
            (None, _) => notes.note(place, "body", "only texts and tags are carried over"),
        }
    }
    comments.retain(|comment| !comment.is_empty());
    (comments.join(" "), tags)
}

/// Elements of a value that may be a list or a single element.
fn one_or_more(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().collect(),
        other => vec![other],
    }
}
