//! The draft: what it changes and what is found in it, and another editor reading a change.

use super::ground::{Change, Ground, Open, is_alone};
use super::hearing::{hearing_form, hearing_views};
use super::{item_thing, view};
use crate::access::{Editor, SignedIn};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::editions::{ChangeView, DRAFT, DraftProps, ReviewForm, draft_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Drafted;
use store::{EditionReviewed, EditionWritten};

/// The name of the hidden field with the revision that a form is made from.
const REVISION: &str = "revision";

/// The revision of a change, as a hidden field; empty where there is none.
pub(super) fn revision_field(change: Option<&Change>) -> Vec<(String, String)> {
    let revision = change.map(|change| change.kept.revision.to_string()).unwrap_or_default();
    vec![(REVISION.to_owned(), revision)]
}

/// The revision that a form was made from.
pub(super) fn revision_of(form: &Form) -> Option<i64> {
    form.get(REVISION).parse().ok()
}

/// `GET /catalogue/editions/draft`.
pub(super) async fn page(State(state): State<AppState>, Editor(person): Editor) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &person, DraftProps::default()).await
}

/// The page, with what is particular to this time.
pub(super) async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    particular: DraftProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let ground = Ground::of(state, organisation).await?;
    let open = Open::of(state, organisation).await?;
    let examined = ground.examine(&open, None).await?;
    let mut found = view::found(lang, &examined, &open);
    let remarks = match &open.edition {
        Some(edition) => state.store.edition_remarks(organisation, &edition.id).await?,
        None => Vec::new(),
    };
    let heard = open.is_heard();
    let overtaken = ground.overtaken();
    let change = |change: &Change, found: Vec<app::pages::editions::Finding>| {
        let id = change.drafted.id();
        let before = ground.item(id.as_str());
        let shown = view::change(lang, &ground.current, change, before);
        let mut told = shown.told.clone();
        if let Drafted::Change(of) = &change.drafted {
            let bare = ground.bare.item(id);
            let other = bare.is_some_and(|item| {
                !of.was.is_empty() && catalogue::content::extension::wording(item) != of.was
            });
            if other || overtaken.contains(&id) {
                told.push(t!(in lang, "edition-overtaken"));
            }
        }
        let own = change.kept.by.account == person.account.id;
        let review = (!own && change.kept.reviewed.is_none()).then(|| ReviewForm {
            action: format!("{DRAFT}/item/{id}/review"),
            seen: revision_field(Some(change)),
        });
        ChangeView {
            href: before.map(|_| format!("/catalogue/item/{id}")),
            findings: found,
            told,
            edit: (!heard).then(|| format!("{DRAFT}/item/{id}")),
            review,
            remarks: view::remarks_of(lang, &remarks, Some(id.as_str())),
            ..view::signed(lang, shown, change)
        }
    };
    let changes = open.changes.iter().map(|one| {
        let found = found.remove(&Some(one.drafted.id().to_string())).unwrap_or_default();
        change(one, found)
    });
    let title = open.edition.as_ref().map_or_else(|| super::ground::title(person), |edition| edition.title.clone());
    let props = DraftProps {
        base: ground.current.version.clone(),
        becomes: ground.bare.version_with(&title, &examined.proposed.to_string()),
        changes: changes.collect(),
        findings: found.remove(&None).unwrap_or_default(),
        remarks: view::remarks_of(lang, &remarks, None),
        heard,
        hearings: hearing_views(state, lang, organisation, &open).await?,
        hearing: hearing_form(lang, &open, &particular),
        alone: is_alone(state, organisation).await?,
        ..particular
    };
    let mut frame = context.frame(t!(in lang, "edition-draft"));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || draft_page(props.clone())).await)
}

/// `GET /catalogue/editions/draft/item?item=IDT-003`: to the form of the item that was typed.
pub(super) async fn go_to(
    State(state): State<AppState>,
    Editor(person): Editor,
    Query(query): Query,
) -> Result<Response, AppError> {
    let typed = query.get("item").to_uppercase();
    let organisation = &person.account.organisation_id;
    let ground = Ground::of(&state, organisation).await?;
    let open = Open::of(&state, organisation).await?;
    if ground.item(&typed).is_some() || open.change(&typed).is_some() {
        return Ok(redirect(&format!("{DRAFT}/item/{typed}")));
    }
    let message = t!(in person.context().lang, "edition-wrong-no-item");
    let wrong: Wrong = vec![FieldError { field: "item".to_owned(), message }];
    let particular = DraftProps { item: query.get("item").to_owned(), wrong, ..DraftProps::default() };
    show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, particular).await
}

/// The draft again, with what a colleague did meanwhile.
pub(super) async fn late(state: &AppState, person: &SignedIn, words: &str) -> Result<Response, AppError> {
    let late = Some(app::i18n::text(person.context().lang, words, None));
    show(StatusCode::CONFLICT, state, person, DraftProps { late, ..DraftProps::default() }).await
}

/// `POST /catalogue/editions/draft/item/{item}/review`.
pub(super) async fn review(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path(item): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let open = Open::of(&state, &person.account.organisation_id).await?;
    let (Some(edition), Some(change)) = (&open.edition, open.change(&item)) else { return Err(AppError::NotFound) };
    let revision = revision_of(&form).unwrap_or_default();
    let (thing, act) = (item_thing(change.drafted.id()), What::EditionReviewed.done_to(&item));
    let by = &person.account.id;
    match state.store.review_edition_change(by, &edition.id, &thing, revision, act, now()).await? {
        EditionReviewed::Yes => Ok(redirect(&format!("{DRAFT}#change-{item}"))),
        EditionReviewed::Own => {
            let late = Some(t!(in person.context().lang, "edition-wrong-own"));
            let particular = DraftProps { late, ..DraftProps::default() };
            show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, particular).await
        }
        EditionReviewed::Newer => late(&state, &person, "edition-late-review").await,
        EditionReviewed::Shut => late(&state, &person, "edition-late-shut").await,
    }
}

/// `POST /catalogue/editions/draft/item/{item}/drop`.
pub(super) async fn drop_one(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path(item): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let open = Open::of(&state, &person.account.organisation_id).await?;
    let Some(edition) = &open.edition else { return Err(AppError::NotFound) };
    let thing = item_thing(&item.as_str().into());
    let revision = revision_of(&form).unwrap_or_default();
    let act = What::EditionDropped.done_to(&item);
    match state.store.drop_edition_change(&person.account.id, &edition.id, &thing, revision, act, now()).await? {
        EditionWritten::Yes => Ok(redirect(DRAFT)),
        EditionWritten::Newer(..) => late(&state, &person, "edition-late-change").await,
        EditionWritten::Shut => late(&state, &person, "edition-late-shut").await,
    }
}
