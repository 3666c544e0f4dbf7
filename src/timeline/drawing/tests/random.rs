//! Random drawings and windows.

use super::*;
use crate::timeline::arbitrary;
use crate::timeline::date::arbitrary::fuzzy_date;
use proptest::collection::vec;
use proptest::prelude::*;

fn a_date() -> impl Strategy<Value = String> {
    let near = -20i64..90;
    let day = near.prop_map(|offset| day("2020-08-01").plus(offset));
    let range = (day.clone(), 0i64..40).prop_map(|(from, days)| (from, from.plus(days)));
    prop_oneof![
        6 => day.prop_map(|day| day.to_string()),
        1 => range.clone().prop_map(|(from, to)| format!("[{from}..{to}]")),
        1 => range.prop_map(|(from, to)| format!("{from}~/{to}")),
        1 => fuzzy_date().prop_map(|date| date.as_str().to_owned()),
        1 => proptest::sample::select(&arbitrary::DATES[..]).prop_map(str::to_owned),
    ]
}

/// A random window, usually near the story, sometimes extremely long.
pub fn a_window() -> impl Strategy<Value = Window> {
    let near = (-60i64..120, 0i64..150)
        .prop_map(|(from, days)| (day("2020-08-01").plus(from), days))
        .prop_map(|(from, days)| Window::between(from, from.plus(days)));
    let any = (any::<i32>(), any::<i32>())
        .prop_map(|(a, b)| Window::between(Day::new(a.into()), Day::new(b.into())));
    let extremes = [
        (Day::MIN, Day::MAX),
        (Day::MIN, Day::MIN),
        (Day::MAX, Day::MAX),
        (day("2020-09-15"), day("2020-09-15")),
    ];
    let extremes =
        proptest::sample::select(extremes.map(|(from, to)| Window { from, to }).to_vec());
    prop_oneof![8 => near, 1 => any, 1 => extremes]
}

pub fn a_board() -> impl Strategy<Value = TestDrawing> {
    let event = vec(a_date(), 1..3);
    let looks = vec((0usize..3, 0usize..35, 0u32..9), 40);
    let metrics = [
        Dimensions::WIDE,
        Dimensions::COMPACT,
        Dimensions { max_rows: 3, ..Dimensions::WIDE },
        PICTURE,
    ];
    (
        vec(event, 0..40),
        looks,
        a_window(),
        arbitrary::a_day(),
        vec((0usize..40, 0usize..40), 0..6),
        proptest::sample::select(metrics.to_vec()),
    )
        .prop_map(|(events, looks, window, day, links, metrics)| {
            let events: Vec<Vec<&str>> =
                (events.iter()).map(|dates| dates.iter().map(String::as_str).collect()).collect();
            let events: Vec<&[&str]> = events.iter().map(Vec::as_slice).collect();
            let mut board = TestDrawing::of(&events);
            for (item, (lane, letters, rank)) in board.items.iter_mut().zip(looks) {
                item.lane = StorylineIx(lane);
                item.label = "Anhörung in Dublin, dann Ende offen.".chars().take(letters).collect();
                item.attribution = if rank > 5 { "laut WSJ" } else { "" }.to_owned();
                item.rank = rank;
            }
            board.links = (links.into_iter())
                .filter(|(a, b)| a != b)
                .map(|(a, b)| ConflictLink {
                    conflict: ConflictIx(0),
                    a: EventIx(a),
                    b: EventIx(b),
                })
                .collect();
            TestDrawing { window, day, metrics, ..board }
        })
}
