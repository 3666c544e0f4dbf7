//! Quotes as readers see them: verbatim, in serif, with the words the date rests on underlined,
//! and the way to the sentence.

use crate::i18n::{Lang, phrases};
use crate::timeline::model::{Claim, ClaimIx, Evidence};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Longest quote in a list, in characters.
const EXCERPT: usize = 260;

/// A claim's passage as a block quote, cut to an excerpt, with our translation where the page is
/// in another language. Where it rests on a link there is no passage: our words take its place,
/// and do not look like one.
pub fn quote(scene: Scene<'_>, claim: ClaimIx) -> AnyView {
    match scene.timeline()[claim].quote() {
        Some(_) => block(scene, claim, EXCERPT, false),
        None => summary(scene, claim),
    }
}

fn summary(scene: Scene<'_>, claim: ClaimIx) -> AnyView {
    let event = &scene.timeline()[scene.timeline()[claim].event];
    let text = excerpt_of(event.summary.get(scene.lang));
    let lang = scene.lang_of(&event.summary);
    view! { <p class="unchecked" lang=lang>{text}</p> }.into_any()
}

/// The first words of a text of ours.
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

/// A claim's whole passage; `differs` where sources disagree over the words its date rests on.
pub fn full(scene: Scene<'_>, claim: ClaimIx, differs: bool) -> AnyView {
    block(scene, claim, usize::MAX, differs)
}

fn block(scene: Scene<'_>, ix: ClaimIx, max: usize, differs: bool) -> AnyView {
    let claim = &scene.timeline()[ix];
    let article = &scene.timeline()[claim.article];
    let Evidence::Quote(quote) = &claim.evidence else {
        return ().into_any();
    };
    let text = fold(&quote.exact);
    let phrase = claim.date.phrase.as_deref().map(fold);
    let excerpt = excerpt(&text, phrase.as_deref(), max);
    let (open, close) = match scene.lang {
        Lang::De => ("„", "“"),
        Lang::En => ("“", "”"),
    };
    let body = match phrase
        .as_deref()
        .and_then(|phrase| excerpt.split_once(phrase))
    {
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
    let cite = crate::ui::address::article(scene.site, scene.timeline(), claim.article, scene.lang);
    let lang = (article.lang != scene.lang.code()).then(|| article.lang.clone());
    view! {
        <blockquote cite=cite lang=lang><p>{body}</p></blockquote>
        {translation(scene, claim)}
    }
    .into_any()
}

/// Our translation of the passage, where the article is in another language than the page.
pub fn translation(scene: Scene<'_>, claim: &Claim) -> AnyView {
    let article = &scene.timeline()[claim.article];
    let own = match scene.lang {
        Lang::De => &claim.translation.de,
        Lang::En => &claim.translation.en,
    };
    match own {
        Some(text) if article.lang != scene.lang.code() => {
            let words = scene.words().our_translation;
            let text = phrases::quoted(text, scene.lang);
            view! { <p class="translation">{text} " – " {words}</p> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Outlet, day, the link to the sentence, and a remark on its spelling.
pub fn source(scene: Scene<'_>, ix: ClaimIx) -> AnyView {
    let claim = &scene.timeline()[ix];
    let outlet = scene.source(claim.article);
    let link = match &claim.evidence {
        Evidence::Quote(_) => {
            let href = scene.claim_href(ix);
            view! { <a href=href data-print="">{scene.words().show_in_article}</a> }.into_any()
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
            view! { {link} <b class="unchecked-word">{scene.words().unchecked_link}</b> }.into_any()
        }
    };
    let note = claim
        .note
        .as_ref()
        .map(|note| format!(" · {}", note.get(scene.lang)));
    view! { {outlet} " · " {link} {note} }.into_any()
}

/// Runs of white space as one space: how passages are shown and compared.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The quote cut to at most `max` characters around the phrase, with an ellipsis wherever words
/// are missing: cut away by us, or standing before or after it in its sentence.
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
            _ => text[from..]
                .find(' ')
                .map_or(from, |space| from + space + 1),
        };
        let to = text[from..]
            .char_indices()
            .nth(max)
            .map_or(text.len(), |(byte, _)| from + byte);
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
