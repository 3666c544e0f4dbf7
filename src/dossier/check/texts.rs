//! Texts of ours: that they say something, in every language the dossier promises.

use super::Checker;
use crate::dossier::format::{Field, Localized, Located};
use crate::dossier::report::{Code, Place, Problem};
use crate::i18n::Lang;

impl Checker<'_> {
    /// A text that has to be there in every language of the dossier.
    pub(super) fn translated(&mut self, path: &str, text: &Field<Localized>, what: &str) {
        self.wording(path, text, what);
        let Some(text) = text else { return };
        let missing: Vec<_> = self
            .languages
            .iter()
            .filter(|lang| wording(&text.value, **lang).is_none())
            .copied()
            .collect();
        if missing.len() == Lang::ALL.len() {
            // Not a translation is missing, but the text; that has been reported.
            return;
        }
        for lang in missing {
            let name = match lang {
                Lang::De => "German",
                Lang::En => "English",
            };
            let message = format!("the {what} is missing in {name}");
            let place = Place::at(path, text.span.clone());
            self.problems
                .push(
                    Problem::new(Code::MissingTranslation, place, message).help(format!(
                        "add `….{lang} = …`, or take `{lang}` off `languages` in dossier.toml"
                    )),
                );
        }
    }

    /// A text that has to be there in some language; the same in the other.
    pub(super) fn wording(&mut self, path: &str, text: &Field<Localized>, what: &str) {
        let Some(text) = text else { return };
        let Localized { de, en } = &text.value;
        if de.is_none() && en.is_none() {
            let message = format!("the {what} has no wording");
            self.problems.push(
                Problem::new(Code::EmptyText, Place::at(path, text.span.clone()), message)
                    .help("write it as `….de = \"…\"` and `….en = \"…\"`"),
            );
        }
        for wording in [de, en].into_iter().flatten() {
            self.not_blank(path, wording, what);
        }
    }

    /// A text that must not be blank.
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

fn wording(text: &Localized, lang: Lang) -> Option<&Located<String>> {
    match lang {
        Lang::De => text.de.as_ref(),
        Lang::En => text.en.as_ref(),
    }
}
