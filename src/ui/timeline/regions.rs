//! Parts of the page that follow the view. Server and browser render each of them with the same
//! function, so one address gives one result, whichever way it was reached.

use super::{
    axis, chips, compact, data, download, filters, groups, knowledge, lane_names, overview, panel,
    toolbar,
};
use crate::timeline::view::Key;
use crate::ui::view_context::ViewContext;
use maud::{Markup, PreEscaped};

/// A part of the page that depends only on facts and view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Links to the other languages.
    Languages,
    /// In an embed, the link to the page it is an excerpt of.
    Whole,
    /// Counts of what is known.
    Standfirst,
    /// The state of knowledge, and the links to those around it.
    Knowledge,
    /// The head of the open event's panel.
    Panel,
    /// Links to preset windows.
    Presets,
    /// The lanes' names.
    LaneNames,
    /// The wide drawing.
    Axis,
    /// Controls of the drawing.
    Controls,
    /// The years that the overview shows.
    Years,
    /// The overview of the whole period.
    Overview,
    /// The drawing on phones.
    Compact,
    /// A facet.
    Facet(Key),
    /// Hidden fields that keep the filters when searching.
    HiddenFields,
    /// The button that closes the filter sheet.
    Apply,
    /// Quick filters on phones.
    Quick,
    /// Count, active filters, order.
    Result,
    /// The offer to limit the list to the window.
    Limit,
    /// Note on what was published later.
    Later,
    /// Bar on phones that opens the filters.
    Sheet,
    /// Links to the view in other formats.
    Data,
    /// The link to the drawing as a file.
    Download,
}

impl Region {
    /// All regions.
    pub const ALL: [Region; 29] = [
        Region::Languages,
        Region::Whole,
        Region::Standfirst,
        Region::Knowledge,
        Region::Panel,
        Region::Presets,
        Region::LaneNames,
        Region::Axis,
        Region::Controls,
        Region::Years,
        Region::Overview,
        Region::Compact,
        Region::Facet(Key::Disputed),
        Region::Facet(Key::Org),
        Region::Facet(Key::Storyline),
        Region::Facet(Key::Mode),
        Region::Facet(Key::Article),
        Region::Facet(Key::By),
        Region::Facet(Key::Kind),
        Region::Facet(Key::Basis),
        Region::HiddenFields,
        Region::Apply,
        Region::Quick,
        Region::Result,
        Region::Limit,
        Region::Later,
        Region::Sheet,
        Region::Data,
        Region::Download,
    ];

    /// Regions that show the window.
    pub const DRAWING: [Region; 4] =
        [Region::Axis, Region::LaneNames, Region::Overview, Region::Compact];

    /// Value of its element's `data-region`.
    pub const fn name(self) -> &'static str {
        match self {
            Region::Languages => "languages",
            Region::Whole => "whole",
            Region::Standfirst => "standfirst",
            Region::Knowledge => "knowledge",
            Region::Panel => "panel",
            Region::Presets => "presets",
            Region::LaneNames => "lane-names",
            Region::Axis => "axis",
            Region::Controls => "controls",
            Region::Years => "years",
            Region::Overview => "overview",
            Region::Compact => "compact",
            Region::Facet(key) => key.as_str(),
            Region::HiddenFields => "hidden-fields",
            Region::Apply => "apply",
            Region::Quick => "quick",
            Region::Result => "result",
            Region::Limit => "limit",
            Region::Later => "later-published",
            Region::Sheet => "sheet",
            Region::Data => "data",
            Region::Download => "download",
        }
    }

    /// Renders its contents.
    pub fn html(self, view_context: ViewContext<'_>) -> Markup {
        match self {
            // Every day that these could show would be made up.
            Region::Presets
            | Region::LaneNames
            | Region::Axis
            | Region::Controls
            | Region::Years
            | Region::Overview
            | Region::Compact
            | Region::Limit
            | Region::Download
                if !view_context.has_days() =>
            {
                Markup::default()
            }
            Region::Languages => filters::languages(view_context),
            Region::Whole => chips::whole(view_context),
            Region::Standfirst => PreEscaped(view_context.labels.standfirst().into_owned()),
            Region::Knowledge => knowledge::state(view_context),
            Region::Panel => panel::head(view_context),
            Region::Presets => toolbar::presets(view_context),
            Region::LaneNames => lane_names::lane_names(view_context),
            Region::Axis => axis::axis(view_context),
            Region::Controls => toolbar::controls(view_context),
            Region::Years => overview::years(view_context),
            Region::Overview => overview::overview(view_context),
            Region::Compact => compact::compact(view_context),
            Region::Facet(key) => filters::facet(view_context, key),
            Region::HiddenFields => filters::hidden_fields(view_context),
            Region::Apply => filters::apply(view_context),
            Region::Quick => filters::quick(view_context),
            Region::Result => chips::result(view_context),
            Region::Limit => groups::limit(view_context),
            Region::Later => groups::later(view_context),
            Region::Sheet => chips::sheet(view_context),
            Region::Data => data::links(view_context),
            Region::Download => download::download(view_context),
        }
    }
}
