//! Citation styles, with their names in addresses and headers.

/// A form of citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitationStyle {
    /// One paragraph of plain text.
    Plain,
    /// An entry of BibTeX.
    Bibtex,
    /// CSL-JSON, version 1.0: an array with one item.
    Csl,
}

impl CitationStyle {
    /// All styles, in display order.
    pub const ALL: [CitationStyle; 3] =
        [CitationStyle::Plain, CitationStyle::Bibtex, CitationStyle::Csl];

    /// File name extension.
    pub const fn extension(self) -> &'static str {
        match self {
            CitationStyle::Plain => "txt",
            CitationStyle::Bibtex => "bib",
            CitationStyle::Csl => "json",
        }
    }

    /// Proper name; plain text has none.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            CitationStyle::Plain => None,
            CitationStyle::Bibtex => Some("BibTeX"),
            CitationStyle::Csl => Some("CSL-JSON"),
        }
    }

    /// Media type without parameters.
    pub const fn media_type(self) -> &'static str {
        match self {
            CitationStyle::Plain => "text/plain",
            CitationStyle::Bibtex => "application/x-bibtex",
            CitationStyle::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// Value of `Content-Type`.
    pub const fn content_type(self) -> &'static str {
        match self {
            CitationStyle::Plain => "text/plain; charset=utf-8",
            CitationStyle::Bibtex => "application/x-bibtex; charset=utf-8",
            CitationStyle::Csl => "application/vnd.citationstyles.csl+json",
        }
    }
}
