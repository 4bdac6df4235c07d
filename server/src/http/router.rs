//! All routes in one table, and the layers around them.

use super::{assets, limits, page, session};
use crate::access::Access;
use crate::state::AppState;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, map_response};
use axum::response::Response;
use axum::routing::{MethodRouter, on};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// One route: who it is for stands beside where it is.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{names}`.
    pub path: &'static str,
    /// Who it is for.
    pub access: Access,
    handler: MethodRouter<AppState>,
}

/// A page.
pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, AppState>,
    T: 'static,
{
    Route { method: Method::GET, path, access, handler: on(axum::routing::MethodFilter::GET, handler) }
}

/// A form.
pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, AppState>,
    T: 'static,
{
    let handler = on(axum::routing::MethodFilter::POST, handler);
    Route { method: Method::POST, path, access, handler }
}

/// Every route there is.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/static/{name}", Access::Anyone, assets::fixed),
        get("/pkg/{name}", Access::Anyone, assets::island),
        get("/health", Access::Anyone, health),
    ];
    routes.extend(crate::accounts::routes());
    routes.extend(crate::organisation::routes());
    routes.extend(crate::procurements::routes());
    routes.extend(crate::questions::routes());
    routes.extend(crate::people::routes());
    routes.extend(crate::risk::routes());
    routes.extend(crate::requirements::routes());
    routes.extend(crate::annexes::routes());
    routes
}

async fn health(axum::extract::State(state): axum::extract::State<AppState>) -> StatusCode {
    match state.store.ping().await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// The application: every route, with sessions, protection against forged requests, limits and headers around it.
pub fn router(state: AppState) -> Router {
    let mut router = Router::new();
    for route in routes() {
        router = router.route(route.path, route.handler);
    }
    let inner = router
        .fallback(async || page::plain_page(&page::PageContext::default(), StatusCode::NOT_FOUND, "error-not-found"))
        .layer(DefaultBodyLimit::max(limits::DRAINED_BYTES_MAX))
        .layer(session::layer(state.store.clone()))
        .layer(CsrfLayer::new().with_rejection_response(|_| {
            page::plain_page(&page::PageContext::default(), StatusCode::FORBIDDEN, "error-forged")
        }))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            page::plain_page(&page::PageContext::default(), StatusCode::INTERNAL_SERVER_ERROR, "error-internal")
        }))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits::REQUEST_TIMEOUT))
        .layer(map_response(headers))
        .layer(axum::middleware::from_fn(no_store_for_forms))
        .layer(TraceLayer::new_for_http())
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .with_state(state);
    match page::root() {
        "" => inner,
        // Nesting does not match the root with a slash at its end, which is what people type and what our own links say.
        root => Router::new()
            .route(&format!("{root}/"), axum::routing::get(async || page::redirect("/procurements")))
            .nest(root, inner),
    }
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

async fn headers(mut response: Response) -> Response {
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
