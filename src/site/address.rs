//! Addresses of the site: those of pages here, of views in [`view`], of data in [`data`].
//!
//! Pages of a published site are folders, since plain file servers answer those without
//! configuration: `/de/event/x/` where a server has `/de/event/x`.

mod data;
#[cfg(test)]
mod tests;
mod view;

pub use data::*;
pub use view::*;

use crate::i18n::Lang;
use crate::site::{Site, SiteForm};
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, EntityIx, EventIx, Timeline};
use crate::timeline::view::View;

/// Sitemap, a file at the root of the site.
pub const SITEMAP: &str = "sitemap.xml";

/// Rules for crawlers.
pub const ROBOTS: &str = "robots.txt";

/// Contact for vulnerability reports (RFC 9116).
pub const SECURITY: &str = ".well-known/security.txt";

/// Icon for tabs and bookmarks.
pub const FAVICON: &str = "favicon.svg";

/// Icon for home screens of iPhones and iPads.
pub const APPLE_TOUCH_ICON: &str = "apple-touch-icon.png";

/// The web manifest, one per language.
pub const MANIFEST: &str = "manifest.webmanifest";

/// Name of the edition being served, for pages that are already open.
pub const EDITION: &str = "edition.txt";

/// Header in which responses name the edition they were made from.
pub const EDITION_HEADER: &str = "zeitstrahl-edition";

/// The oEmbed endpoint.
pub const OEMBED: &str = "api/v1/oembed";

/// An event's page, as known on `asof`.
pub fn event(
    site: &Site,
    timeline: &Timeline,
    event: EventIx,
    lang: Lang,
    asof: Option<Day>,
) -> String {
    event_of_id(site, &timeline[event].id, lang, asof)
}

/// [`event`] by its id.
pub fn event_of_id(site: &Site, id: &str, lang: Lang, asof: Option<Day>) -> String {
    as_of(site, lang, &["event/", id].concat(), asof)
}

/// Fragment of a claim on its event's page or in the panel. The prefix avoids clashes with events,
/// which have fragments there too and may have the same id.
pub fn claim_anchor(claim: &Claim) -> String {
    [CLAIM_ANCHOR, &claim.id].concat()
}

/// Start of the anchor of a claim on its event's page.
pub const CLAIM_ANCHOR: &str = "claim-";

/// An article's page.
pub fn article(site: &Site, timeline: &Timeline, article: ArticleIx, lang: Lang) -> String {
    page(site, lang, &["article/", &timeline[article].id].concat())
}

/// A claim's passage on its article's page.
pub fn claim(site: &Site, timeline: &Timeline, claim: ClaimIx, lang: Lang) -> String {
    let claim = &timeline[claim];
    [&article(site, timeline, claim.article, lang), "#", &claim.id].concat()
}

/// An entity's page, as known on `asof`.
pub fn entity(
    site: &Site,
    timeline: &Timeline,
    entity: EntityIx,
    lang: Lang,
    asof: Option<Day>,
) -> String {
    as_of(site, lang, &["entity/", &timeline[entity].id].concat(), asof)
}

/// The method page.
pub fn method(site: &Site, lang: Lang) -> String {
    page(site, lang, "method")
}

/// The web manifest.
pub fn manifest(site: &Site, lang: Lang) -> String {
    below(site, lang, MANIFEST)
}

/// A file at the root of the site, such as [`FAVICON`].
pub fn file(site: &Site, name: &str) -> String {
    [&site.base, "/", name].concat()
}

/// A page by its path.
fn page(site: &Site, lang: Lang, path: &str) -> String {
    let mut address = below(site, lang, path);
    if site.form != SiteForm::Served {
        address.push('/');
    }
    address
}

/// A page in a state of knowledge.
fn as_of(site: &Site, lang: Lang, path: &str, asof: Option<Day>) -> String {
    let view = View { asof, ..View::default() };
    match (&site.form, asof) {
        (SiteForm::Served, _) | (_, None) => view.href(&page(site, lang, path)),
        (SiteForm::Published { .. }, Some(_)) => {
            let folder = view.query().replace('=', "/");
            page(site, lang, &[path, "/", &folder].concat())
        }
    }
}

/// A path below the folder of a language.
pub fn below(site: &Site, lang: Lang, path: &str) -> String {
    [&site.base, "/", lang.code(), "/", path].concat()
}
