//! Answers → facts.

use crate::content::Release;
use crate::content::expr::{Aspect, Expr, Known, Known3, Level};
use crate::content::id::FactId;
use crate::content::question::{AnswerKind, Choice, Column, Question, QuestionStep};
use crate::procurement::answer::{Answer, Cell, Row};
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{Cause, DpiaCheck, DpiaOutcome, FactState, QuestionState};
use crate::procurement::known::PERSONAL_DATA;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::cell::RefCell;

/// What is known of the facts that answers set, with the answers behind; the others are worked out from them when asked for.
pub(super) struct Facts<'a> {
    /// What each fact that follows from others follows from.
    following: FxHashMap<&'a FactId, &'a Expr>,
    base: FxHashMap<&'a FactId, (Known, Vec<Cause>)>,
    /// What is known of every fact, once every question has been read: thousands of conditions ask.
    values: FxHashMap<&'a FactId, Known>,
    dpia: Option<(&'a FactId, Known, Vec<Cause>)>,
}

impl<'a> Facts<'a> {
    /// Reads every question in order. Where one question decides whether another is asked, the one comes first.
    pub(super) fn from_answers(release: &'a Release, case: &CaseFile) -> (Self, Vec<QuestionState>) {
        let following = release.facts.iter().filter_map(|fact| Some((&fact.id, fact.when.as_ref()?))).collect();
        let (base, values) = (FxHashMap::default(), FxHashMap::default());
        let mut facts = Facts { following, base, values, dpia: None };
        let mut states = Vec::with_capacity(release.questions.len());
        for question in &release.questions {
            let answers = match question.step {
                QuestionStep::Profile => &case.profile,
                QuestionStep::Need => &case.need,
            };
            let answer = answers.get(&question.id);
            let asked = question.ask.as_ref().is_none_or(|ask| ask.eval(&facts).stays());
            let contributions = if asked {
                contributions(question, answer)
            } else {
                let because: Vec<Cause> = question.ask.iter().flat_map(|ask| super::causes(ask, &facts)).collect();
                all_facts(question).map(|fact| (fact, Known::No, because.clone())).collect()
            };
            for (fact, value, because) in contributions {
                facts.add(fact, value, because);
            }
            states.push(QuestionState {
                id: question.id.clone(),
                asked,
                answered: answer.is_some(),
                dont_know: answer == Some(&Answer::DontKnow),
                missing: asked && question.required && answer.is_none(),
            });
        }
        // In the order of the catalogue, where one that follows from others stands after them.
        for fact in &release.facts {
            let value = facts.value(&fact.id);
            facts.values.insert(&fact.id, value);
        }
        (facts, states)
    }

    /// Yes beats unknown beats no, and only the answers that gave the winning value are its causes.
    fn add(&mut self, fact: &'a FactId, value: Known, because: Vec<Cause>) {
        let known = self.base.entry(fact).or_insert((Known::No, Vec::new()));
        if value > known.0 {
            *known = (value, because);
        } else if value == known.0 {
            for cause in because {
                if !known.1.contains(&cause) {
                    known.1.push(cause);
                }
            }
        }
    }

    /// Tells the fact that the DPIA pre-check decides.
    pub(super) fn set_dpia(&mut self, release: &'a Release, check: &DpiaCheck) {
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
            because.push(Cause::Fact { value: self.value(&personal), fact: personal });
        }
        self.dpia = release.facts.iter().find(|fact| fact.from_dpia).map(|fact| (&fact.id, value, because));
    }

    /// What is known of a fact.
    pub(super) fn value(&self, id: &FactId) -> Known {
        if let Some((fact, value, _)) = &self.dpia
            && *fact == id
        {
            return *value;
        }
        if let Some(value) = self.values.get(id).or_else(|| self.base.get(id).map(|(value, _)| value)) {
            return *value;
        }
        self.following.get(id).map_or(Known::Unknown, |when| when.eval(self))
    }

    /// The same facts, seen from one row of the information types: what the row says of itself goes before the whole.
    pub(super) fn of_row(&'a self, question: &'a Question, row: &Row) -> RowFacts<'a> {
        let own = question
            .columns
            .iter()
            .flat_map(|column| {
                let cell = row.get(&column.id);
                column_facts(column).map(move |fact| (fact, cell_value(column, cell, fact)))
            })
            .fold(FxHashMap::default(), |mut own: FxHashMap<&FactId, Known>, (fact, value)| {
                let known = own.entry(fact).or_insert(Known::No);
                *known = (*known).max(value);
                own
            });
        RowFacts { whole: self, known: RefCell::new(own) }
    }

    /// Every fact of the catalogue with what is known of it, and why.
    pub(super) fn into_states(mut self, release: &Release) -> Vec<FactState> {
        let mut states: Vec<FactState> = release
            .facts
            .iter()
            .map(|fact| {
                let because = fact.when.iter().flat_map(|when| super::causes(when, &self)).collect();
                FactState { id: fact.id.clone(), value: self.value(&fact.id), because }
            })
            .collect();
        let decided = self.dpia.take();
        for (fact, state) in release.facts.iter().zip(&mut states).filter(|(fact, _)| fact.when.is_none()) {
            state.because = match &decided {
                Some((decided, _, because)) if **decided == fact.id => because.clone(),
                _ => self.base.remove(&fact.id).map(|(_, because)| because).unwrap_or_default(),
            };
        }
        states
    }
}

