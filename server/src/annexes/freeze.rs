//! Freezing a version: the files are made once more with its number, and kept with everything that they were made from.

use super::gates::Gates;
use super::make::Source;
use super::packages::Package;
use super::{date, signers, with_roles};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{VERSION_BYTES_MAX, VERSIONS_MAX};
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::procurements::saving::{beginning, long_text, reload};
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::state::{AppState, now, today};
use annex::{File, Released};
use app::components::{FieldError, Wrong, error_of};
use app::pages::annexes::{FreezeProps, freeze_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::PersonKey;
use catalogue::content::release::hex;
use catalogue::document::manifest::JournalEntry;
use catalogue::document::{Date, words};
use catalogue::procurement::CaseFile;
use catalogue::procurement::case::CASE_SCHEMA;
use catalogue::procurement::gates::may_freeze;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::{NewVersion, VersionFile};

/// As whom a version was frozen, and why although something was missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The person's key in the case file.
    pub(super) person: String,
    /// The name, with role cards in words.
    pub(super) by: String,
    /// What was missing, a sentence each.
    #[serde(default)]
    pub(super) missing: Vec<String>,
    /// Why it was let through all the same.
    #[serde(default)]
    pub(super) reason: String,
}

/// The hidden field with the end of the journal that the page was made at.
const SEEN: &str = "seen";

/// `GET /p/{id}/annexes/freeze`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &mine, mine.taken.as_ref(), Wrong::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    mine: &Mine,
    form: Option<&Form>,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let gates = Gates::of(&view);
    let typed = |name: &str| form.map(|form| form.get(name).to_owned()).unwrap_or_default();
    let props = FreezeProps {
        procurement: mine.id().to_owned(),
        number: next(state, mine).await?,
        passed: gates.passed(),
        people: signers(&view, "freeze-by-nobody", may_freeze(&mine.release, &mine.case, &gates.states), None),
        roles: gates.roles(&view),
        by: typed("by"),
        date: form.map_or_else(today, |form| form.get("date").to_owned()),
        reason: typed("reason"),
        hidden: vec![(SEEN.to_owned(), mine.stored.head.hash.clone())],
        late: status == StatusCode::CONFLICT,
        gates: gates.before_competition(),
        wrong,
    };
    let title = t!(in view.lang, "freeze-title", number = props.number);
    let mut frame = framed(mine, &derivation, title, Some(StepId::Annexes));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || freeze_page(props.clone())).await)
}

/// The number that the next version gets.
async fn next(state: &AppState, mine: &Mine) -> Result<i64, AppError> {
    let versions = state.store.list_versions(&mine.stored.id, &mine.person.account.id).await?;
    Ok(versions.last().map_or(1, |last| last.number + 1))
}

/// `POST /p/{id}/annexes/freeze`.
pub(super) async fn save(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let number = next(&state, &mine).await?;
    if number > VERSIONS_MAX {
        return Err(AppError::Bad("error-many-versions"));
    }
    // Nobody lets through what they have not seen.
    if form.get(SEEN) != mine.stored.head.hash {
        return show(StatusCode::CONFLICT, &state, &mine, Some(&form), Wrong::new()).await;
    }
    let (record, dated) = match read(&mine, &form) {
        Ok(read) => read,
        Err(wrong) => return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, Some(&form), wrong).await,
    };
    let lang = mine.person.context().lang;
    let summary = if record.missing.is_empty() {
        t!(in lang, "journal-frozen", number = number, name = record.by.clone())
    } else {
        let reason = beginning(&record.reason);
        t!(in lang, "journal-frozen-anyway", number = number, name = record.by.clone(), reason = reason)
    };
    let mut source = Source::draft(&state, mine.clone(), dated).await?;
    source.version = u32::try_from(number).ok();
    let head = &mine.stored.head;
    source.journal = Some(JournalEntry { records: head.seq, hash: head.hash.clone() });
    let new = NewVersion { number, ..made(&source, &record).await? };
    if state.store.freeze(&mine.stored.id, &mine.person.account.id, new, &summary, now()).await? {
        return Ok(redirect(&format!("/p/{}/annexes/versions/{number}", mine.id())));
    }
    let fresh = reload(&state, &mine).await?;
    show(StatusCode::CONFLICT, &state, &fresh, Some(&form), Wrong::new()).await
}

