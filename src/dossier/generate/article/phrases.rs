//! What articles say besides: openings, musings, subheadings. Nothing of it is a claim.

/// First sentences.
pub(super) const OPENINGS: [&str; 12] = [
    "Rund um {a} kehrt keine Ruhe ein.",
    "In {o} richten sich die Blicke wieder auf {a}.",
    "Die Geschichte um {a} ist um ein Kapitel reicher.",
    "Wer {a} verstehen will, muss nach {o} schauen.",
    "Es bleibt ein Thema, das nicht nur {o} bewegt.",
    "Zwischen {a} und {b} wird der Ton rauer.",
    "Lange war es still um {a}, nun überschlagen sich die Meldungen.",
    "Kaum ein Name fällt derzeit so oft wie der von {a}.",
    "Was in {o} begann, beschäftigt inzwischen das ganze Land.",
    "Neues aus {o}: Die Lage ist unübersichtlich, die Interessen sind es auch.",
    "Für {a} sind es bewegte Zeiten.",
    "Ein Überblick über das, was in {o} gerade geschieht.",
];

/// Sentences in between.
pub(super) const MUSINGS: [&str; 20] = [
    "In der Branche wird das aufmerksam verfolgt.",
    "Beobachter sprechen von einem Wendepunkt.",
    "Ob das die Gemüter beruhigt, steht auf einem anderen Blatt.",
    "Die Reaktionen fielen verhalten aus.",
    "Vor Ort ist davon bislang wenig zu spüren.",
    "Wer die Vorgeschichte kennt, wundert sich kaum.",
    "Viele Fragen bleiben dabei offen.",
    "An der Börse wurde die Nachricht gelassen aufgenommen.",
    "Auf der Straße hört man darüber sehr Verschiedenes.",
    "Die Sache hat eine lange Vorgeschichte.",
    "Fachleute streiten über die Folgen.",
    "Einfache Antworten gibt es hier nicht.",
    "Das Rathaus hält sich bedeckt.",
    "So mancher fühlt sich an frühere Zeiten erinnert.",
    "Am Ende könnte es anders kommen als gedacht.",
    "Hinter den Kulissen wird weiter gerungen.",
    "Der Ton zwischen den Beteiligten ist sachlich geblieben.",
    "Im Netz wird darüber lebhaft gestritten.",
    "Zahlen allein erzählen hier nicht die ganze Geschichte.",
    "Für die Region steht einiges auf dem Spiel.",
];

/// Headings between paragraphs.
pub(super) const SUBHEADINGS: [&str; 8] = [
    "Blick auf {A}",
    "{A} und {B}",
    "Unruhe in {o}",
    "Was bei {A} geschieht",
    "Auch {B} betroffen",
    "Der Fall {A}",
    "{o} im Mittelpunkt",
    "Wie es weitergeht",
];
