//! Whether a release holds together.

use super::Finding;
use crate::content::contract::FilledBy;
use crate::content::expr::Expr;
use crate::content::framework::points_to;
use crate::content::id::{FactId, ItemId};
use crate::content::item::{Item, LineType};
use crate::content::question::{AnswerKind, DpiaSource};
use crate::content::release::{RELEASE_SCHEMA, Release};
use crate::content::risk::Carrier;
use crate::content::text::{Text, placeholders};
use std::collections::{BTreeMap, BTreeSet};

/// Labels that the code asks for by name. Those that follow from an id (`type.absolute.letter`) are asked for as they come.
pub const LABELS_USED: &[&str] = crate::content::labels_used::LABELS_USED;

pub(super) fn check(release: &Release, findings: &mut Vec<Finding>) {
    let mut checker = Checker { release, findings, facts: release.facts.iter().map(|fact| &fact.id).collect() };
    checker.schema();
    checker.ids();
    checker.known();
    checker.questions();
    checker.facts();
    checker.dpia();
    checker.risk();
    checker.items();
    checker.people();
    checker.agreement();
    checker.labels();
}

struct Checker<'a, 'f> {
    release: &'a Release,
    findings: &'f mut Vec<Finding>,
    facts: BTreeSet<&'a FactId>,
}

impl Checker<'_, '_> {
    fn find(&mut self, table: &'static str, id: impl ToString, message: impl Into<String>) {
        self.findings.push(Finding::new(table, id, message));
    }

    fn schema(&mut self) {
        if self.release.schema != RELEASE_SCHEMA {
            let message =
                format!("schema {} can't be read by this build, which reads {RELEASE_SCHEMA}", self.release.schema);
            self.find("release", &self.release.version, message);
        }
    }

