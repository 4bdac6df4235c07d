//! Answers → facts.

use crate::content::Release;
use crate::content::expr::{Aspect, Known, Known3, Level};
use crate::content::id::FactId;
use crate::content::plan::{Condition, FactNo, Knows, Leaf, Plan, PlannedColumn, PlannedOption, PlannedQuestion};
use crate::content::question::{AnswerKind, Question, QuestionStep};
use crate::procurement::answer::{Answer, Cell, Row};
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{Cause, DpiaCheck, DpiaOutcome, FactState, QuestionState};
use crate::procurement::known::PERSONAL_DATA;
use std::cell::RefCell;
use std::sync::Arc;

/// What is known of the facts, and what answers said of those that answers set.
pub(super) struct Facts<'a> {
    plan: &'a Plan,
    /// By fact: what answers said, with the answers behind; the others are worked out from them.
    base: Vec<Option<Said>>,
    /// By fact: what is known of it, once every question has been read: thousands of conditions ask.
    values: Vec<Known>,
    /// Why the DPIA pre-check decided as it did.
    decided: Vec<Cause>,
}

/// What answers say of a fact: no, until one says more.
#[derive(Clone)]
struct Said {
    value: Known,
    because: Vec<Cause>,
}

impl Default for Said {
    fn default() -> Self {
        Said { value: Known::No, because: Vec::new() }
    }
}

impl<'a> Facts<'a> {
    /// Reads every question in order. Where one question decides whether another is asked, the one comes first.
    pub(super) fn from_answers(release: &'a Release, plan: &'a Plan, case: &CaseFile) -> (Self, Vec<QuestionState>) {
        let mut facts = Facts { plan, base: vec![None; plan.facts.len()], values: Vec::new(), decided: Vec::new() };
        let mut states = Vec::with_capacity(release.questions.len());
        for (question, planned) in release.questions.iter().zip(&plan.questions) {
            let answers = match question.step {
                QuestionStep::Profile => &case.profile,
                QuestionStep::Need => &case.need,
            };
            let answer = answers.get(&question.id);
            let asked = planned.ask.as_ref().is_none_or(|ask| ask.eval(&facts).stays());
            if asked {
                facts.read(question, planned, answer);
            } else {
                let because: Vec<Cause> = planned.ask.iter().flat_map(|ask| super::causes(plan, ask, &facts)).collect();
                for fact in &planned.facts {
                    facts.base[*fact].get_or_insert_default();
                    for cause in &because {
                        facts.add(*fact, Known::No, cause.clone());
                    }
                }
            }
            states.push(QuestionState {
                id: question.id.clone(),
                asked,
                answered: answer.is_some(),
                dont_know: answer == Some(&Answer::DontKnow),
                missing: asked && question.required && answer.is_none(),
            });
        }
        // In the order of the catalogue, where one that follows from others stands after them. A fact that only a condition
        // names is not known.
        let mut values = vec![Known::Unknown; plan.facts.len()];
        for (fact, value) in values.iter_mut().enumerate().take(release.facts.len()) {
            *value = facts.value(fact);
        }
        facts.values = values;
        (facts, states)
    }

    /// Yes beats unknown beats no, and only the answers that gave the winning value are its causes.
    fn add(&mut self, fact: FactNo, value: Known, because: Cause) {
        let said = self.base[fact].get_or_insert_default();
        if value > said.value {
            said.value = value;
            said.because.clear();
            said.because.push(because);
        } else if value == said.value && !said.because.contains(&because) {
            said.because.push(because);
        }
    }

    /// What the answer to one question says of the facts it sets.
    fn read(&mut self, question: &Question, planned: &PlannedQuestion, answer: Option<&Answer>) {
        match (question.kind, answer.filter(|answer| **answer != Answer::DontKnow)) {
            (AnswerKind::Number, Some(Answer::Number(number))) => {
                let because = answer_cause(question, None, Some(number.to_string().into()));
                for (threshold, facts) in question.thresholds.iter().zip(&planned.thresholds) {
                    let value = Known::from_bool(*number >= threshold.at_least);
                    for fact in facts {
                        self.add(*fact, value, because.clone());
                    }
                }
            }
            (AnswerKind::Number, _) | (_, None) => {
                for fact in &planned.facts {
                    self.add(*fact, Known::Unknown, Cause::Open { question: question.id.clone() });
                }
            }
            (AnswerKind::Rows, Some(answer)) => self.read_rows(question, planned, answer.rows()),
            (_, Some(answer)) => {
                let chosen = answer.chosen();
                let options = planned.options.iter().filter(|option| chosen.contains(&&*option.id));
                let options: smallvec::SmallVec<[&PlannedOption; 4]> = options.collect();
                let first: Option<Arc<str>> = match options.first() {
                    Some(option) if chosen.first() == Some(&&*option.id) => Some(option.id.clone()),
                    _ => chosen.first().map(|id| (*id).into()),
                };
                for fact in &planned.facts {
                    let by = options.iter().find(|option| option.facts.contains(fact));
                    let chose = by.map(|option| option.id.clone()).or_else(|| first.clone());
                    self.add(*fact, Known::from_bool(by.is_some()), answer_cause(question, None, chose));
                }
            }
        }
    }

