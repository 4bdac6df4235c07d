//! The list, and what is done to a procurement as a whole.

use crate::access::{Mine, SignedIn};
use crate::catalogue::exchange::release_for_new;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{PROCUREMENTS_MAX, SHORT_CHARS_MAX};
use crate::http::page::{redirect, render};
use crate::organisation::names::names_elsewhere;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::procurements::{ListProps, ListRow, list_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::answer::Answer;
use catalogue::procurement::known::DOCUMENT_LANGUAGE;
use catalogue::procurement::section::Section;
use store::{NewEntry, NewProcurement, ProcurementId, ReleaseRef};

/// The front page is the list.
pub async fn front(_: SignedIn) -> Response {
    redirect("/procurements")
}

/// The list.
pub async fn list(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    show(&state, StatusCode::OK, &person, String::new(), Vec::new()).await
}

/// The list, with what was typed into its forms and what is wrong with it.
pub(super) async fn show(
    state: &AppState,
    status: StatusCode,
    person: &SignedIn,
    title: String,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let context = person.context();
    let rows = state.store.list_procurements(&person.account.id).await?;
    let home = &person.account.organisation_id;
    let elsewhere = names_elsewhere(state, home, rows.iter().map(|row| &row.organisation_id)).await?;
    let rows = rows
        .into_iter()
        .map(|row| ListRow {
            id: row.id.to_string(),
            title: row.title,
            owner: (row.owner != person.account.id).then_some(row.owner_name),
            organisation: elsewhere.get(&row.organisation_id).cloned(),
            updated: crate::http::page::moment(context.lang, row.updated),
        })
        .collect();
    let mut frame = context.frame(t!(in context.lang, "procurements"));
    frame.wrong = !wrong.is_empty();
    let organisation_missing = person.organisation.number.is_empty() || person.organisation.address.is_empty();
    let props = ListProps { rows, title, wrong, organisation_missing };
    Ok(render(status, frame, move || list_page(props.clone())).await)
}

fn title_fault(lang: Lang, title: &str) -> Wrong {
    let message = if title.is_empty() {
        t!(in lang, "wrong-empty")
    } else if title.chars().count() > SHORT_CHARS_MAX {
        t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX)
    } else {
        return Vec::new();
    };
    vec![FieldError { field: "title".to_owned(), message }]
}

/// Creates one.
pub async fn create(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let title = form.get("title").to_owned();
    let lang = person.context().lang;
    let wrong = title_fault(lang, &title);
    if !wrong.is_empty() {
        return show(&state, StatusCode::UNPROCESSABLE_ENTITY, &person, title, wrong).await;
    }
    let release = release_for_new(&state, &person).await?;
    let summary = t!(in lang, "journal-created");
    let id = start(&state, &person, title, release, begun(&person)?, summary).await?;
    Ok(redirect(&format!("/p/{id}")))
}

/// What a new procurement begins with: the language of its documents, where the organisation begins with another than Kravspor does.
fn begun(person: &SignedIn) -> Result<Vec<NewEntry>, AppError> {
    let first = person.organisation.languages.first();
    if first == Lang::default() {
        return Ok(Vec::new());
    }
    let value = serde_json::to_value(Answer::Text(first.code().to_owned())).map_err(AppError::internal)?;
    Ok(vec![NewEntry { section: Section::Profile.path().to_owned(), key: DOCUMENT_LANGUAGE.to_owned(), value }])
}

/// Puts a new procurement into the store, unless the person has too many.
pub(super) async fn start(
    state: &AppState,
    person: &SignedIn,
    title: String,
    release: ReleaseRef,
    entries: Vec<NewEntry>,
    summary: String,
) -> Result<ProcurementId, AppError> {
    let theirs = state.store.list_procurements(&person.account.id).await?;
    if theirs.iter().filter(|summary| summary.owner == person.account.id).count() >= PROCUREMENTS_MAX {
        return Err(AppError::Bad("error-too-many-procurements"));
    }
    let new = NewProcurement { title, release, entries, summary };
    Ok(state.store.create_procurement(&person.account.id, &person.account.organisation_id, new, now()).await?)
}

/// Gives it another name.
pub async fn rename(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let title = form.get("title");
    let lang = mine.person.context().lang;
    if !title_fault(lang, title).is_empty() {
        return Err(AppError::Bad("error-title"));
    }
    let summary = t!(in lang, "journal-renamed", title = title);
    state.store.rename_procurement(&mine.stored.id, &mine.person.account.id, title, &summary, now()).await?;
    Ok(redirect(&format!("/p/{}", mine.id())))
}
