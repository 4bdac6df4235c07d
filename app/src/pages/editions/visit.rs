//! What somebody with the link of a hearing sees: what is changed, and a form for what they think of it. Nothing else opens.

use super::change::{ChangeView, changes};
use crate::components::{ErrorSummary, Field, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The form for what somebody says in a hearing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkForm {
    /// Where it is sent, below the root.
    pub action: String,
    /// What it can be about: code and words.
    pub things: Options,
    /// What it is about.
    pub about: String,
    /// What is said.
    pub body: String,
    /// What whoever says it calls themselves; none for somebody with an account, who has a name.
    pub name: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct VisitProps {
    /// Whose catalogue it is.
    pub organisation: String,
    /// Until when it can be said.
    pub until: String,
    /// What is changed.
    pub changes: Vec<ChangeView>,
    /// The form.
    pub form: RemarkForm,
    /// Whether something was just said.
    pub thanks: bool,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn visit_page(props: VisitProps) -> AnyView {
    let thanks = props.thanks.then(|| view! { <p class="saved" role="status">{t!("edition-thanks")}</p> });
    view! {
        {thanks}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("hearing-title", organisation = props.organisation.clone())}</h1>
        <p class="lead">{t!("hearing-lead", organisation = props.organisation)}</p>
        <p class="note">{t!("visit-caution")}</p>
        <p class="quiet">{t!("visit-until", until = props.until)}</p>
        <section aria-labelledby="changes">
            <h2 id="changes">{t!("edition-changes")}</h2>
            {changes(props.changes)}
        </section>
        {remark_form(props.form, &props.wrong)}
    }
    .into_any()
}

/// The form.
pub(super) fn remark_form(form: RemarkForm, wrong: &Wrong) -> AnyView {
    let name = form.name.map(|name| {
        view! { <Field id="name" label=t!("visit-name") help=t!("visit-name-help") value=name error=error_of(wrong, "name") /> }
    });
    view! {
        <section aria-labelledby="say">
            <h2 id="say">{t!("hearing-say")}</h2>
            <form class="say" method="post" action=link(&form.action) novalidate>
                <Select id="about" label=t!("hearing-about") options=form.things chosen=form.about error=error_of(wrong, "about") />
                <Field id="body" label=t!("hearing-body") help=t!("hearing-body-help") value=form.body lines=6 error=error_of(wrong, "body") />
                {name}
                <p class="buttons"><Submit text=t!("hearing-send") /></p>
            </form>
        </section>
    }
    .into_any()
}
