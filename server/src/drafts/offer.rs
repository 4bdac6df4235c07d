//! What a page says of drafts: which there are of its form, and which one stands in it.

use super::PAGE;
use super::keep::{FilledInOn, new_page, page_name};
use super::place::{Kept, below, is_a_page, is_the_overview};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::DRAFT_TEXTS_SHOWN;
use crate::http::page::moment;
use crate::http::query::Query;
use crate::http::session;
use crate::procurements::saving::beginning;
use crate::procurements::steps::{StepId, name};
use crate::state::AppState;
use app::components::{DraftOffer, Drafting};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use catalogue::content::Lang;
use store::FormDraft;
use tower_sessions::Session;

/// What the page of a request has to do with drafts, and the draft that is taken into its form.
///
/// # Errors
/// The store's own.
pub async fn of_page(
    state: &AppState,
    mine: &Mine,
    parts: &mut Parts,
) -> Result<(Option<Drafting>, Option<Form>), AppError> {
    let ticket = parts.extensions.get::<Session>().and_then(session::ticket).unwrap_or_default();
    let drafting = |page| Drafting { address: format!("/p/{}", mine.id()), page, ticket, ..Drafting::default() };
    if let Some(FilledInOn(page)) = parts.extensions.get::<FilledInOn>() {
        return Ok((Some(drafting(page.clone())), None));
    }
    if parts.method != Method::GET {
        // A form that keeps no drafts can come back on a page with one that does.
        return Ok((Some(drafting(new_page()?)), None));
    }
    let form = is_a_page(parts);
    if !(form || is_the_overview(parts)) {
        return Ok((None, None));
    }
    let drafts = state.store.list_form_drafts(&mine.stored.id, &mine.person.account.id).await?;
    if !form {
        return Ok((Some(Drafting { elsewhere: drafts.len(), ..drafting(String::new()) }), None));
    }
    let here = below(parts).unwrap_or_default().to_owned();
    let Ok(query) = Query::from_request_parts(parts, state).await;
    let of_this = drafts.into_iter().filter(|draft| page_of(draft).as_deref() == Some(here.as_str()));
    let (taken, others): (Vec<_>, Vec<_>) =
        of_this.partition(|draft| Some(draft.page.as_str()) == page_name(query.0.get(PAGE)));
    let lang = mine.person.context().lang;
    let taken = taken.into_iter().next();
    let page = taken.as_ref().map_or_else(new_page, |draft| Ok(draft.page.clone()))?;
    let offers = others.iter().map(|draft| offer(mine, draft, lang)).collect();
    let drafting = Drafting { offers, taken: taken.is_some(), ..drafting(page) };
    Ok((Some(drafting), taken.map(|draft| Form::from(draft.fields))))
}

/// The page that a draft belongs to; none for a form that is no more.
fn page_of(draft: &FormDraft) -> Option<String> {
    Kept::of(&draft.form).map(|kept| kept.page_of(&draft.form))
}

/// A draft as it is offered.
pub(super) fn offer(mine: &Mine, draft: &FormDraft, lang: Lang) -> DraftOffer {
    let page = page_of(draft);
    let of_page = page.as_deref().unwrap_or(&draft.form).split('/').nth(1).unwrap_or_default();
    let step = StepId::ALL.into_iter().find(|step| step.path() == of_page);
    let take = page.map(|page| format!("/p/{}{page}?{PAGE}={}", mine.id(), draft.page));
    DraftOffer {
        form: draft.form.clone(),
        page: draft.page.clone(),
        step: step.map(|step| name(lang, step)).unwrap_or_default(),
        saved: moment(lang, draft.saved),
        signed_out: draft.signed_out,
        says: texts(draft).take(DRAFT_TEXTS_SHOWN).map(beginning).collect(),
        take,
    }
}

/// What somebody has written in words. What is chosen is kept as codes, which have no space in them and say little to people.
pub(super) fn texts(draft: &FormDraft) -> impl Iterator<Item = &str> {
    let typed = draft.fields.iter().filter(|(name, _)| !name.starts_with("rev:"));
    typed.map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace))
}
