//! Ground floor of pages and exports: the site, its addresses and data formats, and the context and
//! labels of a page.

pub mod address;
#[cfg(feature = "ssr")]
pub mod alternates;
#[cfg(feature = "ssr")]
pub mod citation;
pub mod format;
pub mod labels;
#[cfg(feature = "ssr")]
pub mod page_context;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
mod standfirst;

use crate::timeline::day::Day;

/// A site, as known to its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Scheme and host under which readers reach it, without a slash at the end. Empty in the
    /// browser, which knows them.
    pub origin: String,
    /// Path of the site, such as `/news`; empty at the root of a host.
    pub base: String,
    /// Server or files behind its addresses.
    pub form: SiteForm,
    /// Surface on which its pages are shown.
    pub surface: Surface,
}

/// Server or files behind the addresses of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SiteForm {
    /// A server, which renders every view for its query.
    #[default]
    Served,
    /// A folder of files. Every page is a file in a folder of its own, which any file server shows
    /// for the folder's address. Only few views have a page (see
    /// [`folder`](address::folder)); the others are painted by the browser.
    Published {
        /// States of knowledge that have pages, in chronological order; at the first, nothing is
        /// known yet. Empty if no article has a date.
        stops: Vec<Day>,
    },
}

/// Surface on which pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surface {
    /// A window of their own.
    #[default]
    Page,
    /// A frame in another site's page; links to views stay within it.
    Embed,
}

/// Error for an address that cannot be that of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSite;

impl std::fmt::Display for NoSite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected scheme, host and perhaps a path, as in https://example.org/news")
    }
}

impl std::error::Error for NoSite {}

impl std::str::FromStr for Site {
    type Err = NoSite;

    /// Parses the address of a served site, such as `https://example.org/news/`.
    fn from_str(url: &str) -> Result<Site, NoSite> {
        let (scheme, rest) = url.split_once("://").ok_or(NoSite)?;
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let is_plain = |text: &str| {
            let odd = |c: char| c.is_whitespace() || c.is_control() || "?#\"'<>\\".contains(c);
            !text.contains(odd)
        };
        let base = path.trim_end_matches('/');
        if !matches!(scheme, "http" | "https")
            || host.is_empty()
            || host.contains('@')
            || !is_plain(url)
            || base.contains("//")
        {
            return Err(NoSite);
        }
        Ok(Site { origin: format!("{scheme}://{host}"), base: base.to_owned(), ..Site::default() })
    }
}

impl Site {
    /// The same site on another surface.
    pub fn on(&self, surface: Surface) -> Site {
        Site { surface, ..self.clone() }
    }

    /// Attributes of `<html>` from which the browser reads the site: the values of `data-base`,
    /// `data-published` and `data-embed`. A page of a served site at the root has none.
    pub fn attributes(&self) -> [Option<String>; 3] {
        let published = match &self.form {
            SiteForm::Served => None,
            SiteForm::Published { stops } => {
                let numbers = stops.iter().map(|day| day.number().to_string());
                Some(numbers.collect::<Vec<_>>().join(" "))
            }
        };
        let embed = self.surface == Surface::Embed;
        [(!self.base.is_empty()).then(|| self.base.clone()), published, embed.then(String::new)]
    }

    /// State of knowledge for a day: on a published site the last stop on or before it, or the
    /// first stop if there is none.
    pub fn stop(&self, asof: Option<Day>) -> Option<Day> {
        let asof = asof?;
        match &self.form {
            SiteForm::Served => Some(asof),
            SiteForm::Published { stops } => {
                let after = stops.partition_point(|stop| *stop <= asof);
                stops.get(after.saturating_sub(1)).copied()
            }
        }
    }

    /// State of knowledge whose page of an event or entity shows what was known of it as of a day,
    /// given the day on which something last became known. A published site has no page for every
    /// stop: the page of the first stop that knew as much says the same.
    pub fn state(&self, asof: Option<Day>, since: Option<Day>) -> Option<Day> {
        match &self.form {
            SiteForm::Served => asof,
            SiteForm::Published { stops } => {
                let (_, since) = (asof?, since?);
                let before = stops.partition_point(|stop| *stop < since);
                stops.get(before).copied()
            }
        }
    }

    /// Reads the site from the attributes of a page; the origin stays empty.
    pub fn of_attributes(attribute: impl Fn(&str) -> Option<String>) -> Site {
        let day = |number: &str| Some(Day::new(i64::from(number.parse::<i32>().ok()?)));
        Site {
            origin: String::new(),
            base: attribute("data-base").unwrap_or_default(),
            form: match attribute("data-published") {
                Some(days) => {
                    SiteForm::Published { stops: days.split(' ').filter_map(day).collect() }
                }
                None => SiteForm::Served,
            },
            surface: match attribute("data-embed") {
                Some(_) => Surface::Embed,
                None => Surface::Page,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_origin_and_base() {
        for (url, origin, base) in [
            ("https://example.org", "https://example.org", ""),
            ("https://example.org/", "https://example.org", ""),
            ("http://127.0.0.1:3000/a/b/", "http://127.0.0.1:3000", "/a/b"),
        ] {
            let site: Site = url.parse().unwrap();
            assert_eq!((&*site.origin, &*site.base), (origin, base), "{url}");
            assert_eq!((site.form, site.surface), (SiteForm::Served, Surface::Page));
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for url in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///news",
            "https://example.org/?a=1",
            "https://example.org/#a",
            "https://example.org/a b",
            "https://example.org//news",
            "https://example.org/\"",
            "https://user@example.org",
            "https://exa\"mple.org",
        ] {
            assert_eq!(url.parse::<Site>(), Err(NoSite), "{url}");
        }
    }

    #[test]
    fn the_browser_knows_the_site_again() {
        let forms = [
            SiteForm::Served,
            SiteForm::Published { stops: Vec::new() },
            SiteForm::Published { stops: vec![Day::new(-3), Day::new(18_000)] },
        ];
        for form in forms {
            for surface in [Surface::Page, Surface::Embed] {
                for base in ["", "/a/b"] {
                    let site = Site {
                        origin: String::new(),
                        base: base.to_owned(),
                        form: form.clone(),
                        surface,
                    };
                    let [base, published, embed] = site.attributes();
                    let again = Site::of_attributes(|name| match name {
                        "data-base" => base.clone(),
                        "data-published" => published.clone(),
                        "data-embed" => embed.clone(),
                        _ => None,
                    });
                    assert_eq!(again, site);
                }
            }
        }
        assert_eq!(Site::default().attributes(), [None, None, None]);
    }

    #[test]
    fn any_day_has_a_stop_that_knows_as_much() {
        let day = |number: i64| Some(Day::new(number));
        let site = Site {
            form: SiteForm::Published { stops: [10, 20, 30].map(Day::new).to_vec() },
            ..Site::default()
        };
        let cases = [(5, 10), (10, 10), (19, 10), (20, 20), (99, 30)];
        for (asof, stop) in cases {
            assert_eq!(site.stop(day(asof)), day(stop), "{asof}");
            assert_eq!(Site::default().stop(day(asof)), day(asof));
        }
        assert_eq!(site.stop(None), None);

        let cases =
            [(30, Some(11), 20), (30, Some(20), 20), (20, Some(20), 20), (30, Some(21), 30)];
        for (asof, since, page) in cases {
            assert_eq!(site.state(day(asof), since.map(Day::new)), day(page));
            assert_eq!(Site::default().state(day(asof), since.map(Day::new)), day(asof));
        }
        assert_eq!(site.state(None, day(20)), None);
        assert_eq!(site.state(day(30), None), None);
    }
}
