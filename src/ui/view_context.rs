//! Input of the parts of the timeline page that follow the view, on the server and in the browser.

use crate::i18n::{Lang, Words};
use crate::site::Site;
use crate::site::address;
use crate::site::labels::Labels;
use crate::timeline::drawing::DrawingInput;
use crate::timeline::facts::Facts;
use crate::timeline::query::Selection;
use crate::timeline::view::View;

/// A view, its selection, and the drawing of that.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// The words for the facts.
    pub labels: &'a dyn Labels,
    /// The requested view.
    pub view: &'a View,
    /// Selection of the view.
    pub selection: &'a Selection,
    /// The drawing of the selection.
    pub frame: &'a DrawingInput,
    /// Site that its links lead to.
    pub site: &'a Site,
}

impl ViewContext<'_> {
    /// The language of the page.
    pub fn lang(self) -> Lang {
        self.labels.lang()
    }

    /// The words of the page's language.
    pub fn words(self) -> &'static Words {
        self.lang().words()
    }

    /// Returns true if there is a day to show: one of the dossier, or a requested `asof`.
    pub fn has_days(self) -> bool {
        self.view.asof.is_some() || self.facts.is_dated()
    }

    /// Returns true if the day shows what was known when: it was requested, or an article is dated.
    pub fn has_state(self) -> bool {
        self.view.asof.is_some() || self.facts.has_dated_article()
    }

    /// The address of another view of the timeline.
    pub fn href(self, view: &View) -> String {
        address::timeline(self.site, self.lang(), view)
    }
}
