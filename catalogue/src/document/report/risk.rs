//! The scenarios, the matrix before and after, what was accepted and what was set aside.

use super::table;
use crate::content::id::PersonKey;
use crate::document::Source;
use crate::document::date::long_iso;
use crate::document::model::{Block, Cell, Inline, Table, TableKind, Tone, clean};
use crate::document::words::{
    aspect_word, causes_text, risk_word, role_word, scenario_title, score_text, stage_word, weakened_text,
};
use crate::procurement::case::Score;
use crate::procurement::derivation::{ScenarioStage, ScenarioState};

/// How many ids stand on a line in a cell of the matrix, so that none is broken at its hyphen.
const MATRIX_IDS_A_LINE: usize = 2;

pub(super) fn sections(source: &Source<'_>) -> Vec<Block> {
    let in_play: Vec<&ScenarioState> =
        source.derivation.scenarios.iter().filter(|state| state.stage != ScenarioStage::SetAside).collect();
    let mut blocks =
        vec![Block::heading(1, source.label("report.scenarios"), "scenarios"), scenarios(source, &in_play)];
    blocks.push(Block::heading(1, source.label("report.matrix_before"), "matrix-before"));
    blocks.extend(matrix(source, "report.matrix_before", &in_play, |state| state.before));
    blocks.push(Block::heading(1, source.label("report.matrix_after"), "matrix-after"));
    blocks.push(Block::text(source.label("report.matrix_after_intro")));
    blocks.extend(matrix(source, "report.matrix_after", &in_play, |state| state.counts));
    blocks.extend(acceptances(source, &in_play));
    blocks.extend(set_aside(source));
    blocks
}

/// The index of a level as a colour: the mildest green, the most serious red.
fn tone(source: &Source<'_>, level: Option<usize>) -> Tone {
    match level {
        None => Tone::None,
        Some(0) => Tone::Green,
        Some(level) if level + 1 == source.release.matrix.levels.len() => Tone::Red,
        Some(_) => Tone::Yellow,
    }
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
            Cell::text(score_text(source.release, state.before, source.lang)).toned(tone(source, state.level_before)),
            Cell::text(score_text(source.release, state.counts, source.lang)).toned(tone(source, state.level_after)),
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

/// The matrix with the ids of the scenarios in its cells, likeliest first, and a line about those without a score.
fn matrix(
    source: &Source<'_>,
    caption: &'static str,
    in_play: &[&ScenarioState],
    score: impl Fn(&ScenarioState) -> Option<Score>,
) -> Vec<Block> {
    let (release, lang) = (source.release, source.lang);
    let matrix = &release.matrix;
    let steps = |count: usize| (1..=u8::try_from(count).unwrap_or(u8::MAX)).collect::<Vec<u8>>();
    let mut header = vec![source.label("report.matrix_corner").to_owned()];
    header.extend(
        matrix.consequence.iter().enumerate().map(|(index, step)| format!("{} {}", index + 1, step.text.show(lang))),
    );
    let rows = steps(matrix.likelihood.len()).into_iter().rev().map(|likelihood| {
        let name = matrix.likelihood[usize::from(likelihood) - 1].text.show(lang);
        let cells = steps(matrix.consequence.len()).into_iter().map(|consequence| {
            let level = matrix.level(likelihood, consequence);
            let here = Score { likelihood, consequence };
            let ids: Vec<_> =
                in_play.iter().filter(|state| score(state) == Some(here)).map(|state| state.id.as_str()).collect();
            let mut paragraphs = vec![vec![Inline::text(risk_word(release, level, lang))]];
            let lines = ids.chunks(MATRIX_IDS_A_LINE).map(|ids| vec![Inline::strong(ids.join(", "))]);
            paragraphs.extend(lines);
            Cell::of(paragraphs).toned(tone(source, level))
        });
        std::iter::once(Cell::text(format!("{likelihood} {name}"))).chain(cells).collect()
    });
    let mut widths = vec![15];
    widths.extend(vec![17; matrix.consequence.len()]);
    let mut blocks = vec![Block::Table(Table {
        caption: source.label(caption).to_owned(),
        kind: TableKind::Matrix,
        widths,
        header,
        rows: rows.collect(),
    })];
    let without: Vec<_> =
        in_play.iter().filter(|state| score(state).is_none()).map(|state| state.id.as_str()).collect();
    if !without.is_empty() {
        blocks.push(Block::text(source.fill("report.without_score", &[("ids", &without.join(", "))])));
    }
    blocks
}

fn person(source: &Source<'_>, key: &PersonKey) -> String {
    source.case.people.get(key).map_or_else(
        || key.to_string(),
        |person| {
            let named = [person.name.trim(), person.title.trim()];
            named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        },
    )
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
            Cell::text(score_text(source.release, state.counts, source.lang)).toned(tone(source, state.level_after)),
            Cell::text(person(source, &acceptance.by)),
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
            Cell::text(score_text(source.release, state.counts, source.lang)).toned(tone(source, state.level_after)),
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
