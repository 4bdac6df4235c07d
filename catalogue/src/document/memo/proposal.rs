//! What the case speaks for: approved when nothing is left to do, conditional as long as something is, rejected where the catalogue
//! says stop.

use crate::content::contract::FilledBy;
use crate::document::Source;
use crate::document::agreement::{open_fields, starter_warning};
use crate::procurement::case::MemoOutcome;
use crate::procurement::derivation::ScenarioStage;

/// An outcome, and what it builds on.
pub(super) struct Proposal {
    pub(super) outcome: MemoOutcome,
    /// What has to be done, or why to stop.
    pub(super) because: Vec<String>,
}

pub(super) fn proposal(source: &Source<'_>) -> Proposal {
    let stops = source.release.stops.iter().filter(|stop| source.derivation.stops.contains(&stop.id));
    let stops: Vec<String> = stops.map(|stop| stop.text.show(source.lang).to_owned()).collect();
    if !stops.is_empty() {
        return Proposal { outcome: MemoOutcome::Rejected, because: stops };
    }
    let because = remaining(source);
    let outcome = if because.is_empty() { MemoOutcome::Approved } else { MemoOutcome::Conditional };
    Proposal { outcome, because }
}

/// What has to be done, each kind counted: the risk report names every single one.
fn remaining(source: &Source<'_>) -> Vec<String> {
    let derivation = source.derivation;
    let in_play = source.in_play();
    let at = |stages: &[ScenarioStage]| in_play.iter().filter(|state| stages.contains(&state.stage)).count();
    let questions = derivation.questions.iter().filter(|state| state.missing || (state.asked && state.dont_know));
    let fields = match derivation.agreement.needed.stays() {
        true => open_fields(source.release, source.case, derivation),
        false => Vec::new(),
    };
    let counted = [
        ("memo.do.assess", at(&[ScenarioStage::Proposed, ScenarioStage::Assessed])),
        ("memo.do.accept", at(&[ScenarioStage::Residual, ScenarioStage::Reopened])),
        ("memo.do.actions", derivation.actions.iter().filter(|action| !action.committed).count()),
        ("memo.do.questions", questions.count()),
        ("memo.do.fields", fields.iter().filter(|field| field.by == FilledBy::Buyer).count()),
        ("memo.do.roles", derivation.roles.len()),
        ("memo.do.warnings", derivation.warnings.len()),
    ];
    let mut items: Vec<String> = counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(label, count)| source.fill(label, &[("count", &count.to_string())]))
        .collect();
    items.extend(starter_warning(source.release, source.case, derivation, source.lang).map(str::to_owned));
    items
}
