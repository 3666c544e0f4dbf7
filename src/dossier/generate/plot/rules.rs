//! Authorities: orders, fines, laws and deadlines.

use super::{
    Plot, Thread, announced, assessed, denied, ordered, planned, reported, stated, threatened,
};
use crate::timeline::vocabulary::Role::{Actor, Source, Target};

pub(super) const THREAD: Thread = Thread {
    id: "rules",
    name: ["Aufsicht & Gesetze", "Regulation"],
    description: [
        "Was Ministerien und Behörden verlangen, ahnden und androhen.",
        "What ministries and authorities demand, punish and threaten.",
    ],
    plots: &[
        Plot::happening("order")
            .title("{G} macht {A} Auflagen in {o}", "{G} imposes conditions on {A} in {o}")
            .short("Auflagen für {A}", "Conditions for {A}")
            .summary(
                "Verlangt werden Nachweise über {n} Anlagen.",
                "Evidence on {n} installations is demanded.",
            )
            .roles(&[('a', Target)])
            .counting("installations")
            .told(&[
                ordered(
                    "g",
                    "{g} hat {date} angeordnet, dass {a} in {o} {n} Anlagen nachrüstet.",
                    "{g} ordered {a} {date} to upgrade {n} installations in {o}.",
                )
                .cue("angeordnet"),
                ordered(
                    "g",
                    "In einem Bescheid <untersagte {g} {aD} {date} den Weiterbetrieb in {o}>.",
                    "{g} prohibited {a} {date} from continuing to operate in {o}",
                ),
                reported(
                    "Der Bescheid über {n} Anlagen in {o} ging {aD} laut {mD} {date} zu.",
                    "According to {m}, {a} received the notice on {n} installations in {o} {date}.",
                )
                .cue("laut"),
            ])
            .denial(denied(
                "a",
                "{a} erklärte, <von {gD} sei zu {o} kein Bescheid eingegangen>.",
                "no notice about {o} had come in from {g}",
            )),
        Plot::happening("fine")
            .title("{G} verhängt Bußgeld gegen {A}", "{G} fines {A}")
            .short("Bußgeld für {A}", "Fine for {A}")
            .summary(
                "{A} soll {s} zahlen und prüft den Bescheid.",
                "{A} is to pay {s} and is examining the notice.",
            )
            .roles(&[('a', Target)])
            .told(&[
                ordered(
                    "g",
                    "{g} hat gegen {aA} {date} ein Bußgeld von {s} verhängt.",
                    "{g} imposed a fine of {s} on {a} {date}.",
                ),
                stated(
                    "Die Strafe gegen {aA}, {date} ausgesprochen, beträgt {s}.",
                    "The penalty against {a}, imposed {date}, is {s}.",
                ),
                announced(
                    "p",
                    "„Wir halten den Bescheid, der uns {date} erreichte, für falsch“, sagte {p}.",
                    "“We think the notice that reached us {date} is wrong,” said {p}.",
                )
                .cue("sagte"),
                assessed(
                    "Mit {s} dürfte {a} noch glimpflich davonkommen.",
                    "At {s}, {a} is likely to get off lightly.",
                )
                .probable(),
            ])
            .denial(denied(
                "g",
                "{g} dementiert, <dass ein Bußgeld von {s} gegen {aA} beschlossen sei>.",
                "that a fine of {s} against {a} had been decided",
            )),
        Plot::happening("probe")
            .title("{G} ermittelt gegen {A} und {B}", "{G} investigates {A} and {B}")
            .short("Ermittlung: {A}, {B}", "Probe: {A}, {B}")
            .summary(
                "Beide sollen Preise abgesprochen haben.",
                "Both are suspected of having agreed on prices.",
            )
            .roles(&[('a', Target)])
            .told(&[
                stated(
                    "{g} hat {date} Räume von {a} und {b} durchsucht.",
                    "{g} searched premises of {a} and {b} {date}.",
                ),
                announced(
                    "g",
                    "{g} bestätigte, <gegen {aA} und {bA} werde, wie {date} beschlossen, \
                     wegen Preisabsprachen ermittelt>.",
                    "{a} and {b} are being investigated for price fixing, as decided {date}",
                ),
                reported(
                    "Nach Recherchen von {mD} <führt die Spur von {b} zu {a}>.",
                    "the trail leads from {b} to {a}",
                ),
                denied(
                    "b",
                    "{b} wies jeden Verdacht, in {o} mit {a} Preise abgesprochen zu haben, zurück.",
                    "{b} rejected any suspicion of having fixed prices with {a} in {o}.",
                )
                .negative(),
            ]),
        Plot::statement("warning")
            .title("{G} droht {A} mit Entzug der Erlaubnis", "{G} threatens {A}’s licence")
            .short("{A} droht Entzug", "{A}’s licence at risk")
            .summary(
                "Es geht um Mängel in {o}, die seit langem bekannt sind.",
                "It is about defects in {o} that have long been known.",
            )
            .roles(&[('a', Target)])
            .told(&[
                threatened(
                    "g",
                    "{g} drohte {aD} {date} mit dem Entzug der Erlaubnis für {o}.",
                    "{g} threatened {date} to withdraw the licence of {a} for {o}.",
                )
                .cue("drohte"),
                threatened(
                    "g",
                    "Sollte {a} die Mängel in {o} nicht beheben, so {g} {date}, werde man handeln.",
                    "Should {a} fail to remedy the defects in {o}, {g} said {date}, it would act.",
                ),
                announced(
                    "v",
                    "{v} begrüßte {date} die Härte gegenüber {a}.",
                    "{v} welcomed the firm line towards {a} {date}.",
                ),
            ]),
        Plot::deadline("compliance")
            .title("{A} muss Auflagen in {o} erfüllen", "{A} must meet conditions in {o}")
            .short("Frist für {A} in {o}", "Deadline for {A} in {o}")
            .summary(
                "Danach droht ein Zwangsgeld von {s}.",
                "After that a penalty of {s} looms.",
            )
            .roles(&[('a', Target)])
            .told(&[
                ordered(
                    "g",
                    "{a} hat {date} Zeit, die Auflagen von {gD} in {o} zu erfüllen.",
                    "{a} has to meet the conditions set by {g} in {o} {date}.",
                ),
                ordered(
                    "g",
                    "{g} setzte {aD} eine Frist: <In {o} müssen {date} alle {n} Anlagen geprüft sein>.",
                    "All {n} installations in {o} have to be inspected {date}",
                ),
                threatened(
                    "g",
                    "Liegt {date} nichts vor, kostet es {aA} {s}, warnt {g}.",
                    "If nothing has been submitted {date}, it will cost {a} {s}, {g} warns.",
                )
                .cue("warnt"),
            ])
            .counting("installations")
            .outcome(stated(
                "{a} hat die Auflagen in {o} {date} erfüllt.",
                "{a} met the conditions in {o} {date}.",
            )),
        Plot::plan("law")
            .title("{G} plant strengere Regeln für {o}", "{G} plans stricter rules for {o}")
            .short("Neue Regeln für {o}", "New rules for {o}")
            .summary(
                "Betroffen wären {A} und {B}.",
                "{A} and {B} would be affected.",
            )
            .roles(&[('a', Target), ('g', Actor)])
            .told(&[
                planned(
                    "g",
                    "{g} will {date} strengere Regeln für Betriebe in {o} erlassen.",
                    "{g} intends to issue stricter rules for businesses in {o} {date}.",
                ),
                planned(
                    "g",
                    "Die Verordnung, die {aA} und {bA} trifft, soll {date} in Kraft treten.",
                    "The ordinance that affects {a} and {b} is to come into force {date}.",
                ),
                reported(
                    "{m} kennt den Entwurf: <{g} will {aA} {date} zu Messungen verpflichten>.",
                    "{g} intends to oblige {a} to take measurements {date}",
                ),
                assessed(
                    "Ob die Regeln für {o} je kommen, ist ungewiss.",
                    "Whether the rules for {o} will ever come is uncertain.",
                )
                .possible(),
            ])
            .outcome(stated(
                "{g} hat die strengeren Regeln für {o} {date} in Kraft gesetzt.",
                "{g} brought the stricter rules for {o} into force {date}.",
            )),
        Plot::state("supervision")
            .title("{A} steht unter Aufsicht von {G}", "{A} under supervision of {G}")
            .short("{A} unter Aufsicht", "{A} under supervision")
            .summary(
                "Berichte sind jeden Monat fällig.",
                "Reports are due every month.",
            )
            .roles(&[('a', Target)])
            .told(&[
                stated(
                    "{a} steht {date} unter besonderer Aufsicht durch {gA}.",
                    "{a} {date} is under special supervision by {g}.|{a} has been under special \
                     supervision by {g} {date}.",
                ),
                announced(
                    "g",
                    "{g} lässt sich {date} monatlich aus {o} berichten.",
                    "{g} {date} receives monthly reports from {o}.|{g} has received monthly \
                     reports from {o} {date}.",
                ),
            ]),
        Plot::statement("criticism")
            .title("{V} kritisiert {A}", "{V} criticises {A}")
            .short("Kritik an {A}", "Criticism of {A}")
            .summary(
                "Im Mittelpunkt steht der Umgang mit Anwohnern in {o}.",
                "The focus is on how residents in {o} are treated.",
            )
            .roles(&[('a', Target), ('v', Source)])
            .told(&[
                announced(
                    "v",
                    "{v} nannte das Vorgehen von {a} in {o} {date} unverantwortlich.",
                    "{v} called the conduct of {a} in {o} irresponsible {date}.",
                )
                .cue("nannte"),
                announced(
                    "v",
                    "„In {o} zählt für {aA} nur der Gewinn“, hieß es {date} von {vD}.",
                    "“In {o}, only profit counts for {a},” {v} said {date}.",
                ),
                assessed(
                    "Die Vorwürfe gegen {aA} wirken nicht aus der Luft gegriffen.",
                    "The accusations against {a} do not seem to be made up.",
                )
                .probable(),
            ]),
    ],
};
