//! The steps of the journey with their state in words: the rail of every page, and the task list.

use crate::access::Mine;
use crate::rights::{Part, Right};
use app::components::May;
use app::frame::{Frame, Procurement, Step};
use app::t;
use catalogue::content::Lang;
use catalogue::content::expr::Known;
use catalogue::content::question::QuestionStep;
use catalogue::procurement::Derivation;
use catalogue::procurement::derivation::{RoleWarning, ScenarioStage};
use catalogue::procurement::gates::gates;
use catalogue::procurement::known::CASE_NO;

/// A step of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepId {
    /// 0.
    Profile,
    /// 1.
    Need,
    /// 2.
    Roles,
    /// 3.
    Risk,
    /// 4.
    Requirements,
    /// 5.
    Annexes,
}

impl StepId {
    /// In order.
    pub const ALL: [StepId; 6] =
        [StepId::Profile, StepId::Need, StepId::Roles, StepId::Risk, StepId::Requirements, StepId::Annexes];

    /// The part of the procurement that it is about.
    pub fn part(self) -> Part {
        match self {
            StepId::Profile | StepId::Need => Part::Need,
            StepId::Roles => Part::Roles,
            StepId::Risk => Part::Risk,
            StepId::Requirements => Part::Requirements,
            StepId::Annexes => Part::Annexes,
        }
    }

    /// The last part of its address.
    pub fn path(self) -> &'static str {
        match self {
            StepId::Profile => "profile",
            StepId::Need => "need",
            StepId::Roles => "roles",
            StepId::Risk => "risk",
            StepId::Requirements => "requirements",
            StepId::Annexes => "annexes",
        }
    }
}

/// How far a step has come: a number of things left, and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Nothing is left.
    pub done: bool,
    /// In words.
    pub words: String,
}

/// The state of a step.
pub fn state(mine: &Mine, derivation: &Derivation, step: StepId) -> State {
    let lang = mine.person.context().lang;
    let left = |left: usize, begun: bool, words: &str| {
        let words = if left == 0 {
            t!(in lang, "state-done")
        } else if !begun {
            t!(in lang, "state-not-begun")
        } else {
            t!(in lang, words, count = left)
        };
        State { done: left == 0, words }
    };
    match step {
        StepId::Profile => {
            left(missing(mine, derivation, QuestionStep::Profile), !mine.case.profile.is_empty(), "state-questions")
        }
        StepId::Need => {
            left(missing(mine, derivation, QuestionStep::Need), !mine.case.need.is_empty(), "state-questions")
        }
        StepId::Roles => {
            let missing =
                derivation.roles.iter().filter(|warning| matches!(warning, RoleWarning::Missing { .. })).count();
            left(missing, !mine.case.people.is_empty(), "state-roles")
        }
        StepId::Risk => {
            let unsettled = |stage| !matches!(stage, ScenarioStage::Accepted | ScenarioStage::SetAside);
            let unsettled = derivation.scenarios.iter().filter(|scenario| unsettled(scenario.stage)).count();
            left(unsettled, !mine.case.risk.scenarios.is_empty(), "state-scenarios")
        }
        StepId::Requirements => requirements(lang, derivation),
        StepId::Annexes => {
            let gates = gates(&mine.release, &mine.case, derivation, mine.stored.frozen.is_some());
            left(gates.iter().filter(|gate| gate.holds_up()).count(), true, "state-gates")
        }
    }
}

fn missing(mine: &Mine, derivation: &Derivation, step: QuestionStep) -> usize {
    let of_step = |state: &&catalogue::procurement::derivation::QuestionState| {
        mine.release.question(&state.id).is_some_and(|question| question.step == step)
    };
    derivation.questions.iter().filter(of_step).filter(|state| state.missing).count()
}

fn requirements(lang: Lang, derivation: &Derivation) -> State {
    let open = derivation.lines.iter().filter(|line| line.stands() && line.open).count();
    let lines = derivation.lines.iter().filter(|line| line.stands()).count();
    let words = match (lines, open) {
        (0, _) => t!(in lang, "state-not-begun"),
        (lines, 0) => t!(in lang, "state-lines", count = lines),
        (lines, open) => t!(in lang, "state-lines-open", count = lines, open = open),
    };
    State { done: lines > 0 && open == 0, words }
}

/// The name of a step.
pub fn name(lang: Lang, step: StepId) -> String {
    t!(in lang, &format!("step-{}", step.path()))
}

/// A frame for a page of this procurement, with the rail.
pub fn frame(mine: &Mine, title: String, current: Option<StepId>) -> Frame {
    framed(mine, &mine.derive(), title, current)
}

/// The same, when the derivation is at hand.
pub fn framed(mine: &Mine, derivation: &Derivation, title: String, current: Option<StepId>) -> Frame {
    let context = mine.person.context();
    let steps = StepId::ALL
        .into_iter()
        .map(|step| Step {
            path: step.path(),
            name: name(context.lang, step),
            state: match mine.rights.may(Right::Read, step.part()) {
                true => state(mine, derivation, step).words,
                false => t!(in context.lang, "state-shut"),
            },
            current: current == Some(step),
            open: mine.rights.may(Right::Read, step.part()),
        })
        .collect();
    let case_no = mine.case.profile.get(CASE_NO).and_then(|answer| answer.text()).unwrap_or_default().to_owned();
    let mut frame = context.frame(title);
    let stops = mine.release.stops.iter().filter(|stop| derivation.stops.contains(&stop.id));
    frame.stops = stops.map(|stop| stop.text.show(context.lang).to_owned()).collect();
    let sheet = (t!(in context.lang, "preview-sheet"), "sheet");
    let agreement = (t!(in context.lang, "preview-agreement"), "agreement");
    let agreement = (derivation.agreement.needed != Known::No).then_some(agreement);
    let part = current.map_or(Part::Overview, StepId::part);
    let may = |right| mine.rights.may(right, part);
    frame.may = Some(May { write: may(Right::Write), sign: may(Right::Sign) });
    frame.procurement = Some(Procurement {
        id: mine.id().to_owned(),
        title: mine.stored.title.clone(),
        case_no,
        organisation: (mine.stored.organisation_id != mine.person.account.organisation_id)
            .then(|| mine.case.organisation.name.clone()),
        steps,
        previews: std::iter::once(sheet).chain(agreement).collect(),
    });
    frame
}
