use super::*;
use proptest::prelude::*;

fn passage(claim: usize, bytes: Range<usize>) -> Passage {
    Passage { claim: ClaimIx(claim), bytes }
}

/// Marks as brackets with the claim's number, with `~` where a passage continues from or in another
/// mark.
fn shown(text: &str, pieces: &[Piece]) -> String {
    (pieces.iter())
        .map(|piece| match piece {
            Piece::Text(bytes) => text[bytes.clone()].to_owned(),
            Piece::Mark(mark) => {
                let open = if mark.begins { "" } else { "~" };
                let close = if mark.ends { "" } else { "~" };
                let inside = shown(text, &mark.pieces);
                format!("[{open}{}:{inside}{close}]", mark.claim.0)
            }
        })
        .collect()
}

#[test]
fn passages_are_marked_however_they_lie() {
    type Case = (&'static str, &'static [(usize, usize)], &'static str);
    let cases: [Case; 9] = [
        ("none", &[], "abcdefghij"),
        ("one", &[(2, 5)], "ab[0:cde]fghij"),
        ("the whole text", &[(0, 10)], "[0:abcdefghij]"),
        ("side by side", &[(0, 3), (3, 6)], "[0:abc][1:def]ghij"),
        ("one inside another", &[(4, 6), (2, 8)], "ab[1:cd[0:ef]gh]ij"),
        ("a common beginning", &[(0, 3), (0, 6)], "[1:[0:abc]def]ghij"),
        ("the same words", &[(1, 4), (1, 4)], "a[0:[1:bcd]]efghij"),
        ("overlapping", &[(0, 6), (4, 8)], "[0:abcd[1:ef~]][~1:gh]ij"),
        (
            "three overlapping",
            &[(0, 6), (2, 8), (4, 10)],
            "[0:ab[1:cd[2:ef~]~]][~1:[~2:gh~]][~2:ij]",
        ),
    ];
    for (name, ranges, expected) in cases {
        let passages: Vec<Passage> = (ranges.iter().enumerate())
            .map(|(claim, &(from, to))| passage(claim, from..to))
            .collect();
        let text = "abcdefghij";
        assert_eq!(shown(text, &pieces(0..10, &passages)), expected, "{name}");
    }
}

#[test]
fn a_passage_goes_on_in_the_next_paragraph() {
    let text = "eins zwei\ndrei vier";
    let passages = [passage(0, 5..14)];
    let lines: Vec<String> = (paragraphs(text).into_iter())
        .map(|paragraph| shown(text, &pieces(paragraph, &passages)))
        .collect();
    assert_eq!(lines, ["eins [0:zwei~]", "[~0:drei] vier"]);
}

#[test]
fn paragraphs_are_lines_with_words_on_them() {
    let cases: [(&str, &[&str]); 6] = [
        ("", &[]),
        ("\n\u{a0}\n", &[]),
        ("eins", &["eins"]),
        ("eins\nzwei\n", &["eins", "zwei"]),
        ("eins\r\n\r\nzwei", &["eins", "zwei"]),
        ("eins\u{a0}\n \n\n  zwei", &["eins\u{a0}", "  zwei"]),
    ];
    for (text, expected) in cases {
        let found: Vec<&str> = (paragraphs(text).into_iter()).map(|bytes| &text[bytes]).collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn white_space_at_the_ends_of_a_passage_is_left_out() {
    let text = "a \u{a0}bc\n d";
    assert_eq!(&text[trimmed(text, 1..text.len() - 2)], "bc");
    assert!(trimmed(text, 1..3).is_empty());
    assert!(trimmed(text, 2..900).is_empty());
}

prop_compose! {
    /// A text with multi-byte characters, and a few passages in it.
    fn marked_text()(text in "[aä€𝄞 \n]{1,40}")(
        bounds in proptest::collection::vec(
            (0..=text.chars().count(), 0..=text.chars().count()), 0..8),
        text in Just(text),
    ) -> (String, Vec<Passage>) {
        let byte = |nth: usize| text.char_indices().nth(nth).map_or(text.len(), |(at, _)| at);
        let passages = bounds.into_iter().enumerate().map(|(claim, (a, b))| {
            passage(claim, byte(a.min(b))..byte(a.max(b)))
        });
        let passages = passages.collect();
        (text, passages)
    }
}

/// Collects the plain text, and for each mark its claim, whether it begins and ends the passage,
/// and its text.
fn read(
    text: &str,
    pieces: &[Piece],
    plain: &mut String,
    marks: &mut Vec<(ClaimIx, bool, bool, String)>,
) {
    for piece in pieces {
        match piece {
            Piece::Text(bytes) => plain.push_str(&text[bytes.clone()]),
            Piece::Mark(mark) => {
                let from = plain.len();
                let at = marks.len();
                marks.push((mark.claim, mark.begins, mark.ends, String::new()));
                read(text, &mark.pieces, plain, marks);
                marks[at].3 = plain[from..].to_owned();
            }
        }
    }
}

proptest! {
    #[test]
    fn segments_join_to_the_text_and_to_each_passage((text, passages) in marked_text()) {
        let segments = segments(0..text.len(), &passages);
        let joined: String = segments.iter().map(|segment| &text[segment.bytes.clone()]).collect();
        prop_assert_eq!(&joined, &text);
        prop_assert!(segments.iter().all(|segment| !segment.bytes.is_empty()));
        for passage in &passages {
            let own = segments.iter().filter(|segment| segment.claims.contains(&passage.claim));
            let joined: String = own.map(|segment| &text[segment.bytes.clone()]).collect();
            prop_assert_eq!(joined, &text[passage.bytes.clone()]);
        }
    }

    #[test]
    fn marks_join_to_the_text_and_to_each_passage((text, passages) in marked_text()) {
        let (mut plain, mut marks) = (String::new(), Vec::new());
        read(&text, &pieces(0..text.len(), &passages), &mut plain, &mut marks);
        prop_assert_eq!(&plain, &text);
        for passage in passages.iter().filter(|passage| !passage.bytes.is_empty()) {
            let own: Vec<_> = marks.iter().filter(|mark| mark.0 == passage.claim).collect();
            let joined: String = own.iter().map(|mark| mark.3.as_str()).collect();
            prop_assert_eq!(&joined, &text[passage.bytes.clone()]);
            prop_assert_eq!(own.iter().filter(|mark| mark.1).count(), 1);
            prop_assert_eq!(own.iter().filter(|mark| mark.2).count(), 1);
            prop_assert!(own[0].1 && own[own.len() - 1].2);
        }
    }

    #[test]
    fn only_white_space_lies_between_paragraphs(text in "[ab \u{a0}\r\n]{0,40}") {
        let mut end = 0;
        for paragraph in paragraphs(&text) {
            prop_assert!(text[end..paragraph.start].trim().is_empty());
            prop_assert!(!text[paragraph.clone()].trim().is_empty());
            prop_assert!(!text[paragraph.clone()].contains('\n'));
            end = paragraph.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }
}
