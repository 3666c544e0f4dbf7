//! Sentences around claims: speaker, mode and basis.

use super::PageContext;
use crate::i18n::phrases::Speaker;
use crate::i18n::{date, phrases};
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, ConflictIx, EntityIx};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::{Basis, EntityKind, Mode, TextAccess};

impl<'a> PageContext<'a> {
    /// An entity as somebody who says something.
    pub fn speaker(self, entity: EntityIx) -> Speaker<'a> {
        self.called(entity, self.name(entity))
    }

    /// The same under another name, such as that of several.
    fn called<'n>(self, entity: EntityIx, name: &'n str) -> Speaker<'n> {
        match self.timeline()[entity].kind {
            EntityKind::Government | EntityKind::Group => Speaker::Common(name),
            EntityKind::Company | EntityKind::Person | EntityKind::Publisher => {
                Speaker::Proper(name)
            }
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
        let names: Vec<&str> = claim.by.iter().map(|&entity| self.name(entity)).collect();
        let who = names.join(", ");
        let speakers = claim.by.iter().map(|&entity| self.called(entity, &who));
        // One that needs another form needs it for all.
        let speaker = speakers.max_by_key(|it| matches!(it, Speaker::Common(_)));
        match speaker {
            Some(speaker) => phrases::said_by(claim.mode, speaker, self.lang),
            None => phrases::by_article(claim.mode, self.narrator(claim.article), self.lang),
        }
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
            (Basis::Stated, Some(Basis::Inferred)) => (self.words().year_inferred, true),
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
        let data = &self.timeline()[conflict];
        let size = self.conflict_size(conflict);
        phrases::conflict(data.kind, data.status, size.as_deref(), self.lang)
    }

    /// The same in front of what differs, below the sides.
    pub fn difference(self, conflict: ConflictIx) -> String {
        let data = &self.timeline()[conflict];
        let size = self.conflict_size(conflict);
        phrases::difference(data.kind, data.status, size.as_deref(), self.lang)
    }

    fn conflict_size(self, conflict: ConflictIx) -> Option<String> {
        let claims = self.timeline()[conflict].claims.iter();
        let mut dates = claims.filter_map(|&claim| self.knowledge.date(claim));
        let first = dates.next()?;
        let other = dates.find(|date| *date != first)?;
        date::difference(first, other, self.lang)
    }
}
