//! Routes. One line per address; what they answer is in [`super::pages`].

use super::discovery::Security;
use super::errors::failure;
use super::front::{self, Front};
use super::image::{Images, Limits};
use super::keeping::{self, Answers};
use super::measures::Measures;
use super::revision::Revision;
use super::standing::Standings;
use super::turns::{self, Room, Turns};
use super::{api, data, discovery, embed, headers, observing, packing, pages, pictures};
use crate::timeline::model::Timeline;
use crate::ui::address;
use crate::ui::document::Shell;
use crate::ui::site::{Form, Surface};
use axum::Router;
use axum::http::header::STRICT_TRANSPORT_SECURITY;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;

/// How many exports are written at a time: they take processor and memory in the dossier's size.
const EXPORTS: Room = Room {
    at_once: 2,
    waiting: 32,
};

/// What every request can see.
#[derive(Clone)]
pub struct AppState {
    /// The verified dossier.
    pub timeline: Arc<Timeline>,
    /// What is known of it, day by day.
    pub standings: Arc<Standings>,
    /// The answers that are kept.
    pub answers: Answers,
    /// The pictures of views.
    pub images: Images,
    /// Turns at writing exports.
    pub exports: Turns,
    /// Turns at making everything else.
    pub turns: Turns,
    /// What all pages share.
    pub shell: Arc<Shell>,
    /// The content policy of pages.
    pub policy: HeaderValue,
    /// What browsers load with pages.
    front: Front,
    /// Shell and content policy of embeds.
    frame: (Arc<Shell>, HeaderValue),
    /// Whom to tell of a weakness, where that is known.
    pub security: Option<Security>,
    /// That browsers are to use https only, where they are told so.
    hsts: Option<HeaderValue>,
}

impl AppState {
    /// The state of a server for this dossier and front end, which keeps answers in `kept` bytes at
    /// most. The revision is of both, and of whatever else answers follow from.
    pub fn new(timeline: Timeline, shell: Shell, revision: Revision, kept: u64) -> AppState {
        // Of files there is nobody to ask.
        let is_served = shell.site.form == Form::Served;
        let edition = is_served.then(|| revision.name().to_owned());
        let of = |surface: Surface| {
            let mut shell = Shell {
                site: shell.site.on(surface),
                edition: edition.clone(),
                ..shell.clone()
            };
            shell.policy = headers::policy_in_files(&shell);
            let policy = headers::content_policy(&shell);
            (Arc::new(shell), policy)
        };
        let (page, policy) = of(Surface::Page);
        AppState {
            timeline: Arc::new(timeline),
            standings: Arc::default(),
            answers: Answers::new(revision, kept),
            images: Images::new(Limits::default()),
            exports: Turns::new(EXPORTS),
            turns: Turns::new(Room::default()),
            policy,
            front: Front::default(),
            frame: of(Surface::Embed),
            shell: page,
            security: None,
            hsts: None,
        }
    }

    /// The same for what is shown in frames of other pages.
    pub fn embedded(&self) -> AppState {
        let (shell, policy) = self.frame.clone();
        AppState {
            shell,
            policy,
            ..self.clone()
        }
    }

    /// The same with the files of the front end.
    pub fn with_front(self, front: Front) -> AppState {
        AppState { front, ..self }
    }

    /// The same, counting what it does here.
    pub fn counted(self, measures: Arc<Measures>) -> AppState {
        let answers = self.answers.counted(measures);
        AppState { answers, ..self }
    }

    /// The same with a contact for reports of weaknesses.
    pub fn with_security(self, security: Option<Security>) -> AppState {
        AppState { security, ..self }
    }

    /// The same, telling browsers to use https only for this many seconds.
    pub fn with_hsts(self, seconds: Option<u32>) -> AppState {
        let hsts = seconds.map(headers::transport_security);
        AppState { hsts, ..self }
    }

    /// The same, making as many answers at a time.
    pub fn with_room(self, room: Room) -> AppState {
        let turns = Turns::new(room);
        AppState { turns, ..self }
    }
}

/// All routes of the site.
pub fn router(state: AppState) -> Router {
    // Every request takes a copy or two.
    let state = Arc::new(state);
    let shell = Arc::clone(&state.shell);
    // Depends on the reader, so it is not kept.
    let choices = Router::new()
        .route("/", get(pages::choose_language))
        .route(
            &format!("/{}", address::MANIFEST),
            get(pages::choose_language),
        )
        .with_state(Arc::clone(&state));
    let answers = state.answers.clone();
    let built = front::routes(state.front.clone(), &shell.stylesheet);
    let measures = Arc::clone(answers.measures());
    let always: Arc<[(HeaderName, HeaderValue)]> = headers::fixed()
        .into_iter()
        .chain(
            state
                .hsts
                .clone()
                .map(|value| (STRICT_TRANSPORT_SECURITY, value)),
        )
        .collect();
    let turns = state.turns.clone();
    let site = shell.site.clone();
    let caught = CatchPanicLayer::custom(move |_| failure(&site));
    // Made on the spot.
    let pages = Router::new()
        .route("/{lang}", get(pages::add_slash))
        .route("/{lang}/", get(pages::timeline))
        .route("/{lang}/embed", get(embed::embed))
        .route("/{lang}/embed/axis.html", get(embed::drawing))
        .route("/{lang}/axis.svg", get(pictures::drawing))
        .route("/{lang}/axis.html", get(data::drawing))
        .route("/{lang}/facts.json", get(data::facts))
        .route("/{lang}/texts.json", get(data::texts))
        .route("/{lang}/rows.html", get(data::rows))
        .route(&format!("/{}", address::EDITION), get(data::edition))
        .route("/{lang}/event/{id}", get(pages::event))
        .route("/{lang}/article/{id}", get(pages::article))
        .route("/{lang}/entity/{id}", get(pages::entity))
        .route("/{lang}/method", get(pages::method))
        .route(&format!("/{}", address::OEMBED), get(embed::oembed))
        .merge(discovery::routes())
        .fallback(pages::not_found)
        .layer(caught.clone())
        .layer(from_fn(packing::packed))
        .layer(from_fn_with_state(turns, turns::make));
    // What lies ready, or has turns of its own.
    let others = Router::new()
        .route("/{lang}/card.png", get(pictures::card))
        .nest(api::ROOT, api::routes())
        .route("/api/{*rest}", axum::routing::any(api::nothing))
        .layer(caught)
        .layer(from_fn(packing::packed));
    let site = pages
        .merge(others)
        .with_state(state)
        .layer(from_fn(observing::spanned))
        .layer(from_fn_with_state(answers, keeping::keep))
        .merge(choices)
        .merge(built)
        .layer(map_response(move |response| {
            let always = Arc::clone(&always);
            async move { with_headers(response, &always) }
        }));
    observing::observed(site, measures)
}

/// The answer with headers that it does not have yet. Those of a 304 take the place of what the
/// browser has kept (RFC 9111 section 3.2), so it says none but its own.
fn with_headers(mut response: Response, headers: &[(HeaderName, HeaderValue)]) -> Response {
    if response.status() == StatusCode::NOT_MODIFIED {
        return response;
    }
    for (name, value) in headers {
        let entry = response.headers_mut().entry(name.clone());
        entry.or_insert_with(|| value.clone());
    }
    response
}
