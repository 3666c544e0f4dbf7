//! The keys of the drawing, in a popover that opens without script.

use crate::i18n::Words;
use maud::{Markup, html};

/// Table of the keys and their meaning.
pub fn keys(words: &'static Words) -> Markup {
    let keys: [(&[&str], &str); 9] = [
        (&["←", "→"], words.key_pan),
        (&["+", "−"], words.key_zoom),
        (&["0"], words.fit),
        (&["N", "J"], words.key_next),
        (&["P", "K"], words.key_previous),
        (&[words.key_home, words.key_end], words.key_ends),
        (&[words.key_enter], words.key_open),
        (&["Esc"], words.key_close),
        (&["?"], words.key_help),
    ];
    html! {
        h2 { (words.keyboard) }
        table.keys {
            @for (keys, meaning) in keys {
                tr {
                    th scope="row" {
                        @for (index, key) in keys.iter().enumerate() {
                            @if index > 0 { " " }
                            kbd { (key) }
                        }
                    }
                    td { (meaning) }
                }
            }
        }
        p.note { (words.keyboard_hint) }
    }
}
