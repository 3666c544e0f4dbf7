//! Dates in French, as worded by `label` and `short`.

use super::*;

#[test]
fn dates_read_as_in_print() {
    let table = "
        2020-09-14               | 14_septembre 2020                  | 14_sept. 2020
        2020-01-01               | 1er_janvier 2020                   | 1er_janv. 2020
        -0043-03-15              | 15_mars 44_av._J.-C.               | 15_mars 44_av._J.-C.
        0044                     | 44_apr._J.-C.                      | 44_apr._J.-C.
        Y170000                  | 170^000                            | 170^000
        2012~                    | 2012 environ                       | 2012 environ
        2012?                    | 2012 (date incertaine)             | 2012 (?)
        2020?-09-14              | 14_septembre 2020 (année incertaine) | 14_sept. 2020 (?)
        [2020-08-21..2020-08-31] | fin août 2020                      | fin août 2020
        2022-38~                 | mi-2022                            | mi-2022
        2020-21                  | printemps 2020                     | printemps 2020
        2020-24                  | hiver 2020-2021                    | hiver 2020-2021
        2020-33                  | 1er_trimestre 2020                 | T1 2020
        2020-41                  | second semestre 2020               | S2 2020
        156X                     | années 1560                        | années 1560
        15XX                     | XVIe_siècle                        | XVIe_s.
        ..2020-09-14/..          | depuis le 14_septembre 2020 au plus tard | depuis le 14_sept. 2020 au plus tard
        2020-37~/..              | depuis début 2020                  | depuis début 2020
        2020-21/..               | depuis le printemps 2020           | depuis le printemps 2020
        2012/..                  | depuis 2012                        | depuis 2012
        ../2012                  | jusqu’en 2012                      | jusqu’en 2012
        ../2020-09-14            | jusqu’au 14_septembre 2020         | jusqu’au 14_sept. 2020
        ../156X                  | jusqu’aux années 1560              | jusqu’aux années 1560
        ../2020-39               | jusqu’à fin 2020                   | jusqu’à fin 2020
        [..2021]                 | au plus tard en 2021               | au plus tard en 2021
        [..2021-05-01]           | au plus tard le 1er_mai 2021       | au plus tard le 1er_mai 2021
        [2020-09-15..]           | dès le 15_septembre 2020           | dès le 15_sept. 2020
        2020-08-09/2020-08-14    | 9 au 14_août 2020                  | 9–14_août 2020
        2012/2015                | 2012 à 2015                        | 2012–2015
        [2020-08-09..2020-08-14] | entre le 9 et le 14_août 2020      | entre le 9 et le 14_août 2020
        [2020-09-13,2020-09-14]  | 13 ou 14_septembre 2020            | 13 ou 14_sept. 2020
        [2020-09-13..2020-09-14] | 13 ou 14_septembre 2020            | 13 ou 14_sept. 2020
    ";
    for row in table.lines().filter(|row| !row.trim().is_empty()) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let words = |text: String| visible(&text).replace('\u{202f}', "^");
        assert_eq!(words(label(&date(cells[0]), Lang::Fr)), cells[1], "{row}");
        assert_eq!(words(short(&date(cells[0]), Lang::Fr)), cells[2], "{row}");
    }
}

#[test]
fn windows_are_as_short_as_their_ends_allow() {
    for (text, expected) in [
        ("2020-08/2020-09", "août–septembre 2020"),
        ("2020-08-28/2020-09-03", "28_août – 3_septembre 2020"),
        ("2012/2022", "2012–2022"),
    ] {
        assert_eq!(visible(&window(window_of(text), Lang::Fr)), expected);
    }
    assert_eq!(day_number(1, Lang::Fr), "1er");
}
