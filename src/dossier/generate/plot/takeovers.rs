//! Bids, stakes and mergers.

use super::{
    Plot, Thread, announced, assessed, declined, denied, ordered, planned, reported, stated,
};
use crate::timeline::vocabulary::Role::{Actor, Bidder, Owned, Partner, Shareholder, Target};

pub(super) const THREAD: Thread = Thread {
    id: "takeovers",
    name: ["Übernahmen", "Takeovers"],
    description: [
        "Wer für wen bietet, wer wem gehört und was daraus wird.",
        "Who bids for whom, who owns whom, and what becomes of it.",
    ],
    plots: &[
        Plot::happening("bid")
            .title("{A} legt Angebot für {B} vor", "{A} makes an offer for {B}")
            .short("{A} bietet für {B}", "{A} bids for {B}")
            .summary(
                "Genannt werden {s}; ob die Eigentümer annehmen, ist offen.",
                "The sum named is {s}; whether the owners will accept is open.",
            )
            .roles(&[('a', Bidder)])
            .told(&[
                stated(
                    "{a} hat {date} ein Angebot für {b} vorgelegt, das sich auf {s} beläuft.",
                    "{a} made an offer for {b} {date} that amounts to {s}.",
                ),
                reported(
                    "Wie {m} berichtet, <hat {a} {date} rund {s} für {b} geboten>.",
                    "{a} offered around {s} for {b} {date}",
                ),
                announced(
                    "p",
                    "„Wir haben {b} {date} ein faires Angebot gemacht“, sagte {p}.",
                    "“We made {b} a fair offer {date},” said {p}.",
                )
                .cue("sagte"),
                assessed(
                    "Das Angebot von {a} dürfte die Eigentümer von {b} kaum zufriedenstellen.",
                    "The offer from {a} is unlikely to satisfy the owners of {b}.",
                )
                .probable(),
            ])
            .denial(denied(
                "b",
                "{b} bestreitet, <dass ein Angebot von {a} über {s} eingegangen ist>.",
                "that an offer of {s} has come in from {a}",
            )),
        Plot::happening("sale")
            .title(
                "{A} verkauft Werk in {o} an {B}",
                "{A} sells plant in {o} to {B}",
            )
            .short("{A} verkauft in {o}", "{A} sells in {o}")
            .summary(
                "{n} Beschäftigte wechseln den Arbeitgeber; der Preis beträgt {s}.",
                "{n} employees change employer; the price is {s}.",
            )
            .roles(&[('b', Partner)])
            .told(&[
                stated(
                    "{a} hat das Werk in {o} {date} für {s} an {b} verkauft.",
                    "{a} sold the plant in {o} to {b} {date} for {s}.",
                ),
                announced(
                    "b",
                    "{b} teilte mit, <man habe das Werk in {o} {date} von {a} übernommen>.",
                    "it had taken over the plant in {o} from {a} {date}",
                ),
                reported(
                    "Das Werk in {o} wechselte nach Informationen von {mD} {date} für {s} \
                     den Besitzer.",
                    "According to {m}, the plant in {o} changed hands {date} for {s}.",
                )
                .cue("nach Informationen"),
            ]),
        Plot::lasting("merger-talks")
            .title(
                "{A} und {B} verhandeln über Zusammenschluss",
                "{A} and {B} in merger talks",
            )
            .short("{A} und {B} verhandeln", "{A} and {B} in talks")
            .summary(
                "Gemeinsam hätten beide Unternehmen {n} Beschäftigte.",
                "Together the two companies would have {n} employees.",
            )
            .roles(&[('b', Partner)])
            .told(&[
                stated(
                    "{a} und {b} haben {date} über einen Zusammenschluss verhandelt.",
                    "{a} and {b} negotiated a merger {date}.",
                ),
                reported(
                    "Die Gespräche zwischen {a} und {b} liefen nach Angaben von {mD} {date}.",
                    "According to {m}, the talks between {a} and {b} ran {date}.",
                )
                .cue("nach Angaben"),
                assessed(
                    "Ein Zusammenschluss von {a} und {b} könnte den Markt neu ordnen.",
                    "A merger of {a} and {b} could reorder the market.",
                )
                .possible(),
            ]),
        Plot::state("stake")
            .title("{A} hält {q} an {B}", "{A} holds {q} of {B}")
            .short("{A}: {q} an {B}", "{A}: {q} of {B}")
            .summary(
                "Die übrigen Anteile sind breit gestreut.",
                "The other shares are widely held.",
            )
            .roles(&[('a', Shareholder), ('b', Owned)])
            .told(&[
                stated(
                    "{a} ist {date} mit {q} an {b} beteiligt.",
                    "{a} {date} holds {q} of {b}.|{a} has held {q} of {b} {date}.",
                ),
                reported(
                    "Dem Bericht von {mD} zufolge <hält {a} {date} genau {q} der Anteile an {b}>.",
                    "{a} {date} holds exactly {q} of the shares in {b}|{a} has held exactly \
                     {q} of the shares in {b} {date}",
                ),
                stated(
                    "Größter Aktionär von {b} ist {date} {a}.",
                    "{a} {date} is the largest shareholder of {b}.|{a} has been the largest \
                     shareholder of {b} {date}.",
                ),
            ]),
        Plot::plan("takeover")
            .title("{A} will {B} übernehmen", "{A} plans to take over {B}")
            .short("{A} will {B} kaufen", "{A} to buy {B}")
            .summary(
                "Der Kauf soll {s} kosten und bedarf der Zustimmung der Behörden.",
                "The purchase is to cost {s} and needs the authorities’ approval.",
            )
            .roles(&[('a', Bidder)])
            .told(&[
                planned(
                    "a",
                    "{a} will die Übernahme von {b} {date} abschließen.",
                    "{a} plans to complete the takeover of {b} {date}.",
                ),
                planned(
                    "a",
                    "Für {s} soll {b} {date} an {a} gehen, so der Plan.",
                    "For {s}, {b} is to go to {a} {date}, according to the plan.",
                )
                .cue("so der Plan"),
                planned(
                    "p",
                    "„{b} wird {date} Teil unserer Gruppe sein“, kündigte {p} an.",
                    "“{b} will be part of our group {date},” announced {p}.",
                )
                .cue("kündigte"),
                reported(
                    "{m} meldet, <dass die Verträge zwischen {a} und {b} {date} \
                     unterzeichnet werden sollen>.",
                    "that the contracts between {a} and {b} are to be signed {date}",
                ),
            ])
            .outcome(stated(
                "Wie angekündigt hat {a} {date} die Übernahme von {b} abgeschlossen.",
                "As announced, {a} completed the takeover of {b} {date}.",
            ))
            .denial(denied(
                "b",
                "„Niemand verkauft uns“, heißt es bei {b} zu den Plänen von {a}.",
                "“Nobody is selling us,” they say at {b} about the plans of {a}.",
            )),
        Plot::statement("no-comment")
            .title(
                "{A} schweigt zu Gerüchten um {B}",
                "{A} silent on rumours about {B}",
            )
            .short("{A} schweigt zu {B}", "{A} silent on {B}")
            .summary(
                "Anlass sind Berichte über einen möglichen Kauf.",
                "The occasion is reports of a possible purchase.",
            )
            .told(&[
                declined(
                    "a",
                    "{a} wollte sich {date} nicht zu einem Kauf von {b} äußern.",
                    "{a} declined to comment on a purchase of {b} {date}.",
                )
                .negative()
                .cue("wollte sich"),
                declined(
                    "p",
                    "{p} ließ Fragen nach {b} {date} unbeantwortet.",
                    "{p} left questions about {b} unanswered {date}.",
                )
                .negative(),
                declined(
                    "b",
                    "Auch {b} lehnte {date} jede Auskunft über {a} ab.",
                    "{b}, too, refused any information on {a} {date}.",
                )
                .negative(),
            ]),
        Plot::deadline("takeover-approval")
            .title(
                "{G} muss über Kauf von {B} entscheiden",
                "{G} to decide on sale of {B}",
            )
            .short("Frist: {A} und {B}", "Deadline: {A} and {B}")
            .summary(
                "Es geht um den Kauf durch {A}; die Bücher liegen der Behörde vor.",
                "It is about the purchase by {A}; the authority has the books.",
            )
            .roles(&[('a', Bidder)])
            .told(&[
                stated(
                    "{g} muss {date} über den Kauf von {b} durch {a} entscheiden.",
                    "{g} has to decide on the purchase of {b} by {a} {date}.",
                ),
                ordered(
                    "g",
                    "Unterlagen zum Kauf von {b} hat {a} {date} bei {gD} einzureichen.",
                    "{a} has to submit documents on the purchase of {b} to {g} {date}.",
                ),
            ])
            .outcome(stated(
                "{g} hat den Kauf von {b} durch {a} {date} genehmigt.",
                "{g} approved the purchase of {b} by {a} {date}.",
            )),
        Plot::happening("exit")
            .title(
                "{A} trennt sich von Anteil an {B}",
                "{A} parts with stake in {B}",
            )
            .short("{A} verlässt {B}", "{A} leaves {B}")
            .summary(
                "Das Paket von {q} ging an mehrere Anleger.",
                "The holding of {q} went to several investors.",
            )
            .roles(&[('a', Actor), ('b', Target)])
            .told(&[
                stated(
                    "{a} hat {date} seinen Anteil von {q} an {b} abgegeben.",
                    "{a} gave up its stake of {q} in {b} {date}.",
                ),
                reported(
                    "{mD} zufolge <brachte der Verkauf der Aktien von {b} {date} etwa {s} ein>.",
                    "the sale of the shares in {b} brought in about {s} {date}",
                ),
                assessed(
                    "Für {b} ist der Abschied von {a} wohl eher ein Segen.",
                    "For {b}, the departure of {a} is probably a blessing.",
                )
                .probable(),
            ]),
    ],
};
