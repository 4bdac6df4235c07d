//! The files that go out.

use super::{beginning_of, day_of, show};
use crate::catalogue::exchange::apart;
use crate::desk::Desk;
use crate::feedback::{Kind, Verdict};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{SHARED_BYTES_MAX, SHARED_REMARKS_MAX, SHARED_REPORTS_MAX};
use crate::http::page::download;
use crate::organisation::What;
use crate::procurements::saving::date;
use crate::state::{AppState, now, today};
use app::components::FieldError;
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words::clean;
use catalogue::procurement::case::{LineEdit, ReleaseRef};
use catalogue::procurement::section::Section;
use catalogue::shared::{Answer, KIND, Party, Pilot, Remark, Report, SCHEMA, Shared, heard, opaque};
use store::{NewAct, OriginId, OutgoingAnswer, OwnRemark, Timestamp};

const JSON: &str = "application/json; charset=utf-8";

/// A remark as it leaves, or would. None for a verdict that this build has never heard of, and for what was taken back.
pub(super) fn remark(organisation: &str, own: &OwnRemark) -> Option<Remark> {
    let said = &own.new.said;
    Verdict::parse(&said.verdict).filter(|_| !own.withdrawn)?;
    let text = |text: &str| if is_sealed(own) { String::new() } else { clean(text) };
    let release = &own.new.release;
    Some(Remark {
        id: opaque(organisation, own.id.as_str()),
        about: own.new.thing.about.clone(),
        key: own.new.thing.key.clone(),
        release: ReleaseRef { version: release.version.clone(), fingerprint: release.fingerprint.clone() },
        verdict: said.verdict.clone(),
        comment: text(&said.comment),
        wording: text(&said.wording),
        language: said.language.parse().unwrap_or_default(),
        at: day_of(own.at),
    })
}

/// Whether what somebody wrote stays here: it is about a line that their procurement releases to few; and where the procurement is gone,
/// nobody can tell any longer.
fn is_sealed(own: &OwnRemark) -> bool {
    let few = |entry: &serde_json::Value| {
        // An entry that can't be read does not say that it is open.
        let edit: Result<LineEdit, _> = serde_json::from_value(entry.clone());
        edit.map_or(true, |edit| edit.confidential.unwrap_or_default())
    };
    own.new.thing.about == Kind::Item.code() && (!own.tied || own.entry.as_ref().is_some_and(few))
}

/// Everything of the organisation's own that others may have: all, or what was said since. Reports are always among it.
pub(super) async fn own(state: &AppState, desk: &Desk, since: Option<Timestamp>) -> Result<Shared, AppError> {
    let organisation = desk.organisation().as_str();
    let all = state.store.own_remarks(desk.organisation(), Section::Lines.path(), since).await?;
    let mut feedback: Vec<Remark> = all.iter().filter_map(|own| remark(organisation, own)).collect();
    // By what they are about: the order in which they were made is nobody's business.
    feedback.sort_by(|one, other| (&one.about, &one.key, &one.id).cmp(&(&other.about, &other.key, &other.id)));
    let gone = all.iter().rev().filter(|own| own.withdrawn).take(SHARED_REMARKS_MAX);
    let mut withdrawn: Vec<String> = gone.map(|own| opaque(organisation, own.id.as_str())).collect();
    withdrawn.sort();
    let mut pilots = Vec::new();
    for sent in state.store.own_pilot_reports(desk.organisation()).await? {
        let report: Report = serde_json::from_value(sent.report).map_err(AppError::internal)?;
        let (id, at) = (opaque(organisation, sent.info.id.as_str()), day_of(sent.info.sent));
        pilots.push(Pilot { id, at, report });
    }
    pilots.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(Shared { feedback, withdrawn, pilots, ..begun(desk) })
}

