//! Who may read what (RFC 9309): everybody everything, and where all pages are listed.

use crate::ui::address;
use crate::ui::site::Site;

/// The text of `/robots.txt`.
pub fn text(site: &Site) -> String {
    let map = address::file(site, address::SITEMAP);
    format!("User-agent: *\nAllow: /\n\nSitemap: {}{map}\n", site.origin)
}
