//! Joining date words: what neighbours share is said once, and scope stays clear. Knows no
//! calendar and hardly any language.

use std::fmt;

/// One word of a date and what follows it when another word does: a space, a no-break space, or
/// nothing after a hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    text: String,
    glue: &'static str,
}

impl Part {
    pub(super) fn new(text: impl Into<String>, glue: &'static str) -> Part {
        Part {
            text: text.into(),
            glue,
        }
    }

    /// Followed by a plain space.
    pub(super) fn word(text: impl Into<String>) -> Part {
        Part::new(text, " ")
    }
}

/// The wording of one date, in pieces as long as others may be joined to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// Before everything, with its space: "bis ", "etwa ".
    lead: String,
    /// From fine to coarse – "14.", "September", "2020" –, so that dates share their ends.
    parts: Vec<Part>,
    /// After everything, with its space: " (unsicher)".
    note: String,
    /// Article and form to take after a preposition, where the plain words would not do:
    /// "seit" + "den" + "1560er-Jahren".
    declined: Option<(&'static str, String)>,
}

impl Words {
    pub(super) fn of(parts: impl Into<Vec<Part>>) -> Words {
        Words {
            lead: String::new(),
            parts: parts.into(),
            note: String::new(),
            declined: None,
        }
    }

    /// Words that share nothing with their neighbours.
    pub(super) fn whole(text: impl Into<String>) -> Words {
        Words::of([Part::word(text)])
    }

    /// With an article after a preposition, otherwise unchanged: "seit" + "dem" + "Frühjahr 2020".
    pub(super) fn with_article(self, article: &'static str) -> Words {
        let text = self.head(0);
        self.declined(article, text)
    }

    /// With an article and another form after a preposition.
    pub(super) fn declined(mut self, article: &'static str, text: impl Into<String>) -> Words {
        self.declined = Some((article, text.into()));
        self
    }

    /// With an adverb in front: "etwa 2012".
    pub(super) fn led_by(mut self, adverb: &str) -> Words {
        self.lead = format!("{adverb} {}", self.lead);
        self
    }

    /// With a remark behind, punctuation included: " (unsicher)", ", Ende unbekannt".
    pub(super) fn noted(mut self, note: &str) -> Words {
        self.note.push_str(note);
        self
    }

    /// After a preposition, declined where needed: "bis etwa 2021", "seit den 1560er-Jahren".
    pub(super) fn after(mut self, preposition: &str) -> Words {
        if let Some((article, text)) = self.declined.take() {
            let article = match (preposition, article) {
                // "bis" takes a second preposition before an article, fused with it where German
                // does that.
                ("bis", "dem") => "zum",
                ("bis", "der") => "zur",
                ("bis", _) => "zu den",
                _ => article,
            };
            self.lead.push_str(article);
            self.lead.push(' ');
            self.parts = vec![Part::word(text)];
        }
        self.led_by(preposition)
    }

    /// What is said before the last `shared` parts, which someone else says.
    fn head(&self, shared: usize) -> String {
        let parts = &self.parts[..self.parts.len().saturating_sub(shared)];
        let mut text = self.lead.clone();
        push_parts(&mut text, parts);
        text
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head(0))?;
        f.write_str(&self.note)
    }
}

fn push_parts(text: &mut String, parts: &[Part]) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(parts[index - 1].glue);
        }
        text.push_str(&part.text);
    }
}

/// "13., 14. oder 15. September 2020": all of them, with `conjunction` before the last.
///
/// A common lead is said once and holds for all ("bis 2021 oder 2022"); where leads differ, nothing
/// is shared, so that each keeps to its own date.
pub(super) fn list(mut items: Vec<Words>, conjunction: &str) -> Words {
    if items.len() < 2 {
        return items.pop().unwrap_or_else(|| Words::of([]));
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

/// Two ends in words, `connector` between them: "etwa August bis 13. September 2020".
pub(super) fn pair(from: Words, to: Words, connector: &str) -> Words {
    let ends = [from, to];
    join(&ends, common_tail(&ends), |heads| {
        heads.join(&format!(" {connector} "))
    })
}

/// Two ends with an en dash, which takes spaces when either end has several words:
/// "9.–14. August 2020", "28. August – 3. September 2020".
pub(super) fn dashed(from: Words, to: Words) -> Words {
    let ends = [from, to];
    join(&ends, common_tail(&ends), |heads| {
        let several_words = heads.iter().any(|head| head.contains(char::is_whitespace));
        heads.join(if several_words { " – " } else { "–" })
    })
}

/// The number of last parts that all items share, each keeping at least one of its own.
fn common_tail(items: &[Words]) -> usize {
    // A remark stands behind its own date only.
    if items.iter().any(|item| !item.note.is_empty()) {
        return 0;
    }
    let Some((first, others)) = items.split_first() else {
        return 0;
    };
    let own = |words: &Words| words.parts.len().saturating_sub(1);
    let most = items.iter().map(own).min().unwrap_or(0);
    (0..most)
        .take_while(|&back| {
            let from_end =
                |words: &Words| words.parts.iter().rev().nth(back).map(|p| p.text.clone());
            others
                .iter()
                .all(|other| from_end(other) == from_end(first))
        })
        .count()
}

/// Joins what is each item's own with `combine`, and says the shared parts once behind it.
fn join(items: &[Words], shared: usize, combine: impl FnOnce(&[String]) -> String) -> Words {
    let heads: Vec<String> = items
        .iter()
        .map(|item| item.head(shared) + &item.note)
        .collect();
    let (own, tail) = match items.last() {
        Some(last) => last.parts.split_at(last.parts.len().saturating_sub(shared)),
        None => (&[][..], &[][..]),
    };
    let glue = own.last().map_or(" ", |part| part.glue);
    let mut parts = vec![Part::new(combine(&heads), glue)];
    parts.extend_from_slice(tail);
    Words::of(parts)
}
