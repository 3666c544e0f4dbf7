//! Conventions of the annotation guide, word by word and in both languages.

mod bundled;
mod properties;

use super::*;

/// Reading of the only phrase of a sentence, in one line; counted from `published`.
fn read(text: &str, lang: Lang, published: &str) -> String {
    let published = (FuzzyDate::parse(published).ok()).and_then(|date| Publication::new(&date));
    let found = phrases(text, lang, published);
    let words: Vec<_> = found.iter().map(|phrase| show(phrase, text)).collect();
    words.join("; ")
}

fn show(phrase: &Phrase, text: &str) -> String {
    let words = &text[phrase.range.clone()];
    match &phrase.reading {
        Reading::Stated { edtf, lacks_year: false } => format!("{words} = {edtf}"),
        Reading::Stated { edtf, lacks_year: true } => format!("{words} = {edtf}, year inferred"),
        Reading::Derived { edtf, from: ReferencePoint::Published } => format!("{words} → {edtf}"),
        Reading::Derived { edtf, from: ReferencePoint::Phrase(number) } => {
            format!("{words} → {edtf} from {number}")
        }
        Reading::Undated { needs_publication: false } => format!("{words} = none"),
        Reading::Undated { needs_publication: true } => format!("{words} = unpublished"),
    }
}

/// A Monday.
const MONDAY: &str = "2020-09-14";

/// Compares the readings of texts, one in each line: `text | reading`. `⏎` stands for a line break.
fn expect(lang: Lang, published: &str, cases: &str) {
    for case in cases.trim().lines() {
        let (text, expected) = case.trim().split_once(" | ").unwrap();
        let text = text.replace('⏎', "\n");
        assert_eq!(read(&text, lang, published), expected, "{text}");
    }
}

#[test]
fn german_words_that_name_their_year_need_no_publication() {
    expect(
        Lang::De,
        "",
        "
        Sie kam am 3. Mai 2024 an. | 3. Mai 2024 = 2024-05-03
        Am Sonntag, den 3.\u{a0}März 2024 kam sie. | Am Sonntag, den 3.\u{a0}März 2024 = 2024-03-03
        Stand 03.05.2024, vorläufig. | 03.05.2024 = 2024-05-03
        Stand 2024-05-03, vorläufig. | 2024-05-03 = 2024-05-03
        Es gab im Dezember 2019 Streit. | im Dezember 2019 = 2019-12
        Der Bericht vom Dez. 2019 liegt vor. | Dez. 2019 = 2019-12
        Twitter hatte im Jahr 2012 Vine gekauft. | im Jahr 2012 = 2012
        2013 kam die App heraus. | 2013 = 2013
        Die App (2013) war gut. | 2013 = 2013
        Es soll Anfang 2022 beginnen. | Anfang 2022 = 2022-37~
        Es soll Mitte 2022 beginnen. | Mitte 2022 = 2022-38~
        Es soll Ende des Jahres 2022 beginnen. | Ende des Jahres 2022 = 2022-39~
        Mitte August 2020 begann es. | Mitte August 2020 = [2020-08-11..2020-08-20]
        Ende Februar 2020 begann es. | Ende Februar 2020 = [2020-02-21..2020-02-29]
        Im Frühjahr 2021 ist es soweit. | Im Frühjahr 2021 = 2021-21
        Im dritten Quartal 2021 sank es. | Im dritten Quartal 2021 = 2021-35
        Im ersten Halbjahr 2021 sank es. | Im ersten Halbjahr 2021 = 2021-40
        Bis 2021 soll es fertig sein. | Bis 2021 = [..2021]
        bis Ende 2021 fertig | bis Ende 2021 = [..2021-12-31]
        bis zum 3. Mai 2024 fertig | bis zum 3. Mai 2024 = [..2024-05-03]
        Die Frist läuft bis zum 3. Mai 2024. | 3. Mai 2024 = 2024-05-03
        Seit Anfang 2020 gibt es ihn. | Seit Anfang 2020 = 2020-37~/..
        seit dem 3. Mai 2020 in Haft | seit dem 3. Mai 2020 = 2020-05-03/..
        seit Mitte Mai 2020 in Haft | seit Mitte Mai 2020 = 2020-05~/..
        verboten ab dem 15. September 2020 | ab dem 15. September 2020 = [2020-09-15..]
        schon vor 2012 bekannt | vor 2012 = [..2011-12-31]
        erst nach 2012 bekannt | nach 2012 = [2013-01-01..]
        zwischen 2012 und 2016 gesunken | zwischen 2012 und 2016 = [2012-01-01..2016-12-31]
        von 2012 bis 2016 im Amt | von 2012 bis 2016 = 2012/2016
        im Amt (2012–2016) | 2012–2016 = 2012/2016
        Anfang 2012 bis Mai 2016 im Amt | Anfang 2012 bis Mai 2016 = 2012-37~/2016-05
    ",
    );
}

