//! The parts of the page that follow the view. Server and browser write each of them with the same
//! function, so one address gives one picture, whichever way it was reached.

use super::{
    axis, chips, compact, data, download, filters, groups, keybar, knowledge, lane_names, overview,
    panel,
};
use crate::timeline::view::Key;
use crate::ui::stage::Stage;
use maud::Markup;

/// A part of the page whose contents depend on nothing but facts and view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Links to the other languages.
    Languages,
    /// In an embed, the link to the page it is an excerpt of.
    Whole,
    /// The state of knowledge, and the links to those around it.
    Knowledge,
    /// The head of the open event's panel.
    Panel,
    /// Windows one link away.
    Presets,
    /// The lanes' names.
    LaneNames,
    /// The wide drawing.
    Axis,
    /// Its buttons.
    Controls,
    /// The overview of the whole period.
    Overview,
    /// The phone's drawing.
    Compact,
    /// A facet.
    Facet(Key),
    /// What the search form keeps.
    Kept,
    /// The button that closes the filter sheet.
    Apply,
    /// The phone's quick filters.
    Quick,
    /// Count, active filters, order.
    Result,
    /// The offer to limit the list to the window.
    Limit,
    /// What was published later.
    Later,
    /// The phone's bar that opens the filters.
    Sheet,
    /// The view in other forms.
    Data,
    /// The link to the drawing as a file.
    Download,
}

impl Region {
    /// All of them.
    pub const ALL: [Region; 27] = [
        Region::Languages,
        Region::Whole,
        Region::Knowledge,
        Region::Panel,
        Region::Presets,
        Region::LaneNames,
        Region::Axis,
        Region::Controls,
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
        Region::Kept,
        Region::Apply,
        Region::Quick,
        Region::Result,
        Region::Limit,
        Region::Later,
        Region::Sheet,
        Region::Data,
        Region::Download,
    ];

    /// Those that show the window.
    pub const DRAWING: [Region; 4] = [
        Region::Axis,
        Region::LaneNames,
        Region::Overview,
        Region::Compact,
    ];

    /// The value of its element's `data-region`.
    pub const fn name(self) -> &'static str {
        match self {
            Region::Languages => "languages",
            Region::Whole => "whole",
            Region::Knowledge => "knowledge",
            Region::Panel => "panel",
            Region::Presets => "presets",
            Region::LaneNames => "lane-names",
            Region::Axis => "axis",
            Region::Controls => "controls",
            Region::Overview => "overview",
            Region::Compact => "compact",
            Region::Facet(key) => key.as_str(),
            Region::Kept => "kept",
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

    /// Its contents.
    pub fn html(self, stage: Stage<'_>) -> Markup {
        match self {
            Region::Languages => filters::languages(stage),
            Region::Whole => chips::whole(stage),
            Region::Knowledge => knowledge::state(stage),
            Region::Panel => panel::head(stage),
            Region::Presets => keybar::presets(stage),
            Region::LaneNames => lane_names::lane_names(stage),
            Region::Axis => axis::axis(stage),
            Region::Controls => keybar::controls(stage),
            Region::Overview => overview::overview(stage),
            Region::Compact => compact::compact(stage),
            Region::Facet(key) => filters::facet(stage, key),
            Region::Kept => filters::kept(stage),
            Region::Apply => filters::apply(stage),
            Region::Quick => filters::quick(stage),
            Region::Result => chips::result(stage),
            Region::Limit => groups::limit(stage),
            Region::Later => groups::later(stage),
            Region::Sheet => chips::sheet(stage),
            Region::Data => data::links(stage),
            Region::Download => download::download(stage),
        }
    }
}
