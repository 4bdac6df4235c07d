//! Facts and protection need → the DPIA pre-check (`domain/dpia.md` §5).

use super::World;
use crate::content::Release;
use crate::content::expr::{Known, Known3};
use crate::content::id::FactId;
use crate::content::plan::Plan;
use crate::content::question::{DpiaSource, DpiaTrigger};
use crate::procurement::derivation::{DpiaCheck, DpiaOutcome};
use crate::procurement::known::PERSONAL_DATA;

pub(super) fn check(release: &Release, plan: &Plan, world: &World<'_>) -> DpiaCheck {
    let triggers: Vec<(&DpiaTrigger, Known)> =
        release.dpia.iter().zip(&plan.dpia).map(|(trigger, when)| (trigger, when.eval(world))).collect();
    let with = |wanted: Known| triggers.iter().filter(move |(_, value)| *value == wanted).map(|(trigger, _)| *trigger);
    let of = |source: DpiaSource, wanted: Known| with(wanted).filter(move |trigger| trigger.source == source);
    let ids = |triggers: &mut dyn Iterator<Item = &DpiaTrigger>| -> Vec<String> {
        triggers.map(|trigger| trigger.id.clone()).collect()
    };
    let criteria: Vec<&DpiaTrigger> = of(DpiaSource::Criterion, Known::Yes).collect();
    // An entry of the list that needs one more criterion is not joined by its own twin.
    let counts = |trigger: &&DpiaTrigger| match &trigger.only_with_other_than {
        None => true,
        Some(twin) => criteria.iter().any(|criterion| criterion.id != *twin),
    };
    let personal = world.fact(&FactId::from(PERSONAL_DATA));

    let always = ids(&mut of(DpiaSource::Article35, Known::Yes));
    let listed = ids(&mut of(DpiaSource::List, Known::Yes).filter(counts));
    let open = ids(&mut with(Known::Unknown));
    let (outcome, decided_by) = if personal == Known::No {
        (DpiaOutcome::NotRelevant, Vec::new())
    } else if !always.is_empty() || !listed.is_empty() {
        (DpiaOutcome::Required, [always, listed].concat())
    } else if criteria.len() >= 2 {
        (DpiaOutcome::Normally, ids(&mut criteria.iter().copied()))
    } else if !open.is_empty() || personal == Known::Unknown {
        (DpiaOutcome::Advised, open)
    } else {
        (DpiaOutcome::NotIndicated, Vec::new())
    };

    let triggers = triggers
        .iter()
        .zip(&plan.dpia)
        .filter(|((_, value), _)| personal.stays() && value.stays())
        .map(|((trigger, value), when)| (trigger.id.clone(), *value, super::causes(plan, when, world).collect()))
        .collect();
    DpiaCheck { outcome, triggers, decided_by }
}
