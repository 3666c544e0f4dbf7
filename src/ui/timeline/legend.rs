//! The legend of the signs of the drawing.

use crate::i18n::{Lang, Named};
use crate::timeline::mark::Sign;
use crate::ui::glyphs::{glyph, not_equal};
use leptos::prelude::*;

/// The legend: one entry per meaning, not per glyph.
pub fn legend(lang: Lang) -> AnyView {
    let groups: [&[Sign]; 3] = [
        &[Sign::Happened, Sign::Reported, Sign::Expected],
        &[Sign::Between, Sign::Span, Sign::Open],
        &[Sign::Deadline, Sign::Threat, Sign::Denied],
    ];
    let entries = groups.iter().enumerate().flat_map(|(group, signs)| {
        signs.iter().enumerate().map(move |(index, &sign)| {
            let class = (group > 0 && index == 0).then_some("sep");
            view! { <li class=class>{glyph(sign)}{sign.name(lang)}</li> }
        })
    });
    view! {
        <ul class="legend" aria-label=lang.words().key>
            {entries.collect_view()}
            <li>{not_equal()}{lang.words().disputed}</li>
        </ul>
    }
    .into_any()
}
