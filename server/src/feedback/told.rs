//! What whoever gave feedback is told about what became of it.

use super::remark::worded;
use crate::http::page::{day, moment};
use app::pages::feedback::AnswerView;
use app::t;
use catalogue::content::Lang;
use store::{Answer, FeedbackId};

/// The answers to a remark.
pub(crate) fn to(answers: &[Answer], feedback: &FeedbackId, lang: Lang) -> Vec<AnswerView> {
    answers.iter().filter(|answer| answer.feedback == *feedback).map(|answer| view(answer, lang)).collect()
}

/// The answers to what was said about a thing, each once however many remarks it answers.
pub(super) fn about(answers: &[Answer], key: &str, lang: Lang) -> Vec<AnswerView> {
    let mut views: Vec<AnswerView> = Vec::new();
    for view in answers.iter().filter(|answer| answer.thing.key == key).map(|answer| view(answer, lang)) {
        if !views.contains(&view) {
            views.push(view);
        }
    }
    views
}

fn view(answer: &Answer, lang: Lang) -> AnswerView {
    AnswerView {
        outcome: t!(in lang, "answer-outcome", outcome = answer.outcome.code()),
        at: if answer.from.is_some() { day(lang, answer.at) } else { moment(lang, answer.at) },
        answer: worded(answer.answer.clone(), answer.language.parse().unwrap_or(Lang::Nb), lang),
        carried: answer.edition.is_some(),
        from: answer.from.as_ref().map(|name| t!(in lang, "answer-from", name = name.as_str())),
    }
}
