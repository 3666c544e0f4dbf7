//! Makes a claim: chooses how an event is told this time and says it in a sentence of its own.

use super::{Author, Claim, Draft, Said, Sentence};
use crate::dossier::generate::cast::Part;
use crate::dossier::generate::chronology::{Dispute, Event};
use crate::dossier::generate::dating::{Moment, Setting, When, say, say_exactly, unsaid};
use crate::dossier::generate::plot::{Line, Timing};
use crate::dossier::generate::press::{Issue, Telling};
use crate::timeline::day::Day;

/// How often another wording is tried for a sentence that stands in the article already.
const ATTEMPTS: usize = 12;

impl Author<'_> {
    /// Makes a claim.
    pub(super) fn tell(&mut self, draft: &mut Draft<'_>, telling: Telling) {
        let (mut sentence, mut when) = self.attempt(draft, telling);
        for _ in 1..ATTEMPTS {
            if draft.is_new(&sentence) {
                break;
            }
            (sentence, when) = self.attempt(draft, telling);
        }
        let event = self.event(telling);
        if !draft.is_new(&sentence) {
            sentence.tell_apart(&format!("{}/{}", telling.event + 1, telling.earlier + 1));
            debug_assert!(draft.is_new(&sentence), "{}", sentence.quote);
        }
        let told = &mut self.told[telling.event];
        let id = format!("{}-{}", event.id, told.claims.len() + 1);
        let mut lines = event.plot.lines.iter();
        let place = lines.position(|line| std::ptr::eq(line, sentence.line));
        told.lines |= place.map_or(0, |place| 1 << place);
        told.claims.push(Said {
            id: id.clone(),
            line: sentence.line,
            edtf: when.edtf.clone(),
        });
        let day = event.moment.from;
        let is_day = when.edtf == Some(day.to_string());
        draft.before = is_day.then(|| (id.clone(), day));
        draft.text.push_str(&sentence.before);
        draft.text.push_str(&sentence.quote);
        draft.text.push_str(&sentence.after);
        draft.claims.push(Claim {
            id,
            event: telling.event,
            when,
            sentence,
        });
    }

    fn attempt(&mut self, draft: &Draft<'_>, telling: Telling) -> (Sentence, When) {
        let issue = draft.issue;
        let event = self.event(telling);
        let is_over = matches!(event.plot.timing, Timing::Ahead | Timing::Due)
            && event.moment.from <= issue.day;
        let line = self.line(event, issue, telling, is_over);
        let moment = self.moment(event, telling, issue.day, is_over);
        let setting = Setting {
            publication: &issue.publication,
            before: draft.before.as_ref().map(|(id, day)| (id.as_str(), *day)),
        };
        let when = if !line.is_dated() {
            unsaid(moment, &mut self.rng)
        } else if event.dispute == Some(Dispute::Date) {
            say_exactly(moment)
        } else {
            say(moment, setting, &mut self.rng)
        };
        let [de, en] = &when.words;
        let mut voice = self.voice(event, issue, [de, en]);
        voice.newspaper = self.other_newspaper(issue);
        voice.is_brief = self.rng.chance(40);
        (Sentence::new(line, event.plot, &voice, &when), when)
    }

    /// How it is told this time.
    fn line(
        &mut self,
        event: &Event,
        issue: &Issue,
        telling: Telling,
        is_over: bool,
    ) -> &'static Line {
        let plot = event.plot;
        let voice = self.voice(event, issue, [""; 2]);
        let special = match event.dispute {
            Some(Dispute::Outcome) if telling.earlier == 1 => plot.denial.as_ref(),
            _ if is_over => plot.outcome.as_ref(),
            _ => None,
        };
        if let Some(line) = special.filter(|line| voice.can_say(line.text[0])) {
            return line;
        }
        let used = self.told[telling.event].lines;
        let needs_date = event.dispute == Some(Dispute::Date);
        let fits = |line: &Line| voice.can_say(line.text[0]) && (!needs_date || line.is_dated());
        let fitting = plot.lines.iter().enumerate().filter(|(_, line)| fits(line));
        // What was not said yet is said first; after that anything may come again.
        let weighted = fitting.map(|(place, line)| {
            let is_used = used >> place & 1 == 1;
            (if is_used { 1 } else { 1_000 }, line)
        });
        let line = self.rng.weighted(weighted);
        line.unwrap_or(&plot.lines[0])
    }

    /// When it happens according to this claim.
    fn moment(&mut self, event: &Event, telling: Telling, today: Day, is_over: bool) -> Moment {
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

    /// A newspaper that the article may cite: not itself.
    fn other_newspaper(&mut self, issue: &Issue) -> usize {
        match issue.newspaper {
            Some((newspaper, _)) => self.cast.draw_other(newspaper, &mut self.rng),
            None => self.cast.draw(Part::Newspaper, &mut self.rng),
        }
    }
}

impl Draft<'_> {
    /// Whether the sentence can be added so that its quote and all others stand there once.
    fn is_new(&self, sentence: &Sentence) -> bool {
        let whole = sentence.whole();
        !self.text.contains(&sentence.quote)
            && whole.matches(&sentence.quote).count() == 1
            && (self.claims.iter()).all(|claim| !whole.contains(&claim.sentence.quote))
    }
}
