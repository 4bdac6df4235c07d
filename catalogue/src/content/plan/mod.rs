//! A release arranged by number.
//!
//! Working a case out asks thousands of times what is known of a fact, which items a measure leads to, and what stands in a text.
//! The plan answers by number what the release, which is written for people, would have to search for by id. It is made once for a
//! release, the first time a case is worked out with it, and holds nothing that the release does not say.

mod condition;
mod wording;

pub(crate) use condition::{Condition, FactNo, Knows, Leaf};
pub(crate) use wording::Wording;

use super::Release;
use super::expr::{Aspect, Expr, Level};
use super::id::{FactId, ItemId, MeasureId, ParameterId, Reference, ScenarioId};
use super::item::Item;
use super::question::{ProtectionScope, Question};
use super::risk::{Measure, Scenario};
use super::text::{Lang, Text};
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// Where a release keeps its plan. A copy of a release begins without one, as it is made to be changed.
#[derive(Default)]
pub(crate) struct PlanOnce(OnceLock<Box<Plan>>);

impl PlanOnce {
    /// The plan of this release, which is not changed afterwards: whoever wants another release changes a copy.
    pub(crate) fn of<'r>(&'r self, release: &Release) -> &'r Plan {
        let plan = self.0.get_or_init(|| Box::new(Plan::new(release)));
        debug_assert!(plan.is_of(release), "a release was changed after a case had been worked out with it");
        plan
    }
}

impl Clone for PlanOnce {
    fn clone(&self) -> Self {
        PlanOnce::default()
    }
}

impl PartialEq for PlanOnce {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for PlanOnce {}

impl std::fmt::Debug for PlanOnce {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PlanOnce")
    }
}

/// The plan.
pub(crate) struct Plan {
    /// The ids of the facts: those of the release in their order, then any that only a condition names.
    pub(crate) facts: Vec<FactId>,
    /// By fact: what it follows from.
    pub(crate) following: Vec<Option<Condition>>,
    /// The fact that the DPIA pre-check decides.
    pub(crate) dpia_fact: Option<FactNo>,
    fact_numbers: FxHashMap<FactId, FactNo>,
    /// The questions, in the order of the release.
    pub(crate) questions: Vec<PlannedQuestion>,
    /// By scope and aspect: the rules for the least protection need.
    pub(crate) protection: Vec<PlannedRule>,
    /// By trigger of the DPIA pre-check: when it holds.
    pub(crate) dpia: Vec<Condition>,
    /// The scenarios, by id.
    pub(crate) scenarios: Vec<PlannedScenario>,
    /// The measures, by id.
    pub(crate) measures: Vec<PlannedMeasure>,
    measure_numbers: FxHashMap<MeasureId, usize>,
    /// The items that stand, by domain and id.
    pub(crate) items: Vec<PlannedItem>,
    item_numbers: FxHashMap<ItemId, usize>,
    /// The parameters' numbers, by id.
    pub(crate) parameters_by_id: Vec<usize>,
    /// The parameters that are bound to others: which, never above which, never below which.
    pub(crate) bounds: Vec<(usize, Option<usize>, Option<usize>)>,
}

/// A question: what it sets.
pub(crate) struct PlannedQuestion {
    /// When it is asked.
    pub(crate) ask: Option<Condition>,
    /// Every fact it can set, once.
    pub(crate) facts: Vec<FactNo>,
    /// By option: its id, and the facts that choosing it sets.
    pub(crate) options: Vec<PlannedOption>,
    /// By threshold: the facts.
    pub(crate) thresholds: Vec<Vec<FactNo>>,
    /// By column.
    pub(crate) columns: Vec<PlannedColumn>,
    /// The facts that any row sets.
    pub(crate) any_row: Vec<FactNo>,
}

/// An option of a question or a column.
pub(crate) struct PlannedOption {
    pub(crate) id: Arc<str>,
    pub(crate) facts: Vec<FactNo>,
}

/// A column of a row question.
pub(crate) struct PlannedColumn {
    /// Every fact its options can set, once.
    pub(crate) facts: Vec<FactNo>,
    pub(crate) options: Vec<PlannedOption>,
}

