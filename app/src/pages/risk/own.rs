//! A scenario of the procurement's own.

use crate::components::{
    Choices, ConflictNotice, ErrorSummary, Field, Hidden, Options, Submit, Takes, Theirs, Wrong, error_of, keeps_draft,
    open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The measures of one domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DomainMeasures {
    /// The domain, for ids.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The measures: id and words.
    pub measures: Options,
}

/// The form.
#[derive(Clone, Debug, Default)]
pub struct OwnProps {
    /// The procurement.
    pub procurement: String,
    /// The scenario; none for a new one.
    pub id: Option<String>,
    /// What happens to whom.
    pub text: String,
    /// What it threatens: the code of the aspect.
    pub aspect: String,
    /// The aspects: code and name.
    pub aspects: Options,
    /// The measures chosen.
    pub chosen: Vec<String>,
    /// All measures, by domain.
    pub domains: Vec<DomainMeasures>,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn own_page(props: OwnProps) -> AnyView {
    let risk = link(&format!("/p/{}/risk", props.procurement));
    let (heading, action, back) = match &props.id {
        Some(id) => (t!("risk-own-edit"), format!("{risk}/{id}/own"), format!("{risk}/{id}")),
        None => (t!("risk-own-new"), format!("{risk}/new"), risk.clone()),
    };
    let chosen = props.chosen.clone();
    let domains = props.domains.clone().into_iter().map(|domain| {
        let count = domain.measures.iter().filter(|(id, _)| chosen.contains(id)).count();
        let rows = domain.measures.into_iter().map(|(id, words)| {
            let control = format!("measure-{id}");
            view! {
                <div class="choice">
                    <input id=control.clone() type="checkbox" name="measure" value=id.clone() checked=chosen.contains(&id) />
                    <label for=control>{words}" "<span class="id">{id}</span></label>
                </div>
            }
        });
        let rows = rows.collect_view();
        view! {
            <details open={count > 0}>
                <summary>{domain.name}{(count > 0).then(|| format!(" ({count})"))}</summary>
                {rows}
            </details>
        }
    });
    let domains = domains.collect_view();
    let delete = props.id.clone().map(|id| {
        view! {
            <section aria-labelledby="delete">
                <h2 id="delete">{t!("risk-own-delete")}</h2>
                <p>{t!("risk-own-delete-lead")}</p>
                <form method="post" action=format!("{risk}/{id}/delete") novalidate>
                    {open_to(Takes::Write, view! {
                        <Hidden fields=props.tokens.clone() />
                        <button class="button danger" type="submit">{t!("risk-own-delete")}</button>
                    })}
                </form>
            </section>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=risk.clone()>{t!("risk-back")}</a></p>
        <h1>{heading}</h1>
        <form method="post" action=action novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.tokens.clone() />
                <Field id="text" label=t!("risk-own-text") help=t!("risk-own-text-help") value=props.text.clone() lines=4
                    error=error_of(&props.wrong, "text") />
                <Choices id="aspect" legend=t!("risk-own-aspect") options=props.aspects.clone() chosen=vec![props.aspect.clone()]
                    error=error_of(&props.wrong, "aspect") />
                <fieldset class="field">
                    <legend>{t!("risk-own-measures")}</legend>
                    <p class="help">{t!("risk-own-measures-help")}</p>
                    {domains}
                </fieldset>
                <p class="buttons">
                    <Submit text=t!("save") />
                    <a href=back>{t!("cancel")}</a>
                </p>
                {keeps_draft()}
            })}
        </form>
        {delete}
    }
    .into_any()
}
