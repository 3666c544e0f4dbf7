//! What the parts of the timeline page that follow the view are written from, on the server and in
//! the browser alike.

use crate::i18n::{Lang, Words};
use crate::timeline::facts::Facts;
use crate::timeline::query::Selection;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::captions::Captions;
use crate::ui::site::Site;
use crate::ui::timeline::Frame;

/// A view, what it selects, and how that is drawn.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// The words for it.
    pub captions: &'a dyn Captions,
    /// What was asked for.
    pub view: &'a View,
    /// What it selects.
    pub selection: &'a Selection,
    /// The drawing of the selection.
    pub frame: &'a Frame,
    /// Where its links lead.
    pub site: &'a Site,
}

impl Stage<'_> {
    /// The language of the page.
    pub fn lang(self) -> Lang {
        self.captions.lang()
    }

    /// The words of the page's language.
    pub fn words(self) -> &'static Words {
        self.lang().words()
    }

    /// The address of another view of the timeline.
    pub fn href(self, view: &View) -> String {
        address::timeline(self.site, self.lang(), view)
    }
}
