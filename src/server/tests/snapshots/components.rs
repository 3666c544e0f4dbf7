//! The components of the pages and their states.

/// The name of a snapshot (component and state), the address of a page, and the selector of the one
/// element of the page that is this component.
pub struct Component(pub &'static str, pub &'static str, pub &'static str);

use Component as C;

/// Components of the bundled dossier's pages.
pub const BUNDLE: &[Component] = &[
    // The frame of every page.
    C("frame.skip", "/de/method", "a.skip"),
    C("frame.glyphs", "/en/method", "svg.defs"),
    C("frame.top", "/en/article/tiktok-update", "header.page"),
    C("frame.foot", "/de/article/tiktok-update", "footer.page"),
    C("frame.share.page", "/de/method", "#share"),
    C("frame.share.view", "/en/?org=microsoft", "#share"),
    // The head of the timeline page.
    C("languages.filtered", "/de/?org=microsoft", "[data-region=languages]"),
    C("standfirst", "/de/", "[data-region=standfirst]"),
    C("ignored", "/de/?org=nobody&colour=red", "[data-ignored]"),
    C("knowledge.form", "/en/?org=microsoft", "form#knowledge"),
    C("knowledge.latest", "/de/", "[data-region=knowledge]"),
    C("knowledge.between", "/en/?asof=2020-08-14", "[data-region=knowledge]"),
    C("panel.closed", "/en/", "aside[data-panel]"),
    C("panel.open", "/de/?event=sale-deadline", "[data-region=panel]"),
    C("presets.opening", "/de/", "[data-region=presets]"),
    C("legend", "/de/", "ul.legend"),
    // The drawing.
    C("axis.frame", "/en/", "section.axis"),
    C("lane-names", "/de/", "[data-region=lane-names]"),
    C("drawing.default", "/de/", "[data-region=axis] svg.plot"),
    C("drawing.past", "/de/?asof=2020-08-14", "[data-region=axis] svg.plot"),
    C("drawing.decade", "/de/?from=2011&to=2022", "[data-region=axis] svg.plot"),
    C("drawing.month", "/de/?from=2020-09&to=2020-09", "[data-region=axis] svg.plot"),
    C("drawing.compact", "/en/", "[data-region=compact] svg.plot"),
    C("overview", "/en/", "[data-region=overview]"),
    C("overview.years", "/de/", "[data-region=years]"),
    C("controls.opening", "/de/", "[data-region=controls]"),
    C("controls.first", "/en/?event=vine-bought", "[data-region=controls]"),
    C("keyboard", "/de/", "#keys"),
    // Filters.
    C("filters.form", "/de/?q=Vine", "form#filter"),
    C("filters.unfolded", "/en/?by=bloomberg", "details.fold[open]"),
    C("filters.hidden-fields", "/de/?org=microsoft&q=USA", "[data-region=hidden-fields]"),
    C("filters.apply", "/de/?org=microsoft", "[data-region=apply]"),
    C("filters.sheet", "/en/?org=microsoft", "[data-region=sheet]"),
    C("filters.quick", "/en/?org=microsoft", "[data-region=quick]"),
    C("facet.org", "/de/", "[data-region=org] li:has([data-org=tiktok])"),
    C("facet.org.chosen", "/en/?org=tiktok", "[data-region=org] li:has([data-org=tiktok])"),
    C("facet.storyline", "/de/", "[data-region=storyline] li:has([data-choice=storyline=ireland])"),
    C("facet.mode.none", "/en/?org=vine", "[data-region=mode] li:has([data-choice=mode=ordered])"),
    // The list around its rows.
    C("list.frame", "/de/", "main.events"),
    C("list.limit", "/en/?from=2020-09&to=2020-09", "[data-region=limit]"),
    C("list.later", "/de/?asof=2020-08-14", "[data-region=later-published]"),
    C("list.empty", "/en/?mode=ordered&org=vine", "div.empty"),
    C("list.group", "/de/", "section:has(#ahead)"),
    C("list.heading", "/en/", "h3#m2020-08"),
    C("list.heading.outside", "/de/", "h3#y2012"),
    C("list.gap", "/de/?storyline=ireland", "p[class=gap]"),
    C("list.gap.long", "/en/?org=vine", "p.gap.long"),
    C("list.gap.open", "/de/?storyline=ireland", "p.gap.long"),
    C("result", "/de/", "[data-region=result]"),
    C("result.filtered", "/en/?order=newest&org=vine&q=Vine", "[data-region=result]"),
    C("result.past", "/de/?asof=2020-08-14", "[data-region=result]"),
    C("data", "/de/", "#data"),
    C("data.formats", "/en/?org=microsoft", "[data-region=data]"),
    C("download", "/de/", "[data-region=download]"),
    // Events in the list.
    C("row.frame", "/de/?event=vine-bought", "li[aria-current][data-event]"),
    C("row.frame.wide", "/en/", "li#sale-deadline"),
    C("row.when.happened", "/de/", "li#ireland-announced div.when"),
    C("row.when.between", "/en/", "li#jv-no-details div.when"),
    C("row.when.lasting", "/de/", "li#microsoft-talks div.when"),
    C("row.when.going-on", "/en/", "li#us-future div.when"),
    C("row.when.reported", "/de/", "li#oracle-deal div.when"),
    C("row.when.denied", "/en/", "li#no-extension div.when"),
    C("row.when.planned", "/de/", "li#ireland-cost div.when"),
    C("row.when.deadline", "/en/", "li#sale-deadline div.when"),
    C("row.when.undated", "/de/", "li#ireland-jobs div.when"),
    C("row.what", "/de/", "li#us-future div.what"),
    C("row.what.translated", "/en/", "li#twitter-standard-announced div.what"),
    C("row.what.disputed", "/de/", "li#oracle-partner div.what"),
    C("row.what.contradiction", "/en/", "li#ireland-operational div.versus-wrap"),
    C("row.who", "/de/", "li#jv-no-details div.who"),
    C("row.who.disputed", "/en/", "li#twitter-interest div.who"),
    // The event page.
    C("event.steps", "/en/event/sale-deadline", "nav.crumb"),
    C("event.steps.first", "/de/event/vine-bought", "nav.crumb"),
    C("event.frame", "/de/event/sale-deadline", "main article"),
    C("event.facts", "/en/event/sale-deadline", "article [data-body]"),
    C("event.dispute", "/de/event/sale-deadline", "div.dispute"),
    C("event.dispute.note", "/en/event/microsoft-talks", "div.dispute"),
    C("event.dispute.events", "/de/event/us-ban", "div.dispute"),
    C("event.claim", "/en/event/jv-value", "ol.claims"),
    C("event.why", "/de/event/ireland-cost", "section[aria-labelledby=h-why]"),
    C("event.why.undated", "/en/event/twitter-standard", "section[aria-labelledby=h-why]"),
    C("event.cite", "/en/event/jv-value", "section.cite"),
    C("event.sources", "/de/event/vine-app", "section.article"),
    C("event.tabs", "/de/event/sale-deadline", "ul.tabs"),
    C("event.unknown", "/en/event/sale-deadline?asof=2019", "main article"),
    // The article page.
    C("article.frame", "/de/article/tiktok-update", "main.reading"),
    C("article.unnamed", "/en/article/joint-venture", "dl.terms"),
    C("article.passage", "/de/article/joint-venture", "div.passage:has(#tiktok-rivals-growth)"),
    C("article.passage.nested", "/en/article/joint-venture", "div.passage:has(#jv-will-enter)"),
    C("article.claim", "/de/article/joint-venture", "ol.all li:has([href=#jv-value-usd])"),
    // The entity page.
    C("entity.frame", "/de/entity/oracle", "main.prose"),
    C("entity.roles", "/en/entity/airbnb", "section[aria-labelledby=h-roles]"),
    C("entity.claims", "/de/entity/wall-street-journal", "section[aria-labelledby=h-claims]"),
    C("entity.articles", "/en/entity/horizont", "section[aria-labelledby=h-articles]"),
    C("entity.mentions", "/de/entity/amazon", "section[aria-labelledby=h-mentions]"),
    C("entity.unknown", "/en/entity/oracle?asof=2019", "main.prose"),
    // The method page, with a section of each kind.
    C("method.frame", "/en/method", "main.prose"),
    C("method.sign", "/de/method", "section#signs div:has([href=#g-denied])"),
    C("method.glossary", "/en/method", "section#certainty"),
    C("method.list", "/de/method", "section#checked"),
    C("method.dates", "/en/method", "section#dates thead"),
    C("method.keys", "/de/method", "section#keys thead"),
    // Addresses without a page.
    C("missing", "/de/event/vine-ap", "main.problem"),
    // Frames in other pages.
    C("embed.top", "/de/embed?org=microsoft", "header.page"),
    C("embed.whole", "/en/embed?org=microsoft", "[data-region=whole]"),
    C("embed.foot", "/de/embed?org=microsoft", "footer.page"),
];

/// Components of articles of which only the paragraphs with passages may be shown.
pub const EXCERPTS: &[Component] = &[
    C("event.sources.excerpt", "/en/event/jv-value", "section.article div.text"),
];

/// Components of claims that rest on a link only.
pub const UNCHECKED: &[Component] = &[
    C("standfirst.unchecked", "/de/", "[data-region=standfirst]"),
    C("row.what.unchecked", "/de/", "li#the-first-pier-is-built div.what"),
    C("article.no-text", "/en/article/the-harbour-of-musterstadt", "main.reading"),
];

/// Components of a list on several pages.
pub const LONG: &[Component] = &[C("list.pager", "/en/?page=2", "nav.pager")];

/// Components of a dossier in which nothing has a date.
pub const UNDATED: &[Component] = &[
    C("axis.undated", "/de/", "section.axis"),
    C("axis.undated.note", "/en/", "p.wrap"),
];
