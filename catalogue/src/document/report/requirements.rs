//! The summary, what remains, the trail from need to line, what was left out, and the action plan.

use super::table;
use crate::content::contract::FilledBy;
use crate::content::expr::Known;
use crate::content::id::{ItemId, MeasureId};
use crate::content::item::Placement;
use crate::content::risk::Carrier;
use crate::document::Source;
use crate::document::agreement::{open_fields, starter_warning};
use crate::document::date::long_iso;
use crate::document::model::{Block, Cell, Inline, clean};
use crate::document::words::{
    answer_text, causes_text, dpia_text, known_word, measure_text, placement_word, scenario_title, type_word,
    warning_text,
};
use crate::procurement::derivation::{ActionState, Cause, Line, MeasureState, ScenarioStage, ScenarioState};

/// The question for whom the municipality buys.
const ON_BEHALF: &str = "on_behalf";
/// The answer that it buys for itself alone.
const OWN: &str = "own";

pub(super) fn summary(source: &Source<'_>) -> Vec<Block> {
    let derivation = source.derivation;
    let count =
        |wanted: &dyn Fn(&ScenarioState) -> bool| derivation.scenarios.iter().filter(|state| wanted(state)).count();
    let in_play = count(&|state| state.stage != ScenarioStage::SetAside);
    let accepted = count(&|state| state.stage == ScenarioStage::Accepted);
    let set_aside = count(&|state| state.stage == ScenarioStage::SetAside);
    let standing = derivation.lines.iter().filter(|line| line.stands()).count();
    let measures = derivation.measures.iter().filter(|state| state.accepted == Some(true)).count();
    let mut items = vec![
        source.fill(
            "report.summary.scenarios",
            &[
                ("count", &in_play.to_string()),
                ("accepted", &accepted.to_string()),
                ("set_aside", &set_aside.to_string()),
            ],
        ),
        source.fill("report.summary.lines", &[("count", &standing.to_string()), ("measures", &measures.to_string())]),
        dpia_text(source.release, derivation.dpia.outcome, source.lang).to_owned(),
        source.fill(
            "report.summary.agreement",
            &[("needed", &known_word(source.release, derivation.agreement.needed, source.lang).to_lowercase())],
        ),
    ];
    for stop in source.release.stops.iter().filter(|stop| derivation.stops.contains(&stop.id)) {
        items.insert(0, stop.text.show(source.lang).to_owned());
    }
    vec![Block::List { items: items.into_iter().map(|item| vec![Inline::text(item)]).collect() }, levels(source)]
}

/// How many scenarios there are at each level, before and after.
fn levels(source: &Source<'_>) -> Block {
    let in_play = || source.derivation.scenarios.iter().filter(|state| state.stage != ScenarioStage::SetAside);
    let count = |wanted: &dyn Fn(&ScenarioState) -> bool| {
        Cell::text(in_play().filter(|state| wanted(state)).count().to_string())
    };
    let levels = source.release.matrix.levels.iter().enumerate().rev();
    let mut rows: Vec<_> = levels
        .map(|(index, level)| {
            vec![
                Cell::text(level.text.show(source.lang)),
                count(&|state| state.level_before == Some(index)),
                count(&|state| state.level_after == Some(index)),
            ]
        })
        .collect();
    rows.push(vec![
        Cell::text(source.label("word.not_assessed")),
        count(&|state| state.level_before.is_none()),
        count(&|state| state.level_after.is_none()),
    ]);
    let header = ["report.column.level", "report.column.before", "report.column.after"];
    table(source, "report.column.level", &header, &[50, 25, 25], rows)
}

/// What is still to do before the documents are published.
pub(super) fn remaining(source: &Source<'_>) -> Vec<Block> {
    let (release, derivation, lang) = (source.release, source.derivation, source.lang);
    let mut items: Vec<String> = derivation
        .questions
        .iter()
        .filter(|state| state.missing || (state.asked && state.dont_know))
        .filter_map(|state| release.question(&state.id))
        .map(|question| source.fill("report.open_question", &[("question", question.text.show(lang))]))
        .collect();
    items.extend(derivation.warnings.iter().map(|warning| warning_text(release, derivation, warning, lang)));
    if derivation.agreement.needed.stays() {
        let open = open_fields(release, source.case, derivation);
        let buyers = open.iter().filter(|field| field.by == FilledBy::Buyer);
        items.extend(buyers.map(|field| source.fill("report.open_field", &[("field", &field.label)])));
        items.extend(starter_warning(release, source.case, derivation, lang).map(str::to_owned));
        items.extend(on_behalf(source));
    }
    let heading = Block::heading(1, source.label("report.open"), "open");
    if items.is_empty() {
        return vec![heading, Block::text(source.label("report.none"))];
    }
    vec![heading, Block::List { items: items.into_iter().map(|item| vec![Inline::text(item)]).collect() }]
}

