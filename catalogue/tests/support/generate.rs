//! Random case files that a person could have made with the embedded release: every answer fits its question.

use super::EMBEDDED;
use catalogue::content::expr::{Aspect, Level};
use catalogue::content::id::{DomainId, ItemId, MeasureId, ParameterId, PersonKey, QuestionId, RoleId, ScenarioId};
use catalogue::content::item::{ALLOWED_PAIRS, LineType, Met, Placement};
use catalogue::content::question::{AnswerKind, Choice, Column, Question, QuestionStep};
use catalogue::procurement::answer::{Answer, Answers, Cell, Row};
use catalogue::procurement::case::{
    Acceptance, Assessment, Buyer, CASE_SCHEMA, CaseFile, Commitment, Decision, Decisions, LineEdit, MemoDecision,
    MemoOutcome, Organisation, OwnLevel, OwnLine, OwnScenario, Person, ReleaseRef, Requirements, Risk, Score,
};
use catalogue::procurement::own_matrix::OwnMatrix;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeMap;

const PEOPLE: [&str; 4] = ["arkitekt", "innkjop", "leder", "ombud"];
const OWN: [&str; 3] = ["E-01", "E-02", "E-03"];

/// A case file that a failed test shows as its file.
#[derive(Clone)]
pub struct Case(pub CaseFile);

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).expect("a case file has only string keys"))
    }
}

/// A case file.
pub fn case() -> impl Strategy<Value = Case> {
    let parts = (
        (organisation(), answers(QuestionStep::Profile), answers(QuestionStep::Need), protection()),
        (people(), risk(), requirements(), decision()),
    );
    let file = parts.prop_map(|((organisation, profile, need, protection), (people, risk, requirements, decision))| {
        CaseFile {
            schema: CASE_SCHEMA,
            release: ReleaseRef { version: EMBEDDED.version.clone(), fingerprint: EMBEDDED.fingerprint.clone() },
            title: "Tilfeldig anskaffelse".to_owned(),
            language: None,
            organisation,
            buyer: Buyer { unit: Some("Oppvekst".to_owned()) },
            profile,
            need,
            protection,
            people,
            risk,
            requirements,
            decision,
            sign_offs: std::collections::BTreeMap::new(),
            taken: std::collections::BTreeMap::new(),
        }
    });
    file.prop_map(Case)
}

fn organisation() -> impl Strategy<Value = Organisation> {
    let parts = (any::<bool>(), select(vec![0, 10, 40]), select(vec![None, Some(strict())]));
    parts.prop_map(|(robustness, absolute_lines_max, matrix)| Organisation {
        matrix,
        name: "Eksempel kommune".to_owned(),
        robustness,
        absolute_lines_max,
        ..Organisation::default()
    })
}

/// Criteria that are stricter than the catalogue's everywhere.
fn strict() -> OwnMatrix {
    let matrix = &EMBEDDED.release.matrix;
    let gravest = matrix.levels.last().expect("there are levels");
    OwnMatrix {
        cells: matrix.cells.iter().map(|row| vec![gravest.id.clone(); row.len()]).collect(),
        accepted_by: matrix.levels.iter().map(|level| (level.id.clone(), gravest.accepted_by.clone())).collect(),
    }
}

fn text() -> impl Strategy<Value = String> {
    select(vec!["", " ", "Fordi det er nok.", "«Æ» & <b> {hours} \"x\"", "To\nlinjer", "=1+1"]).prop_map(str::to_owned)
}

/// Some text that says something.
fn words() -> impl Strategy<Value = String> {
    select(vec!["Fordi det er nok.", "Løsningen skal vise <dette> & {hours}.", "To\nlinjer"]).prop_map(str::to_owned)
}

fn answers(step: QuestionStep) -> impl Strategy<Value = Answers> {
    let each: Vec<_> = EMBEDDED.release.questions.iter().filter(|question| question.step == step).map(entry).collect();
    each.prop_map(|entries| entries.into_iter().flatten().collect())
}

fn entry(question: &'static Question) -> BoxedStrategy<Option<(QuestionId, Answer)>> {
    let id = question.id.clone();
    prop_oneof![
        2 => Just(None),
        2 => Just(Some(Answer::DontKnow)),
        8 => answer(question).prop_map(Some),
    ]
    .prop_map(move |answer| answer.map(|answer| (id.clone(), answer)))
    .boxed()
}

