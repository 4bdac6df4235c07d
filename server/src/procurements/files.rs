//! A procurement as one JSON file, out and in; and a copy of it.

use super::list::{show, start};
use crate::access::{Mine, SignedIn};
use crate::http::error::AppError;
use crate::http::limits::UPLOAD_BYTES_MAX;
use crate::http::page::{download, redirect};
use crate::http::upload::receive;
use crate::organisation::look::with_logo;
use crate::state::{AppState, embedded_release};
use app::components::FieldError;
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Release;
use catalogue::procurement::CaseFile;
use catalogue::procurement::case::{Buyer, CASE_SCHEMA};
use catalogue::procurement::read::{read, validate};
use catalogue::procurement::section::{Section, entries};
use serde_json::Value;
use store::{NewEntry, ReleaseRef};

/// The case file. Its schema number lets a later Kravspor read it.
pub async fn export(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    Ok(download("kravspor-sak.json", "application/json; charset=utf-8", case_json(&state, &mine).await?))
}

/// The case file as JSON, with everything that its documents are made from.
///
/// # Errors
/// The store's own; and when it can't be written.
pub(crate) async fn case_json(state: &AppState, mine: &Mine) -> Result<Vec<u8>, AppError> {
    let mine = with_logo(state, mine.clone()).await?;
    let case = CaseFile { schema: CASE_SCHEMA, ..CaseFile::clone(&mine.case) };
    let mut json = serde_json::to_vec_pretty(&case).map_err(AppError::internal)?;
    json.push(b'\n');
    Ok(json)
}

/// A new procurement with the same answers. Acceptances, sign-offs and decisions do not come along.
pub async fn copy(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    if !is_here(&mine.release, &mine.person) {
        return Err(AppError::Bad("error-copy-elsewhere"));
    }
    let title = t!(in lang, "copy-of", title = mine.stored.title.clone());
    let release = mine.stored.release.clone();
    let summary = t!(in lang, "journal-copied", title = mine.stored.title.clone());
    let mut case = CaseFile::clone(&mine.case);
    if mine.stored.organisation_id != mine.person.account.organisation_id {
        // The copy is bought by another organisation, which has units of its own.
        case.buyer = Buyer::default();
    }
    let id = start(&state, &mine.person, title, release, carried(&case), summary).await?;
    Ok(redirect(&format!("/p/{id}")))
}

/// Whether a release is for the person's organisation: what another one has made is not here, whoever has seen it.
fn is_here(release: &Release, person: &SignedIn) -> bool {
    release.organisation_id.as_ref().is_none_or(|owner| owner == person.account.organisation_id.as_str())
}

/// What is a person's word about the very case it was given in.
const WORDS_GIVEN: [Section; 3] = [Section::Acceptances, Section::SignOffs, Section::Decision];

/// The entries that a copy or an import takes over.
fn carried(case: &CaseFile) -> Vec<NewEntry> {
    entries(case)
        .into_iter()
        .filter(|(section, _, _)| !WORDS_GIVEN.contains(section))
        .map(|(section, key, value)| NewEntry { section: section.path().to_owned(), key, value })
        .collect()
}

/// A procurement from a file. What is wrong with it is said with the place; nothing is taken in half.
pub async fn import(State(state): State<AppState>, person: SignedIn, upload: Multipart) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let json = receive(upload, UPLOAD_BYTES_MAX).await?.file.map(|file| file.content).unwrap_or_default();
    if json.len() > UPLOAD_BYTES_MAX {
        return Err(AppError::TooLarge(UPLOAD_BYTES_MAX));
    }
    let faults = match Some(&json).filter(|bytes| !bytes.is_empty()).map(|bytes| std::str::from_utf8(bytes)) {
        None => vec![t!(in lang, "wrong-no-file")],
        Some(Err(_)) => vec![t!(in lang, "wrong-not-text")],
        Some(Ok(json)) => match take_in(&state, &person, json).await? {
            Ok(response) => return Ok(response),
            Err(faults) => faults,
        },
    };
    let wrong = faults.into_iter().map(|message| FieldError { field: "file".to_owned(), message }).collect();
    show(&state, StatusCode::UNPROCESSABLE_ENTITY, &person, String::new(), wrong).await
}

/// Whether a text in it holds a NUL, which JSON can say and no document or database of text can keep.
fn has_nul(json: &Value) -> bool {
    match json {
        Value::String(text) => text.contains('\0'),
        Value::Array(values) => values.iter().any(has_nul),
        Value::Object(fields) => fields.iter().any(|(name, value)| name.contains('\0') || has_nul(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The page to go on to, or what is wrong with the file.
async fn take_in(state: &AppState, person: &SignedIn, json: &str) -> Result<Result<Response, Vec<String>>, AppError> {
    let lang = person.context().lang;
    if serde_json::from_str(json).is_ok_and(|json| has_nul(&json)) {
        return Ok(Err(vec![t!(in lang, "wrong-nul")]));
    }
    let case = match read(json) {
        // Whose case it was stays behind, criteria of their own and all.
        Ok(case) => CaseFile { organisation: Default::default(), ..case },
        Err(fault) => return Ok(Err(vec![fault.to_string()])),
    };
    let (embedded, fingerprint) = embedded_release();
    let by_version = case.release.fingerprint.is_empty() && case.release.version == embedded.version;
    let wanted = if by_version { fingerprint } else { case.release.fingerprint.as_str() };
    let Some(release) = state.release(wanted).await.ok().filter(|release| is_here(release, person)) else {
        let version = case.release.version.clone();
        return Ok(Err(vec![t!(in lang, "wrong-release", version = version)]));
    };
    let faults: Vec<_> = validate(&release, &case).iter().map(ToString::to_string).collect();
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let reference = ReleaseRef { version: release.version.clone(), fingerprint: wanted.to_owned() };
    let title = if case.title.trim().is_empty() { t!(in lang, "imported-untitled") } else { case.title.clone() };
    let summary = t!(in lang, "journal-imported");
    let id = start(state, person, title, reference, carried(&case), summary).await?;
    Ok(Ok(redirect(&format!("/p/{id}"))))
}
