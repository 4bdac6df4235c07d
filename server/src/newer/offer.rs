//! Which release is newer here, if any.

use crate::access::Mine;
use crate::catalogue::exchange::release_for_new_of;
use crate::http::error::AppError;
use crate::rights::{Part, Right};
use crate::state::AppState;
use catalogue::content::Release;
use std::sync::Arc;
use store::ReleaseRef;

/// The release that new procurements of this one's organisation begin with, where it is another than this one follows.
///
/// # Errors
/// The store's own.
async fn newer(state: &AppState, mine: &Mine) -> Result<Option<ReleaseRef>, AppError> {
    let begun_with = release_for_new_of(state, &mine.person, &mine.stored.organisation_id).await?;
    Ok(Some(begun_with).filter(|release| release.fingerprint != mine.stored.release.fingerprint))
}

/// Whether the person may take a release: what comes along changes lines and questions.
pub(super) fn may_take(mine: &Mine) -> bool {
    mine.rights.may(Right::Write, Part::Requirements) && mine.rights.may(Right::Write, Part::Need)
}

/// The newer release, for a notice to somebody who may take it.
///
/// # Errors
/// The store's own.
pub async fn offered(state: &AppState, mine: &Mine) -> Result<Option<ReleaseRef>, AppError> {
    if may_take(mine) { newer(state, mine).await } else { Ok(None) }
}

/// The newer release itself.
pub(super) async fn release(state: &AppState, mine: &Mine) -> Result<Option<(ReleaseRef, Arc<Release>)>, AppError> {
    match newer(state, mine).await? {
        Some(reference) => {
            let release = state.release(&reference.fingerprint).await?;
            Ok(Some((reference, release)))
        }
        None => Ok(None),
    }
}
