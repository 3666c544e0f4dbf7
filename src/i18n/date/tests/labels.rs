//! Every form of EDTF as worded by `label` and `short`.

use super::*;

#[test]
fn days_months_and_years_read_as_in_print() {
    check_labels(
        "
        2020-09-14                | 14._September 2020  | 14_September 2020
        2020-08                   | August 2020         | August 2020
        2012                      | 2012                | 2012
        2020-09-14T08:30:00+02:00 | 14._September 2020  | 14_September 2020
        -0043-03-15               | 15._März 44_v._Chr. | 15_March 44_BC
        0000                      | 1_v._Chr.           | 1_BC
        0044                      | 44_n._Chr.          | AD_44
        0800                      | 800                 | 800
        Y170000                   | 170.000             | 170,000
        Y-170000                  | 170.001_v._Chr.     | 170,001_BC
        Y17E7                     | 170.000.000         | 170,000,000
        Y-3E20                    | 3_×_10²⁰_v._Chr.    | 3_×_10²⁰_BC
        ",
    );
}

#[test]
fn doubts_are_said_with_the_date() {
    check_labels(
        "
        2012~        | etwa 2012                                   | around 2012
        2012?        | 2012 (unsicher)                             | 2012 (uncertain)
        2012%        | etwa 2012 (unsicher)                        | around 2012 (uncertain)
        2020-09-14~  | etwa 14._September 2020                     | around 14_September 2020
        2020?-09-14  | 14._September 2020 (Jahr unsicher)          | 14_September 2020 (year uncertain)
        2020-?09-?14 | 14._September 2020 (Monat und Tag unsicher) | 14_September 2020 (month and day uncertain)
        2020-21?     | Frühjahr 2020 (unsicher)                    | spring 2020 (uncertain)
        ",
    );
}

#[test]
fn thirds_of_months_and_years_are_early_mid_and_late() {
    check_labels(
        "
        [2020-08-01..2020-08-10] | Anfang August 2020                | early August 2020
        [2020-08-11..2020-08-20] | Mitte August 2020                 | mid-August 2020
        [2020-08-21..2020-08-31] | Ende August 2020                  | late August 2020
        [2020-02-21..2020-02-29] | Ende Februar 2020                 | late February 2020
        [2020-02-21..2020-02-28] | zwischen 21. und 28._Februar 2020 | between 21 and 28_February 2020
        2022-37~                 | Anfang 2022                       | early 2022
        2022-38~                 | Mitte 2022                        | mid-2022
        2022-39                  | Ende 2022                         | late 2022
        2022-37?                 | Anfang 2022 (unsicher)            | early 2022 (uncertain)
        ",
    );
}

#[test]
fn parts_of_a_year_have_their_names() {
    check_labels(
        "
        2020-21  | Frühjahr 2020                  | spring 2020
        2020-22  | Sommer 2020                    | summer 2020
        2020-23~ | etwa Herbst 2020               | around autumn 2020
        2020-24  | Winter 2020/21                 | winter 2020–21
        1999-24  | Winter 1999/2000               | winter 1999–2000
        2008-28  | Winter 2008/09 (Nordhalbkugel) | winter 2008–09 (northern hemisphere)
        2020-30  | Sommer 2020/21 (Südhalbkugel)  | summer 2020–21 (southern hemisphere)
        2020-32  | Winter 2020 (Südhalbkugel)     | winter 2020 (southern hemisphere)
        2020-35  | 3._Quartal 2020                | Q3 2020
        2021-40  | erste Jahreshälfte 2021        | first half of 2021
        2021-41  | zweite Jahreshälfte 2021       | second half of 2021
        ",
    );
}

