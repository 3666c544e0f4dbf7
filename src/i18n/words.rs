//! Fixed texts of the interface: a field per text, so that a language that lacks one does not compile.
//! Texts with numbers or names are functions in [`super::phrases`].

use super::Lang;

texts! {
    /// Words of the parts of a page that follow the view, sent to the browser in every language.
    #[expect(missing_docs, reason = "the English text in `en/words.rs` says what each is")]
    Words {
        // Frame
        /// The views for which a published site offers data, shown on all other views.
        data_elsewhere,
        open_whole, download_drawing,

        // Key and drawing
        everything, axis, axis_same_as_list, state_of_knowledge, known_on, only_expected,
        overview, zoom_in, zoom_out, fit, oldest, newest, previous_article, next_article,
        earlier_events, later_events, pages, jump_to_month, all_articles, article,
        not_in_any_article, later_published, shown_window, limit_to_period, without_date,
        contradiction,

        // Filters
        filters, only_disputed, claimant, remove_all,

        // List
        oldest_first, newest_first, disputed, undated_heading, expected_heading, gap_open,
        outside_window, show_there, empty_title, empty_hint, remove_filters,

        // Event page
        previous, next, close_event, event_page,

        // Punctuation
        open_quote, close_quote,
        /// Stands between a label and what it labels.
        colon,
    }
    /// All other words.
    #[cfg(feature = "ssr")]
    page: &'static PageWords,
}

#[cfg(feature = "ssr")]
texts! {
    /// Words that only the server writes.
    PageWords {
        // Frame
        skip_to_list, tools, language, theme, share, share_view, share_hint, link_to_view,
        copy_link, share_with, data, data_of_view, data_hint, copied, copy_failed, embed,
        embed_hint, embed_code, embed_preview, copy_code, method, correct, how_dates_are_read,
        how_dates_are_read_text, each_with_its_sentence, texts_belong,

        // Key and drawing
        key, section, play, show, keyboard, keyboard_hint, key_pan, key_zoom, key_next,
        key_previous, key_home, key_end, key_ends, key_enter, key_open, key_close, key_help,
        where_sources_disagree,

        // Filters
        open_filters, close_filters, search_label, search_hint, search, involved, storyline,
        event_kind, claim_mode, source, date_basis, quick_filters, no_publisher, ignored,
        /// Limits of a published site without JavaScript.
        needs_script,
        period,

        // List
        show_in_article, parties, only_one_source, difference, our_translation,

        // Event page
        to_timeline, events, open_event, claims, why_this_date, wording, read_as, fits_both,
        said_first, contradicted, show_passage, cite_and_share, cite_claims, plain_text, undated, no_date_in_text,
        checked, unchecked_link, quotes_in_context, passage, whole_article, figures, certainty,
        remark, polarity, with_all_articles, later_reported_in,

        // Article page
        published, publication_unknown, publisher, claims_in_article, original_at, excerpt_only,
        no_text, paragraph, inferred, text_with_passages,

        // Entity page
        aliases, as_actor, publishes, mentions, filter_by_this, in_timeline,

        // The edition
        edition_changed, reload,

        // Errors
        not_found, not_found_text, did_you_mean, server_error, server_error_text,

        // Speakers, dates and numbers
        and, according_to_article, article_assessment, source_assessment, unsourced, year_inferred,
        /// In place of the drawing if nothing is dated.
        nothing_dated,
        /// In place of a missing date, of what rests on a link only.
        no_date_known,
        /// Before the link to the claim that a derived date is counted from.
        counts_from,
        /// The convention for thirds of a month.
        month_convention,
        /// The convention for thirds of a year.
        year_convention,
        /// Between a whole number and its decimals.
        decimal_point,
    }
    // Heading and advice for rejected requests
    refused_host: [&'static str; 2],
    refused_address: [&'static str; 2],
    refused_headers: [&'static str; 2],
    refused_body: [&'static str; 2],
    refused_often: [&'static str; 2],
    refused_busy: [&'static str; 2],
}

/// The server reads both kinds alike.
#[cfg(feature = "ssr")]
impl std::ops::Deref for Words {
    type Target = PageWords;

    fn deref(&self) -> &PageWords {
        self.page
    }
}

impl Lang {
    /// The words of this language.
    pub const fn words(self) -> &'static Words {
        in_language!(self, words::WORDS)
    }
}
