//! Security headers of every response, with the reason for each.

use crate::site::address;
use crate::site::{SiteForm, Surface};
use crate::ui::document::{EDITION_SCRIPT, HEIGHT_SCRIPT, PENDING_SCRIPT, Shell, THEME_SCRIPT};
use crate::ui::language_gate::LANGUAGE_SCRIPT;
use axum::Router;
use axum::body::Body;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{Response, StatusCode};
use axum::middleware::map_response;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Content security policy (CSP) of pages, or of embeds.
///
/// Inline scripts are allowed by hash instead of a nonce, so that pages can be cached. The hashes
/// change only with a build.
pub fn content_policy(shell: &Shell) -> HeaderValue {
    if shell.watched {
        // Live reload needs a script and a socket of its own; it runs on developers' machines only.
        return HeaderValue::from_static("default-src * 'unsafe-inline' 'wasm-unsafe-eval'");
    }
    // Only embeds may be framed by other sites.
    let framed_by = match shell.site.surface {
        Surface::Page => "'none'",
        Surface::Embed => "*",
    };
    let policy = format!("{}; frame-ancestors {framed_by}", directives(shell));
    // Directives and base64 are ASCII without control characters; the fallback forbids everything.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// CSP in a `meta` element for pages published as files, which come without headers.
/// `frame-ancestors` is left out: it works only in a header.
pub fn policy_in_files(shell: &Shell) -> Option<String> {
    (shell.site.form != SiteForm::Served).then(|| directives(shell))
}

fn directives(shell: &Shell) -> String {
    let mut scripts = vec![THEME_SCRIPT, shell.loader.as_str()];
    if shell.site.form != SiteForm::Served {
        scripts.extend([PENDING_SCRIPT, LANGUAGE_SCRIPT]);
    }
    // Pages frame a preview of their embed.
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
    let scripts: Vec<String> =
        scripts.into_iter().map(|script| format!("'sha256-{}'", hash(script))).collect();
    let directives = [
        // Nothing that is not listed.
        "default-src 'none'".to_owned(),
        // Own files, the inline scripts, and compiling WebAssembly.
        format!("script-src 'self' {} 'wasm-unsafe-eval'", scripts.join(" ")),
        "style-src 'self'".to_owned(),
        "img-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        // Fetching of the WebAssembly module.
        "connect-src 'self'".to_owned(),
        "form-action 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        format!("frame-src {frames}"),
    ];
    directives.join("; ")
}

/// Edition that a response was rendered from. The front end ignores fragments of other editions
/// than its page's.
pub const EDITION: HeaderName = HeaderName::from_static(address::EDITION_HEADER);

/// Origins that may load a response into their pages.
pub const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// All origins.
pub const FOR_ALL: HeaderValue = HeaderValue::from_static("cross-origin");

/// Default headers of every response, also of those that are sent before or without the router.
/// Clones share them.
#[derive(Clone, Debug)]
pub struct DefaultHeaders(Arc<[(HeaderName, HeaderValue)]>);

impl DefaultHeaders {
    /// The fixed headers and, if configured, `Strict-Transport-Security` with this `max-age` in
    /// seconds (RFC 6797).
    pub fn new(hsts: Option<u32>) -> DefaultHeaders {
        let hsts = hsts.map(|seconds| {
            // `max-age=` and digits are a valid header value.
            let value = HeaderValue::from_str(&format!("max-age={seconds}"));
            (STRICT_TRANSPORT_SECURITY, value.unwrap_or(HeaderValue::from_static("max-age=0")))
        });
        DefaultHeaders(fixed().into_iter().chain(hsts).collect())
    }

    /// Adds the headers that the response does not set. A 304 gets none of them: its headers
    /// replace those that the browser has cached (RFC 9111 section 3.2).
    pub fn complete<B>(&self, mut response: Response<B>) -> Response<B> {
        if response.status() != StatusCode::NOT_MODIFIED {
            for (name, value) in self.0.iter() {
                let entry = response.headers_mut().entry(name.clone());
                entry.or_insert_with(|| value.clone());
            }
        }
        response
    }

    /// Adds the headers to all responses of a router.
    pub fn on(self, router: Router) -> Router {
        router.layer(map_response(move |response: Response<Body>| {
            let completed = self.complete(response);
            async { completed }
        }))
    }

    /// Header lines as sent.
    pub fn lines(&self) -> Vec<u8> {
        let line = |(name, value): &(HeaderName, HeaderValue)| {
            [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat()
        };
        self.0.iter().flat_map(line).collect()
    }
}

fn fixed() -> [(HeaderName, HeaderValue); 6] {
    [
        // Responses other than pages load and run nothing and cannot be framed.
        (
            CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
        ),
        // Browsers must not sniff scripts in text.
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        // Other sites learn the referring origin but not the page.
        (REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
        // None of these features is used, so an injected script cannot use them either.
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(
                "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), \
                 payment=(), usb=()",
            ),
        ),
        // Isolates pages from windows that opened them or that they opened.
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        // Pages and scripts are for this origin; embeds, images and data override this.
        (RESOURCE_POLICY, HeaderValue::from_static("same-origin")),
    ]
}

/// CSP of a document that has this inline style and loads nothing.
pub fn with_style(style: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        hash(style)
    );
    // ASCII without control characters; the fallback forbids everything.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// CSP of static SVG files, which have inline styles.
pub const DRAWING: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
);

/// Header of the content security policy.
pub const POLICY: HeaderName = CONTENT_SECURITY_POLICY;

/// SHA-256 in base64, by which a CSP allows an inline script or style.
pub fn hash(script: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(script.as_bytes()))
}
