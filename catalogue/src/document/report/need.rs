//! The need, what follows from the answers, the protection need, and the DPIA pre-check.

use super::table;
use crate::content::expr::{Aspect, Known};
use crate::content::question::{AnswerKind, DpiaSource, Question, QuestionStep};
use crate::document::Source;
use crate::document::model::{Block, Cell, Inline, ParagraphKind, Table, TableKind};
use crate::document::words::{answer_text, aspect_word, causes_text, cell_text, dpia_text, known_word, level_word};
use crate::procurement::answer::Answer;
use crate::procurement::derivation::{Cause, Need};
use crate::procurement::known::SERVICE;

pub(super) fn sections(source: &Source<'_>) -> Vec<Block> {
    let mut blocks = need(source);
    blocks.extend(facts(source));
    blocks.extend(protection(source));
    blocks.extend(dpia(source));
    blocks
}

fn answer_to<'a>(source: &Source<'a>, question: &Question) -> Option<&'a Answer> {
    match question.step {
        QuestionStep::Profile => source.case.profile.get(&question.id),
        QuestionStep::Need => source.case.need.get(&question.id),
    }
}

fn need(source: &Source<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading_on_new_page(1, source.label("report.need"), "need")];
    match source.case.need.get(SERVICE).and_then(Answer::text) {
        Some(text) => blocks.extend(text.lines().filter(|line| !line.trim().is_empty()).map(Block::text)),
        None => blocks.push(Block::text(source.label("word.not_answered"))),
    }
    blocks.push(Block::heading(2, source.label("report.answers"), "answers"));
    let asked = source.release.questions.iter().filter(|question| {
        let state = source.derivation.questions.iter().find(|state| state.id == question.id);
        question.id.as_str() != SERVICE && state.is_some_and(|state| state.asked)
    });
    let (rows_asked, simple): (Vec<_>, Vec<_>) = asked.partition(|question| question.kind == AnswerKind::Rows);
    let rows = simple.into_iter().map(|question| {
        let answer = answer_text(source.release, question, answer_to(source, question), source.lang);
        vec![Cell::text(question.text.show(source.lang)), Cell::text(answer)]
    });
    let header = ["report.column.question", "report.column.answer"];
    blocks.push(table(source, "report.answers", &header, &[50, 50], rows.collect()));
    for question in rows_asked {
        blocks.push(Block::heading(3, question.text.show(source.lang), format!("answer-{}", question.id)));
        blocks.push(rows_table(source, question));
    }
    blocks
}

/// The rows of a row question, each column that has something in it. The protection need has a table of its own.
fn rows_table(source: &Source<'_>, question: &Question) -> Block {
    let answer = answer_to(source, question);
    let rows = answer.map(Answer::rows).unwrap_or_default();
    if rows.is_empty() {
        return Block::text(answer_text(source.release, question, answer, source.lang));
    }
    let is_aspect = |id: &str| Aspect::ALL.iter().any(|aspect| aspect.letter().eq_ignore_ascii_case(id));
    let columns: Vec<_> = question
        .columns
        .iter()
        .filter(|column| !is_aspect(&column.id) && rows.iter().any(|row| row.contains_key(&column.id)))
        .collect();
    if columns.is_empty() {
        return Block::text(source.label("report.none"));
    }
    let cell = |row: &crate::procurement::answer::Row, id: usize| {
        let column = columns[id];
        Cell::text(cell_text(source.release, column, row.get(&column.id), source.lang))
    };
    Block::Table(Table {
        caption: question.text.show(source.lang).to_owned(),
        kind: TableKind::Plain,
        header: columns.iter().map(|column| column.text.show(source.lang).to_owned()).collect(),
        widths: even(columns.len()),
        rows: rows.iter().map(|row| (0..columns.len()).map(|id| cell(row, id)).collect()).collect(),
    })
}

/// Widths that add up to 100.
fn even(count: usize) -> Vec<u8> {
    let count = u8::try_from(count.clamp(1, 100)).unwrap_or(100);
    let width = 100 / count;
    let mut widths = vec![width; usize::from(count)];
    widths[0] += 100 - width * count;
    widths
}

fn because(source: &Source<'_>, causes: &[Cause]) -> Vec<String> {
    causes_text(source.release, source.case, source.derivation, causes, source.lang)
}

