//! The closing interview. Its questions are data: `interview.toml`.

use super::{home, pilot};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::procurements::saving::long_text;
use crate::procurements::steps::framed;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::pilot::{AnswerRow, Asked, InterviewProps, interview_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Lang, Text};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use store::Pilot;

/// A question of the interview.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    /// The word that answers are kept by.
    pub(super) id: String,
    /// The question.
    pub(super) text: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Interview {
    question: Vec<Question>,
}

static INTERVIEW: LazyLock<Interview> =
    LazyLock::new(|| toml::from_str(include_str!("interview.toml")).expect("a test reads the interview"));

/// What is asked, in order.
pub(super) fn questions() -> &'static [Question] {
    &INTERVIEW.question
}

/// What was answered, question by question.
pub(super) fn told(lang: Lang, pilot: &Pilot) -> Vec<Asked> {
    let of = |question: &Question| {
        let answers = pilot.answers.iter().filter(|answer| answer.question == question.id);
        Asked {
            text: question.text.show(lang).to_owned(),
            answers: answers
                .map(|answer| AnswerRow { who: answer.by.name.clone(), answer: answer.answer.clone() })
                .collect(),
        }
    };
    questions().iter().map(of).filter(|asked| !asked.answers.is_empty()).collect()
}

/// `GET /p/{id}/pilot/interview`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let pilot = pilot(&state, &mine).await?;
    let me = &mine.person.account.id;
    let own = |id: &str| pilot.answers.iter().find(|answer| answer.question == id && answer.by.account == *me);
    let answers = questions().iter().map(|asked| own(&asked.id).map(|own| own.answer.clone()).unwrap_or_default());
    Ok(show(StatusCode::OK, &mine, &pilot, answers.collect(), Wrong::new()).await)
}

async fn show(status: StatusCode, mine: &Mine, pilot: &Pilot, answers: Vec<String>, wrong: Wrong) -> Response {
    let lang = mine.person.context().lang;
    let asked = questions().iter().map(|asked| (asked.id.clone(), asked.text.show(lang).to_owned()));
    let props = InterviewProps {
        home: home(mine),
        ended: pilot.ended.is_some(),
        questions: asked.zip(answers).map(|((id, text), answer)| (id, text, answer)).collect(),
        wrong,
    };
    let mut frame = framed(mine, &mine.derive(), t!(in lang, "pilot-interview"), None);
    frame.wrong = !props.wrong.is_empty();
    frame.may = None;
    render(status, frame, move || interview_page(props.clone())).await
}

/// `POST /p/{id}/pilot/interview`.
pub(super) async fn write(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let mut wrong = Wrong::new();
    let read = |asked: &Question| (asked.id.clone(), long_text(&form, &asked.id, lang, &mut wrong));
    let answers: BTreeMap<String, String> = questions().iter().map(read).collect();
    let typed = || questions().iter().map(|asked| form.get(&asked.id).to_owned()).collect();
    if wrong.is_empty() {
        let summary = t!(in lang, "journal-pilot-answered");
        let by = &mine.person.account.id;
        let kept = state.store.answer_interview(&mine.stored.id, by, &answers, &summary, now()).await?;
        if kept || pilot(&state, &mine).await?.ended.is_none() {
            return Ok(redirect(&format!("{}?saved=1#interview", home(&mine))));
        }
        // It ended while they wrote. What was typed comes back, to be taken along.
        let field = questions().first().map(|asked| asked.id.clone()).unwrap_or_default();
        wrong.push(FieldError { field, message: t!(in lang, "pilot-wrong-ended") });
    }
    let pilot = pilot(&state, &mine).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &pilot, typed(), wrong).await)
}

#[cfg(test)]
mod tests {
    use super::questions;
    use catalogue::content::Lang;
    use std::collections::BTreeSet;

    #[test]
    fn each_question_is_asked_in_every_language_under_a_name_of_its_own() {
        let ids: BTreeSet<&str> = questions().iter().map(|asked| asked.id.as_str()).collect();
        assert_eq!(ids.len(), questions().len());
        assert!(ids.len() > 4);
        for asked in questions() {
            let words: BTreeSet<&str> = Lang::ALL.into_iter().map(|lang| asked.text.show(lang)).collect();
            assert_eq!(words.len(), Lang::ALL.len(), "{}", asked.id);
        }
    }
}
