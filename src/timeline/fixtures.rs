//! Small timelines for tests, described briefly and linked up as by the loader.

use super::date::FuzzyDate;
use super::day::Day;
use super::lang::Lang;
use super::model::{
    Article, ArticleIx, Claim, ClaimIx, Conflict, ConflictIx, Dating, Entity, EntityIx, Event,
    EventIx, Evidence, LocalText, Party, Publisher, Quote, Storyline, StorylineIx, Timeline,
    ToldBy,
};
use super::state::Knowledge;
use super::vocabulary::{
    Basis, Certainty, ConflictKind, ConflictStatus, EntityKind, EventKind, Mode, Polarity, Role,
    TextAccess,
};
use std::sync::Arc;

/// The state of knowledge of a copy of the timeline.
pub(crate) fn known(timeline: &Timeline, asof: Option<Day>) -> Knowledge {
    Knowledge::new(Arc::new(timeline.clone()), asof)
}

/// Entities of every fixture: id, kind, name, alias. Company and government names contain umlauts,
/// so that the search has something to fold.
pub(crate) const ENTITIES: [(&str, EntityKind, &str, &str); 6] = [
    ("tiktok", EntityKind::Company, "TikTok", "Douyin"),
    ("mueller", EntityKind::Company, "Müller AG", "Mueller"),
    ("oracle", EntityKind::Company, "Oracle", "Orakel"),
    ("house", EntityKind::Government, "Weißes Haus", "Präsident"),
    ("wsj", EntityKind::Publisher, "Wall Street Journal", "WSJ"),
    ("dorsey", EntityKind::Person, "Jack Dorsey", "@jack"),
];

/// Storylines of every fixture; event `n` belongs to number `n % 3`.
pub(crate) const STORYLINES: [&str; 3] = ["us", "ireland", "venture"];

/// Former id of the first of [`ENTITIES`].
pub(crate) const OLD_TIKTOK: &str = "musically";

/// A claim in brief. The default states something about the first event, undated, in the first
/// article.
#[derive(Clone, Debug)]
pub(crate) struct FixtureClaim {
    /// Number of the event.
    pub event: usize,
    /// Number of the article.
    pub article: usize,
    /// EDTF; empty if undated.
    pub date: String,
    pub basis: Basis,
    pub mode: Mode,
    pub polarity: Polarity,
    /// Numbers of entities.
    pub by: Vec<usize>,
    /// Numbers of entities, and their roles.
    pub orgs: Vec<(usize, Role)>,
    pub quote: String,
}

impl Default for FixtureClaim {
    fn default() -> FixtureClaim {
        FixtureClaim {
            event: 0,
            article: 0,
            date: String::new(),
            basis: Basis::Stated,
            mode: Mode::Stated,
            polarity: Polarity::Positive,
            by: Vec::new(),
            orgs: Vec::new(),
            quote: String::new(),
        }
    }
}

impl FixtureClaim {
    /// A claim in article number `article` about event number `event` on `date`.
    pub fn on(event: usize, article: usize, date: &str) -> FixtureClaim {
        FixtureClaim { event, article, date: date.to_owned(), ..FixtureClaim::default() }
    }

    pub fn mode(self, mode: Mode) -> FixtureClaim {
        FixtureClaim { mode, ..self }
    }
}

/// Description of a timeline. Ids are numbered in the order given here, not in the order of the
/// timeline: articles `a0`, events `e0`, claims `c0`, conflicts `x0`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fixture {
    /// Publication dates; empty if undated. Every second article has a publisher.
    pub articles: Vec<String>,
    /// Kinds and titles.
    pub events: Vec<(EventKind, String)>,
    pub claims: Vec<FixtureClaim>,
    /// Kinds, and numbers of the claims.
    pub conflicts: Vec<(ConflictKind, Vec<usize>)>,
}

impl Fixture {
    /// One happening per date, all stated in one article published on `published`.
    pub fn of_dates(published: &str, dates: &[&str]) -> Fixture {
        let happening = |_: &&str| (EventKind::Happening, String::new());
        let claims = |(event, date): (usize, &&str)| FixtureClaim::on(event, 0, date);
        Fixture {
            articles: vec![published.to_owned()],
            events: dates.iter().map(happening).collect(),
            claims: dates.iter().enumerate().map(claims).collect(),
            conflicts: Vec::new(),
        }
    }

