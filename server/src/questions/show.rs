//! A page of questions, as it is shown: from what is stored, or from what was typed.

use super::answers::{from_answer, from_form, was_sent};
use super::pages::{Page, address, answer, on_page, pages, section, step_id, title};
use crate::access::Mine;
use crate::comments::{self, About, Kind};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::procurements::entries::{token, token_name};
use crate::procurements::steps::{framed, name};
use crate::state::AppState;
use app::components::Wrong;
use app::pages::questions::{Asked, Filled, QuestionsProps, cell, field, questions_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::question::{Question, QuestionStep};
use catalogue::content::{Lang, Release};
use catalogue::procurement::Derivation;
use catalogue::procurement::known::{DOCUMENT_LANGUAGE, INFORMATION_TYPES};
use std::collections::BTreeMap;

/// The name of the field that remembers where the person came from.
pub(super) const FROM: &str = "from";
/// Its value on the way from the check-answers page and back.
pub(super) const CHECK: &str = "check";
/// The aspect that an organisation can do without, as a column of the information types.
const ROBUSTNESS: &str = "r";

/// What a handler of a page is asked for.
pub(super) type Names = Path<BTreeMap<String, String>>;

/// The page of this address, or the step where it asks nothing now.
pub(super) async fn page(
    step: QuestionStep,
    State(app): State<AppState>,
    mine: Mine,
    Path(path): Names,
    query: Query,
) -> Result<Response, AppError> {
    let id = path.get("page").map(String::as_str).unwrap_or_default();
    if on_page(&mine.release, step, id).is_empty() {
        return Err(AppError::NotFound);
    }
    let typed = mine.taken.iter().flat_map(|form| typed(&mine.release, step, id, form)).collect();
    let view = View {
        step,
        page: id,
        from_check: query.0.get(FROM) == CHECK,
        comment: comments::Typed::asked(&query.0),
        typed,
        ..View::default()
    };
    let derivation = mine.derive();
    if !pages(&mine.release, &derivation, step, mine.person.context().lang).iter().any(|page| page.id == id) {
        return Ok(redirect(&address(&mine, step)));
    }
    show(StatusCode::OK, &app, &mine, &derivation, view).await
}

/// How a page is to be shown.
#[derive(Debug)]
pub(super) struct View<'a> {
    /// The step.
    pub step: QuestionStep,
    /// The page.
    pub page: &'a str,
    /// Whether the person came from the check-answers page.
    pub from_check: bool,
    /// What was typed, for the questions that were sent.
    pub typed: Vec<(&'a Question, Typed)>,
    /// What the form of a comment is to hold.
    pub comment: comments::Typed,
    /// What is wrong.
    pub wrong: Wrong,
}

impl Default for View<'_> {
    fn default() -> Self {
        View {
            step: QuestionStep::Profile,
            page: "",
            from_check: false,
            typed: Vec::new(),
            comment: comments::Typed::Nothing,
            wrong: Vec::new(),
        }
    }
}

/// What was typed into one question.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    /// What stands in the form.
    pub filled: Filled,
    /// The version of the answer that the form is now made from.
    pub token: String,
    /// What somebody else saved meanwhile, in words.
    pub theirs: Option<String>,
}

/// What was typed into the questions of a page that stood in the form, and the versions it was made from.
fn typed<'a>(release: &'a Release, step: QuestionStep, page: &str, form: &Form) -> Vec<(&'a Question, Typed)> {
    let stood = |question: &&Question| was_shown(question, form);
    let typed = |question: &'a Question| {
        let token = form.get(&token_name(section(step), question.id.as_str())).to_owned();
        (question, Typed { filled: from_form(question, form), token, theirs: None })
    };
    on_page(release, step, page).into_iter().filter(stood).map(typed).collect()
}

/// Whether the question stood in the form that was sent.
pub(super) fn was_shown(question: &Question, form: &Form) -> bool {
    form.has(&token_name(section(question.step), question.id.as_str())) || was_sent(question, form)
}

