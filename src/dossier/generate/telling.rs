//! Adds a claim to an article: chooses its sentence and date, and keeps quotes unique.

use super::article::{Author, InventedArticle, Said};
use super::chronology::{Dispute, InventedEvent};
use super::dating::{Moment, Setting, When};
use super::plot::{Line, Timing};
use super::press::{Issue, Telling};
use super::sentence::Sentence;
use super::voice::PlotVoice;
use crate::dossier::format::{Localized, TomlClaim, field};
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::EntityKind;

/// Wordings tried before a repeated sentence gets a reference.
const ATTEMPTS: usize = 12;

impl Author<'_> {
    /// Adds a claim.
    pub(super) fn tell(&mut self, draft: &mut InventedArticle<'_>, telling: Telling) {
        let (mut sentence, mut when) = self.attempt(draft, telling, 0);
        for attempt in 1..ATTEMPTS {
            if draft.is_new(&sentence) {
                break;
            }
            (sentence, when) = self.attempt(draft, telling, attempt);
        }
        let event = self.event(telling);
        if !draft.is_new(&sentence) {
            sentence.tell_apart(&format!("{}/{}", telling.event + 1, telling.earlier + 1));
            debug_assert!(draft.is_new(&sentence), "{}", sentence.quote);
        }
        let told = &mut self.told[telling.event];
        let id = format!("{}-{}", event.id, told.len() + 1);
        told.push(Said { id: id.clone(), mode: sentence.mode, edtf: when.edtf.clone() });
        self.named.extend(&sentence.entities);
        let day = event.moment.from;
        draft.before = (when.edtf == day.to_string()).then(|| (id.clone(), day));
        (draft.text).extend([&*sentence.before, &*sentence.quote, &*sentence.after]);
        draft.claims.push(TomlClaim {
            id: field(id),
            event: field(&event.id),
            quote: field(&sentence.quote),
            translation: field(Localized::one(Lang::En, sentence.translation)),
            ..sentence.claim
        });
        draft.quotes.push(sentence.quote);
    }

    fn attempt(
        &mut self,
        draft: &InventedArticle<'_>,
        telling: Telling,
        attempt: usize,
    ) -> (Sentence, When) {
        let issue = draft.issue;
        let event = self.event(telling);
        let is_over = matches!(event.plot.timing, Timing::Ahead | Timing::Due)
            && event.moment.from <= issue.day;
        let line = line(event, telling, is_over, attempt);
        let setting = Setting {
            moment: self.moment(event, telling, issue.day, is_over),
            publication: &issue.publication,
            before: draft.before.as_ref().map(|(id, day)| (id.as_str(), *day)),
        };
        let when = if !line.is_dated() {
            setting.say_nothing(&mut self.rng)
        } else if event.dispute == Some(Dispute::Date) {
            setting.say_exactly()
        } else {
            setting.say(&mut self.rng)
        };
        let [de, en] = &when.words;
        let mut voice =
            PlotVoice { when: [de, en], is_brief: self.rng.chance(40), ..self.voice(event) };
        voice.scene.newspaper = self.other_newspaper(issue);
        (Sentence::new(line, event.plot, &voice, &when), when)
    }

    /// Time of the event according to this claim.
    fn moment(
        &mut self,
        event: &InventedEvent,
        telling: Telling,
        today: Day,
        is_over: bool,
    ) -> Moment {
        let mut moment = event.moment;
        if event.dispute == Some(Dispute::Date) && telling.earlier == 1 {
            let day = moment.from;
            let other = match moment.timing {
                Timing::Due => day.plus(self.rng.within(3..=21)),
                Timing::Ahead => day.plus(self.rng.within(40..=300)),
                _ => day.plus(-self.rng.within(1..=4)),
            };
            let other = if is_over { other.min(today) } else { other };
            (moment.from, moment.to) = (other, other);
        }
        if is_over {
            moment.timing = Timing::Past;
        }
        moment
    }

    /// A newspaper that the article may cite: not its own.
    fn other_newspaper(&mut self, issue: &Issue) -> usize {
        match issue.newspaper {
            Some((newspaper, _)) => self.cast.draw_other(newspaper, &mut self.rng),
            None => self.cast.draw(EntityKind::Publisher, &mut self.rng),
        }
    }
}

/// Template of the sentence: another one for each claim about an event and each attempt.
fn line(event: &InventedEvent, telling: Telling, is_over: bool, attempt: usize) -> &'static Line {
    let plot = event.plot;
    let special = match event.dispute {
        Some(Dispute::Outcome) if telling.earlier == 1 => plot.denial.as_ref(),
        _ if is_over => plot.outcome.as_ref(),
        _ => None,
    };
    let needs_date = event.dispute == Some(Dispute::Date);
    let fitting = || (plot.lines.iter()).filter(|line| line.is_dated() || !needs_date);
    let place = (telling.event + telling.earlier as usize + attempt) % fitting().count();
    let usual = fitting().nth(place);
    special.or(usual).unwrap_or(&plot.lines[0])
}

impl InventedArticle<'_> {
    /// Returns true if the quotes of the article stay unique with this sentence.
    fn is_new(&self, sentence: &Sentence) -> bool {
        let Sentence { before, quote, after, .. } = sentence;
        let whole = format!("{before}{quote}{after}");
        !self.text.contains(quote)
            && whole.matches(quote).count() == 1
            && self.quotes.iter().all(|other| !whole.contains(other))
    }
}
