//! What can happen, as templates: titles, summaries and the sentences in which articles tell it.
//!
//! Placeholders stand in braces (see [`Voice`]). The part of a German sentence between `<` and `>`
//! is the quote, all of it where there are none; the English text translates the quote alone.

mod courts;
mod grids;
mod labour;
mod plants;
mod rules;
mod takeovers;
mod template;
mod voice;

pub(super) use template::{Line, Plot, Timing};
pub(super) use voice::{Scene, Voice, grouped, keys};

use template::{
    Wording, announced, assessed, declined, denied, ordered, planned, reported, stated, threatened,
};

/// One thread of the story, a lane of the drawing.
#[derive(Debug)]
pub(super) struct Thread {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Wording,
    /// What it is about.
    pub description: Wording,
    /// What can happen in it.
    pub plots: &'static [Plot],
}

/// Every thread; small dossiers use the first few.
pub(super) const THREADS: [Thread; 6] = [
    takeovers::THREAD,
    plants::THREAD,
    rules::THREAD,
    labour::THREAD,
    grids::THREAD,
    courts::THREAD,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::vocabulary::{Mode, Polarity};
    use std::collections::BTreeSet;

    fn plots() -> impl Iterator<Item = &'static Plot> {
        THREADS.iter().flat_map(|thread| thread.plots)
    }

    fn lines(plot: &Plot) -> impl Iterator<Item = &Line> {
        plot.lines.iter().chain(&plot.outcome).chain(&plot.denial)
    }

    #[test]
    fn slugs_are_unique_and_every_text_is_there() {
        let slugs: BTreeSet<_> = plots().map(|plot| plot.slug).collect();
        assert_eq!(slugs.len(), plots().count());
        for plot in plots() {
            let texts = [plot.title, plot.short, plot.summary];
            assert!(
                texts.as_flattened().iter().all(|text| !text.is_empty()),
                "{}",
                plot.slug
            );
            let dated = plot.lines.iter().filter(|line| line.is_dated());
            assert!(dated.count() >= 2, "{}", plot.slug);
            let expects = matches!(plot.timing, Timing::Ahead | Timing::Due);
            assert_eq!(plot.outcome.is_some(), expects, "{}", plot.slug);
        }
    }

    #[test]
    fn every_placeholder_is_known_and_claimants_are_named() {
        const KNOWN: &str = "abgjmopqruvns";
        for plot in plots() {
            let texts = [plot.title, plot.short, plot.summary];
            let all = texts.into_iter().chain(lines(plot).map(|line| line.text));
            for text in all.flatten() {
                assert!(keys(text).all(|key| KNOWN.contains(key)), "{text}");
                assert_eq!(
                    text.matches('{').count(),
                    text.matches('}').count(),
                    "{text}"
                );
            }
            for line in lines(plot) {
                let [de, en] = line.text;
                let mut named = texts.iter().map(|text| text[0]).chain([de]).flat_map(keys);
                let is_named = line.by.chars().all(|by| named.any(|key| key == by));
                assert!(is_named, "{de}");
                assert_eq!(de.contains("{date}"), en.contains("{date}"), "{de}");
                assert!(
                    !de.starts_with("{date}") && !de.starts_with("<{date}"),
                    "{de}"
                );
                assert_eq!(de.contains('<'), de.contains('>'), "{de}");
                // A reference may come after the first word, see `Sentence::tell_apart`.
                let quote = de.split(['<', '>']).nth(1).unwrap_or(de);
                assert!(
                    line.cue
                        .is_none_or(|cue| quote.contains(cue) && !quote.starts_with(cue))
                );
                assert_eq!(line.is_dated(), quote.contains("{date}"), "{de}");
                let is_state = plot.timing == Timing::Since && line.is_dated();
                assert_eq!(en.contains('|'), is_state, "{en}");
            }
        }
    }

    #[test]
    fn a_denial_denies_and_carries_no_date() {
        for denial in plots().filter_map(|plot| plot.denial) {
            assert_eq!(
                (denial.mode, denial.polarity),
                (Mode::Denied, Polarity::Negative)
            );
            assert!(!denial.is_dated());
        }
    }
}
