//! The vocabulary in German, and the prose of the method page.

use crate::i18n::Lang;
use crate::i18n::conventions::{Convention, Conventions};
use crate::i18n::glossary::{glossary, meanings, names};
use crate::i18n::method::Method;

glossary!(event_kind: EventKind {
    Happening => "Geschehen", "Es hat stattgefunden.";
    Deadline => "Frist", "Bis zu diesem Tag muss etwas geschehen.";
    State => "Zustand", "Es gilt eine Zeit lang.";
    Plan => "Vorhaben", "Es soll stattfinden.";
    Statement => "Äußerung", "Jemand sagt etwas; das Sagen ist das Ereignis.";
});

glossary!(mode: Mode {
    Stated => "ausgesagt", "Der Artikel oder die genannte Person sagt es ohne Vorbehalt.";
    Announced => "mitgeteilt", "Jemand teilt es über sich selbst mit.";
    Reported => "berichtet", "Der Artikel gibt wieder, was andere berichten („laut“, „soll“).";
    Planned => "geplant", "Es ist vorgesehen.";
    Ordered => "angeordnet", "Eine Behörde oder Regierung ordnet es an.";
    Threatened => "angedroht", "Jemand droht damit.";
    Denied => "bestritten", "Jemand sagt, dass es nicht so ist.";
    Declined => "kein Kommentar", "Jemand äußert sich ausdrücklich nicht.";
    Assessed => "eingeschätzt", "Der Artikel vermutet oder folgert es selbst („dürfte“, „könnte“).";
});

glossary!(certainty: Certainty {
    Certain => "sicher", "Kein Zweifel ist ausgedrückt.";
    Probable => "wahrscheinlich", "Eher ja als nein („dürfte“, „wahrscheinlich“).";
    Possible => "möglich", "Es kann sein („könnte“).";
    Unknown => "offen", "Der Text lässt es ausdrücklich offen („unklar“).";
});

glossary!(polarity: Polarity {
    Positive => "bejaht", "Die Stelle sagt, dass es so ist.";
    Negative => "verneint", "Die Stelle selbst sagt „nicht“.";
});

glossary!(role: Role {
    Actor => "Akteur", "tut etwas";
    Target => "Betroffener", "mit ihm geschieht etwas";
    Partner => "Partner", "tut etwas gemeinsam mit anderen";
    Bidder => "Bieter", "will kaufen";
    Owner => "Eigentümer", "besitzt etwas";
    Owned => "in fremdem Besitz", "gehört jemandem";
    Shareholder => "Anteilseigner", "hält einen Anteil";
    Authority => "Entscheider", "ordnet an, erlaubt oder verbietet";
    Source => "Quelle", "von dort kommt die Nachricht";
    Competitor => "Konkurrent", "steht im Wettbewerb";
    Mentioned => "genannt", "wird genannt, ohne beteiligt zu sein; der Filter findet es nicht";
});

glossary!(basis: Basis {
    Stated => "ausdrücklich genannt", "Die Worte des Zitats nennen das Datum („steht so im Text“); wo kein Text vorliegt, ist es die Angabe der Quelle.";
    Derived => "abgeleitet", "Es folgt aus einem Wort des Zitats („heute“) und einem Bezugspunkt im Dossier.";
    Inferred => "Datum erschlossen", "Es braucht Wissen von außerhalb der Artikel; der Grund steht dabei. Was sich auf ein erschlossenes Datum stützt, ist selbst erschlossen.";
    None => "Aussage ohne Datum", "Die Stelle nennt kein Datum; es wird keines geraten.";
});

glossary!(conflict_kind: ConflictKind {
    Date => "Datum", "Wann es geschieht.";
    Outcome => "Ausgang", "Wie es ausgeht.";
    Name => "Name", "Wie jemand oder etwas heißt oder geschrieben wird.";
    Status => "Stadium", "Wie weit es ist: geplant, begonnen, vollzogen.";
    Amount => "Betrag", "Wie viel es kostet oder zählt.";
    Modality => "Bestimmtheit", "Wie fest es behauptet wird.";
    Scope => "Umfang", "Wie viel es umfasst.";
    Superseded => "überholt", "Eine spätere Aussage tritt an die Stelle einer früheren.";
    External => "Wissen von außerhalb", "Eine Aussage steht gegen Wissen von außerhalb der Artikel.";
});

