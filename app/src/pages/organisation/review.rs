//! How long an item of the catalogue may stand before somebody reads it critically again.

use super::{Section, sections};
use crate::components::{ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The form.
#[derive(Clone, Debug, Default)]
pub struct ReviewSettingsProps {
    /// The months, as they were typed.
    pub months: String,
    /// The version that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn review_settings_page(props: ReviewSettingsProps) -> AnyView {
    let error = error_of(&props.wrong, "months");
    view! {
        {sections(Section::Review)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-review")}</h1>
        <p class="lead">{t!("review-settings-lead")}</p>
        <form method="post" action=link("/organisation/review") novalidate>
            <Hidden fields=props.versions.clone() />
            <Field id="months" label=t!("review-months") help=t!("review-months-help") value=props.months.clone() kind="number" error=error />
            <Submit text=t!("save") />
        </form>
    }
    .into_any()
}
