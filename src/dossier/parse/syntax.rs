//! First syntax error of a text. Parsing stops there, so a text full of errors costs no more than one.

use std::ops::Range;
use toml::value::Datetime;
use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::parser::{
    Event, EventKind, EventReceiver, RecursionGuard, ValidateWhitespace, parse_document,
};
use toml_parser::{ErrorSink, Expected, ParseError, Source, Span};

/// Minimum number of tokens parsed at a time; entries are parsed whole.
const CHUNK_TOKENS: usize = 1 << 10;

/// Number of tokens after which an unfinished entry is parsed, and again after twice as many.
const LONG_ENTRY_TOKENS: usize = 1 << 16;

/// Maximum number of tokens of an entry. Nobody writes a longer one, and its parse tree would take
/// fifty times its text.
const MAX_ENTRY_TOKENS: usize = 1 << 18;

/// Number of tokens at the end of an unfinished entry in which errors do not count yet.
const PENDING_TOKENS: usize = 16;

/// Maximum nesting depth of lists and tables, the same as in `toml`.
const MAX_DEPTH: u32 = 80;

/// A syntax error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SyntaxError {
    /// Byte range in the text.
    pub span: Range<usize>,
    /// Error message, worded as by `toml`.
    pub message: String,
    /// Byte offset before which there is no error.
    pub from: usize,
}

/// Returns the first syntax error after `from`, a start of a line before which there is none.
pub(super) fn first(text: &str, from: usize) -> Option<SyntaxError> {
    let source = Source::new(text.get(from..)?);
    first_of(source, source.lex(), from)
}

fn first_of(
    source: Source<'_>,
    all: impl Iterator<Item = Token>,
    from: usize,
) -> Option<SyntaxError> {
    let mut tokens = Vec::with_capacity(2 * CHUNK_TOKENS);
    let (mut begin, mut entry, mut depth, mut look) = (from, from, 0_usize, LONG_ENTRY_TOKENS);
    for token in all {
        if tokens.len() == MAX_ENTRY_TOKENS {
            return Some(SyntaxError {
                span: entry..from + token.span().end(),
                message: "this entry is too long".to_owned(),
                from: begin,
            });
        }
        tokens.push(token);
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        let is_line = depth == 0 && token.kind() == TokenKind::Newline;
        if is_line {
            entry = from + token.span().end();
        }
        let is_whole = is_line && tokens.len() >= CHUNK_TOKENS || token.kind() == TokenKind::Eof;
        if !is_whole && tokens.len() < look {
            continue;
        }
        if let Some(error) = fault(source, &tokens, is_whole) {
            let span = error.unexpected().unwrap_or_default();
            return Some(SyntaxError {
                span: from + span.start()..from + span.end(),
                message: message(&error),
                from: begin,
            });
        }
        if is_whole {
            begin = from + token.span().end();
            tokens.clear();
            look = LONG_ENTRY_TOKENS;
        } else {
            look *= 2;
        }
    }
    None
}

/// The first error among these tokens, which may end in the middle of an entry.
fn fault(source: Source<'_>, tokens: &[Token], is_whole: bool) -> Option<ParseError> {
    let end = match tokens.len().checked_sub(PENDING_TOKENS) {
        _ if is_whole => usize::MAX,
        Some(last) => tokens[last].span().start(),
        None => 0,
    };
    let mut grammar = First { end, error: None };
    let mut words = ScalarChecker { source, first: First { end, error: None } };
    let mut whitespace = ValidateWhitespace::new(&mut words, source);
    let mut guard = RecursionGuard::new(&mut whitespace, MAX_DEPTH);
    parse_document(tokens, &mut guard, &mut grammar);
    // As `toml` has it: words are judged once the grammar is.
    let errors = [grammar.error, words.first.error].into_iter().flatten();
    errors.min_by_key(start)
}

fn start(error: &ParseError) -> usize {
    error.unexpected().unwrap_or_default().start()
}

/// Keeps the first of all errors before an end.
struct First {
    end: usize,
    error: Option<ParseError>,
}

impl ErrorSink for First {
    fn report_error(&mut self, error: ParseError) {
        let end = self.error.as_ref().map_or(self.end, start);
        if start(&error) < end {
            self.error = Some(error);
        }
    }
}

/// Judges keys and values, which the parser only finds.
struct ScalarChecker<'s> {
    source: Source<'s>,
    first: First,
}

impl EventReceiver for ScalarChecker<'_> {
    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        let event = Event::new_unchecked(EventKind::SimpleKey, encoding, span);
        if let Some(key) = self.source.get(event) {
            key.decode_key(&mut (), &mut self.first);
        }
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        let event = Event::new_unchecked(EventKind::Scalar, encoding, span);
        if let Some(value) = self.source.get(event) {
            let kind = value.decode_scalar(&mut (), &mut self.first);
            if matches!(kind, ScalarKind::DateTime)
                && let Err(error) = value.as_str().parse::<Datetime>()
            {
                let error = ParseError::new(error.to_string()).with_unexpected(span);
                self.first.report_error(error);
            }
        }
    }
}