glossary!(conflict_status: ConflictStatus {
    Open => "offen", "Nichts im Dossier klärt es.";
    Explained => "im Artikel erklärt", "Die Artikel selbst erklären es.";
    Superseded => "durch Späteres überholt", "Das Spätere hat das Frühere ersetzt.";
    Noted => "vermerkt", "Bemerkenswert, aber ohne Folgen.";
});

glossary!(sign: Sign {
    Happened => "geschehen", "Voll: Der Artikel sagt es selbst, oder die Beteiligten teilen es mit.";
    Reported => "nur berichtet", "Halb: Der Artikel gibt jemand anderen wieder („laut …“, „soll“).";
    Unchecked => "nicht am Text geprüft", "Halb: Die Aussage beruht auf einem Link oder einer Angabe; ein Text, an dem sie geprüft wäre, liegt nicht vor.";
    Expected => "erwartet", "Leer: Zum Wissensstand lag es noch in der Zukunft.";
    Between => "Tag unbekannt, zwischen den Klammern", "Klammern sind die früheste und späteste Grenze. Kein Punkt in der Mitte: Er wäre erfunden.";
    BetweenReported => "Tag unbekannt, zwischen den Klammern, nur berichtet", "Halb hohes Band: dasselbe, aber nur berichtet.";
    BetweenUnchecked => "Tag unbekannt, zwischen den Klammern, nicht am Text geprüft", "Halb hohes Band: dasselbe, aber nicht am Text geprüft.";
    BetweenAhead => "zwischen den Klammern erwartet", "Ohne Band: zwischen diesen Grenzen erwartet.";
    Span => "von … bis", "Balken; ein ausblendendes Ende ist nicht genau bekannt.";
    Open => "dauert an", "Dünner Strich mit Pfeil, nach dem Tag des Wissensstandes gepunktet.";
    Deadline => "Frist", "Fahne, leer, solange die Frist läuft.";
    DeadlinePast => "Frist abgelaufen", "Volle Fahne: Der Tag ist vorbei; was daraus wurde, sagt die Fahne nicht.";
    Threat => "angedroht", "Dreieck; gepunktete Linie, wenn offen ist, wann.";
    Denied => "bestritten", "Durchgestrichen: Die Quelle sagt, es ist nicht so.";
    Declined => "kein Kommentar", "Kreis mit Strich: Jemand äußert sich nicht dazu; ob es so ist, bleibt offen.";
    Later => "damals nicht berichtet", "Nur bei früherem Wissensstand: geschehen, aber noch in keinem Artikel.";
});

names!(entity_kind: EntityKind {
    Company => "Unternehmen";
    Person => "Person";
    Publisher => "Medium";
    Government => "Staat oder Behörde";
    Group => "Gruppe";
});

names!(reason: Reason {
    UnknownKey => "diesen Filter gibt es nicht";
    UnknownValue => "diesen Wert gibt es nicht";
    NotADate => "kein Datum (JJJJ, JJJJ-MM oder JJJJ-MM-TT)";
    Reversed => "endet vor dem Anfang";
    NotANumber => "keine Zahl ab 1";
    TooLong => "zu lang";
    Repeated => "mehrfach angegeben";
});

meanings!(key: Key {
    Article => "Artikel, in denen die Aussage steht";
    Asof => "Wissensstand: nur was bis zu diesem Tag erschienen war";
    Basis => "worauf das Datum der Aussage beruht";
    By => "wer es sagt";
    Disputed => "nur Ereignisse, über die sich Quellen widersprechen (1)";
    Event => "das geöffnete Ereignis";
    From => "erster Tag der Zeichnung; die Liste bleibt ganz";
    Kind => "Art des Ereignisses";
    Mode => "Art der Aussage";
    Order => "Richtung der Liste: oldest oder newest";
    Org => "wer beteiligt ist";
    Page => "Seite der Liste";
    Period => "Zeitraum, den das Datum berühren muss";
    Q => "Suchwörter, in Titeln, Zitaten und Namen";
    Storyline => "Handlungsstrang";
    To => "letzter Tag der Zeichnung; die Liste bleibt ganz";
});

