//! What falls away when a newer release is taken, by the rules that hold for every change.

use crate::content::Release;
use crate::content::id::ScenarioId;
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{Derivation, ScenarioStage, ScenarioState};
use crate::procurement::derive::derive;
use crate::procurement::gates::fallen;
use crate::procurement::sign_off::SignOffKey;
use std::collections::BTreeSet;

/// What would no longer hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Falls {
    /// Acceptances of residual risk, with the scenario as it would be: it says why.
    pub acceptances: Vec<ScenarioState>,
    /// Acceptances of scenarios that would not be there any longer.
    pub without: Vec<ScenarioId>,
    /// Sign-offs.
    pub sign_offs: BTreeSet<SignOffKey>,
}

impl Falls {
    /// Whether everything would hold.
    pub fn is_empty(&self) -> bool {
        *self == Falls::default()
    }
}

/// What holds in the case under the one release, and would not in the other case under the other. What follows from the other comes along.
pub fn falls(old: (&Release, &CaseFile), new: (&Release, &CaseFile)) -> (Falls, Derivation) {
    let (before, after) = (derive(old.0, old.1), derive(new.0, new.1));
    let held = before.scenarios.iter().filter(|state| state.stage == ScenarioStage::Accepted);
    let (mut acceptances, mut without) = (Vec::new(), Vec::new());
    for id in held.map(|state| &state.id) {
        match after.scenarios.iter().find(|state| state.id == *id) {
            Some(state) if state.stage == ScenarioStage::Accepted => {}
            Some(state) => acceptances.push(state.clone()),
            None => without.push(id.clone()),
        }
    }
    let fell = fallen(old.0, old.1, &before);
    let holding = old.1.sign_offs.keys().filter(|key| !fell.contains(*key));
    let falls = fallen(new.0, new.1, &after);
    let gone = |key: &&SignOffKey| falls.contains(*key) || !new.1.sign_offs.contains_key(*key);
    let sign_offs = holding.filter(gone).cloned().collect();
    (Falls { acceptances, without, sign_offs }, after)
}