#[test]
fn german_words_count_from_publication() {
    expect(
        Lang::De,
        MONDAY,
        "
        Die Frist endet am 20. September. | 20. September = 2020-09-20, year inferred
        Am 3. Januar beginnt es. | 3. Januar = 2021-01-03, year inferred
        Am 29. Februar begann es. | 29. Februar = 2020-02-29, year inferred
        Anfang August begann es. | Anfang August = [2020-08-01..2020-08-10], year inferred
        Eine Frist bis Mitte September wurde gesetzt. | \
            Mitte September = [2020-09-11..2020-09-20], year inferred
        Im Dezember begann es. | Im Dezember = 2020-12, year inferred
        Seit Dezember gilt es. | Seit Dezember = 2019-12/.., year inferred
        Das wurde heute bekannt. | heute → 2020-09-14
        Das wurde gestern Abend bekannt. | gestern Abend → 2020-09-13
        Nun deutet sich etwas an. | Nun → 2020-09-14
        in der Nacht auf Montag | in der Nacht auf Montag → [2020-09-13,2020-09-14]
        in der Nacht zum Samstag | in der Nacht zum Samstag → [2020-09-11,2020-09-12]
        wie am Montag bekannt wurde | am Montag → 2020-09-14
        wie am Dienstagabend bekannt wurde | am Dienstagabend → 2020-09-08
        wie am vergangenen Montag bekannt wurde | am vergangenen Montag → 2020-09-07
        Am kommenden Montag beginnt es. | Am kommenden Montag → 2020-09-21
        Seit Freitag gilt es. | Seit Freitag → 2020-09-11/..
        wie am Wochenende berichtet | am Wochenende → [2020-09-12,2020-09-13]
        am kommenden Wochenende | am kommenden Wochenende → [2020-09-19,2020-09-20]
        in der vergangenen Woche | in der vergangenen Woche → [2020-09-07..2020-09-13]
        im vergangenen Jahr | im vergangenen Jahr → 2019
        Ende des Jahres | Ende des Jahres → 2020-39~
        Anfang nächsten Jahres | Anfang nächsten Jahres → 2021-37~
        im kommenden Monat | im kommenden Monat → 2020-10
        vor wenigen Tagen | vor wenigen Tagen → [2020-09-07..2020-09-13]
        vor drei Tagen | vor drei Tagen → 2020-09-11
        vor 2 Wochen | vor 2 Wochen → 2020-08-31~
        vor einem Monat | vor einem Monat → 2020-08~
        vor zehn Jahren | vor zehn Jahren → 2010~
        in zwei Jahren | in zwei Jahren → 2022~
        seit drei Jahren | seit drei Jahren → 2017~/..
        Aktuell befindet er sich dort. | Aktuell → ..2020-09-14/..
        der sich dieser Tage dort befindet | dieser Tage → ..2020-09-14/..
        seit Wochen umstritten | seit Wochen → ..2020-09-14/..
        Dies kündigte er erst kürzlich an. | erst kürzlich = none
    ",
    );
}

#[test]
fn german_words_count_from_what_was_dated_before() {
    expect(
        Lang::De,
        MONDAY,
        "
        In der Nacht auf Montag kam es. Zuvor hatte er wochenlang verhandelt. | \
            In der Nacht auf Montag → [2020-09-13,2020-09-14]; Zuvor → [..2020-09-13] from 0; \
            wochenlang → 2020-08~/2020-09-13 from 0
        2013 kam sie. Drei Jahre später ging sie. | 2013 = 2013; Drei Jahre später → 2016 from 0
        drei Jahre später, im Jahr 2016, ging sie | drei Jahre später, im Jahr 2016 = 2016
        Heute kam sie.⏎Zuvor war sie fort. | Heute → 2020-09-14; Zuvor = none
    ",
    );
}

