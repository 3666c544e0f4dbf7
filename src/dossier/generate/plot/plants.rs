//! Factories: planned, built, running, closed.

use super::{Plot, Thread, announced, assessed, denied, ordered, planned, reported, stated};
use crate::timeline::vocabulary::Role::{Owner, Partner};

pub(super) const THREAD: Thread = Thread {
    id: "plants",
    name: ["Werke & Standorte", "Plants & sites"],
    description: [
        "Wo gebaut, erweitert und geschlossen wird.",
        "Where companies build, expand and close.",
    ],
    plots: &[
        Plot::plan("plant")
            .title("{A} plant Werk in {o}", "{A} plans plant in {o}")
            .short("{A} plant in {o}", "{A} plans for {o}")
            .summary(
                "{s} und {n} Arbeitsplätze sind im Gespräch.",
                "There is talk of {s} and {n} jobs.",
            )
            .counting("jobs")
            .told(&[
                planned(
                    "a",
                    "{a} will {date} in {o} ein Werk mit {n} Arbeitsplätzen eröffnen.",
                    "{a} plans to open a plant with {n} jobs in {o} {date}.",
                ),
                planned(
                    "a",
                    "Das neue Werk in {o} soll {date} den Betrieb aufnehmen und {s} kosten.",
                    "The new plant in {o} is to start operating {date} and to cost {s}.",
                ),
                planned(
                    "p",
                    "„In {o} werden wir {date} die ersten Teile fertigen“, sagte {p}.",
                    "“In {o} we shall make the first parts {date},” said {p}.",
                )
                .cue("sagte"),
                reported(
                    "Laut {mD} <soll der Bau in {o} {date} abgeschlossen sein>.",
                    "construction in {o} is to be completed {date}",
                ),
            ])
            .outcome(stated(
                "Wie geplant hat {a} das Werk in {o} {date} eröffnet.",
                "As planned, {a} opened the plant in {o} {date}.",
            )),
        Plot::happening("groundbreaking")
            .title("{A} beginnt Bau in {o}", "{A} begins construction in {o}")
            .short("Baubeginn in {o}", "Building begins in {o}")
            .summary(
                "Gebaut wird auf einem früheren Bahngelände am Rand der Stadt.",
                "The site is former railway land on the edge of town.",
            )
            .told(&[
                stated(
                    "In {o} hat {a} {date} mit dem Bau einer Halle für {s} begonnen.",
                    "In {o}, {a} began building a hall for {s} {date}.",
                ),
                announced(
                    "a",
                    "{a} teilte mit, <dass die Bagger in {o} {date} angerückt sind>.",
                    "that the diggers moved in {date} in {o}",
                ),
                reported(
                    "Der erste Spatenstich in {o} fand nach einem Bericht von {mD} {date} statt.",
                    "According to a report by {m}, ground was broken in {o} {date}.",
                )
                .cue("nach einem Bericht"),
            ])
            .denial(denied(
                "g",
                "{g} widerspricht: <Eine Baugenehmigung für {o} liege {aD} gar nicht vor>.",
                "{a} did not have a building permit for {o} at all",
            )),
        Plot::happening("closure")
            .title("{A} schließt Werk in {o}", "{A} closes plant in {o}")
            .short("{A} schließt {o}", "{A} closes {o}")
            .summary(
                "Betroffen sind {n} Beschäftigte; einige sollen an anderen Orten unterkommen.",
                "{n} employees are affected; some are to find work at other sites.",
            )
            .told(&[
                stated(
                    "{a} hat das Werk in {o} mit {n} Beschäftigten {date} stillgelegt.",
                    "{a} shut down the plant in {o} with its {n} employees {date}.",
                ),
                announced(
                    "p",
                    "{p} begründete <das Ende der Fertigung in {o}, das {date} kam>, \
                     mit hohen Kosten.",
                    "the end of production in {o}, which came {date}",
                ),
                assessed(
                    "Für {o} könnte der Rückzug von {a} erst der Anfang sein.",
                    "For {o}, the withdrawal of {a} could be just the beginning.",
                )
                .possible(),
                reported(
                    "{m} berichtet, <die letzten Maschinen in {o} seien {date} verstummt>.",
                    "the last machines in {o} fell silent {date}",
                ),
            ])
            .denial(denied(
                "a",
                "{a} stellt klar, <dass von einer Schließung in {o} keine Rede sein könne>.",
                "that there could be no question of a closure in {o}",
            )),
        Plot::state("site")
            .title("{A} fertigt in {o}", "{A} manufactures in {o}")
            .short("{A} in {o}", "{A} in {o}")
            .summary(
                "Der Standort zählt {n} Beschäftigte.",
                "The site has {n} employees.",
            )
            .roles(&[('a', Owner)])
            .told(&[
                stated(
                    "{a} fertigt {date} in {o} mit {n} Beschäftigten.",
                    "{a} {date} manufactures in {o} with {n} employees.|{a} has manufactured \
                     in {o} with {n} employees {date}.",
                ),
                announced(
                    "p",
                    "„Unser Standort {o} ist {date} ausgelastet“, versicherte {p}.",
                    "“Our {o} site {date} works at full capacity,” {p} assured.|“Our {o} site \
                     has worked at full capacity {date},” {p} assured.",
                )
                .cue("versicherte"),
                stated(
                    "In {o} arbeiten {date} rund {n} Menschen für {a}.",
                    "In {o}, around {n} people {date} work for {a}.|In {o}, around {n} people \
                     have worked for {a} {date}.",
                ),
            ]),
        Plot::statement("output")
            .title("{A} meldet Rekord aus {o}", "{A} reports record from {o}")
            .short("{A}: Rekord in {o}", "{A}: record in {o}")
            .summary(
                "Die Fertigung liegt {r} über dem Vorjahr.",
                "Output is {r} above the previous year.",
            )
            .told(&[
                announced(
                    "a",
                    "{a} meldete {date} für {o} ein Plus von {r}.",
                    "{a} reported an increase of {r} for {o} {date}.",
                ),
                announced(
                    "p",
                    "Nach Worten von {p} <lag die Fertigung in {o}, wie {date} bekannt wurde, \
                     {r} über dem Vorjahr>.",
                    "output in {o}, as became known {date}, was {r} above the previous year",
                ),
                assessed(
                    "Der Rekord von {a} in {o} dürfte sich kaum wiederholen lassen.",
                    "The record of {a} in {o} can hardly be repeated.",
                )
                .probable(),
            ]),
        Plot::lasting("standstill")
            .title(
                "Bänder von {A} in {o} stehen still",
                "Lines of {A} in {o} at a standstill",
            )
            .short("Stillstand in {o}", "Standstill in {o}")
            .summary(
                "Es fehlen Teile von {B}; den Schaden beziffert niemand.",
                "Parts from {B} are missing; nobody puts a figure on the damage.",
            )
            .roles(&[('b', Partner)])
            .told(&[
                stated(
                    "In {o} standen bei {a} {date} die Bänder still.",
                    "In {o}, the lines at {a} stood still {date}.",
                ),
                reported(
                    "Weil Teile von {b} fehlten, ruhte die Arbeit in {o} laut {mD} {date}.",
                    "Because parts from {b} were missing, work in {o} was suspended {date}, \
                     according to {m}.",
                )
                .cue("laut"),
                announced(
                    "b",
                    "{b} räumte ein, <dass {a} in {o} {date} nicht beliefert werden konnte>.",
                    "that {a} could not be supplied in {o} {date}",
                ),
            ]),
        Plot::deadline("subsidy")
            .title(
                "Frist für Fördermittel in {o}",
                "Deadline for subsidies in {o}",
            )
            .short("Förderfrist {o}", "Subsidy deadline {o}")
            .summary(
                "{A} kann mit bis zu {s} rechnen, wenn alle Unterlagen vorliegen.",
                "{A} can expect up to {s} once all documents are in.",
            )
            .told(&[
                ordered(
                    "g",
                    "{g} verlangt, <dass {a} die Mittel für {o} {date} abruft>.",
                    "that {a} draw the funds for {o} {date}",
                ),
                stated(
                    "Den Antrag auf {s} für {o} muss {a} {date} bei {gD} stellen.",
                    "{a} has to file the application for {s} for {o} with {g} {date}.",
                ),
            ])
            .outcome(stated(
                "{a} hat die Fördermittel für {o} {date} erhalten.",
                "{a} received the subsidies for {o} {date}.",
            )),
        Plot::happening("accident")
            .title("Brand bei {A} in {o}", "Fire at {A} in {o}")
            .short("Brand in {o}", "Fire in {o}")
            .summary(
                "Verletzt wurde niemand; die Ursache ist unklar.",
                "Nobody was hurt; the cause is unclear.",
            )
            .told(&[
                stated(
                    "In einer Halle von {a} in {o} hat es {date} gebrannt.",
                    "There was a fire {date} in a hall of {a} in {o}.",
                ),
                reported(
                    "{m} schreibt, <das Feuer in {o} sei {date} in einem Lager ausgebrochen>.",
                    "the fire in {o} broke out {date} in a warehouse",
                ),
                announced(
                    "a",
                    "Den Schaden, der {date} in {o} entstand, schätzt {a} auf {s}.",
                    "{a} estimates the damage done {date} in {o} at {s}.",
                ),
            ]),
    ],
};
