//! Days, months, windows, and several dates at once.

use super::*;

#[test]
fn every_month_has_its_names() {
    let names = |name: &dyn Fn(u32) -> String| (1..=12).map(name).collect::<Vec<_>>().join(" ");
    assert_eq!(
        names(&|m| month_name(m, Lang::De).to_owned()),
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    );
    assert_eq!(
        names(&|m| month_name(m, Lang::En).to_owned()),
        "January February March April May June July August September October November December"
    );
    let brief = |lang| names(&|m| month_short(2020, m, lang).replace(" 2020", ""));
    assert_eq!(brief(Lang::De), "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.");
    assert_eq!(brief(Lang::En), "Jan Feb March April May June July Aug Sept Oct Nov Dec");
    assert_eq!(month_name(0, Lang::En), "January");
    assert_eq!(month_name(13, Lang::En), "December");
}

#[test]
fn days_months_and_years_can_be_worded_without_a_date() {
    let fourteenth = days("2020-09-14").0;
    assert_eq!(visible(&day(fourteenth, Lang::De)), "14._September 2020");
    assert_eq!(visible(&day_short(fourteenth, Lang::De)), "14._Sept. 2020");
    assert_eq!(visible(&day(fourteenth, Lang::En)), "14_September 2020");
    assert_eq!(visible(&day_short(fourteenth, Lang::En)), "14_Sept 2020");
    assert_eq!(month(2020, 8, Lang::De), "August 2020");
    assert_eq!(year(2020, Lang::De), "2020");
    assert_eq!(visible(&year(-43, Lang::De)), "44_v._Chr.");
    assert_eq!(visible(&year(-43, Lang::En)), "44_BC");
    assert_eq!(visible(&year(i32::MIN, Lang::En)), "2,147,483,649_BC");
}

#[test]
fn windows_are_named_by_the_largest_units_that_fit() {
    check(
        "
        2020-08/2020-09       | August–September 2020              | August–September 2020
        2020-08               | August 2020                        | August 2020
        2020                  | 2020                               | 2020
        2012/2022             | 2012–2022                          | 2012–2022
        2020-08-09/2020-08-14 | 9.–14._August 2020                 | 9–14_August 2020
        2020-08-28/2020-09-03 | 28._August – 3._September 2020     | 28_August – 3_September 2020
        2019-11/2020-02       | November 2019 – Februar 2020       | November 2019 – February 2020
        2019-12-30/2020-01-02 | 30._Dezember 2019 – 2._Januar 2020 | 30_December 2019 – 2_January 2020
        2020-09-14            | 14._September 2020                 | 14_September 2020
        -0049/-0043           | 50_v._Chr. – 44_v._Chr.            | 50_BC – 44_BC
        ",
        |text, lang| window(window_of(text), lang),
    );
    check(
        "
        2020-08/2020-09 | Aug.–Sept. 2020       | Aug–Sept 2020
        2019-11/2020-02 | Nov. 2019 – Feb. 2020 | Nov 2019 – Feb 2020
        2012/2022       | 2012–2022             | 2012–2022
        ",
        |text, lang| window_short(window_of(text), lang),
    );
}

#[test]
fn month_ranges_abbreviate_once_two_years_are_named() {
    for (from, to, de, en) in [
        ((2020, 5), (2020, 7), "Mai–Juli 2020", "May–July 2020"),
        ((2020, 5), (2020, 5), "Mai 2020", "May 2020"),
        ((2019, 11), (2020, 1), "Nov. 2019 – Jan. 2020", "Nov 2019 – Jan 2020"),
    ] {
        assert_eq!(month_range(from, to, Lang::De), de);
        assert_eq!(month_range(from, to, Lang::En), en);
    }
}

#[test]
fn contradicting_dates_share_what_they_agree_on() {
    check(
        "
        2020-09-15 2020-09-20                          | 15. oder 20._September 2020                    | 15 or 20_September 2020
        2020-09-14 2020-09-15                          | 14. oder 15._September 2020                    | 14 or 15_September 2020
        [..2021] 2022-37~                              | bis 2021 oder Anfang 2022                      | by 2021 or early 2022
        2020-09-15 2020-09-20 [2020-09-11..2020-09-20] | 15., 20. oder Mitte September 2020             | 15, 20 or mid-September 2020
        [2020-09-11..2020-09-20] [2020-09-21..2020-09-30] | Mitte oder Ende September 2020                 | mid- or late September 2020
        2020-09-15 2020-09-15T10:00:00Z                | 15._September 2020                             | 15_September 2020
        2020-09-15 2020                                | 15._September 2020 oder 2020                   | 15_September 2020 or 2020
        2020-09 2020-09-15                             | September oder 15._September 2020              | September or 15_September 2020
        [..2020-09-15] 2020-09-20                      | bis 15._September 2020 oder 20._September 2020 | by 15_September 2020 or 20_September 2020
        [..2020-09-15] [..2020-09-20]                  | bis 15. oder 20._September 2020                | by 15 or 20_September 2020
        ",
        |texts, lang| {
            let dates: Vec<FuzzyDate> = texts.split(' ').map(date).collect();
            alternatives(&dates.iter().collect::<Vec<_>>(), lang)
        },
    );
    assert_eq!(alternatives(&[], Lang::De), "");
}

#[test]
fn only_two_known_days_have_a_distance() {
    for (a, b, expected) in [
        ("2020-09-15", "2020-09-20", Some(("5_Tage", "5_days"))),
        ("2020-09-20", "2020-09-15", Some(("5_Tage", "5_days"))),
        ("2020-09-15", "2020-09-16", Some(("1_Tag", "1_day"))),
        ("2020-09-15", "2020-09-15", None),
        ("2020-09-15", "2020-09-20~", None),
        ("2020-09-15", "2020-10", None),
        ("2020-09-15", "2020-09-20/..", None),
    ] {
        let said = |lang| difference(&date(a), &date(b), lang).map(|text| visible(&text));
        assert_eq!(said(Lang::De).as_deref(), expected.map(|(de, _)| de), "{a}, {b}");
        assert_eq!(said(Lang::En).as_deref(), expected.map(|(_, en)| en), "{a}, {b}");
    }
}
