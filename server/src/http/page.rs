//! From a view to a response.

use app::frame::{Frame, Root, page};
use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalogue::content::Lang;
use leptos::nonce::use_nonce;
use leptos::prelude::{AnyView, ClassAttribute, ElementChild, IntoAny, provide_context, use_context, view};
use std::sync::OnceLock;

/// Where the application is mounted; set once at start. Empty, or `/kravspor`.
static ROOT: OnceLock<String> = OnceLock::new();

/// Says where the application is mounted.
pub fn set_root(root: &str) {
    let _ = ROOT.set(root.trim_end_matches('/').to_owned());
}

/// Where the application is mounted.
pub fn root() -> &'static str {
    ROOT.get().map_or("", String::as_str)
}

/// What a page needs from the request besides its own props.
#[derive(Clone, Debug, Default)]
pub struct PageContext {
    /// The language.
    pub lang: Lang,
    /// The signed-in person's name.
    pub person: Option<String>,
    /// The name of the organisation.
    pub organisation: String,
}

impl PageContext {
    /// A frame for a page of this title.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        Frame {
            lang: self.lang,
            root: root().to_owned(),
            title: title.into(),
            person: self.person.clone(),
            organisation: self.organisation.clone(),
            islands: super::assets::has_islands(),
            ..Frame::default()
        }
    }
}

/// Renders a page: the frame, and in it what `main` gives. Props are cloned into the closure.
pub async fn render(
    status: StatusCode,
    frame: Frame,
    main: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
) -> Response {
    let lang = frame.lang;
    let app = move || {
        provide_context(lang);
        provide_context(Root(root().to_owned()));
        let policy = content_policy(use_nonce().map(|nonce| nonce.to_string()).as_deref());
        if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
            options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        }
        page(frame.clone(), main())
    };
    let handler = leptos_axum::render_app_async_with_context(|| {}, app);
    let mut response = handler(Request::new(Body::empty())).await;
    if status != StatusCode::OK {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What the page may load and run: its own style, its own scripts by nonce, and WebAssembly.
fn content_policy(nonce: Option<&str>) -> HeaderValue {
    let scripts = match nonce {
        Some(nonce) => format!("script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'"),
        None => "script-src 'none'".to_owned(),
    };
    let policy = format!(
        "default-src 'none'; {scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

/// A page of one sentence, for what went wrong. Rendered without waiting, so that an error can become one anywhere.
pub fn plain_page(context: &PageContext, status: StatusCode, words: &'static str) -> Response {
    let lang = context.lang;
    let title = app::i18n::text(lang, words, None);
    let advice = app::i18n::text(lang, &format!("{words}-advice"), None);
    let home = app::i18n::text(lang, "to-the-front-page", None);
    let frame = context.frame(title.clone());
    let owner = leptos::prelude::Owner::new();
    let html = owner.with(|| {
        provide_context(lang);
        provide_context(Root(root().to_owned()));
        let frame = Frame { islands: false, ..frame };
        let link = frame.link("/");
        let main = view! {
            <h1>{title}</h1>
            <p class="lead">{advice}</p>
            <p><a href=link>{home}</a></p>
        };
        leptos::prelude::RenderHtml::to_html(page(frame, main.into_any()))
    });
    let mut response = (status, axum::response::Html(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, content_policy(None));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Sends the browser on to a page of ours with GET.
pub fn redirect(path: &str) -> Response {
    axum::response::Redirect::to(&format!("{}{path}", root())).into_response()
}

/// A file to download under this name. Names are ours: ASCII letters, digits, `-`, `_` and `.`.
pub fn download(name: &str, content_type: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    response
}

/// A moment as people read it, in the time of Norway: "21.11.2026 kl. 10.42".
pub fn moment(at: store::Timestamp) -> String {
    let utc = at.to_utc();
    let local = utc.to_offset(norway(utc));
    format!(
        "{:02}.{:02}.{} kl. {:02}.{:02}",
        local.day(),
        u8::from(local.month()),
        local.year(),
        local.hour(),
        local.minute()
    )
}

/// Norway's offset: summer time from the last Sunday of March to the last of October, both at 01:00 UTC.
fn norway(utc: time::OffsetDateTime) -> time::UtcOffset {
    let last_sunday = |month: time::Month| {
        let last = time::Date::from_calendar_date(utc.year(), month, 31).unwrap_or(utc.date());
        let back = i64::from(last.weekday().number_days_from_sunday());
        (last - time::Duration::days(back)).with_hms(1, 0, 0).unwrap_or(last.midnight()).assume_utc()
    };
    let summer = utc >= last_sunday(time::Month::March) && utc < last_sunday(time::Month::October);
    time::UtcOffset::from_hms(if summer { 2 } else { 1 }, 0, 0).unwrap_or(time::UtcOffset::UTC)
}

#[cfg(test)]
mod tests {
    use super::moment;
    use store::Timestamp;

    #[test]
    fn moments_are_shown_in_norwegian_time() {
        assert_eq!(moment(Timestamp::from_millis(1_795_257_720_000)), "21.11.2026 kl. 11.42");
        assert_eq!(moment(Timestamp::from_millis(1_782_880_920_000)), "01.07.2026 kl. 06.42");
    }
}
