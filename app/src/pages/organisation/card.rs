//! The organisation's card.

use super::{Section, sections};
use crate::components::{Choices, ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use catalogue::procurement::case::Organisation;
use leptos::prelude::*;

/// The card as it stands in the form.
#[derive(Clone, Debug, Default)]
pub struct OrganisationProps {
    /// The card.
    pub card: Organisation,
    /// The limit as it was typed.
    pub absolute_lines_max: String,
    /// The version of the card that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

impl OrganisationProps {
    /// The form of this card.
    pub fn new(card: &Organisation) -> Self {
        let absolute_lines_max = card.absolute_lines_max.to_string();
        OrganisationProps { card: card.clone(), absolute_lines_max, ..OrganisationProps::default() }
    }
}

/// The page.
pub fn organisation_page(props: OrganisationProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let card = props.card.clone();
    let robustness = vec![("yes".to_owned(), t!("robustness-on")), ("no".to_owned(), t!("robustness-off"))];
    let chosen = vec![if card.robustness { "yes" } else { "no" }.to_owned()];
    view! {
        {sections(Section::Card)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation")}</h1>
        <p class="lead">{t!("organisation-lead")}</p>
        <form method="post" action=link("/organisation") novalidate>
            <Hidden fields=props.versions.clone() />
            <Field id="name" label=t!("organisation-name") help=t!("organisation-name-help") value=card.name error=error("name") autocomplete="organization" />
            <Field id="number" label=t!("organisation-number") value=card.number error=error("number") />
            <Field id="address" label=t!("organisation-address") value=card.address lines=3 error=error("address") autocomplete="street-address" />
            <Field id="unit" label=t!("organisation-unit") help=t!("organisation-unit-help") value=card.unit error=error("unit") />
            <Field id="representative" label=t!("organisation-representative") help=t!("organisation-representative-help")
                value=card.representative error=error("representative") />
            <Field id="contact" label=t!("organisation-contact") help=t!("organisation-contact-help") value=card.contact error=error("contact") />
            <Field id="dpo" label=t!("organisation-dpo") help=t!("organisation-dpo-help") value=card.dpo error=error("dpo") />
            <Choices id="robustness" legend=t!("robustness") help=t!("robustness-help") options=robustness chosen=chosen />
            <Field id="absolute_lines_max" label=t!("absolute-lines-max") help=t!("absolute-lines-max-help") kind="number"
                value=props.absolute_lines_max.clone() error=error("absolute_lines_max") />
            <Submit text=t!("save") />
        </form>
    }
    .into_any()
}
