//! Courts: actions, rulings, appeals.

use super::{
    Plot, Thread, announced, assessed, declined, denied, ordered, planned, reported, stated,
};
use crate::timeline::vocabulary::Role::{Actor, Target};

pub(super) const THREAD: Thread = Thread {
    id: "courts",
    name: ["Gerichte", "Courts"],
    description: [
        "Wer wen verklagt und was Gerichte entscheiden.",
        "Who sues whom and what courts decide.",
    ],
    plots: &[
        Plot::happening("lawsuit")
            .title("{A} verklagt {B} auf {s}", "{A} sues {B} for {s}")
            .short("{A} verklagt {B}", "{A} sues {B}")
            .summary(
                "{A} wirft {B} vor, Verträge über {o} gebrochen zu haben.",
                "{A} accuses {B} of breaking contracts on {o}.",
            )
            .told(&[
                stated(
                    "{a} hat {date} vor {jD} Klage gegen {bA} über {s} eingereicht.",
                    "{a} filed an action for {s} against {b} with {j} {date}.",
                ),
                announced(
                    "a",
                    "{a} bestätigte {date} eine Klage gegen {bA} wegen der Verträge über {o}.",
                    "{a} confirmed {date} an action against {b} over the contracts on {o}.",
                ),
                reported(
                    "{mD} liegt die Klage vor: <{a} forderte {date} von {b} rund {s}>.",
                    "{a} claimed around {s} from {b} {date}",
                ),
            ])
            .denial(denied(
                "b",
                "Von einer Klage über {s} sei nichts bekannt, heißt es bei {b}.",
                "Nothing is known of an action for {s}, they say at {b}.",
            )),
        Plot::happening("ruling")
            .title(
                "{J} gibt {A} gegen {B} recht",
                "{J} finds for {A} against {B}",
            )
            .short("{A} gewinnt gegen {B}", "{A} wins against {B}")
            .summary(
                "{B} muss {s} zahlen; das Urteil ist nicht rechtskräftig.",
                "{B} has to pay {s}; the ruling is not final.",
            )
            .told(&[
                ordered(
                    "j",
                    "{j} hat {bA} {date} zur Zahlung von {s} an {aA} verurteilt.",
                    "{j} ordered {b} {date} to pay {s} to {a}.",
                )
                .cue("verurteilt"),
                stated(
                    "Im Streit um {o} unterlag {b} {date} vor {jD}.",
                    "In the dispute over {o}, {b} lost before {j} {date}.",
                ),
                announced(
                    "p",
                    "„Das Urteil, das {date} fiel, bestätigt uns“, sagte {p}.",
                    "“The ruling that came {date} proves us right,” said {p}.",
                )
                .cue("sagte"),
                assessed(
                    "In der nächsten Instanz könnte {b} bessere Aussichten haben.",
                    "At the next instance {b} might have better prospects.",
                )
                .possible(),
            ])
            .denial(denied(
                "b",
                "{b} widerspricht der Lesart, <das Gericht habe {aD} {s} zugesprochen>.",
                "that the court awarded {s} to {a}",
            )),
        Plot::plan("hearing")
            .title(
                "{A} und {B} treffen sich vor Gericht",
                "{A} and {B} to meet in court",
            )
            .short("Prozess {A} – {B}", "Trial {A} v {B}")
            .summary(
                "Verhandelt wird über {s} und den Standort {o}.",
                "{s} and the site in {o} are at issue.",
            )
            .told(&[
                planned(
                    "j",
                    "{j} will {date} über die Klage von {a} gegen {bA} verhandeln.",
                    "{j} will hear the action of {a} against {b} {date}.",
                ),
                planned(
                    "j",
                    "Im Prozess um {o} will {j} {date} das Urteil verkünden.",
                    "In the trial over {o}, {j} will give its ruling {date}.",
                ),
                reported(
                    "Zeugen aus {o} sollen laut {mD} {date} gehört werden.",
                    "Witnesses from {o} are to be heard {date}, according to {m}.",
                )
                .cue("laut"),
            ])
            .outcome(stated(
                "{j} hat die Klage von {a} gegen {bA} {date} verhandelt.",
                "{j} heard the action of {a} against {b} {date}.",
            )),
        Plot::deadline("appeal-deadline")
            .title(
                "{B} kann Berufung gegen {A} einlegen",
                "{B} may appeal against {A}",
            )
            .short("Berufungsfrist für {B}", "{B}’s time to appeal")
            .summary(
                "Das Urteil über {s} würde sonst rechtskräftig.",
                "The ruling on {s} would otherwise become final.",
            )
            .roles(&[('b', Actor)])
            .told(&[
                ordered(
                    "j",
                    "{b} kann {date} Berufung gegen das Urteil von {jD} einlegen.",
                    "{b} may appeal against the ruling of {j} {date}.",
                ),
                stated(
                    "Ob {b} die {s} an {aA} zahlt, muss sich {date} zeigen.",
                    "Whether {b} will pay the {s} to {a} has to become clear {date}.",
                ),
            ])
            .outcome(stated(
                "{b} hat {date} Berufung eingelegt, {a} zeigt sich gelassen.",
                "{b} appealed {date}; {a} is unperturbed.",
            )),
        Plot::state("pending")
            .title(
                "Verfahren zwischen {A} und {B} ist anhängig",
                "{A} v {B} is pending",
            )
            .short("Verfahren {A} – {B}", "Pending: {A} v {B}")
            .summary(
                "Der Streitwert liegt bei {s}.",
                "The sum in dispute is {s}.",
            )
            .told(&[
                stated(
                    "Das Verfahren von {a} gegen {bA} ist {date} bei {jD} anhängig.",
                    "The proceedings of {a} against {b} are {date} pending before {j}.|The \
                     proceedings of {a} against {b} have been pending before {j} {date}.",
                ),
                stated(
                    "{a} und {b} streiten {date} um Verträge in {o}.",
                    "{a} and {b} are {date} in dispute over contracts in {o}.|{a} and {b} have \
                     been in dispute over contracts in {o} {date}.",
                ),
            ]),
        Plot::happening("settlement")
            .title("{A} und {B} schließen Vergleich", "{A} and {B} settle")
            .short("Vergleich {A} – {B}", "{A} and {B} settle")
            .summary(
                "{B} zahlt {s}; beide Seiten ziehen ihre Klagen zurück.",
                "{B} pays {s}; both sides withdraw their actions.",
            )
            .roles(&[('b', Actor)])
            .told(&[
                stated(
                    "{a} und {b} haben ihren Streit um {o} {date} durch einen Vergleich beendet.",
                    "{a} and {b} ended their dispute over {o} with a settlement {date}.",
                ),
                announced(
                    "b",
                    "{b} gab bekannt, <{aD} {date} die {s} überwiesen zu haben>.",
                    "that it transferred the {s} to {a} {date}",
                ),
                reported(
                    "Dem Vergleich, der {date} zustande kam, war laut {mD} ein Treffen in {o} \
                     vorausgegangen.",
                    "According to {m}, the settlement reached {date} had been preceded by a \
                     meeting in {o}.",
                ),
            ])
            .denial(denied(
                "p",
                "{p} sagte dagegen, <einen Vergleich mit {b} gebe es nicht>.",
                "there is no settlement with {b}",
            )),
        Plot::statement("court-silence")
            .title(
                "{B} äußert sich nicht zu Vorwürfen von {A}",
                "{B} silent on {A}’s accusations",
            )
            .short("{B} schweigt", "{B} stays silent")
            .summary("Das Verfahren läuft vor {J}.", "The case is before {J}.")
            .roles(&[('b', Actor), ('a', Target)])
            .told(&[
                declined(
                    "b",
                    "{b} nahm {date} zu den Vorwürfen von {a} keine Stellung.",
                    "{b} did not comment on the accusations of {a} {date}.",
                )
                .negative(),
                declined(
                    "b",
                    "Fragen zu {o} ließ {b} {date} offen, auch vor {jD}.",
                    "{b} left questions about {o} open {date}, before {j} as well.",
                )
                .negative(),
            ]),
    ],
};
