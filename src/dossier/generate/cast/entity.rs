//! Companies, persons and bodies, and how a sentence names them.

use crate::dossier::generate::Both;
use crate::i18n::Lang;
use crate::timeline::vocabulary::EntityKind;

/// What somebody can be in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier::generate) enum Part {
    Company,
    Person,
    Newspaper,
    Authority,
    Court,
    Union,
    Initiative,
}

/// What stands before a name in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing: a company.
    Nothing,
    /// The article of a masculine name.
    Der,
    /// The article of a feminine name.
    Die,
    /// The article of a neuter name.
    Das,
    /// An office, German and English.
    Office(Both),
}

/// The grammatical case of a German name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier::generate) enum Case {
    Nominative,
    Dative,
    Accusative,
}

/// A company, person or body.
#[derive(Clone, Debug)]
pub(in crate::dossier::generate) struct Entity {
    /// Its id.
    pub id: String,
    /// What it can be in a story.
    pub part: Part,
    /// Its full name.
    pub name: Both,
    /// Its name in headlines: shorter for companies.
    pub brand: Both,
    /// Who or what it is.
    pub description: Both,
    /// What stands before the name.
    pub(super) lead: Lead,
}

impl Entity {
    /// What it is in the dossier's vocabulary.
    pub fn kind(&self) -> EntityKind {
        match self.part {
            Part::Company => EntityKind::Company,
            Part::Person => EntityKind::Person,
            Part::Newspaper => EntityKind::Publisher,
            Part::Authority | Part::Court => EntityKind::Government,
            Part::Union | Part::Initiative => EntityKind::Group,
        }
    }

    /// The name in running text: "die Netzaufsicht", "dem Hafenamt", "Sprecherin Anna Ahrens".
    pub fn in_text(&self, case: Case, lang: Lang) -> String {
        let name = &self.name[lang as usize];
        let lead = match (&self.lead, lang, case) {
            (Lead::Nothing, ..) => return name.clone(),
            (Lead::Office(office), ..) => office[lang as usize].as_str(),
            (_, Lang::En, _) => "the",
            (Lead::Der, _, Case::Nominative) => "der",
            (Lead::Der, _, Case::Accusative) => "den",
            (Lead::Die, _, Case::Nominative | Case::Accusative) => "die",
            (Lead::Die, _, Case::Dative) => "der",
            (Lead::Das, _, Case::Nominative | Case::Accusative) => "das",
            (Lead::Der | Lead::Das, _, Case::Dative) => "dem",
        };
        format!("{lead} {name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_declined_in_german_and_have_an_article_in_english() {
        let body = |lead, name: &str| Entity {
            id: String::new(),
            part: Part::Authority,
            name: [name.to_owned(), "Office".to_owned()],
            brand: Both::default(),
            description: Both::default(),
            lead,
        };
        let office = Lead::Office(["Sprecher".to_owned(), "spokesperson".to_owned()]);
        for (lead, expected) in [
            (Lead::Nothing, ["N", "N", "N", "Office"]),
            (Lead::Der, ["der N", "dem N", "den N", "the Office"]),
            (Lead::Die, ["die N", "der N", "die N", "the Office"]),
            (Lead::Das, ["das N", "dem N", "das N", "the Office"]),
            (
                office,
                [
                    "Sprecher N",
                    "Sprecher N",
                    "Sprecher N",
                    "spokesperson Office",
                ],
            ),
        ] {
            let body = body(lead, "N");
            let said = [
                body.in_text(Case::Nominative, Lang::De),
                body.in_text(Case::Dative, Lang::De),
                body.in_text(Case::Accusative, Lang::De),
                body.in_text(Case::Nominative, Lang::En),
            ];
            assert_eq!(said, expected);
        }
    }
}
