//! The values of the named numbers.

use crate::content::Release;
use crate::content::id::ParameterId;
use crate::content::plan::Plan;
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::Warning;
use std::collections::BTreeMap;

/// The values of the parameters, as they stand in the release: the one chosen where it is within the range, else the catalogue's. A
/// number that is bound to another follows it, so that a strengthened demand is never weaker than the basic one.
pub(super) fn work_out(release: &Release, plan: &Plan, case: &CaseFile, warnings: &mut Vec<Warning>) -> Vec<i64> {
    let chosen = &case.requirements.parameters;
    let mut values: Vec<i64> = Vec::with_capacity(release.parameters.len());
    for parameter in &release.parameters {
        let (low, high) = parameter.range;
        values.push(match chosen.get(&parameter.id) {
            Some(value) if (low..=high).contains(value) => *value,
            Some(_) => {
                warnings.push(Warning::Parameter { parameter: parameter.id.clone() });
                parameter.default
            }
            None => parameter.default,
        });
    }
    for (index, most, least) in &plan.bounds {
        let most = most.map_or(i64::MAX, |most| values[most]);
        let least = least.map_or(i64::MIN, |least| values[least]);
        let bounded = values[*index].min(most).max(least);
        if bounded != values[*index] {
            values[*index] = bounded;
            let parameter = &release.parameters[*index].id;
            if chosen.contains_key(parameter) {
                warnings.push(Warning::Parameter { parameter: parameter.clone() });
            }
        }
    }
    values
}

/// The values by the ids of their parameters.
pub(super) fn by_id(release: &Release, plan: &Plan, values: &[i64]) -> BTreeMap<ParameterId, i64> {
    plan.parameters_by_id.iter().map(|index| (release.parameters[*index].id.clone(), values[*index])).collect()
}
