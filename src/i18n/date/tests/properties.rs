//! Properties of every date and every window.

use super::*;
use crate::timeline::date::arbitrary::fuzzy_date;
use proptest::prelude::*;

/// Returns true if the text can stand on a page as it is.
fn is_tidy(text: &str) -> bool {
    let blank = |c: char| c == ' ' || c == '\u{a0}';
    !text.is_empty()
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && !text.chars().zip(text.chars().skip(1)).any(|(a, b)| blank(a) && (blank(b) || b == ','))
}

proptest! {
    #[test]
    fn every_date_has_tidy_wordings(date in fuzzy_date()) {
        for lang in Lang::ALL {
            for text in [label(&date, lang), short(&date, lang), alternatives(&[&date], lang)] {
                prop_assert!(is_tidy(&text), "{date}: {text:?}");
            }
        }
    }

    #[test]
    fn no_wording_is_more_precise_than_its_date(date in fuzzy_date()) {
        let (from, to) = match date.shape() {
            Shape::Between { from, to, .. } => (from, to),
            Shape::Day { day, approximate: true } => (Some(day), Some(day)),
            Shape::Day { .. } | Shape::Lasting { .. } => return Ok(()),
        };
        let first = from.or(to).into_iter().flat_map(|day| (0..40).map(move |n| day.plus(n)));
        for known in first.chain(to) {
            for lang in Lang::ALL {
                prop_assert_ne!(label(&date, lang), day(known, lang), "{}", date);
                prop_assert_ne!(short(&date, lang), day_short(known, lang), "{}", date);
            }
        }
    }

    #[test]
    fn a_day_is_worded_alike_on_its_own_and_as_a_date(number in -700_000i64..2_900_000) {
        let known = Day::new(number);
        let date = date(&known.to_string());
        for lang in Lang::ALL {
            prop_assert_eq!(label(&date, lang), day(known, lang));
            prop_assert_eq!(short(&date, lang), day_short(known, lang));
            let only = Window { from: known, to: known };
            prop_assert_eq!(window(only, lang), day(known, lang));
        }
    }

    #[test]
    fn different_windows_have_different_names(
        from in 0i64..40_000, days in 0i64..800, other_from in 0i64..40_000, other_days in 0i64..800,
    ) {
        let between = |from: i64, days: i64| Window { from: Day::new(from), to: Day::new(from + days) };
        let (a, b) = (between(from, days), between(other_from, other_days));
        for lang in Lang::ALL {
            prop_assert_eq!(a == b, window(a, lang) == window(b, lang));
            prop_assert_eq!(a == b, window_short(a, lang) == window_short(b, lang));
            prop_assert!(is_tidy(&window(a, lang)));
        }
    }

    #[test]
    fn alternatives_name_every_day(first in 0i64..40_000, gap in 1i64..400) {
        let days = [Day::new(first), Day::new(first + gap)];
        let dates = days.map(|day| date(&day.to_string()));
        for lang in Lang::ALL {
            let text = alternatives(&[&dates[0], &dates[1]], lang);
            prop_assert!(is_tidy(&text), "{text}");
            // Merging shared words must not lose any: all words of both days remain.
            let said: Vec<&str> = text.split([' ', '\u{a0}']).collect();
            for word in days.iter().flat_map(|known| {
                day(*known, lang).split([' ', '\u{a0}']).map(str::to_owned).collect::<Vec<_>>()
            }) {
                prop_assert!(said.contains(&word.as_str()), "{word} in {text}");
            }
        }
    }
}
