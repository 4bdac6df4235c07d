//! Where a file comes in. It is read before it is kept, so that what can't be read leaves nothing.

use super::mapping::Said;
use super::reading::read;
use super::wrong::refusal;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::limits::{IMPORT_BYTES_MAX, IMPORT_DRAFT_DAYS_MAX, IMPORT_DRAFTS_MAX};
use crate::http::page::{redirect, render};
use crate::http::upload::{SentFile, receive};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::exchange::{UploadProps, upload_page};
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use exchange::Refusal;
use std::sync::Arc;
use store::{DraftsKept, NewImportDraft, Timestamp};

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// `/catalogue/import`.
pub(super) async fn page(person: SignedIn) -> Response {
    show(StatusCode::OK, &person, Vec::new()).await
}

async fn show(status: StatusCode, person: &SignedIn, wrong: Wrong) -> Response {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "exchange-upload"));
    frame.wrong = !wrong.is_empty();
    let props = UploadProps { megabytes: IMPORT_BYTES_MAX / 1024 / 1024, wrong };
    render(status, frame, move || upload_page(props.clone())).await
}

/// The page again, with why the file is refused.
pub(super) async fn refused(person: &SignedIn, why: &Refusal) -> Response {
    let told = refusal(person.context().lang, why);
    let message = match told.detail {
        Some(detail) => format!("{} ({detail})", told.words),
        None => told.words,
    };
    show(StatusCode::UNPROCESSABLE_ENTITY, person, vec![FieldError { field: "file".to_owned(), message }]).await
}

/// Takes a file in on trial.
pub(super) async fn take(
    State(state): State<AppState>,
    person: SignedIn,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let Some(SentFile { name, content }) = receive(upload, IMPORT_BYTES_MAX).await?.file else {
        let wrong = vec![FieldError { field: "file".to_owned(), message: t!(in lang, "wrong-no-file") }];
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &person, wrong).await);
    };
    // What a Norwegian municipality sends is Norwegian, whatever language its buyer reads the pages in.
    let language = if lang == Lang::Nn { Lang::Nn } else { Lang::Nb };
    let said = Said { language, ..Said::default() };
    let content = Arc::new(content);
    if let Err(why) = read(&name, content.clone(), &said).await? {
        return Ok(refused(&person, &why).await);
    }
    let mapping = serde_json::to_value(&said).map_err(AppError::internal)?;
    let now = now();
    let kept = DraftsKept {
        since: Timestamp::from_millis(now.as_millis() - IMPORT_DRAFT_DAYS_MAX * DAY_MILLIS),
        per_account: IMPORT_DRAFTS_MAX,
    };
    let new = NewImportDraft { name, content: Arc::unwrap_or_clone(content), mapping };
    let id = state.store.put_import_draft(&person.account.id, new, kept, now).await?;
    Ok(redirect(&format!("/catalogue/import/{id}")))
}