#[test]
fn english_words_are_read_alike() {
    expect(
        Lang::En,
        MONDAY,
        "
        It came on 3 May 2024. | 3 May 2024 = 2024-05-03
        It came on May 3rd, 2024, then. | May 3rd, 2024 = 2024-05-03
        It came on Sunday, 3 March 2024. | on Sunday, 3 March 2024 = 2024-03-03
        on 20 September | 20 September = 2020-09-20, year inferred
        on the 20th of September | 20th of September = 2020-09-20, year inferred
        in December 2019 | in December 2019 = 2019-12
        bought in 2012 | in 2012 = 2012
        to open in early 2022 | early 2022 = 2022-37~
        to open in mid-2022 | mid-2022 = 2022-38~
        to open at the end of 2022 | the end of 2022 = 2022-39~
        in early August | early August = [2020-08-01..2020-08-10], year inferred
        in mid-September 2020 | mid-September 2020 = [2020-09-11..2020-09-20]
        in the third quarter of 2021 | in the third quarter of 2021 = 2021-35
        by 2021 | by 2021 = [..2021]
        The deadline is set: by 20 September. | 20 September = 2020-09-20, year inferred
        since early 2020 | since early 2020 = 2020-37~/..
        since 2016 | since 2016 = 2016/..
        from 2012 to 2016 | from 2012 to 2016 = 2012/2016
        between 2012 and 2016 | between 2012 and 2016 = [2012-01-01..2016-12-31]
        today | today → 2020-09-14
        on Friday | on Friday → 2020-09-11
        next Friday | next Friday → 2020-09-18
        overnight into Monday | overnight into Monday → [2020-09-13,2020-09-14]
        at the weekend | at the weekend → [2020-09-12,2020-09-13]
        a few days ago | a few days ago → [2020-09-07..2020-09-13]
        two weeks ago | two weeks ago → 2020-08-31~
        last year | last year → 2019
        late next year | late next year → 2021-39~
        It is currently there. | currently → ..2020-09-14/..
        It fell on Monday. For weeks it had risen. | on Monday → 2020-09-14; \
            For weeks → 2020-08~/2020-09-14 from 0
        only recently | only recently = none
    ",
    );
}

#[test]
fn what_is_no_date_is_left_alone() {
    let cases = [
        (Lang::De, "Über 1.600 Mitarbeiter, 2000 Euro und 2020 neue Stellen."),
        (Lang::De, "Das Heute-Journal, die Mai-Kundgebung und die 2020er."),
        (Lang::De, "Für 2,2020 Punkte, Seite 1.2020 und 2020%."),
        (Lang::De, "Am 31. Februar und am 32. Mai, um 20.15 Uhr, am Morgen."),
        (Lang::De, "Im Moskauer Augustus, mit 3.\nMai."),
        (Lang::En, "They may march with 2000 people; 1,600 jobs, $2020."),
        (Lang::En, "Theresa may win 2020 more seats."),
    ];
    for (lang, text) in cases {
        assert_eq!(read(text, lang, MONDAY), "", "{text}");
    }
}

#[test]
fn an_uncertain_publication_leaves_dates_uncertain() {
    expect(
        Lang::De,
        "[2020-08-09..2020-08-14]",
        "
        wie am Wochenende berichtet | am Wochenende → [2020-08-08,2020-08-09]
        Nun will er. | Nun → [2020-08-09..2020-08-14]
        am Dienstag | am Dienstag → [2020-08-04,2020-08-11]
        vor zwei Jahren | vor zwei Jahren → 2018~
        am 15. September | 15. September = 2020-09-15, year inferred
    ",
    );
    expect(
        Lang::De,
        "2020",
        "
        am 15. September | 15. September = unpublished
    ",
    );
    expect(
        Lang::De,
        "",
        "
        am 15. September | 15. September = unpublished
        bis zum 15. September | bis zum 15. September = unpublished
        am Montag | am Montag = unpublished
    ",
    );
}

#[test]
fn words_that_only_repeat_their_sentence_are_left_out() {
    expect(
        Lang::De,
        MONDAY,
        "
        Am Freitag soll nun auch Twitter dabei sein. | Am Freitag → 2020-09-11
        Derzeit ist er gerade dort. | Derzeit → ..2020-09-14/..
        Nun ist er dort. Derzeit bleibt er. | Nun → 2020-09-14; Derzeit → ..2020-09-14/..
    ",
    );
}

#[test]
fn no_pattern_starts_with_a_mark() {
    for grammar in [&german::GERMAN, &english::ENGLISH] {
        let dates = grammar.phrases.iter().chain(grammar.led).map(|it| it.0);
        let relations = grammar.relations.iter().map(|it| it.0);
        let leads = grammar.ranges.iter().map(|it| it.0);
        let parts = grammar.parts.iter().copied().flatten().copied();
        for pattern in dates.chain(relations).chain(leads).chain(parts) {
            let mut first = pattern.split(' ').next().unwrap().split('|');
            let starts_with_letter =
                |word: &str| word.chars().next().is_none_or(char::is_alphabetic);
            assert!(first.all(starts_with_letter), "{pattern}");
        }
    }
}
