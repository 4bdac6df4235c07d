//! What another organisation sent is read in: all of it, or nothing.

use super::{beginning_of, out, parse, show, told};
use crate::catalogue::exchange::apart;
use crate::desk::Desk;
use crate::feedback::{Kind, Subject};
use crate::http::error::AppError;
use crate::http::limits::{ORIGINS_MAX, OUTSIDE_REMARKS_MAX, PILOT_REPORTS_MAX, SHARED_BYTES_MAX};
use crate::http::page::redirect;
use crate::http::upload::receive;
use crate::organisation::What;
use crate::pilot::kept;
use crate::state::{AppState, now};
use app::components::FieldError;
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::procurement::section::Section;
use catalogue::shared::{Fault, Remark, Shared, opaque};
use std::collections::BTreeMap;
use store::{
    NewFeedback, NewShared, Outcome, OwnRemark, ReleaseRef, Said, SharedAnswer, SharedRemark, SharedReport, SharedRoom,
    Thing, Timestamp,
};

const ROOM: SharedRoom = SharedRoom { origins: ORIGINS_MAX, remarks: OUTSIDE_REMARKS_MAX, reports: PILOT_REPORTS_MAX };

/// `POST /desk/share`.
pub(in crate::desk) async fn take(
    State(state): State<AppState>,
    desk: Desk,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = desk.lang;
    let megabytes = SHARED_BYTES_MAX / 1024 / 1024;
    let file = receive(upload, SHARED_BYTES_MAX).await?.file;
    let shared = match file {
        None => Err(t!(in lang, "wrong-no-file")),
        Some(file) if file.content.len() > SHARED_BYTES_MAX => {
            Err(t!(in lang, "share-wrong-large", megabytes = megabytes))
        }
        Some(file) => {
            let read = apart(move || match std::str::from_utf8(&file.content) {
                Ok(json) => parse(json),
                Err(_) => Err(Fault::OtherKind),
            });
            read.await?.map_err(|fault| told::fault(&fault, lang))
        }
    };
    let own = desk.organisation().as_str();
    let shared = shared.and_then(|shared| match &shared.to {
        _ if shared.from.id == own => Err(t!(in lang, "share-wrong-own")),
        Some(to) if to.id != own => Err(t!(in lang, "share-wrong-to", name = to.name.as_str())),
        _ => Ok(shared),
    });
    let shared = match shared {
        Ok(shared) => shared,
        Err(message) => return refuse(&state, &desk, message).await,
    };
    let new = new(&state, &desk, &shared).await?;
    let act = What::SharedIn.done_to(&shared.from.name);
    match state.store.read_shared(&desk.person.account.id, &new, ROOM, act, now()).await? {
        Some(origin) => Ok(redirect(&format!("/desk/share?saved=1#from-{origin}"))),
        None => refuse(&state, &desk, t!(in lang, "share-wrong-room")).await,
    }
}

async fn refuse(state: &AppState, desk: &Desk, message: String) -> Result<Response, AppError> {
    let wrong = vec![FieldError { field: "file".to_owned(), message }];
    show(StatusCode::UNPROCESSABLE_ENTITY, state, desk, "", wrong, false).await
}

/// What the file brings, as it is kept.
async fn new(state: &AppState, desk: &Desk, shared: &Shared) -> Result<NewShared, AppError> {
    let organisation = desk.organisation().as_str();
    let ours = match shared.answers.is_empty() {
        true => Vec::new(),
        false => state.store.own_remarks(desk.organisation(), Section::Lines.path(), None).await?,
    };
    let ours: BTreeMap<String, &OwnRemark> =
        ours.iter().filter(|one| !one.withdrawn).map(|one| (opaque(organisation, one.id.as_str()), one)).collect();
    let answers: Vec<SharedAnswer> =
        shared.answers.iter().filter_map(|answer| to_ours(organisation, &ours, answer)).collect();
    let mut reports = Vec::with_capacity(shared.pilots.len());
    for pilot in &shared.pilots {
        reports.push(SharedReport { key: pilot.id.clone(), new: kept(&pilot.report)?, at: day(&pilot.at) });
    }
    Ok(NewShared {
        origin: shared.from.id.clone(),
        name: shared.from.name.clone(),
        remarks: shared.feedback.iter().map(remark).collect(),
        withdrawn: shared.withdrawn.clone(),
        reports,
        lost: i64::try_from(shared.answers.len() - answers.len()).unwrap_or_default(),
        answers,
        absent: absent(desk, &shared.feedback),
    })
}

/// The beginning of a day that was read as one.
fn day(iso: &str) -> Timestamp {
    beginning_of(iso).unwrap_or(Timestamp::from_millis(0))
}

fn remark(remark: &Remark) -> SharedRemark {
    SharedRemark {
        key: remark.id.clone(),
        new: NewFeedback {
            thing: Thing { about: remark.about.clone(), key: remark.key.clone() },
            release: ReleaseRef {
                version: remark.release.version.clone(),
                fingerprint: remark.release.fingerprint.clone(),
            },
            said: Said {
                verdict: remark.verdict.clone(),
                comment: remark.comment.clone(),
                wording: remark.wording.clone(),
                language: remark.language.code().to_owned(),
            },
        },
        at: day(&remark.at),
    }
}

/// An answer to a remark that was made here, and stands.
fn to_ours(
    organisation: &str,
    ours: &BTreeMap<String, &OwnRemark>,
    answer: &catalogue::shared::Answer,
) -> Option<SharedAnswer> {
    let own = ours.get(&answer.feedback)?;
    Some(SharedAnswer {
        key: answer.id.clone(),
        feedback: own.id.clone(),
        fits: answer.heard.is_some() && answer.heard == out::remark(organisation, own).map(|sent| sent.heard()),
        outcome: Outcome::parse(&answer.outcome)?,
        answer: answer.answer.clone(),
        language: answer.language.code().to_owned(),
        edition: answer.edition.clone(),
        at: day(&answer.at),
    })
}

/// How many remarks are about something that the release on the desk does not have.
fn absent(desk: &Desk, remarks: &[Remark]) -> i64 {
    let mut things: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for remark in remarks {
        *things.entry((&remark.about, &remark.key)).or_default() += 1;
    }
    let is_there = |about: &str, key: &str| {
        Kind::parse(about).is_some_and(|kind| Subject::new(kind, key).wording(&desk.release, desk.lang).is_some())
    };
    things.into_iter().filter(|((about, key), _)| !is_there(about, key)).map(|(_, count)| count).sum()
}
