//! The scenarios, the matrix before and after, what was accepted and what was set aside.

use super::table;
use crate::document::Source;
use crate::document::date::long_iso;
use crate::document::model::{Block, Cell, Inline, MatrixDetail, clean};
use crate::document::words::{
    aspect_word, causes_text, role_word, scenario_title, score_text, stage_word, weakened_text,
};
use crate::procurement::case::Score;
use crate::procurement::derivation::{ScenarioStage, ScenarioState};

pub(super) fn sections(source: &Source<'_>) -> Vec<Block> {
    let in_play = source.in_play();
    let mut blocks =
        vec![Block::heading(1, source.label("report.scenarios"), "scenarios"), scenarios(source, &in_play)];
    // Before and after on one page, so that they can be compared.
    blocks.push(Block::heading_on_new_page(1, source.label("report.matrix_before"), "matrix-before"));
    blocks.extend(matrix(source, "report.matrix_before", |state| state.before));
    blocks.push(Block::heading(1, source.label("report.matrix_after"), "matrix-after"));
    blocks.push(Block::text(source.label("report.matrix_after_intro")));
    blocks.extend(matrix(source, "report.matrix_after", |state| state.counts));
    blocks.extend(acceptances(source, &in_play));
    blocks.extend(set_aside(source));
    blocks
}

fn scenarios(source: &Source<'_>, in_play: &[&ScenarioState]) -> Block {
    let rows = in_play.iter().map(|state| {
        let known = source.release.scenario(&state.id);
        let mut said =
            vec![vec![Inline::strong(scenario_title(source.release, source.derivation, &state.id, source.lang))]];
        said.extend(known.map(|scenario| vec![Inline::text(scenario.text.show(source.lang))]));
        let note = source.case.risk.scenarios.get(&state.id).map_or("", |given| given.note.trim());
        if !note.is_empty() {
            said.push(vec![Inline::text(source.fill("report.note", &[("note", note)]))]);
        }
        if state.open {
            said.push(vec![Inline::text(source.label("report.scenario_open"))]);
        }
        vec![
            Cell::text(state.id.as_str()),
            Cell::of(said),
            Cell::text(aspect_word(source.release, state.aspect, source.lang)),
            Cell::text(score_text(source.release, &source.case.organisation, state.before, source.lang))
                .toned(source.tone(state.level_before)),
            Cell::text(score_text(source.release, &source.case.organisation, state.counts, source.lang))
                .toned(source.tone(state.level_after)),
            Cell::text(stage_word(source.release, state.stage, source.lang)),
        ]
    });
    let header = [
        "report.column.id",
        "report.column.scenario",
        "report.column.aspect",
        "report.column.before",
        "report.column.after",
        "report.column.status",
    ];
    table(source, "report.scenarios", &header, &[9, 37, 15, 13, 13, 13], rows.collect())
}

/// The picture, and a line about the scenarios without a score.
fn matrix(source: &Source<'_>, caption: &'static str, score: impl Fn(&ScenarioState) -> Option<Score>) -> Vec<Block> {
    let in_play = source.in_play();
    let without: Vec<_> =
        in_play.iter().filter(|state| score(state).is_none()).map(|state| state.id.as_str()).collect();
    let mut blocks = vec![Block::Matrices { matrices: vec![source.matrix(caption, MatrixDetail::Ids, score)] }];
    if !without.is_empty() {
        blocks.push(Block::text(source.fill("report.without_score", &[("ids", &without.join(", "))])));
    }
    blocks
}

fn acceptances(source: &Source<'_>, in_play: &[&ScenarioState]) -> Vec<Block> {
    let title = |state: &ScenarioState| {
        let title = clean(scenario_title(source.release, source.derivation, &state.id, source.lang));
        Cell::text(format!("{} {title}", state.id))
    };
    let accepted = in_play.iter().filter(|state| state.stage == ScenarioStage::Accepted).filter_map(|state| {
        let acceptance = state.acceptance.as_ref()?;
        Some(vec![
            title(state),
            Cell::text(score_text(source.release, &source.case.organisation, state.counts, source.lang))
                .toned(source.tone(state.level_after)),
            Cell::text(source.person(&acceptance.by)),
            Cell::text(long_iso(source.release, &acceptance.on, source.lang)),
        ])
    });
    let header = ["report.column.scenario", "report.column.after", "report.column.accepted_by", "report.column.date"];
    let mut blocks = vec![
        Block::heading(1, source.label("report.accepted"), "accepted"),
        table(source, "report.accepted", &header, &[38, 20, 26, 16], accepted.collect()),
        Block::heading(1, source.label("report.not_accepted"), "not-accepted"),
    ];
    let open = in_play.iter().filter(|state| state.stage != ScenarioStage::Accepted).map(|state| {
        let mut why = vec![stage_word(source.release, state.stage, source.lang).to_owned()];
        why.extend(state.reopened.iter().map(|weakened| weakened_text(source.release, weakened, source.lang)));
        if state.escalates {
            why.push(source.label("report.escalates").to_owned());
        }
        let by = state.accepted_by.as_ref().map_or("", |role| role_word(source.release, role, source.lang));
        vec![
            title(state),
            Cell::text(score_text(source.release, &source.case.organisation, state.counts, source.lang))
                .toned(source.tone(state.level_after)),
            Cell::text(by),
            Cell::texts(why),
        ]
    });
    let header = ["report.column.scenario", "report.column.after", "report.column.decides", "report.column.status"];
    blocks.push(table(source, "report.not_accepted", &header, &[34, 20, 18, 28], open.collect()));
    blocks
}

fn set_aside(source: &Source<'_>) -> Vec<Block> {
    let rows = source.derivation.scenarios.iter().filter(|state| state.stage == ScenarioStage::SetAside).map(|state| {
        vec![
            Cell::text(state.id.as_str()),
            Cell::text(scenario_title(source.release, source.derivation, &state.id, source.lang)),
            Cell::texts(causes_text(source.release, source.case, source.derivation, &state.because, source.lang)),
            Cell::text(&state.set_aside),
        ]
    });
    let header = ["report.column.id", "report.column.scenario", "report.column.because", "report.column.set_aside"];
    vec![
        Block::heading(1, source.label("report.set_aside"), "set-aside"),
        table(source, "report.set_aside", &header, &[10, 26, 34, 30], rows.collect()),
    ]
}