    /// Builds the timeline, with all its invariants.
    pub fn timeline(&self) -> Timeline {
        let mut articles: Vec<Article> = (self.articles.iter().enumerate())
            .map(|(number, published)| article(number, published))
            .collect();
        articles.sort_by_key(|article| {
            let day = (article.published.value.as_ref()).and_then(FuzzyDate::latest);
            (day.is_none(), day, article.id.clone())
        });
        let event = |(number, (kind, title)): (usize, &(EventKind, String))| Event {
            id: format!("e{number}"),
            was: vec![format!("old-e{number}")],
            kind: *kind,
            storyline: StorylineIx(number % STORYLINES.len()),
            title: text(title),
            short: None,
            summary: LocalText::default(),
            weight: None,
            moment: None,
            lead: None,
            after: None,
            claims: Vec::new(),
            conflicts: Vec::new(),
        };
        let mut timeline = Timeline {
            languages: vec![Lang::De, Lang::En],
            storylines: STORYLINES.map(storyline).into(),
            entities: ENTITIES.iter().enumerate().map(entity).collect(),
            articles,
            events: self.events.iter().enumerate().map(event).collect(),
            ..Timeline::default()
        };
        timeline.claims = self.claims(&timeline);
        for (index, claim) in timeline.claims.iter().enumerate() {
            timeline.events[claim.event.0].claims.push(ClaimIx(index));
            timeline.articles[claim.article.0].claims.push(ClaimIx(index));
        }
        self.declare_conflicts(&mut timeline);
        timeline
    }

    fn claims(&self, timeline: &Timeline) -> Vec<Claim> {
        let mut claims: Vec<Claim> = (self.claims.iter().enumerate())
            .map(|(number, claims)| {
                let id = format!("a{}", claims.article);
                let article = timeline.articles.iter().position(|other| other.id == id);
                claim(number, claims, ArticleIx(article.unwrap()))
            })
            .collect();
        // Stable, so claims of one article keep their order.
        claims.sort_by_key(|claim| claim.article);
        claims
    }

    fn declare_conflicts(&self, timeline: &mut Timeline) {
        for (number, (kind, claims)) in self.conflicts.iter().enumerate() {
            let mut claims: Vec<ClaimIx> =
                (claims.iter()).map(|claim| claim_ix(timeline, &format!("c{claim}"))).collect();
            claims.sort();
            claims.dedup();
            for &claim in &claims {
                let event = timeline[claim].event;
                let conflicts = &mut timeline.events[event.0].conflicts;
                if !conflicts.contains(&ConflictIx(number)) {
                    conflicts.push(ConflictIx(number));
                }
            }
            timeline.conflicts.push(Conflict {
                id: format!("x{number}"),
                claims,
                sides: Vec::new(),
                question: None,
                kind: *kind,
                status: ConflictStatus::Open,
                differs: LocalText::default(),
            });
        }
    }
}

/// The claim with this id.
pub(crate) fn claim_ix(timeline: &Timeline, id: &str) -> ClaimIx {
    let position = timeline.claims.iter().position(|claim| claim.id == id);
    ClaimIx(position.unwrap())
}

/// A day from `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> Day {
    FuzzyDate::parse(text).unwrap().earliest().unwrap()
}

fn text(de: &str) -> LocalText {
    LocalText::new(&[Lang::De], |lang| (lang == Lang::De).then(|| de.to_owned()))
}

fn storyline(id: &str) -> Storyline {
    Storyline { id: id.to_owned(), name: text(id), description: None }
}

fn entity((number, (id, kind, name, alias)): (usize, &(&str, EntityKind, &str, &str))) -> Entity {
    Entity {
        id: (*id).to_owned(),
        was: (number == 0).then(|| OLD_TIKTOK.to_owned()).into_iter().collect(),
        kind: *kind,
        name: text(name),
        prepositional: None,
        aliases: vec![(*alias).to_owned()],
        description: None,
        wikidata: None,
    }
}

fn article(number: usize, published: &str) -> Article {
    Article {
        id: format!("a{number}"),
        lang: "de".to_owned(),
        headline: String::new(),
        publisher: (number % 2 == 1).then_some(Publisher {
            entity: EntityIx(4),
            basis: Basis::Stated,
            why: None,
        }),
        published: dating(published, Basis::Stated),
        url: None,
        sha256: String::new(),
        access: TextAccess::Full,
        text: String::new(),
        claims: Vec::new(),
        told_by: ToldBy::default(),
    }
}

fn claim(number: usize, claims: &FixtureClaim, article: ArticleIx) -> Claim {
    let party = |&(entity, role): &(usize, Role)| Party { entity: EntityIx(entity), role };
    Claim {
        id: format!("c{number}"),
        was: Vec::new(),
        event: EventIx(claims.event),
        article,
        evidence: Evidence::Quote(Quote {
            exact: claims.quote.clone(),
            bytes: 0..claims.quote.len(),
            position: 0..claims.quote.chars().count(),
        }),
        mode: claims.mode,
        certainty: Certainty::Certain,
        polarity: claims.polarity,
        by: claims.by.iter().map(|&by| EntityIx(by)).collect(),
        together: false,
        orgs: claims.orgs.iter().map(party).collect(),
        date: dating(&claims.date, claims.basis),
        cue: None,
        translation: LocalText::default(),
        figures: Vec::new(),
        note: None,
    }
}

fn dating(edtf: &str, basis: Basis) -> Dating {
    let value = (!edtf.is_empty()).then(|| FuzzyDate::parse(edtf).unwrap());
    Dating {
        basis: if value.is_some() { basis } else { Basis::None },
        value,
        year_basis: None,
        phrase: None,
        anchor: None,
        why: None,
    }
}
