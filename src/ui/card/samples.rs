//! Cards for tests: a disputed one, one with ranges, an empty one.

use super::{Card, CardLane, window};
use crate::i18n::Lang;
use crate::timeline::date::End;
use crate::timeline::drawing::{ConflictLink, DrawnEvent};
use crate::timeline::fixtures::day;
use crate::timeline::mark::{Mark, MarkExtent, Sign};
use crate::timeline::model::{ClaimIx, ConflictIx, EventIx, StorylineIx, Window};

/// Item of the event `number`, which is also its place in the order.
fn item(
    number: usize,
    lane: usize,
    words: (&str, &str),
    marks: &[(Sign, MarkExtent)],
) -> DrawnEvent {
    let marks = marks.iter().map(|&(sign, extent)| Mark { claim: ClaimIx(0), sign, extent });
    DrawnEvent {
        event: EventIx(number),
        lane: StorylineIx(lane),
        marks: marks.collect(),
        label: words.0.to_owned(),
        attribution: words.1.to_owned(),
        rank: 1,
        order: number,
    }
}

fn lanes(names: &[&str]) -> Vec<CardLane> {
    let lane = |(index, name): (usize, &&str)| CardLane {
        storyline: StorylineIx(index),
        name: (*name).to_owned(),
        number: index + 1,
    };
    names.iter().enumerate().map(lane).collect()
}

fn on(text: &str) -> MarkExtent {
    MarkExtent::Point(day(text))
}

fn between(from: &str, to: &str) -> MarkExtent {
    MarkExtent::Between(Some(day(from)), Some(day(to)))
}

fn within(from: &str, to: &str) -> End {
    End::Within { from: day(from), to: day(to), approximate: false }
}

/// Two dates of one deadline, and two events that exclude each other.
pub fn disputed() -> Card {
    let deadline = [on("2020-09-15"), on("2020-09-20")].map(|day| (Sign::Deadline, day));
    Card {
        lang: Lang::De,
        title: "TikTok: worin sich die Quellen widersprechen".to_owned(),
        subtitle: "Nur Umstrittenes · August–September 2020 · 3 von 13 Ereignissen".to_owned(),
        footer: "8 belegte Aussagen · 2 Artikel".to_owned(),
        window: Window::between(day("2020-09-01"), day("2020-09-26")),
        day: Some(day("2020-09-14")),
        lanes: lanes(&["US-Streit", "Irland & Europa"]),
        items: vec![
            item(0, 0, ("Verkaufsfrist", ""), &deadline),
            item(
                1,
                0,
                ("Oracle als Partner", "laut US-Medien"),
                &[(Sign::Reported, on("2020-09-13"))],
            ),
            item(2, 0, ("kein Verkauf", "laut CGTN"), &[(Sign::Denied, on("2020-09-14"))]),
        ],
        links: vec![ConflictLink { conflict: ConflictIx(0), a: EventIx(1), b: EventIx(2) }],
    }
}

/// Several storylines over two years, with every kind of range.
pub fn ranges() -> Card {
    let mut items = vec![
        item(
            0,
            0,
            ("Data centre in Ireland operational", "according to TikTok"),
            &[
                (Sign::BetweenAhead, MarkExtent::Between(None, Some(day("2021-12-31")))),
                (Sign::BetweenAhead, between("2022-01-01", "2022-04-30")),
            ],
        ),
        item(
            1,
            1,
            ("Joint venture founded", ""),
            &[(Sign::Between, between("2019-12-01", "2019-12-31"))],
        ),
        item(
            2,
            2,
            ("Talks with Microsoft", "according to the Wall Street Journal"),
            &[(
                Sign::Span,
                MarkExtent::Lasting(
                    within("2020-08-01", "2020-08-10"),
                    within("2020-09-13", "2020-09-13"),
                ),
            )],
        ),
        item(
            3,
            3,
            ("Hiring in Dublin", ""),
            &[(Sign::Open, MarkExtent::Lasting(within("2020-01-01", "2020-04-30"), End::Open))],
        ),
    ];
    items[0].rank = 4;
    let known = day("2020-09-14");
    Card {
        lang: Lang::En,
        title: "TikTok between Washington and Beijing".to_owned(),
        subtitle: "41 events".to_owned(),
        footer: "87 sourced claims · 3 articles".to_owned(),
        window: window(&items, known),
        day: Some(known),
        lanes: lanes(&["Ireland & Europe", "Joint venture", "US dispute", "Background"]),
        items,
        links: Vec::new(),
    }
}

/// An empty result.
pub fn empty() -> Card {
    Card {
        title: "Was mit Vine geschah".to_owned(),
        subtitle: "Vine · nur Umstrittenes · 0 von 41 Ereignissen".to_owned(),
        items: Vec::new(),
        ..disputed()
    }
}
