//! Finds the entities that a sentence names.

use crate::dossier::format::Entities;

/// Names and aliases of all entities.
#[derive(Debug)]
pub(super) struct EntityNames<'a> {
    /// Pairs of name and id, longest name first: "Shanghai Dongfang Newspaper" before "Shanghai".
    names: Vec<(&'a str, &'a str)>,
}

impl<'a> EntityNames<'a> {
    /// Collects the names and aliases of all entities.
    pub fn new(entities: &'a Entities) -> EntityNames<'a> {
        let mut names = Vec::new();
        for entity in &entities.entity {
            let entity = &entity.value;
            let Some(id) = &entity.id else { continue };
            let wordings = entity.name.iter().flat_map(|name| name.value.wordings());
            let all = wordings.chain(&entity.aliases);
            names.extend(all.map(|name| (name.value.trim(), id.value.as_str())));
        }
        names.retain(|(name, _)| !name.is_empty());
        names.sort_by_key(|(name, id)| (std::cmp::Reverse(name.len()), *name, *id));
        names.dedup();
        EntityNames { names }
    }

    /// Ids of the entities named in a sentence, each once, in the order of the sentence.
    pub fn within(&self, sentence: &str) -> Vec<&'a str> {
        let mut hits: Vec<(std::ops::Range<usize>, &str)> = Vec::new();
        for (name, id) in &self.names {
            for (start, _) in sentence.match_indices(name) {
                let range = start..start + name.len();
                let is_free =
                    hits.iter().all(|(hit, _)| hit.end <= range.start || range.end <= hit.start);
                if is_free && is_word(sentence, &range) {
                    hits.push((range, id));
                }
            }
        }
        hits.sort_by_key(|(range, _)| range.start);
        let mut ids: Vec<&str> = Vec::new();
        for (_, id) in hits {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// Tests whether the range is a whole word of the sentence, with or without a genitive s.
fn is_word(sentence: &str, range: &std::ops::Range<usize>) -> bool {
    let continues = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let after = &sentence[range.end..];
    let genitive = after.strip_prefix('s').unwrap_or(after);
    !continues(sentence[..range.start].chars().next_back())
        && (!continues(after.chars().next()) || !continues(genitive.chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::format::{Localized, TomlEntity, field, list};
    use crate::i18n::Lang;

    #[test]
    fn names_are_words_also_in_the_genitive_and_in_compounds() {
        let entity = |id: &str, name: &str, aliases: &[&str]| TomlEntity {
            id: field(id),
            name: field(Localized::one(Lang::De, name)),
            aliases: list(aliases.iter().copied()),
            ..TomlEntity::default()
        };
        let entities = Entities {
            entity: list([
                entity("tiktok", "TikTok", &["Tiktok"]),
                entity("paper", "Shanghai Dongfang Newspaper", &[]),
                entity("shanghai", "Shanghai", &[]),
                entity("eu", "EU", &[]),
            ]),
        };
        let names = EntityNames::new(&entities);
        for (sentence, ids) in [
            ("TikToks Chef und die Tiktok-Nutzer in Shanghai.", vec!["tiktok", "shanghai"]),
            ("Shanghai Dongfang Newspaper Co. und TikTok", vec!["paper", "tiktok"]),
            ("die EU-Niederlassung", vec!["eu"]),
            ("EUR, NEU, TikToker und Shanghaier", vec![]),
        ] {
            assert_eq!(names.within(sentence), ids, "{sentence}");
        }
    }
}
