//! Headers of every answer, one reason each.

use crate::ui::address;
use crate::ui::document::{EDITION_SCRIPT, HEIGHT_SCRIPT, PENDING_SCRIPT, Shell, THEME_SCRIPT};
use crate::ui::entrance::LANGUAGE_SCRIPT;
use crate::ui::site::{Form, Surface};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use sha2::{Digest, Sha256};

/// The content policy for pages, or for embeds.
///
/// Scripts run by their hash, so that pages can be cached; the hashes change only with a build.
pub fn content_policy(shell: &Shell) -> HeaderValue {
    if shell.watched {
        // Live reload brings a script and a socket of its own; it runs on developers' machines
        // only.
        return HeaderValue::from_static("default-src * 'unsafe-inline' 'wasm-unsafe-eval'");
    }
    // Pages are not to be framed by others; an embed is to be framed by anybody.
    let framed_by = match shell.site.surface {
        Surface::Page => "'none'",
        Surface::Embed => "*",
    };
    let policy = format!("{}; frame-ancestors {framed_by}", directives(shell));
    // Directives and base64 are ASCII without control characters; the fallback forbids everything.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// The content policy that pages of a published site carry themselves, since nobody sends headers
/// with them. Who may frame them can only be said by a header.
pub fn policy_in_files(shell: &Shell) -> Option<String> {
    (shell.site.form != Form::Served).then(|| directives(shell))
}

fn directives(shell: &Shell) -> String {
    let mut scripts = vec![THEME_SCRIPT, shell.loader.as_str()];
    if shell.site.form != Form::Served {
        scripts.extend([PENDING_SCRIPT, LANGUAGE_SCRIPT]);
    }
    // Pages frame the preview of their embed.
    let frames = match shell.site.surface {
        Surface::Page => {
            if shell.edition.is_some() {
                scripts.push(EDITION_SCRIPT);
            }
            "'self'"
        }
        Surface::Embed => {
            scripts.push(HEIGHT_SCRIPT);
            "'none'"
        }
    };
    let scripts: Vec<String> = scripts
        .into_iter()
        .map(|script| format!("'sha256-{}'", hash(script)))
        .collect();
    let directives = [
        // Nothing that is not listed.
        "default-src 'none'".to_owned(),
        // Own files, the inline scripts, and compiling WebAssembly.
        format!("script-src 'self' {} 'wasm-unsafe-eval'", scripts.join(" ")),
        "style-src 'self'".to_owned(),
        "img-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        // The loader fetches the WebAssembly module.
        "connect-src 'self'".to_owned(),
        "form-action 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        format!("frame-src {frames}"),
    ];
    directives.join("; ")
}

/// The edition that an answer is made of, for the program in the browser: it shows nothing of
/// another one than its page's.
pub const EDITION: HeaderName = HeaderName::from_static(address::EDITION_HEADER);

/// Who may load an answer into a page of theirs.
pub const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Everybody.
pub const FOR_ALL: HeaderValue = HeaderValue::from_static("cross-origin");

/// Headers that are the same for every answer, but for those that say otherwise themselves.
pub fn fixed() -> [(HeaderName, HeaderValue); 6] {
    [
        // What is no page loads and runs nothing, and nobody frames it.
        (
            POLICY,
            HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
        ),
        // Browsers must not guess that a text is a script.
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        // Other sites learn where readers come from, not what they looked at.
        (
            REFERRER_POLICY,
            HeaderValue::from_static("strict-origin-when-cross-origin"),
        ),
        // Nothing here asks for any of it; an injected script could not either.
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(
                "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), \
                 payment=(), usb=()",
            ),
        ),
        // Pages that were opened from here, or opened this one, cannot reach into it.
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        // Pages and program are for our own pages; embeds, pictures and data say that they are for all.
        (RESOURCE_POLICY, HeaderValue::from_static("same-origin")),
    ]
}

/// That browsers are to use https only for this many seconds (RFC 6797).
pub fn transport_security(seconds: u32) -> HeaderValue {
    // Digits after ASCII are a valid header.
    HeaderValue::from_str(&format!("max-age={seconds}"))
        .unwrap_or(HeaderValue::from_static("max-age=0"))
}

/// The content policy of a drawing that holds its style.
pub const DRAWING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
);

/// A header of its own so that the router can name it.
pub const POLICY: HeaderName = CONTENT_SECURITY_POLICY;

/// By which a policy allows an inline script or style.
pub fn hash(script: &str) -> String {
    base64(&Sha256::digest(script.as_bytes()))
}

/// RFC 4648 base64 with padding; 32 bytes at start-up do not pay for a crate.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let block = chunk
            .iter()
            .fold(0_u32, |block, byte| block << 8 | u32::from(*byte));
        let block = block << (8 * (3 - chunk.len()));
        for index in 0..4 {
            if index <= chunk.len() {
                let digit = block >> (18 - 6 * index) & 63;
                text.push(char::from(ALPHABET[digit as usize]));
            } else {
                text.push('=');
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_matches_the_vectors_of_rfc_4648() {
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }
}
