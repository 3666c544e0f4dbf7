//! Sitemap of all pages in all languages, with the day of their last change (sitemaps.org protocol
//! 0.9, and Google's `xhtml:link` for translations).

use crate::i18n::Lang;
use crate::site::Site;
use crate::site::address;
use crate::timeline::day::Day;
use crate::timeline::model::{Article, ArticleIx, EntityIx, EventIx, Timeline};
use crate::timeline::state::published;
use crate::timeline::view::View;
use maud::{Markup, PreEscaped, html};

/// URLs per part. The protocol allows 50,000 and 50 MB; a fifth of that is written in milliseconds
/// and cannot exceed the size.
const PART: usize = 10_000;

const DECLARATION: PreEscaped<&str> = PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Page in any language.
#[derive(Clone, Copy, Debug)]
enum SitemapPage {
    Timeline,
    Method,
    Event(EventIx),
    Article(ArticleIx),
    Entity(EntityIx),
}

impl SitemapPage {
    fn address(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        match self {
            SitemapPage::Timeline => address::timeline(site, lang, &View::default()),
            SitemapPage::Method => address::method(site, lang),
            SitemapPage::Event(event) => address::event(site, timeline, event, lang, None),
            SitemapPage::Article(article) => address::article(site, timeline, article, lang),
            SitemapPage::Entity(entity) => address::entity(site, timeline, entity, lang, None),
        }
    }
}

/// Pages of a dossier, each with the day of its last change: the latest possible publication date
/// of the newest article that contributes to it. `None` if no such article is dated, or the page
/// does not depend on the dossier.
pub struct Sitemap<'a> {
    timeline: &'a Timeline,
    site: &'a Site,
    pages: Vec<(SitemapPage, Option<Day>)>,
}

impl<'a> Sitemap<'a> {
    /// Sitemap of a dossier's site.
    pub fn new(timeline: &'a Timeline, site: &'a Site) -> Sitemap<'a> {
        let mut events = vec![None; timeline.events.len()];
        let mut entities = vec![None; timeline.entities.len()];
        let articles: Vec<Option<Day>> = timeline.articles.iter().map(changed).collect();
        // `None` sorts before every day.
        let note = |days: &mut Vec<Option<Day>>, index: usize, day| {
            days[index] = days[index].max(day);
        };
        for claim in &timeline.claims {
            let day = articles[claim.article.0];
            note(&mut events, claim.event.0, day);
            let parties = claim.orgs.iter().map(|party| party.entity);
            for entity in parties.chain(claim.by.iter().copied()) {
                note(&mut entities, entity.0, day);
            }
        }
        for (article, day) in timeline.articles.iter().zip(&articles) {
            if let Some(publisher) = &article.publisher {
                note(&mut entities, publisher.entity.0, *day);
            }
        }
        let newest = articles.iter().copied().max().flatten();
        let mut pages = vec![(SitemapPage::Timeline, newest), (SitemapPage::Method, None)];
        let numbered = |days: Vec<Option<Day>>| days.into_iter().enumerate();
        pages
            .extend(numbered(events).map(|(index, day)| (SitemapPage::Event(EventIx(index)), day)));
        pages.extend(
            numbered(articles).map(|(index, day)| (SitemapPage::Article(ArticleIx(index)), day)),
        );
        pages.extend(
            numbered(entities).map(|(index, day)| (SitemapPage::Entity(EntityIx(index)), day)),
        );
        Sitemap { timeline, site, pages }
    }

    /// Content of `/sitemap.xml`: the pages, or an index of parts if they do not fit into one file.
    pub fn root(&self) -> String {
        if self.parts() == 0 {
            return self.list(&self.pages);
        }
        let parts = self.pages.chunks(self.part_size()).enumerate().map(|(index, pages)| {
            let newest = pages.iter().map(|(_, day)| *day).max().flatten();
            (address::file(self.site, &name(index + 1)), newest)
        });
        let markup = html! {
            (DECLARATION)
            sitemapindex xmlns=(NAMESPACE) {
                @for (path, day) in parts {
                    sitemap { loc { (self.site.origin) (path) } (modified(day)) }
                }
            }
        };
        markup.into_string()
    }

    /// Number of parts; 0 if one file holds all pages.
    pub fn parts(&self) -> usize {
        match self.pages.len().div_ceil(self.part_size()) {
            0 | 1 => 0,
            parts => parts,
        }
    }

    /// Pages per part, each in all languages.
    fn part_size(&self) -> usize {
        PART / self.timeline.languages.len().max(1)
    }

    /// Part with this number, from 1; `None` if out of range.
    pub fn part(&self, number: usize) -> Option<String> {
        if self.parts() == 0 {
            return None;
        }
        let pages = self.pages.chunks(self.part_size()).nth(number.checked_sub(1)?)?;
        Some(self.list(pages))
    }

    fn list(&self, pages: &[(SitemapPage, Option<Day>)]) -> String {
        let markup = html! {
            (DECLARATION)
            urlset xmlns=(NAMESPACE) xmlns:xhtml="http://www.w3.org/1999/xhtml" {
                @for &(page, day) in pages {
                    @let at = |lang| format!("{}{}", self.site.origin, page.address(self.site, self.timeline, lang));
                    @for &lang in &self.timeline.languages {
                        url {
                            loc { (at(lang)) }
                            (modified(day))
                            @for &other in &self.timeline.languages {
                                xhtml:link rel="alternate" hreflang=(other) href=(at(other)) {}
                            }
                            xhtml:link rel="alternate" hreflang="x-default" href=(at(self.timeline.main_language())) {}
                        }
                    }
                }
            }
        };
        markup.into_string()
    }
}

/// Prefix of the names of parts.
pub const PREFIX: &str = "sitemap-";

/// Name of the part with this number.
pub fn name(number: usize) -> String {
    format!("{PREFIX}{number}.xml")
}

/// Number in the name of a part, without its [`PREFIX`]: 1 for `1.xml`.
pub fn number(rest: &str) -> Option<usize> {
    let digits = rest.strip_suffix(".xml")?;
    // One URL per part: no sign, no leading zeros.
    let number: usize = digits.parse().ok()?;
    (digits == number.to_string()).then_some(number)
}

fn modified(day: Option<Day>) -> Markup {
    html! { @if let Some(day) = day { lastmod { (day) } } }
}

/// Publication date of an article, if W3C Datetime can represent it, as the protocol requires.
fn changed(article: &Article) -> Option<Day> {
    published(article).filter(|day| (Day::FIRST_NAMED..=Day::LAST_NAMED).contains(day))
}
