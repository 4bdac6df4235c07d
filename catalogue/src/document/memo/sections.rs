//! What the decision builds on, in short: the need, the risk, the requirements and the privacy check.

use crate::content::id::{FactId, RoleId};
use crate::content::item::{LineType, Placement};
use crate::document::Source;
use crate::document::date::long_iso;
use crate::document::model::{Block, Cell, Inline, MatrixDetail, ParagraphKind, clean};
use crate::document::report::table;
use crate::document::sheet::is_published;
use crate::document::words::{dpia_text, known_word, role_word, scenario_title, score_text, weakened_text};
use crate::procurement::answer::Answer;
use crate::procurement::derivation::{Cause, DpiaOutcome, Line, ScenarioStage, ScenarioState};
use crate::procurement::known::SERVICE;

/// How much of the need is told.
const NEED_CHARS_MAX: usize = 500;
/// How many scenarios are named.
const RISKS_MAX: usize = 6;
/// How many requirements that follow from the privacy check are told.
const CONSEQUENCES_MAX: usize = 5;
/// The burden of a line that asks much of a tenderer.
const HEAVY: u8 = 3;

pub(super) fn need(source: &Source<'_>) -> Vec<Block> {
    let told = match source.case.need.get(SERVICE).and_then(Answer::text) {
        Some(text) if !text.trim().is_empty() => shortened(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => source.label("word.not_answered").to_owned(),
    };
    vec![Block::heading(1, source.label("memo.need"), "need"), Block::text(told)]
}

/// The text, cut between two words where it is long.
fn shortened(text: &str) -> String {
    if text.chars().count() <= NEED_CHARS_MAX {
        return text.to_owned();
    }
    let cut: String = text.chars().take(NEED_CHARS_MAX).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |end| &cut[..end]);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '–', '-']))
}

/// The matrices beside each other, then the gravest scenarios: before, after, and who accepted what is left or has to.
pub(super) fn risk(source: &Source<'_>) -> Vec<Block> {
    let mut scenarios = source.in_play();
    scenarios.sort_by_key(|state| {
        let sum = state.before.map_or(0, |score| u16::from(score.likelihood) + u16::from(score.consequence));
        std::cmp::Reverse((state.stage != ScenarioStage::Accepted, state.level_after, state.level_before, sum))
    });
    let count = |wanted: &dyn Fn(&&ScenarioState) -> bool| scenarios.iter().copied().filter(wanted).count().to_string();
    let summary = source.fill(
        "memo.risk_summary",
        &[
            ("count", &scenarios.len().to_string()),
            ("accepted", &count(&|state| state.stage == ScenarioStage::Accepted)),
            ("unassessed", &count(&|state| state.counts.is_none())),
        ],
    );
    let small = |caption, score: fn(&ScenarioState) -> _| source.matrix(caption, MatrixDetail::Counts, score);
    let matrices =
        vec![small("report.matrix_before", |state| state.before), small("report.matrix_after", |state| state.counts)];
    let mut blocks =
        vec![Block::heading(1, source.label("memo.risk"), "risk"), Block::Matrices { matrices }, Block::text(summary)];
    scenarios.retain(|state| state.before.is_some());
    if scenarios.is_empty() {
        return blocks;
    }
    let rows = scenarios.iter().take(RISKS_MAX).map(|state| {
        let title = clean(scenario_title(source.release, source.derivation, &state.id, source.lang));
        let score = |score, level| {
            Cell::text(score_text(source.release, &source.case.organisation, score, source.lang))
                .toned(source.tone(level))
        };
        vec![
            Cell::text(format!("{} {title}", state.id)),
            score(state.before, state.level_before),
            score(state.counts, state.level_after),
            Cell::texts(residual(source, state)),
        ]
    });
    let header = ["report.column.scenario", "report.column.before", "report.column.after", "memo.column.residual"];
    blocks.push(table(source, "memo.risk", &header, &[36, 17, 17, 30], rows.collect()));
    let more = scenarios.len().saturating_sub(RISKS_MAX);
    if more > 0 {
        blocks.push(Block::text(source.fill("memo.more", &[("count", &more.to_string())])));
    }
    blocks
}

/// Who accepted the residual risk and when, or who has to.
fn residual(source: &Source<'_>, state: &ScenarioState) -> Vec<String> {
    let waits = |label| {
        let role = state.accepted_by.as_ref().map_or_else(String::new, |role| role_with_names(source, role));
        source.fill(label, &[("role", &role)])
    };
    match (state.stage, &state.acceptance) {
        (ScenarioStage::Accepted, Some(given)) => {
            let date = long_iso(source.release, &given.on, source.lang);
            vec![source.fill("memo.residual.accepted", &[("person", &source.person(&given.by)), ("date", &date)])]
        }
        (ScenarioStage::Residual, _) => vec![waits("memo.residual.waits")],
        (ScenarioStage::Reopened, _) => {
            let why = state.reopened.iter().map(|weakened| weakened_text(source.release, weakened, source.lang));
            std::iter::once(waits("memo.residual.waits")).chain(why.take(1)).collect()
        }
        _ => vec![source.label("memo.residual.unassessed").to_owned()],
    }
}

