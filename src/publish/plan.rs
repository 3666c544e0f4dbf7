//! Files of a published site.

use crate::export::schema;
use crate::i18n::Lang;
use crate::server::{self, Shell};
use crate::site::address;
use crate::site::citation::CitationStyle;
use crate::site::format::Format;
use crate::site::{Site, SiteForm, Surface};
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::model::{ArticleIx, ClaimIx, EntityIx, EventIx, Timeline};
use crate::timeline::query::select;
use crate::timeline::state::Knowledge;
use crate::timeline::view::View;
use crate::timeline::vocabulary::TextAccess;
use crate::ui::timeline::{ROWS, steps};
use std::sync::Arc;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedFile {
    /// Address on our router.
    pub address: String,
    /// Path below the folder of the site.
    pub file: String,
    /// True for the page that answers unknown addresses.
    pub is_missing: bool,
}

/// All files of a site except those of the front end.
pub struct Plan {
    /// The files, ordered so that pages of one state of knowledge follow each other.
    pub entries: Vec<PlannedFile>,
    site: Site,
}

impl Plan {
    /// Lists the files of a dossier at the address of `site`.
    pub fn new(timeline: &Arc<Timeline>, site: &Site) -> Plan {
        let now = Knowledge::new(Arc::clone(timeline), None);
        let steps = steps(now.facts());
        // Before the first article nothing is known, which is a state too.
        let nothing = steps.first().map(|first| first.plus(-1));
        let stops = nothing.into_iter().chain(steps).collect();
        let site = Site { form: SiteForm::Published { stops }, ..site.clone() };
        let mut plan = Plan { entries: Vec::new(), site };
        plan.root(timeline);
        plan.programs(timeline);
        for &lang in &timeline.languages {
            plan.pages(timeline, lang);
            plan.citations(timeline, now.facts(), lang);
            plan.views(&now, lang);
            plan.state(lang, None);
        }
        plan.stops(timeline);
        plan
    }

    /// Shell for the pages of this site.
    pub fn shell(&self, shell: Shell) -> Shell {
        Shell { site: self.site.clone(), ..shell }
    }

    /// Adds the file at an address, on our router and in the site.
    fn add(&mut self, address: impl Fn(&Site) -> String) {
        self.add_if_any(|site| Some(address(site)));
    }

    /// Adds a file that not every site has.
    fn add_if_any(&mut self, address: impl Fn(&Site) -> Option<String>) {
        let (Some(served), Some(published)) = (address(&Site::default()), address(&self.site))
        else {
            return;
        };
        let path = published.strip_prefix(&self.site.base).unwrap_or(&published);
        let mut file = path.trim_start_matches('/').to_owned();
        if file.is_empty() || file.ends_with('/') {
            file.push_str("index.html");
        }
        self.entries.push(PlannedFile { address: served, file, is_missing: false });
    }

    /// Adds files outside the folders of the languages.
    fn root(&mut self, timeline: &Timeline) {
        self.add(|site| address::file(site, ""));
        for name in server::files(timeline) {
            self.add(|site| address::file(site, &name));
        }
        let missing = ["404.html".to_owned()].into_iter();
        let languages = timeline.languages.iter();
        let missing = missing.chain(languages.map(|lang| format!("{lang}/404.html")));
        self.entries.extend(missing.map(|file| PlannedFile {
            address: format!("/{file}"),
            file,
            is_missing: true,
        }));
    }

    /// Adds what data refer to in any language: the schema of the JSON export, and the texts that
    /// positions count in.
    fn programs(&mut self, timeline: &Timeline) {
        self.add(|site| address::schema(site, schema::FILE));
        for article in &timeline.articles {
            if article.access == TextAccess::Full {
                self.add(|site| address::text(site, &article.id));
            }
        }
    }

