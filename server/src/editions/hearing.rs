//! Hearings: begun with a link that is shown once, and ended.

use super::draft::{late, show};
use super::ground::Open;
use crate::access::Editor;
use crate::accounts::token;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::HEARING_WEEKS_MAX;
use crate::http::page::{moment, redirect, render};
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::FieldError;
use app::pages::editions::{DRAFT, DraftProps, HearingForm, HearingView, MadeHearingProps, made_hearing_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use std::time::Duration;
use store::{NewHearing, OrganisationId};

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How many weeks a hearing lasts, unless somebody chooses otherwise.
const WEEKS: &str = "3";

/// The hearings of the draft.
pub(super) async fn hearing_views(
    state: &AppState,
    lang: Lang,
    organisation: &OrganisationId,
    open: &Open,
) -> Result<Vec<HearingView>, AppError> {
    let Some(edition) = &open.edition else { return Ok(Vec::new()) };
    let hearings = state.store.hearings(organisation, &edition.id).await?;
    let view = |hearing: store::Hearing| {
        let open = hearing.is_open(now());
        let (how, at) = match (open, hearing.closed) {
            (true, _) => ("open", hearing.expires),
            (false, Some(closed)) => ("ended", closed),
            (false, None) => ("expired", hearing.expires),
        };
        let words = t!(
            in lang,
            "edition-hearing-state",
            state = how,
            who = hearing.by.name,
            begun = moment(lang, hearing.begun),
            at = moment(lang, at),
            count = hearing.remarks,
        );
        HearingView { words, open }
    };
    Ok(hearings.into_iter().map(view).collect())
}

/// The form for a hearing, where there can be one now.
pub(super) fn hearing_form(lang: Lang, open: &Open, particular: &DraftProps) -> Option<HearingForm> {
    let possible = open.edition.is_some() && !open.is_heard() && !open.changes.is_empty();
    let weeks = 1..=HEARING_WEEKS_MAX;
    let offered = weeks.map(|weeks| (weeks.to_string(), t!(in lang, "feedback-link-weeks", count = weeks)));
    let typed = particular.hearing.as_ref().map(|form| form.weeks.clone());
    possible.then(|| HearingForm { offered: offered.collect(), weeks: typed.unwrap_or_else(|| WEEKS.to_owned()) })
}

/// `POST /catalogue/editions/draft/hearing`. The link is in the answer to the form: what is shown once can't be fetched.
pub(super) async fn begin(
    State(state): State<AppState>,
    Editor(person): Editor,
    form: Form,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let weeks = form.get("weeks").parse::<u32>().ok();
    let Some(weeks) = weeks.filter(|weeks| (1..=HEARING_WEEKS_MAX).contains(&u64::from(*weeks))) else {
        let message = t!(in lang, "feedback-link-wrong-weeks", max = HEARING_WEEKS_MAX);
        let wrong = vec![FieldError { field: "weeks".to_owned(), message }];
        let hearing = Some(HearingForm { weeks: form.get("weeks").to_owned(), ..HearingForm::default() });
        let particular = DraftProps { hearing, wrong, ..DraftProps::default() };
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, particular).await;
    };
    let open = Open::read(&state, &person.account.organisation_id).await?;
    let Some(edition) = &open.edition else { return late(&state, &person, "edition-late-shut").await };
    let token = token::new()?;
    let new = NewHearing { hash: token::hash(&token), expires: now().plus(WEEK * weeks) };
    let until = moment(lang, new.expires);
    let act = What::HearingBegun.done_to(&until);
    if !state.store.begin_hearing(&person.account.id, &edition.id, &new, act, now()).await? {
        return late(&state, &person, "edition-late-shut").await;
    }
    let props = MadeHearingProps { link: format!("{}/hearing/{token}", state.reached.address), until };
    let frame = context.frame(t!(in lang, "edition-hearing-made"));
    Ok(render(StatusCode::OK, frame, move || made_hearing_page(props.clone())).await)
}

/// `POST /catalogue/editions/draft/hearing/end`. One that is ended by now stays so.
pub(super) async fn end(State(state): State<AppState>, Editor(person): Editor) -> Result<Response, AppError> {
    let open = Open::read(&state, &person.account.organisation_id).await?;
    if let Some(edition) = &open.edition {
        let act = What::HearingEnded.done_to("");
        state.store.end_hearing(&person.account.id, &edition.id, act, now()).await?;
    }
    Ok(redirect(&format!("{DRAFT}#hearings")))
}