#[test]
fn one_of_several_says_so() {
    check_labels(
        "
        [2020-09-13,2020-09-14]             | 13./14._September 2020                         | 13 or 14_September 2020
        [2020-08-08..2020-08-09]            | 8./9._August 2020                              | 8 or 9_August 2020
        [2020-09-15,2020-09-20]             | 15. oder 20._September 2020                    | 15 or 20_September 2020
        [2020-09-13,2020-09-15,2020-09-17]  | 13., 15. oder 17._September 2020               | 13, 15 or 17_September 2020
        [2020-08-31,2020-09-01]             | 31._August oder 1._September 2020              | 31_August or 1_September 2020
        [2019-12-31,2020-01-01]             | 31._Dezember 2019 oder 1._Januar 2020          | 31_December 2019 or 1_January 2020
        [2020-08-09..2020-08-14]            | zwischen 9. und 14._August 2020                | between 9 and 14_August 2020
        [2020-08-28..2020-09-03]            | zwischen 28._August und 3._September 2020      | between 28_August and 3_September 2020
        [2019-12-13..2020-01-31]            | zwischen 13._Dezember 2019 und 31._Januar 2020 | between 13_December 2019 and 31_January 2020
        [2020-08-01..2020-08-31]            | August 2020                                    | August 2020
        [2020-01-01..2020-12-31]            | 2020                                           | 2020
        [2020-08-08..2020-08-08]            | 8._August 2020                                 | 8_August 2020
        [2020-08..2020-09]                  | August oder September 2020                     | August or September 2020
        [2020-12..2021-01]                  | Dezember 2020 oder Januar 2021                 | December 2020 or January 2021
        [2020-05..2020-07]                  | zwischen Mai und Juli 2020                     | between May and July 2020
        [2012..2015]                        | zwischen 2012 und 2015                         | between 2012 and 2015
        [2012,2015]                         | 2012 oder 2015                                 | 2012 or 2015
        [Y400000..Y500000]                  | zwischen 400.000 und 500.000                   | between 400,000 and 500,000
        [2020-08-09..2020-08-14,2020-08-20] | zwischen 9. und 14._August 2020 oder 20._August 2020 | between 9 and 14_August 2020 or 20_August 2020
        [2020-09-13~,2020-09-14]            | etwa 13._September 2020 oder 14._September 2020 | around 13_September 2020 or 14_September 2020
        [2020-09-13?]                       | 13._September 2020 (unsicher)                  | 13_September 2020 (uncertain)
        ",
    );
}

#[test]
fn limits_take_their_preposition() {
    check_labels(
        "
        [..2021]        | bis 2021                         | by 2021
        [..2020-09-14]  | bis 14._September 2020           | by 14_September 2020
        [2020-09-15..]  | ab 15._September 2020            | from 15_September 2020
        [..2021~]       | bis etwa 2021                    | by around 2021
        [..2022-37~]    | bis Anfang 2022                  | by early 2022
        [..2020-21]     | bis zum Frühjahr 2020            | by spring 2020
        [..2020-35]     | bis zum 3._Quartal 2020          | by Q3 2020
        [..2021-40]     | bis zur ersten Jahreshälfte 2021 | by the first half of 2021
        [..156X]        | bis zu den 1560er-Jahren         | by the 1560s
        [15XX..]        | ab dem 16._Jahrhundert           | from the 16th_century
        [..2019,2021..] | bis 2019 oder ab 2021            | by 2019 or from 2021
        [..2019,2021]   | bis 2019 oder 2021               | by 2019 or 2021
        ",
    );
}

#[test]
fn what_lasts_says_from_when_to_when() {
    check_labels(
        "
        2020-37~/..           | seit Anfang 2020                      | since early 2020
        2012~/..              | seit etwa 2012                        | since around 2012
        2021-40/..            | seit der ersten Jahreshälfte 2021     | since the first half of 2021
        156X~/..              | seit etwa den 1560er-Jahren           | since around the 1560s
        ../2020-09-13         | bis 13._September 2020                | until 13_September 2020
        /2020-09-13           | bis 13._September 2020                | until 13_September 2020
        2020-09-15/           | ab 15._September 2020, Ende unbekannt | from 15_September 2020, end unknown
        2020-08/2020-09-13    | August bis 13._September 2020         | August to 13_September 2020
        2020-08~/2020-09-13   | etwa August bis 13._September 2020    | around August to 13_September 2020
        2020-08-09/2020-08-14 | 9. bis 14._August 2020                | 9 to 14_August 2020
        2019-11/2020-02       | November 2019 bis Februar 2020        | November 2019 to February 2020
        2020-08/2020-08-14    | August bis 14._August 2020            | August to 14_August 2020
        2020-37/2020-39       | Anfang bis Ende 2020                  | early to late 2020
        2020/2020             | 2020                                  | 2020
        156X/1580             | 1560er-Jahre bis 1580                 | 1560s to 1580
        2019?/2020-05         | 2019 (unsicher) bis Mai 2020          | 2019 (uncertain) to May 2020
        ..2020-09-14/..       | spätestens seit 14._September 2020 | by 14_September 2020, ongoing
        ..2019/2020..         | 2019 oder früher bis 2020 oder später | 2019 or earlier to 2020 or later
        ",
    );
}

