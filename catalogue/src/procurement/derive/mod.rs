//! The one place that decides what applies, and why.
//!
//! One order: answers → facts → protection need → DPIA pre-check → scenarios → measures → lines. Nothing looks forward. The result
//! depends on nothing but the release and the case file, and not on the order in which their entries stand.

mod dpia;
mod facts;
pub(crate) mod kept;
pub(crate) mod lines;
pub(crate) mod parameters;
mod people;
mod protection;
mod scenarios;

use super::case::CaseFile;
use super::derivation::{Agreement, Cause, Derivation, DpiaOutcome, Warning};
use super::known::DPA_NEEDED;
use crate::content::Release;
use crate::content::expr::{Aspect, Expr, Known, Known3, Level};
use crate::content::id::FactId;
use crate::content::id::ParameterId;
use crate::content::plan::{Condition, Knows, Leaf, Plan};
use facts::Facts;
use std::collections::BTreeMap;

/// The values of the parameters, by id.
pub(crate) type Values = BTreeMap<ParameterId, i64>;

/// What follows from the case file under this release.
pub fn derive(release: &Release, case: &CaseFile) -> Derivation {
    let plan = release.plan();
    let mut warnings = Vec::new();
    let (mut facts, questions) = Facts::from_answers(release, plan, case);
    let mut protection = protection::work_out(release, plan, case, &facts, &mut warnings);
    let dpia = dpia::check(release, plan, &World::new(&facts, &protection.whole));
    facts.set_dpia(&dpia);
    let world = World::new(&facts, &protection.whole);

    let in_play = scenarios::in_play(release, plan, case, &world);
    let mut measures = scenarios::measures(release, plan, case, &in_play);
    let parameters = parameters::work_out(release, plan, case, &mut warnings);
    let lines = lines::work_out(release, plan, case, &world, &mut measures, &parameters, &mut warnings);
    let actions = scenarios::actions(case, &measures, &mut warnings);
    scenarios::secure(&mut measures, &actions, &mut warnings);
    let scenarios = scenarios::assess(release, case, in_play, &measures, &mut warnings);

    let absolute = lines.iter().filter(|line| line.counts_as_absolute()).count();
    let limit = case.organisation.absolute_lines_max;
    if absolute > limit as usize {
        warnings.push(Warning::TooManyAbsolute { count: absolute, limit });
    }
    let needed = Expr::Fact(FactId::from(DPA_NEEDED));
    let because = needed.causes(&world).into_iter().filter_map(|leaf| cause(leaf, &world)).collect();
    let agreement = Agreement { needed: needed.eval(&world), because };
    let stops: Vec<_> =
        release.stops.iter().filter(|stop| stop.when.eval(&world) == Known::Yes).map(|stop| stop.id.clone()).collect();
    let low = protection.whole.iter().all(|need| need.level == Level::Low && need.could_reach == Level::Low);
    let no_dpia = matches!(dpia.outcome, DpiaOutcome::NotRelevant | DpiaOutcome::NotIndicated);
    let roles = people::warnings(release, case, &world, &scenarios);
    if !case.organisation.robustness {
        // R was worked out all the same, so that no scenario that reads it disappears; it is only not shown.
        protection.hide(Aspect::R);
    }

    // A case written by hand names the version only. One that was read against its release names this very fingerprint, and
    // working it out again for every page would be dear.
    let fingerprint = match case.release.fingerprint.as_str() {
        "" => release.fingerprint(),
        known => known.to_owned(),
    };

    Derivation {
        release: (release.version.clone(), fingerprint),
        questions,
        short_path: low && no_dpia && stops.is_empty(),
        facts: facts.into_states(release),
        protection,
        dpia,
        agreement,
        stops,
        scenarios,
        measures: measures.into(),
        actions,
        lines,
        parameters: parameters::by_id(release, plan, &parameters),
        roles,
        warnings,
    }
}

/// What conditions are evaluated against: facts, and protection needs where they are known already.
struct World<'a> {
    facts: &'a Facts<'a>,
    /// By aspect: the level that counts, and the one that unanswered questions could still raise it to.
    needs: [Option<(Level, Level)>; Aspect::ALL.len()],
}

impl<'a> World<'a> {
    fn new(facts: &'a Facts<'a>, needs: &[super::derivation::Need]) -> Self {
        let mut world = World { facts, needs: [None; Aspect::ALL.len()] };
        for need in needs {
            world.needs[need.aspect as usize] = Some((need.level, need.could_reach));
        }
        world
    }
}

impl Known3 for World<'_> {
    fn fact(&self, id: &FactId) -> Known {
        self.facts.fact(id)
    }

    fn need(&self, aspect: Aspect, level: Level) -> Known {
        match self.needs[aspect as usize] {
            Some((counts, _)) if counts >= level => Known::Yes,
            Some((_, could_reach)) if could_reach >= level => Known::Unknown,
            _ => Known::No,
        }
    }
}

impl Knows for World<'_> {
    fn knows(&self, leaf: Leaf) -> Known {
        match leaf {
            Leaf::Fact(_) => self.facts.knows(leaf),
            Leaf::Need(aspect, level) => self.need(aspect, level),
        }
    }
}

/// The facts and needs that make the condition what it is, as causes for a trail.
fn causes<'p, K: Knows>(plan: &'p Plan, when: &Condition, world: &'p K) -> impl Iterator<Item = Cause> + use<'p, K> {
    when.causes(world, when.eval(world)).into_iter().map(move |leaf| match leaf {
        Leaf::Fact(fact) => Cause::Fact { fact: plan.facts[fact].clone(), value: world.knows(leaf) },
        Leaf::Need(aspect, level) => Cause::Need { aspect, level },
    })
}

fn cause(leaf: &Expr, world: &impl Known3) -> Option<Cause> {
    match leaf {
        Expr::Fact(fact) => Some(Cause::Fact { fact: fact.clone(), value: world.fact(fact) }),
        Expr::Need(aspect, level) => Some(Cause::Need { aspect: *aspect, level: *level }),
        _ => None,
    }
}