/// The sentence that `toml` makes of an error.
fn message(error: &ParseError) -> String {
    let Some(expected) = error.expected() else {
        return error.description().to_owned();
    };
    let expected = expected.iter().map(|expected| match expected {
        Expected::Literal("\n") => "newline".to_owned(),
        Expected::Literal("`") => "'`'".to_owned(),
        Expected::Literal(literal) if literal.chars().all(|it| it.is_ascii_control()) => {
            format!("`{}`", literal.escape_debug())
        }
        Expected::Literal(literal) => format!("`{literal}`"),
        Expected::Description(description) => (*description).to_owned(),
        _ => "etc".to_owned(),
    });
    let mut expected = expected.collect::<Vec<_>>().join(", ");
    if expected.is_empty() {
        expected.push_str("nothing");
    }
    format!("{}, expected {expected}", error.description())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use toml::de::DeTable;

    /// The first error that `toml` has, but for those that only show where entries are put together.
    fn of_toml(text: &str) -> Option<(usize, String)> {
        let (_, errors) = DeTable::parse_recoverable(text);
        let errors = errors.iter().filter(|error| {
            let together = ["duplicate key", "cannot extend value"];
            !together.iter().any(|it| error.message().starts_with(it))
        });
        let place = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
        let first = errors.min_by_key(|error| place(error))?;
        Some((place(first), first.message().to_owned()))
    }

    fn found(text: &str) -> Option<(usize, String)> {
        first(text, 0).map(|slip| (slip.span.start, slip.message))
    }

    #[test]
    fn the_end_of_what_was_read_is_no_error() {
        let text = "a = [1, \"x\", { b = 2, c.d = [\n3, # …\n'''\n4'''], }, [5]]\n".repeat(9);
        let source = Source::new(&text);
        let tokens = source.lex().into_vec();
        for end in 0..tokens.len() {
            assert_eq!(fault(source, &tokens[..end], false), None, "{end}");
        }
    }

    #[test]
    fn entries_of_any_length_are_read_and_the_error_after_them_found() {
        let item = "{ a = 1, b = [\"x\"] },\n";
        let list = |items| format!("a = [\n{}]\nb = 1\n", item.repeat(items));
        let long = list(3 * LONG_ENTRY_TOKENS / 16);
        assert_eq!(first(&long, 0), None);
        let wrong = format!("{long}c = x\n");
        assert_eq!(found(&wrong), of_toml(&wrong));
        assert_eq!(found(&wrong).map(|(at, _)| at), Some(long.len() + 4));
    }

    #[test]
    fn nothing_is_read_beyond_the_range_with_the_first_error() {
        let flood = |line: &str| line.repeat(1 << 18);
        for (text, most) in [
            (flood("x = = \n"), 2 * CHUNK_TOKENS),
            (flood("x = y\n"), 2 * CHUNK_TOKENS),
            (flood("x = 0-0\n"), 2 * CHUNK_TOKENS),
            // Without an end more of it is read, but not all.
            (format!("a = [\n{}", flood("x = = \n")), LONG_ENTRY_TOKENS),
            (format!("a = {{\n{}", flood("x = = \n")), LONG_ENTRY_TOKENS),
            (flood("["), LONG_ENTRY_TOKENS),
        ] {
            let source = Source::new(&text);
            let mut read = 0;
            let slip = first_of(source, source.lex().inspect(|_| read += 1), 0);
            assert!(slip.is_some(), "{}", &text[..12]);
            assert!(read <= most, "{}: {read}", &text[..12]);
        }
    }

    #[test]
    fn an_endless_entry_is_an_error_where_it_begins() {
        let text = format!("a = 1\nb = [{}]\nc = 1\n", "1,".repeat(MAX_ENTRY_TOKENS));
        assert_eq!(found(&text), Some((6, "this entry is too long".to_owned())));
    }

    proptest! {
        #[test]
        fn the_error_is_the_one_that_toml_finds_first(
            text in "[a-c=\"'\\[\\]{},.\n ä#0-9-]{0,60}"
        ) {
            prop_assert_eq!(found(&text), of_toml(&text));
        }

        #[test]
        fn wherever_one_begins_the_first_error_is_the_same(
            lines in prop::collection::vec("[ab](\\.c)? = (1|\"x\"|\\[1,\n2\\]|x|=)", 1..9)
        ) {
            let before = "a = [1, 2]\n".repeat(2 * CHUNK_TOKENS);
            let text = lines.join("\n");
            let whole = format!("{before}{text}");
            let moved = found(&text).map(|(at, message)| (at + before.len(), message));
            prop_assert_eq!(found(&whole), moved.clone());
            let again = first(&whole, before.len()).map(|slip| (slip.span.start, slip.message));
            prop_assert_eq!(again, moved);
        }
    }
}
