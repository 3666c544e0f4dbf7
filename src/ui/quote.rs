//! Quotes as shown to readers: verbatim, in serif, with the words the date rests on underlined and
//! a link to the sentence.

use crate::i18n::phrases;
use crate::site::page_context::PageContext;
use crate::timeline::model::{Claim, ClaimIx, Evidence};
use leptos::prelude::*;

/// Longest quote in a list, in characters.
const EXCERPT: usize = 260;

/// Empty elements with the ids that a claim had before, so that links to them still find it.
pub fn former_ids(prefix: &str, claim: &Claim) -> AnyView {
    let ids = claim.was.iter().map(|id| view! { <span id=[prefix, id].concat()></span> });
    ids.collect_view().into_any()
}

/// A claim's passage as a block quote, cut to an excerpt, with our translation if the page is in
/// another language. A claim that rests on a link has no passage: the event's summary takes its
/// place, and does not look like a quote.
pub fn quote(context: PageContext<'_>, claim: ClaimIx) -> AnyView {
    match context.timeline()[claim].quote() {
        Some(_) => block(context, claim, EXCERPT, false),
        None => summary(context, claim),
    }
}

fn summary(context: PageContext<'_>, claim: ClaimIx) -> AnyView {
    let event = &context.timeline()[context.timeline()[claim].event];
    let text = excerpt_of(event.summary.get(context.lang));
    let lang = context.lang_of(&event.summary);
    let summary = (!text.is_empty()).then(|| view! { <p class="unchecked" lang=lang>{text}</p> });
    summary.into_any()
}

/// First words of one of our own texts.
fn excerpt_of(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        None => text.to_owned(),
        Some((end, _)) => {
            let words = &text[..end];
            let words = words.rsplit_once(' ').map_or(words, |(words, _)| words);
            format!("{words}\u{a0}…")
        }
    }
}

/// A claim's whole passage; `differs` if sources disagree over the words its date rests on.
pub fn full(context: PageContext<'_>, claim: ClaimIx, differs: bool) -> AnyView {
    block(context, claim, usize::MAX, differs)
}

fn block(context: PageContext<'_>, ix: ClaimIx, max: usize, differs: bool) -> AnyView {
    let claim = &context.timeline()[ix];
    let article = &context.timeline()[claim.article];
    let Evidence::Quote(quote) = &claim.evidence else {
        return ().into_any();
    };
    let text = fold(&quote.exact);
    let phrase = claim.date.phrase.as_deref().map(fold);
    let excerpt = excerpt(&text, phrase.as_deref(), max);
    let (open, close) = (context.words().open_quote, context.words().close_quote);
    let body = match phrase.as_deref().and_then(|phrase| excerpt.split_once(phrase)) {
        Some((before, after)) => {
            let phrase = phrase.clone().unwrap_or_default();
            let phrase = match differs {
                true => view! { <mark class="diff">{phrase}</mark> }.into_any(),
                false => phrase.into_any(),
            };
            view! {
                {format!("{open}{before}")}
                <span class="ph">{phrase}</span>
                {format!("{after}{close}")}
            }
            .into_any()
        }
        None => format!("{open}{excerpt}{close}").into_any(),
    };
    let cite = crate::site::address::article(
        context.site,
        context.timeline(),
        claim.article,
        context.lang,
    );
    let lang = (article.lang != context.lang.code()).then(|| article.lang.clone());
    view! {
        <blockquote cite=cite lang=lang><p>{body}</p></blockquote>
        {translation(context, claim)}
    }
    .into_any()
}

