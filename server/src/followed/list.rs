//! The catalogues that the organisation follows, and reading the first file of one in.

use super::kept::{received, short};
use super::path_of;
use super::view::kind;
use crate::access::{Editor, SignedIn};
use crate::catalogue::exchange::version_for_new;
use crate::http::error::AppError;
use crate::http::limits::{FOLLOWED_MAX, IMPORT_BYTES_MAX, SHORT_CHARS_MAX};
use crate::http::page::{moment, redirect, render};
use crate::http::upload::receive;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::followed::{FollowedRow, ListProps, OTHERS, list_page};
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::document::words;
use store::{FollowWritten, Followed};

/// `GET /catalogue/others`.
pub(super) async fn page(State(state): State<AppState>, Editor(person): Editor) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &person, String::new(), Wrong::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    name: String,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let row = |followed: Followed| FollowedRow {
        href: path_of(&followed),
        kind: format!("{} {}", kind(lang, followed.latest.kind), followed.latest.version),
        by: t!(
            in lang,
            "exchange-by",
            name = followed.latest.by.name.as_str(),
            at = moment(lang, followed.latest.at),
        ),
        is_new: followed.is_new(),
        name: followed.name,
    };
    let props = ListProps {
        rows: state.store.followed(organisation).await?.into_iter().map(row).collect(),
        in_use: version_for_new(state, organisation).await?,
        megabytes: IMPORT_BYTES_MAX / 1024 / 1024,
        name,
        wrong,
    };
    let mut frame = context.frame(t!(in lang, "followed"));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || list_page(props.clone())).await)
}

/// `POST /catalogue/others`. The file is read before anything is kept.
pub(super) async fn follow(
    State(state): State<AppState>,
    Editor(person): Editor,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let sent = receive(upload, IMPORT_BYTES_MAX).await?;
    let typed = words::clean(sent.fields.get("name")).trim().to_owned();
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    if typed.chars().count() > SHORT_CHARS_MAX {
        fault("name", t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX));
    }
    let file = received(lang, sent.file).await?.map_err(|why| fault("file", why)).ok();
    let Some(file) = file.filter(|_| wrong.is_empty()) else {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, typed, wrong).await;
    };
    let name = if typed.is_empty() { short(&file.title) } else { typed.clone() };
    let act = What::Followed.done_to(&name);
    let message = match state.store.follow(&person.account.id, &name, &file, FOLLOWED_MAX, act, now()).await? {
        FollowWritten::Yes(id) => return Ok(redirect(&format!("{OTHERS}/{id}"))),
        FollowWritten::NameTaken => {
            let wrong = vec![FieldError { field: "name".to_owned(), message: t!(in lang, "followed-wrong-name") }];
            return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, name, wrong).await;
        }
        FollowWritten::NoRoom => t!(in lang, "followed-wrong-room", max = FOLLOWED_MAX),
    };
    let wrong = vec![FieldError { field: "file".to_owned(), message }];
    show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, typed, wrong).await
}