/// «Virksomhetsleder (Kari Nordmann)».
pub(super) fn role_with_names(source: &Source<'_>, role: &RoleId) -> String {
    let people = source.case.people.values().filter(|person| person.roles.contains(role));
    let names: Vec<&str> = people.map(|person| person.name.as_str()).collect();
    let role = role_word(source.release, role, source.lang);
    if names.is_empty() { role.to_owned() } else { format!("{role} ({})", names.join(", ")) }
}

/// How many lines of each kind, and what they ask of a tenderer.
pub(super) fn requirements(source: &Source<'_>) -> Vec<Block> {
    let count = |wanted: &dyn Fn(&Line) -> bool| {
        source.derivation.lines.iter().filter(|line| line.stands() && wanted(line)).count().to_string()
    };
    let absolute = count(&Line::counts_as_absolute);
    let evaluated = count(&|line| line.kind == LineType::Evaluated);
    let others = count(&|line| matches!(line.kind, LineType::Option | LineType::Information));
    let contract = count(&|line| line.placement == Placement::Contract);
    let qualification = count(&|line| line.placement == Placement::Qualification);
    let heavy = count(&|line| is_published(line) && line.burden >= HEAVY);
    let answered = count(&is_published);
    let committed = source.derivation.actions.iter().filter(|action| action.committed).count().to_string();
    let actions = source.derivation.actions.len().to_string();
    let limit = source.case.organisation.absolute_lines_max.to_string();
    let items = [
        source.fill(
            "memo.lines",
            &[("absolute", &absolute), ("limit", &limit), ("evaluated", &evaluated), ("others", &others)],
        ),
        source.fill("memo.lines_elsewhere", &[("contract", &contract), ("qualification", &qualification)]),
        source.fill("memo.burden", &[("count", &answered), ("heavy", &heavy)]),
        source.fill("memo.actions", &[("count", &actions), ("committed", &committed)]),
    ];
    vec![
        Block::heading(1, source.label("memo.requirements"), "requirements"),
        Block::List { items: items.into_iter().map(|item| vec![Inline::text(item)]).collect() },
    ]
}

/// What the pre-check says, and the contract terms that follow from it.
pub(super) fn privacy(source: &Source<'_>) -> Vec<Block> {
    let derivation = source.derivation;
    let outcome = derivation.dpia.outcome;
    let needed = known_word(source.release, derivation.agreement.needed, source.lang).to_lowercase();
    let mut blocks = vec![
        Block::heading(1, source.label("memo.privacy"), "privacy"),
        Block::Paragraph {
            inlines: vec![
                Inline::strong(dpia_text(source.release, outcome, source.lang)),
                Inline::text(format!(" {}", source.fill("report.summary.agreement", &[("needed", &needed)]))),
            ],
            kind: ParagraphKind::Plain,
        },
    ];
    if matches!(outcome, DpiaOutcome::NotRelevant | DpiaOutcome::NotIndicated) {
        return blocks;
    }
    let fact = source.release.facts.iter().find(|fact| fact.from_dpia).map(|fact| &fact.id);
    let follows = |line: &&Line| line.placement == Placement::Contract && rests_on(line, fact);
    let (standing, left_out): (Vec<&Line>, Vec<&Line>) =
        derivation.lines.iter().filter(follows).partition(|line| line.stands());
    blocks.push(Block::text(source.label("memo.dpia_consequences")));
    let mut items: Vec<String> =
        standing.iter().take(CONSEQUENCES_MAX).map(|line| format!("{} {}", line.id, &*line.text)).collect();
    if !left_out.is_empty() {
        let ids: Vec<&str> = left_out.iter().map(|line| line.id.as_str()).collect();
        items.push(source.fill("memo.dpia_left_out", &[("ids", &ids.join(", "))]));
    }
    if items.is_empty() {
        items.push(source.label("memo.dpia_no_lines").to_owned());
    }
    blocks.push(Block::List { items: items.into_iter().map(|item| vec![Inline::text(item)]).collect() });
    blocks
}

/// Whether the line is here because of this fact, and of no other.
fn rests_on(line: &Line, fact: Option<&FactId>) -> bool {
    let mut facts = line.because.iter().filter_map(|cause| match cause {
        Cause::Fact { fact, .. } => Some(fact),
        _ => None,
    });
    facts.next().is_some_and(|found| Some(found) == fact) && facts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::{NEED_CHARS_MAX, shortened};

    #[test]
    fn a_long_need_is_cut_between_words() {
        assert_eq!(shortened("Kort."), "Kort.");
        let long = "ordet, ".repeat(NEED_CHARS_MAX);
        let cut = shortened(long.trim());
        assert!(cut.ends_with("ordet …") && cut.chars().count() <= NEED_CHARS_MAX + 2, "{cut}");
    }
}
