//! Metadata of the timeline page: title, description and addresses of the view.

use crate::export::jsonld;
use crate::site::Surface;
use crate::site::address;
use crate::site::alternates;
use crate::site::page_context::PageContext;
use crate::timeline::view::View;
use crate::ui::document::{Head, Shared};
use crate::ui::timeline::chips;
use crate::ui::timeline::regions::Region;
use crate::ui::view_context::ViewContext;

/// Head of the view's page, on every surface.
pub fn head(context: PageContext<'_>, view_context: ViewContext<'_>) -> Head {
    let standfirst = context.timeline().standfirst.get(context.lang);
    let (site, view) = (context.site.on(Surface::Page), canonical(context.view));
    let embed = context.site.on(Surface::Embed);
    Head {
        title: chips::title(view_context),
        description: format!("{}. {standfirst}", chips::count(view_context)),
        path: address::timeline(&site, context.lang, &view),
        alternates: context.in_languages(|lang| address::timeline(&site, lang, &view)),
        kind: "website",
        image: Some((
            address::card(&site, context.lang, &view),
            format!("{}. {}", chips::title(view_context), chips::count(view_context)),
        )),
        embed: Some(address::timeline(&embed, context.lang, context.view)),
        renditions: alternates::of_view(context.site, context.lang, context.view),
        linked_data: Some(jsonld::of_timeline(context)),
        shared: Some(Shared {
            path: view_context.href(context.view),
            download: Region::Download.html(view_context).into_string(),
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
