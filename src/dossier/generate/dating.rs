//! Dates of claims, from the exact day to every vaguer form that sources use.
//!
//! A date always includes the true day of the event, so two claims about one event contradict each
//! other only if they were given different days.

use super::calendar::{TABLE, format};
use super::files::{given, ours};
use super::plot::Timing;
use super::rng::Rng;
use super::{Both, fill};
use crate::dossier::format::{ClaimDate, field};
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::Basis;
use serde::Deserialize;

/// The article's publication as an anchor.
const PUBLISHED: &str = "published";

/// Draws before the plain form is taken.
const ATTEMPTS: usize = 5;

/// True time of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// Position in time.
    pub timing: Timing,
    /// The day, or the first of several.
    pub from: Day,
    /// The last of several days; otherwise `from`.
    pub to: Day,
}

/// Publication of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicationDate {
    /// Its date; empty for an undated article.
    pub edtf: String,
    /// Basis of the date.
    pub basis: Basis,
    /// Its day, if it is known.
    pub day: Option<Day>,
    /// Last possible day, if there is one.
    pub latest: Option<Day>,
}

/// Everything that the date of a claim depends on.
///
/// It has a value for `{later}` (days since the claim before, in words) and the days `{from}`,
/// `{to}` and `{published}`: as `{from-3}` some days earlier, as `{from.month}` in one of the
/// formats of [`format()`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    /// Time of the event according to the claim.
    pub moment: Moment,
    /// Publication of the article.
    pub publication: &'a PublicationDate,
    /// Id and day of the claim right before.
    pub before: Option<(&'a str, Day)>,
}

/// The date of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// Its words; empty if the sentence names no date.
    pub words: Both,
    /// The date; empty if there is none.
    pub edtf: String,
    /// Basis of the date.
    basis: Basis,
    year_basis: Option<Basis>,
    /// Empty except for derived dates.
    anchor: String,
    /// Empty if no reason is due.
    why: Both,
}

impl When {
    /// The date as in the annotations of an article.
    pub fn annotation(&self) -> ClaimDate {
        ClaimDate {
            edtf: given(&self.edtf),
            phrase: given(&self.words[0]),
            basis: field(self.basis),
            year_basis: self.year_basis.and_then(field),
            anchor: given(&self.anchor),
            why: if self.why[0].is_empty() { None } else { ours(&self.why) },
        }
    }
}

/// A way to date an event; see `dates.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    weight: u64,
    words: Both,
    edtf: String,
    basis: Option<Basis>,
    year_basis: Option<Basis>,
    why: Both,
    /// Least and greatest number of days from the event to the publication.
    age: Option<(i64, i64)>,
    /// Basis of the publication.
    published: Option<Basis>,
}

