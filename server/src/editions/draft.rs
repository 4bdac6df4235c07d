//! The draft: what it changes and what is found in it, and another editor reading a change.

use super::ground::{Change, Ground, Open, is_alone};
use super::hearing::{hearing_form, hearing_views};
use super::view::Before;
use super::{ITEM, name_of, view};
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
use catalogue::content::extension::{text_digest, texts_of, wording};
use store::{EditionReviewed, EditionWritten, Thing};

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
    let open = Open::read(state, organisation).await?;
    let examined = ground.examine(&open, None).await?;
    let mut found = view::found(lang, &examined, &open);
    let remarks = match &open.edition {
        Some(edition) => state.store.edition_remarks(organisation, &edition.id).await?,
        None => Vec::new(),
    };
    let heard = open.is_heard();
    let overtaken = ground.overtaken();
    let change = |change: &Change, found: Vec<app::pages::editions::Finding>| {
        let (drafted, path) = (&change.drafted, path_of(&change.drafted));
        let before = Before::of(&ground.current, drafted);
        let shown = view::change(lang, &ground.current, change, &before);
        let mut told = shown.told.clone();
        if overtaken.contains(&(drafted.table(), drafted.id())) || is_overtaken(&ground, drafted) {
            told.push(t!(in lang, "edition-overtaken"));
        }
        told.extend(view::left_behind(lang, &before, drafted));
        let own = change.kept.by.account == person.account.id;
        let review = (!own && change.kept.reviewed.is_none())
            .then(|| ReviewForm { action: format!("{path}/review"), seen: revision_field(Some(change)) });
        ChangeView {
            href: view::page_of(drafted).filter(|_| before.is_there()),
            findings: found,
            told,
            edit: (!heard).then(|| path.clone()),
            review,
            remarks: view::remarks_of(lang, &remarks, Some(drafted)),
            ..view::signed(lang, shown, change)
        }
    };
    let changes = open.changes.iter().map(|one| {
        let found = found.remove(&Some(name_of(&one.drafted))).unwrap_or_default();
        change(one, found)
    });
    let title = open.edition.as_ref().map_or_else(|| super::ground::title(person), |edition| edition.title.clone());
    let props = DraftProps {
        base: ground.current.version.clone(),
        becomes: ground.bare.version_with(&title, &examined.proposed.to_string()),
        changes: changes.collect(),
        findings: found.remove(&None).unwrap_or_default(),
        remarks: view::remarks_of(lang, &remarks, None),
        overtaken: (!overtaken.is_empty()).then(|| {
            let ids: Vec<&str> = overtaken.iter().map(|(_, id)| *id).collect();
            t!(in lang, "edition-overtaken-all", ids = ids.join(", "))
        }),
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
    let open = Open::read(&state, organisation).await?;
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

/// The page of the form of a change, below the root.
pub(crate) fn path_of(drafted: &Drafted) -> String {
    match drafted.table() {
        ITEM => format!("{DRAFT}/item/{}", drafted.id()),
        table => format!("{DRAFT}/text/{table}/{}", drafted.id()),
    }
}

/// Whether the release without any edition has other words than those that a change was made from.
fn is_overtaken(ground: &Ground, drafted: &Drafted) -> bool {
    match drafted {
        Drafted::New { .. } => false,
        Drafted::Change(change) => {
            let bare = ground.bare.item(&change.id);
            bare.is_some_and(|item| !change.was.is_empty() && wording(item) != change.was)
        }
        Drafted::Texts { table, entry, texts } => {
            let bare = texts_of(&ground.bare, table, entry);
            texts.iter().any(|change| {
                bare.iter().any(|(field, text)| *field == change.field && text_digest(text) != change.was)
            })
        }
    }
}

/// `POST /catalogue/editions/draft/item/{item}/review`.
pub(super) async fn review(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path(item): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    review_one(&state, &person, (ITEM, &item), &form).await
}

/// `POST /catalogue/editions/draft/text/{table}/{entry}/review`.
pub(super) async fn review_texts(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path((table, entry)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    review_one(&state, &person, (&table, &entry), &form).await
}

async fn review_one(
    state: &AppState,
    person: &SignedIn,
    (table, id): (&str, &str),
    form: &Form,
) -> Result<Response, AppError> {
    let open = Open::read(state, &person.account.organisation_id).await?;
    let (Some(edition), Some(change)) = (&open.edition, open.of(table, id)) else { return Err(AppError::NotFound) };
    let revision = revision_of(form).unwrap_or_default();
    let (thing, act) = (&change.kept.thing, What::EditionReviewed.done_to(id));
    let by = &person.account.id;
    match state.store.review_edition_change(by, &edition.id, thing, revision, act, now()).await? {
        EditionReviewed::Yes => Ok(redirect(&format!("{DRAFT}#change-{}", name_of(&change.drafted)))),
        EditionReviewed::Own => {
            let late = Some(t!(in person.context().lang, "edition-wrong-own"));
            let particular = DraftProps { late, ..DraftProps::default() };
            show(StatusCode::UNPROCESSABLE_ENTITY, state, person, particular).await
        }
        EditionReviewed::Newer => late(state, person, "edition-late-review").await,
        EditionReviewed::Shut => late(state, person, "edition-late-shut").await,
    }
}

/// `POST /catalogue/editions/draft/item/{item}/drop`.
pub(super) async fn drop_one(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path(item): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    drop_thing(&state, &person, (ITEM, &item), &form).await
}

/// `POST /catalogue/editions/draft/text/{table}/{entry}/drop`.
pub(super) async fn drop_texts(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path((table, entry)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    drop_thing(&state, &person, (&table, &entry), &form).await
}

async fn drop_thing(
    state: &AppState,
    person: &SignedIn,
    (table, id): (&str, &str),
    form: &Form,
) -> Result<Response, AppError> {
    let open = Open::read(state, &person.account.organisation_id).await?;
    let Some(edition) = &open.edition else { return Err(AppError::NotFound) };
    let thing = Thing { about: table.to_owned(), key: id.to_owned() };
    let revision = revision_of(form).unwrap_or_default();
    let act = What::EditionDropped.done_to(id);
    match state.store.drop_edition_change(&person.account.id, &edition.id, &thing, revision, act, now()).await? {
        EditionWritten::Yes => Ok(redirect(DRAFT)),
        EditionWritten::Newer(..) => late(state, person, "edition-late-change").await,
        EditionWritten::Shut => late(state, person, "edition-late-shut").await,
    }
}
