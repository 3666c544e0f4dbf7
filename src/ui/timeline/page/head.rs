//! What the page says about itself: title, description and addresses of this very view.

use crate::export::{Extract, jsonld};
use crate::i18n::Lang;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::document::{Head, Shared};
use crate::ui::renditions;
use crate::ui::scene::Scene;
use crate::ui::site::Surface;
use crate::ui::stage::Stage;
use crate::ui::timeline::chips;
use crate::ui::timeline::regions::Region;

/// The head of the view's page, whatever it is shown in.
pub fn head(scene: Scene<'_>, stage: Stage<'_>) -> Head {
    let standfirst = scene.timeline().standfirst.get(scene.lang);
    let (site, view) = (scene.site.on(Surface::Page), canonical(scene.view));
    let embed = scene.site.on(Surface::Embed);
    Head {
        title: chips::title(stage),
        description: format!("{}. {standfirst}", chips::count(stage)),
        path: address::timeline(&site, scene.lang, &view),
        alternates: Lang::ALL.map(|lang| (lang, address::timeline(&site, lang, &view))),
        kind: "website",
        image: Some((
            address::card(&site, scene.lang, &view),
            format!("{}. {}", chips::title(stage), chips::count(stage)),
        )),
        embed: Some(address::timeline(&embed, scene.lang, scene.view)),
        renditions: renditions::of_view(scene.site, scene.lang, scene.view),
        linked_data: Some(jsonld::of_timeline(&Extract::with(scene, Vec::new()))),
        shared: Some(Shared {
            path: stage.href(scene.view),
            download: Region::Download.html(stage).into_string(),
        }),
    }
}

/// The view without what only frames the drawing: two windows on the same list are one page to a
/// search engine.
fn canonical(view: &View) -> View {
    view.with(|view| {
        view.from = None;
        view.to = None;
        view.event = None;
    })
}
