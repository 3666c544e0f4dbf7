//! One slide of TimelineJS, from JSON or spreadsheet, and its conversion into an event.

use crate::import::date_parser::{DayMonthOrder, ParsedDate, lasting, parts, settled, words};
use crate::import::intermediate::{ImportedEvent, ImportedStoryline, ItemEvidence};
use crate::import::notes::Notes;
use crate::import::text::{Link, Plain, plain, title, web_address};
use crate::timeline::vocabulary::EventKind;
use std::collections::BTreeSet;

/// Role of a slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SlideRole {
    /// An event.
    #[default]
    Event,
    /// The title of the timeline.
    Title,
    /// A period behind the events.
    Era,
}

/// A slide with its texts as written.
#[derive(Clone, Debug, Default)]
pub(super) struct Slide {
    /// Place in the file.
    pub place: String,
    /// Its role.
    pub part: SlideRole,
    pub start: SlideDate,
    pub end: SlideDate,
    pub display_date: String,
    pub headline: String,
    pub text: String,
    pub media: String,
    pub link: String,
    pub credit: String,
    pub caption: String,
    pub group: String,
}

/// A date as written.
#[derive(Clone, Debug, Default)]
pub(super) enum SlideDate {
    /// No date.
    #[default]
    Absent,
    /// Year, month and day separately.
    Parts {
        year: String,
        month: String,
        day: String,
        /// A time of day is given as well.
        has_time: bool,
        /// Display text.
        display: String,
    },
    /// One string.
    Text(String),
}

impl SlideDate {
    fn display(&self) -> &str {
        match self {
            SlideDate::Parts { display, .. } => display,
            _ => "",
        }
    }

    /// Original words of a date that cannot be parsed.
    fn as_written(&self) -> &str {
        match self {
            SlideDate::Absent => "",
            SlideDate::Parts { year, .. } => year,
            SlideDate::Text(text) => text,
        }
    }

    fn read(&self) -> Option<Result<ParsedDate, String>> {
        match self {
            SlideDate::Absent => None,
            SlideDate::Text(text) if text.trim().is_empty() => None,
            SlideDate::Text(text) => Some(words(text, DayMonthOrder::MonthFirst)),
            SlideDate::Parts { year, month, day, has_time, .. } => {
                Some(parts(year, month, day).map(|mut found| {
                    if *has_time {
                        found.notes.push("the time of day is left out".to_owned());
                    }
                    found
                }))
            }
        }
    }
}

impl Slide {
    /// Converts the slide into an event.
    pub fn item(&self, notes: &mut Notes) -> ImportedEvent {
        let [headline, text, caption, credit] =
            [&self.headline, &self.text, &self.caption, &self.credit].map(|html| plain(html));
        let mut phrase = self.phrase();
        let date = self.date(&phrase, notes);
        if date.is_none() && phrase.is_empty() {
            phrase = plain(self.start.as_written()).text;
        }
        let medium = self.medium(notes);
        let texts = [
            (&headline, "headline"),
            (&text, "text"),
            (&caption, "media.caption"),
            (&credit, "media.credit"),
        ];
        let name = joined([&caption.text, &credit.text], " – ");
        let (evidence, links) = self.evidence(&medium, texts, name, notes);
        let is_era = self.part == SlideRole::Era;
        ImportedEvent {
            place: self.place.clone(),
            title: self.title(&headline, [&phrase, &caption.text, &text.text, &medium.text], notes),
            summary: joined([&text.text, &medium.text], " ")
                .or_else(|| joined([&caption.text], "")),
            kind: if is_era { EventKind::State } else { EventKind::Happening },
            storyline: match plain(&self.group).text {
                group if !group.is_empty() => ImportedStoryline::Named(group),
                _ if is_era => ImportedStoryline::Eras,
                _ => ImportedStoryline::Main,
            },
            date,
            phrase: Some(phrase).filter(|phrase| !phrase.is_empty()),
            source: 0,
            evidence,
            links,
        }
    }

    /// Display text of the date.
    fn phrase(&self) -> String {
        let [own, start, end] = [&self.display_date, self.start.display(), self.end.display()]
            .map(|html| plain(html).text);
        match (own.is_empty(), start.is_empty(), end.is_empty()) {
            (false, ..) => own,
            (true, false, false) => format!("{start} – {end}"),
            (true, false, true) => start,
            (true, true, _) => end,
        }
    }

