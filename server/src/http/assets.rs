//! The style sheet, the icon and the islands.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

/// The islands, as `xtask` built them. Empty in a plain `cargo build`.
#[derive(RustEmbed)]
#[folder = "$OUT_DIR/site"]
struct Site;

/// Whether the islands are inside this binary.
pub fn has_islands() -> bool {
    Site::get("pkg/app.js").is_some()
}

/// `/static/{name}`: what every build has.
pub async fn fixed(Path(name): Path<String>) -> Response {
    match name.as_str() {
        "kravspor.css" => file("text/css; charset=utf-8", app::STYLE.as_bytes().to_vec()),
        "icon.svg" => file("image/svg+xml", app::ICON.as_bytes().to_vec()),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `/pkg/{name}`: the islands.
pub async fn island(Path(name): Path<String>) -> Response {
    let content_type = match name.rsplit_once('.') {
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "wasm")) => "application/wasm",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    match Site::get(&format!("pkg/{name}")) {
        Some(found) => file(content_type, found.data.into_owned()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Names carry no hash, so a browser asks again each time; files are small and local.
fn file(content_type: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
