//! Link checker: reads a published folder as a crawler would and finds broken links.

mod page;
#[cfg(test)]
mod tests;

use super::MARKER;
use crate::dossier::report::SHOWN;
use anyhow::Context;
use page::CrawledPage;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;
use url::Url;

/// A broken link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// File that contains the link, relative to the folder of the site.
    pub file: String,
    /// The link as written.
    pub link: String,
    /// Reason why it is broken.
    pub fault: LinkError,
}

/// Reason why a link is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkError {
    /// Not a valid address.
    Malformed,
    /// Leads out of the site's folder, which may be all there is on the host.
    Outside,
    /// The file does not exist.
    Missing,
    /// The file has no such id.
    NoPlace,
}

impl LinkError {
    /// Description for the report.
    pub const fn as_str(self) -> &'static str {
        match self {
            LinkError::Malformed => "is not an address",
            LinkError::Outside => "leads out of the site",
            LinkError::Missing => "leads to no file",
            LinkError::NoPlace => "names a place that is not there",
        }
    }
}

/// Result of a crawl.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crawl {
    /// Files whose links were followed.
    pub pages: usize,
    /// Links within the site.
    pub links: usize,
    /// Those that lead nowhere, each once per file, in the order of the files: the first ones.
    pub broken: Vec<Broken>,
    /// Number of further broken links.
    pub more: usize,
}

impl Crawl {
    /// Number of broken links.
    pub fn count(&self) -> usize {
        self.broken.len() + self.more
    }
}

impl fmt::Display for Crawl {
    /// A line for each link that leads nowhere, one for those that are not shown, and the counts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Broken { file, link, fault } in &self.broken {
            writeln!(f, "{file}: {link} {}", fault.as_str())?;
        }
        if self.more > 0 {
            writeln!(f, "and {} more", self.more)?;
        }
        let (pages, links) = (self.pages, self.links);
        let broken = self.count();
        writeln!(f, "{pages} pages with {links} links within the site, {broken} of them broken")
    }
}

/// Follows every link in a published folder that stays within the site. Fetches nothing.
///
/// # Errors
/// Fails if the folder was not published, or a file cannot be read.
pub fn check(folder: &Path) -> anyhow::Result<Crawl> {
    let unpublished = || format!("{} is not a published site", folder.display());
    let address = fs::read_to_string(folder.join(MARKER)).with_context(unpublished)?;
    let root = Url::parse(address.trim()).with_context(unpublished)?;
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    let mut crawl = Crawl::default();
    for (file, page) in &files {
        let Some(page) = page else { continue };
        crawl.pages += 1;
        let own = match page.is_document {
            true => file.strip_suffix("index.html").unwrap_or(file),
            // A fragment of HTML is inserted into the page beside it, so its links resolve there.
            false => file.rfind('/').map_or("", |end| &file[..=end]),
        };
        let here = root.join(own).with_context(|| format!("{file} has no address"))?;
        for link in &page.links {
            let fault = match target(&root, &here, link) {
                LinkTarget::Elsewhere => continue,
                LinkTarget::Faulty(fault) => Some(fault),
                LinkTarget::File(target, place) => match files.get(&target) {
                    None => Some(LinkError::Missing),
                    Some(Some(page)) => {
                        let has_place = place.is_none_or(|place| page.places.contains(&place));
                        (!has_place).then_some(LinkError::NoPlace)
                    }
                    Some(None) => None,
                },
            };
            crawl.links += 1;
            match fault {
                None => {}
                Some(_) if crawl.broken.len() == SHOWN => crawl.more += 1,
                Some(fault) => {
                    crawl.broken.push(Broken { file: file.clone(), link: link.clone(), fault })
                }
            }
        }
    }
    Ok(crawl)
}

/// Lists all files below a folder and parses those that can have links.
fn collect(
    root: &Path,
    below: &str,
    files: &mut BTreeMap<String, Option<CrawledPage>>,
) -> anyhow::Result<()> {
    let folder = root.join(below);
    let read = || format!("{} cannot be read", folder.display());
    for entry in fs::read_dir(&folder).with_context(read)? {
        let entry = entry.with_context(read)?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().with_context(read)?.is_dir() {
            collect(root, &format!("{name}/"), files)?;
            continue;
        }
        let has_links = ["html", "svg", "xml", "atom"]
            .iter()
            .any(|ending| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')));
        let page = match has_links {
            true => {
                let bytes = fs::read(entry.path()).with_context(read)?;
                Some(CrawledPage::read(&name, &bytes))
            }
            false => None,
        };
        files.insert(name, page);
    }
    Ok(())
}

/// Target of a link.
enum LinkTarget {
    /// Outside the site, on purpose.
    Elsewhere,
    /// Broken.
    Faulty(LinkError),
    /// A file, and an id in it. With a query the page is built by a script and its ids are unknown,
    /// so none is given.
    File(String, Option<String>),
}

fn target(root: &Url, here: &Url, link: &str) -> LinkTarget {
    let Ok(url) = here.join(link) else {
        return LinkTarget::Faulty(LinkError::Malformed);
    };
    let is_own = url.origin() == root.origin() && matches!(url.scheme(), "http" | "https");
    let is_named = Url::parse(link).is_ok();
    let Some(path) = url.path().strip_prefix(root.path()).filter(|_| is_own) else {
        // An absolute link to another part of the same host is legitimate.
        return match is_own && !is_named {
            true => LinkTarget::Faulty(LinkError::Outside),
            false => LinkTarget::Elsewhere,
        };
    };
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8();
    let Ok(path) = decoded else {
        return LinkTarget::Faulty(LinkError::Malformed);
    };
    let mut file = path.into_owned();
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    let place = url.fragment().filter(|place| !place.is_empty());
    let place = place.filter(|_| url.query().is_none());
    let place = place.map(|place| percent_encoding::percent_decode_str(place).decode_utf8_lossy());
    LinkTarget::File(file, place.map(|place| place.into_owned()))
}
