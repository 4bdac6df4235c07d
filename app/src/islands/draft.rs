//! Keeping what somebody types into a form, a few seconds after they pause and when they leave the page. The words come as props.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What is said about the draft, beside the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftWords {
    /// It is kept.
    pub kept: String,
    /// It is not, because nobody is signed in any longer.
    pub signed_out: String,
    /// It is not, because there are too many others.
    pub too_many: String,
    /// It is not, for another reason.
    pub failed: String,
}

/// What became of a draft that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It is kept.
    Kept,
    /// Nobody is signed in.
    SignedOut,
    /// There are too many others.
    TooMany,
    /// Something else went wrong.
    Failed,
}

impl Became {
    /// By the status of the answer; 0 is one that sends elsewhere, as to the page where people sign in.
    pub fn by_status(status: u16) -> Self {
        match status {
            200..=299 => Became::Kept,
            0 | 401 => Became::SignedOut,
            409 => Became::TooMany,
            _ => Became::Failed,
        }
    }
}

impl DraftWords {
    /// What is said of it.
    pub fn of(&self, became: Became) -> &str {
        match became {
            Became::Kept => &self.kept,
            Became::SignedOut => &self.signed_out,
            Became::TooMany => &self.too_many,
            Became::Failed => &self.failed,
        }
    }
}

