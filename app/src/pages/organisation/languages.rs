//! The languages that people and documents have here.

use super::{Section, sections};
use crate::components::{Choices, ConflictNotice, ErrorSummary, Hidden, Options, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use catalogue::content::Lang;
use leptos::prelude::*;

/// The form.
#[derive(Clone, Debug, Default)]
pub struct LanguagesProps {
    /// The codes of those that are offered.
    pub offered: Vec<String>,
    /// The code of the first.
    pub first: String,
    /// The version that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn languages_page(props: LanguagesProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let options = || -> Options {
        Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), t!(in lang, "language-name"))).collect()
    };
    view! {
        {sections(Section::Languages)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-languages")}</h1>
        <p class="lead">{t!("languages-lead")}</p>
        <form method="post" action=link("/organisation/languages") novalidate>
            <Hidden fields=props.versions.clone() />
            <Choices id="offered" legend=t!("languages-offered") help=t!("languages-offered-help") options=options()
                chosen=props.offered.clone() many=true error=error("offered") />
            <Choices id="first" legend=t!("languages-first") help=t!("languages-first-help") options=options()
                chosen=vec![props.first.clone()] error=error("first") />
            <Submit text=t!("save") />
        </form>
    }
    .into_any()
}
