//! The editions of an organisation.

use super::ground::{is_alone, title};
use crate::access::{Editor, SignedIn};
use crate::catalogue::exchange::version_for_new;
use crate::http::error::AppError;
use crate::http::page::{moment, redirect, render};
use crate::organisation::What;
use crate::state::{AppState, now};
use app::pages::editions::{EditionRow, ListProps, list_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::{Edition, EditionState};

/// `GET /catalogue/editions`.
pub(super) async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let editor = person.account.editor;
    let editions = state.store.editions(organisation).await?;
    let row = |edition: &Edition| {
        let (number, by, at) = match &edition.released {
            Some(released) => (released.number.as_str(), released.by.as_str(), released.at),
            None => ("", edition.by.name.as_str(), edition.begun),
        };
        let href = match edition.state {
            EditionState::Draft => editor.then(|| app::pages::editions::DRAFT.to_owned()),
            EditionState::Hearing | EditionState::Released => Some(format!("/catalogue/editions/{}", edition.id)),
        };
        EditionRow {
            href,
            title: format!("{} {number}", edition.title).trim_end().to_owned(),
            state: t!(in lang, "edition-state", state = edition.state.code()),
            released: edition.state == EditionState::Released,
            by: t!(in lang, "exchange-by-name", name = by, at = moment(lang, at)),
        }
    };
    let props = ListProps {
        rows: editions.iter().map(row).collect(),
        in_use: version_for_new(&state, organisation).await?,
        editor,
        open: editions.iter().any(|edition| edition.state != EditionState::Released),
        alone: editor && is_alone(&state, organisation).await?,
    };
    let frame = context.frame(t!(in lang, "editions"));
    Ok(render(StatusCode::OK, frame, move || list_page(props.clone())).await)
}

/// `POST /catalogue/editions`: begins a draft, or goes to the one there is.
pub(super) async fn begin(State(state): State<AppState>, Editor(person): Editor) -> Result<Response, AppError> {
    let title = title(&person);
    state.store.begin_edition(&person.account.id, &title, What::EditionBegun.done_to(&title), now()).await?;
    Ok(redirect(app::pages::editions::DRAFT))
}