/// An answer of the kind the question asks for.
pub fn answer(question: &'static Question) -> BoxedStrategy<Answer> {
    match question.kind {
        AnswerKind::One => one(&question.options).prop_map(Answer::Text).boxed(),
        AnswerKind::YesNo => yes_no().prop_map(Answer::Text).boxed(),
        AnswerKind::Many => many(&question.options).prop_map(Answer::Many).boxed(),
        AnswerKind::Number => number(question).prop_map(Answer::Number).boxed(),
        AnswerKind::Date => Just(Answer::Text("2026-11-21".to_owned())).boxed(),
        AnswerKind::Line | AnswerKind::Text => text().prop_map(Answer::Text).boxed(),
        AnswerKind::Rows => rows(question).boxed(),
    }
}

fn one(options: &'static [Choice]) -> impl Strategy<Value = String> {
    select(options).prop_map(|option| option.id)
}

fn yes_no() -> impl Strategy<Value = String> {
    select(vec!["yes", "no", "no"]).prop_map(str::to_owned)
}

fn many(options: &'static [Choice]) -> impl Strategy<Value = Vec<String>> {
    subsequence(options, 0..=options.len().min(2))
        .prop_map(|chosen| chosen.into_iter().map(|option| option.id).collect())
}

fn number(question: &'static Question) -> impl Strategy<Value = i64> {
    let (low, high) = question.range.unwrap_or((0, 100));
    let edges = question.thresholds.iter().flat_map(|threshold| [threshold.at_least - 1, threshold.at_least]);
    select(edges.chain([low, high]).collect::<Vec<_>>())
}

/// Rows, each with a name of its own, and some columns that nobody filled in. None at all is written `[]`, which reads as `Many`.
fn rows(question: &'static Question) -> impl Strategy<Value = Answer> {
    let row: Vec<_> = question.columns.iter().map(column).collect();
    vec(row, 0..=3).prop_map(|rows| {
        let named = rows.into_iter().enumerate().map(|(index, cells)| {
            let mut row: Row = cells.into_iter().flatten().collect();
            row.entry("name".to_owned()).and_modify(|name| *name = Cell::Text(format!("Rad {index}")));
            row
        });
        match named.collect::<Vec<_>>() {
            none if none.is_empty() => Answer::Many(Vec::new()),
            rows => Answer::Rows(rows),
        }
    })
}

fn column(column: &'static Column) -> BoxedStrategy<Option<(String, Cell)>> {
    let id = column.id.clone();
    let cell = match column.kind {
        AnswerKind::One => one(&column.options).prop_map(Cell::Text).boxed(),
        AnswerKind::YesNo => yes_no().prop_map(Cell::Text).boxed(),
        AnswerKind::Many => many(&column.options).prop_map(Cell::Many).boxed(),
        AnswerKind::Number => (0_i64..=100).prop_map(Cell::Number).boxed(),
        _ => words().prop_map(Cell::Text).boxed(),
    };
    if id == "name" {
        return cell.prop_map(move |cell| Some((id.clone(), cell))).boxed();
    }
    prop_oneof![1 => Just(None), 1 => Just(Some(Cell::DontKnow)), 6 => cell.prop_map(Some)]
        .prop_map(move |cell| cell.map(|cell| (id.clone(), cell)))
        .boxed()
}

fn protection() -> impl Strategy<Value = BTreeMap<Aspect, OwnLevel>> {
    let level = (select(Level::ALL.to_vec()), text()).prop_map(|(level, reason)| OwnLevel { level, reason });
    btree_map(select(Aspect::ALL.to_vec()), level, 0..=2)
}

fn people() -> impl Strategy<Value = BTreeMap<PersonKey, Person>> {
    let roles: Vec<RoleId> = EMBEDDED.release.roles.iter().map(|role| role.id.clone()).collect();
    let each = btree_set(select(roles), 0..=4);
    vec(each, PEOPLE.len()).prop_map(|roles| {
        let person = |roles| Person { name: "Et menneske".to_owned(), title: String::new(), roles };
        PEOPLE.into_iter().map(PersonKey::from).zip(roles.into_iter().map(person)).collect()
    })
}

fn person() -> impl Strategy<Value = PersonKey> {
    select(PEOPLE.to_vec()).prop_map(PersonKey::from)
}

fn scenario_id() -> impl Strategy<Value = ScenarioId> {
    select(EMBEDDED.release.scenarios.iter().map(|scenario| scenario.id.clone()).collect::<Vec<_>>())
}

fn measure_id() -> impl Strategy<Value = MeasureId> {
    select(EMBEDDED.release.measures.iter().map(|measure| measure.id.clone()).collect::<Vec<_>>())
}

fn item_id() -> impl Strategy<Value = ItemId> {
    select(EMBEDDED.release.items.iter().map(|item| item.id.clone()).collect::<Vec<_>>())
}