/// Our translation of the passage, if the article is in another language than the page.
pub fn translation(context: PageContext<'_>, claim: &Claim) -> AnyView {
    let article = &context.timeline()[claim.article];
    match claim.translation.own(context.lang) {
        Some(text) if article.lang != context.lang.code() => {
            let words = context.words().our_translation;
            let text = phrases::quoted(text, context.lang);
            view! { <p class="translation">{text} " – " {words}</p> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// " · zuerst", " · widersprochen": how a claim stands among the others of its event.
pub fn standing(context: PageContext<'_>, claim: ClaimIx) -> String {
    let (knowledge, words) = (context.knowledge, context.words());
    let state = knowledge.event(context.timeline()[claim].event);
    let is_first = state.is_some_and(|state| knowledge.is_first(state, claim));
    let standing = [
        is_first.then_some(words.said_first),
        knowledge.is_contradicted(claim).then_some(words.contradicted),
    ];
    standing.into_iter().flatten().map(|word| format!(" · {word}")).collect()
}

/// Outlet, day, the link to the sentence, and the claim's note.
pub fn source(context: PageContext<'_>, ix: ClaimIx) -> AnyView {
    let claim = &context.timeline()[ix];
    let outlet = context.source(claim.article);
    let link = match &claim.evidence {
        Evidence::Quote(_) => {
            let href = context.claim_href(ix);
            view! { <a href=href data-print="">{context.words().show_in_article}</a> }.into_any()
        }
        Evidence::Link { url, name } => {
            let name = name.clone().or_else(|| url.clone());
            let link = match url {
                Some(url) => view! {
                    <a href=url.clone() rel="external nofollow noopener">{name}</a>
                    " · "
                }
                .into_any(),
                None => name.map(|name| format!("{name} · ")).into_any(),
            };
            view! { {link} <b class="unchecked-word">{context.words().unchecked_link}</b> }
                .into_any()
        }
    };
    let note = claim.note.as_ref().map(|note| format!(" · {}", note.get(context.lang)));
    view! { {outlet} " · " {link} {note} }.into_any()
}

/// Replaces runs of white space by one space, to show and compare passages.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a quote to at most `max` characters around the phrase, with an ellipsis wherever words are
/// missing: cut off here, or before or after the quote in its sentence. Ellipses are not counted.
pub fn excerpt(text: &str, phrase: Option<&str>, max: usize) -> String {
    let starts_inside = text.chars().next().is_some_and(char::is_lowercase);
    let ends_inside = !text.ends_with(['.', '!', '?', '…', '"', '“', '”']);
    let mut body = text.to_owned();
    let (mut cut_before, mut cut_after) = (starts_inside, ends_inside);
    if text.chars().count() > max {
        let phrase_end = phrase
            .and_then(|phrase| Some(text.find(phrase)? + phrase.len()))
            .map_or(0, |byte| text[..byte].chars().count());
        let skip = (phrase_end + 40).saturating_sub(max);
        let from = text.char_indices().nth(skip).map_or(0, |(byte, _)| byte);
        let from = match skip {
            0 => 0,
            _ => text[from..].find(' ').map_or(from, |space| from + space + 1),
        };
        let to = text[from..].char_indices().nth(max).map_or(text.len(), |(byte, _)| from + byte);
        let to = if to < text.len() {
            text[from..to].rfind(' ').map_or(to, |space| from + space)
        } else {
            to
        };
        cut_before = cut_before || from > 0;
        cut_after = ends_inside || to < text.len();
        body = text[from..to].trim_end_matches([',', ';', ' ']).to_owned();
    }
    let before = if cut_before { "…\u{a0}" } else { "" };
    let after = if cut_after { "\u{a0}…" } else { "" };
    format!("{before}{body}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_sentence_is_left_alone() {
        assert_eq!(excerpt("Ein Satz.", None, 100), "Ein Satz.");
    }

    #[test]
    fn missing_words_show_as_an_ellipsis() {
        assert_eq!(
            excerpt("während Trump mehrfach den 15. September nannte", None, 100),
            "…\u{a0}während Trump mehrfach den 15. September nannte\u{a0}…"
        );
    }

    #[test]
    fn a_long_quote_keeps_the_words_its_date_rests_on() {
        let text = format!("{}Anfang 2022 in Betrieb.", "Wort ".repeat(100));
        let cut = excerpt(&text, Some("Anfang 2022"), 80);
        assert!(cut.contains("Anfang 2022"), "{cut}");
        assert!(cut.chars().count() <= 84, "{cut}");
        assert!(cut.starts_with('…'), "{cut}");
    }

    #[test]
    fn white_space_folds_to_single_spaces() {
        assert_eq!(fold("a\u{a0} b\n c"), "a b c");
    }
}
