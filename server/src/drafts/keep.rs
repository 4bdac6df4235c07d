//! Around every form that keeps drafts: a form that is saved takes its draft away, and one whose session has ended is kept.
//!
//! Nobody is signed in then, so the page itself has to say whose it is. It carries a ticket that follows from the id of its session
//! ([`session::ticket`]); a hash of it was kept when that session began. A form with a ticket that holds becomes a draft of that account,
//! and nothing else: who signs in decides who sees it, and its writer decides what becomes of it.

use super::place::{Kept, below};
use super::{PAGE, TICKET};
use crate::accounts::token;
use crate::http::error::{AppError, SignInNeeded};
use crate::http::form::Form;
use crate::http::limits::{
    DRAFT_BYTES_MAX, DRAFTS_MAX, DRAFTS_PER_FORM_MAX, DRAINED_BYTES_MAX, FORM_BYTES_MAX, SHORT_CHARS_MAX,
};
use crate::http::page::{problem, redirect};
use crate::http::session;
use crate::state::{AppState, now};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use store::{AccountId, DraftName, FormDraftsKept, NewFormDraft, ProcurementId};
use tower_sessions::Session;

/// How many drafts somebody keeps.
pub(super) const KEPT: FormDraftsKept = FormDraftsKept { per_form: DRAFTS_PER_FORM_MAX, per_procurement: DRAFTS_MAX };

/// Which page the form of a request was filled in on: the page that comes back goes on from there.
#[derive(Clone, Debug)]
pub struct FilledInOn(pub String);

/// Hexadecimal digits of the name of a page.
const PAGE_CHARS: usize = 16;

/// A name for a page that is about to be made.
///
/// # Errors
/// When the machine can't give random bytes.
pub fn new_page() -> Result<String, AppError> {
    token::random::<{ PAGE_CHARS / 2 }>().map(|bytes| catalogue::content::release::hex(&bytes))
}

/// The name of a page, if it is one.
pub(super) fn page_name(given: &str) -> Option<&str> {
    let ours = given.len() == PAGE_CHARS && given.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    ours.then_some(given)
}

/// What is kept of a form: the fields as they were sent, without those that say which page it was, and without anything secret.
/// None for more than is kept.
pub(super) fn fields(form: &Form) -> Option<Vec<(String, String)>> {
    let ours = |name: &str| [PAGE, TICKET].contains(&name) || name.contains("password") || name.contains('\0');
    let fields: Vec<_> = form.fields().iter().filter(|(name, _)| !ours(name)).cloned().collect();
    let bytes: usize = fields.iter().map(|(name, value)| name.len() + value.len()).sum();
    (bytes <= DRAFT_BYTES_MAX).then_some(fields)
}

/// Where a form was sent, and what.
struct Sent {
    procurement: ProcurementId,
    form: String,
    page: String,
    fields: Form,
}

impl Sent {
    fn of(parts: &Parts, fields: Form) -> Option<Sent> {
        let form = below(parts).filter(|form| form.len() <= SHORT_CHARS_MAX)?.to_owned();
        let procurement = parts.uri.path().strip_prefix("/p/")?.strip_suffix(form.as_str())?.parse().ok()?;
        let page = page_name(fields.get(PAGE))?.to_owned();
        Some(Sent { procurement, form, page, fields })
    }

    fn name(&self) -> DraftName<'_> {
        DraftName { form: &self.form, page: &self.page }
    }

    /// Keeps it for the holder of the page, and says whether it is kept.
    async fn keep(&self, state: &AppState, holder: &AccountId) -> bool {
        let Some(fields) = fields(&self.fields) else { return false };
        if state.throttles.drafts.take(holder.as_str()).is_err() {
            return false;
        }
        let new = NewFormDraft { name: self.name(), fields: &fields, signed_out: true };
        let kept = state.store.put_form_draft(&self.procurement, holder, new, KEPT, now()).await;
        kept.unwrap_or_else(|error| {
            tracing::warn!(%error, "a form of a session that has ended could not be kept");
            false
        })
    }
}