/// That somebody else than the municipality may be the controller, when it does not buy for itself alone.
fn on_behalf(source: &Source<'_>) -> Option<String> {
    let question = source.release.questions.iter().find(|question| question.id.as_str() == ON_BEHALF)?;
    let answer = source.case.profile.get(&question.id).filter(|answer| !answer.chosen().contains(&OWN))?;
    let answer = answer_text(source.release, question, Some(answer), source.lang);
    Some(source.fill("report.on_behalf", &[("answer", &answer)]))
}

pub(super) fn sections(source: &Source<'_>) -> Vec<Block> {
    let mut blocks = trail(source);
    blocks.extend(actions(source));
    blocks.extend(measures_not_chosen(source));
    blocks.extend(lines(source));
    blocks.extend(left_out(source));
    blocks
}

fn because(source: &Source<'_>, causes: &[Cause]) -> Vec<String> {
    causes_text(source.release, source.case, source.derivation, causes, source.lang)
}

/// Need → fact → scenario → measure → line, a row for each scenario. The table of the lines reads the trail the other way.
fn trail(source: &Source<'_>) -> Vec<Block> {
    let rows = source.in_play().into_iter().map(|state| {
        let because = match because(source, &state.because) {
            none if none.is_empty() => vec![source.label("report.always").to_owned()],
            said => said,
        };
        let title = clean(scenario_title(source.release, source.derivation, &state.id, source.lang));
        let accepted: Vec<_> = state.measures.iter().filter_map(|id| accepted_measure(source, id)).collect();
        let leads = if accepted.is_empty() { vec![source.label("report.no_measure").to_owned()] } else { accepted };
        vec![Cell::texts(because), Cell::text(format!("{} {title}", state.id)), Cell::texts(leads)]
    });
    let header = ["report.column.because", "report.column.scenario", "report.column.leads_to"];
    vec![
        Block::heading(1, source.label("report.trail"), "trail"),
        Block::text(source.label("report.trail_intro")),
        table(source, "report.trail", &header, &[36, 24, 40], rows.collect()),
    ]
}

/// An accepted measure with the lines it leads to, or the action it is.
fn accepted_measure(source: &Source<'_>, id: &MeasureId) -> Option<String> {
    let state = source.derivation.measures.iter().find(|state| state.id == *id && state.accepted == Some(true))?;
    let text = measure_text(source.release, id, source.lang);
    let standing: Vec<&str> = state.lines.iter().filter(|line| stands(source, line)).map(ItemId::as_str).collect();
    Some(match state.carrier {
        Carrier::Buyer => source.fill("report.leads_to_action", &[("id", id.as_str()), ("measure", text)]),
        _ if standing.is_empty() => source.fill("report.leads_nowhere", &[("id", id.as_str()), ("measure", text)]),
        _ => format!("{id} {text} → {}", standing.join(", ")),
    })
}

fn stands(source: &Source<'_>, id: &ItemId) -> bool {
    source.derivation.lines.iter().any(|line| line.id == *id && line.stands())
}

fn actions(source: &Source<'_>) -> Vec<Block> {
    let owner = |action: &ActionState| match action.owner.as_ref().and_then(|key| source.case.people.get(key)) {
        Some(person) => clean(&person.name),
        None => source.label("report.no_owner").to_owned(),
    };
    let deadline = |action: &ActionState| match action.deadline.as_str() {
        "" => source.label("report.no_deadline").to_owned(),
        date => long_iso(source.release, date, source.lang),
    };
    let rows = source.derivation.actions.iter().map(|action| {
        let helps = source.derivation.measures.iter().find(|state| state.id == action.measure);
        let scenarios: Vec<&str> =
            helps.iter().flat_map(|state| state.scenarios.iter()).map(|id| id.as_str()).collect();
        vec![
            Cell::text(format!("{} {}", action.measure, measure_text(source.release, &action.measure, source.lang))),
            Cell::text(owner(action)),
            Cell::text(deadline(action)),
            Cell::text(scenarios.join(", ")),
            Cell::text(source.label(if action.committed { "report.committed" } else { "report.not_committed" })),
        ]
    });
    let header = [
        "report.column.action",
        "report.column.owner",
        "report.column.deadline",
        "report.column.helps",
        "report.column.status",
    ];
    vec![
        Block::heading(1, source.label("report.actions"), "actions"),
        table(source, "report.actions", &header, &[34, 18, 17, 16, 15], rows.collect()),
    ]
}

