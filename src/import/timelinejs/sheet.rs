//! Spreadsheet template of TimelineJS, in the current and the previous form.

use super::slide::{Slide, SlideDate, SlideRole};
use crate::import::ImportError;
use crate::import::notes::Notes;
use crate::import::table::{Table, TableRow, assign, bare};
use std::collections::BTreeMap;

/// Keys of a slide, and the column names they match, separated by spaces.
const KEYS: [(&str, &str); 23] = [
    ("year", "year startyear"),
    ("month", "month startmonth"),
    ("day", "day startday"),
    ("time", "time starttime"),
    ("end year", "endyear"),
    ("end month", "endmonth"),
    ("end day", "endday"),
    ("end time", "endtime"),
    ("start date", "startdate start date"),
    ("end date", "enddate end"),
    ("display date", "displaydate"),
    ("headline", "headline title name"),
    ("text", "text body description bodytext"),
    ("media", "media mediaurl mediasource"),
    ("link", "medialink link"),
    ("credit", "mediacredit credit"),
    ("caption", "mediacaption caption"),
    ("thumbnail", "mediathumbnail thumbnail"),
    ("alt", "alttext mediaalt mediaalttext alt"),
    ("type", "type"),
    ("group", "group"),
    ("tag", "tag category"),
    ("background", "background backgroundcolor backgroundimage"),
];

/// Reads the slides of a table.
///
/// # Errors
/// If it has no column for a headline or text, or none for a date.
pub(super) fn slides(mut table: Table, notes: &mut Notes) -> Result<Vec<Slide>, ImportError> {
    // The first cell of the template is often emptied or renamed by accident.
    if let [first, second, ..] = table.columns.as_mut_slice()
        && bare(second) == "month"
        && bare(first) != "year"
    {
        notes.note("line 1", first, "the column before `Month` is read as the year");
        *first = "Year".to_owned();
    }
    let columns = assign(&table, &KEYS, notes);
    let has = |keys: &[&str]| keys.iter().any(|key| columns.contains_key(key));
    if !has(&["year", "start date"]) || !has(&["headline", "text"]) {
        return Err(ImportError::bad(
            "line 1",
            format!("this is not the spreadsheet of a timeline; its columns are {}", table.names()),
            "the first line needs `Year` (or `Start Date`) and `Headline`; for other tables there is \
             `zeitstrahl import csv`",
        ));
    }
    let reader = SheetReader { columns };
    Ok(table.rows.iter().map(|row| reader.slide(row, notes)).collect())
}

struct SheetReader {
    columns: BTreeMap<&'static str, usize>,
}

impl SheetReader {
    fn cell<'a>(&self, row: &'a TableRow, key: &str) -> &'a str {
        self.columns.get(key).map_or("", |column| row.cell(*column))
    }

    fn date(&self, row: &TableRow, keys: [&str; 4], whole: &str) -> SlideDate {
        let [year, month, day, time] = keys.map(|key| self.cell(row, key));
        let whole = self.cell(row, whole);
        match (year, whole) {
            ("", whole) if !whole.is_empty() => SlideDate::Text(whole.to_owned()),
            _ if [year, month, day, time].iter().all(|part| part.is_empty()) => SlideDate::Absent,
            _ => SlideDate::Parts {
                year: year.to_owned(),
                month: month.to_owned(),
                day: day.to_owned(),
                has_time: !time.is_empty(),
                display: String::new(),
            },
        }
    }

    fn slide(&self, row: &TableRow, notes: &mut Notes) -> Slide {
        let place = row.place();
        let part = match bare(self.cell(row, "type")).as_str() {
            "title" | "start" => SlideRole::Title,
            "era" => SlideRole::Era,
            "" | "event" | "default" => SlideRole::Event,
            other => {
                let message = format!("`{other}` is not a type; the row is imported as an event");
                notes.note(&place, "Type", message);
                SlideRole::Event
            }
        };
        for (key, what) in [
            ("background", "pictures and colours behind slides are left out"),
            ("thumbnail", "small pictures are left out"),
            ("alt", "descriptions of pictures are left out with the pictures"),
        ] {
            if !self.cell(row, key).is_empty() {
                notes.note(&place, key, what);
            }
        }
        let [group, tag] = ["group", "tag"].map(|key| self.cell(row, key));
        let text = |key: &str| self.cell(row, key).to_owned();
        Slide {
            part,
            start: self.date(row, ["year", "month", "day", "time"], "start date"),
            end: self.date(row, ["end year", "end month", "end day", "end time"], "end date"),
            display_date: text("display date"),
            headline: text("headline"),
            text: text("text"),
            media: text("media"),
            link: text("link"),
            credit: text("credit"),
            caption: text("caption"),
            group: if group.is_empty() { tag } else { group }.to_owned(),
            place,
        }
    }
}
