//! From a view to a response.

use super::error::AppError;
use super::language;
use crate::accounts::openid;
use crate::operations::watch::Reference;
use app::components::Drafting;
use app::frame::{Frame, LookView, Root, page};
use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use catalogue::content::Lang;
use leptos::nonce::use_nonce;
use leptos::prelude::{AnyView, ClassAttribute, ElementChild, IntoAny, provide_context, use_context, view};
use std::convert::Infallible;
use std::sync::OnceLock;
use std::time::Duration;

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
#[derive(Clone, Debug)]
pub struct PageContext {
    /// The language.
    pub lang: Lang,
    /// The language that was chosen in this browser, if one was.
    pub chosen: Option<Lang>,
    /// Those that can be chosen; all of them, where it is silent.
    pub offered: Vec<Lang>,
    /// The address that was asked for, below the root: where the choice of language comes back to.
    pub here: String,
    /// The signed-in person's name.
    pub person: Option<String>,
    /// The name of the organisation.
    pub organisation: String,
    /// What the organisation has pages look like.
    pub look: LookView,
    /// The drafts of the forms on the page, where it has some that keep them.
    pub drafting: Option<Drafting>,
}

impl PageContext {
    /// What a page for nobody in particular needs.
    pub fn of(request: &Parts) -> Self {
        let here = match request.uri.path() {
            // What stands in this address is used up, and nothing to repeat in a page.
            openid::CALLBACK => "/sign-in",
            _ => request.uri.path_and_query().map_or("/", |here| here.as_str()),
        };
        let here = here.to_owned();
        let chosen = language::chosen(&request.headers);
        PageContext {
            lang: chosen.unwrap_or_default(),
            chosen,
            offered: Vec::new(),
            here,
            person: None,
            organisation: String::new(),
            look: LookView::default(),
            drafting: None,
        }
    }

    /// A frame for a page of this title.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        Frame {
            lang: self.lang,
            root: root().to_owned(),
            here: self.here.clone(),
            title: title.into(),
            person: self.person.clone(),
            organisation: self.organisation.clone(),
            look: self.look.clone(),
            offered: self.offered.clone(),
            islands: super::assets::has_islands(),
            drafting: self.drafting.clone(),
            ..Frame::default()
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for PageContext {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(PageContext::of(parts))
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
        if let Some(may) = frame.may {
            provide_context(may);
        }
        if let Some(drafting) = frame.drafting.clone() {
            provide_context(drafting);
        }
        let policy = content_policy(use_nonce().map(|nonce| nonce.to_string()).as_deref());
        if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
            options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        }
        page(frame.clone(), main())
    };
    let handler = leptos_axum::render_app_async_with_context(|| {}, app);
    let (head, body) = handler(Request::new(Body::empty())).await.into_parts();
    // It comes in pieces, the first of them in up to twice the room it needs, and a page waits for its reader: as one it is as long as it is.
    let html = match axum::body::to_bytes(body, usize::MAX).await {
        Ok(html) => html,
        Err(error) => return AppError::internal(error).into_response(),
    };
    let mut response = Response::from_parts(head, Body::from(html));
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

/// What went wrong, on a response that does not know yet in which language to say it.
#[derive(Clone, Copy, Debug)]
struct Problem {
    words: &'static str,
    /// How long it lasts, where that is known.
    minutes: Option<u64>,
}

/// A response that [`say_problems`] makes into a page of one sentence. `words` is the key of an interface text, and with `-advice` of
/// another.
pub fn problem(status: StatusCode, words: &'static str) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(Problem { words, minutes: None });
    response
}

/// A [`problem`] that is over after a while. The advice says so in `minutes`, and the response in a header.
pub fn problem_for(status: StatusCode, words: &'static str, wait: Duration) -> Response {
    let mut response = status.into_response();
    // Rounded up: whoever comes back when told has not come too early.
    let seconds = wait.as_secs() + 1;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response.extensions_mut().insert(Problem { words, minutes: Some(seconds.div_ceil(60)) });
    response
}

/// Says what went wrong in the language of the one who asked. A layer, because an error becomes a response where nobody knows the
/// request any more.
pub async fn say_problems(request: axum::extract::Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let context = PageContext::of(&parts);
    let reference = parts.extensions.get::<Reference>().cloned();
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(problem) = response.extensions().get::<Problem>().copied() else { return response };
    let reference = reference.filter(|_| response.status().is_server_error());
    let (mut head, _) = response.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    let (page, body) = plain_page(&context, head.status, problem, reference).into_parts();
    head.headers.extend(page.headers);
    Response::from_parts(head, body)
}

fn plain_page(
    context: &PageContext,
    status: StatusCode,
    Problem { words, minutes }: Problem,
    reference: Option<Reference>,
) -> Response {
    let lang = context.lang;
    let title = app::i18n::text(lang, words, None);
    let args: app::i18n::FluentArgs<'_> = minutes.map(|minutes| ("minutes", minutes)).into_iter().collect();
    let advice = app::i18n::text(lang, &format!("{words}-advice"), Some(&args));
    let reference = reference.map(|id| app::t!(in lang, "error-reference", id = id.to_string()));
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
            {reference.map(|reference| view! { <p>{reference}</p> })}
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

/// The path, if it is one of ours: nobody is sent elsewhere after a form.
pub fn local_path(path: &str) -> Option<&str> {
    let ours =
        path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    ours.then_some(path)
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

/// Something that is at its address for good, because the address says what it is.
pub fn for_good(content_type: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable"));
    response
}

/// A moment as people read it, in the time of Norway: "21.11.2026 kl. 10.42".
pub fn moment(lang: Lang, at: store::Timestamp) -> String {
    let utc = at.to_utc();
    let local = utc.to_offset(norway(utc));
    app::t!(
        in lang,
        "moment",
        day = local.day(),
        month = u8::from(local.month()),
        year = local.year().to_string(),
        hour = format!("{:02}", local.hour()),
        minute = format!("{:02}", local.minute()),
    )
}

/// A day as people read it: "21.11.2026".
pub fn day(lang: Lang, at: store::Timestamp) -> String {
    let utc = at.to_utc();
    let local = utc.to_offset(norway(utc));
    app::t!(in lang, "day", day = local.day(), month = u8::from(local.month()), year = local.year().to_string())
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
    use super::{day, local_path, moment};
    use catalogue::content::Lang;
    use store::Timestamp;

    #[test]
    fn moments_are_shown_in_norwegian_time() {
        let winter = Timestamp::from_millis(1_795_257_720_000);
        assert_eq!(moment(Lang::Nb, winter), "21.11.2026 kl. 11.42");
        assert_eq!(moment(Lang::En, winter), "21 November 2026 at 11:42");
        assert_eq!((day(Lang::Nb, winter), day(Lang::En, winter)), ("21.11.2026".into(), "21 November 2026".into()));
        let summer = Timestamp::from_millis(1_782_880_920_000);
        assert_eq!(moment(Lang::Nn, summer), "1.7.2026 kl. 06.42");
        assert_eq!(moment(Lang::En, summer), "1 July 2026 at 06:42");
    }

    #[test]
    fn nobody_is_sent_elsewhere() {
        for elsewhere in ["https://example.com", "//example.com", "/\\example.com", "", "x", "/a\nb", "/\t/example.com"]
        {
            assert_eq!(local_path(elsewhere), None, "{elsewhere:?}");
        }
        assert_eq!(local_path("/p/1/need?a=%20"), Some("/p/1/need?a=%20"));
    }
}
