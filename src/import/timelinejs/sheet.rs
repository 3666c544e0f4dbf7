//! The spreadsheet template of TimelineJS, in its present form and in the one before.

use super::slide::{Date, Part, Slide};
use crate::import::ImportError;
use crate::import::ledger::Ledger;
use crate::import::table::{Row, Table, assign, bare};
use std::collections::BTreeMap;

/// The keys of a slide, and the names their columns go by.
const KEYS: [(&str, &[&str]); 23] = [
    ("year", &["year", "startyear"]),
    ("month", &["month", "startmonth"]),
    ("day", &["day", "startday"]),
    ("time", &["time", "starttime"]),
    ("end year", &["endyear"]),
    ("end month", &["endmonth"]),
    ("end day", &["endday"]),
    ("end time", &["endtime"]),
    ("start date", &["startdate", "start", "date"]),
    ("end date", &["enddate", "end"]),
    ("display date", &["displaydate"]),
    ("headline", &["headline", "title", "name"]),
    ("text", &["text", "body", "description", "bodytext"]),
    ("media", &["media", "mediaurl", "mediasource"]),
    ("link", &["medialink", "link"]),
    ("credit", &["mediacredit", "credit"]),
    ("caption", &["mediacaption", "caption"]),
    ("thumbnail", &["mediathumbnail", "thumbnail"]),
    ("alt", &["alttext", "mediaalt", "mediaalttext", "alt"]),
    ("type", &["type"]),
    ("group", &["group"]),
    ("tag", &["tag", "category"]),
    (
        "background",
        &["background", "backgroundcolor", "backgroundimage"],
    ),
];

/// The slides of a table.
///
/// # Errors
/// When it has no column for a headline, or none for a date.
pub(super) fn slides(mut table: Table, ledger: &mut Ledger) -> Result<Vec<Slide>, ImportError> {
    // The template's first cell is often emptied or given another name by accident.
    if let [first, second, ..] = table.columns.as_mut_slice()
        && bare(second) == "month"
        && bare(first) != "year"
    {
        ledger.note(
            "line 1",
            first,
            "the column before `Month` is taken for the year",
        );
        *first = "Year".to_owned();
    }
    let columns = assign(&table, &KEYS, ledger);
    let has = |keys: &[&str]| keys.iter().any(|key| columns.contains_key(key));
    if !has(&["year", "start date"]) || !has(&["headline", "text"]) {
        let named: Vec<_> = table
            .columns
            .iter()
            .filter(|name| !name.is_empty())
            .collect();
        let named: Vec<_> = named
            .iter()
            .take(12)
            .map(|name| format!("`{name}`"))
            .collect();
        return Err(ImportError::bad(
            "line 1",
            format!(
                "this is not the spreadsheet of a timeline; its columns are {}",
                named.join(", ")
            ),
            "the first line needs `Year` (or `Start Date`) and `Headline`; for other tables there is \
             `zeitstrahl import csv`",
        ));
    }
    let reader = Reader { columns };
    Ok(table
        .rows
        .iter()
        .map(|row| reader.slide(row, ledger))
        .collect())
}

struct Reader {
    columns: BTreeMap<&'static str, usize>,
}

impl Reader {
    fn cell<'a>(&self, row: &'a Row, key: &str) -> &'a str {
        self.columns.get(key).map_or("", |column| row.cell(*column))
    }

    fn date(&self, row: &Row, keys: [&str; 4], whole: &str) -> Date {
        let [year, month, day, time] = keys.map(|key| self.cell(row, key));
        let whole = self.cell(row, whole);
        match (year, whole) {
            ("", whole) if !whole.is_empty() => Date::Text(whole.to_owned()),
            _ if [year, month, day, time].iter().all(|part| part.is_empty()) => Date::Absent,
            _ => Date::Parts {
                year: year.to_owned(),
                month: month.to_owned(),
                day: day.to_owned(),
                has_time: !time.is_empty(),
                display: String::new(),
            },
        }
    }

    fn slide(&self, row: &Row, ledger: &mut Ledger) -> Slide {
        let place = row.place();
        let part = match bare(self.cell(row, "type")).as_str() {
            "title" | "start" => Part::Title,
            "era" => Part::Era,
            "" | "event" | "default" => Part::Event,
            other => {
                let message = format!("`{other}` is no type; the row is taken for an event");
                ledger.note(&place, "Type", message);
                Part::Event
            }
        };
        for (key, what) in [
            (
                "background",
                "pictures and colours behind slides are left out",
            ),
            ("thumbnail", "small pictures are left out"),
            (
                "alt",
                "descriptions of pictures are left out with the pictures",
            ),
        ] {
            if !self.cell(row, key).is_empty() {
                ledger.note(&place, key, what);
            }
        }
        let [group, tag] = ["group", "tag"].map(|key| self.cell(row, key));
        let text = |key: &str| self.cell(row, key).to_owned();
        Slide {
            part,
            start: self.date(row, ["year", "month", "day", "time"], "start date"),
            end: self.date(
                row,
                ["end year", "end month", "end day", "end time"],
                "end date",
            ),
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
