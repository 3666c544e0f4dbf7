//! Cuts a large file before `[[…]]` headers, so that memory for its parse tree is bounded: a tree takes
//! up to a hundred times its text.

use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// Minimum size of a piece in bytes.
const PIECE: usize = 1 << 18;

/// Maximum size of a piece in bytes; nobody writes a single entry that long.
pub(super) const MAX_PIECE: usize = 4 * PIECE;

/// The pieces of a text without syntax errors, in order and without gaps.
///
/// Each but the first begins with the header of a top-level list, such as `[[event]]`. A key given
/// twice or a table defined twice is in one piece, since such a header ends the tables before it.
pub(super) fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut depth, mut line) = (0, 0_usize, 0);
    for token in Source::new(text).lex() {
        let span = token.span();
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                let begins_line = depth == 0 && span.start() == line;
                if begins_line && line >= start + PIECE && is_list_header(&text[line..]) {
                    pieces.push(start..line);
                    start = line;
                }
                depth += 1;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                depth = depth.saturating_sub(1);
            }
            TokenKind::Newline if depth == 0 => line = span.end(),
            _ => {}
        }
    }
    pieces.push(start..text.len());
    pieces
}

/// Returns true for the header of a top-level list; `[[event.figures]]` belongs to the event above.
fn is_list_header(line: &str) -> bool {
    let name = line.strip_prefix("[[").and_then(|rest| rest.split_once("]]"));
    name.is_some_and(|(name, _)| name.chars().all(|it| it.is_ascii_alphanumeric()))
}

/// The table with all spans moved by `offset` bytes.
pub(super) fn shifted(table: DeTable<'_>, offset: usize) -> DeTable<'_> {
    // Rebuilding takes time, and most files are one piece.
    if offset == 0 {
        return table;
    }
    let moved = |span: Range<usize>| span.start + offset..span.end + offset;
    let entries = table.into_iter().map(|(key, value)| {
        let key_span = moved(key.span());
        (Spanned::new(key_span, key.into_inner()), shifted_value(value, offset))
    });
    entries.collect()
}

fn shifted_value(value: Spanned<DeValue<'_>>, offset: usize) -> Spanned<DeValue<'_>> {
    let span = value.span();
    let inner = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(shifted(table, offset)),
        DeValue::Array(array) => {
            let values = array.into_iter().map(|value| shifted_value(value, offset));
            DeValue::Array(values.collect::<DeArray<'_>>())
        }
        plain => plain,
    };
    Spanned::new(span.start + offset..span.end + offset, inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: &str = "[[event]]\nid = \"a\"\nnote = '''\n[[event]]\n'''\nlist = [\n[[1]]\n]\n\
                         [[event.figures]]\nvalue = 1\n";

    #[test]
    fn pieces_begin_with_entries_and_make_up_the_text() {
        let text = format!("x = 1\n{}", EVENT.repeat(20_000));
        let pieces = pieces(&text);
        assert!(pieces.len() > 4, "{}", pieces.len());
        let mut end = 0;
        for piece in &pieces {
            assert_eq!(piece.start, end);
            assert!(end == 0 || text[piece.clone()].starts_with("[[event]]\nid"));
            assert!(DeTable::parse(&text[piece.clone()]).is_ok());
            end = piece.end;
        }
        assert_eq!(end, text.len());
    }

    #[test]
    fn a_shifted_table_points_into_the_whole_text() {
        let text = format!("# {}\n{EVENT}", "x".repeat(100));
        let start = text.find("[[event]]").unwrap();
        let piece = DeTable::parse(&text[start..]).unwrap().into_inner();
        let whole = DeTable::parse(&text).unwrap().into_inner();
        assert_eq!(format!("{:?}", shifted(piece, start)), format!("{whole:?}"));
    }
}
