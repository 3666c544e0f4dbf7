//! The card as a renderer sees it: its texts and their positions.

use super::samples::{disputed, empty, ranges};
use super::{Card, CardLane, svg, text, window};
use crate::i18n::Lang;
use crate::timeline::date::End;
use crate::timeline::day::Day;
use crate::timeline::drawing::{ConflictLink, DrawnEvent};
use crate::timeline::mark::{Mark, MarkExtent, Sign};
use crate::timeline::model::{ClaimIx, ConflictIx, EventIx, StorylineIx, Window};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Node, Options, Rect, Tree};
use std::sync::{Arc, LazyLock};

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in text::FONTS {
        fonts.load_font_data(font.to_vec());
    }
    Arc::new(fonts)
});

/// Accepted overlap of texts in pixels: a face has some empty space above its letters, into which
/// the line above may reach.
const LEADING: f32 = 3.0;

/// Parts of a card, as found by a renderer.
#[derive(Default)]
struct CardParts {
    /// Every text with its bounding box.
    texts: Vec<(String, Rect)>,
    /// The font sizes of all texts, as rendered.
    sizes: Vec<f32>,
    /// The line at the end of the state of knowledge.
    line: Option<Rect>,
}

impl CardParts {
    fn on(svg: &str) -> CardParts {
        let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
        let tree = Tree::from_str(svg, &options).expect("the card is an SVG document");
        assert_eq!((tree.size().width(), tree.size().height()), (1200.0, 630.0));
        let mut found = CardParts::default();
        found.collect(tree.root());
        found
    }

    fn collect(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.collect(group),
                Node::Text(text) => {
                    let words = text.chunks().iter().map(|chunk| chunk.text());
                    let found = (words.collect(), text.abs_bounding_box());
                    self.texts.push(found);
                    let scale = text.abs_transform().get_scale().0;
                    let spans = text.chunks().iter().flat_map(|chunk| chunk.spans());
                    self.sizes.extend(spans.map(|span| span.font_size().get() * scale));
                }
                Node::Path(path) => {
                    let (place, stroke) = (path.abs_bounding_box(), path.stroke());
                    let thick = stroke.is_some_and(|stroke| stroke.width().get() == 2.0);
                    if thick && place.height() > 100.0 {
                        self.line = Some(place);
                    }
                }
                Node::Image(_) => unreachable!("cards hold no images"),
            }
        }
    }
}

fn words(card: &Card) -> Vec<String> {
    let found = CardParts::on(&svg(card));
    found.texts.into_iter().map(|(text, _)| text).collect()
}

#[test]
fn a_card_looks_as_it_did() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let card = svg(&disputed());
    let (_, drawn) = card.split_once("<rect width=\"1200\"").unwrap();
    let lines = drawn.replace("><", ">\n<");
    settings.bind(|| insta::assert_snapshot!("card", lines));
}

#[test]
fn a_contradiction_is_said_in_days_with_what_they_are_about() {
    let words = words(&disputed());
    for said in [
        "Verkaufsfrist",
        "15.\u{a0}Sept.",
        "20.\u{a0}Sept.",
        "Oracle als Partner laut US-Medien",
        "kein Verkauf laut CGTN",
        "ab hier nur Erwartetes",
        "Stand 14.\u{a0}Sept. 2020",
        "Zeitstrahl",
    ] {
        assert!(words.iter().any(|text| text == said), "{said}: {words:?}");
    }
    assert_eq!(svg(&disputed()).matches("href=\"#g-ne\"").count(), 2);
}

#[test]
fn several_storylines_are_named_and_one_is_not() {
    assert!(words(&ranges()).contains(&"US dispute".to_owned()));
    assert!(!words(&disputed()).contains(&"US-Streit".to_owned()));
}

#[test]
fn an_empty_result_says_so() {
    let says = |card: &Card| words(card).contains(&card.lang.words().empty_title.to_owned());
    assert!(says(&empty()));
    assert!(!says(&disputed()));
}

#[test]
fn a_title_that_is_too_long_ends_with_an_ellipsis() {
    let title = "Worin sich die Quellen widersprechen ".repeat(10);
    let words = words(&Card { title, ..empty() });
    assert!(words[0].starts_with("Worin sich die Quellen"), "{words:?}");
    assert!(words[1].ends_with('…'), "{words:?}");
}

#[test]
fn what_lies_on_one_day_in_the_past_shows_where_the_present_is() {
    let mut card = disputed();
    let known = card.day.unwrap();
    card.items.drain(..1);
    for (window, said) in [
        ((-9, 0), "Stand 14.\u{a0}Sept. 2020"),
        ((-30, -10), "Stand 14.\u{a0}Sept. 2020 →"),
        ((10, 30), "← Stand 14.\u{a0}Sept. 2020"),
    ] {
        let (from, to) = window;
        card.window = Window::between(known.plus(from), known.plus(to));
        assert!(words(&card).contains(&said.to_owned()), "{window:?}");
    }
}

#[test]
fn where_nothing_is_dated_no_day_is_shown() {
    let mut card = disputed();
    card.day = None;
    card.title = "Der Hafen".to_owned();
    card.subtitle = "1 Ereignis".to_owned();
    card.items.truncate(1);
    card.items[0].marks.clear();
    card.links.clear();
    let words = words(&card);
    assert!(words.contains(&"Nichts hier ist datiert.".to_owned()));
    assert!(words.iter().all(|text| !text.contains("20") && !text.contains("Stand")), "{words:?}");
    assert!(!words.contains(&card.lang.words().only_expected.to_owned()));
}

