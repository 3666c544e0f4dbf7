//! All pages in all languages, with the day on which each last had something new (sitemaps.org,
//! protocol 0.9, with Google's `xhtml:link` for translations).

use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::model::{Article, ArticleIx, EntityIx, EventIx, Timeline};
use crate::timeline::state::published;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::site::Site;
use maud::{Markup, PreEscaped, html};

/// Pages in one part. The protocol allows 50,000 addresses and 50 MB; with a fifth of that a part
/// is written in milliseconds, and the second bound is out of reach.
const PART: usize = 10_000 / Lang::ALL.len();

const DECLARATION: PreEscaped<&str> = PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page, whatever its language.
#[derive(Clone, Copy, Debug)]
enum Page {
    Timeline,
    Method,
    Event(EventIx),
    Article(ArticleIx),
    Entity(EntityIx),
}

impl Page {
    fn address(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        match self {
            Page::Timeline => address::timeline(site, lang, &View::default()),
            Page::Method => address::method(site, lang),
            Page::Event(event) => address::event(site, timeline, event, lang, None),
            Page::Article(article) => address::article(site, timeline, article, lang),
            Page::Entity(entity) => address::entity(site, timeline, entity, lang, None),
        }
    }
}

/// The pages of a dossier, each with the day of its last change: the latest possible day of
/// publication of the newest article that has a part in it. None where no article is dated, or the
/// page follows from the program alone.
pub struct Sitemap<'a> {
    timeline: &'a Timeline,
    site: &'a Site,
    pages: Vec<(Page, Option<Day>)>,
}

impl<'a> Sitemap<'a> {
    /// The map of a dossier's site.
    pub fn new(timeline: &'a Timeline, site: &'a Site) -> Sitemap<'a> {
        let mut events = vec![None; timeline.events.len()];
        let mut entities = vec![None; timeline.entities.len()];
        let articles: Vec<Option<Day>> = timeline.articles.iter().map(changed).collect();
        // `None` is before every day.
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
        let mut pages = vec![(Page::Timeline, newest), (Page::Method, None)];
        let numbered = |days: Vec<Option<Day>>| days.into_iter().enumerate();
        pages.extend(numbered(events).map(|(index, day)| (Page::Event(EventIx(index)), day)));
        pages.extend(numbered(articles).map(|(index, day)| (Page::Article(ArticleIx(index)), day)));
        pages.extend(numbered(entities).map(|(index, day)| (Page::Entity(EntityIx(index)), day)));
        Sitemap {
            timeline,
            site,
            pages,
        }
    }

    /// What `/sitemap.xml` holds: the pages, or the parts where they are too many for one file.
    pub fn root(&self) -> String {
        if self.parts() == 0 {
            return self.list(&self.pages);
        }
        let parts = self.pages.chunks(PART).enumerate().map(|(index, pages)| {
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

    /// How many parts there are: none where one file holds all pages.
    pub fn parts(&self) -> usize {
        match self.pages.len() {
            0..=PART => 0,
            pages => pages.div_ceil(PART),
        }
    }

    /// The part with this number, from 1; `None` where there is none.
    pub fn part(&self, number: usize) -> Option<String> {
        if self.parts() == 0 {
            return None;
        }
        let pages = self.pages.chunks(PART).nth(number.checked_sub(1)?)?;
        Some(self.list(pages))
    }

    fn list(&self, pages: &[(Page, Option<Day>)]) -> String {
        let markup = html! {
            (DECLARATION)
            urlset xmlns=(NAMESPACE) xmlns:xhtml="http://www.w3.org/1999/xhtml" {
                @for &(page, day) in pages {
                    @let at = |lang| format!("{}{}", self.site.origin, page.address(self.site, self.timeline, lang));
                    @for lang in Lang::ALL {
                        url {
                            loc { (at(lang)) }
                            (modified(day))
                            @for other in Lang::ALL {
                                xhtml:link rel="alternate" hreflang=(other) href=(at(other)) {}
                            }
                            xhtml:link rel="alternate" hreflang="x-default" href=(at(Lang::DEFAULT)) {}
                        }
                    }
                }
            }
        };
        markup.into_string()
    }
}

/// What the name of every part begins with.
pub const PREFIX: &str = "sitemap-";

/// The name of the part with this number.
pub fn name(number: usize) -> String {
    format!("{PREFIX}{number}.xml")
}

/// The number in the name of a part, given what follows [`PREFIX`]: of `1.xml` it is 1.
pub fn number(rest: &str) -> Option<usize> {
    let digits = rest.strip_suffix(".xml")?;
    // One address per part: no sign, no leading zeros.
    let number: usize = digits.parse().ok()?;
    (digits == number.to_string()).then_some(number)
}

fn modified(day: Option<Day>) -> Markup {
    html! { @if let Some(day) = day { lastmod { (day) } } }
}

/// The day an article came out, where the format of the protocol (W3C Datetime) has a word for it.
fn changed(article: &Article) -> Option<Day> {
    published(article).filter(|day| (Day::FIRST_NAMED..=Day::LAST_NAMED).contains(day))
}
