//! Who is missing, and who should not hold two roles.

use super::World;
use crate::content::Release;
use crate::content::expr::Known;
use crate::content::id::RoleId;
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{RoleWarning, ScenarioState};

pub(super) fn warnings(
    release: &Release,
    case: &CaseFile,
    world: &World<'_>,
    scenarios: &[ScenarioState],
) -> Vec<RoleWarning> {
    let mut warnings = Vec::new();
    let held = |role: &RoleId| case.people.values().any(|person| person.roles.contains(role));

    for role in release.roles.iter().filter(|role| !held(&role.id)) {
        let activities: Vec<_> = release
            .activities
            .iter()
            .filter(|activity| activity.accountable == role.id)
            .filter(|activity| activity.when.as_ref().is_none_or(|when| when.eval(world) == Known::Yes))
            .map(|activity| activity.id.clone())
            .collect();
        let needed = role.needed.as_ref().is_some_and(|needed| needed.eval(world).stays());
        if needed || !activities.is_empty() {
            warnings.push(RoleWarning::Missing { role: role.id.clone(), activities });
        }
    }
    for (key, person) in &case.people {
        for conflict in &release.conflicts {
            if person.roles.contains(&conflict.roles.0) && person.roles.contains(&conflict.roles.1) {
                warnings.push(RoleWarning::Conflict { person: key.clone(), roles: conflict.roles.clone() });
            }
        }
    }
    for scenario in scenarios {
        let Some(acceptance) = &scenario.acceptance else { continue };
        let Some(person) = case.people.get(&acceptance.by) else { continue };
        let advises = |role: &RoleId| release.role(role).is_some_and(|role| role.advises_only);
        if person.roles.iter().any(advises) {
            let warning = RoleWarning::AdviserDecides { person: acceptance.by.clone(), scenario: scenario.id.clone() };
            warnings.push(warning);
        }
    }
    warnings
}
