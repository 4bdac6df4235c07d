//! A draft for the market consultation: the requirements as they are thought of before the announcement, and what the buyer asks the
//! market about them. It is a draft whatever happens, and is in no package.

use super::Source;
use super::issue::Issue;
use super::model::{Block, Cell, Document, Inline};
use super::words::{placement_word, type_letter, type_word};
use crate::content::Release;
use crate::content::item::Placement;
use crate::document::Date;
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};

/// The columns without types, with their widths in per cent.
const TEXTS: [(&str, u8); 2] = [("sheet.column.id", 14), ("sheet.column.requirement", 86)];
/// The columns with types and weights.
const TYPES: [(&str, u8); 4] =
    [("sheet.column.id", 13), ("sheet.column.requirement", 50), ("sheet.column.type", 17), ("consultation.weight", 20)];
/// What the market is asked, in order.
const QUESTIONS: [&str; 5] = [
    "consultation.question.deliver",
    "consultation.question.cost",
    "consultation.question.wording",
    "consultation.question.alternative",
    "consultation.question.document",
];

/// The draft. `with_types` shows what kind of requirement each is thought to be, and what it would weigh. Confidential lines are not in it.
pub fn consultation(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    date: Date,
    with_types: bool,
) -> Document {
    let source = Source::new(release, case, derivation);
    let marking = source.label("consultation.marking").to_owned();
    let lines: Vec<&Line> = derivation.lines.iter().filter(|line| line.stands() && !line.confidential).collect();
    let mut blocks = vec![
        Block::remark(source.label("consultation.remark")),
        Block::text(source.label("consultation.intro")),
        Block::heading(1, source.label("consultation.questions"), "questions"),
        Block::List { items: QUESTIONS.map(|id| vec![Inline::text(source.label(id))]).to_vec() },
        Block::text(source.label("consultation.answer")),
    ];
    match (lines.is_empty(), with_types) {
        (true, _) => blocks.push(Block::text(source.label("consultation.none"))),
        (false, false) => blocks.extend(source.tables_by_domain(&lines, &TEXTS, |line| texts(line).to_vec())),
        (false, true) => {
            blocks.push(Block::text(source.label("consultation.types")));
            blocks.extend(source.tables_by_domain(&lines, &TYPES, |line| {
                let [id, text] = texts(line);
                vec![id, text, Cell::text(kind(&source, line)), Cell::text(weight(line))]
            }));
        }
    }
    let issue = Issue::from(date);
    source.document(issue, "consultation.title", "consultation.subject", Some(marking), blocks)
}

fn texts(line: &Line) -> [Cell; 2] {
    [Cell::text(line.id.as_str()), Cell::text(&*line.text)]
}

fn kind(source: &Source<'_>, line: &Line) -> String {
    let (release, lang) = (source.release, source.lang);
    match line.placement {
        Placement::Specification | Placement::Award => {
            let letter = type_letter(release, &source.case.organisation, line.kind, lang);
            format!("{letter} – {}", type_word(release, line.kind, lang))
        }
        Placement::Qualification | Placement::Contract => placement_word(release, line.placement, lang).to_owned(),
    }
}

fn weight(line: &Line) -> String {
    line.weight.as_ref().map_or_else(String::new, |(criterion, weight)| format!("{weight} % – {criterion}"))
}
