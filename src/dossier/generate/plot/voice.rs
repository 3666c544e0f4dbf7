//! Fills templates: who is meant by `{a}`, in which case, and what `{s}` amounts to.

use crate::dossier::generate::cast::{Case, Cast};
use crate::i18n::Lang;

/// Keeps a figure on the line of the word it belongs to.
const NO_BREAK: char = '\u{a0}';

/// What German prepositions and "dem" become together.
const FUSED: [(&str, &str); 5] = [
    ("von ", "vom "),
    ("zu ", "zum "),
    ("bei ", "beim "),
    ("in ", "im "),
    ("an ", "am "),
];

/// Who plays in an event, and its figures. Persons are places in [`Cast::entities`].
#[derive(Clone, Copy, Debug)]
pub(in crate::dossier::generate) struct Scene {
    /// `{a}`: the company that acts.
    pub a: usize,
    /// `{b}`: another company.
    pub b: usize,
    /// `{g}`: an authority.
    pub authority: usize,
    /// `{j}`: a court.
    pub court: usize,
    /// `{u}`: a union.
    pub union: usize,
    /// `{v}`: an initiative.
    pub initiative: usize,
    /// `{o}`: a town, by its place in [`Cast::towns`].
    pub town: usize,
    /// `{s}`: a sum in million euros.
    pub sum: u64,
    /// `{q}`: a share in per cent.
    pub share: u64,
    /// `{r}`: a rise in per cent.
    pub rise: u64,
    /// `{n}`: how many.
    pub count: u64,
}

/// A scene as one article tells it.
///
/// `{a}` is the name in running text, `{A}` the brand; `{aD}` and `{aA}` are dative and accusative.
/// Besides the keys of [`Scene`] there are `{m}`, a newspaper, `{p}`, who speaks for `{a}`, and
/// `{date}`.
#[derive(Clone, Copy, Debug)]
pub(in crate::dossier::generate) struct Voice<'a> {
    /// Everybody.
    pub cast: &'a Cast,
    /// Who plays.
    pub scene: &'a Scene,
    /// The newspaper `{m}`.
    pub newspaper: usize,
    /// Whether companies go by their brand.
    pub is_brief: bool,
    /// The words of the date, German and English; empty for none.
    pub when: [&'a str; 2],
}

/// The placeholders of a template, in lower case; `{date}` is not among them.
pub(in crate::dossier::generate) fn keys(template: &str) -> impl Iterator<Item = char> {
    let names = template.split('{').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        Some(name)
    });
    let names = names.filter(|name| *name != "date");
    names.filter_map(|name| name.chars().next().map(|key| key.to_ascii_lowercase()))
}

impl Voice<'_> {
    /// The place in [`Cast::entities`] of whoever stands for a placeholder.
    pub fn entity(&self, key: char) -> Option<usize> {
        Some(match key {
            'a' => self.scene.a,
            'b' => self.scene.b,
            'g' => self.scene.authority,
            'j' => self.scene.court,
            'u' => self.scene.union,
            'v' => self.scene.initiative,
            'm' => self.newspaper,
            'p' => self.cast.speaker_of(self.scene.a)?,
            _ => return None,
        })
    }

    /// The words of a figure, and its value in whole units; `None` for other placeholders.
    pub fn figure(&self, key: char, lang: Lang) -> Option<(String, u64)> {
        let Scene {
            sum,
            share,
            rise,
            count,
            ..
        } = *self.scene;
        let per_cent = |value: u64| {
            let unit = ["Prozent", "per cent"][lang as usize];
            (format!("{value}{NO_BREAK}{unit}"), value)
        };
        Some(match key {
            's' => (euros(sum, lang), sum * 1_000_000),
            'q' => per_cent(share),
            'r' => per_cent(rise),
            'n' => (grouped(count, [".", ","][lang as usize]), count),
            _ => return None,
        })
    }

    /// Whether everybody the template names is there.
    pub fn can_say(&self, template: &str) -> bool {
        keys(template).all(|key| key != 'p' || self.entity(key).is_some())
    }

    /// The template's text.
    pub fn fill(&self, template: &str, lang: Lang) -> String {
        let mut out = String::with_capacity(2 * template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = self.value(name, lang);
            rest = after;
            if value.is_empty() {
                // A date that is not given takes one of the spaces around it with it.
                match after.strip_prefix(' ') {
                    Some(after) => rest = after,
                    None => out.truncate(out.trim_end_matches(' ').len()),
                }
            }
            push(&mut out, &value);
        }
        out.push_str(rest);
        out
    }

    fn value(&self, name: &str, lang: Lang) -> String {
        if name == "date" {
            return self.when[lang as usize].to_owned();
        }
        let mut letters = name.chars();
        let key = letters.next().unwrap_or_default();
        let case = match letters.next() {
            Some('D') => Case::Dative,
            Some('A') => Case::Accusative,
            _ => Case::Nominative,
        };
        let lower = key.to_ascii_lowercase();
        if lower == 'o' {
            return self.cast.towns[self.scene.town].clone();
        }
        if let Some((words, _)) = self.figure(lower, lang) {
            return words;
        }
        let Some(entity) = self.entity(lower).map(|place| &self.cast.entities[place]) else {
            return String::new();
        };
        let is_company = matches!(lower, 'a' | 'b');
        if key != lower || (self.is_brief && is_company) {
            entity.brand[lang as usize].clone()
        } else {
            entity.in_text(case, lang)
        }
    }
}

/// Appends a name, its article fused with a preposition before it: "von" + "dem Hafenamt".
fn push(out: &mut String, value: &str) {
    if let Some(name) = value.strip_prefix("dem ") {
        let fused = (FUSED.iter()).find(|(preposition, _)| {
            out.strip_suffix(preposition)
                .is_some_and(|before| before.is_empty() || before.ends_with(' '))
        });
        if let Some((preposition, fused)) = fused {
            out.truncate(out.len() - preposition.len());
            out.push_str(fused);
            out.push_str(name);
            return;
        }
    }
    out.push_str(value);
}

/// "420 Millionen Euro", "1,4 Milliarden Euro"; "1.4 billion euros".
fn euros(millions: u64, lang: Lang) -> String {
    let [million, billion, euros, point] = match lang {
        Lang::De => ["Millionen", "Milliarden", "Euro", ","],
        Lang::En => ["million", "billion", "euros", "."],
    };
    let number = match (millions / 1_000, millions % 1_000 / 100) {
        (0, _) => return format!("{millions}{NO_BREAK}{million} {euros}"),
        (whole, 0) => whole.to_string(),
        (whole, tenths) => format!("{whole}{point}{tenths}"),
    };
    format!("{number}{NO_BREAK}{billion} {euros}")
}

/// A number with its thousands apart.
pub(in crate::dossier::generate) fn grouped(number: u64, separator: &str) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}
