//! Dates as people write them.

use super::*;
use crate::timeline::date::FuzzyDate;
use proptest::prelude::*;

fn read(text: &str, order: DayMonthOrder) -> String {
    words(text, order).map_or_else(|_| "–".to_owned(), |found| found.edtf)
}

#[test]
fn parts_become_a_date_as_precise_as_they_are() {
    let cases = [
        (["2020", "9", "5"], "2020-09-05", 0),
        (["2020", "09", ""], "2020-09", 0),
        (["2020", "", ""], "2020", 0),
        (["2010.0", "5.0", "1.0"], "2010-05-01", 0),
        (["2020", "September", "5."], "2020-09-05", 0),
        (["75", "", ""], "0075", 0),
        (["-500", "", ""], "-0499", 0),
        (["-1", "", ""], "0000", 0),
        (["500 BC", "3", ""], "-0499-03", 0),
        (["44 v. Chr.", "3", "15"], "-0043-03-15", 0),
        (["c. 1500", "", ""], "1500~", 0),
        (["1990s", "", ""], "199X", 0),
        (["10,000", "", ""], "Y10000", 0),
        (["-13800000000", "", ""], "Y-13799999999", 0),
        (["-13800000000", "4", ""], "Y-13799999999", 1),
        (["2020", "13", "1"], "2020", 1),
        (["2020", "", "5"], "2020", 1),
        (["2021", "2", "29"], "2021-02", 1),
        (["2020", "2", "29"], "2020-02-29", 0),
    ];
    for ([year, month, day], edtf, notes) in cases {
        let found = parts(year, month, day).unwrap();
        assert_eq!((found.edtf.as_str(), found.notes.len()), (edtf, notes), "{year} {month} {day}");
        assert!(FuzzyDate::parse(edtf).is_ok(), "{edtf}");
    }
    for year in ["", "soon", "12.5", "99999999999999999999"] {
        assert!(parts(year, "1", "1").is_err(), "{year}");
    }
}

#[test]
fn dates_in_words_and_figures_are_read() {
    let cases = [
        ("2020-09-15", "2020-09-15"),
        ("[..2021]", "[..2021]"),
        ("15.9.2020", "2020-09-15"),
        ("05.04.2020", "2020-04-05"),
        ("15. September 2020", "2020-09-15"),
        ("September 15, 2020", "2020-09-15"),
        ("15th of Sept. 2020", "2020-09-15"),
        ("Dienstag, 15. September 2020", "2020-09-15"),
        ("März 2020", "2020-03"),
        ("9/2020", "2020-09"),
        ("9/15/2020", "2020-09-15"),
        ("15/9/2020", "2020-09-15"),
        ("4/5/2020", "[2020-04-05,2020-05-04]"),
        ("4/4/2020", "2020-04-04"),
        ("2011,12,10", "2011-12-10"),
        ("2011,12,10,14,30,00", "2011-12-10"),
        ("2011-12-10 14:30", "2011-12-10"),
        ("2011-12-10t14:30:00Z", "2011-12-10"),
        ("-500", "-0499"),
        ("500 BC", "-0499"),
        ("um 1500", "1500~"),
        ("ca. Mai 1500", "1500-05~"),
        ("1990s", "199X"),
        ("1990er", "199X"),
        ("19th century", "18XX"),
        ("1914–1918", "1914/1918"),
        ("3. Mai 1914 bis 4. Juni 1918", "1914-05-03/1918-06-04"),
        ("1500 v. Chr.", "-1499"),
        ("soon", "–"),
        ("", "–"),
        ("12/10/11", "–"),
        ("2020-13-45-99", "2020"),
    ];
    for (text, edtf) in cases {
        assert_eq!(read(text, DayMonthOrder::Unknown), edtf, "{text}");
    }
    assert_eq!(read("4/5/2020", DayMonthOrder::MonthFirst), "2020-04-05");
    assert_eq!(read("-0500", DayMonthOrder::MonthFirst), "-0499");
}

#[test]
fn two_dates_are_a_stretch_if_they_can_be() {
    let found = |edtf: &str| Some(ParsedDate::new(edtf.to_owned()));
    let edtf = |start, end| lasting(start, end).map(|found| (found.edtf, found.notes.len()));
    assert_eq!(edtf(found("2020"), found("2021-03")), Some(("2020/2021-03".to_owned(), 0)));
    assert_eq!(edtf(found("2020"), found("2020")), Some(("2020".to_owned(), 0)));
    assert_eq!(edtf(found("2020"), found("2019")), Some(("2020".to_owned(), 1)));
    assert_eq!(edtf(None, found("2019")), Some(("/2019".to_owned(), 0)));
    assert_eq!(edtf(found("2020"), None), Some(("2020".to_owned(), 0)));
    assert_eq!(edtf(None, None), None);
    assert_eq!(
        edtf(found("[2020-04-05,2020-05-04]"), found("2021")),
        Some(("[2020-04-05,2020-05-04]".to_owned(), 1))
    );
    let far = edtf(found("Y-13799999999"), found("Y-4500000000"));
    assert_eq!(far, Some(("Y-13799999999/Y-4500000000".to_owned(), 0)));
}

proptest! {
    #[test]
    fn whatever_is_read_is_a_date(text in "(\\PC|[0-9/.,: t-]|BC|May|um ){0,12}") {
        for order in [DayMonthOrder::MonthFirst, DayMonthOrder::Unknown] {
            if let Ok(found) = words(&text, order) {
                prop_assert!(FuzzyDate::parse(&found.edtf).is_ok(), "{found:?}");
            }
        }
    }

    #[test]
    fn whatever_parts_there_are_the_date_is_one(
        [year, month, day] in ["(\\PC|[0-9-]){0,6}", "(\\PC|[0-9]){0,3}", "(\\PC|[0-9]){0,3}"],
        end in proptest::num::i64::ANY,
    ) {
        let start = parts(&year, &month, &day).ok();
        let end = parts(&end.to_string(), &month, &day).ok();
        if let Some(found) = lasting(start, end) {
            prop_assert!(FuzzyDate::parse(&found.edtf).is_ok(), "{found:?}");
        }
    }
}
