//! Checks dates: their syntax, and that the basis agrees with the other keys.

use super::Checker;
use crate::dossier::format::{ClaimDate, Field, Located, TomlPublished};
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::date::FuzzyDate;
use crate::timeline::vocabulary::Basis;
use std::ops::Range;

/// Advice for a date that is invalid.
const EDTF_ADVICE: &str = "write EDTF: `2020-09-15`, `2020-09`, `2022-37~` (early 2022), \
                           `[2020-08-09..2020-08-14]` (some day between), \
                           `2020-08/2020-09` (lasting)";

impl Checker<'_> {
    /// Parses an EDTF expression; reports an invalid one at the character where it goes wrong.
    pub(super) fn edtf(&mut self, path: &str, text: &Located<String>) -> Option<FuzzyDate> {
        match FuzzyDate::parse(&text.value) {
            Ok(date) => Some(date),
            Err(error) => {
                let letter = text.value.get(error.offset..).and_then(|rest| rest.chars().next());
                let place = match letter {
                    Some(letter) => self.inside(path, text, error.offset, letter.len_utf8()),
                    None => Place::at(path, text.span.clone()),
                };
                let message = format!("`{}` is not a date: {error}", text.value);
                self.problems.push(Problem::new(Code::BadDate, place, message).help(EDTF_ADVICE));
                None
            }
        }
    }

    /// Checks the publication date of an article.
    pub(super) fn published(
        &mut self,
        path: &str,
        published: &Located<TomlPublished>,
    ) -> Option<FuzzyDate> {
        let TomlPublished { edtf, basis, why } = &published.value;
        self.translated(path, why, "reason");
        self.edtf_and_basis(path, &published.span, edtf, basis);
        if let Some(basis) = basis
            && matches!(basis.value, Basis::Derived | Basis::Inferred)
            && why.is_none()
        {
            self.without_why(path, basis);
        }
        edtf.as_ref().and_then(|text| self.edtf(path, text))
    }

    /// Checks the date of a claim. A stated date needs a phrase only if there is a quote to contain
    /// it.
    pub(super) fn claimed(
        &mut self,
        path: &str,
        date: &Located<ClaimDate>,
        has_quote: bool,
    ) -> Option<FuzzyDate> {
        let ClaimDate { edtf, phrase, basis, anchor, why, .. } = &date.value;
        self.translated(path, why, "reason");
        self.edtf_and_basis(path, &date.span, edtf, basis);
        if let Some(basis) = basis {
            match basis.value {
                Basis::Stated if phrase.is_none() && has_quote => self.basis(
                    path,
                    &basis.span,
                    "a stated date names no `phrase`",
                    "give the words of the quote that state it as `date.phrase`",
                ),
                Basis::Derived if anchor.is_none() && (phrase.is_none() || why.is_none()) => self
                    .basis(
                        path,
                        &basis.span,
                        "a derived date does not say what it follows from",
                        "give `date.anchor`, or both `date.phrase` and `date.why`",
                    ),
                Basis::Inferred if why.is_none() => self.without_why(path, basis),
                _ => {}
            }
            if basis.value != Basis::Derived
                && let Some(anchor) = anchor
            {
                self.basis(
                    path,
                    &anchor.span,
                    "only a derived date counts from an anchor",
                    "set `date.basis = \"derived\"`, or take the anchor away",
                );
            }
        }
        edtf.as_ref().and_then(|text| self.edtf(path, text))
    }

    fn edtf_and_basis(
        &mut self,
        path: &str,
        table: &Range<usize>,
        edtf: &Field<String>,
        basis: &Field<Basis>,
    ) {
        match (edtf, basis.as_ref().map(|basis| basis.value)) {
            (Some(edtf), Some(Basis::None)) => self.basis(
                path,
                &edtf.span,
                "a date that rests on nothing",
                "say what it rests on in `basis`, or take `edtf` away",
            ),
            (None, Some(basis)) if basis != Basis::None => self.basis(
                path,
                table,
                &format!("the date is {basis}, but there is no `edtf`"),
                "give the date as `edtf`, or set `basis = \"none\"`",
            ),
            _ => {}
        }
    }

    /// Reports a basis that needs a reason and has none.
    pub(super) fn without_why(&mut self, path: &str, basis: &Located<Basis>) {
        let message = format!("what is {} needs a reason", basis.value);
        self.basis(path, &basis.span, &message, "say what it rests on in `why.de` and `why.en`");
    }

    fn basis(&mut self, path: &str, span: &Range<usize>, message: &str, help: &str) {
        self.problems
            .push(Problem::new(Code::DateBasis, Place::at(path, span.clone()), message).help(help));
    }
}
