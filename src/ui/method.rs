//! The method page: conventions, vocabulary, and a key to the drawing.

use crate::i18n::conventions::EDTF;
use crate::i18n::method::Method;
use crate::i18n::{Explained, Lang, Named};
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::mark::Sign;
use crate::timeline::view::Key;
use crate::timeline::vocabulary::{
    Basis, Certainty, ConflictKind, ConflictStatus, EventKind, Mode, Polarity, Role,
};
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::glyphs::{glyph, not_equal};
use leptos::prelude::*;

/// The page's head and body.
pub fn page(context: PageContext<'_>) -> (Head, AnyView) {
    let (lang, words) = (context.lang, context.words());
    let method = lang.method();
    let home = address::timeline(context.site, lang, context.view);
    let body = view! {
        {chrome::top(context, |lang| address::method(context.site, lang))}
        <div class="page">
            <nav class="wrap crumb" aria-label=words.events>
                <a href=home>{format!("← {}", words.to_timeline)}</a>
            </nav>
        </div>
        <div class="page">
            <main class="wrap prose" id="liste" tabindex="-1">
                <h1>{words.method}</h1>
                <p class="summary">{method.lead}</p>
                {section("claims", method.event_and_claim, text(method.event_and_claim_text))}
                {section("signs", method.signs, signs(lang, method))}
                {section("dates", method.dates, dates(lang, method))}
                {section("basis", method.bases, glossary(lang, Basis::ALL))}
                {section("kind", method.kinds, glossary(lang, EventKind::ALL))}
                {section("mode", method.modes, glossary(lang, Mode::ALL))}
                {section("certainty", method.certainties, glossary(lang, Certainty::ALL))}
                {section("polarity", method.polarities, glossary(lang, Polarity::ALL))}
                {section("role", method.roles, glossary(lang, Role::ALL))}
                {section("conflict", method.conflicts, conflicts(lang, method))}
                {section("asof", method.clocks, paragraphs(&method.clocks_text))}
                {section("checked", method.checked, items(&method.checked_text))}
                {section("keys", method.addresses, keys(lang, method))}
                {section("keyboard", method.keyboard, items(&method.keyboard_text))}
            </main>
        </div>
        {chrome::foot(context)}
    };
    let head = Head {
        title: words.method.to_owned(),
        description: method.lead.to_owned(),
        path: address::method(context.site, lang),
        alternates: context.in_languages(|lang| address::method(context.site, lang)),
        kind: "article",
        ..Head::default()
    };
    (head, body.into_any())
}

fn section(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    let heading = format!("h-{id}");
    view! {
        <section id=id aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn text(text: &'static str) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

fn paragraphs(texts: &'static [&'static str]) -> AnyView {
    texts.iter().map(|paragraph| text(paragraph)).collect_view().into_any()
}

fn items(texts: &'static [&'static str]) -> AnyView {
    let items = texts.iter().map(|text| view! { <li>{*text}</li> });
    view! { <ul class="bullets">{items.collect_view()}</ul> }.into_any()
}

/// Words of the vocabulary with their names and meanings, in the order of the vocabulary.
fn glossary<T: Named + Explained + Copy>(lang: Lang, words: &[T]) -> AnyView {
    let terms = words.iter().map(|word| {
        view! {
            <div>
                <dt>{word.name(lang)}</dt>
                <dd>{word.meaning(lang)}</dd>
            </div>
        }
    });
    view! { <dl class="glossary">{terms.collect_view()}</dl> }.into_any()
}

fn signs(lang: Lang, method: &'static Method) -> AnyView {
    let entry = |sign: AnyView, name: &'static str, meaning: &'static str| {
        view! {
            <div>
                <dt>{sign} {name}</dt>
                <dd>{meaning}</dd>
            </div>
        }
    };
    let of_sign = |&sign: &Sign| entry(glyph(sign), sign.name(lang), sign.meaning(lang));
    let signs = Sign::ALL.iter().map(of_sign).collect_view();
    view! {
        <p>{method.signs_text}</p>
        <dl class="glossary signs lane-1">
            {signs}
            {entry(not_equal(), method.disputed, method.disputed_text)}
        </dl>
    }
    .into_any()
}

fn dates(lang: Lang, method: &'static Method) -> AnyView {
    let words = lang.words();
    let conventions = lang.conventions();
    let rows = conventions.rows.iter().zip(EDTF).map(|(convention, codes)| {
        let codes = codes.iter().map(|code| view! { <code>{*code}</code> " " });
        let gloss = convention.gloss.map(|gloss| format!(" ({gloss})"));
        view! {
            <tr>
                <td><span class="q" lang=conventions.lang.code()>{convention.words}</span> {gloss}</td>
                <td>{convention.reading}</td>
                <td>{codes.collect_view()}</td>
            </tr>
        }
    });
    view! {
        <p>{method.dates_text}</p>
        <table class="plain">
            <thead>
                <tr>
                    <th scope="col">{words.wording}</th>
                    <th scope="col">{words.read_as}</th>
                    <th scope="col">{method.edtf}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn conflicts(lang: Lang, method: &'static Method) -> AnyView {
    view! {
        <p>{method.conflicts_text}</p>
        {glossary(lang, ConflictKind::ALL)}
        <h3>{method.conflict_statuses}</h3>
        {glossary(lang, ConflictStatus::ALL)}
    }
    .into_any()
}

fn keys(lang: Lang, method: &'static Method) -> AnyView {
    let row = |&key: &Key| {
        view! {
            <tr>
                <th scope="row"><code>{key.as_str()}</code></th>
                <td>{key.meaning(lang)}</td>
                <td><code>{format!("{key}={}", example(key))}</code></td>
            </tr>
        }
    };
    let rows = Key::ALL.iter().map(row).collect_view();
    view! {
        <p>{method.addresses_text}</p>
        <table class="plain">
            <thead>
                <tr>
                    <th scope="col">{method.key}</th>
                    <th scope="col">{method.meaning}</th>
                    <th scope="col">{method.example}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Example of a value in an address.
const fn example(key: Key) -> &'static str {
    match key {
        Key::Article => "tiktok-update",
        Key::Asof => "2020-08-14",
        Key::Basis => "derived,stated",
        Key::By => "bloomberg",
        Key::Disputed => "1",
        Key::Event => "sale-deadline",
        Key::From | Key::To => "2020-08",
        Key::Kind => "deadline,plan",
        Key::Mode => "reported",
        Key::Order => "newest",
        Key::Org => "microsoft,oracle",
        Key::Page => "2",
        Key::Period => "2020-08/2020-09",
        Key::Q => "oracle",
        Key::Storyline => "ireland",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::view::{KnownIds, read};

    struct Everything;

    impl KnownIds for Everything {
        fn resolve(&self, _: Key, id: &str) -> Option<&str> {
            // The examples are literals, so their ids live long enough.
            Key::ALL.iter().flat_map(|&key| example(key).split(',')).find(|known| *known == id)
        }
    }

    #[test]
    fn every_example_is_understood_and_canonical() {
        for &key in Key::ALL {
            let query = format!("{key}={}", example(key));
            let reading = read(&query, &Everything);
            assert!(reading.ignored.is_empty(), "{query}");
            assert!(reading.canonical, "{query}: {}", reading.view);
        }
    }
}