pub(super) async fn show(
    status: StatusCode,
    app: &AppState,
    mine: &Mine,
    derivation: &Derivation,
    view: View<'_>,
) -> Result<Response, AppError> {
    let about = About::new(Kind::of_step(view.step), view.page);
    let words = crate::procurements::view::View::new(mine, derivation);
    let comments = comments::section(app, &words, &about, &view.comment).await?;
    let context = mine.person.context();
    let lang = context.lang;
    let all = pages(&mine.release, derivation, view.step, lang);
    let at = all.iter().position(|page| page.id == view.page);
    let base = address(mine, view.step);
    let back = match at.and_then(|at| at.checked_sub(1)).and_then(|before| all.get(before)) {
        Some(before) if !view.from_check => format!("{base}/{}", before.id),
        _ => base.clone(),
    };
    let section = section(view.step);
    let mut hidden = Vec::new();
    let mut asked = Vec::new();
    for question in on_page(&mine.release, view.step, view.page) {
        let typed = view.typed.iter().find(|(known, _)| known.id == question.id).map(|(_, typed)| typed.clone());
        let is_asked = at
            .and_then(|at| all.get(at))
            .is_some_and(|page| page.questions.iter().any(|(known, _)| known.id == question.id));
        let typed = match typed {
            Some(typed) => typed,
            None if is_asked => Typed {
                filled: from_answer(question, answer(mine, question)),
                token: token(mine, section, question.id.as_str()),
                theirs: None,
            },
            None => continue,
        };
        hidden.push((token_name(section, question.id.as_str()), typed.token));
        let question = shown(mine, question, &typed.filled, &mut hidden);
        asked.push(Asked { question, filled: typed.filled, theirs: typed.theirs });
    }
    if view.from_check {
        hidden.push((FROM.to_owned(), CHECK.to_owned()));
    }
    let title = title(&mine.release, view.step, view.page, lang);
    let mut frame = framed(mine, derivation, title.clone(), Some(step_id(view.step)));
    frame.wrong = status != StatusCode::OK;
    let begun = mine.stored.entries.iter().any(|entry| entry.section == section.path());
    frame.saved =
        (status == StatusCode::OK && begun).then(|| t!(in lang, "saved", time = moment(lang, mine.stored.updated)));
    let props = QuestionsProps {
        procurement: mine.id().to_owned(),
        action: format!("{base}/{}", view.page),
        caption: caption(mine, &all, at, view.step),
        title,
        asked,
        hidden,
        back,
        comments,
        wrong: view.wrong,
    };
    Ok(render(status, frame, move || questions_page(props.clone())).await)
}

fn caption(mine: &Mine, all: &[Page<'_>], at: Option<usize>, step: QuestionStep) -> String {
    let lang = mine.person.context().lang;
    let step = name(lang, step_id(step));
    match at {
        Some(at) => t!(in lang, "questions-caption", step = step, page = at + 1, pages = all.len()),
        None => step,
    }
}

/// The question as people see it here: without the languages that the organisation does not use, and without columns that it does without. What
/// stands in a column that they don't see goes along unseen.
fn shown(mine: &Mine, question: &Question, filled: &Filled, hidden: &mut Vec<(String, String)>) -> Question {
    let mut question = question.clone();
    if question.id.as_str() == DOCUMENT_LANGUAGE {
        let offered: Vec<_> = mine.case.organisation.languages.offered().map(Lang::code).collect();
        // One that was chosen before stays there to be seen.
        let chosen = |id: &str| filled.values.iter().any(|value| value == id);
        question.options.retain(|option| offered.contains(&option.id.as_str()) || chosen(&option.id));
    }
    if question.id.as_str() != INFORMATION_TYPES || mine.case.organisation.robustness {
        return question;
    }
    question.columns.retain(|column| column.id != ROBUSTNESS);
    let name = field(&question.id);
    for (index, row) in filled.rows.iter().enumerate() {
        let values = row.cells.get(ROBUSTNESS).into_iter().flatten().filter(|value| !value.is_empty());
        hidden.extend(values.map(|value| (cell(&name, index, ROBUSTNESS), value.clone())));
    }
    question
}
