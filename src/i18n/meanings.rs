//! What the vocabulary of a dossier means, in a sentence each: the glossary of the method page.

use super::Lang;
use crate::timeline::mark::Sign;
use crate::timeline::view::Key;
use crate::timeline::vocabulary::{
    Basis, Certainty, ConflictKind, ConflictStatus, EventKind, Mode, Polarity, Role,
};

/// Something that can be explained in every language.
pub trait Explained {
    /// One sentence.
    fn meaning(self, lang: Lang) -> &'static str;
}

/// Writes an [`Explained`] implementation from one line per value: German, then English.
macro_rules! explained {
    ($type:ident { $($variant:ident => $de:literal, $en:literal;)+ }) => {
        impl Explained for $type {
            fn meaning(self, lang: Lang) -> &'static str {
                let (de, en) = match self { $($type::$variant => ($de, $en),)+ };
                match lang { Lang::De => de, Lang::En => en }
            }
        }
    };
}

explained!(EventKind {
    Happening => "Es hat stattgefunden.", "It took place.";
    Deadline => "Bis zu diesem Tag muss etwas geschehen.", "By this day something has to be done.";
    State => "Es gilt eine Zeit lang.", "It holds for a while.";
    Plan => "Es soll stattfinden.", "It is meant to take place.";
    Statement => "Jemand sagt etwas; das Sagen ist das Ereignis.", "Somebody says something; the saying is the event.";
});

explained!(Mode {
    Stated => "Der Artikel sagt es selbst, ohne Vorbehalt.", "The article says so itself, without reservation.";
    Announced => "Jemand teilt es über sich selbst mit.", "Somebody says so about themselves.";
    Reported => "Der Artikel gibt wieder, was andere berichten („laut“, „soll“).", "The article passes on what others report (“laut”, “soll”).";
    Planned => "Es ist vorgesehen.", "It is intended.";
    Ordered => "Eine Behörde oder Regierung ordnet es an.", "An authority orders it.";
    Threatened => "Jemand droht damit.", "Somebody threatens it.";
    Denied => "Jemand sagt, dass es nicht so ist.", "Somebody says that it is not so.";
    Declined => "Jemand äußert sich ausdrücklich nicht.", "Somebody expressly does not comment.";
    Assessed => "Der Artikel vermutet oder folgert es selbst („dürfte“, „könnte“).", "The article’s own guess or conclusion (“dürfte”, “könnte”).";
});

explained!(Certainty {
    Certain => "Kein Zweifel ist ausgedrückt.", "No doubt is expressed.";
    Probable => "Eher ja als nein („dürfte“, „wahrscheinlich“).", "More likely than not (“dürfte”, “wahrscheinlich”).";
    Possible => "Es kann sein („könnte“).", "It may be so (“könnte”).";
    Unknown => "Der Text lässt es ausdrücklich offen („unklar“).", "The text expressly leaves it open (“unklar”).";
});

explained!(Polarity {
    Positive => "Die Stelle sagt, dass es so ist.", "The passage says that it is so.";
    Negative => "Die Stelle selbst sagt „nicht“.", "The passage itself says “not”.";
});

explained!(Role {
    Actor => "tut etwas", "does something";
    Target => "mit ihm geschieht etwas", "something is done to it";
    Partner => "tut etwas gemeinsam mit anderen", "does something together with others";
    Bidder => "will kaufen", "wants to buy";
    Owner => "besitzt etwas", "owns something";
    Owned => "gehört jemandem", "belongs to somebody";
    Shareholder => "hält einen Anteil", "holds a share";
    Authority => "ordnet an, erlaubt oder verbietet", "orders, permits or forbids";
    Source => "von dort kommt die Nachricht", "is where the news comes from";
    Competitor => "steht im Wettbewerb", "competes";
    Mentioned => "wird genannt, ohne beteiligt zu sein; der Filter findet es nicht", "is named without a part in it; the filter does not find it";
});

explained!(Basis {
    Stated => "Die Worte des Zitats nennen das Datum.", "The words of the quote give the date.";
    Derived => "Es folgt aus einem Wort des Zitats („heute“) und einem Bezugspunkt im Dossier.", "It follows from words of the quote (“heute”) and a point of reference in the dossier.";
    Inferred => "Es braucht Wissen von außerhalb der Artikel; der Grund steht dabei. Was sich auf ein erschlossenes Datum stützt, ist selbst erschlossen.", "It takes knowledge from outside the articles; the reason is given. What rests on an inferred date is itself inferred.";
    None => "Die Stelle nennt kein Datum; es wird keines geraten.", "The passage gives no date; none is guessed.";
});

