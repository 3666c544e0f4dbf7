//! Checks each entry of `entities.toml` on its own.

use super::Checker;
use crate::dossier::format::Entities;
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem};

impl Checker<'_> {
    /// Checks `entities.toml`.
    pub(super) fn entities(&mut self, file: &File<Entities>) {
        let path = &file.path;
        for entity in &file.value.entity {
            let entity = &entity.value;
            self.wording(path, &entity.name, "name");
            self.translated(path, &entity.description, "description");
            for alias in &entity.aliases {
                self.not_blank(path, alias, "alias");
            }
            if let Some(item) = &entity.wikidata
                && !is_wikidata_item(&item.value)
            {
                let message = format!("`{}` is not a Wikidata item", item.value);
                let place = Place::at(path, item.span.clone());
                self.problems.push(
                    Problem::new(Code::BadWikidata, place, message)
                        .help("write `Q` and its number, such as `Q48938223`"),
                );
            }
        }
    }
}

fn is_wikidata_item(item: &str) -> bool {
    item.strip_prefix('Q').is_some_and(|number| {
        !number.is_empty() && !number.starts_with('0') && number.bytes().all(|b| b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wikidata_item_is_q_and_a_number() {
        let cases =
            [("Q1", true), ("Q48938223", true), ("Q", false), ("Q01", false), ("48", false)];
        for (item, is_valid) in cases {
            assert_eq!(is_wikidata_item(item), is_valid, "{item}");
        }
    }
}
