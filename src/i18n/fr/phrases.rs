//! Sentences in French. Names follow prepositions that neither elide nor contract, so that they
//! are grammatical for any name.

use crate::i18n::phrases;
use crate::timeline::vocabulary::Mode;

/// The singular also for none.
fn counted(count: usize, forms: [&str; 2]) -> String {
    phrases::counted(number(count), count < 2, forms)
}

pub fn number(value: usize) -> String {
    phrases::grouped(&value.to_string(), '\u{202f}', 4)
}

counts! {
    events: "événement", "événements";
    claims: "affirmation", "affirmations";
    claims_with_evidence: "affirmation sourcée", "affirmations sourcées";
    articles: "article", "articles";
    passages: "passage", "passages";
    dates: "date", "dates";
}

sentences! {
    events_of(count: usize, total: usize) = "{} sur {}", number(count), events(total);
    show_events(count: usize) = "Afficher {}", events(count);
    active(count: usize) = "{count} {}", if count == 1 { "actif" } else { "actifs" };
    remove(filter: &str) = "Retirer {filter}";
    page_of(page: usize, pages: usize) = "Page {} sur {}", number(page), number(pages);
    earlier(count: usize) = "← {} plus tôt", number(count);
    later(count: usize) = "{} plus tard →", number(count);
    past(day: &str) = "déjà passé au {day}";
    outcome_unknown(day: &str) = "échu au {day}, issue inconnue";
    running(day: &str) = "en cours le {day}";
    ahead(day: &str) = "encore attendu le {day}";
    claim_number(number: usize) = "Affirmation\u{a0}{number}";
    stored(ranges: &str) = "caractères {ranges} de la version conservée";
    version(version: &str) = "Version {version}";
    cited_in(source: &str, address: &str) = "{source}. Cité d’après {address}";
    not_known_yet(day: &str) = "Le {day}, aucun article de ce dossier n’en parlait encore.";
    counts_from_publication(source: &str) =
        "Compté à partir du jour de publication\u{a0}: {source}.";
    counted_from_missing(claim: &str) =
        "Compté à partir de l’affirmation «\u{a0}{claim}\u{a0}», absente de cet extrait.";
    according_to(name: &str) = "selon {name}";
    citing(name: &str) = "citant {name}";
    source_is(name: &str) = "source\u{a0}: {name}";
    as_stated_by(name: &str) = "d’après {name}";
    assessment_by(name: &str) = "estimé par {name}";
    what_is_said_by(name: &str) = "Ce que dit {name}";
    in_this_timeline(name: &str) = "{name} dans cette frise";
}

pub fn later_published(count: usize) -> String {
    let events = events(count);
    match count {
        1 => format!("{events} était déjà survenu, mais ne figurait encore dans aucun article"),
        _ => {
            format!("{events} étaient déjà survenus, mais ne figuraient encore dans aucun article")
        }
    }
}

pub fn more_values(count: usize) -> String {
    let other = if count == 1 { "autre" } else { "autres" };
    format!("et {} {other}", number(count))
}

pub fn gap(years: u32, months: u32) -> String {
    match years {
        0 | 1 => format!("au moins {months} mois sans événement dans ces articles"),
        _ => format!("au moins {years} ans sans événement dans ces articles"),
    }
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

pub fn days(count: u64) -> &'static str {
    if count == 1 { "jour" } else { "jours" }
}

pub fn other_side(opposes: bool, count: usize) -> &'static str {
    match (opposes, count) {
        (true, _) => "À l’opposé",
        (false, 1) => "L’autre passage",
        (false, _) => "Les autres passages",
    }
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

pub fn citation(title: &str, date: &str, dossier: &str, version: &str) -> String {
    format!(
        "«\u{a0}{title}\u{a0}: {date}\u{a0}». Zeitstrahl, dossier «\u{a0}{dossier}\u{a0}», version {version}."
    )
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

pub fn said_by(mode: Mode, name: &str, who: &str) -> String {
    match mode {
        Mode::Declined => format!("{who}\u{a0}: aucun commentaire"),
        _ => format!("{name} par {who}"),
    }
}
