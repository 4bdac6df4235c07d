//! Where what is to be kept goes.

use super::{Section, sections};
use crate::components::{ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use catalogue::procurement::case::Archive;
use leptos::prelude::*;

/// The form.
#[derive(Clone, Debug, Default)]
pub struct ArchiveProps {
    /// What stands in it.
    pub archive: Archive,
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
pub fn archive_page(props: ArchiveProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    view! {
        {sections(Section::Archive)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-archive")}</h1>
        <p class="lead">{t!("archive-lead")}</p>
        <form method="post" action=link("/organisation/archive") novalidate>
            <Hidden fields=props.versions.clone() />
            <Field id="place" label=t!("archive-place") help=t!("archive-place-help") value=props.archive.place.clone() error=error("place") />
            <Field id="contact" label=t!("archive-contact") help=t!("archive-contact-help") value=props.archive.contact.clone() error=error("contact") />
            <Field id="months" label=t!("archive-months") help=t!("archive-months-help") value=props.months.clone() error=error("months") />
            <Submit text=t!("save") />
        </form>
    }
    .into_any()
}

/// What to do with something that is to be kept: nothing, where the organisation has not said where.
pub fn to_archive(archive: &Archive) -> Option<AnyView> {
    if !archive.says_where() {
        return None;
    }
    let place = (!archive.place.is_empty()).then(|| t!("archive-to-place", place = archive.place.clone()));
    let contact = (!archive.contact.is_empty()).then(|| t!("archive-to-contact", contact = archive.contact.clone()));
    let words = [place, contact].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(view! { <p class="note">{words}</p> }.into_any())
}
