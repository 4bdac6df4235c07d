//! All routes in one table, and the layers around them.

use super::{assets, language, limits, page, session};
use crate::access::Access;
use crate::drafts;
use crate::operations::watch::watch;
use crate::state::AppState;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension, Request};
use axum::handler::Handler;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, map_response};
use axum::response::Response;
use axum::routing::{MethodRouter, on};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

/// One route: who it is for stands beside where it is.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{names}`.
    pub path: &'static str,
    /// Who it is for.
    pub access: Access,
    /// The page of its form, where what is typed there is kept until it is sent in.
    pub keeps_drafts: Option<&'static str>,
    handler: MethodRouter<AppState>,
}

impl Route {
    /// The form, keeping drafts; its page has the same address.
    #[must_use]
    pub fn keeping_drafts(self) -> Self {
        let page = self.path;
        self.keeping_drafts_on(page)
    }

    /// The form, keeping drafts; it stands on this page, whose `{names}` are among its own.
    #[must_use]
    pub fn keeping_drafts_on(self, page: &'static str) -> Self {
        Route { keeps_drafts: Some(page), ..self }
    }

    /// The route, taking a body of so many bytes instead of the usual.
    #[must_use]
    pub fn taking(self, bytes: usize) -> Self {
        Route { handler: self.handler.layer(DefaultBodyLimit::max(bytes)), ..self }
    }
}

/// A page.
pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, AppState>,
    T: 'static,
{
    route(Method::GET, path, access, on(axum::routing::MethodFilter::GET, handler))
}

/// A form.
pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, AppState>,
    T: 'static,
{
    route(Method::POST, path, access, on(axum::routing::MethodFilter::POST, handler))
}

/// What the table says comes along with each request: it is what the ways to an account and to a procurement go by.
fn route(method: Method, path: &'static str, access: Access, handler: MethodRouter<AppState>) -> Route {
    Route { method, path, access, keeps_drafts: None, handler: handler.layer(Extension(access)) }
}

/// Every route there is.
pub fn routes() -> Vec<Route> {
    let mut routes =
        vec![get("/static/{name}", Access::Anyone, assets::fixed), get("/pkg/{name}", Access::Anyone, assets::island)];
    routes.extend(crate::operations::routes());
    routes.extend(language::routes());
    routes.extend(crate::accounts::routes());
    routes.extend(crate::organisation::routes());
    routes.extend(crate::catalogue::routes());
    routes.extend(crate::editions::routes());
    routes.extend(crate::followed::routes());
    routes.extend(crate::waiting::routes());
    routes.extend(crate::procurements::routes());
    routes.extend(crate::removal::routes());
    routes.extend(crate::questions::routes());
    routes.extend(crate::people::routes());
    routes.extend(crate::participants::routes());
    routes.extend(crate::comments::routes());
    routes.extend(crate::feedback::routes());
    routes.extend(crate::pilot::routes());
    routes.extend(crate::desk::routes());
    routes.extend(crate::newer::routes());
    routes.extend(crate::risk::routes());
    routes.extend(crate::requirements::routes());
    routes.extend(crate::annexes::routes());
    routes.extend(crate::tenders::routes());
    routes.extend(crate::drafts::routes());
    routes
}

/// Whether there is something at this path, and it can't be opened: only forms are sent there.
pub fn takes_forms_only(path: &str) -> bool {
    let routes = routes();
    let Some(best) = best(routes.iter().map(|route| route.path), path) else { return false };
    !routes.iter().any(|route| route.path == best && route.method == Method::GET)
}

/// The route, of these, that a path is of: the one that spells out most of it, where `{names}` let several be it.
pub fn best(routes: impl Iterator<Item = &'static str>, path: &str) -> Option<&'static str> {
    let literal = |route: &&str| route.split('/').filter(|part| !part.starts_with('{')).count();
    routes.filter(|route| leads(route, path)).max_by_key(literal)
}

/// Whether the path, with its `{names}` filled in, can be this one.
fn leads(route: &str, path: &str) -> bool {
    let (mut route, mut path) = (route.split('/'), path.split('/'));
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(name), Some(part)) if name == part || (name.starts_with('{') && !part.is_empty()) => {}
            _ => return false,
        }
    }
}

/// The application: every route, with sessions, protection against forged requests, limits and headers around it.
pub fn router(state: AppState) -> Router {
    let https = state.reached.address.starts_with("https://");
    let mut router = Router::new();
    for route in routes() {
        let handler = match route.keeps_drafts {
            Some(_) => route.handler.layer(axum::middleware::from_fn_with_state(state.clone(), drafts::keep::keep)),
            None => route.handler,
        };
        router = router.route(route.path, handler);
    }
    let inner = router
        .fallback(async || page::problem(StatusCode::NOT_FOUND, "error-not-found"))
        .layer(DefaultBodyLimit::max(limits::DRAINED_BYTES_MAX))
        .layer(session::layer(state.store.clone()))
        .layer(map_response(session::take_cookie_away))
        .layer(CsrfLayer::new().with_rejection_response(|_| page::problem(StatusCode::FORBIDDEN, "error-forged")))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            page::problem(StatusCode::INTERNAL_SERVER_ERROR, "error-internal")
        }))
        .layer(axum::middleware::from_fn(in_time))
        .layer(axum::middleware::from_fn(refuse_nul))
        .layer(axum::middleware::from_fn(page::say_problems))
        .layer(map_response(move |response| headers(response, https)))
        .layer(axum::middleware::from_fn(no_store_for_forms))
        .layer(axum::middleware::from_fn_with_state(state.clone(), watch))
        .with_state(state);
    match page::root() {
        "" => inner,
        // Nesting does not match the root with a slash at its end, which is what people type and what our own links say.
        root => Router::new()
            .route(&format!("{root}/"), axum::routing::get(async || page::redirect("/procurements")))
            .nest(root, inner),
    }
}

/// Nobody waits for ever, and whoever waited in vain is told.
async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(limits::REQUEST_TIMEOUT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!("the request took too long");
            page::problem(StatusCode::SERVICE_UNAVAILABLE, "error-slow")
        }
    }
}

/// Nothing here has a NUL in its path, and PostgreSQL can't be asked for what has. In forms and after the question mark it is left out.
async fn refuse_nul(request: Request, next: Next) -> Response {
    if request.uri().path().contains("%00") {
        return page::problem(StatusCode::NOT_FOUND, "error-not-found");
    }
    next.run(request).await
}

/// What a form answers with is for this person and this moment.
async fn no_store_for_forms(request: Request, next: Next) -> Response {
    let form = request.method() == Method::POST;
    let mut response = next.run(request).await;
    if form {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// How long a browser that has been here over TLS comes back over nothing else: a year, in seconds.
const HSTS: &str = "max-age=31536000";

async fn headers(mut response: Response, https: bool) -> Response {
    if https {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
    let fixed: [(HeaderName, &'static str); 6] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=()"),
    ];
    for (name, value) in fixed {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
        .headers_mut()
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}