/// The method page.
pub const METHOD: &Method = &Method {
    lead: "Diese Zeitleiste zeigt, was wann geschah, wer es sagt und ob es feststeht. Jeder Punkt führt zu seinem Beleg: dem Satz, aus dem er stammt, oder, wo kein Text vorliegt, der Quelle. Hier steht, wie gelesen, datiert und gezeichnet wird.",
    event_and_claim: "Ereignis und Aussage",
    event_and_claim_text: "Ein Ereignis ist, was geschieht oder geschehen soll. Eine Aussage ist eine Stelle in einem Artikel, die darüber etwas behauptet. Zu einem Ereignis kann es mehrere Aussagen geben; wo sie sich widersprechen, stehen sie nebeneinander. Wer recht hat, entscheidet die Zeitleiste nie. Titel und Zusammenfassungen sind unsere Worte, Zitate in Serifenschrift sind wörtlich.",
    signs: "Die Zeichen",
    signs_text: "Die Füllung sagt, wie fest etwas behauptet wird: voll, halb oder leer. Die Form sagt, welcher Art es ist, der Rand, wie genau das Datum bekannt ist, die Farbe, zu welchem Handlungsstrang es gehört.",
    disputed: "strittig",
    disputed_text: "Verbindet Aussagen, die sich widersprechen. In Textfarbe, weil keine Seite recht bekommt.",
    dates: "Wie aus Worten Datumsangaben werden",
    dates_text: "Datumsangaben sind so genau wie ihre Quelle. Geschrieben werden sie in EDTF (ISO 8601-2); die Tage in dieser Tabelle sind Beispiele.",
    edtf: "in EDTF",
    bases: "Worauf ein Datum beruht",
    kinds: "Arten von Ereignissen",
    modes: "Arten von Aussagen",
    certainties: "Sicherheit der Aussage",
    polarities: "Bejaht/verneint",
    roles: "Rollen der Beteiligten",
    conflicts: "Widersprüche und Anmerkungen",
    conflicts_text: "Ein Widerspruch (≠) nennt Aussagen, die nicht zusammenpassen, und worin sie sich unterscheiden: im Datum, im Ausgang, im Stadium oder im Betrag. Alles andere, und was geklärt oder überholt ist, steht als Anmerkung da und macht nichts strittig.",
    conflict_statuses: "Stand eines Widerspruchs",
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
        "Esc schließt das Fenster „Teilen“. Die Zurück-Taste des Browsers macht Änderungen an Filtern und Zeitraum rückgängig.",
    ],
};

/// Words that give dates.
pub const CONVENTIONS: &Conventions = &Conventions {
    lang: Lang::De,
    rows: [
        Convention { words: "im Jahr 2012", gloss: None, reading: "irgendwann in diesem Jahr" },
        Convention {
            words: "Anfang, Mitte, Ende 2022",
            gloss: None,
            reading: "je vier Monate, ungefähr",
        },
        Convention {
            words: "Anfang, Mitte, Ende August",
            gloss: None,
            reading: "ein Tag vom 1. bis 10., 11. bis 20., 21. bis zum letzten",
        },
        Convention { words: "bis 2021", gloss: None, reading: "spätestens in diesem Jahr" },
        Convention {
            words: "seit Anfang 2020",
            gloss: None,
            reading: "hat dann begonnen und dauert an",
        },
        Convention {
            words: "in der Nacht auf Montag",
            gloss: None,
            reading: "an einem der beiden Tage",
        },
        Convention { words: "am Wochenende", gloss: None, reading: "am Samstag oder am Sonntag" },
        Convention { words: "heute, nun", gloss: None, reading: "am Erscheinungstag" },
        Convention {
            words: "vor wenigen Tagen",
            gloss: None,
            reading: "sieben bis einen Tag vor dem Erscheinen",
        },
        Convention {
            words: "zuvor",
            gloss: None,
            reading: "vor dem Tag, auf den sich das Wort bezieht",
        },
        Convention {
            words: "wochenlang",
            gloss: None,
            reading: "eine Dauer, die am Bezugstag endet; der Beginn ist ungefähr",
        },
        Convention {
            words: "aktuell; Gegenwartsform",
            gloss: None,
            reading: "ein Zustand, der beim Erscheinen galt; seit wann, ist offen",
        },
        Convention {
            words: "ab einem Stichtag",
            gloss: None,
            reading: "an diesem Tag oder danach",
        },
        Convention { words: "erst kürzlich", gloss: None, reading: "kein Datum aus dem Text" },
    ],
};
