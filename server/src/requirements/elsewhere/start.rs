//! Where lines are pasted or sent as a file. What can't be read leaves nothing.

use super::source::{NotTaken, Source, limits};
use super::told::{receipt_link, source_words};
use crate::access::Mine;
use crate::catalogue::exchange::{apart, refusal};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{LINES_FILE_BYTES_MAX, LINES_ROWS_MAX};
use crate::http::page::{redirect, render};
use crate::http::upload::{SentFile, receive};
use crate::procurements::steps::{StepId, frame};
use crate::state::AppState;
use app::components::{FieldError, Wrong};
use app::pages::requirements::elsewhere::{StartProps, start_page};
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use exchange::Refusal;
use std::sync::Arc;

/// `/p/{id}/requirements/elsewhere`.
pub(super) async fn page(State(app): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let pasted = mine.taken.as_ref().map(|form| form.raw("pasted").to_owned()).unwrap_or_default();
    show(StatusCode::OK, &app, &mine, pasted, Wrong::new()).await
}

async fn show(
    status: StatusCode,
    app: &AppState,
    mine: &Mine,
    pasted: String,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let under_way = Source::under_way(app, mine).await?;
    let receipts = mine.case.requirements.receipts.iter();
    let mut receipts: Vec<_> = receipts.map(|(id, receipt)| receipt_link(lang, id, receipt)).collect();
    receipts.sort_by_key(|link| std::cmp::Reverse(number(&link.id)));
    let props = StartProps {
        procurement: mine.id().to_owned(),
        megabytes: LINES_FILE_BYTES_MAX / 1024 / 1024,
        rows_max: LINES_ROWS_MAX,
        pasted,
        under_way: under_way.map(|source| source_words(lang, &source.file)),
        receipts,
        wrong,
    };
    let mut frame = frame(mine, t!(in lang, "elsewhere-title"), Some(StepId::Requirements));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || start_page(props.clone())).await)
}

fn number(key: &str) -> u32 {
    key.split('-').next_back().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Takes a file.
pub(super) async fn take(State(app): State<AppState>, mine: Mine, upload: Multipart) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let Some(SentFile { name, content: sent }) = receive(upload, LINES_FILE_BYTES_MAX).await?.file else {
        return refused(&app, &mine, "file", String::new(), t!(in lang, "wrong-no-file")).await;
    };
    let sent = Arc::new(sent);
    let bytes = sent.clone();
    let tables = apart(move || exchange::tables(&bytes, &limits())).await?;
    let name = catalogue::document::words::clean(&name);
    match tables.map_err(NotTaken::Refused).and_then(|tables| Source::new(&name, &sent, tables)) {
        Ok(source) => keep(&app, &mine, source).await,
        Err(why) => refused(&app, &mine, "file", String::new(), not_taken(&mine, &why)).await,
    }
}

/// Takes what was pasted.
pub(super) async fn paste(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let text = form.raw("pasted").to_owned();
    let tables = exchange::pasted(&text, &limits()).map(|table| vec![table]);
    match tables.map_err(NotTaken::Refused).and_then(|tables| Source::new("", text.as_bytes(), tables)) {
        Ok(source) => keep(&app, &mine, source).await,
        Err(NotTaken::Refused(Refusal::Empty)) => {
            let message = t!(in mine.person.context().lang, "wrong-empty");
            refused(&app, &mine, "pasted", text, message).await
        }
        Err(why) => refused(&app, &mine, "pasted", text, not_taken(&mine, &why)).await,
    }
}

/// Keeps the source and goes on to what it comes to.
async fn keep(app: &AppState, mine: &Mine, source: Source) -> Result<Response, AppError> {
    source.keep(app, mine).await?;
    Ok(redirect(&format!("/p/{}/requirements/elsewhere/draft", mine.id())))
}

async fn refused(
    app: &AppState,
    mine: &Mine,
    field: &str,
    pasted: String,
    message: String,
) -> Result<Response, AppError> {
    let wrong = vec![FieldError { field: field.to_owned(), message }];
    show(StatusCode::UNPROCESSABLE_ENTITY, app, mine, pasted, wrong).await
}

fn not_taken(mine: &Mine, why: &NotTaken) -> String {
    let lang = mine.person.context().lang;
    match why {
        NotTaken::TooMuchText => t!(in lang, "elsewhere-wrong-large"),
        NotTaken::Refused(Refusal::UnknownFormat) => t!(in lang, "elsewhere-wrong-format"),
        NotTaken::Refused(why) => {
            let told = refusal(lang, why);
            match told.detail {
                Some(detail) => format!("{} ({detail})", told.words),
                None => told.words,
            }
        }
    }
}
