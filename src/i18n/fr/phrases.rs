//! Sentences in French. Names follow prepositions that neither elide nor contract, so that they
//! are grammatical for any name.

use crate::i18n::phrases;
use crate::timeline::vocabulary::{ConflictKind, Mode};

/// The singular also for none.
fn counted(count: usize, forms: [&str; 2]) -> String {
    phrases::counted(number(count), count < 2, forms)
}

pub fn number(value: usize) -> String {
    phrases::grouped(&value.to_string(), '\u{202f}', 4)
}

pub fn events(count: usize) -> String {
    counted(count, ["événement", "événements"])
}

pub fn events_of(count: usize, total: usize) -> String {
    format!("{} sur {}", number(count), events(total))
}

pub fn show_events(count: usize) -> String {
    format!("Afficher {}", events(count))
}

pub fn later_published(count: usize) -> String {
    let events = events(count);
    match count {
        1 => format!("{events} était survenu, mais ne figurait alors dans aucun article"),
        _ => format!("{events} étaient survenus, mais ne figuraient alors dans aucun article"),
    }
}

pub fn active(count: usize) -> String {
    format!("{count} {}", if count == 1 { "actif" } else { "actifs" })
}

pub fn remove(filter: &str) -> String {
    format!("Retirer {filter}")
}

pub fn more_values(count: usize) -> String {
    let other = if count == 1 { "autre" } else { "autres" };
    format!("et {} {other}", number(count))
}

pub fn page_of(page: usize, pages: usize) -> String {
    format!("Page {} sur {}", number(page), number(pages))
}

pub fn earlier(count: usize) -> String {
    format!("← {} plus tôt", number(count))
}

pub fn later(count: usize) -> String {
    format!("{} plus tard →", number(count))
}

pub fn silence(years: u32, months: u32) -> String {
    match years {
        0 | 1 => format!("au moins {months} mois sans nouvelle"),
        _ => format!("au moins {years} ans sans nouvelle"),
    }
}

pub fn claims(count: usize) -> String {
    counted(count, ["affirmation", "affirmations"])
}

pub fn claims_with_evidence(count: usize) -> String {
    counted(count, ["affirmation sourcée", "affirmations sourcées"])
}

pub fn more_claims(count: usize) -> String {
    match count {
        1 => "1 autre affirmation".to_owned(),
        _ => format!("{count} autres affirmations"),
    }
}

pub fn unchecked(count: usize, all: usize) -> String {
    match (count == all, count) {
        (true, _) => "rien de cela n’est vérifié sur un texte.".to_owned(),
        (false, 1) => "dont 1 non vérifiée sur un texte.".to_owned(),
        (false, _) => format!("dont {count} non vérifiées sur un texte."),
    }
}

pub fn articles(count: usize) -> String {
    counted(count, ["article", "articles"])
}

pub fn passages(count: usize) -> String {
    counted(count, ["passage", "passages"])
}

pub fn days(count: u64) -> &'static str {
    if count == 1 { "jour" } else { "jours" }
}

pub fn over(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Date => "Contradiction sur la date",
        ConflictKind::Outcome => "Contradiction sur l’issue",
        ConflictKind::Name => "Contradiction sur le nom",
        ConflictKind::Status => "Contradiction sur l’avancement",
        ConflictKind::Modality => "Contradiction sur la certitude",
        ConflictKind::Scope => "Contradiction sur l’ampleur",
        ConflictKind::Superseded => "Remplacé par une affirmation postérieure",
        ConflictKind::External => "Contradiction avec un savoir extérieur",
    }
}

pub fn other_side(opposes: bool, count: usize) -> &'static str {
    match (opposes, count) {
        (true, _) => "À l’opposé",
        (false, 1) => "L’autre passage",
        (false, _) => "Les autres passages",
    }
}

pub fn past(day: &str) -> String {
    format!("déjà passé le {day}")
}

pub fn outcome_unknown(day: &str) -> String {
    format!("déjà échu le {day}, issue inconnue")
}

pub fn running(day: &str) -> String {
    format!("en cours le {day}")
}

pub fn ahead(day: &str) -> String {
    format!("encore attendu le {day}")
}

pub fn stated(has_text: bool) -> &'static str {
    match has_text {
        true => "indiquée dans le texte",
        false => "indiquée par la source",
    }
}

pub fn derived(has_text: bool) -> &'static str {
    match has_text {
        true => "dérivée du texte",
        false => "dérivée des indications de la source",
    }
}

pub fn dates(count: usize) -> String {
    counted(count, ["date", "dates"])
}

pub fn claim_number(number: usize) -> String {
    format!("Affirmation\u{a0}{number}")
}

pub fn paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Paragraphe\u{a0}{first}"),
        false => format!("Paragraphes\u{a0}{first}–{last}"),
    }
}

pub fn show_paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Afficher le paragraphe\u{a0}{first}"),
        false => format!("Afficher les paragraphes\u{a0}{first}–{last}"),
    }
}

pub fn omitted_paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Paragraphe\u{a0}{first} omis"),
        false => format!("Paragraphes\u{a0}{first}–{last} omis"),
    }
}

pub fn stored(ranges: &str) -> String {
    format!("caractères {ranges} de la version conservée")
}

pub fn version(version: &str) -> String {
    format!("Version {version}")
}

pub fn citation(title: &str, date: &str, dossier: &str, version: &str) -> String {
    format!(
        "«\u{a0}{title}\u{a0}: {date}\u{a0}». Zeitstrahl, dossier «\u{a0}{dossier}\u{a0}», version {version}."
    )
}

pub fn cited_in(source: &str, address: &str) -> String {
    format!("{source}. Cité d’après {address}")
}

pub fn not_known_yet(day: &str) -> String {
    format!("Le {day}, aucun article de ce dossier n’en parlait encore.")
}

pub fn counts_from_publication(source: &str) -> String {
    format!("Compté à partir du jour de publication\u{a0}: {source}.")
}

pub fn counted_from_missing(claim: &str) -> String {
    format!("Compté à partir de l’affirmation «\u{a0}{claim}\u{a0}», absente de cet extrait.")
}

pub fn language(code: &str) -> Option<&'static str> {
    Some(match code {
        "de" => "allemand",
        "en" => "anglais",
        "fr" => "français",
        _ => return None,
    })
}

/// A headline within quotation marks: guillemets become double quotation marks, without their spaces.
pub fn nested(title: &str) -> String {
    let mut inner = String::with_capacity(title.len());
    let mut letters = title.chars().peekable();
    let is_space = |sign: &char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}');
    while let Some(sign) = letters.next() {
        match sign {
            '«' => {
                inner.push('“');
                letters.next_if(is_space);
            }
            sign if is_space(&sign) && letters.peek() == Some(&'»') => {}
            '»' => inner.push('”'),
            sign => inner.push(sign),
        }
    }
    inner
}

pub fn according_to(name: &str) -> String {
    format!("selon {name}")
}

pub fn source_is(name: &str) -> String {
    format!("source\u{a0}: {name}")
}

pub fn said_by(mode: Mode, name: &str, who: &str) -> String {
    match mode {
        Mode::Declined => format!("{who} ne fait aucun commentaire"),
        _ => format!("{name} par {who}"),
    }
}

pub fn as_stated_by(name: &str) -> String {
    format!("d’après {name}")
}

pub fn assessment_by(name: &str) -> String {
    format!("estimé par {name}")
}

pub fn what_is_said_by(name: &str) -> String {
    format!("Ce que dit {name}")
}

pub fn what_happened_to(name: &str) -> String {
    format!("Ce qui est arrivé à {name}")
}
