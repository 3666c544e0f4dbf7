//! Checks the dossier's own texts: not blank, and present in every language that it promises.

use super::Checker;
use crate::dossier::format::{Field, Localized, Located};
use crate::dossier::report::{Code, Place, Problem};

impl Checker<'_> {
    /// Checks a text that must exist in every language of the dossier.
    pub(super) fn translated(&mut self, path: &str, text: &Field<Localized>, what: &str) {
        self.wording(path, text, what);
        let Some(text) = text else { return };
        let missing: Vec<_> = self
            .languages
            .iter()
            .filter(|lang| text.value.get(**lang).is_none())
            .copied()
            .collect();
        if text.value.wordings().next().is_none() {
            // The text as a whole is missing, not a translation; that is reported already.
            return;
        }
        for lang in missing {
            let name = lang.english_name();
            let message = format!("the {what} is missing in {name}");
            let place = Place::at(path, text.span.clone());
            self.problems.push(Problem::new(Code::MissingTranslation, place, message).help(
                format!("add `….{lang} = …`, or take `{lang}` off `languages` in dossier.toml"),
            ));
        }
    }

    /// Checks that no wording is longer than `most` characters.
    pub(super) fn short(
        &mut self,
        path: &str,
        text: &Field<Localized>,
        what: &str,
        (most, why): (usize, &str),
    ) {
        for wording in text.iter().flat_map(|text| text.value.wordings()) {
            if let Some((at, _)) = wording.value.char_indices().nth(most) {
                let length = wording.value.chars().count();
                let place = self.inside(path, wording, at, wording.value.len() - at);
                let message = format!("the {what} has {length} characters");
                self.problems.push(
                    Problem::new(Code::TooLong, place, message)
                        .help(format!("at most {most} {why}")),
                );
            }
        }
    }

    /// Checks a text that must exist in at least one language and then serves for all.
    pub(super) fn wording(&mut self, path: &str, text: &Field<Localized>, what: &str) {
        let Some(text) = text else { return };
        if text.value.wordings().next().is_none() {
            let message = format!("the {what} has no wording");
            self.problems.push(
                Problem::new(Code::EmptyText, Place::at(path, text.span.clone()), message)
                    .help("write it as `….de = \"…\"` and `….en = \"…\"`"),
            );
        }
        for wording in text.value.wordings() {
            self.not_blank(path, wording, what);
        }
    }

    /// Checks that a text is not blank.
    pub(super) fn not_blank(&mut self, path: &str, text: &Located<String>, what: &str) {
        if text.value.trim().is_empty() {
            let message = format!("the {what} is empty");
            self.problems.push(
                Problem::new(Code::EmptyText, Place::at(path, text.span.clone()), message)
                    .help("write it, or leave the key out if it is optional"),
            );
        }
    }
}