    fn ids(&mut self) {
        let release = self.release;
        let lists: [(&'static str, Vec<&str>); 15] = [
            ("question", release.questions.iter().map(|e| e.id.as_str()).collect()),
            ("fact", release.facts.iter().map(|e| e.id.as_str()).collect()),
            ("protection", release.protection.iter().map(|e| e.id.as_str()).collect()),
            ("stop", release.stops.iter().map(|e| e.id.as_str()).collect()),
            ("dpia", release.dpia.iter().map(|e| e.id.as_str()).collect()),
            ("scenario", release.scenarios.iter().map(|e| e.id.as_str()).collect()),
            ("measure", release.measures.iter().map(|e| e.id.as_str()).collect()),
            ("item", release.items.iter().map(|e| e.id.as_str()).collect()),
            ("parameter", release.parameters.iter().map(|e| e.id.as_str()).collect()),
            ("role", release.roles.iter().map(|e| e.id.as_str()).collect()),
            ("activity", release.activities.iter().map(|e| e.id.as_str()).collect()),
            ("contract_form", release.contract_forms.iter().map(|e| e.id.as_str()).collect()),
            ("law", release.laws.iter().map(|e| e.id.as_str()).collect()),
            ("dpa_field", release.dpa_fields.iter().map(|e| e.id.as_str()).collect()),
            ("label", release.labels.iter().map(|e| e.id.as_str()).collect()),
        ];
        for (table, ids) in lists {
            if ids.is_empty() {
                self.find(table, "", "there is none at all");
            }
            let mut seen = BTreeSet::new();
            for id in ids {
                if !seen.insert(id) {
                    self.find(table, id, "the id is used twice");
                }
            }
        }
    }

    /// Every fact an expression reads exists, and where `before` is given, is worked out earlier.
    fn expr(&mut self, table: &'static str, id: &str, expr: Option<&Expr>, needs_allowed: bool) {
        let Some(expr) = expr else { return };
        let mut wrong = Vec::new();
        expr.leaves(&mut |leaf| match leaf {
            Expr::Fact(fact) if !self.facts.contains(fact) => wrong.push(format!("no fact is called {fact}")),
            Expr::Need(..) if !needs_allowed => {
                wrong.push("reads the protection need, which is worked out later".to_owned());
            }
            _ => {}
        });
        for message in wrong {
            self.find(table, id, message);
        }
    }

    /// What the rules and documents know by name is there.
    fn known(&mut self) {
        for id in crate::procurement::known::QUESTIONS {
            if !self.release.questions.iter().any(|question| question.id.as_str() == id) {
                self.find("question", id, "the documents need this question");
            }
        }
        for id in crate::procurement::known::FACTS {
            if !self.release.facts.iter().any(|fact| fact.id.as_str() == id) {
                self.find("fact", id, "the rules need this fact");
            }
        }
    }

    fn questions(&mut self) {
        for question in &self.release.questions {
            let id = question.id.as_str();
            self.expr("question", id, question.ask.as_ref(), false);
            let choices = question.columns.iter().flat_map(|column| &column.options).chain(&question.options);
            let set: Vec<&FactId> = choices
                .flat_map(|choice| &choice.facts)
                .chain(question.thresholds.iter().flat_map(|threshold| &threshold.facts))
                .chain(&question.any_row)
                .collect();
            for fact in &set {
                match self.release.fact(fact) {
                    None => self.find("question", id, format!("sets {fact}, which no fact is called")),
                    Some(known) if known.when.is_some() || known.from_dpia => {
                        self.find("question", id, format!("sets {fact}, which follows from other facts"));
                    }
                    Some(_) => {}
                }
            }
            let wants_options = matches!(question.kind, AnswerKind::One | AnswerKind::Many);
            if wants_options && question.options.is_empty() {
                self.find("question", id, "has no options");
            }
            if (question.kind == AnswerKind::Rows) == question.columns.is_empty() {
                self.find("question", id, "columns belong to rows, and rows need columns");
            }
            if question.kind == AnswerKind::YesNo
                && question.options.iter().any(|option| !matches!(option.id.as_str(), "yes" | "no"))
            {
                self.find("question", id, "a yes/no question has no other options than yes and no");
            }
        }
    }

    fn facts(&mut self) {
        let mut set_by_answers: BTreeSet<&FactId> = BTreeSet::new();
        for question in &self.release.questions {
            let choices = question.columns.iter().flat_map(|column| &column.options).chain(&question.options);
            set_by_answers.extend(choices.flat_map(|choice| &choice.facts));
            set_by_answers.extend(question.thresholds.iter().flat_map(|threshold| &threshold.facts));
            set_by_answers.extend(&question.any_row);
        }
        let mut worked_out: BTreeSet<&FactId> = set_by_answers.clone();
        for fact in &self.release.facts {
            match (&fact.when, fact.from_dpia) {
                (None, false) => {
                    if !set_by_answers.contains(&fact.id) {
                        self.find("fact", &fact.id, "no answer sets it");
                    }
                }
                (None, true) => {}
                (Some(when), _) => {
                    self.expr("fact", fact.id.as_str(), Some(when), false);
                    let mut forward = Vec::new();
                    when.leaves(&mut |leaf| {
                        if let Expr::Fact(read) = leaf
                            && !worked_out.contains(read)
                        {
                            forward.push(read.clone());
                        }
                    });
                    for read in forward {
                        self.find("fact", &fact.id, format!("reads {read}, which is worked out later"));
                    }
                    worked_out.insert(&fact.id);
                }
            }
        }
        for rule in &self.release.protection {
            self.expr("protection", &rule.id, Some(&rule.when), false);
            let mut reads_dpia = false;
            rule.when.leaves(&mut |leaf| {
                if let Expr::Fact(fact) = leaf {
                    reads_dpia |= self.release.fact(fact).is_some_and(|fact| fact.from_dpia);
                }
            });
            if reads_dpia {
                self.find("protection", &rule.id, "reads the DPIA pre-check, which is worked out later");
            }
        }
        for stop in &self.release.stops {
            self.expr("stop", &stop.id, Some(&stop.when), false);
        }
    }

    fn dpia(&mut self) {
        let criteria: BTreeSet<&str> = self
            .release
            .dpia
            .iter()
            .filter(|trigger| trigger.source == DpiaSource::Criterion)
            .map(|trigger| trigger.id.as_str())
            .collect();
        for trigger in &self.release.dpia {
            self.expr("dpia", &trigger.id, Some(&trigger.when), true);
            if let Some(twin) = trigger.only_with_other_than.as_deref()
                && !twin.is_empty()
                && !criteria.contains(twin)
            {
                self.find("dpia", &trigger.id, format!("{twin} is not a criterion"));
            }
        }
        let count = |source| self.release.dpia.iter().filter(|trigger| trigger.source == source).count();
        if (count(DpiaSource::Article35), count(DpiaSource::List), count(DpiaSource::Criterion)) != (3, 14, 9) {
            self.find("dpia", "", "there are 3 letters of art. 35(3), 14 entries of the list and 9 criteria");
        }
    }

    fn risk(&mut self) {
        let release = self.release;
        for scenario in &release.scenarios {
            let id = scenario.id.as_str();
            self.expr("scenario", id, scenario.when.as_ref(), true);
            if scenario.measures.is_empty() {
                self.find("scenario", id, "has no measure");
            }
            for measure in scenario.measures.iter().filter(|measure| release.measure(measure).is_none()) {
                self.find("scenario", id, format!("no measure is called {measure}"));
            }
            let is_r = scenario.aspect == crate::content::expr::Aspect::R;
            if is_r != scenario.without_r.is_some() {
                self.find("scenario", id, "a scenario of robustness, and no other, says where it moves without R");
            }
            if usize::from(scenario.usual_consequence) > release.matrix.consequence.len()
                || scenario.usual_consequence == 0
            {
                self.find("scenario", id, "the usual consequence is not on the scale");
            }
        }
        let proposed: BTreeSet<_> = release.scenarios.iter().flat_map(|scenario| &scenario.measures).collect();
        for measure in &release.measures {
            let id = measure.id.as_str();
            // An organisation's own measures may be there to be chosen for its own scenarios.
            if !proposed.contains(&measure.id) && release.organisation_id.is_none() {
                self.find("measure", id, "no scenario proposes it");
            }
            self.expr("measure", id, measure.only_when.as_ref(), true);
            if (measure.carrier == Carrier::Buyer) != measure.items.is_empty() {
                self.find("measure", id, "a measure leads to items, unless the buyer carries it: then to none");
            }
            for item in measure.items.iter().filter(|item| release.item(item).is_none()) {
                self.find("measure", id, format!("no item is called {item}"));
            }
            if let Some(domain) = &measure.domain
                && release.domain(domain).is_none()
            {
                self.find("measure", id, format!("no domain is called {domain}"));
            }
        }
        let matrix = &release.matrix;
        let square = matrix.cells.len() == matrix.likelihood.len()
            && matrix.cells.iter().all(|row| row.len() == matrix.consequence.len());
        if !square {
            self.find("matrix", "", "there is not one cell for each likelihood and consequence");
        }
        for cell in matrix.cells.iter().flatten() {
            if !matrix.levels.iter().any(|level| level.id == *cell) {
                self.find("matrix", cell, "no level is called that");
            }
        }
        for level in &matrix.levels {
            if release.role(&level.accepted_by).is_none() {
                self.find("matrix", &level.id, format!("no role is called {}", level.accepted_by));
            }
        }
    }

    fn items(&mut self) {
        let release = self.release;
        let linked: BTreeSet<_> = release.measures.iter().flat_map(|measure| &measure.items).collect();
        for item in &release.items {
            let id = item.id.as_str();
            self.expr("item", id, item.applies.as_ref(), true);
            self.expr("item", id, item.only_when.as_ref(), true);
            if release.domain(&item.domain).is_none() {
                self.find("item", id, format!("no domain is called {}", item.domain));
            }
            if !id.starts_with(&format!("{}-", item.domain)) {
                self.find("item", id, "the id does not begin with its domain");
            }
            if !item.kind.may_stand_in(item.placement) {
                self.find("item", id, format!("{} can't stand in {}", item.kind.code(), item.placement.code()));
            }
            let evaluated = item.kind == LineType::Evaluated;
            if evaluated != item.better.is_some() || evaluated != item.scale.is_some() {
                self.find(
                    "item",
                    id,
                    "evaluated items, and no others, say what gives a better score and on which scale",
                );
            }
            if item.evidence.is_none() && item.placement != crate::content::item::Placement::Contract {
                self.find("item", id, "says nothing of what documents it");
            }
            if !(1..=3).contains(&item.burden) {
                self.find("item", id, "the burden is 1, 2 or 3");
            }
            let reached = item.applies.is_some() || linked.contains(&item.id) || item.strengthens.is_some();
            // An organisation's own catalogue may be one to pick from by hand.
            if !reached && item.retired.is_none() && item.organisation_id.is_none() {
                self.find("item", id, "no measure and no fact leads to it");
            }
            let mut names = BTreeSet::new();
            for name in &item.references {
                if !names.insert(name) {
                    self.find("item", id, format!("the reference {name} is given twice"));
                }
                if !refers(release, name.as_str()) {
                    self.find("item", id, format!("the reference {name} points to nothing known"));
                }
            }
            self.texts("item", id, &item.text);
            if let Some(basic) = &item.strengthens {
                self.level(item, basic);
            }
            if item.replaced_by.is_some() != item.retired.is_some() && item.replaced_by.is_some() {
                self.find("item", id, "says what replaced it, and not in which release it was retired");
            }
            if let Some(next) = item.replaced_by.as_ref().filter(|next| release.item(next).is_none()) {
                self.find("item", id, format!("no item is called {next}"));
            }
        }
        for measure in &release.measures {
            for retired in measure.items.iter().filter(|id| release.item(id).is_some_and(|item| item.retired.is_some()))
            {
                self.find("measure", &measure.id, format!("leads to {retired}, which is retired"));
            }
        }
        for parameter in &release.parameters {
            let (low, high) = parameter.range;
            for other in parameter.at_most.iter().chain(&parameter.at_least) {
                // Bound to one that is itself free, so that there is no circle and one pass settles them.
                if release.parameter(other).is_none_or(|other| other.at_most.is_some() || other.at_least.is_some()) {
                    self.find(
                        "parameter",
                        &parameter.id,
                        format!("{other} is no parameter, or is itself bound to another"),
                    );
                }
            }
            if !(low..=high).contains(&parameter.default) {
                self.find("parameter", &parameter.id, "the default is outside the range");
            }
        }
    }

    /// A strengthened variant comes by the routes of the basic one, under a condition of its own, and there are no more than two.
    fn level(&mut self, item: &Item, basic_id: &ItemId) {
        let release = self.release;
        let id = item.id.as_str();
        let Some(basic) = release.item(basic_id) else {
            return self.find("item", id, format!("strengthens {basic_id}, and no item is called that"));
        };
        if item.only_when.is_none() {
            self.find("item", id, "strengthens another, and does not say when (only_when)");
        }
        if item.applies.is_some() || release.measures.iter().any(|measure| measure.items.contains(&item.id)) {
            self.find("item", id, "strengthens another, so it comes by the routes of that one and has none of its own");
        }
        if basic.strengthens.is_some() || basic.retired.is_some() || basic.domain != item.domain {
            self.find("item", id, format!("{basic_id} is itself strengthened, retired, or of another domain"));
        }
        let rivals = release
            .items
            .iter()
            .filter(|other| other.strengthens.as_ref() == Some(basic_id) && other.retired.is_none());
        if rivals.count() > 1 {
            self.find("item", basic_id, "is strengthened by more than one item");
        }
    }

    /// Every `{placeholder}` is a parameter, and every language has the same ones.
    fn texts(&mut self, table: &'static str, id: &str, text: &Text) {
        let sorted = |text: &str| placeholders(text).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        let wanted = sorted(&text.nb);
        for name in &wanted {
            let known = self.release.parameters.iter().any(|parameter| parameter.id.as_str() == name)
                || (table == "clause" && self.release.dpa_fields.iter().any(|field| field.id == *name));
            if !known {
                self.find(table, id, format!("{{{name}}} is neither a parameter nor a field"));
            }
        }
        for other in [&text.nn, &text.en].into_iter().flatten() {
            if sorted(other) != wanted {
                self.find(table, id, "the languages do not have the same parameters");
            }
        }
    }

    fn people(&mut self) {
        let release = self.release;
        for role in &release.roles {
            self.expr("role", role.id.as_str(), role.needed.as_ref(), true);
        }
        for activity in &release.activities {
            self.expr("activity", &activity.id, activity.when.as_ref(), true);
            let deciding = activity.responsible.iter().chain([&activity.accountable]);
            let named = deciding.clone().chain(&activity.consulted).chain(&activity.informed);
            for role in named.filter(|role| release.role(role).is_none()) {
                self.find("activity", &activity.id, format!("no role is called {role}"));
            }
            for role in deciding.filter_map(|role| release.role(role)).filter(|role| role.advises_only) {
                self.find("activity", &activity.id, format!("{} advises and never decides", role.id));
            }
        }
        for conflict in &release.conflicts {
            for role in [&conflict.roles.0, &conflict.roles.1] {
                if release.role(role).is_none() {
                    self.find("conflict", role, "no role is called that");
                }
            }
        }
        for gate in &release.gates {
            for ask in &gate.asks {
                self.expr("gate", &gate.id, ask.when.as_ref(), true);
            }
        }
        for law in &release.laws {
            self.expr("law", &law.id, law.when.as_ref(), true);
        }
    }

    fn agreement(&mut self) {
        let release = self.release;
        let mut letters: BTreeMap<&str, usize> = BTreeMap::new();
        for clause in &release.clauses {
            for part in &clause.parts {
                let id = clause.number.to_string();
                self.expr("clause", &id, part.when.as_ref(), true);
                self.texts("clause", &id, &part.text);
                for letter in &part.letters {
                    *letters.entry(letter).or_default() += 1;
                }
            }
        }
        for letter in ["a", "b", "c", "d", "e", "f", "g", "h", "last"] {
            if !letters.contains_key(letter) {
                self.find("clause", letter, "no clause covers this letter of GDPR art. 28(3)");
            }
        }
        for field in &release.dpa_fields {
            self.expr("dpa_field", &field.id, field.when.as_ref(), true);
            if field.by == FilledBy::Buyer && field.from.is_none() {
                self.find("dpa_field", &field.id, "the buyer fills it, and nothing says from which answer");
            }
            if let Some(problem) = field.from.as_deref().and_then(|from| self.source_problem(from)) {
                self.find("dpa_field", &field.id, problem);
            }
        }
    }

    fn source_problem(&self, from: &str) -> Option<String> {
        let known_question = |id: &str| self.release.questions.iter().find(|question| question.id.as_str() == id);
        let (kind, rest) = from.split_once('.').unwrap_or((from, ""));
        let good = match kind {
            "org" => matches!(rest, "name" | "number" | "address" | "unit" | "representative" | "contact" | "dpo"),
            "answer" | "rows" => known_question(rest).is_some(),
            "column" => rest.split_once('.').is_some_and(|(question, column)| {
                known_question(question).is_some_and(|question| question.columns.iter().any(|known| known.id == column))
            }),
            "fact" => self.release.facts.iter().any(|fact| fact.id.as_str() == rest),
            "param" => self.release.parameters.iter().any(|parameter| parameter.id.as_str() == rest),
            "main_contract" | "case_no" | "law_secrecy" | "art9" => rest.is_empty(),
            _ => false,
        };
        (!good).then(|| format!("nothing is found at {from}"))
    }

    fn labels(&mut self) {
        for id in LABELS_USED {
            if !self.release.labels.iter().any(|label| label.id == *id) {
                self.find("label", id, "the annexes need this label");
            }
        }
    }
}

/// Whether a reference is to a law, or to a part of a framework that the release knows.
fn refers(release: &Release, reference: &str) -> bool {
    let Some((before, place)) = reference.split_once(':') else { return false };
    match release.frameworks.iter().find(|framework| framework.id == before) {
        Some(framework) => framework.open || framework.parts.iter().any(|part| points_to(reference, framework, part)),
        None => before == "LOV" && !place.is_empty(),
    }
}
