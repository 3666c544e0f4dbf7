//! Random dates for property tests, here and in modules that use dates.

use super::FuzzyDate;
use proptest::prelude::*;

/// Strings of EDTF characters: most are invalid, often only just.
pub(crate) fn nearly_edtf() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9XYTESZ:.,/~?%{}\\[\\]-]{0,24}",
        "[\\[{]?(\\.\\.)?-?[0-9X]{4}(-[0-4X][0-9X]){0,2}[?~%]?(\\.\\.|/|,)?[0-9X]{0,4}[\\]}]?",
        "Y-?[0-9]{1,19}(E[0-9]{1,3})?(S[0-9]{1,3})?[?~%]?",
    ]
}

/// Expressions of every form; most are valid. Boxed, as the nested strategies outgrow the stack.
fn edtf() -> BoxedStrategy<String> {
    let year = || {
        prop_oneof![
            6 => (1900i32..2100).prop_map(|year| format!("{year:04}")),
            1 => (0i32..=9999).prop_map(|year| format!("{year:04}")),
            1 => (1i32..=9999).prop_map(|year| format!("-{year:04}")),
            1 => "[0-9X]{4}",
        ]
        .boxed()
    };
    let plain = move || {
        prop_oneof![
            2 => year(),
            2 => (year(), 1u32..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
            4 => (year(), 1u32..=12, 1u32..=28)
                .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        ]
        .boxed()
    };
    let date = move || {
        let body = prop_oneof![
            5 => plain(),
            2 => (year(), 21u32..=41).prop_map(|(year, code)| format!("{year}-{code}")),
            1 => (year(), "(0X|1X|X[0-2]|XX)(-(XX|[012]X|X[0-8]))?")
                .prop_map(|(year, rest)| format!("{year}-{rest}")),
            1 => (year(), 1u32..=12, "[?~%]?", "[012]X|[?~%]1[0-9]")
                .prop_map(|(year, month, mark, day)| format!("{year}-{month:02}{mark}-{day}")),
            1 => "[12][0-9]{3}S[1-4]",
            1 => "Y-?[1-9][0-9]{4,17}(S[1-5])?",
            1 => "Y-?[1-9]E[5-9][0-9]?",
        ];
        (body, "[?~%]?").prop_map(|(body, mark)| body + &mark).boxed()
    };
    let element = prop_oneof![
        3 => date(),
        1 => date().prop_map(|date| format!("..{date}")),
        1 => date().prop_map(|date| format!("{date}..")),
        2 => (plain(), plain()).prop_map(|(from, to)| format!("{from}..{to}")),
    ]
    .boxed();
    prop_oneof![
        3 => date(),
        1 => (1i32..=9999, 1u32..=12, 1u32..=28)
            .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}T23:59:59")),
        3 => ("(\\.\\.)?", date(), date(), "(\\.\\.)?")
            .prop_map(|(before, from, to, after)| format!("{before}{from}/{to}{after}")),
        1 => (date(), "(\\.\\.)?").prop_map(|(from, end)| format!("{from}/{end}")),
        1 => (date(), "(\\.\\.)?").prop_map(|(to, start)| format!("{start}/{to}")),
        3 => (prop::collection::vec(element, 1..4), any::<bool>()).prop_map(|(elements, all)| {
            let list = elements.join(",");
            if all { format!("{{{list}}}") } else { format!("[{list}]") }
        }),
    ]
    .boxed()
}

/// Dates of every form.
pub(crate) fn fuzzy_date() -> impl Strategy<Value = FuzzyDate> {
    edtf().prop_filter_map("not in order", |text| FuzzyDate::parse(&text).ok())
}
