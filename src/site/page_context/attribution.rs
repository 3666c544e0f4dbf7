//! Sentences around claims: speaker, mode and basis.

use super::PageContext;
use crate::i18n::phrases::{ConflictLine, Speaker};
use crate::i18n::{date, phrases};
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, ConflictIx, EntityIx};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::{Basis, EntityKind, Mode, TextAccess};

impl<'a> PageContext<'a> {
    /// An entity as somebody who says something.
    pub fn speaker(self, entity: EntityIx) -> Speaker<'a> {
        match (self.inflected(entity), self.is_proper(entity)) {
            (Some(form), _) => Speaker::Inflected(form),
            (None, true) => Speaker::Proper(self.name(entity)),
            (None, false) => Speaker::Common(self.name(entity)),
        }
    }

    /// The name of an entity after a preposition, if the authors wrote it down.
    fn inflected(self, entity: EntityIx) -> Option<&'a str> {
        self.timeline()[entity].prepositional.as_ref()?.own(self.lang)
    }

    /// Returns true if its name is proper: the same after any preposition.
    fn is_proper(self, entity: EntityIx) -> bool {
        match self.timeline()[entity].kind {
            EntityKind::Government | EntityKind::Group => false,
            EntityKind::Company | EntityKind::Person | EntityKind::Publisher => true,
        }
    }

    /// The article as somebody who says something: its publisher, as far as that is known.
    fn narrator(self, article: ArticleIx) -> Speaker<'a> {
        let article = &self.timeline()[article];
        match (&article.publisher, article.access) {
            (Some(publisher), _) => self.speaker(publisher.entity),
            (None, TextAccess::None) => Speaker::Headline(&article.headline),
            (None, _) => Speaker::Article,
        }
    }

    /// Speaker and mode of a claim: "laut Bloomberg", "mitgeteilt von Microsoft" …
    pub fn attribution(self, claim: ClaimIx) -> String {
        let claim = &self.timeline()[claim];
        if claim.by.is_empty() {
            return phrases::by_article(claim.mode, self.narrator(claim.article), self.lang);
        }
        let is_common = |&by: &EntityIx| self.inflected(by).is_none() && !self.is_proper(by);
        // One whose cases nobody wrote down needs a sentence without any, and so do all with it.
        let is_common = claim.by.iter().any(is_common);
        let name = |&by: &EntityIx| match self.inflected(by) {
            Some(form) if !is_common => form,
            _ => self.name(by),
        };
        let names: Vec<&str> = claim.by.iter().map(name).collect();
        let is_chain = names.len() > 1 && !claim.together;
        if is_chain && !is_common {
            return phrases::passed_on(claim.mode, &names, self.lang);
        }
        let who = match claim.together {
            true => phrases::together(&names, self.lang),
            false => names.join(", "),
        };
        let speaker = if is_common { Speaker::Common(&who) } else { Speaker::Inflected(&who) };
        phrases::said_by(claim.mode, speaker, self.lang)
    }

    /// The attribution on the drawing: only where somebody else is quoted.
    pub fn label_attribution(self, claim: ClaimIx) -> String {
        let claim = &self.timeline()[claim];
        match (claim.mode, claim.by.first()) {
            (Mode::Reported | Mode::Denied, Some(&by)) => {
                phrases::attribution(self.speaker(by), self.lang)
            }
            _ => String::new(),
        }
    }

    /// Basis of the event's date in words, and whether any of it is inferred.
    pub fn basis(self, state: &EventState) -> (&'static str, bool) {
        let Some(&claim) = state.dates.first() else {
            return (phrases::basis(Basis::None, false, self.lang), false);
        };
        self.basis_of(&self.timeline()[claim])
    }

    /// Basis of a claim's date.
    pub fn basis_of(self, claim: &Claim) -> (&'static str, bool) {
        let has_text = claim.quote().is_some();
        match (claim.date.basis, claim.date.year_basis) {
            (Basis::Stated | Basis::Derived, Some(Basis::Inferred)) => {
                (self.words().year_inferred, true)
            }
            (basis, _) => (phrases::basis(basis, has_text, self.lang), basis == Basis::Inferred),
        }
    }

    /// Basis of a statement about an article.
    pub fn article_basis(self, article: ArticleIx, basis: Basis) -> &'static str {
        let has_text = self.timeline()[article].access != TextAccess::None;
        phrases::basis(basis, has_text, self.lang)
    }

    /// The head line of a conflict: kind, size where it can be computed, status.
    pub fn conflict_line(self, conflict: ConflictIx) -> String {
        let size = self.conflict_size(conflict);
        self.line(conflict, size.as_deref()).heading(self.lang)
    }

    /// The same in front of what differs, below the sides.
    pub fn difference(self, conflict: ConflictIx) -> String {
        let size = self.conflict_size(conflict);
        self.line(conflict, size.as_deref()).difference(self.lang)
    }

    fn line(self, conflict: ConflictIx, size: Option<&str>) -> ConflictLine<'_> {
        let conflict = &self.timeline()[conflict];
        ConflictLine {
            kind: conflict.kind,
            status: conflict.status,
            is_contradiction: conflict.is_contradiction(),
            size,
        }
    }

    fn conflict_size(self, conflict: ConflictIx) -> Option<String> {
        let claims = self.timeline()[conflict].claims.iter();
        let mut dates = claims.filter_map(|&claim| self.knowledge.date(claim));
        let first = dates.next()?;
        let other = dates.find(|date| *date != first)?;
        date::difference(first, other, self.lang)
    }
}