#[test]
fn all_of_several_are_joined_by_and() {
    check_labels(
        "
        {2012,2013}             | 2012 und 2013              | 2012 and 2013
        {2020-09-14,2020-09-15} | 14. und 15._September 2020 | 14 and 15_September 2020
        {2012..2014,2016}       | 2012–2014 und 2016         | 2012–2014 and 2016
        {1960,1961-12}          | 1960 und Dezember 1961     | 1960 and December 1961
        {2020-09-14}            | 14._September 2020         | 14_September 2020
        {..2012}                | bis 2012                   | until 2012
        {2012..}                | seit 2012                  | since 2012
        ",
    );
}

#[test]
fn open_digits_become_decades_centuries_or_bounds() {
    check_labels(
        "
        156X       | 1560er-Jahre                                | 1560s
        15XX       | 16._Jahrhundert                             | 16th_century
        20XX?      | 21._Jahrhundert (unsicher)                  | 21st_century (uncertain)
        1XXX       | 2._Jahrtausend                              | 2nd_millennium
        XXXX       | Jahr unbekannt                              | year unknown
        190X       | zwischen 1900 und 1909                      | between 1900 and 1909
        004X       | zwischen 40_n._Chr. und 49_n._Chr.          | between AD_40 and AD_49
        19X5       | zwischen 1905 und 1995                      | between 1905 and 1995
        2020-XX    | 2020                                        | 2020
        2020-08-XX | August 2020                                 | August 2020
        2020-XX-XX | 2020                                        | 2020
        2020-1X    | zwischen Oktober und Dezember 2020          | between October and December 2020
        2020-08-1X | zwischen 10. und 19._August 2020            | between 10 and 19_August 2020
        2020-08-3X | 30./31._August 2020                         | 30 or 31_August 2020
        2021-X2-29 | 29._Dezember 2021                           | 29_December 2021
        XXXX-12-25 | 25._Dezember, Jahr unbekannt                | 25_December, year unknown
        156X-12    | Dezember, 1560er-Jahre                      | December, 1560s
        156X-22    | Sommer, 1560er-Jahre                        | summer, 1560s
        156X-38    | zwischen Mai 1560 und August 1569           | between May 1560 and August 1569
        XXXX-1X    | Jahr unbekannt                              | year unknown
        1950S2     | etwa 1950 (1900–1999)                       | around 1950 (1900–1999)
        1950S4     | 1950                                        | 1950
        -0099S3~   | etwa 100_v._Chr. (100_v._Chr. – 91_v._Chr.) | around 100_BC (100_BC – 91_BC)
        ",
    );
}

#[test]
fn the_compact_wording_abbreviates_months_and_dashes_what_lasts() {
    check(
        "
        2020-09-14               | 14._Sept. 2020                | 14_Sept 2020
        2019-12                  | Dez. 2019                     | Dec 2019
        2020-05-01               | 1._Mai 2020                   | 1_May 2020
        [2020-08-01..2020-08-10] | Anfang Aug. 2020              | early Aug 2020
        [2020-08-11..2020-08-20] | Mitte Aug. 2020               | mid-Aug 2020
        [2020-08-09..2020-08-14] | zwischen 9. und 14._Aug. 2020 | between 9 and 14_Aug 2020
        2020-08-09/2020-08-14    | 9.–14._Aug. 2020              | 9–14_Aug 2020
        2020-08/2020-09          | Aug.–Sept. 2020               | Aug–Sept 2020
        2020-08~/2020-09-13      | etwa Aug. – 13._Sept. 2020    | around Aug – 13_Sept 2020
        2012/2015                | 2012–2015                     | 2012–2015
        [2020-09-13,2020-09-14]  | 13./14._Sept. 2020            | 13 or 14_Sept 2020
        [..2020-09-14]           | bis 14._Sept. 2020            | by 14_Sept 2020
        2020-37~/..              | seit Anfang 2020              | since early 2020
        2021-40                  | 1._Halbjahr 2021              | H1 2021
        [..2021-40]              | bis zum 1._Halbjahr 2021      | by H1 2021
        2020?-09-14              | 14._Sept. 2020 (?)            | 14_Sept 2020 (?)
        15XX                     | 16._Jh.                       | 16th_c.
        ",
        |text, lang| short(&date(text), lang),
    );
}
