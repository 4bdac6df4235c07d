//! What tenderers answered, read in when the contract is signed: the filled-in requirement sheets become numbers by item of the catalogue,
//! for the editors. No sheet, no description and no tenderer is kept, and the numbers are in no file that is taken out.
//!
//! Before that a tender is nobody's business here: nothing in this tool may weigh on who wins.

mod read;

use crate::access::{Access, Mine};
use crate::annexes::gates::is_signed;
use crate::http::error::AppError;
use crate::http::limits::{DRAINED_BYTES_MAX, TENDER_SHEET_BYTES_MAX, TENDER_SHEETS_MAX, TENDERS_BYTES_MAX};
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::http::router::{Route, get, post};
use crate::http::upload::receive_all;
use crate::procurements::saving::say_saved;
use crate::procurements::steps::{StepId, framed};
use crate::rights::{Part, Right};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::tenders::{TendersProps, TendersReadView, tenders_page};
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::Derivation;
use catalogue::tenders::{ANSWERS_TOGETHER, PROCUREMENTS_TOGETHER};
use store::{EnoughTenders, NewTenders, TendersRead, Timestamp};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/tenders", Access::reads(Part::Annexes), page),
        post("/p/{procurement}/tenders", Access::writes(Part::Annexes), take)
            .taking(TENDERS_BYTES_MAX + DRAINED_BYTES_MAX),
        post("/p/{procurement}/tenders/remove", Access::writes(Part::Annexes), remove),
    ]
}

/// How much is put together for the editors, at least.
const ENOUGH: EnoughTenders =
    EnoughTenders { procurements: PROCUREMENTS_TOGETHER.cast_signed(), answers: ANSWERS_TOGETHER.cast_signed() };

/// The address of the page, below the root.
fn home(mine: &Mine) -> String {
    format!("/p/{}/tenders", mine.id())
}

/// Whether the contract is signed with what was announced.
fn is_over(mine: &Mine, derivation: &Derivation) -> bool {
    is_signed(&mine.release, &mine.case, derivation, &mine.stored)
}

/// `GET /p/{id}/tenders`.
async fn page(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &mine, &query, Wrong::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    mine: &Mine,
    query: &Query,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let lang = mine.person.context().lang;
    let read = state.store.tenders_read(&mine.stored.id, &mine.person.account.id).await?;
    let props = TendersProps {
        home: home(mine),
        gates: format!("/p/{}/annexes#gates", mine.id()),
        over: is_over(mine, &derivation),
        may: mine.rights.may(Right::Write, Part::Annexes),
        files: TENDER_SHEETS_MAX,
        megabytes: TENDER_SHEET_BYTES_MAX / 1024 / 1024,
        total: TENDERS_BYTES_MAX / 1024 / 1024,
        seen: read.as_ref().map(|read| read.at.as_millis().to_string()).unwrap_or_default(),
        read: read.map(|read| in_words(lang, &read)),
        wrong,
    };
    let mut frame = framed(mine, &derivation, t!(in lang, "tenders"), Some(StepId::Annexes));
    frame.may = None;
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, query);
    Ok(render(status, frame, move || tenders_page(props.clone())).await)
}

fn in_words(lang: Lang, read: &TendersRead) -> TendersReadView {
    let unclear = |(item, count): &(String, i64)| {
        (*count > 0).then(|| t!(in lang, "tenders-unclear-of", item = item.as_str(), count = *count))
    };
    TendersReadView {
        by: t!(in lang, "tenders-read-by", name = read.by.name.as_str(), at = moment(lang, read.at)),
        sheets: t!(in lang, "tenders-read-sheets", count = read.sheets, version = read.version),
        items: t!(in lang, "tenders-read-items", count = read.items.len()),
        unclear: read.items.iter().filter_map(unclear).collect(),
    }
}

/// `POST /p/{id}/tenders`. All of the files, or none of them.
async fn take(
    State(state): State<AppState>,
    mine: Mine,
    query: Query,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let upload = receive_all(upload, TENDER_SHEET_BYTES_MAX, TENDER_SHEETS_MAX).await?;
    if !is_over(&mine, &mine.derive()) {
        return Err(AppError::Bad("error-tenders-early"));
    }
    let new = match read::read(&state, &mine, upload.files).await? {
        Ok(new) => NewTenders { replaces: upload.fields.get("seen").parse().ok().map(Timestamp::from_millis), ..new },
        Err(messages) => return refuse(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &query, messages).await,
    };
    let summary = t!(in lang, "journal-tenders-read", count = new.sheets, version = new.version);
    if !state.store.put_tenders(&mine.stored.id, &mine.person.account.id, &new, &summary, now()).await? {
        let late = vec![t!(in lang, "tenders-wrong-late")];
        return refuse(StatusCode::CONFLICT, &state, &mine, &query, late).await;
    }
    state.store.sum_tenders(&mine.stored.organisation_id, ENOUGH).await?;
    Ok(redirect(&format!("{}?saved=1", home(&mine))))
}

/// The page again, with what is wrong.
async fn refuse(
    status: StatusCode,
    state: &AppState,
    mine: &Mine,
    query: &Query,
    messages: Vec<String>,
) -> Result<Response, AppError> {
    let wrong = |message| FieldError { field: "file".to_owned(), message };
    show(status, state, mine, query, messages.into_iter().map(wrong).collect()).await
}

/// `POST /p/{id}/tenders/remove`. What is gone by now stays so.
async fn remove(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let summary = t!(in mine.person.context().lang, "journal-tenders-removed");
    state.store.drop_tenders(&mine.stored.id, &mine.person.account.id, &summary, now()).await?;
    Ok(redirect(&format!("{}?saved=1", home(&mine))))
}
