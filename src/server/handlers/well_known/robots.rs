//! `robots.txt` (RFC 9309): allows everything and names the sitemap.

use crate::site::Site;
use crate::site::address;

/// Text of `/robots.txt`.
pub fn text(site: &Site) -> String {
    let map = address::file(site, address::SITEMAP);
    format!("User-agent: *\nAllow: /\n\nSitemap: {}{map}\n", site.origin)
}
