//! What somebody has yet to tell of a pilot: asked for where they come back to between steps, while they remember.

use super::home;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::procurements::steps::{StepId, name, state};
use crate::rights::{Part, Right};
use crate::state::AppState;
use app::t;

/// The steps that are done and that the person who asks has said nothing about, and the interview when all are done: in words, and where
/// to tell. Nothing where there is no pilot, or it is over.
///
/// # Errors
/// The store's own.
pub async fn untold(app: &AppState, mine: &Mine) -> Result<Vec<(String, String)>, AppError> {
    if !(mine.stored.pilot && mine.rights.may(Right::Feedback, Part::Overview)) {
        return Ok(Vec::new());
    }
    let me = &mine.person.account.id;
    let Some(pilot) = app.store.pilot(&mine.stored.id, me).await? else { return Ok(Vec::new()) };
    let lang = mine.person.context().lang;
    let derivation = mine.derive();
    let theirs: Vec<StepId> =
        StepId::ALL.into_iter().filter(|step| mine.rights.may(Right::Read, step.part())).collect();
    let done: Vec<StepId> = theirs.iter().copied().filter(|step| state(mine, &derivation, *step).done).collect();
    let told = |step: &StepId| pilot.reviews.iter().any(|told| told.step == step.path() && told.by.account == *me);
    let steps = done.iter().filter(|step| !told(step));
    let mut untold: Vec<(String, String)> =
        steps.map(|step| (name(lang, *step), format!("{}/steps/{}", home(mine), step.path()))).collect();
    if done.len() == theirs.len() && !pilot.answers.iter().any(|answer| answer.by.account == *me) {
        untold.push((t!(in lang, "pilot-interview"), format!("{}/interview", home(mine))));
    }
    Ok(untold)
}
