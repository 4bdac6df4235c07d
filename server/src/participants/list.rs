//! The page of those with access.

use super::words;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::organisation::names::names_elsewhere;
use crate::procurements::steps::frame;
use crate::rights::{Part, Right};
use crate::state::AppState;
use app::components::{Options, Wrong};
use app::pages::access::{AccessForm, AccessProps, AccessRow, access_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;
use store::{OrganisationId, Participant, Standing};

/// `GET /p/{id}/access`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let form = AccessForm { standing: Standing::Member.code().to_owned(), ..AccessForm::default() };
    show(StatusCode::OK, &state, &mine, form, Wrong::new()).await
}

/// The page, with what was typed into its form.
pub(super) async fn show(
    status: StatusCode,
    state: &AppState,
    mine: &Mine,
    form: AccessForm,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let there = state.store.participants(&mine.stored.id, &mine.person.account.id).await?;
    let from = there.iter().map(|participant| &participant.organisation_id);
    let elsewhere = names_elsewhere(state, &mine.stored.organisation_id, from).await?;
    let gives = mine.rights.may(Right::Write, Part::Roles);
    let props = AccessProps {
        action: format!("/p/{}/access", mine.id()),
        rows: there.iter().map(|participant| row(mine, participant, &elsewhere, gives)).collect(),
        colleagues: if gives { colleagues(state, mine, &there).await? } else { Options::new() },
        form: gives.then_some(form),
        choices: words::choices(mine),
        wrong,
    };
    let mut frame = frame(mine, t!(in lang, "access"), None);
    // What is on this page goes by the roles, not by the title.
    frame.may = None;
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || access_page(props.clone())).await)
}

fn row(mine: &Mine, of: &Participant, elsewhere: &BTreeMap<OrganisationId, String>, gives: bool) -> AccessRow {
    let lang = mine.person.context().lang;
    let from = elsewhere.get(&of.organisation_id);
    let remarks = [
        from.map(|name| t!(in lang, "access-elsewhere", organisation = name.clone())),
        (!of.in_use).then(|| t!(in lang, "access-out-of-use")),
    ];
    AccessRow {
        name: of.name.clone(),
        remarks: remarks.into_iter().flatten().collect(),
        standing: if of.owner { t!(in lang, "access-owner") } else { words::standing(lang, of.standing) },
        person: of.person.as_deref().map(|key| words::person(mine, key)).unwrap_or_default(),
        may: words::may(lang, &mine.rights_of(of)),
        change: gives.then(|| format!("/p/{}/access/{}", mine.id(), of.account)),
    }
}

/// The colleagues who have an account in use and no access, with nobody first.
async fn colleagues(state: &AppState, mine: &Mine, there: &[Participant]) -> Result<Options, AppError> {
    let lang = mine.person.context().lang;
    let members = state.store.list_members(&mine.person.account.organisation_id).await?;
    let free = members.into_iter().map(|member| member.account).filter(|account| {
        account.disabled.is_none() && !there.iter().any(|participant| participant.account == account.id)
    });
    let options = free.map(|account| (account.id.to_string(), format!("{} ({})", account.display_name, account.email)));
    Ok(std::iter::once((String::new(), t!(in lang, "access-colleague-choose"))).chain(options).collect())
}
