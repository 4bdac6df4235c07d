//! Search as you type. It asks the handler of the form for the same answer as JSON, and shows it in place of what the server
//! wrote. The form works without it, and everything that is said comes from the server in words.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a search gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// How many there are, in words; empty when nothing was asked.
    pub said: String,
    /// What to do when there are none.
    pub advice: String,
    /// The hits, best first.
    pub hits: Vec<Hit>,
}

/// A hit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Its address.
    pub href: String,
    /// Its id.
    pub id: String,
    /// Its title, where it has one.
    pub title: Option<Line>,
    /// Its text.
    pub text: Line,
    /// What it is, in words.
    pub words: String,
    /// Where the words are, when they are not in those.
    pub elsewhere: Option<Elsewhere>,
}

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The tag of its language, where that is not the page's.
    pub lang: Option<String>,
    /// Its pieces, every second one what was searched for: the first is not.
    pub pieces: Vec<String>,
}

/// A text out of sight that the words are in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// What it is and in what language: "Begrunnelse, nynorsk:".
    pub place: String,
    /// The text.
    pub line: Line,
}

/// The list of hits, written by the server and by the browser alike.
pub fn results(results: Results) -> AnyView {
    let hits = results.hits.into_iter().map(hit).collect_view();
    let advice = (!results.advice.is_empty()).then(|| view! { <p class="empty">{results.advice}</p> });
    view! { <div>{advice}<ul class="lines found">{hits}</ul></div> }.into_any()
}

fn hit(hit: Hit) -> AnyView {
    let title = hit.title.map(|title| view! { " "<strong lang=title.lang.clone()>{pieces(&title)}</strong>". " });
    let elsewhere = hit.elsewhere.map(|found| {
        view! { <p class="elsewhere"><span class="quiet">{found.place}</span>" "<span lang=found.line.lang.clone()>{pieces(&found.line)}</span></p> }
    });
    view! {
        <li class="line">
            <p class="line-text">
                <a class="id" href=hit.href>{hit.id}</a>
                {title}
                " "
                <span lang=hit.text.lang.clone()>{pieces(&hit.text)}</span>
            </p>
            <p class="words">{hit.words}</p>
            {elsewhere}
        </li>
    }
    .into_any()
}

fn pieces(line: &Line) -> Vec<AnyView> {
    let piece = |(index, piece): (usize, String)| match index % 2 {
        0 => piece.into_any(),
        _ => view! { <mark>{piece}</mark> }.into_any(),
    };
    line.pieces.clone().into_iter().enumerate().filter(|(_, piece)| !piece.is_empty()).map(piece).collect()
}

/// Listens to the field with this id. `children` is what the server wrote, shown until the first answer.
#[island]
pub fn LiveSearch(
    field: String,
    /// The address of the form, without its query.
    action: String,
    /// What the form sends besides the field, `lang=nn`; may be empty.
    rest: String,
    /// What is said when there is no answer.
    failed: String,
    children: Children,
) -> impl IntoView {
    let found: RwSignal<Option<Results>> = RwSignal::new(None);
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        let failed = failed.clone();
        page::listen(&field, &action, &rest, move |answer| match answer {
            Some(answer) => {
                said.set(answer.said.clone());
                found.set(Some(answer));
            }
            None => said.set(failed.clone()),
        });
    });
    view! {
        <p class="found-count" role="status">{move || said.get()}</p>
        <div hidden=move || found.with(Option::is_some)>{children()}</div>
        {move || found.get().map(results)}
    }
}

/// What the browser knows.
#[cfg(feature = "hydrate")]
mod page {
    use super::Results;
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::{JsCast as _, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{AbortController, Headers, HtmlAnchorElement, HtmlInputElement, RequestInit, Response, js_sys};

    /// How long somebody has to pause before anything is asked.
    const PAUSE: Duration = Duration::from_millis(250);

    /// What is under way: the pause before a question, and the question.
    #[derive(Default)]
    struct UnderWay {
        asked: String,
        pause: Option<TimeoutHandle>,
        question: Option<AbortController>,
    }

    impl UnderWay {
        fn stop(&mut self) {
            if let Some(pause) = self.pause.take() {
                pause.clear();
            }
            if let Some(question) = self.question.take() {
                question.abort();
            }
        }
    }

    pub(super) fn listen(field: &str, action: &str, rest: &str, then: impl Fn(Option<Results>) + Clone + 'static) {
        let Some(input) = web_sys::window()
            .and_then(|window| window.document()?.get_element_by_id(field))
            .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let (field, action, rest) = (field.to_owned(), action.to_owned(), rest.to_owned());
        let under_way =
            Rc::new(RefCell::new(UnderWay { asked: input.value().trim().to_owned(), ..UnderWay::default() }));
        leptos::prelude::window_event_listener(leptos::ev::input, move |event| {
            let typed = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(typed) = typed.filter(|input| input.id() == field).map(|input| input.value().trim().to_owned())
            else {
                return;
            };
            if under_way.borrow().asked == typed {
                return;
            }
            under_way.borrow_mut().stop();
            under_way.borrow_mut().asked.clone_from(&typed);
            let encoded = String::from(js_sys::encode_uri_component(&typed));
            let query = if rest.is_empty() { format!("?q={encoded}") } else { format!("?q={encoded}&{rest}") };
            let address = format!("{action}{query}");
            let (later, then) = (under_way.clone(), then.clone());
            let pause = set_timeout_with_handle(move || spawn_local(ask(address, encoded, later, then)), PAUSE);
            under_way.borrow_mut().pause = pause.ok();
        });
    }

    async fn ask(address: String, query: String, under_way: Rc<RefCell<UnderWay>>, then: impl Fn(Option<Results>)) {
        let Ok(question) = AbortController::new() else { return };
        let signal = question.signal();
        under_way.borrow_mut().question = Some(question);
        let answer = fetch(&address, &signal).await;
        if signal.aborted() {
            return;
        }
        if answer.is_ok() {
            stay(&address, &query);
        }
        then(answer.ok());
    }

    async fn fetch(address: &str, signal: &web_sys::AbortSignal) -> Result<Results, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        let options = RequestInit::new();
        options.set_headers(&headers);
        options.set_signal(Some(signal));
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await?;
        let text = JsFuture::from(response.dyn_into::<Response>()?.text()?).await?;
        serde_json::from_str(&text.as_string().unwrap_or_default()).map_err(|_| JsValue::NULL)
    }

    /// The address of the page, and of its own links to other languages, is that of what it shows.
    fn stay(address: &str, query: &str) -> Option<()> {
        let window = web_sys::window()?;
        let history = window.history().ok()?;
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
        let links = window.document()?.query_selector_all("a[hreflang]").ok()?;
        for index in 0..links.length() {
            let link: HtmlAnchorElement = links.item(index)?.dyn_into().ok()?;
            link.set_search(&format!("?q={query}&lang={}", &link.hreflang().get(..2)?));
        }
        Some(())
    }
}

#[cfg(not(feature = "hydrate"))]
mod page {
    use super::Results;

    pub(super) fn listen(_: &str, _: &str, _: &str, _: impl Fn(Option<Results>) + Clone + 'static) {}
}