explained!(ConflictKind {
    Date => "Wann es geschieht.", "When it happens.";
    Outcome => "Wie es ausgeht.", "How it ends.";
    Name => "Wie jemand oder etwas heißt oder geschrieben wird.", "What somebody or something is called, or how it is spelled.";
    Status => "Wie weit es ist: geplant, begonnen, vollzogen.", "How far it has got: planned, begun, done.";
    Modality => "Wie fest es behauptet wird.", "How firmly it is claimed.";
    Scope => "Wie viel es umfasst.", "How much it covers.";
    Superseded => "Eine spätere Aussage tritt an die Stelle einer früheren.", "A later claim takes the place of an earlier one.";
    External => "Eine Aussage steht gegen Wissen von außerhalb der Artikel.", "A claim stands against knowledge from outside the articles.";
});

explained!(ConflictStatus {
    Open => "Nichts im Dossier klärt es.", "Nothing in the dossier settles it.";
    Explained => "Die Artikel selbst erklären es.", "The articles themselves explain it.";
    Superseded => "Das Spätere hat das Frühere ersetzt.", "The later has replaced the earlier.";
    Noted => "Bemerkenswert, aber ohne Folgen.", "Worth noting, of no consequence.";
});

explained!(Sign {
    Happened => "Voll: Der Artikel stellt es selbst fest, oder die Beteiligten teilen es mit.", "Full: the article states it itself, or those involved say so.";
    Reported => "Halb: Der Artikel gibt jemand anderen wieder („laut …“, „soll“), oder die Aussage ist nicht am Text geprüft.", "Half: the article passes on somebody else (“laut …”, “soll”), or the claim is not checked against a text.";
    Expected => "Leer: Zum Wissensstand lag es noch in der Zukunft.", "Empty: as known then, it still lay ahead.";
    Between => "Klammern sind die früheste und späteste Grenze. Kein Punkt in der Mitte: Er wäre erfunden.", "Brackets are the earliest and latest bound. No dot in the middle: it would be invented.";
    BetweenReported => "Halb hohes Band: dasselbe, aber nur berichtet.", "A band of half height: the same, but only reported.";
    BetweenAhead => "Ohne Band: zwischen diesen Grenzen erwartet.", "No band: expected between these bounds.";
    Span => "Balken; ein ausblendendes Ende ist nicht genau bekannt.", "A bar; an end that fades is not known exactly.";
    Open => "Dünner Strich mit Pfeil; nach dem Wissensstand gepunktet.", "A thin line with an arrow; dotted after the state of knowledge.";
    Deadline => "Fahne, leer, solange die Frist läuft.", "A flag, empty while the deadline is ahead.";
    DeadlinePast => "Volle Fahne: Der Tag ist vorbei; was daraus wurde, sagt die Fahne nicht.", "A full flag: the day has passed; what came of it the flag does not say.";
    Threat => "Dreieck; gepunktete Linie, wenn offen ist, wann.", "A triangle; a dotted line where it is open when.";
    Denied => "Durchgestrichen: Die Quelle sagt, es ist nicht so.", "Struck through: the source says that it is not so.";
    Later => "Nur bei früherem Wissensstand: geschehen, aber noch in keinem Artikel.", "Only for an earlier state of knowledge: it had happened, but was in no article yet.";
});

explained!(Key {
    Article => "Artikel, in denen die Aussage steht", "articles that carry the claim";
    Asof => "Wissensstand: nur was bis zu diesem Tag erschienen war", "state of knowledge: only what had been published by that day";
    Basis => "worauf das Datum der Aussage beruht", "what the claim’s date rests on";
    By => "wer es sagt", "who says so";
    Disputed => "nur Ereignisse, über die sich Quellen widersprechen (1)", "only events that sources disagree about (1)";
    Event => "das aufgeschlagene Ereignis", "the event that is open";
    From => "erster Tag der Zeichnung; die Liste bleibt ganz", "first day of the drawing; the list stays whole";
    Kind => "Art des Ereignisses", "kind of event";
    Mode => "Art der Aussage", "kind of claim";
    Order => "Richtung der Liste: oldest oder newest", "direction of the list: oldest or newest";
    Org => "wer beteiligt ist", "who takes part";
    Page => "Seite der Liste", "page of the list";
    Period => "Zeitraum, den das Datum berühren muss", "period that the date has to touch";
    Q => "Suchwörter, in Titeln, Zitaten und Namen", "search words, in titles, quotes and names";
    Storyline => "Erzählstrang", "storyline";
    To => "letzter Tag der Zeichnung; die Liste bleibt ganz", "last day of the drawing; the list stays whole";
});
