//! Answers → facts.

use crate::content::Release;
use crate::content::expr::{Aspect, Known, Known3, Level};
use crate::content::id::FactId;
use crate::content::question::{AnswerKind, Choice, Column, Question, QuestionStep};
use crate::procurement::answer::{Answer, Cell, Row};
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{Cause, DpiaCheck, DpiaOutcome, FactState, QuestionState};
use crate::procurement::known::PERSONAL_DATA;
use std::collections::BTreeMap;

/// What is known of the facts that answers set, with the answers behind; the others are worked out from them when asked for.
pub(super) struct Facts<'a> {
    release: &'a Release,
    base: BTreeMap<FactId, (Known, Vec<Cause>)>,
    /// The facts that follow from others, once every question has been read: hundreds of conditions ask for them.
    following: BTreeMap<FactId, Known>,
    dpia: Option<(FactId, Known, Vec<Cause>)>,
}

impl<'a> Facts<'a> {
    /// Reads every question in order. Where one question decides whether another is asked, the one comes first.
    pub(super) fn from_answers(release: &'a Release, case: &CaseFile) -> (Self, Vec<QuestionState>) {
        let mut facts = Facts { release, base: BTreeMap::new(), following: BTreeMap::new(), dpia: None };
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
                all_facts(question).map(|fact| (fact.clone(), Known::No, because.clone())).collect()
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
        let following = release.facts.iter().filter(|fact| fact.when.is_some());
        facts.following = following.map(|fact| (fact.id.clone(), facts.value(&fact.id))).collect();
        (facts, states)
    }

    /// Yes beats unknown beats no, and only the answers that gave the winning value are its causes.
    fn add(&mut self, fact: FactId, value: Known, because: Vec<Cause>) {
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
    pub(super) fn set_dpia(&mut self, release: &Release, check: &DpiaCheck) {
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
        self.dpia = release.facts.iter().find(|fact| fact.from_dpia).map(|fact| (fact.id.clone(), value, because));
    }

    /// What is known of a fact.
    pub(super) fn value(&self, id: &FactId) -> Known {
        if let Some((fact, value, _)) = &self.dpia
            && fact == id
        {
            return *value;
        }
        if let Some(value) = self.base.get(id).map(|(value, _)| value).or_else(|| self.following.get(id)) {
            return *value;
        }
        let when = self.release.fact(id).and_then(|fact| fact.when.as_ref());
        when.map_or(Known::Unknown, |when| when.eval(self))
    }

    /// The same facts, seen from one row of the information types: what the row says of itself goes before the whole.
    pub(super) fn of_row(&'a self, question: &Question, row: &Row) -> RowFacts<'a> {
        let own = question
            .columns
            .iter()
            .flat_map(|column| {
                let cell = row.get(&column.id);
                column_facts(column).map(move |fact| (fact.clone(), cell_value(column, cell, fact)))
            })
            .fold(BTreeMap::new(), |mut own: BTreeMap<FactId, Known>, (fact, value)| {
                let known = own.entry(fact).or_insert(Known::No);
                *known = (*known).max(value);
                own
            });
        RowFacts { whole: self, own }
    }

    /// Every fact of the catalogue with what is known of it, and why.
    pub(super) fn states(&self, release: &Release) -> Vec<FactState> {
        release
            .facts
            .iter()
            .map(|fact| {
                let because = match (&fact.when, &self.dpia) {
                    (Some(when), _) => super::causes(when, self),
                    (None, Some((decided, _, because))) if *decided == fact.id => because.clone(),
                    (None, _) => self.base.get(&fact.id).map(|(_, because)| because.clone()).unwrap_or_default(),
                };
                FactState { id: fact.id.clone(), value: self.value(&fact.id), because }
            })
            .collect()
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
    own: BTreeMap<FactId, Known>,
}

impl Known3 for RowFacts<'_> {
    fn fact(&self, id: &FactId) -> Known {
        if let Some(value) = self.own.get(id) {
            return *value;
        }
        match self.whole.release.fact(id).and_then(|fact| fact.when.as_ref()) {
            Some(when) => when.eval(self),
            None => self.whole.value(id),
        }
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

type Contribution = (FactId, Known, Vec<Cause>);

fn contributions(question: &Question, answer: Option<&Answer>) -> Vec<Contribution> {
    let open = || vec![Cause::Open { question: question.id.clone() }];
    let Some(answer) = answer.filter(|answer| **answer != Answer::DontKnow) else {
        return all_facts(question).map(|fact| (fact.clone(), Known::Unknown, open())).collect();
    };
    match question.kind {
        AnswerKind::Number => {
            let Answer::Number(number) = answer else {
                return all_facts(question).map(|fact| (fact.clone(), Known::Unknown, open())).collect();
            };
            let because = vec![answer_cause(question, None, Some(number.to_string()))];
            question
                .thresholds
                .iter()
                .flat_map(|threshold| {
                    let value = Known::from_bool(*number >= threshold.at_least);
                    threshold.facts.iter().map(move |fact| (fact.clone(), value))
                })
                .map(|(fact, value)| (fact, value, because.clone()))
                .collect()
        }
        AnswerKind::Rows => row_contributions(question, answer.rows()),
        _ => {
            let chosen = answer.chosen();
            all_facts(question)
                .map(|fact| {
                    let by = question
                        .options
                        .iter()
                        .find(|option| chosen.contains(&option.id.as_str()) && option.facts.contains(fact));
                    let chose =
                        by.map(|option| option.id.clone()).or_else(|| chosen.first().map(|id| (*id).to_owned()));
                    (fact.clone(), Known::from_bool(by.is_some()), vec![answer_cause(question, None, chose)])
                })
                .collect()
        }
    }
}

fn row_contributions(question: &Question, rows: &[Row]) -> Vec<Contribution> {
    let mut found: Vec<Contribution> = Vec::new();
    for fact in &question.any_row {
        found.push((fact.clone(), Known::from_bool(!rows.is_empty()), vec![answer_cause(question, None, None)]));
    }
    for column in &question.columns {
        for fact in column_facts(column) {
            found.push((fact.clone(), Known::No, vec![answer_cause(question, None, None)]));
            for (index, row) in rows.iter().enumerate() {
                let cell = row.get(&column.id);
                let value = cell_value(column, cell, fact);
                let because = match value {
                    Known::Unknown => Cause::Open { question: question.id.clone() },
                    _ => answer_cause(question, Some(index + 1), chosen_with(column, cell, fact)),
                };
                if value != Known::No {
                    found.push((fact.clone(), value, vec![because]));
                }
            }
        }
    }
    found
}

fn answer_cause(question: &Question, row: Option<usize>, chose: Option<String>) -> Cause {
    Cause::Answer { question: question.id.clone(), row, chose }
}

fn cell_chosen(cell: Option<&Cell>) -> Option<Vec<&str>> {
    match cell {
        Some(Cell::Text(id)) if !id.is_empty() => Some(vec![id]),
        Some(Cell::Many(ids)) => Some(ids.iter().map(String::as_str).collect()),
        _ => None,
    }
}

fn option_with<'c>(column: &'c Column, cell: Option<&Cell>, fact: &FactId) -> Option<&'c Choice> {
    let chosen = cell_chosen(cell)?;
    column.options.iter().find(|option| chosen.contains(&option.id.as_str()) && option.facts.contains(fact))
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
