//! Work: strikes, wages, jobs and those in charge.

use super::{Plot, Thread, announced, assessed, denied, planned, reported, stated, threatened};
use crate::timeline::vocabulary::Role::{Actor, Partner, Target};

pub(super) const THREAD: Thread = Thread {
    id: "labour",
    name: ["Arbeit & Tarife", "Labour"],
    description: [
        "Streiks, Abschlüsse, Entlassungen und Wechsel an der Spitze.",
        "Strikes, settlements, lay-offs and changes at the top.",
    ],
    plots: &[
        Plot::lasting("strike")
            .title("Streik bei {A} in {o}", "Strike at {A} in {o}")
            .short("Streik bei {A}", "Strike at {A}")
            .summary(
                "Die Gewerkschaft verlangt {r} mehr Lohn.",
                "The union demands {r} more pay.",
            )
            .roles(&[('a', Target)])
            .told(&[
                stated(
                    "Bei {a} in {o} haben {n} Beschäftigte {date} gestreikt.",
                    "At {a} in {o}, {n} employees were on strike {date}.",
                ),
                announced(
                    "u",
                    "{u} hatte {date} in {o} zum Ausstand aufgerufen.",
                    "{u} had called for a strike in {o} {date}.",
                ),
                reported(
                    "{m} zählte {n} Teilnehmer, <als {date} in {o} die Tore von {a} \
                     geschlossen blieben>.",
                    "when the gates of {a} in {o} stayed closed {date}",
                ),
            ]),
        Plot::plan("layoffs")
            .title("{A} will {n} Stellen streichen", "{A} to cut {n} jobs")
            .short("{A} streicht {n} Stellen", "{A} to cut {n} jobs")
            .summary(
                "Am stärksten trifft es {o}.",
                "{o} is hit hardest.",
            )
            .counting("jobs")
            .told(&[
                planned(
                    "a",
                    "{a} will {n} Stellen {date} streichen, die meisten davon in {o}.",
                    "{a} plans to cut {n} jobs {date}, most of them in {o}.",
                ),
                planned(
                    "p",
                    "{p} kündigte an, <dass {n} Menschen {date} gehen müssen>.",
                    "that {n} people will have to go {date}",
                ),
                reported(
                    "Aus dem Umfeld des Betriebsrats erfuhr {m}, <in {o} sollten {date} \
                     die ersten Kündigungen folgen>.",
                    "the first dismissals in {o} are to follow {date}",
                ),
            ])
            .outcome(stated(
                "{a} hat die angekündigten {n} Stellen {date} gestrichen.",
                "{a} cut the {n} jobs it had announced {date}.",
            ))
            .denial(denied(
                "p",
                "{p} widersprach: <Einen Plan, {n} Stellen zu streichen, gebe es nicht>.",
                "there was no plan to cut {n} jobs",
            )),
        Plot::happening("wage-deal")
            .title("{A} und {U} einigen sich", "{A} and {U} reach agreement")
            .short("Tarifabschluss bei {A}", "Wage deal at {A}")
            .summary(
                "Die Löhne steigen um {r}, in zwei Stufen.",
                "Wages rise by {r}, in two steps.",
            )
            .roles(&[('u', Partner)])
            .told(&[
                stated(
                    "{a} und {u} haben sich {date} auf {r} mehr Lohn geeinigt.",
                    "{a} and {u} agreed on {r} more pay {date}.",
                ),
                announced(
                    "u",
                    "{u} sprach {date} von einem guten Ergebnis für {n} Beschäftigte.",
                    "{u} spoke of a good result for {n} employees {date}.",
                ),
                assessed(
                    "Der Abschluss über {r} dürfte auch andere Betriebe in {o} unter Druck setzen.",
                    "The settlement of {r} is likely to put pressure on other firms in {o}, too.",
                )
                .probable(),
            ])
            .denial(denied(
                "u",
                "{u} bestreitet, <dass bei {a} schon eine Einigung über {r} erzielt ist>.",
                "that an agreement on {r} has been reached at {a} yet",
            )),
        Plot::deadline("wage-round")
            .title("{U} setzt {A} eine Frist", "{U} sets {A} a deadline")
            .short("Tariffrist für {A}", "Wage deadline for {A}")
            .summary(
                "Bleibt ein Angebot aus, wird in {o} abgestimmt.",
                "Without an offer there will be a ballot in {o}.",
            )
            .roles(&[('a', Target)])
            .told(&[
                threatened(
                    "u",
                    "Legt {a} {date} kein Angebot vor, will {u} in {o} streiken.",
                    "If {a} makes no offer {date}, {u} will go on strike in {o}.",
                ),
                stated(
                    "{a} und {u} haben {date} Zeit, einen neuen Tarif auszuhandeln.",
                    "{a} and {u} have to negotiate a new wage agreement {date}.",
                ),
            ])
            .outcome(stated(
                "{a} hat {uD} {date} ein Angebot vorgelegt.",
                "{a} presented an offer to {u} {date}.",
            )),
        Plot::state("staff")
            .title("{A} beschäftigt {n} Menschen in {o}", "{A} employs {n} people in {o}")
            .short("{n} Beschäftigte in {o}", "{n} employees in {o}")
            .summary(
                "Die Zahl nennt das Unternehmen selbst.",
                "The figure comes from the company itself.",
            )
            .told(&[
                announced(
                    "a",
                    "{a} beschäftigt nach eigenen Angaben {date} rund {n} Menschen in {o}.",
                    "{a} says that it {date} employs around {n} people in {o}.|{a} says that it has \
                     employed around {n} people in {o} {date}.",
                )
                .cue("nach eigenen Angaben"),
                stated(
                    "Größter Arbeitgeber in {o} ist {date} {a}.",
                    "The largest employer in {o} {date} is {a}.|The largest employer in {o} \
                     has been {a} {date}.",
                ),
            ]),
        Plot::happening("departure")
            .title("Wechsel an der Spitze von {A}", "Change at the top of {A}")
            .short("{A}: neue Spitze", "{A}: new leadership")
            .summary(
                "Zu den Gründen äußert sich das Unternehmen nicht.",
                "The company does not comment on the reasons.",
            )
            .told(&[
                stated(
                    "Der Aufsichtsrat von {a} hat {date} einen Wechsel an der Spitze beschlossen.",
                    "The supervisory board of {a} decided on a change at the top {date}.",
                ),
                reported(
                    "{mD} zufolge <räumte die Leitung von {a} in {o} {date} ihre Büros>.",
                    "the management of {a} in {o} cleared its offices {date}",
                ),
                assessed(
                    "Ohne den Streit um {o} wäre der Wechsel bei {a} kaum denkbar gewesen.",
                    "Without the dispute over {o}, the change at {a} would hardly have been \
                     conceivable.",
                )
                .probable(),
            ]),
        Plot::statement("appeal")
            .title("{U} fordert Zusagen für {o}", "{U} demands guarantees for {o}")
            .short("Forderung für {o}", "Demand for {o}")
            .summary(
                "Es geht um {n} Arbeitsplätze bei {A}.",
                "{n} jobs at {A} are at stake.",
            )
            .counting("jobs")
            .roles(&[('a', Target), ('u', Actor)])
            .told(&[
                announced(
                    "u",
                    "{u} verlangte {date} eine Zusage für {n} Arbeitsplätze in {o}.",
                    "{u} demanded a guarantee for {n} jobs in {o} {date}.",
                )
                .cue("verlangte"),
                announced(
                    "p",
                    "{p} nannte die Forderung für {o} {date} unerfüllbar.",
                    "{p} called the demand for {o} impossible to meet {date}.",
                ),
                stated(
                    "Vor den Toren von {a} in {o} sprach {date} die Spitze der Gewerkschaft.",
                    "Outside the gates of {a} in {o}, the union’s leaders spoke {date}.",
                ),
            ]),
    ],
};