    fn read_rows(&mut self, question: &Question, planned: &PlannedQuestion, rows: &[Row]) {
        for fact in &planned.any_row {
            self.add(*fact, Known::from_bool(!rows.is_empty()), answer_cause(question, None, None));
        }
        for (column, planned) in question.columns.iter().zip(&planned.columns) {
            let cells: smallvec::SmallVec<[Option<&[String]>; 16]> =
                rows.iter().map(|row| cell_chosen(row.get(&column.id))).collect();
            for fact in &planned.facts {
                self.add(*fact, Known::No, answer_cause(question, None, None));
                for (index, chosen) in cells.iter().enumerate() {
                    match chosen.map(|chosen| option_with(planned, chosen, *fact)) {
                        None => self.add(*fact, Known::Unknown, Cause::Open { question: question.id.clone() }),
                        Some(Some(option)) => {
                            let because = answer_cause(question, Some(index + 1), Some(option.id.clone()));
                            self.add(*fact, Known::Yes, because);
                        }
                        Some(None) => {}
                    }
                }
            }
        }
    }

    /// Tells the fact that the DPIA pre-check decides.
    pub(super) fn set_dpia(&mut self, check: &DpiaCheck) {
        let value = match check.outcome {
            DpiaOutcome::Required | DpiaOutcome::Normally => Known::Yes,
            DpiaOutcome::Advised => Known::Unknown,
            DpiaOutcome::NotIndicated | DpiaOutcome::NotRelevant => Known::No,
        };
        let deciding = check.triggers.iter().filter(|(id, ..)| check.decided_by.contains(id));
        let mut because: Vec<Cause> = Vec::new();
        for cause in deciding.flat_map(|(_, _, causes)| causes) {
            if !because.contains(cause) {
                because.push(cause.clone());
            }
        }
        if because.is_empty() {
            let personal = FactId::from(PERSONAL_DATA);
            because.push(Cause::Fact { value: self.fact(&personal), fact: personal });
        }
        if let Some(fact) = self.plan.dpia_fact {
            self.values[fact] = value;
            self.decided = because;
        }
    }

    /// What is known of a fact.
    fn value(&self, fact: FactNo) -> Known {
        if let Some(value) = self.values.get(fact) {
            return *value;
        }
        // While the questions are read.
        match (&self.base[fact], &self.plan.following[fact]) {
            (Some(said), _) => said.value,
            (None, Some(when)) => when.eval(self),
            (None, None) => Known::Unknown,
        }
    }

    /// The same facts, seen from one row of the information types: what the row says of itself goes before the whole.
    pub(super) fn of_row(&'a self, question: &Question, planned: &PlannedQuestion, row: &Row) -> RowFacts<'a> {
        let mut known = vec![None; self.plan.facts.len()];
        for (column, planned) in question.columns.iter().zip(&planned.columns) {
            let chosen = cell_chosen(row.get(&column.id));
            for fact in &planned.facts {
                let value = match chosen {
                    None => Known::Unknown,
                    Some(chosen) => Known::from_bool(option_with(planned, chosen, *fact).is_some()),
                };
                let said = known[*fact].get_or_insert(Known::No);
                *said = value.max(*said);
            }
        }
        RowFacts { whole: self, known: RefCell::new(known) }
    }

    /// Every fact of the catalogue with what is known of it, and why.
    pub(super) fn into_states(mut self, release: &Release) -> Vec<FactState> {
        let following = &self.plan.following;
        let mut states = Vec::with_capacity(release.facts.len());
        for (number, fact) in release.facts.iter().enumerate() {
            let because = match &following[number] {
                Some(when) => super::causes(self.plan, when, &self).collect(),
                None if self.plan.dpia_fact == Some(number) => std::mem::take(&mut self.decided),
                None => self.base[number].take().map(|said| said.because).unwrap_or_default(),
            };
            states.push(FactState { id: fact.id.clone(), value: self.values[number], because });
        }
        states
    }
}

impl Knows for Facts<'_> {
    /// No fact reads a protection need: the integrity check refuses it. Unknown removes nothing.
    fn knows(&self, leaf: Leaf) -> Known {
        match leaf {
            Leaf::Fact(fact) => self.value(fact),
            Leaf::Need(..) => Known::Unknown,
        }
    }
}

impl Known3 for Facts<'_> {
    fn fact(&self, id: &FactId) -> Known {
        self.plan.fact(id).map_or(Known::Unknown, |fact| self.value(fact))
    }

    fn need(&self, _: Aspect, _: Level) -> Known {
        Known::Unknown
    }
}

/// Facts as one information type has them.
pub(super) struct RowFacts<'a> {
    whole: &'a Facts<'a>,
    /// By fact: what the row says of itself, and what has been worked out from it so far.
    known: RefCell<Vec<Option<Known>>>,
}

impl Knows for RowFacts<'_> {
    fn knows(&self, leaf: Leaf) -> Known {
        let Leaf::Fact(fact) = leaf else { return Known::Unknown };
        if let Some(value) = self.known.borrow()[fact] {
            return value;
        }
        let following: Option<&Condition> = self.whole.plan.following[fact].as_ref();
        let Some(when) = following else { return self.whole.value(fact) };
        let value = when.eval(self);
        self.known.borrow_mut()[fact] = Some(value);
        value
    }
}

fn answer_cause(question: &Question, row: Option<usize>, chose: Option<Arc<str>>) -> Cause {
    Cause::Answer { question: question.id.clone(), row, chose }
}

/// The ids chosen in a cell; none where nobody filled it in.
fn cell_chosen(cell: Option<&Cell>) -> Option<&[String]> {
    match cell {
        Some(Cell::Text(id)) if !id.is_empty() => Some(std::slice::from_ref(id)),
        Some(Cell::Many(ids)) => Some(ids),
        _ => None,
    }
}

/// The chosen option that sets the fact. A cell nobody filled in leaves the facts of its column open.
fn option_with<'c>(column: &'c PlannedColumn, chosen: &[String], fact: FactNo) -> Option<&'c PlannedOption> {
    let sets = |option: &&PlannedOption| option.facts.contains(&fact) && chosen.iter().any(|id| **id == *option.id);
    column.options.iter().find(sets)
}