/// As whom, why, and the day; or what is wrong.
fn read(mine: &Mine, form: &Form) -> Result<(Record, Date), Wrong> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let lang = view.lang;
    let gates = Gates::of(&view);
    let mut wrong = Wrong::new();
    let reason = words::clean(&long_text(form, "reason", lang, &mut wrong));
    let missing = gates.missing(lang);
    let mut fault = |field: &str, words: &str| {
        wrong.push(FieldError { field: field.to_owned(), message: t!(in lang, words) });
    };
    let key = PersonKey::from(form.get("by"));
    let may = may_freeze(&mine.release, &mine.case, &gates.states).contains(&&key);
    let person = mine.case.people.get(&key).filter(|_| may);
    if person.is_none() {
        fault("by", if key.as_str().is_empty() { "freeze-wrong-by" } else { "freeze-wrong-role" });
    }
    let dated = Some(form.get("date")).filter(|typed| !typed.is_empty());
    let dated = dated.and_then(|typed| date(&Query(Form::from([("date".to_owned(), typed.to_owned())]))).ok());
    if dated.is_none() {
        fault("date", "annexes-wrong-date");
    }
    if let Some(refusal) = person.and_then(|_| view.sign_refusal(&key)) {
        wrong.push(FieldError { field: "by".to_owned(), message: refusal });
    }
    if !missing.is_empty() && reason.trim().is_empty() && error_of(&wrong, "reason").is_none() {
        wrong.push(FieldError { field: "reason".to_owned(), message: t!(in lang, "freeze-wrong-reason") });
    }
    match (person, dated) {
        (Some(person), Some(dated)) if wrong.is_empty() => {
            // Where nothing is missing there is nothing to give a reason for.
            let reason = if missing.is_empty() { String::new() } else { reason };
            Ok((Record { person: key.to_string(), by: with_roles(&view, person), missing, reason }, dated))
        }
        _ => Err(wrong),
    }
}

/// Everything that a version keeps.
async fn made(source: &Source, record: &Record) -> Result<NewVersion, AppError> {
    let mut files = Vec::new();
    for package in Package::ALL {
        files.extend(package_files(source, package, record).await?);
    }
    if files.iter().map(|file| file.content.len()).sum::<usize>() > VERSION_BYTES_MAX {
        return Err(AppError::Bad("error-version-size"));
    }
    let stored = &source.mine.stored;
    let case = CaseFile { schema: CASE_SCHEMA, ..CaseFile::clone(&source.mine.case) };
    Ok(NewVersion {
        number: 0,
        head: stored.head.clone(),
        release: stored.release.clone(),
        dated: source.date.to_string(),
        record: serde_json::to_value(record).map_err(AppError::internal)?,
        case_json: serde_json::to_string(&case).map_err(AppError::internal)?,
        announced_json: serde_json::to_string(&source.announced()).map_err(AppError::internal)?,
        files,
    })
}

/// The archive of a package and the files in it.
async fn package_files(source: &Source, package: Package, record: &Record) -> Result<Vec<VersionFile>, AppError> {
    let released = Released { by: record.by.clone(), missing: record.missing.clone(), reason: record.reason.clone() };
    let made = source.make(move |inputs| match package {
        Package::Internal => annex::internal_of_version(inputs, released),
        other => other.make(inputs),
    });
    let files = made.await?;
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let zipped = files.clone();
    let archive = source.make(move |_| annex::zip(&zipped)).await?;
    let archive = File { path: package.archive().to_owned(), bytes: archive };
    let kept = |file: File| VersionFile {
        package: package.id().to_owned(),
        sha256: hex(&Sha256::digest(&file.bytes)),
        path: file.path,
        content: file.bytes,
    };
    Ok(std::iter::once(archive).chain(files).map(kept).collect())
}
