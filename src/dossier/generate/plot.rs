//! Templates of events: titles, summaries and the sentences that report them.

use super::{Both, table};
use crate::timeline::vocabulary::{Certainty, EventKind, Mode, Polarity, Role};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The storylines.
pub(super) static THREADS: LazyLock<[Thread; 2]> =
    LazyLock::new(|| [include_str!("takeovers.toml"), include_str!("rules.toml")].map(table));

/// A storyline and its events.
#[derive(Debug, Deserialize)]
pub(super) struct Thread {
    /// Id of the storyline.
    pub id: String,
    /// Its name.
    pub name: Both,
    /// Its description.
    pub description: Both,
    /// Events that can happen in it.
    pub plots: Vec<Plot>,
}

/// Position of an event in time, and so the forms of its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Timing {
    /// On one day, before it is reported: "am 3. März".
    Past,
    /// Over several days, before it is reported: "vom 3. bis zum 9. März".
    Lasting,
    /// From some day on: "seit März".
    Since,
    /// On a day to come: "im Herbst".
    Ahead,
    /// Until a day to come: "bis zum 3. März".
    Due,
}

/// Template of an event. The placeholders are those of [`super::voice::PlotVoice`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plot {
    /// Start of the ids of its events.
    pub slug: String,
    /// Kind of the event.
    pub kind: EventKind,
    /// Position in time.
    pub timing: Timing,
    /// Title of the event.
    pub title: Both,
    /// Label of its mark.
    pub short: Both,
    /// Summary of the event.
    pub summary: Both,
    /// Roles that differ from the usual ones, by placeholder.
    #[serde(default)]
    roles: BTreeMap<char, Role>,
    /// Unit of the figure `{n}`.
    #[serde(default)]
    pub unit: String,
    /// Sentences that report it; at least two of them with a date.
    pub lines: Vec<Line>,
    /// Sentence which reports, once the day has come, that it did happen.
    pub outcome: Option<Line>,
    /// Sentence which contradicts.
    pub denial: Option<Line>,
}

/// Template of a sentence that makes a claim.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    /// Mode of the claim.
    pub mode: Mode,
    /// Placeholders of the claimants, outermost first.
    #[serde(default)]
    pub by: String,
    /// The German sentence with its quote between `<` and `>` (all of it if there are none), and
    /// the English translation of the quote.
    pub text: Both,
    /// Words of attribution.
    pub cue: Option<String>,
    /// Certainty of the claimant, if there is a doubt.
    pub certainty: Option<Certainty>,
    /// Polarity, if negative.
    pub polarity: Option<Polarity>,
}

impl Plot {
    /// Role of the entity behind a placeholder.
    pub fn role(&self, key: char) -> Role {
        let usual = match key {
            'b' => Role::Target,
            'g' => Role::Authority,
            'm' | 'p' => Role::Source,
            _ => Role::Actor,
        };
        self.roles.get(&key).copied().unwrap_or(usual)
    }
}

impl Line {
    /// Returns true if the sentence has room for a date.
    pub fn is_dated(&self) -> bool {
        self.text[0].contains("{date}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::voice::keys;
    use super::*;
    use std::collections::BTreeSet;

    /// Everything else that could be wrong with a template, the loader would report.
    #[test]
    fn templates_keep_to_their_form() {
        let plots = || THREADS.iter().flat_map(|thread| &thread.plots);
        let slugs: BTreeSet<_> = plots().map(|plot| &plot.slug).collect();
        assert_eq!(slugs.len(), plots().count());
        for plot in plots() {
            let dated = plot.lines.iter().filter(|line| line.is_dated());
            assert!(dated.count() >= 2, "{}", plot.slug);
            let expects = matches!(plot.timing, Timing::Ahead | Timing::Due);
            assert_eq!(plot.outcome.is_some(), expects, "{}", plot.slug);
            let texts = [&plot.title, &plot.short, &plot.summary];
            for text in texts.into_iter().flatten() {
                assert!(keys(text).all(|key| "abgvosqn".contains(key)), "{text}");
            }
            let lines = plot.lines.iter().chain(&plot.outcome).chain(&plot.denial);
            for Line { text, cue, .. } in lines {
                let [de, en] = text;
                assert!(keys(de).all(|key| "abgmopvsqn".contains(key)), "{de}");
                let quote = de.split(['<', '>']).nth(1).unwrap_or(de);
                let has_date = |text: &str| text.contains(" {date}");
                assert_eq!(has_date(quote), has_date(en), "{de}");
                assert_eq!(has_date(quote), de.contains("{date}"), "{de}");
                // A reference may come after the first word, see `Sentence::tell_apart`.
                assert!(cue.as_ref().is_none_or(|cue| !quote.starts_with(cue)), "{de}");
            }
        }
    }
}