fn score() -> impl Strategy<Value = Score> {
    (1_u8..=5, 1_u8..=5).prop_map(Score::from)
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let aside = prop_oneof![5 => Just(String::new()), 1 => words()];
    (option::of((score(), option::of(score()))), aside, text()).prop_map(|(scores, set_aside, note)| Assessment {
        before: scores.map(|(before, _)| before),
        after: scores.and_then(|(_, after)| after),
        set_aside,
        note,
    })
}

fn risk() -> impl Strategy<Value = Risk> {
    let own = (words(), select(Aspect::ALL.to_vec()), btree_set(measure_id(), 0..=4))
        .prop_map(|(text, aspect, measures)| OwnScenario { text, aspect, measures });
    let decision = (prop::bool::weighted(0.8), text()).prop_map(|(accepted, reason)| Decision { accepted, reason });
    let action = (option::of(person()), select(vec!["", "2026-12-24"]))
        .prop_map(|(owner, deadline)| Commitment { owner, deadline: deadline.to_owned() });
    let acceptance = (person(), score(), btree_set(measure_id(), 0..=2), prop::option::of("[a-z]{1,6}"))
        .prop_map(|(by, after, secured, level)| Acceptance { level, by, on: "2026-11-21".to_owned(), after, secured });
    let own_id = select(OWN.to_vec()).prop_map(ScenarioId::from);
    let parts = (
        btree_map(scenario_id(), assessment(), 0..=40),
        btree_map(own_id, (own, assessment()), 0..=2),
        btree_map(measure_id(), decision, 0..=90),
        btree_map(measure_id(), action, 0..=20),
        btree_map(scenario_id(), acceptance, 0..=15),
    );
    parts.prop_map(|(mut scenarios, own, measures, actions, acceptances)| {
        let mut own_scenarios = BTreeMap::new();
        for (id, (scenario, assessment)) in own {
            scenarios.insert(id.clone(), assessment);
            own_scenarios.insert(id, scenario);
        }
        Risk { scenarios, own_scenarios, measures, actions, acceptances }
    })
}

fn decision() -> impl Strategy<Value = Decisions> {
    // One that is conditional names its conditions.
    let memo = (select(MemoOutcome::ALL.to_vec()), words(), person())
        .prop_map(|(outcome, conditions, by)| MemoDecision { outcome, conditions, by, on: "2026-11-22".to_owned() });
    option::of(memo).prop_map(|memo| Decisions { memo })
}

fn edit() -> impl Strategy<Value = LineEdit> {
    let left_out = prop_oneof![4 => Just(String::new()), 1 => words()];
    let better = prop_oneof![4 => Just(String::new()), 1 => words()];
    let parts = (
        option::weighted(0.2, words()),
        option::of(select(LineType::ALL.to_vec())),
        option::of(select(Placement::ALL.to_vec())),
        option::of(select(Met::ALL.to_vec())),
        better,
        option::of(0_u8..=60),
        left_out,
    );
    parts.prop_map(|(text, kind, placement, met, better, weight, left_out)| LineEdit {
        text,
        kind,
        placement,
        met,
        better,
        importance: weight,
        left_out,
        ..LineEdit::default()
    })
}

fn requirements() -> impl Strategy<Value = Requirements> {
    let domains: Vec<DomainId> = EMBEDDED.release.domains.iter().map(|domain| domain.id.clone()).collect();
    let own = (
        words(),
        select(domains),
        select(ALLOWED_PAIRS.to_vec()),
        select(Met::ALL.to_vec()),
        option::of(0_u8..=60),
        text(),
    );
    let own = own.prop_map(|(text, domain, (kind, placement), met, weight, left_out)| OwnLine {
        text,
        domain,
        kind,
        placement,
        met,
        evidence: String::new(),
        better: String::new(),
        importance: weight,
        criterion: String::new(),
        reason: String::new(),
        by: "Linjeleder oppvekst".to_owned(),
        origin: None,
        confidential: false,
        left_out,
    });
    let parameters: Vec<_> =
        EMBEDDED.release.parameters.iter().map(|parameter| (parameter.id.clone(), parameter.range)).collect();
    let parameter = select(parameters).prop_flat_map(|(id, (low, high))| (Just(id), low - 1..=high + 1));
    let parts = (
        btree_map(item_id(), edit(), 0..=40),
        btree_map(select(OWN.to_vec()).prop_map(ItemId::from), own, 0..=3),
        vec(parameter, 0..=5),
    );
    parts.prop_map(|(lines, own, parameters)| {
        let parameters: BTreeMap<ParameterId, i64> = parameters.into_iter().collect();
        Requirements { lines, own, parameters, ..Requirements::default() }
    })
}
