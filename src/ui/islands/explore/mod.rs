//! The drawing under the reader's hand. A stub: it has the interface that the input handlers
//! call, and draws nothing.

#![cfg(feature = "hydrate")]

mod brush;
mod input;
mod keys;
mod motion;
mod pointer;
mod wheel;

pub use input::attach;

use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::viewport::Viewport;

/// What gestures and keys act on.
#[derive(Clone)]
pub struct Explorer {}

impl Explorer {
    /// The window now shown.
    pub fn window(&self) -> Window {
        Window::year(2020)
    }

    /// The whole period of the dossier, in whole years.
    pub fn bounds(&self) -> Window {
        Window::year(2020)
    }

    /// The days of the selected dated events, sorted.
    pub fn days(&self) -> Vec<Day> {
        Vec::new()
    }

    /// A gesture begins: draws more than the window.
    pub fn lift(&self) {}

    /// Moves and scales the present drawing.
    pub fn preview(&self, _viewport: Viewport) {}

    /// Draws the axis in this window; the address stays.
    pub fn frame(&self, _window: Window) {}

    /// The gesture is over.
    pub fn rest(&self) {}

    /// Draws a reader's choice and pushes it to the history.
    pub fn choose(&self, _window: Window) {}

    /// Shows the whole period.
    pub fn fit(&self) {}

    /// Shows or hides the help for the keyboard.
    pub fn help(&self) {}

    /// Brings an event's day into view and focuses its mark.
    pub fn reveal(&self, _day: Day) {}
}
