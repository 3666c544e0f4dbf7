//! Joins date words: parts shared by neighbours are written once, without changing what a word
//! refers to. Independent of the calendar and almost of the language.

use super::language::Preposition;
use std::fmt;

/// One word of a date, and the glue before a following word: a space, a no-break space, or nothing
/// after a hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DatePart {
    text: String,
    glue: &'static str,
}

impl DatePart {
    pub(super) fn new(text: impl Into<String>, glue: &'static str) -> DatePart {
        DatePart { text: text.into(), glue }
    }

    /// A part followed by a plain space.
    pub(super) fn word(text: impl Into<String>) -> DatePart {
        DatePart::new(text, " ")
    }
}

/// The wording of one date, kept in parts while others may still be joined to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateWords {
    /// Text before the parts, with its trailing space: "bis ", "etwa ".
    lead: String,
    /// Parts from fine to coarse ("14.", "September", "2020"), so that dates share their ends.
    parts: Vec<DatePart>,
    /// Text after the parts, with its leading space: " (unsicher)".
    note: String,
    /// Article and declined form after a preposition, if the plain words would be wrong there:
    /// "seit" + "den" + "1560er-Jahren".
    declined: Option<(&'static str, String)>,
}

impl DateWords {
    pub(super) fn of(parts: impl Into<Vec<DatePart>>) -> DateWords {
        DateWords { lead: String::new(), parts: parts.into(), note: String::new(), declined: None }
    }

    /// A single part, which shares nothing with its neighbours.
    pub(super) fn whole(text: impl Into<String>) -> DateWords {
        DateWords::of([DatePart::word(text)])
    }

    /// Adds an article after a preposition, otherwise unchanged: "seit" + "dem" + "Frühjahr 2020".
    pub(super) fn with_article(self, article: &'static str) -> DateWords {
        let text = self.head(0);
        self.declined(article, text)
    }

    /// Adds an article and a declined form after a preposition.
    pub(super) fn declined(mut self, article: &'static str, text: impl Into<String>) -> DateWords {
        self.declined = Some((article, text.into()));
        self
    }

    /// Adds an adverb in front: "etwa 2012".
    pub(super) fn led_by(mut self, adverb: &str) -> DateWords {
        self.lead = format!("{adverb} {}", self.lead);
        self
    }

    /// Adds a note behind, punctuation included: " (unsicher)", ", Ende unbekannt".
    pub(super) fn noted(mut self, note: &str) -> DateWords {
        self.note.push_str(note);
        self
    }

    /// Adds a preposition, and declines if needed: "bis etwa 2021", "seit den 1560er-Jahren".
    pub(super) fn after(mut self, preposition: &Preposition) -> DateWords {
        let Some((article, text)) = self.declined.take() else {
            return self.led_by(preposition.bare);
        };
        self.parts = vec![DatePart::word(text)];
        let mut fused = preposition.fused.iter();
        match fused.find(|(own, _)| *own == article) {
            Some((_, [before, behind])) => {
                self.lead = [before, &*self.lead, behind].concat();
                self
            }
            None if article.is_empty() => self.led_by(preposition.bare),
            None => {
                self.lead.push_str(article);
                self.lead.push(' ');
                self.led_by(preposition.bare)
            }
        }
    }

    /// Puts the article in front, before dates that a language never lists without one.
    pub(super) fn articled(mut self) -> DateWords {
        match self.declined.take() {
            Some((article, _)) if !article.is_empty() => self.led_by(article),
            _ => self,
        }
    }

    /// The article after prepositions.
    pub(super) fn article(&self) -> Option<&'static str> {
        self.declined.as_ref().map(|(article, _)| *article)
    }

    /// Text without the last `shared` parts and without the note.
    fn head(&self, shared: usize) -> String {
        let parts = &self.parts[..self.parts.len().saturating_sub(shared)];
        let mut text = self.lead.clone();
        push_parts(&mut text, parts);
        text
    }
}

impl fmt::Display for DateWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head(0))?;
        f.write_str(&self.note)
    }
}

fn push_parts(text: &mut String, parts: &[DatePart]) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(parts[index - 1].glue);
        }
        text.push_str(&part.text);
    }
}

/// "13., 14. oder 15. September 2020": all items, with `conjunction` before the last.
///
/// A common lead is written once for all ("bis 2021 oder 2022"). If leads differ, nothing is
/// shared, so that each stays with its own date.
pub(super) fn list(mut items: Vec<DateWords>, conjunction: &str) -> DateWords {
    if items.len() < 2 {
        return items.pop().unwrap_or_else(|| DateWords::of([]));
    }
    let lead = items[0].lead.clone();
    let same_lead = items.iter().all(|item| item.lead == lead);
    if same_lead {
        items.iter_mut().for_each(|item| item.lead.clear());
    }
    let shared = if same_lead { common_tail(&items) } else { 0 };
    let mut joined = join(&items, shared, |heads| match heads.split_last() {
        Some((last, others)) => format!("{} {conjunction} {last}", others.join(", ")),
        None => String::new(),
    });
    if same_lead {
        joined.lead = lead;
    }
    joined
}

/// Two ends with `connector` between them: "etwa August bis 13. September 2020".
pub(super) fn pair(from: DateWords, to: DateWords, connector: &str) -> DateWords {
    let ends = [from, to];
    join(&ends, common_tail(&ends), |heads| heads.join(&format!(" {connector} ")))
}

/// Two ends with an en dash, which takes spaces if either end has several words: "9.–14. August
/// 2020", "28. August – 3. September 2020".
pub(super) fn dashed(from: DateWords, to: DateWords) -> DateWords {
    let ends = [from, to];
    join(&ends, common_tail(&ends), |heads| {
        let several_words = heads.iter().any(|head| head.contains(char::is_whitespace));
        heads.join(if several_words { " – " } else { "–" })
    })
}

/// The number of last parts that all items share, each keeping at least one of its own.
fn common_tail(items: &[DateWords]) -> usize {
    // A note applies to its own date only.
    if items.iter().any(|item| !item.note.is_empty()) {
        return 0;
    }
    let Some((first, others)) = items.split_first() else {
        return 0;
    };
    let own = |words: &DateWords| words.parts.len().saturating_sub(1);
    let most = items.iter().map(own).min().unwrap_or(0);
    (0..most)
        .take_while(|&back| {
            let from_end =
                |words: &DateWords| words.parts.iter().rev().nth(back).map(|p| p.text.clone());
            others.iter().all(|other| from_end(other) == from_end(first))
        })
        .count()
}

/// Joins the items' own parts with `combine`, followed by the shared parts once.
fn join(
    items: &[DateWords],
    shared: usize,
    combine: impl FnOnce(&[String]) -> String,
) -> DateWords {
    let heads: Vec<String> = items.iter().map(|item| item.head(shared) + &item.note).collect();
    let (own, tail) = match items.last() {
        Some(last) => last.parts.split_at(last.parts.len().saturating_sub(shared)),
        None => (&[][..], &[][..]),
    };
    let glue = own.last().map_or(" ", |part| part.glue);
    let mut parts = vec![DatePart::new(combine(&heads), glue)];
    parts.extend_from_slice(tail);
    DateWords::of(parts)
}