/// Whose page a form was filled in on, if that is known.
pub(super) async fn holder(state: &AppState, form: &Form) -> Result<Option<AccountId>, AppError> {
    let ticket = form.get(TICKET);
    if ticket.is_empty() {
        return Ok(None);
    }
    Ok(state.store.page_ticket_holder(&token::hash(ticket), now()).await?)
}

/// The layer.
pub async fn keep(State(state): State<AppState>, request: Request, next: Next) -> Response {
    around(&state, request, next).await.unwrap_or_else(IntoResponse::into_response)
}

async fn around(state: &AppState, request: Request, next: Next) -> Result<Response, AppError> {
    let (mut parts, body) = request.into_parts();
    let bytes = to_bytes(body, DRAINED_BYTES_MAX).await.map_err(|_| AppError::TooLarge(FORM_BYTES_MAX))?;
    let sent = Sent::of(&parts, Form::parse(&bytes)?);
    let session = parts.extensions.get::<Session>().cloned();
    let here = match &session {
        Some(session) => session::signed_in(session).await.map_err(session::fault)?,
        None => None,
    };
    if let Some(sent) = &sent {
        parts.extensions.insert(FilledInOn(sent.page.clone()));
        let this_session = session.as_ref().and_then(session::ticket);
        if here.is_some() && this_session.as_deref() != Some(sent.fields.get(TICKET)) {
            let holder = holder(state, &sent.fields).await?;
            // A page that somebody left open, sent in by whoever signed in after them: it is not saved in another's name.
            if let Some(holder) = holder.filter(|holder| Some(holder) != here.as_ref()) {
                let kept = sent.keep(state, &holder).await;
                tracing::warn!(kept, "a form was sent in by another than its page was made for");
                return Ok(problem(StatusCode::CONFLICT, "error-page-of-another"));
            }
        }
    }
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    if response.extensions().get::<SignInNeeded>().is_some() {
        return signed_out(state, sent, response).await;
    }
    if let (StatusCode::SEE_OTHER, Some(sent), Some(account)) = (response.status(), sent, here) {
        let gone = state.store.delete_form_draft(&sent.procurement, &account, sent.name()).await;
        // What was saved is saved; that it is offered once more does no harm.
        gone.unwrap_or_else(|error| tracing::warn!(%error, "the draft of a saved form could not be thrown away"));
    }
    Ok(response)
}

/// Keeps the form, and sends its writer to sign in and back to the page where it is offered.
async fn signed_out(state: &AppState, sent: Option<Sent>, response: Response) -> Result<Response, AppError> {
    let Some(sent) = sent else { return Ok(response) };
    let kept = match holder(state, &sent.fields).await? {
        Some(holder) => sent.keep(state, &holder).await,
        None => false,
    };
    let page = Kept::of(&sent.form).map_or_else(|| sent.form.clone(), |kept| kept.page_of(&sent.form));
    let page = format!("/p/{}{page}", sent.procurement);
    let next: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
    Ok(redirect(&format!("/sign-in?next={next}&kept={}", u8::from(kept))))
}

#[cfg(test)]
mod tests {
    use super::{PAGE_CHARS, fields, new_page, page_name};
    use crate::http::form::Form;

    #[test]
    fn a_page_is_known_by_a_name_of_ours() {
        let name = new_page().unwrap();
        assert_eq!(page_name(&name), Some(name.as_str()));
        for other in ["", "abc", &"g".repeat(PAGE_CHARS), &"A".repeat(PAGE_CHARS), &"0".repeat(PAGE_CHARS + 1)] {
            assert_eq!(page_name(other), None, "{other}");
        }
    }

    #[test]
    fn a_draft_holds_what_was_typed_and_nothing_secret() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let form = Form::from([pair("draft", "0"), pair("ticket", "1"), pair("password", "2"), pair("note", "3")]);
        assert_eq!(fields(&form), Some(vec![pair("note", "3")]));
        let much = Form::from([pair("note", &"x".repeat(crate::http::limits::DRAFT_BYTES_MAX))]);
        assert_eq!(fields(&much), None);
    }
}