    fn date(&self, phrase: &str, notes: &mut Notes) -> Option<String> {
        let mut read = |date: &SlideDate, key: &str| match date.read()? {
            Ok(found) => Some(found),
            Err(error) => {
                notes.note(&self.place, key, format!("{error}; it is left out"));
                None
            }
        };
        let start = read(&self.start, "start_date");
        let end = read(&self.end, "end_date");
        let found = lasting(start, end);
        let phrase = phrase.to_lowercase();
        let is_about = ["c.", "ca.", "circa", "about", "around", "approx", "etwa", "um ", "~"]
            .iter()
            .any(|about| phrase.starts_with(about));
        let found = found.map(|found| if is_about { found.approximate() } else { found });
        settled(found, &self.place, notes)
    }

    fn title(&self, headline: &Plain, others: [&str; 4], notes: &mut Notes) -> String {
        if !headline.text.is_empty() {
            return headline.text.clone();
        }
        let [phrase, caption, text, medium] = others;
        let Some(other) = [caption, text, medium, phrase].into_iter().find(|text| !text.is_empty())
        else {
            notes.note(&self.place, "headline", "there is none; the event is untitled");
            return String::new();
        };
        notes.note(
            &self.place,
            "headline",
            "there is none; the first words of the slide take its place",
        );
        title(other)
    }

    /// The link that the event rests on, and the other links of the slide.
    fn evidence(
        &self,
        medium: &Plain,
        texts: [(&Plain, &str); 4],
        name: Option<String>,
        notes: &mut Notes,
    ) -> (ItemEvidence, Vec<Link>) {
        let mut links = medium.links.clone();
        let mut known: BTreeSet<String> = links.iter().map(|link| link.url.clone()).collect();
        for (plain, key) in texts {
            let media = plain.media.iter().map(|url| (url, ""));
            let written = plain.links.iter().map(|link| (&link.url, link.label.as_str()));
            for (url, label) in written.chain(media) {
                match web_address(url) {
                    Ok(url) if !known.insert(url.clone()) => {}
                    Ok(url) => links.push(Link { url, label: label.to_owned() }),
                    // A fragment of the page that showed the slide.
                    Err(_) if url.starts_with('#') => {}
                    Err(why) => {
                        let message = format!("the link to `{}` is left out: {why}", excerpt(url));
                        notes.note(&self.place, key, message);
                    }
                }
            }
        }
        let mut links = links.into_iter();
        let url = links.next().map(|link| link.url);
        (ItemEvidence::Link { url, name }, links.collect())
    }

    /// Text and links of its medium: first the page it links to, then the medium itself.
    fn medium(&self, notes: &mut Notes) -> Plain {
        let mut medium = match self.media.trim_start().starts_with('<') {
            true => plain(&self.media),
            false => Plain { media: vec![self.media.clone()], ..Plain::default() },
        };
        // The last link of an embedded post is the post itself.
        medium.links.reverse();
        let media = medium.media.drain(..).map(|url| ("media.url", url, String::new()));
        let links = medium.links.drain(..).map(|link| ("media.url", link.url, link.label));
        let link = ("media.link", self.link.clone(), String::new());
        let (mut found, mut known) = (Vec::new(), BTreeSet::new());
        for (key, text, label) in std::iter::once(link).chain(media).chain(links) {
            match web_address(&text) {
                Ok(url) if !known.insert(url.clone()) => {}
                Ok(url) => found.push(Link { url, label }),
                Err(_) if text.trim().is_empty() => {}
                Err(why) => {
                    let message = format!("`{}` is left out: {why}", excerpt(&text));
                    notes.note(&self.place, key, message);
                }
            }
        }
        medium.links = found;
        medium
    }
}

/// Joins the texts that are not empty; `None` if all are.
fn joined<const N: usize>(texts: [&str; N], between: &str) -> Option<String> {
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join(between))
}

/// Beginning of a text, enough to recognize it.
fn excerpt(text: &str) -> String {
    const LETTERS: usize = 80;
    let text = crate::import::text::fold(text);
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