    /// Adds pages that are the same in every view.
    fn pages(&mut self, timeline: &Timeline, lang: Lang) {
        self.add(|site| address::method(site, lang));
        self.add(|site| address::manifest(site, lang));
        // One embed serves every view: its script reads the address.
        let view = View::default();
        self.add(|site| address::timeline(&site.on(Surface::Embed), lang, &view));
        for article in (0..timeline.articles.len()).map(ArticleIx) {
            self.add(|site| address::article(site, timeline, article, lang));
        }
        for event in (0..timeline.events.len()).map(EventIx) {
            self.add(|site| address::event(site, timeline, event, lang, None));
        }
        for entity in (0..timeline.entities.len()).map(EntityIx) {
            self.add(|site| address::entity(site, timeline, entity, lang, None));
        }
    }

    /// Adds citations of what is known now.
    fn citations(&mut self, timeline: &Timeline, facts: &Facts, lang: Lang) {
        for fact in facts.events() {
            self.citation(timeline, fact.event, lang, None);
        }
        for claim in (0..timeline.claims.len()).map(ClaimIx) {
            let id = &timeline[claim].id;
            for style in CitationStyle::ALL {
                self.add(|site| address::claim_citation(site, id, lang, style.extension()));
            }
        }
    }

    /// Adds citations of an event as known on a day, in every style.
    fn citation(&mut self, timeline: &Timeline, event: EventIx, lang: Lang, asof: Option<Day>) {
        let id = &timeline[event].id;
        for style in CitationStyle::ALL {
            self.add(|site| address::event_citation(site, id, lang, asof, style.extension()));
        }
    }

    /// Adds the views of what is known now that have pages, with all pages of their lists.
    fn views(&mut self, now: &Knowledge, lang: Lang) {
        let timeline = now.timeline();
        let plain = View::default;
        let orgs = timeline
            .entities
            .iter()
            .map(|entity| View { org: [entity.id.clone()].into(), ..plain() });
        let storylines = timeline
            .storylines
            .iter()
            .map(|storyline| View { storyline: [storyline.id.clone()].into(), ..plain() });
        for view in std::iter::once(plain()).chain(orgs).chain(storylines) {
            self.view(lang, &view);
            let pages = select(now.facts(), now, &view).events.len().div_ceil(ROWS);
            for page in 2..=pages as u32 {
                let view = view.with(|view| view.page = page);
                self.add(|site| address::timeline(site, lang, &view));
            }
        }
    }

    /// Adds the page of a view, its pictures, and the data of its selection, if any.
    fn view(&mut self, lang: Lang, view: &View) {
        self.add(|site| address::timeline(site, lang, view));
        self.add(|site| address::card(site, lang, view));
        self.add(|site| address::drawing(site, lang, view));
        for format in Format::ALL {
            self.add_if_any(|site| address::data(site, lang, view, format));
        }
    }

    /// Adds the data from which browsers make other views of a state of knowledge.
    fn state(&mut self, lang: Lang, asof: Option<Day>) {
        self.add(|site| address::facts(site, lang, asof));
        self.add(|site| address::texts(site, lang, asof));
        if asof.is_some() {
            self.add(|site| address::rows(site, lang, asof));
        }
    }

    /// Adds what was known at each stop: the view, and the events and entities that something
    /// became known about since the previous stop.
    fn stops(&mut self, timeline: &Arc<Timeline>) {
        let SiteForm::Published { stops } = self.site.form.clone() else {
            return;
        };
        let mut before = None;
        for stop in stops {
            let knowledge = Knowledge::new(Arc::clone(timeline), Some(stop));
            let facts = knowledge.facts();
            let is_new = |since: Option<Day>| since.is_some() && since > before;
            let events: Vec<EventIx> = (facts.events().iter())
                .filter(|fact| is_new(facts.since(fact)))
                .map(|fact| fact.event)
                .collect();
            let entities: Vec<EntityIx> = (0..timeline.entities.len())
                .map(EntityIx)
                .filter(|&entity| is_new(knowledge.since(entity)))
                .collect();
            let view = View { asof: Some(stop), ..View::default() };
            for &lang in &timeline.languages {
                self.view(lang, &view);
                self.state(lang, Some(stop));
                for &event in &events {
                    self.add(|site| address::event(site, timeline, event, lang, Some(stop)));
                    self.citation(timeline, event, lang, Some(stop));
                }
                for &entity in &entities {
                    self.add(|site| address::entity(site, timeline, entity, lang, Some(stop)));
                }
            }
            before = Some(stop);
        }
    }
}
