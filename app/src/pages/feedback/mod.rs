//! Feedback on the catalogue, from the link beside a thing to the list of what was said.

mod give;
mod links;
mod list;
mod remark;
mod visit;

pub use give::{GiveProps, give_page};
pub use links::{LinkForm, LinkRow, LinksProps, MadeLinkProps, made_link_page};
pub use list::{ListProps, RemarkRow, list_page};
pub use remark::{RemarkProps, remark_page};
pub use visit::{PublicLineProps, PublicRow, VisitProps, VisitorLineProps, visit_page, visitor_line_page};

use crate::components::Options;
use crate::frame::link;
use crate::i18n::lang;
use crate::t;
use leptos::prelude::*;

/// Words of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worded {
    /// The words; empty for none.
    pub text: String,
    /// The tag of their language, where it is another than that of the page.
    pub lang: Option<&'static str>,
}

impl Worded {
    /// A paragraph with the words, with line breaks as they were typed; none for no words.
    pub(in crate::pages) fn show(&self) -> Option<AnyView> {
        let text = self.text.clone();
        (!text.is_empty()).then(|| view! { <p class="as-typed" lang=self.lang>{text}</p> }.into_any())
    }
}

/// The link beside a thing of the catalogue, in a procurement. `kind` is the word of the thing's kind in addresses; `about` tells the
/// link apart from the others for those who hear the page.
pub fn feedback_link(procurement: &str, kind: &'static str, key: &str, about: String) -> AnyView {
    let href = link(&format!("/p/{procurement}/feedback/{kind}/{key}"));
    let words = match kind {
        "help" => t!("feedback-link-help"),
        _ => t!("feedback-link"),
    };
    // It may stand in a document in another language.
    view! { <a class="feedback-link" href=href lang=lang().tag()>{words}<span class="heard-only">" " {about}</span></a> }
        .into_any()
}

/// A thing as it is worded now.
pub(crate) fn as_worded(wording: &Worded) -> Option<AnyView> {
    let words = wording.show()?;
    Some(
        view! {
            <section class="catalogue-text" aria-labelledby="as-worded">
                <h2 id="as-worded">{t!("feedback-as-worded")}</h2>
                {words}
            </section>
        }
        .into_any(),
    )
}

/// What became of a remark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerView {
    /// What was decided, in words.
    pub outcome: String,
    /// When, in words.
    pub at: String,
    /// The answer.
    pub answer: Worded,
    /// Whether an edition of the catalogue carries it.
    pub carried: bool,
    /// Whose answer it is, in words, where it is another organisation's.
    pub from: Option<String>,
}

/// What became of a remark, the latest first.
pub(in crate::pages) fn answers(answers: Vec<AnswerView>) -> Vec<AnyView> {
    let one = |answer: AnswerView| {
        let carried = answer.carried.then(|| view! { <p class="quiet">{t!("answer-carried")}</p> });
        let from = answer.from.map(|words| view! { " · "{words} });
        view! {
            <div class="catalogue-text answered">
                <p class="comment-head"><strong>{answer.outcome}</strong>" "<span class="quiet">{t!("answer-at", at = answer.at)}{from}</span></p>
                {answer.answer.show()}
                {carried}
            </div>
        }
        .into_any()
    };
    answers.into_iter().map(one).collect()
}

/// What whoever writes has to know.
fn caution() -> AnyView {
    view! { <p class="note">{t!("feedback-caution")}</p> }.into_any()
}

/// Each verdict as a button that sends the form.
fn verdict_buttons(verdicts: Options) -> AnyView {
    let buttons = verdicts.into_iter().map(|(value, words)| {
        view! { <button class="button second" type="submit" name="verdict" value=value>{words}</button> }
    });
    view! { <div class="verdicts">{buttons.collect_view()}</div> }.into_any()
}
