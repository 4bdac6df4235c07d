//! The check-answers page of a step: every question that is asked, with its answer in words.

use super::facts;
use super::pages::{Page, address, answer, pages, section, step_id};
use super::protection::{self, Typed};
use super::show::{CHECK, FROM};
use crate::access::Mine;
use crate::http::page::{moment, render};
use crate::procurements::steps::{StepId, framed, name};
use app::components::{Theirs, Wrong};
use app::pages::facts::{Follows, ReviewProps, ReviewRow, ReviewSection, review_page};
use app::pages::questions::field;
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::question::{AnswerKind, Question, QuestionStep};
use catalogue::document::words::{answer_text, quoted};
use catalogue::procurement::Derivation;
use catalogue::procurement::answer::{Answer, Cell, Row};
use catalogue::procurement::derivation::QuestionState;

/// The page.
pub(super) async fn page(step: QuestionStep, mine: Mine) -> Response {
    let taken = (step == QuestionStep::Need).then(|| protection::taken(&mine)).flatten();
    let taken = taken.map(|typed| Refused { typed, theirs: Theirs::new(), wrong: Wrong::new() });
    show(StatusCode::OK, &mine, step, taken).await
}

/// What a form for the protection need brings along that was refused, or kept as a draft.
pub(super) struct Refused {
    pub typed: Typed,
    pub theirs: Theirs,
    pub wrong: Wrong,
}

pub(super) async fn show(status: StatusCode, mine: &Mine, step: QuestionStep, refused: Option<Refused>) -> Response {
    let derivation = mine.derive();
    let lang = mine.person.context().lang;
    let base = address(mine, step);
    let all = pages(&mine.release, &derivation, step, lang);
    let sections = all.iter().map(|page| review_section(mine, page, &base, lang)).collect();
    let open = all.iter().find(|page| page.is_open());
    let unanswered = all.iter().flat_map(|page| &page.questions).filter(|(_, state)| !state.answered).count();
    let after = match step {
        QuestionStep::Profile => StepId::Need,
        QuestionStep::Need => StepId::Roles,
    };
    let (typed, theirs, wrong) = match refused {
        Some(refused) => (Some(refused.typed), refused.theirs, refused.wrong),
        None => (None, Theirs::new(), Wrong::new()),
    };
    let follows = (step == QuestionStep::Need).then(|| follows(mine, &derivation, typed, lang));
    let begun = mine.stored.entries.iter().any(|entry| entry.section == section(step).path());
    let mut frame = framed(mine, &derivation, name(lang, step_id(step)), Some(step_id(step)));
    frame.wrong = status != StatusCode::OK;
    frame.saved =
        (status == StatusCode::OK && begun).then(|| t!(in lang, "saved", time = moment(lang, mine.stored.updated)));
    let props = ReviewProps {
        title: name(lang, step_id(step)),
        sections,
        unanswered,
        go_on: open.map(|page| (page.title.clone(), format!("{base}/{}", page.id))),
        begun,
        next_step: (name(lang, after), format!("/p/{}/{}", mine.id(), after.path())),
        follows,
        theirs,
        wrong,
    };
    render(status, frame, move || review_page(props.clone())).await
}

fn follows(mine: &Mine, derivation: &Derivation, typed: Option<Typed>, lang: Lang) -> Follows {
    let (facts, open) = facts::facts(mine, derivation, lang);
    Follows {
        facts,
        open,
        agreement: facts::agreement(mine, derivation, lang),
        dpia: facts::dpia(mine, derivation, lang),
        protection: protection::props(mine, derivation, typed, lang),
    }
}

fn review_section(mine: &Mine, page: &Page<'_>, base: &str, lang: Lang) -> ReviewSection {
    let rows = page
        .questions
        .iter()
        .map(|(question, state)| review_row(mine, question, state, &format!("{base}/{}", page.id), lang));
    ReviewSection { id: page.id.to_owned(), title: page.title.clone(), rows: rows.collect() }
}

fn review_row(mine: &Mine, question: &Question, state: &QuestionState, address: &str, lang: Lang) -> ReviewRow {
    let answer = answer(mine, question);
    let words = answer_text(&mine.release, question, answer, lang);
    let answer_lines = match question.kind {
        AnswerKind::Rows => words.lines().map(str::to_owned).collect(),
        _ => vec![words],
    };
    let rows = answer.map(Answer::rows).unwrap_or_default();
    let unfinished = rows.iter().enumerate().filter_map(|(index, row)| unfinished(question, index, row, lang));
    ReviewRow {
        question: question.text.show(lang).to_owned(),
        answer: answer_lines,
        answered: state.answered,
        dont_know: state.dont_know,
        missing: state.missing,
        unfinished: unfinished.collect(),
        change: format!("{address}?{FROM}={CHECK}#{}", field(&question.id)),
    }
}

/// What a row lacks, in words.
fn unfinished(question: &Question, index: usize, row: &Row, lang: Lang) -> Option<String> {
    let lacks = |cell: Option<&Cell>| match cell {
        None => true,
        Some(Cell::Text(text)) => text.trim().is_empty(),
        Some(_) => false,
    };
    let lacking = question.columns.iter().filter(|column| column.required && lacks(row.get(&column.id)));
    let names: Vec<String> = lacking.map(|column| quoted(column.text.show(lang), lang)).collect();
    (!names.is_empty()).then(|| t!(in lang, "review-unfinished", row = index + 1, columns = names.join(", ")))
}