/// A rule for the least protection need.
pub(crate) struct PlannedRule {
    pub(crate) id: Arc<str>,
    pub(crate) scope: ProtectionScope,
    pub(crate) aspect: Aspect,
    pub(crate) level: Level,
    pub(crate) when: Condition,
}

/// A scenario.
pub(crate) struct PlannedScenario {
    pub(crate) id: ScenarioId,
    /// Its place in the release.
    pub(crate) index: usize,
    pub(crate) when: Option<Condition>,
    /// Its measures, by number and by id.
    pub(crate) measures: Vec<usize>,
    pub(crate) measure_ids: Arc<[MeasureId]>,
}

/// A measure. One that only a scenario names has no place in the release.
pub(crate) struct PlannedMeasure {
    pub(crate) id: MeasureId,
    /// Its place in the release.
    pub(crate) index: Option<usize>,
    pub(crate) only_when: Option<Condition>,
}

/// An item.
pub(crate) struct PlannedItem {
    /// Its place in the release.
    pub(crate) index: usize,
    pub(crate) applies: Option<Condition>,
    pub(crate) only_when: Option<Condition>,
    /// The measures that lead to it, by number.
    pub(crate) measures: Vec<usize>,
    /// Whether it takes the place of another, or another its.
    pub(crate) pair: Pair,
    /// Its texts, by language.
    pub(crate) texts: [ItemTexts; 3],
    pub(crate) references: Arc<[Reference]>,
}

/// How an item stands to its other level of protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    /// It has none.
    Alone,
    /// The item of this number takes its place where more protection is needed.
    StrengthenedBy(usize),
    /// It takes the place of the item of this number.
    Strengthens(usize),
    /// It would take the place of one that stands no longer.
    StrengthensNothing,
}

/// The texts of an item in one language.
pub(crate) struct ItemTexts {
    pub(crate) text: Wording,
    pub(crate) evidence: Wording,
    pub(crate) better: Wording,
}

impl Plan {
    fn new(release: &Release) -> Self {
        let mut numbers = Numbers::of(release);
        let following = release.facts.iter().map(|fact| fact.when.as_ref().map(|when| numbers.condition(when)));
        let mut following: Vec<_> = following.collect();
        let questions = release.questions.iter().map(|question| numbers.question(question)).collect();
        let protection = release
            .protection
            .iter()
            .map(|rule| PlannedRule {
                id: rule.id.as_str().into(),
                scope: rule.scope,
                aspect: rule.aspect,
                level: rule.level,
                when: numbers.condition(&rule.when),
            })
            .collect();
        let dpia = release.dpia.iter().map(|trigger| numbers.condition(&trigger.when)).collect();
        let measures = planned_measures(release, &mut numbers);
        let measure_numbers: FxHashMap<_, _> =
            measures.iter().enumerate().map(|(number, measure)| (measure.id.clone(), number)).collect();
        let scenarios = planned_scenarios(release, &measure_numbers, &mut numbers);
        let (items, item_numbers) = planned_items(release, &measure_numbers, &mut numbers);
        following.resize_with(numbers.facts.len(), || None);
        let mut parameters_by_id: Vec<usize> = (0..release.parameters.len()).collect();
        parameters_by_id.sort_by(|a, b| release.parameters[*a].id.cmp(&release.parameters[*b].id));
        Plan {
            following,
            dpia_fact: release.facts.iter().position(|fact| fact.from_dpia),
            facts: numbers.facts,
            fact_numbers: numbers.by_id,
            questions,
            protection,
            dpia,
            scenarios,
            measures,
            measure_numbers,
            items,
            item_numbers,
            parameters_by_id,
            bounds: bounds(release),
        }
    }