/// A file of the organisation's that holds nothing.
fn begun(desk: &Desk) -> Shared {
    let name = clean(&desk.person.organisation.name).split_whitespace().collect::<Vec<_>>().join(" ");
    Shared {
        kind: KIND.to_owned(),
        schema: SCHEMA,
        from: Party { id: desk.organisation().to_string(), name },
        made: today(),
        ..Shared::default()
    }
}

/// `POST /desk/share/file`.
pub(in crate::desk) async fn file(State(state): State<AppState>, desk: Desk, form: Form) -> Result<Response, AppError> {
    state.taking_out(&desk.person.account.id)?;
    let typed = form.get("since");
    let day = date(typed);
    if day.is_none() && !typed.is_empty() {
        return refuse(&state, &desk, typed, t!(in desk.lang, "share-wrong-since")).await;
    }
    let shared = own(&state, &desk, day.as_deref().and_then(beginning_of)).await?;
    let much = shared.feedback.len() > SHARED_REMARKS_MAX || shared.pilots.len() > SHARED_REPORTS_MAX;
    let json = written(shared).await?;
    if much || json.len() > SHARED_BYTES_MAX {
        return refuse(&state, &desk, typed, t!(in desk.lang, "share-wrong-much")).await;
    }
    let act = What::SharedOut.done_to(day.as_deref().unwrap_or_default());
    taken_out(&state, &desk, act, "kravspor-tilbakemeldinger.json", json).await
}

/// `POST /desk/share/answers/{origin}`.
pub(in crate::desk) async fn answers(
    State(state): State<AppState>,
    desk: Desk,
    Path(origin): Path<String>,
) -> Result<Response, AppError> {
    state.taking_out(&desk.person.account.id)?;
    let id: OriginId = origin.parse().map_err(|_| AppError::NotFound)?;
    let origins = state.store.origins(desk.organisation()).await?;
    let origin = origins.into_iter().find(|origin| origin.id == id).ok_or(AppError::NotFound)?;
    let given = state.store.answers_for(desk.organisation(), &id).await?;
    let mut answers: Vec<Answer> = given.iter().map(|given| answer(desk.organisation().as_str(), given)).collect();
    // The limit is on decisions and on remarks, so there may be more; those of the latest decisions come along.
    answers.drain(..answers.len().saturating_sub(SHARED_REMARKS_MAX));
    let to = Party { id: origin.origin, name: origin.name.clone() };
    let json = written(Shared { to: Some(to), answers, ..begun(&desk) }).await?;
    taken_out(&state, &desk, What::AnswersOut.done_to(&origin.name), "kravspor-svar.json", json).await
}

fn answer(organisation: &str, given: &OutgoingAnswer) -> Answer {
    let said = given.said.as_ref();
    Answer {
        id: opaque(organisation, given.decision.as_str()),
        feedback: given.remark.clone(),
        heard: said.map(|said| heard([&said.verdict, &said.comment, &said.wording, &said.language])),
        outcome: given.outcome.code().to_owned(),
        answer: clean(&given.answer),
        language: given.language.parse().unwrap_or(Lang::Nb),
        edition: given.edition.clone(),
        at: day_of(given.at),
    }
}

async fn written(shared: Shared) -> Result<Vec<u8>, AppError> {
    let json = apart(move || serde_json::to_vec_pretty(&shared)).await?;
    let mut json = json.map_err(AppError::internal)?;
    json.push(b'\n');
    Ok(json)
}

/// The file, once it is noted that somebody takes it.
async fn taken_out(
    state: &AppState,
    desk: &Desk,
    act: NewAct<'_>,
    name: &str,
    json: Vec<u8>,
) -> Result<Response, AppError> {
    state.store.note_taken_out(&desk.person.account.id, act, now()).await?;
    Ok(download(name, JSON, json))
}

async fn refuse(state: &AppState, desk: &Desk, typed: &str, message: String) -> Result<Response, AppError> {
    let wrong = vec![FieldError { field: "since".to_owned(), message }];
    show(StatusCode::UNPROCESSABLE_ENTITY, state, desk, typed, wrong, false).await
}
