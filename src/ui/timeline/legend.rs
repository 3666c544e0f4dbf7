//! The legend of the signs of the drawing.

use crate::i18n::Named;
use crate::site::page_context::PageContext;
use crate::timeline::mark::Sign;
use crate::timeline::state::Commitment;
use crate::ui::glyphs::{glyph, not_equal};
use leptos::prelude::*;

/// The legend: one entry per meaning, not per glyph. "Only reported" and "not checked" are listed
/// where the dossier has such claims.
pub fn legend(context: PageContext<'_>) -> AnyView {
    let lang = context.lang;
    let is_listed = |sign: &&Sign| {
        let mut claims = context.timeline().claims.iter();
        match sign {
            Sign::Reported => claims.any(|claim| {
                claim.quote().is_some() || Commitment::of(claim.mode) == Commitment::Reported
            }),
            Sign::Unchecked => claims.any(|claim| claim.quote().is_none()),
            _ => true,
        }
    };
    let groups: [&[Sign]; 3] = [
        &[Sign::Happened, Sign::Reported, Sign::Unchecked, Sign::Expected],
        &[Sign::Between, Sign::Span, Sign::Open],
        &[Sign::Deadline, Sign::Threat, Sign::Denied],
    ];
    let entries = groups.iter().enumerate().flat_map(|(group, signs)| {
        signs.iter().filter(is_listed).enumerate().map(move |(index, &sign)| {
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
