//! Pilots: what those who take part tell of how it went, and what the procurement did with the catalogue.

mod board;
mod forms;
mod report;

pub use board::{BoardProps, Going, StepRow, ToldRow, board_page};
pub use forms::{InterviewProps, ReviewProps, interview_page, review_page};
pub(in crate::pages) use report::report_body;
pub use report::{ChangedRow, ReportBody, ReportProps, TimeRow, report_page};

use crate::t;
use leptos::prelude::*;

/// A question of the interview with what was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub text: String,
    /// The answers.
    pub answers: Vec<AnswerRow>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerRow {
    /// Who answered.
    pub who: String,
    /// What.
    pub answer: String,
}

/// What was answered, question by question; `named` where it says by whom.
pub(in crate::pages) fn interviews(asked: Vec<Asked>, named: bool) -> AnyView {
    let question = |asked: Asked| {
        let answer = |row: AnswerRow| {
            let who = named.then(|| view! { <p class="quiet">{row.who}</p> });
            view! { <li>{who}<p class="as-typed">{row.answer}</p></li> }
        };
        let answers = asked.answers.into_iter().map(answer).collect_view();
        view! { <section><h3>{asked.text}</h3><ul class="conversations">{answers}</ul></section> }
    };
    asked.into_iter().map(question).collect_view().into_any()
}

/// What whoever writes has to know.
fn caution() -> AnyView {
    view! { <p class="note">{t!("pilot-caution")}</p> }.into_any()
}
