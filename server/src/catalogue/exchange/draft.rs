//! What a person does with a file on its way: look, say what it means, take it in, or throw it away.

use super::mapping::stem;
use super::reading::{Draft, apart};
use super::show::{filter, show};
use super::upload::refused;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{IMPORT_JSON_BYTES_MAX, IMPORTS_MAX, SHORT_CHARS_MAX};
use crate::http::page::redirect;
use crate::http::query::Query;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::exchange::Filter;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use exchange::Import;
use store::{ImportKind, NewImport};

/// `/catalogue/import/{draft}`.
pub(super) async fn page(draft: Draft, Query(query): Query) -> Result<Response, AppError> {
    answer(StatusCode::OK, &draft, filter(query.get("show")), Vec::new()).await
}

async fn answer(status: StatusCode, draft: &Draft, filter: Filter, wrong: Wrong) -> Result<Response, AppError> {
    Ok(match draft.read().await? {
        Ok(receipt) => show(status, draft, &receipt, filter, wrong).await,
        Err(why) => refused(&draft.person, &why).await,
    })
}

/// Keeps what has been said about the columns, and shows what comes of it.
pub(super) async fn save(State(state): State<AppState>, draft: Draft, form: Form) -> Result<Response, AppError> {
    let lang = draft.person.context().lang;
    let said = draft.said.with(&form);
    let too_long = |field: &&str| said.default_for(field).chars().count() > SHORT_CHARS_MAX;
    let message = || t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX);
    let wrong: Wrong = ["title", "version"]
        .into_iter()
        .filter(too_long)
        .map(|field| FieldError { field: field.to_owned(), message: message() })
        .collect();
    if !wrong.is_empty() {
        let draft = Draft { said, ..draft };
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &draft, Filter::All, wrong).await;
    }
    let mapping = serde_json::to_value(&said).map_err(AppError::internal)?;
    state.store.map_import_draft(&draft.id, &draft.person.account.id, &mapping).await?;
    Ok(redirect(&draft.path()))
}

/// Takes the file in, if all of it can be.
pub(super) async fn accept(State(state): State<AppState>, draft: Draft) -> Result<Response, AppError> {
    let receipt = match draft.read().await? {
        Ok(receipt) => receipt,
        Err(why) => return Ok(refused(&draft.person, &why).await),
    };
    let lang = draft.person.context().lang;
    let wrong = |field: &str, message: String| vec![FieldError { field: field.to_owned(), message }];
    let again = async |wrong| show(StatusCode::UNPROCESSABLE_ENTITY, &draft, &receipt, Filter::All, wrong).await;
    let Some(import) = receipt.import.clone() else {
        return Ok(again(wrong("not-yet", t!(in lang, "exchange-not-ready"))).await);
    };
    let new = made(&draft, import).await?;
    if new.json.len() > IMPORT_JSON_BYTES_MAX {
        return Ok(again(wrong("receipt", t!(in lang, "exchange-too-much"))).await);
    }
    let account = &draft.person.account;
    let imports = state.store.list_imports(&account.organisation_id).await?;
    // Editions are released, not read in, and stay.
    if imports.iter().filter(|import| import.edition.is_none()).count() >= IMPORTS_MAX {
        return Err(AppError::Bad("error-import-full"));
    }
    let id = state.store.accept_import(&draft.id, &account.id, new, now()).await?;
    Ok(redirect(&format!("/catalogue/imports/{id}")))
}

async fn made(draft: &Draft, import: Import) -> Result<NewImport, AppError> {
    // A whole catalogue has no name of its own.
    let title =
        Some(draft.said.default_for("title")).filter(|said| !said.is_empty()).unwrap_or(stem(&draft.name)).to_owned();
    apart(move || {
        let (title, version, language, kind, json) = match &import {
            Import::Whole(release) => {
                (title, &release.version, Lang::Nb, ImportKind::Whole, serde_json::to_string(release))
            }
            Import::Extension(extension) => {
                let json = serde_json::to_string(extension);
                (extension.title.clone(), &extension.version, extension.language, ImportKind::Extension, json)
            }
        };
        let json = json.map_err(AppError::internal)?;
        Ok(NewImport { title, version: version.clone(), language: language.code().to_owned(), kind, json })
    })
    .await?
}

/// Throws the file away.
pub(super) async fn discard(State(state): State<AppState>, draft: Draft) -> Result<Response, AppError> {
    state.store.delete_import_draft(&draft.id, &draft.person.account.id).await?;
    Ok(redirect("/catalogue/import"))
}
