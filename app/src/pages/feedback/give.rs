//! A thing as it is worded, and a button for each verdict.

use super::{Worded, as_worded, caution, verdict_buttons};
use crate::components::{ErrorSummary, Options, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct GiveProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// Where the thing is met, below the root.
    pub back: String,
    /// What it is called.
    pub about: String,
    /// How it is worded.
    pub wording: Worded,
    /// The verdicts: code and words.
    pub verdicts: Options,
    /// What the same person said before: the address below the root, and the verdict in words.
    pub before: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn give_page(props: GiveProps) -> AnyView {
    let error = error_of(&props.wrong, "verdict");
    let wrong = error.is_some();
    let described = wrong.then_some("verdict-error");
    let before = props.before.iter().map(|(href, verdict)| {
        view! { <li><a href=link(href)>{verdict.clone()}</a></li> }
    });
    let before = before.collect_view();
    let before = (!props.before.is_empty()).then(|| {
        view! {
            <section aria-labelledby="before">
                <h2 id="before">{t!("feedback-before")}</h2>
                <ul>{before}</ul>
            </section>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=link(&props.back)>{t!("feedback-back")}</a></p>
        <h1>{t!("feedback-title", about = props.about.clone())}</h1>
        {as_worded(&props.wording)}
        <form class="say" method="post" action=link(&props.action) novalidate>
            <fieldset class="field" class:wrong=wrong id="verdict" tabindex="-1" aria-describedby=described>
                <legend>{t!("feedback-question")}</legend>
                {error.map(|error| view! { <p class="error" id="verdict-error">{error}</p> })}
                {verdict_buttons(props.verdicts)}
            </fieldset>
            <p class="help">{t!("feedback-after")}</p>
        </form>
        {caution()}
        {before}
    }
    .into_any()
}
