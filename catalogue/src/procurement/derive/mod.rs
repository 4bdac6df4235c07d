//! The one place that decides what applies, and why.
//!
//! One order: answers → facts → protection need → DPIA pre-check → scenarios → measures → lines. Nothing looks forward. The result
//! depends on nothing but the release and the case file, and not on the order in which their entries stand.

mod dpia;
mod facts;
pub(crate) mod lines;
mod people;
mod protection;
mod scenarios;

use super::case::CaseFile;
use super::derivation::{Agreement, Cause, Derivation, DpiaOutcome, Warning};
use super::known::DPA_NEEDED;
use crate::content::Release;
use crate::content::expr::{Aspect, Expr, Known, Known3, Level};
use crate::content::id::FactId;
use facts::Facts;

/// What follows from the case file under this release.
pub fn derive(release: &Release, case: &CaseFile) -> Derivation {
    let mut warnings = Vec::new();
    let (mut facts, questions) = Facts::from_answers(release, case);
    let mut protection = protection::work_out(release, case, &facts, &mut warnings);
    let dpia = {
        let world = World { facts: &facts, needs: &protection.whole };
        dpia::check(release, &world)
    };
    facts.set_dpia(release, &dpia);
    let world = World { facts: &facts, needs: &protection.whole };

    let in_play = scenarios::in_play(release, case, &world);
    let measures = scenarios::measures(release, case, &in_play);
    let parameters = lines::parameters(release, case, &mut warnings);
    let lines = lines::work_out(release, case, &world, &measures, &parameters, &mut warnings);
    let actions = scenarios::actions(case, &measures, &mut warnings);
    let measures = scenarios::secure(measures, &lines, &actions, &mut warnings);
    let scenarios = scenarios::assess(release, case, in_play, &measures, &mut warnings);

    let absolute = lines.iter().filter(|line| line.counts_as_absolute()).count();
    let limit = case.organisation.absolute_lines_max;
    if absolute > limit as usize {
        warnings.push(Warning::TooManyAbsolute { count: absolute, limit });
    }
    let needed = Expr::Fact(FactId::from(DPA_NEEDED));
    let agreement = Agreement { needed: needed.eval(&world), because: causes(&needed, &world) };
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
        measures,
        actions,
        lines,
        parameters,
        roles,
        warnings,
    }
}

/// What expressions are evaluated against: facts, and protection needs where they are known already.
struct World<'a> {
    facts: &'a Facts<'a>,
    needs: &'a [super::derivation::Need],
}

impl Known3 for World<'_> {
    fn fact(&self, id: &FactId) -> Known {
        self.facts.value(id)
    }

    fn need(&self, aspect: Aspect, level: Level) -> Known {
        match self.needs.iter().find(|need| need.aspect == aspect) {
            Some(need) if need.level >= level => Known::Yes,
            Some(need) if need.could_reach >= level => Known::Unknown,
            _ => Known::No,
        }
    }
}

/// The facts and needs that make the expression what it is, as causes for a trail.
fn causes(expr: &Expr, world: &impl Known3) -> Vec<Cause> {
    expr.causes(world)
        .into_iter()
        .filter_map(|leaf| match leaf {
            Expr::Fact(fact) => Some(Cause::Fact { fact: fact.clone(), value: world.fact(fact) }),
            Expr::Need(aspect, level) => Some(Cause::Need { aspect: *aspect, level: *level }),
            _ => None,
        })
        .collect()
}
