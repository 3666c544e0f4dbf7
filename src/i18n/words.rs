//! Fixed texts of the interface: a field per text, so that a language that lacks one does not compile.
//! Texts with numbers or names are functions in [`super::phrases`].

use super::Lang;

/// Words of the parts of a page that follow the view, sent to the browser in every language.
#[expect(
    missing_docs,
    reason = "the English text in `en/words.rs` says what each is"
)]
pub struct Words {
    // Frame
    /// The views for which a published site offers data, shown on all other views.
    pub data_elsewhere: &'static str,
    pub open_whole: &'static str,
    pub download_drawing: &'static str,

    // Key and drawing
    pub everything: &'static str,
    pub axis: &'static str,
    pub axis_same_as_list: &'static str,
    pub state_of_knowledge: &'static str,
    pub known_on: &'static str,
    pub only_expected: &'static str,
    pub overview: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit: &'static str,
    pub oldest: &'static str,
    pub newest: &'static str,
    pub previous_article: &'static str,
    pub next_article: &'static str,
    pub earlier_events: &'static str,
    pub later_events: &'static str,
    pub pages: &'static str,
    pub jump_to_month: &'static str,
    pub all_articles: &'static str,
    pub article: &'static str,
    pub not_in_any_article: &'static str,
    pub later_published: &'static str,
    pub shown_window: &'static str,
    pub limit_to_period: &'static str,
    pub without_date: &'static str,
    pub contradiction: &'static str,

    // Filters
    pub filters: &'static str,
    pub only_disputed: &'static str,
    pub claimant: &'static str,
    pub remove_all: &'static str,

    // List
    pub oldest_first: &'static str,
    pub newest_first: &'static str,
    pub disputed: &'static str,
    pub undated_heading: &'static str,
    pub expected_heading: &'static str,
    pub gap_open: &'static str,
    pub outside_window: &'static str,
    pub show_there: &'static str,
    pub empty_title: &'static str,
    pub empty_hint: &'static str,
    pub remove_filters: &'static str,

    // Event page
    pub previous: &'static str,
    pub next: &'static str,
    pub close_event: &'static str,
    pub event_page: &'static str,

    // Punctuation
    pub open_quote: &'static str,
    pub close_quote: &'static str,
    /// Stands between a label and what it labels.
    pub colon: &'static str,

    /// All other words.
    #[cfg(feature = "ssr")]
    pub page: &'static PageWords,
}

/// Words that only the server writes.
#[cfg(feature = "ssr")]
pub struct PageWords {
    // Frame
    pub skip_to_list: &'static str,
    pub tools: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub share: &'static str,
    pub share_view: &'static str,
    pub share_hint: &'static str,
    pub link_to_view: &'static str,
    pub copy_link: &'static str,
    pub share_with: &'static str,
    pub data: &'static str,
    pub data_of_view: &'static str,
    pub data_hint: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub embed: &'static str,
    pub embed_hint: &'static str,
    pub embed_code: &'static str,
    pub embed_preview: &'static str,
    pub copy_code: &'static str,
    pub method: &'static str,
    pub correct: &'static str,
    pub how_dates_are_read: &'static str,
    pub how_dates_are_read_text: &'static str,
    pub each_with_its_sentence: &'static str,
    pub texts_belong: &'static str,

    // Key and drawing
    pub key: &'static str,
    pub section: &'static str,
    pub play: &'static str,
    pub show: &'static str,
    pub keyboard: &'static str,
    pub keyboard_hint: &'static str,
    pub key_pan: &'static str,
    pub key_zoom: &'static str,
    pub key_next: &'static str,
    pub key_previous: &'static str,
    pub key_home: &'static str,
    pub key_end: &'static str,
    pub key_ends: &'static str,
    pub key_enter: &'static str,
    pub key_open: &'static str,
    pub key_close: &'static str,
    pub key_help: &'static str,
    pub where_sources_disagree: &'static str,

    // Filters
    pub open_filters: &'static str,
    pub close_filters: &'static str,
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub search: &'static str,
    pub companies: &'static str,
    pub storyline: &'static str,
    pub event_kind: &'static str,
    pub claim_mode: &'static str,
    pub source: &'static str,
    pub date_basis: &'static str,
    pub quick_filters: &'static str,
    pub no_publisher: &'static str,
    pub ignored: &'static str,
    /// Limits of a published site without JavaScript.
    pub needs_script: &'static str,
    pub period: &'static str,

    // List
    pub show_in_article: &'static str,
    pub parties: &'static str,
    pub only_one_source: &'static str,
    pub difference: &'static str,
    pub our_translation: &'static str,

    // Event page
    pub to_timeline: &'static str,
    pub events: &'static str,
    pub open_event: &'static str,
    pub claims: &'static str,
    pub why_this_date: &'static str,
    pub wording: &'static str,
    pub read_as: &'static str,
    pub fits_both: &'static str,
    pub show_passage: &'static str,
    pub cite_and_share: &'static str,
    pub cite_claims: &'static str,
    pub plain_text: &'static str,
    pub undated: &'static str,
    pub no_date_in_text: &'static str,
    pub checked: &'static str,
    pub unchecked_link: &'static str,
    pub quotes_in_context: &'static str,
    pub passage: &'static str,
    pub whole_article: &'static str,
    pub figures: &'static str,
    pub certainty: &'static str,
    pub remark: &'static str,
    pub polarity: &'static str,
    pub with_all_articles: &'static str,
    pub later_reported_in: &'static str,

    // Article page
    pub published: &'static str,
    pub publication_unknown: &'static str,
    pub publisher: &'static str,
    pub claims_in_article: &'static str,
    pub original_at: &'static str,
    pub excerpt_only: &'static str,
    pub no_text: &'static str,
    pub paragraph: &'static str,
    pub inferred: &'static str,
    pub text_with_passages: &'static str,

    // Entity page
    pub aliases: &'static str,
    pub as_actor: &'static str,
    pub publishes: &'static str,
    pub mentions: &'static str,
    pub filter_by_this: &'static str,
    pub in_timeline: &'static str,

    // The edition
    pub edition_changed: &'static str,
    pub reload: &'static str,

    // Errors
    pub not_found: &'static str,
    pub not_found_text: &'static str,
    pub did_you_mean: &'static str,
    pub server_error: &'static str,
    pub server_error_text: &'static str,

    // Speakers, dates and numbers
    pub according_to_article: &'static str,
    pub article_assessment: &'static str,
    pub source_assessment: &'static str,
    pub year_inferred: &'static str,
    /// In place of the drawing if nothing is dated.
    pub nothing_dated: &'static str,
    /// In place of a missing date, of what rests on a link only.
    pub no_date_known: &'static str,
    /// Before the link to the claim that a derived date is counted from.
    pub counts_from: &'static str,
    /// The convention for thirds of a month.
    pub month_convention: &'static str,
    /// The convention for thirds of a year.
    pub year_convention: &'static str,
    /// Between a whole number and its decimals.
    pub decimal_point: &'static str,

    // Heading and advice for rejected requests
    pub refused_address: [&'static str; 2],
    pub refused_headers: [&'static str; 2],
    pub refused_body: [&'static str; 2],
    pub refused_often: [&'static str; 2],
    pub refused_busy: [&'static str; 2],
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