fn measures_not_chosen(source: &Source<'_>) -> Vec<Block> {
    let reason = |state: &MeasureState| match (state.accepted, state.reason.as_str()) {
        (None, _) => source.label("report.not_decided").to_owned(),
        (_, "") => source.label("report.no_reason").to_owned(),
        (_, reason) => clean(reason),
    };
    let rows = source.derivation.measures.iter().filter(|state| state.accepted != Some(true)).map(|state| {
        let scenarios: Vec<&str> = state.scenarios.iter().map(|id| id.as_str()).collect();
        vec![
            Cell::text(format!("{} {}", state.id, measure_text(source.release, &state.id, source.lang))),
            Cell::text(scenarios.join(", ")),
            Cell::text(reason(state)),
        ]
    });
    let header = ["report.column.measure", "report.column.helps", "report.column.reason"];
    vec![
        Block::heading(1, source.label("report.rejected_measures"), "rejected"),
        table(source, "report.rejected_measures", &header, &[44, 20, 36], rows.collect()),
    ]
}

/// Every line that stands, and the trail it ends.
fn lines(source: &Source<'_>) -> Vec<Block> {
    let standing = || source.derivation.lines.iter().filter(|line| line.stands());
    let rows = standing().map(|line| {
        let mut said = vec![vec![Inline::text(&*line.text)]];
        said.extend(changes(source, line).map(|changed| vec![Inline::text(changed)]));
        let kind = type_word(source.release, line.kind, source.lang);
        vec![
            Cell::text(line.id.as_str()),
            Cell::of(said),
            Cell::texts([kind, placement_word(source.release, line.placement, source.lang)]),
            Cell::texts(because(source, &line.because)),
        ]
    });
    let header = ["report.column.id", "report.column.requirement", "report.column.type", "report.column.because"];
    let mut blocks = vec![
        Block::heading(1, source.label("report.lines"), "lines"),
        Block::text(source.label("report.lines_intro")),
        table(source, "report.lines", &header, &[10, 34, 17, 39], rows.collect()),
    ];
    if standing().any(|line| matches!(line.placement, Placement::Qualification | Placement::Contract)) {
        blocks.push(Block::remark(source.label("report.lines_elsewhere")));
    }
    blocks
}

/// What this procurement changed in the line, and that it depends on something open.
fn changes(source: &Source<'_>, line: &Line) -> impl Iterator<Item = String> {
    let names: Vec<&str> = line
        .changed
        .iter()
        .map(|changed| match *changed {
            "text" => source.label("report.changed.text"),
            "type" => source.label("report.changed.type"),
            "placement" => source.label("report.changed.placement"),
            "met" => source.label("report.changed.met"),
            other => other,
        })
        .collect();
    let changed = (!names.is_empty()).then(|| source.fill("report.changed", &[("what", &names.join(", "))]));
    let open = line.open.then(|| source.label("report.line_open").to_owned());
    changed.into_iter().chain(open)
}

fn left_out(source: &Source<'_>) -> Vec<Block> {
    let rows = source.derivation.lines.iter().filter(|line| !line.stands()).map(|line| {
        vec![
            Cell::text(line.id.as_str()),
            Cell::text(&*line.text),
            Cell::texts(because(source, &line.because)),
            Cell::text(&line.left_out),
        ]
    });
    let header = ["report.column.id", "report.column.requirement", "report.column.because", "report.column.left_out"];
    vec![
        Block::heading(1, source.label("report.left_out"), "left-out"),
        table(source, "report.left_out", &header, &[12, 36, 28, 24], rows.collect()),
    ]
}

/// The laws that matter, those that no source confirms marked as something to check.
pub(super) fn laws(source: &Source<'_>) -> Vec<Block> {
    let standing = source.release.laws.iter().filter(|law| source.stands(law.when.as_ref()));
    let rows = standing.map(|law| {
        let open = law.when.as_ref().is_some_and(|when| when.eval(source.derivation) == Known::Unknown);
        let mut status =
            vec![source.label(if law.verified { "report.law_known" } else { "report.law_check" }).to_owned()];
        status.extend(open.then(|| source.label("word.not_settled").to_owned()));
        let name = [Some(law.text.show(source.lang)), law.identifier.as_deref()];
        vec![Cell::texts(name.into_iter().flatten()), Cell::text(law.note.show(source.lang)), Cell::texts(status)]
    });
    let header = ["report.column.law", "report.column.note", "report.column.status"];
    vec![
        Block::heading(1, source.label("report.laws"), "laws"),
        table(source, "report.laws", &header, &[26, 52, 22], rows.collect()),
    ]
}
