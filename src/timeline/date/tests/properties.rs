//! Properties of every date.

use super::*;
use crate::timeline::date::arbitrary::{fuzzy_date, nearly_edtf};
use crate::timeline::model::Window;
use proptest::prelude::*;

/// Invariants of every accepted date.
fn holds_together(date: &FuzzyDate) -> Result<(), TestCaseError> {
    let (earliest, latest) = (date.earliest(), date.latest());
    if let (Some(earliest), Some(latest)) = (earliest, latest) {
        prop_assert!(earliest <= latest);
        prop_assert_eq!(date.sort_key().map(|(day, _)| day), Some(earliest));
    }
    prop_assert_eq!(
        date.sort_key().is_none(),
        earliest.is_none() && latest.is_none() && date.attested().is_none()
    );
    if let Some(attested) = date.attested() {
        prop_assert_eq!(earliest, None);
        prop_assert!(latest.is_none_or(|latest| attested <= latest));
    }
    match date.shape() {
        Shape::Day { day, .. } => {
            prop_assert_eq!((earliest, latest), (Some(day), Some(day)));
        }
        Shape::Between { from, to, .. } => prop_assert_eq!((earliest, latest), (from, to)),
        Shape::Lasting { start, end } => {
            for (from, to) in [start.within(), end.within()].into_iter().flatten() {
                prop_assert!(from <= to);
                prop_assert!(earliest.is_none_or(|earliest| earliest <= from));
                prop_assert!(latest.is_none_or(|latest| latest >= to));
            }
            if let (Some((from, _)), Some((_, to))) = (start.within(), end.within()) {
                prop_assert!(from <= to);
            }
        }
    }
    prop_assert_eq!(FuzzyDate::parse(date.as_str()), Ok(date.clone()));
    prop_assert!(!date.excludes(date));
    Ok(())
}

/// Returns true if a possible day of the date lies within the two, both inclusive.
fn touches(date: &FuzzyDate, from: Day, to: Day) -> bool {
    let (first, last) = date.touched();
    Window { from, to }.touches(first, last)
}

proptest! {
    #[test]
    fn reading_never_panics_on_any_string(text in any::<String>()) {
        let _ = FuzzyDate::parse(&text);
    }

    #[test]
    fn nearly_edtf_is_refused_within_the_text_or_holds_together(text in nearly_edtf()) {
        match FuzzyDate::parse(&text) {
            Ok(date) => holds_together(&date)?,
            Err(error) => prop_assert!(error.offset <= text.len(), "{text}: {error:?}"),
        }
    }

    #[test]
    fn bounds_shape_and_order_agree(date in fuzzy_date()) {
        holds_together(&date)?;
    }

    #[test]
    fn touching_a_window_is_having_bounds_on_both_sides_of_it(
        date in fuzzy_date(),
        from in -30_000i64..50_000,
        days in 0i64..2_000,
    ) {
        let (from, to) = (Day::new(from), Day::new(from + days));
        let apart = date.latest().is_some_and(|latest| latest < from)
            || (date.earliest().or(date.attested())).is_some_and(|earliest| earliest > to);
        prop_assert_eq!(touches(&date, from, to), !apart);
        for end in [date.earliest(), date.latest()].into_iter().flatten() {
            prop_assert!(touches(&date, end, end));
        }
    }

    #[test]
    fn excluding_is_mutual_and_means_no_common_day(a in fuzzy_date(), b in fuzzy_date()) {
        prop_assert_eq!(a.excludes(&b), b.excludes(&a));
        let definite = a.edtf().relation(b.edtf()).definite();
        if matches!(definite, Some(edtf_core::Relation::Before | edtf_core::Relation::After)) {
            prop_assert!(a.excludes(&b));
        }
        if let (true, Some(from), Some(to)) = (a.excludes(&b), a.earliest(), a.latest())
            && from > Day::MIN && to < Day::MAX
        {
            prop_assert!(!touches(&b, from, to));
        }
    }

    #[test]
    fn narrower_sorts_before_wider_from_the_same_day(year in 1900i32..2100, month in 1u32..=12) {
        let first = format!("{year}-{month:02}-01");
        let keys = [
            first.clone(),
            format!("[{first}..{year}-{month:02}-10]"),
            format!("{year}-{month:02}"),
            format!("{first}/.."),
        ]
        .map(|text| date(&text).sort_key());
        prop_assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    }
}