fn a_day() -> impl Strategy<Value = Day> {
    prop_oneof![
        8 => 18_400i64..18_700,
        2 => -20_000i64..40_000,
        1 => any::<i32>().prop_map(i64::from),
    ]
    .prop_map(Day::new)
}

fn an_end() -> impl Strategy<Value = End> {
    prop_oneof![
        6 => (a_day(), a_day(), any::<bool>()).prop_map(|(a, b, approximate)| End::Within {
            from: a.min(b),
            to: a.max(b),
            approximate,
        }),
        1 => Just(End::Open),
        1 => Just(End::Unknown),
    ]
}

fn any_extent() -> impl Strategy<Value = MarkExtent> {
    let bound = || proptest::option::weighted(0.8, a_day());
    prop_oneof![
        5 => a_day().prop_map(MarkExtent::Point),
        2 => (bound(), bound()).prop_map(|(a, b)| match (a, b) {
            (Some(a), Some(b)) => MarkExtent::Between(Some(a.min(b)), Some(a.max(b))),
            open => MarkExtent::Between(open.0, open.1),
        }),
        2 => (an_end(), an_end()).prop_map(|(a, b)| match (a, b) {
            (End::Within { from: early, .. }, End::Within { to: late, .. }) if late < early => {
                MarkExtent::Lasting(b, a)
            }
            ends => MarkExtent::Lasting(ends.0, ends.1),
        }),
    ]
}

/// Texts as in dossiers, and arbitrary ones.
fn a_text() -> impl Strategy<Value = String> {
    let words = select(vec![
        "Oracle",
        "Übernahmeverhandlungen",
        "&",
        "<b>",
        "in",
        "Wall",
        "№\u{a0}7",
        "„Ende“",
        "Ķīnā",
        "مرحبا",
        "\u{202e}",
    ]);
    prop_oneof![
        3 => vec(words, 0..12).prop_map(|words| words.join(" ")),
        1 => any::<String>(),
        1 => "\\PC{0,200}",
    ]
}

fn an_item() -> impl Strategy<Value = DrawnEvent> {
    let mark = (select(Sign::ALL), any_extent()).prop_map(|(sign, extent)| Mark {
        claim: ClaimIx(0),
        sign,
        extent,
    });
    (vec(mark, 0..4), a_text(), a_text(), 0usize..5, 0u32..9).prop_map(
        |(marks, label, attribution, lane, rank)| DrawnEvent {
            event: EventIx(0),
            lane: StorylineIx(lane),
            marks,
            label,
            attribution,
            rank,
            order: 0,
        },
    )
}

fn a_card() -> impl Strategy<Value = Card> {
    let words = (a_text(), a_text(), a_text());
    let lane = (a_text(), 0usize..6);
    (
        select(&Lang::ALL[..]),
        words,
        proptest::option::of((a_day(), a_day())),
        a_day(),
        vec(lane, 5),
        vec(an_item(), 0..9),
        vec((0usize..9, 0usize..9), 0..6),
    )
        .prop_map(|(lang, words, days, day, lanes, mut items, links)| {
            for (number, item) in items.iter_mut().enumerate() {
                (item.event, item.order) = (EventIx(number), number);
            }
            let lanes = lanes.into_iter().enumerate();
            let lanes = lanes.map(|(index, (name, number))| CardLane {
                storyline: StorylineIx(index),
                name,
                number,
            });
            let links = links.into_iter().map(|(a, b)| ConflictLink {
                conflict: ConflictIx(0),
                a: EventIx(a),
                b: EventIx(b),
            });
            let fitting = window(&items, day);
            Card {
                lang,
                title: words.0,
                subtitle: words.1,
                footer: words.2,
                window: days.map_or(fitting, |(a, b)| Window::between(a, b)),
                day: Some(day),
                lanes: lanes.collect(),
                items,
                links: links.collect(),
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_comes_the_words_stay_on_the_card_and_apart(card in a_card()) {
        let svg = svg(&card);
        let CardParts { texts, sizes, line } = CardParts::on(&svg);
        for (text, place) in &texts {
            let inside = place.left() >= 0.0 && place.right() <= 1200.0;
            prop_assert!(inside, "{text}: {place:?}");
            prop_assert!(place.top() >= 0.0 && place.bottom() <= 630.0, "{text}: {place:?}");
            let apart = line.is_none_or(|line| {
                place.right() < line.left() || line.right() < place.left()
                    || place.bottom() < line.top() || line.bottom() < place.top() + LEADING
            });
            prop_assert!(apart, "{text} {place:?} and the line\n{svg}");
        }
        for (index, (text, a)) in texts.iter().enumerate() {
            for (other, b) in &texts[index + 1..] {
                let apart = a.right() <= b.left() || b.right() <= a.left()
                    || a.bottom() <= b.top() + LEADING || b.bottom() <= a.top() + LEADING;
                prop_assert!(apart, "{text} {a:?} and {other} {b:?}\n{svg}");
            }
        }
        prop_assert!(sizes.iter().all(|size| *size >= 24.0), "{sizes:?}\n{svg}");
    }
}
