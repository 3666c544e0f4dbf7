//! Power lines, ports and railways.

use super::{
    Plot, Thread, announced, assessed, denied, ordered, planned, reported, stated, threatened,
};
use crate::timeline::vocabulary::Role::{Actor, Owner, Target};

pub(super) const THREAD: Thread = Thread {
    id: "grids",
    name: ["Netze & Häfen", "Grids & ports"],
    description: [
        "Leitungen, Kais und Gleise: was gebaut wird und was ausfällt.",
        "Lines, quays and tracks: what is built and what fails.",
    ],
    plots: &[
        Plot::plan("line")
            .title("{A} plant Leitung nach {o}", "{A} plans power line to {o}")
            .short("Leitung nach {o}", "Line to {o}")
            .summary(
                "{s} sind veranschlagt, {n} Masten vorgesehen.",
                "{s} and {n} pylons are envisaged.",
            )
            .counting("pylons")
            .told(&[
                planned(
                    "a",
                    "Die Leitung nach {o} will {a} {date} in Betrieb nehmen.",
                    "{a} plans to put the line to {o} into operation {date}.",
                ),
                planned(
                    "a",
                    "{n} Masten sollen {date} zwischen dem Kraftwerk und {o} stehen.",
                    "{n} pylons are to stand between the power station and {o} {date}.",
                ),
                reported(
                    "{m} hat die Pläne gesehen: <{o} soll {date} am Netz von {a} hängen>.",
                    "{o} is to be connected to the grid of {a} {date}",
                ),
                assessed(
                    "Dass {s} für die Leitung nach {o} reichen, ist wenig wahrscheinlich.",
                    "It is not very likely that {s} will be enough for the line to {o}.",
                )
                .possible(),
            ])
            .outcome(stated(
                "Die Leitung von {a} nach {o} ging {date} in Betrieb.",
                "The line of {a} to {o} went into operation {date}.",
            )),
        Plot::lasting("outage")
            .title("Stromausfall in {o}", "Power cut in {o}")
            .short("Stromausfall in {o}", "Power cut in {o}")
            .summary(
                "{n} Haushalte sind betroffen; das Netz gehört {A}.",
                "{n} households are affected; the grid belongs to {A}.",
            )
            .counting("households")
            .roles(&[('a', Owner)])
            .told(&[
                stated(
                    "{n} Haushalte in {o} waren {date} ohne Strom.",
                    "{n} households in {o} were without power {date}.",
                ),
                announced(
                    "a",
                    "{a} bedauerte, <dass das Netz in {o} {date} ausgefallen war>.",
                    "that the grid in {o} had failed {date}",
                ),
                reported(
                    "Ursache des Ausfalls, der {o} {date} lahmlegte, war laut {mD} \
                     ein altes Kabel.",
                    "According to {m}, the cause of the failure that paralysed {o} {date} was \
                     an old cable.",
                )
                .cue("laut"),
            ]),
        Plot::statement("traffic")
            .title("Hafen {o} meldet Umschlag", "Port of {o} reports turnover")
            .short("Hafen {o}: Umschlag", "Port of {o}: turnover")
            .summary(
                "Der Umschlag ändert sich um {r}; größter Kunde ist {A}.",
                "Turnover changes by {r}; the largest customer is {A}.",
            )
            .told(&[
                announced(
                    "a",
                    "{a} bezifferte den Umschlag im Hafen {o} {date} auf {n} Container.",
                    "{a} put the turnover in the port of {o} at {n} containers {date}.",
                ),
                reported(
                    "Der Hafen {o} hat nach Zahlen, die {m} {date} veröffentlichte, \
                     einen Marktanteil von {q}.",
                    "According to figures that {m} published {date}, the port of {o} has a \
                     market share of {q}.",
                ),
            ])
            .counting("containers"),
        Plot::happening("protest")
            .title("Protest gegen {A} in {o}", "Protest against {A} in {o}")
            .short("Protest in {o}", "Protest in {o}")
            .summary(
                "{n} Menschen kommen nach Angaben der Veranstalter.",
                "{n} people come, according to the organisers.",
            )
            .counting("people")
            .roles(&[('a', Target)])
            .told(&[
                stated(
                    "In {o} haben {n} Menschen {date} gegen {aA} demonstriert.",
                    "In {o}, {n} people demonstrated against {a} {date}.",
                ),
                announced(
                    "v",
                    "{v} zählte {date} in {o} rund {n} Teilnehmer.",
                    "{v} counted around {n} participants in {o} {date}.",
                ),
                threatened(
                    "v",
                    "{v} drohte, <die Zufahrt zum Gelände in {o} werde, anders als {date}, \
                     beim nächsten Mal gesperrt>.",
                    "the access road to the site in {o} would be blocked next time, unlike {date}",
                ),
            ])
            .denial(denied(
                "a",
                "{a} erwiderte, <in {o} seien keine {n} Menschen gewesen, eher ein Zehntel>.",
                "there had not been {n} people in {o} but rather a tenth of that",
            )),
        Plot::state("operation")
            .title("{A} betreibt den Hafen {o}", "{A} operates the port of {o}")
            .short("{A} betreibt {o}", "{A} operates {o}")
            .summary(
                "Die Konzession umfasst {n} Liegeplätze.",
                "The concession covers {n} berths.",
            )
            .counting("berths")
            .told(&[
                stated(
                    "{a} betreibt {date} den Hafen {o}.",
                    "{a} {date} operates the port of {o}.|{a} has operated the port of {o} {date}.",
                ),
                reported(
                    "Wie {m} schreibt, <gehören {q} der Kais in {o} {date} {aD}>.",
                    "{q} of the quays in {o} {date} belong to {a}|{q} of the quays in {o} have \
                     belonged to {a} {date}",
                ),
            ]),
        Plot::deadline("permit")
            .title(
                "Einwendungen gegen Ausbau in {o}",
                "Objections to expansion in {o}",
            )
            .short("Einwendungsfrist {o}", "Objection deadline {o}")
            .summary(
                "{A} will den Hafen erweitern; {G} sammelt Einwände.",
                "{A} wants to expand the port; {G} is collecting objections.",
            )
            .told(&[
                ordered(
                    "g",
                    "Einwendungen gegen die Pläne von {a} in {o} müssen {date} bei {gD} eingehen.",
                    "Objections to the plans of {a} in {o} have to reach {g} {date}.",
                ),
                stated(
                    "{v} muss Klagen gegen den Ausbau in {o} {date} begründen.",
                    "{v} has to give reasons for actions against the expansion in {o} {date}.",
                ),
            ])
            .outcome(stated(
                "{g} hat über die Einwendungen in {o} {date} entschieden.",
                "{g} decided on the objections in {o} {date}.",
            )),
        Plot::happening("first-train")
            .title(
                "Erster Zug auf neuer Strecke nach {o}",
                "First train on new line to {o}",
            )
            .short("Erster Zug nach {o}", "First train to {o}")
            .summary(
                "{A} und {B} teilen sich die Kosten von {s}.",
                "{A} and {B} share the costs of {s}.",
            )
            .roles(&[('b', Actor)])
            .told(&[
                stated(
                    "Auf der Strecke nach {o} fuhr {date} der erste Zug von {a}.",
                    "The first train of {a} ran {date} on the line to {o}.",
                ),
                announced(
                    "b",
                    "{b} bestätigte, <der Anschluss von {o} sei {date} freigegeben worden>.",
                    "the connection of {o} had been cleared {date}",
                ),
                reported(
                    "{m} beziffert die Kosten der Strecke, die {o} {date} erreichte, auf {s}.",
                    "{m} puts the cost of the line, which reached {o} {date}, at {s}.",
                ),
            ]),
    ],
};
