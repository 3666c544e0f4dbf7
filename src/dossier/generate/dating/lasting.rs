//! What takes time or has begun: "vom 3. bis zum 9. März", "seit Anfang 2020", "derzeit".

use super::words::{about_weeks, after, day, edtf_month, edtf_part, fixed, month, pair, third};
use super::{Moment, PUBLISHED, Publication, When};
use crate::dossier::generate::Both;
use crate::dossier::generate::rng::Rng;
use crate::timeline::day::Day;

/// Some way to date something that lasted and is over.
pub(super) fn say(moment: Moment, rng: &mut Rng) -> When {
    let Moment { from, to, .. } = moment;
    let has_months = (from.year(), from.month()) != (to.year(), to.month());
    match rng.below(100) {
        0..20 if has_months => {
            let words = months(from, to);
            When::stated(words, format!("{}/{}", edtf_month(from), edtf_month(to)))
        }
        20..30 => {
            // When it ended is not said.
            let [de, en] = day(from);
            let words = [format!("ab dem {de}"), format!("from {en} on")];
            When::stated(words, format!("{from}/"))
        }
        30..42 => match about_weeks((to.since(from) + 3) / 7) {
            Some([de, en]) => {
                let [german, english] = day(to);
                let words = [
                    format!("{de} bis zum {german}"),
                    format!("{en} until {english}"),
                ];
                When::stated(words, format!("{from}~/{to}"))
            }
            None => exactly(moment),
        },
        42..46 => When::undated(Both::default()),
        _ => exactly(moment),
    }
}

/// "vom 3. bis zum 9. März 2024".
pub(super) fn exactly(moment: Moment) -> When {
    let Moment { from, to, .. } = moment;
    if from == to {
        return super::past::exactly(from);
    }
    let words = after(["vom", "from"], pair(from, to, ["bis zum", "to"]));
    When::stated(words, format!("{from}/{to}"))
}

/// "von März bis Juni 2024".
fn months(from: Day, to: Day) -> Both {
    let [mut de, mut en] = month(from);
    if from.year() == to.year() {
        let year = format!(" {}", from.year());
        for words in [&mut de, &mut en] {
            words.truncate(words.trim_end_matches(year.as_str()).len());
        }
    }
    let [last_de, last_en] = month(to);
    [
        format!("von {de} bis {last_de}"),
        format!("from {en} to {last_en}"),
    ]
}

/// Some way to date a state that began on a day and goes on.
pub(super) fn say_since(from: Day, publication: &Publication, rng: &mut Rng) -> When {
    let year = from.year();
    let plain = [year.to_string(), year.to_string()];
    let since = ["seit", "since"];
    let when = match (rng.below(100), publication.latest) {
        (0..35, Some(latest)) => {
            let words = fixed(["derzeit", "currently"]);
            return When::derived(words, format!("..{latest}/.."), PUBLISHED).because(
                "Zustand bei Erscheinen; seit wann, sagt der Text nicht.".to_owned(),
                "A state at publication; the text does not say since when.".to_owned(),
            );
        }
        (35..40, _) => return When::undated(Both::default()),
        (40..55, _) => When::stated(
            after(since, month(from)),
            format!("{}/..", edtf_month(from)),
        ),
        (55..70, _) => {
            let number = (from.month() - 1) / 4;
            let edtf = format!("{}~/..", edtf_part(from, 37 + number));
            When::stated(after(since, third(number, plain)), edtf)
        }
        (70..80, _) => When::stated(after(since, plain), format!("{year:04}/..")),
        (80..87, _) => {
            let words = after(["seit etwa", "since around"], plain);
            When::stated(words, format!("{year:04}~/.."))
        }
        _ => return since_exactly(from),
    };
    When {
        has_beginning: true,
        ..when
    }
}

/// "seit dem 3. März 2020".
pub(super) fn since_exactly(from: Day) -> When {
    When {
        has_beginning: true,
        ..When::stated(
            after(["seit dem", "since"], day(from)),
            format!("{from}/.."),
        )
    }
}
