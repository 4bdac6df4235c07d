//! The units that buy.

use super::{Section, sections};
use crate::components::{ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The form.
#[derive(Clone, Debug, Default)]
pub struct UnitsProps {
    /// The units, one a line, as they were typed.
    pub units: String,
    /// The unit of the card, for procurements that name none.
    pub usual: String,
    /// The version of the list that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn units_page(props: UnitsProps) -> AnyView {
    let usual = match props.usual.is_empty() {
        true => t!("units-usual-none"),
        false => t!("units-usual", unit = props.usual.clone()),
    };
    view! {
        {sections(Section::Units)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-units")}</h1>
        <p class="lead">{t!("units-lead")}</p>
        <p>{usual}</p>
        <form method="post" action=link("/organisation/units") novalidate>
            <Hidden fields=props.versions.clone() />
            <Field id="units" label=t!("units-list") help=t!("units-list-help") value=props.units.clone() lines=10
                error=error_of(&props.wrong, "units") />
            <Submit text=t!("save") />
        </form>
    }
    .into_any()
}
