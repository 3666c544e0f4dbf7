//! CSV table with one row per claim: RFC 4180, UTF-8 without a byte order mark, lines ending in
//! `\r\n`, and no cell that a spreadsheet would evaluate as a formula.

use crate::i18n::date;
use crate::site::page_context::PageContext;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::{Claim, ClaimIx, EntityIx, Evidence};
use crate::timeline::state::EventState;
use csv::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// Separator of several values in one cell; ids never contain it.
const SEPARATOR: &str = "; ";

/// Names of the columns. They are stable; new ones are appended.
pub const COLUMNS: [&str; 37] = [
    "event_id",
    "event_title",
    "event_summary",
    "event_kind",
    "storyline_id",
    "storyline",
    "event_url",
    "claim_id",
    "mode",
    "certainty",
    "polarity",
    "date_edtf",
    "date_earliest",
    "date_latest",
    "date_label",
    "date_basis",
    "date_year_basis",
    "date_phrase",
    "by_ids",
    "by",
    "party_ids",
    "parties",
    "quote",
    "quote_translation",
    "quote_start",
    "quote_end",
    "checked",
    "figures",
    "conflict_ids",
    "article_id",
    "article_headline",
    "publisher",
    "published_edtf",
    "published_latest",
    "source_url",
    "claim_url",
    "source_name",
];

/// Writes the claims as a table.
///
/// # Errors
/// If the writer fails, which it does not in memory.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for state in events {
        for &claim in &state.claims {
            let cells = row(context, state, claim);
            writer.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8(bytes)?)
}

/// Cells of one claim, in the order of [`COLUMNS`].
fn row(context: PageContext<'_>, state: &EventState, ix: ClaimIx) -> [String; COLUMNS.len()] {
    let timeline = context.timeline();
    let (event, claim) = (&timeline[state.event], &timeline[ix]);
    let article = &timeline[claim.article];
    let value = claim.date.value.as_ref();
    let published = article.published.value.as_ref();
    let day = |date: Option<&FuzzyDate>, of: fn(&FuzzyDate) -> _| {
        let day: Option<crate::timeline::day::Day> = date.and_then(of);
        day.map(|day| day.to_string()).unwrap_or_default()
    };
    let edtf = |date: Option<&FuzzyDate>| date.map(|it| it.as_str().to_owned()).unwrap_or_default();
    let ids = |who: &[EntityIx]| list(who.iter().map(|&it| timeline[it].id.clone()));
    let names = |who: &[EntityIx]| list(who.iter().map(|&it| context.name(it).to_owned()));
    let place = |of: fn(&std::ops::Range<usize>) -> usize| {
        let quote = claim.quote();
        quote.map(|it| of(&it.position).to_string()).unwrap_or_default()
    };
    let conflicts = state.conflicts.iter().map(|&it| &timeline[it]);
    let conflicts = conflicts.filter(|conflict| conflict.claims.contains(&ix));
    [
        event.id.clone(),
        context.title(state.event).to_owned(),
        event.summary.get(context.lang).to_owned(),
        event.kind.to_string(),
        timeline[event.storyline].id.clone(),
        context.storyline(event.storyline).to_owned(),
        context.event_url(state.event),
        claim.id.clone(),
        claim.mode.to_string(),
        claim.certainty.to_string(),
        claim.polarity.to_string(),
        edtf(value),
        day(value, FuzzyDate::earliest),
        day(value, FuzzyDate::latest),
        value.map(|it| date::label(it, context.lang)).unwrap_or_default(),
        claim.date.basis.to_string(),
        claim.date.year_basis.map(|it| it.to_string()).unwrap_or_default(),
        claim.date.phrase.clone().unwrap_or_default(),
        ids(&claim.by),
        names(&claim.by),
        list((claim.orgs.iter()).map(|it| format!("{}:{}", timeline[it.entity].id, it.role))),
        list(claim.orgs.iter().map(|it| context.name(it.entity).to_owned())),
        claim.quote().map(|it| it.exact.clone()).unwrap_or_default(),
        translation(context, claim),
        place(|position| position.start),
        place(|position| position.end),
        claim.quote().is_some().to_string(),
        list((claim.figures.iter()).map(|it| format!("{} {}", it.value, it.unit))),
        list(conflicts.map(|conflict| conflict.id.clone())),
        article.id.clone(),
        article.headline.clone(),
        (article.publisher.as_ref())
            .map(|publisher| context.name(publisher.entity).to_owned())
            .unwrap_or_default(),
        edtf(published),
        day(published, FuzzyDate::latest),
        match &claim.evidence {
            Evidence::Quote(_) => article.url.clone().unwrap_or_default(),
            Evidence::Link { url, .. } => url.clone().unwrap_or_default(),
        },
        context.claim_url(ix),
        match &claim.evidence {
            Evidence::Link { name, .. } => name.clone().unwrap_or_default(),
            Evidence::Quote(_) => String::new(),
        },
    ]
}

/// Translation of the quote into the table's language, if there is one.
fn translation(context: PageContext<'_>, claim: &Claim) -> String {
    let lang = context.lang;
    let own = claim.translation.lang_of(lang) == lang;
    let text = claim.translation.get(lang);
    if own { text.to_owned() } else { String::new() }
}

fn list(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(SEPARATOR)
}

/// Prefixes an apostrophe to a text that a spreadsheet might evaluate: one that starts, after white
/// space, with `=`, `+`, `-`, `@` or their full-width forms, or directly with a tab, a line break
/// or NUL (OWASP, *CSV Injection*). A text that would look guarded already gets one more, so that
/// [`unguarded`] is the inverse.
pub fn guarded(text: &str) -> Cow<'_, str> {
    match is_risky(text.trim_start_matches('\'')) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// Undoes [`guarded`].
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(text.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn is_risky(text: &str) -> bool {
    let blank = |sign: char| sign.is_whitespace() || sign.is_control();
    text.starts_with(['\t', '\r', '\n', '\0'])
        || text.trim_start_matches(blank).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_compute_is_guarded() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("  =1", "'  =1"),
            ("-5 Grad", "'-5 Grad"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("’t was", "’t was"),
            ("'t was", "'t was"),
            ("2020-08-06", "2020-08-06"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected);
            assert_eq!(unguarded(expected), text);
        }
    }

    proptest! {
        #[test]
        fn any_table_reads_back(rows in prop::collection::vec(
            prop::collection::vec("\\PC{0,12}|[-=+@'\",;\r\n\t a]{0,8}", 3), 1..6,
        )) {
            let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row.iter().map(|it| guarded(it).into_owned())).unwrap();
            }
            let bytes = writer.into_inner().unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
            let read: Vec<Vec<String>> = (reader.records())
                .map(|row| row.unwrap().iter().map(|it| unguarded(it).to_owned()).collect())
                .collect();
            prop_assert_eq!(read, rows);
        }

        #[test]
        fn no_cell_is_a_formula(text in any::<String>()) {
            let cell = guarded(&text);
            prop_assert!(!cell.trim().starts_with(['=', '+', '-', '@']));
            prop_assert_eq!(unguarded(&cell), &text);
        }
    }
}