    /// Whether the plan can be that of the release: what it points at stands where it stood.
    fn is_of(&self, release: &Release) -> bool {
        let standing = release.items.iter().filter(|item| item.retired.is_none()).count();
        let item = |planned: &PlannedItem| release.items.get(planned.index).map(|item| (&item.domain, &item.id));
        let parameter = |index: &usize| release.parameters.get(*index).map(|parameter| &parameter.id);
        let scenario = |planned: &PlannedScenario| release.scenarios.get(planned.index).map(|found| &found.id);
        self.items.len() == standing
            && self.items.is_sorted_by(|a, b| item(a) < item(b))
            && self.parameters_by_id.len() == release.parameters.len()
            && self.parameters_by_id.is_sorted_by(|a, b| parameter(a) < parameter(b))
            && self.scenarios.len() == release.scenarios.len()
            && self.scenarios.iter().all(|planned| scenario(planned) == Some(&planned.id))
    }

    /// The number of a fact; none for one that the release does not know.
    pub(crate) fn fact(&self, id: &FactId) -> Option<FactNo> {
        self.fact_numbers.get(id).copied()
    }

    /// The number of a measure.
    pub(crate) fn measure(&self, id: &MeasureId) -> Option<usize> {
        self.measure_numbers.get(id).copied()
    }

    /// The number of an item that stands.
    pub(crate) fn item(&self, id: &ItemId) -> Option<usize> {
        self.item_numbers.get(id).copied()
    }
}

impl PlannedItem {
    pub(crate) fn texts(&self, lang: Lang) -> &ItemTexts {
        &self.texts[lang as usize]
    }
}

/// The facts, numbered as they are met: first those of the release.
struct Numbers {
    facts: Vec<FactId>,
    by_id: FxHashMap<FactId, FactNo>,
}

impl Numbers {
    fn of(release: &Release) -> Self {
        let facts: Vec<FactId> = release.facts.iter().map(|fact| fact.id.clone()).collect();
        let by_id = facts.iter().cloned().zip(0..).collect();
        Numbers { facts, by_id }
    }

    fn number(&mut self, id: &FactId) -> FactNo {
        if let Some(number) = self.by_id.get(id) {
            return *number;
        }
        self.facts.push(id.clone());
        self.by_id.insert(id.clone(), self.facts.len() - 1);
        self.facts.len() - 1
    }

    fn condition(&mut self, expr: &Expr) -> Condition {
        Condition::new(expr, &mut |id| self.number(id))
    }

    fn when(&mut self, expr: Option<&Expr>) -> Option<Condition> {
        expr.map(|expr| self.condition(expr))
    }

    fn numbers(&mut self, ids: &[FactId]) -> Vec<FactNo> {
        ids.iter().map(|id| self.number(id)).collect()
    }

    fn options(&mut self, options: &[super::question::Choice]) -> Vec<PlannedOption> {
        let option = |option: &super::question::Choice| PlannedOption {
            id: option.id.as_str().into(),
            facts: self.numbers(&option.facts),
        };
        options.iter().map(option).collect()
    }

    fn question(&mut self, question: &Question) -> PlannedQuestion {
        let options = self.options(&question.options);
        let thresholds: Vec<_> = question.thresholds.iter().map(|threshold| self.numbers(&threshold.facts)).collect();
        let columns: Vec<PlannedColumn> = question
            .columns
            .iter()
            .map(|column| {
                let options = self.options(&column.options);
                PlannedColumn { facts: once(options.iter().flat_map(|option| &option.facts)), options }
            })
            .collect();
        let any_row = self.numbers(&question.any_row);
        let of_options = options.iter().flat_map(|option| &option.facts);
        let of_columns = columns.iter().flat_map(|column| &column.facts);
        let facts = once(of_options.chain(thresholds.iter().flatten()).chain(of_columns).chain(&any_row));
        PlannedQuestion { ask: self.when(question.ask.as_ref()), facts, options, thresholds, columns, any_row }
    }
}

/// The numbers in the order they are met, each once.
fn once<'n>(numbers: impl Iterator<Item = &'n FactNo>) -> Vec<FactNo> {
    let mut found = Vec::new();
    for number in numbers {
        if !found.contains(number) {
            found.push(*number);
        }
    }
    found
}