fn facts(source: &Source<'_>) -> Vec<Block> {
    let shown = source.derivation.facts.iter().filter(|state| state.value.stays());
    let rows = shown.filter_map(|state| {
        let fact = source.release.fact(&state.id)?;
        Some(vec![
            Cell::text(fact.text.show(source.lang)),
            Cell::text(known_word(source.release, state.value, source.lang)),
            Cell::texts(because(source, &state.because)),
        ])
    });
    let rows: Vec<_> = rows.collect();
    vec![
        Block::heading(1, source.label("report.facts"), "facts"),
        Block::text(source.label("report.facts_intro")),
        table(
            source,
            "report.facts",
            &["report.column.fact", "report.column.holds", "report.column.because"],
            &[38, 14, 48],
            rows,
        ),
    ]
}

fn protection(source: &Source<'_>) -> Vec<Block> {
    let protection = &source.derivation.protection;
    let whole = protection.whole.iter().map(|need| {
        let mut because = because(source, &need.because);
        because.extend(reservations(source, need));
        vec![
            Cell::text(aspect_word(source.release, need.aspect, source.lang)),
            Cell::text(level_word(source.release, need.minimum, source.lang)),
            Cell::text(level_word(source.release, need.level, source.lang)),
            Cell::texts(because),
        ]
    });
    let header = ["report.column.aspect", "report.column.minimum", "report.column.chosen", "report.column.because"];
    let mut blocks = vec![
        Block::heading(1, source.label("report.protection"), "protection"),
        table(source, "report.protection", &header, &[20, 14, 14, 52], whole.collect()),
    ];
    if !protection.rows.is_empty() {
        let aspects: Vec<Aspect> = protection.whole.iter().map(|need| need.aspect).collect();
        let mut header = vec![source.label("dpa.column.name").to_owned()];
        header.extend(aspects.iter().map(|aspect| aspect_word(source.release, *aspect, source.lang).to_owned()));
        let rows = protection.rows.iter().map(|(name, needs)| {
            let levels = needs.iter().map(|need| {
                let level = level_word(source.release, need.level, source.lang).to_owned();
                Cell::texts(std::iter::once(level).chain(reservations(source, need)))
            });
            std::iter::once(Cell::text(name)).chain(levels).collect()
        });
        blocks.push(Block::heading(2, source.label("report.protection_rows"), "protection-rows"));
        blocks.push(Block::Table(Table {
            caption: source.label("report.protection_rows").to_owned(),
            kind: TableKind::Plain,
            widths: even(header.len()),
            header,
            rows: rows.collect(),
        }));
    }
    blocks
}

/// That the need was lowered and why, and that open answers could raise it.
fn reservations(source: &Source<'_>, need: &Need) -> Vec<String> {
    let mut said = Vec::new();
    if !need.lowered.is_empty() {
        said.push(source.fill("report.lowered", &[("reason", &need.lowered)]));
    }
    if need.could_reach > need.level && need.lowered.is_empty() {
        let level = level_word(source.release, need.could_reach, source.lang).to_lowercase();
        said.push(source.fill("report.could_reach", &[("level", &level)]));
    }
    said
}

fn dpia(source: &Source<'_>) -> Vec<Block> {
    let check = &source.derivation.dpia;
    let mut blocks = vec![
        Block::heading(1, source.label("report.dpia"), "dpia"),
        Block::Paragraph {
            inlines: vec![Inline::strong(dpia_text(source.release, check.outcome, source.lang))],
            kind: ParagraphKind::Plain,
        },
    ];
    let rows = check.triggers.iter().filter_map(|(id, value, causes)| {
        let trigger = source.release.dpia.iter().find(|trigger| trigger.id == *id)?;
        let from = match trigger.source {
            DpiaSource::Article35 => "dpia.source.article35",
            DpiaSource::List => "dpia.source.list",
            DpiaSource::Criterion => "dpia.source.criterion",
        };
        let decided = match (check.decided_by.contains(id), value) {
            (true, Known::Yes) => "dpia.decides",
            (_, Known::Unknown) => "word.not_settled",
            _ => "dpia.holds",
        };
        Some(vec![
            Cell::text(source.fill(from, &[("number", &trigger.number)])),
            Cell::text(trigger.text.show(source.lang)),
            Cell::text(source.label(decided)),
            Cell::texts(because(source, causes)),
        ])
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        let header = ["report.column.source", "report.dpia_triggers", "report.column.effect", "report.column.because"];
        blocks.push(table(source, "report.dpia_triggers", &header, &[18, 34, 14, 34], rows));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::even;

    #[test]
    fn even_widths_add_up() {
        for count in 1..=9 {
            assert_eq!(even(count).iter().map(|width| u32::from(*width)).sum::<u32>(), 100);
        }
    }
}
