//! Everything visible that connects an entity with the story.

use crate::site::page_context::PageContext;
use crate::timeline::model::{ArticleIx, ClaimIx, EntityIx, EventIx};
use crate::timeline::vocabulary::Role;

/// Visible connections of an entity.
pub struct Traces {
    /// Events it takes part in, by role and in chronological order, each with the first claim that
    /// says so.
    pub roles: Vec<(Role, Vec<(EventIx, ClaimIx)>)>,
    /// Its claims, by day of publication and place in their articles.
    pub claims: Vec<ClaimIx>,
    /// Articles it published.
    pub articles: Vec<ArticleIx>,
    /// Events that it takes no part in but whose claims name it, each with the first such claim.
    pub mentions: Vec<(EventIx, ClaimIx)>,
}

impl Traces {
    /// Gathers the connections.
    pub fn of(context: PageContext<'_>, entity: EntityIx) -> Traces {
        let timeline = context.timeline();
        let known = context.knowledge;
        let events = context.facts().events();
        let states = || events.iter().filter_map(|fact| known.event(fact.event));
        let found = |roles: &[Role]| -> Vec<(EventIx, ClaimIx)> {
            let first = |claims: &[ClaimIx]| {
                claims.iter().copied().find(|&claim| {
                    let mut parties = timeline[claim].orgs.iter();
                    parties.any(|party| party.entity == entity && roles.contains(&party.role))
                })
            };
            states().filter_map(|state| Some((state.event, first(&state.claims)?))).collect()
        };
        let part: Vec<Role> =
            (Role::ALL.iter()).copied().filter(|role| role.takes_part()).collect();
        let mut mentions = found(&[Role::Mentioned]);
        let takes_part = found(&part);
        mentions.retain(|(event, _)| takes_part.iter().all(|(other, _)| other != event));
        let roles = part.iter().map(|&role| (role, found(&[role])));
        let articles = (0..timeline.articles.len()).map(ArticleIx);
        Traces {
            roles: roles.filter(|(_, events)| !events.is_empty()).collect(),
            claims: (0..timeline.claims.len())
                .map(ClaimIx)
                .filter(|&claim| known.sees_claim(claim) && timeline[claim].by.contains(&entity))
                .collect(),
            articles: articles
                .filter(|&article| known.sees_article(article))
                .filter(|&article| {
                    let publisher = timeline[article].publisher.as_ref();
                    publisher.is_some_and(|publisher| publisher.entity == entity)
                })
                .collect(),
            mentions,
        }
    }

    /// Returns true if nothing visible names it.
    pub fn is_empty(&self) -> bool {
        let nothing_done = self.roles.is_empty() && self.mentions.is_empty();
        nothing_done && self.claims.is_empty() && self.articles.is_empty()
    }
}
