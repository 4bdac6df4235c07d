//! The release that new procurements of an organisation begin with: the built-in one, or what it makes with the catalogues in use.

use super::reading::apart;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::state::{AppState, embedded_release, now};
use catalogue::content::check::{Finding, check};
use catalogue::content::{Extension, Obstacle, Release};
use std::borrow::Cow;
use store::{
    AccountId, ImportChange, ImportId, ImportInfo, ImportKind, NewDefault, OrganisationId, ReleaseRef, StoreError,
};

/// How often a change is worked out anew because a colleague was faster.
const TRIES: usize = 3;

/// What is to happen to an imported catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Use,
    Stop,
    Delete,
}

/// Something that keeps catalogues from being used together.
#[derive(Debug)]
pub(crate) enum InTheWay {
    /// In an extension.
    Obstacle(Obstacle),
    /// In a whole catalogue.
    Finding(Finding),
}

/// The release that new procurements begin with. After an upgrade it is made anew with the new built-in one; where that can't be done,
/// the one that was made before goes on.
///
/// # Errors
/// The store's own.
pub async fn release_for_new(state: &AppState, person: &SignedIn) -> Result<ReleaseRef, AppError> {
    let (release, fingerprint) = embedded_release();
    let organisation = &person.account.organisation_id;
    let Some(found) = person.in_use.clone() else {
        return Ok(ReleaseRef { version: release.version.clone(), fingerprint: fingerprint.to_owned() });
    };
    if found.made_with == fingerprint {
        return Ok(found.release);
    }
    let all = state.store.list_imports(organisation).await?;
    let used: Vec<&ImportInfo> = all.iter().filter(|import| import.in_use).collect();
    match join(state, organisation, &used).await? {
        Ok(made) => {
            let reference = match &made {
                NewDefault::Made { release, .. } => {
                    ReleaseRef { version: release.version.clone(), fingerprint: release.fingerprint.clone() }
                }
                NewDefault::AsItIs | NewDefault::BuiltIn => found.release.clone(),
            };
            let ids: Vec<_> = used.iter().map(|import| import.id.clone()).collect();
            let kept = write(state, organisation, &person.account.id, &ids, &ids, None, made).await?;
            Ok(if kept { reference } else { found.release })
        }
        Err(in_the_way) => {
            tracing::warn!(organisation.id = %organisation, count = in_the_way.len(), "the catalogues in use don't fit the new built-in release");
            Ok(found.release)
        }
    }
}

/// The release that new procurements of this organisation begin with, for somebody who may be of another. Only those of the organisation make
/// it anew after an upgrade: for others it is the one that was made last.
///
/// # Errors
/// The store's own.
pub async fn release_for_new_of(
    state: &AppState,
    person: &SignedIn,
    organisation: &OrganisationId,
) -> Result<ReleaseRef, AppError> {
    if *organisation == person.account.organisation_id {
        return release_for_new(state, person).await;
    }
    let (release, fingerprint) = embedded_release();
    let found = state.store.release_in_use(organisation).await?;
    let built_in = || ReleaseRef { version: release.version.clone(), fingerprint: fingerprint.to_owned() };
    Ok(found.map_or_else(built_in, |found| found.release))
}

/// The version of the release that new procurements begin with.
pub(crate) async fn version_for_new(state: &AppState, organisation: &OrganisationId) -> Result<String, AppError> {
    let found = state.store.release_in_use(organisation).await?;
    Ok(found.map_or_else(|| embedded_release().0.version.clone(), |found| found.release.version))
}

