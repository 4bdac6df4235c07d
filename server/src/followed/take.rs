//! Taking a difference into the organisation's own draft: from then on it is a change like any other, which somebody else reads.

use super::Theirs;
use super::compare::Beside;
use super::one::{FILE, late, show};
use crate::editions::thing_of;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::EDITION_CHANGES_MAX;
use crate::http::page::redirect;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::pages::followed::OneProps;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::{EditionWritten, NewEditionChange};

/// `POST /catalogue/others/{other}/take`.
pub(super) async fn take(State(state): State<AppState>, theirs: Theirs, form: Form) -> Result<Response, AppError> {
    let lang = theirs.lang();
    let followed = &theirs.followed;
    if form.get(FILE) != followed.latest.number.to_string() {
        return late(&state, &theirs, t!(in lang, "followed-late")).await;
    }
    let beside = Beside::load(&state, &theirs).await?;
    let Some(edition) = &beside.open.edition else {
        return late(&state, &theirs, t!(in lang, "followed-no-draft")).await;
    };
    if beside.open.is_heard() {
        return late(&state, &theirs, t!(in lang, "edition-late-shut")).await;
    }
    let (table, id) = (form.get("about").to_owned(), form.get("key").to_owned());
    if beside.open.of(&table, &id).is_some() {
        return late(&state, &theirs, t!(in lang, "followed-late-drafted")).await;
    }
    let Some((drafted, in_the_way)) = beside.drafted(lang, (table, id.clone())).await? else {
        return late(&state, &theirs, t!(in lang, "followed-late-gone")).await;
    };
    let refused = if beside.open.changes.len() >= EDITION_CHANGES_MAX {
        t!(in lang, "edition-wrong-room", max = EDITION_CHANGES_MAX)
    } else {
        in_the_way.join(" ")
    };
    if !refused.is_empty() {
        let particular = OneProps { late: Some(refused), ..OneProps::default() };
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &theirs, particular).await;
    }
    let new = NewEditionChange {
        thing: thing_of(&drafted),
        seen: None,
        value: serde_json::to_value(&drafted).map_err(AppError::internal)?,
        note: t!(
            in lang,
            "followed-note",
            name = followed.name.as_str(),
            version = followed.latest.version.as_str(),
        ),
    };
    let act = What::EditionChanged.done_to(&id);
    let by = &theirs.person.account.id;
    match state.store.put_edition_changes(by, &edition.id, &[new], act, now()).await? {
        EditionWritten::Yes => {
            let anchor = crate::editions::name_of(&drafted);
            Ok(redirect(&format!("{}#at-{anchor}", theirs.path())))
        }
        EditionWritten::Shut => late(&state, &theirs, t!(in lang, "edition-late-shut")).await,
        EditionWritten::Newer(..) => late(&state, &theirs, t!(in lang, "followed-late-drafted")).await,
    }
}