fn bounds(release: &Release) -> Vec<(usize, Option<usize>, Option<usize>)> {
    let place = |id: &Option<ParameterId>| {
        let id = id.as_ref()?;
        release.parameters.iter().position(|parameter| parameter.id == *id)
    };
    let bounds = release
        .parameters
        .iter()
        .enumerate()
        .map(|(index, parameter)| (index, place(&parameter.at_most), place(&parameter.at_least)));
    bounds.filter(|(_, most, least)| most.is_some() || least.is_some()).collect()
}

fn planned_measures(release: &Release, numbers: &mut Numbers) -> Vec<PlannedMeasure> {
    let known: FxHashMap<&MeasureId, (usize, &Measure)> =
        release.measures.iter().enumerate().map(|(index, measure)| (&measure.id, (index, measure))).collect();
    let named = release.scenarios.iter().flat_map(|scenario| &scenario.measures);
    let mut ids: Vec<&MeasureId> = known.keys().copied().chain(named).collect();
    ids.sort_unstable();
    ids.dedup();
    let planned = ids.into_iter().map(|id| {
        let found = known.get(id);
        PlannedMeasure {
            id: id.clone(),
            index: found.map(|(index, _)| *index),
            only_when: numbers.when(found.and_then(|(_, measure)| measure.only_when.as_ref())),
        }
    });
    planned.collect()
}

fn planned_scenarios(
    release: &Release,
    measures: &FxHashMap<MeasureId, usize>,
    numbers: &mut Numbers,
) -> Vec<PlannedScenario> {
    let mut ordered: Vec<(usize, &Scenario)> = release.scenarios.iter().enumerate().collect();
    ordered.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
    let planned = ordered.into_iter().map(|(index, scenario)| PlannedScenario {
        id: scenario.id.clone(),
        index,
        when: numbers.when(scenario.when.as_ref()),
        measures: scenario.measures.iter().map(|id| measures[id]).collect(),
        measure_ids: scenario.measures.as_slice().into(),
    });
    planned.collect()
}

fn planned_items(
    release: &Release,
    measures: &FxHashMap<MeasureId, usize>,
    numbers: &mut Numbers,
) -> (Vec<PlannedItem>, FxHashMap<ItemId, usize>) {
    let standing = release.items.iter().enumerate().filter(|(_, item)| item.retired.is_none());
    let mut ordered: Vec<(usize, &Item)> = standing.collect();
    ordered.sort_by(|(_, a), (_, b)| (&a.domain, &a.id).cmp(&(&b.domain, &b.id)));
    let by_id: FxHashMap<ItemId, usize> =
        ordered.iter().enumerate().map(|(number, (_, item))| (item.id.clone(), number)).collect();
    let parameters: FxHashMap<&str, usize> =
        release.parameters.iter().enumerate().map(|(index, parameter)| (parameter.id.as_str(), index)).collect();
    let wording = |text: Option<&Text>, lang| {
        text.map_or_else(Wording::default, |text| Wording::new(text.show(lang), &parameters))
    };
    let mut items: Vec<PlannedItem> = ordered
        .iter()
        .map(|(index, item)| PlannedItem {
            index: *index,
            applies: numbers.when(item.applies.as_ref()),
            only_when: numbers.when(item.only_when.as_ref()),
            measures: Vec::new(),
            pair: match item.strengthens.as_ref().map(|basic| by_id.get(basic)) {
                None => Pair::Alone,
                Some(Some(basic)) => Pair::Strengthens(*basic),
                Some(None) => Pair::StrengthensNothing,
            },
            texts: Lang::ALL.map(|lang| ItemTexts {
                text: wording(Some(&item.text), lang),
                evidence: wording(item.evidence.as_ref(), lang),
                better: wording(item.better.as_ref(), lang),
            }),
            references: item.references.as_slice().into(),
        })
        .collect();
    for number in 0..items.len() {
        if let Pair::Strengthens(basic) = items[number].pair {
            items[basic].pair = Pair::StrengthenedBy(number);
        }
    }
    for measure in &release.measures {
        for number in measure.items.iter().filter_map(|item| by_id.get(item)) {
            items[*number].measures.push(measures[&measure.id]);
        }
    }
    // The order of the measures themselves, whatever the order of the content.
    for item in &mut items {
        item.measures.sort_unstable();
        item.measures.dedup();
    }
    (items, by_id)
}
