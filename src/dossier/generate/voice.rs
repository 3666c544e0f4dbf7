//! Fills the templates of plots with entities, towns and figures.

use super::cast::Cast;
use super::fill;
use crate::i18n::Lang;

/// Keeps a figure on the line of the word it belongs to.
const NO_BREAK: char = '\u{a0}';

/// Entities, as indices of [`Cast::entities`], and figures of an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene {
    /// `{a}`: the company that the event is about.
    pub a: usize,
    /// `{b}`: another company.
    pub b: usize,
    /// `{g}`: an authority.
    pub authority: usize,
    /// `{v}`: a group of citizens.
    pub group: usize,
    /// `{m}`: a newspaper that an article cites.
    pub newspaper: usize,
    /// `{o}`: a town, as an index of [`Cast::towns`].
    pub town: usize,
    /// `{s}`: a sum in million euros.
    pub sum: u64,
    /// `{q}`: a share in per cent.
    pub share: u64,
    /// `{n}`: a count.
    pub count: u64,
}

/// Values of the placeholders in one text: those of [`Scene`], `{p}` for the speaker of `{a}`, and
/// `{date}`. `{A}` and `{B}` are the short names of companies.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlotVoice<'a> {
    /// All entities.
    pub cast: &'a Cast,
    /// Those of the event.
    pub scene: Scene,
    /// True if companies go by their short names.
    pub is_brief: bool,
    /// Words of the date, German and English; empty for none.
    pub when: [&'a str; 2],
}

/// The placeholders of a template in lower case, except `{date}`.
pub(super) fn keys(template: &str) -> impl Iterator<Item = char> {
    let names = template.split('{').skip(1);
    let names = names.filter_map(|rest| Some(rest.split_once('}')?.0));
    let names = names.filter(|name| *name != "date");
    names.flat_map(|name| name.chars().map(|key| key.to_ascii_lowercase()))
}

impl PlotVoice<'_> {
    /// Index in [`Cast::entities`] of the entity behind a placeholder.
    pub fn entity(&self, key: char) -> Option<usize> {
        Some(match key {
            'a' => self.scene.a,
            'b' => self.scene.b,
            'g' => self.scene.authority,
            'v' => self.scene.group,
            'm' => self.scene.newspaper,
            'p' => self.cast.speaker_of(self.scene.a),
            _ => return None,
        })
    }

    /// Words of a figure, its value in whole units and its unit; `None` for other placeholders.
    /// The unit of `{n}` depends on the plot and is left empty.
    pub fn figure(&self, key: char, lang: Lang) -> Option<(String, u64, &'static str)> {
        let Scene { sum, share, count, .. } = self.scene;
        let with = |number, units: [&str; 2]| format!("{number}{NO_BREAK}{}", units[lang as usize]);
        Some(match key {
            's' => {
                let words = with(sum, ["Millionen Euro", "million euros"]);
                (words, sum * 1_000_000, "EUR")
            }
            'q' => (with(share, ["Prozent", "per cent"]), share, "%"),
            'n' => (count.to_string(), count, ""),
            _ => return None,
        })
    }

    /// The text of a template; empty if a placeholder has no value.
    pub fn fill(&self, template: &str, lang: Lang) -> String {
        let date = match self.when[lang as usize] {
            "" => String::new(),
            words => format!(" {words}"),
        };
        let template = template.replace(" {date}", &date);
        fill(&template, |name| self.value(name.chars().next()?, lang)).unwrap_or_default()
    }

    fn value(&self, key: char, lang: Lang) -> Option<String> {
        let lower = key.to_ascii_lowercase();
        if lower == 'o' {
            return Some(self.cast.towns[self.scene.town].clone());
        }
        if let Some((words, ..)) = self.figure(lower, lang) {
            return Some(words);
        }
        let entity = &self.cast.entities[self.entity(lower)?];
        let is_short = key != lower || self.is_brief;
        Some(match &entity.brand {
            Some(brand) if is_short => brand.clone(),
            _ => entity.in_text[lang as usize].clone(),
        })
    }
}
