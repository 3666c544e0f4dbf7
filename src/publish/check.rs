//! Reads a published folder as a crawler would, and finds the links that lead nowhere.

mod page;
#[cfg(test)]
mod tests;

use super::MARKER;
use anyhow::Context;
use page::Page;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use url::Url;

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// The file it stands in, below the folder of the site.
    pub file: String,
    /// The link as it stands there.
    pub link: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is no address.
    Malformed,
    /// It leads out of the folder, which may be all that stands at the site's address.
    Outside,
    /// There is no such file.
    Missing,
    /// The file has no such place.
    NoPlace,
}

impl Fault {
    /// In words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Fault::Malformed => "is no address",
            Fault::Outside => "leads out of the site",
            Fault::Missing => "leads to no file",
            Fault::NoPlace => "names a place that is not there",
        }
    }
}

/// What a crawl found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crawl {
    /// Files whose links were followed.
    pub pages: usize,
    /// Links within the site.
    pub links: usize,
    /// Those that lead nowhere, each once per file, in the order of the files.
    pub broken: Vec<Broken>,
}

/// Follows every link of every page in a published folder, as far as it stays within the site.
/// Nothing is fetched.
///
/// # Errors
/// When the folder was not published, or a file cannot be read.
pub fn check(folder: &Path) -> anyhow::Result<Crawl> {
    let unpublished = || format!("{} is no published site", folder.display());
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
            // A piece of HTML is put into the page beside it, and leads where it would lead there.
            false => file.rfind('/').map_or("", |end| &file[..=end]),
        };
        let here = root
            .join(own)
            .with_context(|| format!("{file} has no address"))?;
        for link in &page.links {
            let fault = match target(&root, &here, link) {
                Target::Elsewhere => continue,
                Target::Faulty(fault) => Some(fault),
                Target::File(target, place) => match files.get(&target) {
                    None => Some(Fault::Missing),
                    Some(Some(page)) => {
                        let has_place = place.is_none_or(|place| page.places.contains(&place));
                        (!has_place).then_some(Fault::NoPlace)
                    }
                    Some(None) => None,
                },
            };
            crawl.links += 1;
            crawl.broken.extend(fault.map(|fault| Broken {
                file: file.clone(),
                link: link.clone(),
                fault,
            }));
        }
    }
    Ok(crawl)
}

/// All files below a folder, with what stands in those that have links.
fn collect(
    root: &Path,
    below: &str,
    files: &mut BTreeMap<String, Option<Page>>,
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
        let has_links = ["html", "svg", "xml", "atom"].iter().any(|ending| {
            name.strip_suffix(ending)
                .is_some_and(|rest| rest.ends_with('.'))
        });
        let page = match has_links {
            true => {
                let bytes = fs::read(entry.path()).with_context(read)?;
                Some(Page::read(&name, &bytes))
            }
            false => None,
        };
        files.insert(name, page);
    }
    Ok(())
}

/// Where a link leads.
enum Target {
    /// Out of the site, on purpose.
    Elsewhere,
    /// Nowhere.
    Faulty(Fault),
    /// To a file, and to a place in it. Where a program shows the page there is no telling which
    /// places it has.
    File(String, Option<String>),
}

fn target(root: &Url, here: &Url, link: &str) -> Target {
    let Ok(url) = here.join(link) else {
        return Target::Faulty(Fault::Malformed);
    };
    let is_own = url.origin() == root.origin() && matches!(url.scheme(), "http" | "https");
    let is_named = Url::parse(link).is_ok();
    let Some(path) = url.path().strip_prefix(root.path()).filter(|_| is_own) else {
        // Somebody may well link to another part of the same host – in full.
        return match is_own && !is_named {
            true => Target::Faulty(Fault::Outside),
            false => Target::Elsewhere,
        };
    };
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8();
    let Ok(path) = decoded else {
        return Target::Faulty(Fault::Malformed);
    };
    let mut file = path.into_owned();
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    let place = url.fragment().filter(|place| !place.is_empty());
    let place = place.filter(|_| url.query().is_none());
    let place = place.map(|place| percent_encoding::percent_decode_str(place).decode_utf8_lossy());
    Target::File(file, place.map(|place| place.into_owned()))
}
