//! The prose of the method page: what this timeline agreed on, told in both languages.

use super::Lang;

/// The fixed sentences of the method page, in the order they stand there.
#[expect(
    missing_docs,
    reason = "the German text beside each name says what it is"
)]
pub struct Method {
    pub lead: &'static str,
    pub event_and_claim: &'static str,
    pub event_and_claim_text: &'static str,
    pub signs: &'static str,
    pub signs_text: &'static str,
    pub disputed: &'static str,
    pub disputed_text: &'static str,
    pub dates: &'static str,
    pub dates_text: &'static str,
    pub edtf: &'static str,
    pub bases: &'static str,
    pub kinds: &'static str,
    pub modes: &'static str,
    pub certainties: &'static str,
    pub polarities: &'static str,
    pub roles: &'static str,
    pub conflicts: &'static str,
    pub conflicts_text: &'static str,
    pub conflict_statuses: &'static str,
    pub clocks: &'static str,
    pub clocks_text: [&'static str; 2],
    pub checked: &'static str,
    pub checked_text: [&'static str; 4],
    pub addresses: &'static str,
    pub addresses_text: &'static str,
    pub key: &'static str,
    pub meaning: &'static str,
    pub example: &'static str,
    pub keyboard: &'static str,
    pub keyboard_text: [&'static str; 3],
}

impl Lang {
    /// The prose of the method page.
    pub const fn method(self) -> &'static Method {
        match self {
            Lang::De => &DE,
            Lang::En => &EN,
        }
    }
}

const DE: Method = Method {
    lead: "Dieser Zeitstrahl zeigt, was wann geschah, wer es sagt und ob es feststeht. Jeder Punkt führt zu dem Satz, aus dem er stammt. Hier steht, wie gelesen, datiert und gezeichnet wird.",
    event_and_claim: "Ereignis und Aussage",
    event_and_claim_text: "Ein Ereignis ist, was geschieht oder geschehen soll. Eine Aussage ist eine Stelle in einem Artikel, die darüber etwas behauptet. Zu einem Ereignis kann es mehrere Aussagen geben; wo sie sich widersprechen, stehen sie nebeneinander. Wer recht hat, entscheidet der Zeitstrahl nie. Titel und Zusammenfassungen sind unsere Worte, Zitate in Serifenschrift sind wörtlich.",
    signs: "Die Zeichen",
    signs_text: "Die Füllung sagt, wie fest etwas behauptet wird: voll, halb oder leer. Die Form sagt, welcher Art es ist, der Rand, wie genau das Datum bekannt ist, die Farbe, zu welchem Erzählstrang es gehört.",
    disputed: "strittig",
    disputed_text: "Verbindet Aussagen, die sich widersprechen. In Textfarbe, weil kein Strang recht behält.",
    dates: "Wie aus Worten Daten werden",
    dates_text: "Daten sind so genau wie ihre Quelle. Geschrieben werden sie in EDTF (ISO 8601-2); die Tage in dieser Tafel sind Beispiele.",
    edtf: "geschrieben",
    bases: "Worauf ein Datum beruht",
    kinds: "Arten von Ereignissen",
    modes: "Arten von Aussagen",
    certainties: "Gewissheit",
    polarities: "Richtung",
    roles: "Rollen der Beteiligten",
    conflicts: "Widersprüche",
    conflicts_text: "Ein Widerspruch nennt die Aussagen, die nicht alle zugleich gelten können, und worin sie sich unterscheiden.",
    conflict_statuses: "Wie ein Widerspruch steht",
    clocks: "Zwei Uhren",
    clocks_text: [
        "Die eine Uhr sagt, wann etwas geschah, die andere, wann es zu lesen war. Der Wissensstand stellt die zweite zurück: Was später erschien, verschwindet aus Liste, Zahlen und Zeichnung; was damals erst geplant war, erscheint als geplant.",
        "„Noch erwartet“ heißt immer: am Tag des Wissensstandes, nie heute. Ohne eigene Wahl gilt der Tag des neuesten Artikels.",
    ],
    checked: "Was geprüft ist",
    checked_text: [
        "Jedes Zitat steht Zeichen für Zeichen im gespeicherten Artikel, und zwar genau einmal; sonst lädt das Dossier nicht. Nur mehrere Leerzeichen hintereinander gelten beim Suchen als eines.",
        "Die Prüfsumme (SHA-256) zeigt, dass der gespeicherte Artikel nicht verändert wurde.",
        "Die Worte, auf denen ein Datum beruht, stehen im Zitat; ein erschlossenes Datum nennt seinen Grund.",
        "Nicht geprüft ist, ob die Artikel recht haben.",
    ],
    addresses: "Adressen",
    addresses_text: "Alles, was eine Ansicht ausmacht, steht in ihrer Adresse; ein Link darauf zeigt anderen dasselbe. Mehrere Werte trennt ein Komma: Einer davon genügt. Mehrere Schlüssel müssen alle zutreffen.",
    key: "Schlüssel",
    meaning: "Bedeutung",
    example: "Beispiel",
    keyboard: "Mit der Tastatur",
    keyboard_text: [
        "Die Tabulatortaste führt der Reihe nach durch Links und Zeichen; der erste Halt jeder Seite springt zum Inhalt.",
        "Die Eingabetaste auf einem Zeichen der Zeichnung springt zu seiner Zeile in der Liste.",
        "Esc schließt das Fenster „Teilen“. Die Zurück-Taste des Browsers nimmt Filter und Ausschnitte zurück.",
    ],
};

const EN: Method = Method {
    lead: "This timeline shows what happened when, who says so and whether it is settled. Every point leads to the sentence it comes from. Here is how texts are read, dated and drawn.",
    event_and_claim: "Event and claim",
    event_and_claim_text: "An event is what happens or is meant to happen. A claim is a passage of an article that asserts something about it. An event may have several claims; where they contradict each other they stand side by side. Who is right the timeline never decides. Titles and summaries are our words, quotes in serif type are verbatim.",
    signs: "The signs",
    signs_text: "The fill says how firmly something is claimed: full, half or empty. The shape says what kind of thing it is, the edge how precisely its date is known, the colour which storyline it belongs to.",
    disputed: "disputed",
    disputed_text: "Joins claims that contradict each other. In the colour of text, because no storyline is in the right.",
    dates: "How words become dates",
    dates_text: "Dates are as precise as their source. They are written in EDTF (ISO 8601-2); the days in this table are examples.",
    edtf: "Written as",
    bases: "What a date rests on",
    kinds: "Kinds of event",
    modes: "Kinds of claim",
    certainties: "Certainty",
    polarities: "Direction",
    roles: "Roles of those involved",
    conflicts: "Contradictions",
    conflicts_text: "A contradiction names the claims that cannot all hold at once, and what differs between them.",
    conflict_statuses: "How a contradiction stands",
    clocks: "Two clocks",
    clocks_text: [
        "One clock says when something happened, the other when it could be read. The state of knowledge turns the second one back: what was published later disappears from list, counts and drawing; what was only planned then is shown as planned.",
        "“Still expected” always means on the day of the state of knowledge, never today. Unless chosen, it is the day of the newest article.",
    ],
    checked: "What is checked",
    checked_text: [
        "Every quote stands in the stored article character by character, and exactly once; otherwise the dossier does not load. Only runs of white space count as one space when it is looked for.",
        "The checksum (SHA-256) shows that the stored article has not been changed.",
        "The words that a date rests on stand in the quote; an inferred date gives its reason.",
        "Not checked is whether the articles are right.",
    ],
    addresses: "Addresses",
    addresses_text: "All that makes up a view stands in its address; a link to it shows others the same. A comma separates several values: one of them is enough. Several keys all have to be met.",
    key: "Key",
    meaning: "Meaning",
    example: "Example",
    keyboard: "With the keyboard",
    keyboard_text: [
        "The tab key leads through links and marks in order; the first stop of every page jumps to the content.",
        "The enter key on a mark of the drawing jumps to its row in the list.",
        "Esc closes the “Share” window. The browser’s back button takes back filters and windows.",
    ],
};