/// Uses a catalogue, stops using it, or deletes it; or says what is in the way, with nothing changed.
pub(super) async fn change(
    state: &AppState,
    person: &SignedIn,
    id: &ImportId,
    wanted: Wanted,
) -> Result<Result<(), Vec<InTheWay>>, AppError> {
    let (organisation, account) = (&person.account.organisation_id, &person.account.id);
    for _ in 0..TRIES {
        let all = state.store.list_imports(organisation).await?;
        let this = all.iter().find(|import| import.id == *id).ok_or(AppError::NotFound)?;
        // There is one whole catalogue at a time: another takes its place.
        // There is one edition at a time too: each holds those before it.
        let like = |import: &ImportInfo| match this.kind {
            ImportKind::Whole => import.kind == ImportKind::Whole,
            ImportKind::Extension => this.edition.is_some() && import.edition.is_some(),
        };
        let gives_way = |import: &ImportInfo| wanted == Wanted::Use && like(import);
        let stays = |import: &&ImportInfo| match import.id == *id {
            true => wanted == Wanted::Use,
            false => import.in_use && !gives_way(import),
        };
        let (used, will): (Vec<_>, Vec<_>) =
            (all.iter().filter(|import| import.in_use).collect(), all.iter().filter(stays).collect());
        let ids = |imports: &[&ImportInfo]| imports.iter().map(|import| import.id.clone()).collect::<Vec<_>>();
        let (was, will_be) = (ids(&used), ids(&will));
        let made = match was == will_be {
            true => NewDefault::AsItIs,
            false => match join(state, organisation, &will).await? {
                Ok(made) => made,
                Err(in_the_way) => return Ok(Err(in_the_way)),
            },
        };
        let delete = (wanted == Wanted::Delete).then(|| id.clone());
        if write(state, organisation, account, &was, &will_be, delete, made).await? {
            return Ok(Ok(()));
        }
    }
    Err(AppError::Store(StoreError::Busy))
}

async fn write(
    state: &AppState,
    organisation: &OrganisationId,
    account: &AccountId,
    was: &[ImportId],
    in_use: &[ImportId],
    delete: Option<ImportId>,
    release: NewDefault,
) -> Result<bool, AppError> {
    let change = ImportChange { was: was.to_vec(), in_use: in_use.to_vec(), delete, release };
    Ok(state.store.change_imports(organisation, account, change, now()).await?)
}

/// What these catalogues make together with the built-in one.
async fn join(
    state: &AppState,
    organisation: &OrganisationId,
    imports: &[&ImportInfo],
) -> Result<Result<NewDefault, Vec<InTheWay>>, AppError> {
    if imports.is_empty() {
        return Ok(Ok(NewDefault::BuiltIn));
    }
    let mut contents = Vec::with_capacity(imports.len());
    for import in imports {
        contents.push((import.kind, state.store.import_json(&import.id, organisation).await?));
    }
    let owner = organisation.to_string();
    apart(move || joined(&contents, &owner)).await?
}

fn joined(contents: &[(ImportKind, String)], owner: &str) -> Result<Result<NewDefault, Vec<InTheWay>>, AppError> {
    let (_, made_with) = embedded_release();
    match release_of(contents, owner)? {
        Ok(release) => Ok(Ok(NewDefault::Made { release: row(&release)?, made_with: made_with.to_owned() })),
        Err(in_the_way) => Ok(Err(in_the_way)),
    }
}

/// The release that these catalogues make together with the built-in one.
///
/// # Errors
/// When one of them is none.
pub(crate) fn release_of(
    contents: &[(ImportKind, String)],
    owner: &str,
) -> Result<Result<Release, Vec<InTheWay>>, AppError> {
    let (built_in, _) = embedded_release();
    let mut release = Cow::Borrowed(&*built_in);
    for (_, json) in contents.iter().filter(|(kind, _)| *kind == ImportKind::Whole) {
        let mut whole: Release = serde_json::from_str(json).map_err(AppError::internal)?;
        let findings = check(&whole);
        if !findings.is_empty() {
            return Ok(Err(findings.into_iter().map(InTheWay::Finding).collect()));
        }
        whole.organisation_id = Some(owner.to_owned());
        release = Cow::Owned(whole);
    }
    for (_, json) in contents.iter().filter(|(kind, _)| *kind == ImportKind::Extension) {
        let extension: Extension = serde_json::from_str(json).map_err(AppError::internal)?;
        match release.extended(&extension, owner) {
            Ok(extended) => release = Cow::Owned(extended),
            Err(obstacles) => return Ok(Err(obstacles.into_iter().map(InTheWay::Obstacle).collect())),
        }
    }
    Ok(Ok(release.into_owned()))
}

/// A release as it is kept.
///
/// # Errors
/// When it can't be written as JSON.
pub(crate) fn row(release: &Release) -> Result<store::Release, AppError> {
    Ok(store::Release {
        version: release.version.clone(),
        fingerprint: release.fingerprint(),
        schema: i64::from(release.schema),
        json: serde_json::to_string(release).map_err(AppError::internal)?,
    })
}