impl Known3 for Facts<'_> {
    fn fact(&self, id: &FactId) -> Known {
        self.value(id)
    }

    /// No fact reads a protection need: the integrity check refuses it. Unknown removes nothing.
    fn need(&self, _: Aspect, _: Level) -> Known {
        Known::Unknown
    }
}

/// Facts as one information type has them.
pub(super) struct RowFacts<'a> {
    whole: &'a Facts<'a>,
    /// What the row says of itself, and what has been worked out from it so far.
    known: RefCell<FxHashMap<&'a FactId, Known>>,
}

impl Known3 for RowFacts<'_> {
    fn fact(&self, id: &FactId) -> Known {
        if let Some(value) = self.known.borrow().get(id) {
            return *value;
        }
        let Some((id, when)) = self.whole.following.get_key_value(id) else { return self.whole.value(id) };
        let value = when.eval(self);
        self.known.borrow_mut().insert(id, value);
        value
    }

    fn need(&self, _: Aspect, _: Level) -> Known {
        Known::Unknown
    }
}

fn column_facts(column: &Column) -> impl Iterator<Item = &FactId> {
    column.options.iter().flat_map(|option| &option.facts)
}

fn all_facts(question: &Question) -> impl Iterator<Item = &FactId> {
    let options = question.options.iter().flat_map(|option| &option.facts);
    let thresholds = question.thresholds.iter().flat_map(|threshold| &threshold.facts);
    options.chain(thresholds).chain(question.columns.iter().flat_map(column_facts)).chain(&question.any_row)
}

type Contribution<'q> = (&'q FactId, Known, Vec<Cause>);

fn contributions<'q>(question: &'q Question, answer: Option<&Answer>) -> Vec<Contribution<'q>> {
    let open = || vec![Cause::Open { question: question.id.clone() }];
    let Some(answer) = answer.filter(|answer| **answer != Answer::DontKnow) else {
        return all_facts(question).map(|fact| (fact, Known::Unknown, open())).collect();
    };
    match question.kind {
        AnswerKind::Number => {
            let Answer::Number(number) = answer else {
                return all_facts(question).map(|fact| (fact, Known::Unknown, open())).collect();
            };
            let because = vec![answer_cause(question, None, Some(number.to_string()))];
            question
                .thresholds
                .iter()
                .flat_map(|threshold| {
                    let value = Known::from_bool(*number >= threshold.at_least);
                    threshold.facts.iter().map(move |fact| (fact, value))
                })
                .map(|(fact, value)| (fact, value, because.clone()))
                .collect()
        }
        AnswerKind::Rows => row_contributions(question, answer.rows()),
        _ => {
            let chosen = answer.chosen();
            let options: SmallVec<[&Choice; 4]> =
                question.options.iter().filter(|option| chosen.contains(&option.id.as_str())).collect();
            all_facts(question)
                .map(|fact| {
                    let by = options.iter().find(|option| option.facts.contains(fact));
                    let chose =
                        by.map(|option| option.id.clone()).or_else(|| chosen.first().map(|id| (*id).to_owned()));
                    (fact, Known::from_bool(by.is_some()), vec![answer_cause(question, None, chose)])
                })
                .collect()
        }
    }
}

fn row_contributions<'q>(question: &'q Question, rows: &[Row]) -> Vec<Contribution<'q>> {
    let mut found = Vec::new();
    for fact in &question.any_row {
        found.push((fact, Known::from_bool(!rows.is_empty()), vec![answer_cause(question, None, None)]));
    }
    for column in &question.columns {
        for fact in column_facts(column) {
            found.push((fact, Known::No, vec![answer_cause(question, None, None)]));
            for (index, row) in rows.iter().enumerate() {
                let cell = row.get(&column.id);
                let value = cell_value(column, cell, fact);
                let because = match value {
                    Known::Unknown => Cause::Open { question: question.id.clone() },
                    _ => answer_cause(question, Some(index + 1), chosen_with(column, cell, fact)),
                };
                if value != Known::No {
                    found.push((fact, value, vec![because]));
                }
            }
        }
    }
    found
}

fn answer_cause(question: &Question, row: Option<usize>, chose: Option<String>) -> Cause {
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

fn option_with<'c>(column: &'c Column, cell: Option<&Cell>, fact: &FactId) -> Option<&'c Choice> {
    let chosen = cell_chosen(cell)?;
    column.options.iter().find(|option| chosen.contains(&option.id) && option.facts.contains(fact))
}

fn chosen_with(column: &Column, cell: Option<&Cell>, fact: &FactId) -> Option<String> {
    option_with(column, cell, fact).map(|option| option.id.clone())
}

/// What one cell says of a fact its column can set. A cell nobody filled in leaves it open.
fn cell_value(column: &Column, cell: Option<&Cell>, fact: &FactId) -> Known {
    match cell_chosen(cell) {
        None => Known::Unknown,
        Some(_) => Known::from_bool(option_with(column, cell, fact).is_some()),
    }
}
