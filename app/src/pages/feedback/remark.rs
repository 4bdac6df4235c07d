//! A remark that was given: its author says more, changes it or takes it back.

use super::{AnswerView, Worded, answers, as_worded, caution};
use crate::components::{ErrorSummary, Field, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct RemarkProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// Where the thing is met, below the root.
    pub back: String,
    /// Where all that was said is listed, below the root.
    pub all: String,
    /// What the thing is called.
    pub about: String,
    /// When it was said last, in a sentence.
    pub given: String,
    /// What became of it, the latest first.
    pub answers: Vec<AnswerView>,
    /// How the thing is worded now; nothing where it is gone.
    pub wording: Worded,
    /// The verdicts: code and words.
    pub verdicts: Options,
    /// The code of the verdict.
    pub verdict: String,
    /// Why.
    pub comment: String,
    /// The proposed wording, or the present one to begin with.
    pub proposed: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn remark_page(props: RemarkProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let action = link(&props.action);
    let answered = (!props.answers.is_empty()).then(|| {
        view! {
            <section aria-labelledby="answers">
                <h2 id="answers">{t!("answers")}</h2>
                {answers(props.answers.clone())}
            </section>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=link(&props.back)>{t!("feedback-back")}</a></p>
        <h1>{t!("feedback-yours", about = props.about.clone())}</h1>
        <p class="state done">{props.given.clone()}</p>
        {answered}
        {as_worded(&props.wording)}
        <p>{t!("feedback-more")}</p>
        {caution()}
        <form class="say" method="post" action=action.clone() novalidate>
            <Select id="verdict" label=t!("feedback-question") options=props.verdicts.clone() chosen=props.verdict.clone() error=error("verdict") />
            <Field id="comment" label=t!("feedback-comment") help=t!("feedback-comment-help") value=props.comment.clone() lines=4 error=error("comment") />
            <Field id="wording" label=t!("feedback-wording") help=t!("feedback-wording-help") value=props.proposed.clone() lang=props.wording.lang lines=6
                error=error("wording") />
            <p class="buttons"><Submit text=t!("save") /><a href=link(&props.all)>{t!("feedback-all")}</a></p>
        </form>
        <details>
            <summary>{t!("feedback-withdraw")}</summary>
            <p>{t!("feedback-withdraw-lead")}</p>
            <form method="post" action=format!("{action}/withdraw") novalidate>
                <Submit text=t!("feedback-withdraw-do") second=true />
            </form>
        </details>
    }
    .into_any()
}
