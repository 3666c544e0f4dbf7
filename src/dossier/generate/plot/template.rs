//! The forms that plots and their sentences are poured into.

use crate::timeline::vocabulary::{Certainty, EventKind, Mode, Polarity, Role};

/// A text, German and English.
pub(super) type Wording = [&'static str; 2];

/// How an event lies in time, and so how sentences date it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier::generate) enum Timing {
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

/// Something that can happen.
#[derive(Clone, Copy, Debug)]
pub(in crate::dossier::generate) struct Plot {
    /// Start of the ids of its events.
    pub slug: &'static str,
    /// What sort of event it is.
    pub kind: EventKind,
    /// How it lies in time.
    pub timing: Timing,
    /// The event's title.
    pub title: Wording,
    /// The label of its mark.
    pub short: Wording,
    /// The event's summary.
    pub summary: Wording,
    /// Who does what, where it is not the usual: placeholder and role.
    pub roles: &'static [(char, Role)],
    /// What the figure `{n}` counts.
    pub unit: &'static str,
    /// How articles tell it; at least two with a date.
    pub lines: &'static [Line],
    /// How articles tell, once the day has come, that it did happen.
    pub outcome: Option<Line>,
    /// How somebody contradicts.
    pub denial: Option<Line>,
}

/// A sentence of an article.
#[derive(Clone, Copy, Debug)]
pub(in crate::dossier::generate) struct Line {
    /// How it is put forward.
    pub mode: Mode,
    /// Placeholders of those who claim it, outermost first.
    pub by: &'static str,
    /// The German sentence, and the English translation of its quote. In the translation, `|`
    /// parts the wording for a state without a beginning from the one with "since".
    pub text: Wording,
    /// The attribution words.
    pub cue: Option<&'static str>,
    /// How sure the claimant is.
    pub certainty: Certainty,
    /// Whether it asserts or negates.
    pub polarity: Polarity,
}

impl Plot {
    const fn new(slug: &'static str, kind: EventKind, timing: Timing) -> Plot {
        Plot {
            slug,
            kind,
            timing,
            title: [""; 2],
            short: [""; 2],
            summary: [""; 2],
            roles: &[],
            unit: "employees",
            lines: &[],
            outcome: None,
            denial: None,
        }
    }

    pub(super) const fn happening(slug: &'static str) -> Plot {
        Plot::new(slug, EventKind::Happening, Timing::Past)
    }

    pub(super) const fn lasting(slug: &'static str) -> Plot {
        Plot::new(slug, EventKind::Happening, Timing::Lasting)
    }

    pub(super) const fn statement(slug: &'static str) -> Plot {
        Plot::new(slug, EventKind::Statement, Timing::Past)
    }

    pub(super) const fn state(slug: &'static str) -> Plot {
        Plot::new(slug, EventKind::State, Timing::Since)
    }

    pub(super) const fn plan(slug: &'static str) -> Plot {
        Plot::new(slug, EventKind::Plan, Timing::Ahead)
    }

    pub(super) const fn deadline(slug: &'static str) -> Plot {
        Plot::new(slug, EventKind::Deadline, Timing::Due)
    }

    pub(super) const fn title(mut self, de: &'static str, en: &'static str) -> Plot {
        self.title = [de, en];
        self
    }

    pub(super) const fn short(mut self, de: &'static str, en: &'static str) -> Plot {
        self.short = [de, en];
        self
    }

    pub(super) const fn summary(mut self, de: &'static str, en: &'static str) -> Plot {
        self.summary = [de, en];
        self
    }

    pub(super) const fn roles(mut self, roles: &'static [(char, Role)]) -> Plot {
        self.roles = roles;
        self
    }

    pub(super) const fn counting(mut self, unit: &'static str) -> Plot {
        self.unit = unit;
        self
    }

    pub(super) const fn told(mut self, lines: &'static [Line]) -> Plot {
        self.lines = lines;
        self
    }

    pub(super) const fn outcome(mut self, line: Line) -> Plot {
        self.outcome = Some(line);
        self
    }

    pub(super) const fn denial(mut self, line: Line) -> Plot {
        self.denial = Some(line.negative());
        self
    }

    /// The role of whoever stands for a placeholder.
    pub fn role(&self, key: char) -> Role {
        let own = self.roles.iter().find(|(other, _)| *other == key);
        own.map_or_else(|| usual_role(key), |(_, role)| *role)
    }
}

const fn usual_role(key: char) -> Role {
    match key {
        'b' => Role::Target,
        'g' | 'j' => Role::Authority,
        'm' | 'p' => Role::Source,
        _ => Role::Actor,
    }
}

impl Line {
    const fn new(mode: Mode, by: &'static str, de: &'static str, en: &'static str) -> Line {
        Line {
            mode,
            by,
            text: [de, en],
            cue: None,
            certainty: Certainty::Certain,
            polarity: Polarity::Positive,
        }
    }

    /// With the words that say whose claim it is.
    pub(super) const fn cue(mut self, words: &'static str) -> Line {
        self.cue = Some(words);
        self
    }

    pub(super) const fn probable(mut self) -> Line {
        self.certainty = Certainty::Probable;
        self
    }

    pub(super) const fn possible(mut self) -> Line {
        self.certainty = Certainty::Possible;
        self
    }

    pub(super) const fn negative(mut self) -> Line {
        self.polarity = Polarity::Negative;
        self
    }

    /// The English wording, for a date that names a beginning or not.
    pub fn translation(&self, has_beginning: bool) -> &'static str {
        match self.text[1].split_once('|') {
            Some((_, since)) if has_beginning => since,
            Some((now, _)) => now,
            None => self.text[1],
        }
    }

    /// Whether the sentence has room for a date.
    pub fn is_dated(&self) -> bool {
        self.text[0].contains("{date}")
    }
}

/// The article in its own voice.
pub(super) const fn stated(de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Stated, "", de, en)
}

/// A newspaper reports it.
pub(super) const fn reported(de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Reported, "m", de, en)
}

/// The writer's guess.
pub(super) const fn assessed(de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Assessed, "", de, en)
}

pub(super) const fn announced(by: &'static str, de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Announced, by, de, en)
}

pub(super) const fn planned(by: &'static str, de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Planned, by, de, en)
}

pub(super) const fn ordered(by: &'static str, de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Ordered, by, de, en)
}

pub(super) const fn threatened(by: &'static str, de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Threatened, by, de, en)
}

pub(super) const fn denied(by: &'static str, de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Denied, by, de, en)
}

pub(super) const fn declined(by: &'static str, de: &'static str, en: &'static str) -> Line {
    Line::new(Mode::Declined, by, de, en)
}