impl Setting<'_> {
    /// A date in one of the forms that fit.
    pub fn say(&self, rng: &mut Rng) -> When {
        self.draw(TABLE.forms(self.moment.timing), rng)
    }

    /// The date in its plainest form: with day, month and year.
    pub fn say_exactly(&self) -> When {
        self.plain(TABLE.forms(self.moment.timing))
    }

    /// The date of a sentence that has no room for its words.
    pub fn say_nothing(&self, rng: &mut Rng) -> When {
        match self.moment.timing {
            Timing::Past | Timing::Ahead | Timing::Due => self.draw(&TABLE.undated, rng),
            Timing::Lasting | Timing::Since => self.plain(&TABLE.undated),
        }
    }

    fn draw(&self, forms: &[Form], rng: &mut Rng) -> When {
        let fitting = forms.iter().filter(|form| self.fits(form));
        let weighted = fitting.map(|form| (form.weight, form));
        (0..ATTEMPTS)
            .find_map(|_| self.fill(rng.weighted(weighted.clone())?))
            .unwrap_or_else(|| self.plain(forms))
    }

    fn plain(&self, forms: &[Form]) -> When {
        let plain = forms.first().and_then(|form| self.fill(form));
        plain.unwrap_or_else(|| When {
            words: Both::default(),
            edtf: String::new(),
            basis: Basis::None,
            year_basis: None,
            anchor: String::new(),
            why: Both::default(),
        })
    }

    fn fits(&self, form: &Form) -> bool {
        let PublicationDate { day, basis, .. } = self.publication;
        let age = day.map(|published| published.since(self.moment.from));
        form.age.is_none_or(|(least, most)| age.is_some_and(|age| (least..=most).contains(&age)))
            && form.published.is_none_or(|demanded| demanded == *basis)
    }

    /// The date in a form; `None` if one of its placeholders has no value.
    fn fill(&self, form: &Form) -> Option<When> {
        let text = |text: &str, lang| fill(text, |name| self.value(name, lang));
        let both = |[de, en]: &Both| Some([text(de, Lang::De)?, text(en, Lang::En)?]);
        let basis = form.basis.unwrap_or(Basis::Stated);
        let anchor = match (basis, self.before) {
            (Basis::Derived, Some((claim, _))) if form.words[0].contains("{later}") => claim,
            (Basis::Derived, _) => PUBLISHED,
            _ => "",
        };
        Some(When {
            words: both(&form.words)?,
            edtf: text(&form.edtf, Lang::En)?,
            basis,
            year_basis: form.year_basis,
            anchor: anchor.to_owned(),
            why: both(&form.why)?,
        })
    }

    fn value(&self, name: &str, lang: Lang) -> Option<String> {
        let Moment { from, to, .. } = self.moment;
        if name == "later" {
            let days = usize::try_from(from.since(self.before?.1)).ok()?;
            let numeral = TABLE.numerals.get(days.checked_sub(2)?)?;
            return Some(numeral[lang as usize].clone());
        }
        let (day, style) = name.split_once('.').unwrap_or((name, ""));
        let (base, shift) = day.split_at(day.find('-').unwrap_or(day.len()));
        let base = match base {
            "from" => from,
            "to" => to,
            _ => self.publication.latest?,
        };
        format(base.plus(shift.parse().unwrap_or(0)), style, self.moment, lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    // Named again, since proptest has an `Rng` of its own.
    use super::super::rng::Rng;
    use crate::timeline::date::FuzzyDate;
    use proptest::prelude::*;
    use proptest::sample::select;

    const TIMINGS: [Timing; 5] =
        [Timing::Past, Timing::Lasting, Timing::Since, Timing::Ahead, Timing::Due];

    fn moment(timing: Timing, first: i64, length: i64) -> Moment {
        let from = Day::new(first);
        let to = from.plus(if timing == Timing::Lasting { length } else { 0 });
        Moment { timing, from, to }
    }

    fn publication(day: Day, basis: Basis) -> PublicationDate {
        let day = (basis != Basis::None).then_some(day);
        PublicationDate { edtf: String::new(), basis, day, latest: day }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_date_includes_the_true_day(
            timing in select(&TIMINGS[..]),
            first in 5_000i64..22_000,
            length in 1i64..120,
            published in 1i64..400,
            basis in select(&[Basis::Stated, Basis::Inferred, Basis::None][..]),
            before in prop::option::of(0i64..12),
            seed in any::<u64>(),
        ) {
            let moment = moment(timing, first, length);
            let Moment { from, to, .. } = moment;
            let is_ahead = matches!(timing, Timing::Ahead | Timing::Due);
            let day = to.plus(if is_ahead { -published } else { published });
            let publication = publication(day, basis);
            let before = before.map(|days| ("other", from.plus(-days)));
            let setting = Setting { moment, publication: &publication, before };
            let when = setting.say(&mut Rng::new(seed));
            let exact = setting.say_exactly();
            prop_assert_eq!(exact.basis, Basis::Stated);
            prop_assert!(!exact.words[0].is_empty());
            prop_assert_eq!(when.edtf.is_empty(), when.basis == Basis::None);
            for when in [when, exact] {
                let When { edtf, .. } = when;
                if edtf.is_empty() {
                    continue;
                }
                let date = FuzzyDate::parse(&edtf)
                    .map_err(|error| TestCaseError::fail(format!("{edtf}: {error}")))?;
                let is_before = date.latest().is_some_and(|latest| latest < from);
                let is_after = date.earliest().is_some_and(|earliest| earliest > to);
                prop_assert!(!is_before && !is_after, "{edtf} and {from}");
            }
        }
    }

    /// A placeholder without a value would silently rule its form out.
    #[test]
    fn every_form_is_used() {
        for timing in TIMINGS {
            let forms = TABLE.forms(timing);
            let mut unused: Vec<_> = forms.iter().collect();
            for number in 0..1_200 {
                let moment = moment(timing, 19_000 + number, 40);
                let published = moment.from.plus([0, 3, 80, 300, -100, -9][number as usize % 6]);
                let basis = [Basis::Stated, Basis::Inferred][number as usize / 6 % 2];
                let publication = publication(published, basis);
                let before = Some(("other", moment.from.plus(-3)));
                let setting = Setting { moment, publication: &publication, before };
                unused.retain(|form| !setting.fits(form) || setting.fill(form).is_none());
            }
            assert!(unused.is_empty(), "{unused:?}");
        }
    }
}
