//! Export formats, with their names in addresses, on the command line and in headers.

/// A form that other programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(clap::ValueEnum))]
pub enum Format {
    /// Everything, in our own documented JSON; `import json` reads it back
    Json,
    /// A table with one row for each claim
    Csv,
    /// A calendar: iCalendar, RFC 5545
    Ics,
    /// A feed: Atom, RFC 4287
    Atom,
    /// Linked data: a graph of schema.org in JSON-LD
    Jsonld,
    /// The quotes as W3C Web Annotations
    Annotations,
    /// The JSON that TimelineJS3 loads
    Timelinejs,
}

impl Format {
    /// All formats, in display order.
    pub const ALL: [Format; 7] = [
        Format::Csv,
        Format::Json,
        Format::Ics,
        Format::Atom,
        Format::Jsonld,
        Format::Annotations,
        Format::Timelinejs,
    ];

    /// Extension after `timeline.` in addresses and file names.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Csv => "csv",
            Format::Ics => "ics",
            Format::Atom => "atom",
            Format::Jsonld => "jsonld",
            Format::Annotations => "annotations.jsonld",
            Format::Timelinejs => "timelinejs.json",
        }
    }

    /// Proper name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Json => "JSON",
            Format::Csv => "CSV",
            Format::Ics => "iCalendar",
            Format::Atom => "Atom",
            Format::Jsonld => "JSON-LD",
            Format::Annotations => "Web Annotations",
            Format::Timelinejs => "TimelineJS",
        }
    }

    /// Media type without parameters.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Json | Format::Timelinejs => "application/json",
            Format::Csv => "text/csv",
            Format::Ics => "text/calendar",
            Format::Atom => "application/atom+xml",
            Format::Jsonld | Format::Annotations => "application/ld+json",
        }
    }

    /// Value of `Content-Type`, with the parameters a format needs: the character set if another
    /// would be assumed, and the profile of Web Annotations (Web Annotation Protocol, section 4.2).
    pub const fn content_type(self) -> &'static str {
        match self {
            Format::Json | Format::Timelinejs => "application/json",
            Format::Csv => "text/csv; charset=utf-8; header=present",
            Format::Ics => "text/calendar; charset=utf-8",
            Format::Atom => "application/atom+xml; charset=utf-8",
            Format::Jsonld => "application/ld+json",
            Format::Annotations => {
                "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
            }
        }
    }
}