/// Keeps the form around it as a draft of the procurement at this address.
#[island]
pub fn KeepDraft(address: String, words: DraftWords) -> impl IntoView {
    let line: NodeRef<leptos::html::P> = NodeRef::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(line) = line.get() {
            browser::keep(&line, &address, words.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (address, words);
    view! { <p class="draft-state quiet" aria-live="polite" node_ref=line></p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{Became, DraftWords};
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast as _, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{
        AbortController, Element, EventTarget, FormData, Headers, HtmlFormElement, HtmlInputElement, RequestInit,
        RequestRedirect, Response, UrlSearchParams, js_sys, window,
    };

    /// How long somebody has to pause before the form is kept.
    const PAUSE: Duration = Duration::from_secs(3);

    /// A form somebody types into.
    struct Typing {
        form: HtmlFormElement,
        /// Where something is said about it.
        line: Element,
        /// The address of the drafts.
        drafts: String,
        /// Where the form is sent, below the procurement.
        place: String,
        words: DraftWords,
        /// The form as it was when the page came.
        as_read: String,
        /// The form as it was kept last.
        kept: Option<String>,
        /// Whether something was typed since then.
        typed: bool,
        pause: Option<TimeoutHandle>,
        sending: Option<AbortController>,
    }

    /// What there is to send: where, and the fields.
    type Errand = (String, UrlSearchParams);

    pub(super) fn keep(line: &Element, address: &str, words: DraftWords) {
        let form = line.closest("form").ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        let action = form.get_attribute("action").unwrap_or_default();
        let Some(place) = action.strip_prefix(address).map(str::to_owned) else { return };
        let Some(page) = window().and_then(|window| window.document()) else { return };
        let as_read = fields(&form).map(|fields| text(&fields)).unwrap_or_default();
        let typing = Typing {
            line: line.clone(),
            drafts: format!("{address}/drafts"),
            place,
            words,
            as_read,
            kept: None,
            typed: false,
            pause: None,
            sending: None,
            form: form.clone(),
        };
        let typing = Rc::new(RefCell::new(typing));
        let (touched, sent, left) = (typing.clone(), typing.clone(), typing);
        for event in ["input", "change"] {
            let touched = touched.clone();
            on(&form, event, move || later(&touched));
        }
        // What is sent in is not a draft any longer.
        on(&form, "submit", move || {
            let mut sent = sent.borrow_mut();
            sent.typed = false;
            sent.stop();
        });
        let leaving = left.clone();
        on(&page, "visibilitychange", move || {
            if window().and_then(|window| window.document()).is_some_and(|page| page.hidden()) {
                leave(&leaving);
            }
        });
        if let Some(window) = window() {
            on(&window, "pagehide", move || leave(&left));
        }
    }

    /// Listens for as long as the page lives.
    fn on(target: &EventTarget, event: &str, then: impl FnMut() + 'static) {
        let then = Closure::<dyn FnMut()>::new(then);
        let _ = target.add_event_listener_with_callback(event, then.as_ref().unchecked_ref());
        then.forget();
    }

    /// The fields of the form, without passwords.
    fn fields(form: &HtmlFormElement) -> Result<UrlSearchParams, JsValue> {
        let data = FormData::new_with_form(form)?;
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&data)?;
        let secrets = form.query_selector_all("input[type=password]")?;
        for index in 0..secrets.length() {
            if let Some(secret) = secrets.get(index).and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
                fields.delete(&secret.name());
            }
        }
        Ok(fields)
    }

    fn text(fields: &UrlSearchParams) -> String {
        fields.to_string().into()
    }

    impl Typing {
        fn stop(&mut self) {
            if let Some(pause) = self.pause.take() {
                pause.clear();
            }
            if let Some(sending) = self.sending.take() {
                sending.abort();
            }
        }

        /// What has to be sent, and the form as it is then. Nothing where the form is as it was kept, or as it was read and never kept.
        fn errand(&self) -> Option<(Errand, String)> {
            let fields = fields(&self.form).ok()?;
            let now = text(&fields);
            if self.kept.as_ref().unwrap_or(&self.as_read) == &now {
                return None;
            }
            if now != self.as_read {
                let place = String::from(js_sys::encode_uri_component(&self.place));
                return Some(((format!("{}?form={place}", self.drafts), fields), now));
            }
            // Everything was typed back: there is nothing to keep.
            let discarded = UrlSearchParams::new().ok()?;
            discarded.append("form", &self.place);
            discarded.append("page", &fields.get("draft").unwrap_or_default());
            Some(((format!("{}/discard", self.drafts), discarded), now))
        }
    }

    /// Keeps the form when the person has paused.
    fn later(typing: &Rc<RefCell<Typing>>) {
        typing.borrow_mut().typed = true;
        typing.borrow_mut().stop();
        let then = typing.clone();
        let pause = set_timeout_with_handle(move || spawn_local(send(then)), PAUSE);
        typing.borrow_mut().pause = pause.ok();
    }

    async fn send(typing: Rc<RefCell<Typing>>) {
        typing.borrow_mut().pause = None;
        let Some((errand, now)) = typing.borrow().errand() else { return };
        let Ok(sending) = AbortController::new() else { return };
        let signal = sending.signal();
        typing.borrow_mut().sending = Some(sending);
        let status = ask(&errand, &signal).await;
        if signal.aborted() {
            return;
        }
        let mut typing = typing.borrow_mut();
        typing.sending = None;
        let discarded = now == typing.as_read;
        let became = match status {
            Ok(0) if discarded => Became::Kept,
            Ok(status) => Became::by_status(status),
            Err(_) => Became::Failed,
        };
        if became == Became::Kept {
            typing.kept = (!discarded).then_some(now);
            typing.typed = false;
        }
        let said = if discarded { "" } else { typing.words.of(became) };
        typing.line.set_text_content(Some(said));
    }

    async fn ask((address, fields): &Errand, signal: &web_sys::AbortSignal) -> Result<u16, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        let options = RequestInit::new();
        options.set_method("POST");
        options.set_headers(&headers);
        options.set_redirect(RequestRedirect::Manual);
        options.set_body(fields);
        options.set_signal(Some(signal));
        let window = window().ok_or(JsValue::NULL)?;
        let response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await?;
        Ok(response.dyn_into::<Response>()?.status())
    }

    /// Keeps the form when the person goes, if they have typed since it was kept: a request that outlives the page.
    fn leave(typing: &Rc<RefCell<Typing>>) {
        let mut typing = typing.borrow_mut();
        if !typing.typed {
            return;
        }
        typing.stop();
        let Some(((address, fields), _)) = typing.errand() else { return };
        let Some(window) = window() else { return };
        // Nobody says what became of it, so it is sent again the next time: it is the same draft.
        let _ = window.navigator().send_beacon_with_opt_url_search_params(&address, Some(&fields));
    }
}

#[cfg(test)]
mod tests {
    use super::{Became, DraftWords};

    #[test]
    fn an_answer_is_said_in_words() {
        let words = DraftWords { signed_out: "ute".to_owned(), ..DraftWords::default() };
        assert_eq!(words.of(Became::by_status(401)), "ute");
        assert_eq!(words.of(Became::by_status(0)), "ute");
        assert_eq!(Became::by_status(200), Became::Kept);
        assert_eq!(Became::by_status(409), Became::TooMany);
        for other in [400, 403, 413, 429, 503] {
            assert_eq!(Became::by_status(other), Became::Failed);
        }
    }
}
