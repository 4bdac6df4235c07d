//! What a template holds, and what Kravspor has to put in: on the page of the template, and for a procurement before its agreement is
//! made.

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A field that a template has and Kravspor knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldRow {
    /// What the template calls it.
    pub name: String,
    /// What it is.
    pub label: String,
    /// How many times it stands there.
    pub times: usize,
    /// What goes in, where a procurement is looked at.
    pub values: Vec<ValueLine>,
    /// Where it is filled in.
    pub href: Option<String>,
}

/// A paragraph of a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueLine {
    /// What it says.
    pub text: String,
    /// Whether somebody has still to fill it in.
    pub open: bool,
}

/// A field that a template has and Kravspor does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnknownRow {
    /// What the template calls it.
    pub name: String,
    /// How many times it stands there.
    pub times: usize,
    /// The paragraph it stands in first, shortened.
    pub around: String,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// Something that a template has no place for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LackingRow {
    /// What a template would call it.
    pub name: String,
    /// What it is.
    pub label: String,
    /// Who fills it, and when.
    pub why: Option<String>,
    /// Whether GDPR art. 28(3) asks for it.
    pub by_law: bool,
}

/// What a template holds, against what Kravspor has to put in.
#[derive(Clone, Debug, Default)]
pub struct SurveyView {
    /// What both know.
    pub known: Vec<FieldRow>,
    /// What only the template knows.
    pub unknown: Vec<UnknownRow>,
    /// What only Kravspor knows.
    pub lacking: Vec<LackingRow>,
    /// Marks that do not work, in words.
    pub faults: Vec<String>,
    /// Whether there are values to show.
    pub filled: bool,
}

/// What is to be looked at in a template: what it lacks, what nobody knows, and what does not work.
pub(super) fn findings(survey: &SurveyView) -> AnyView {
    view! {
        {lacking(survey)}
        {unknown(survey)}
        {faults(survey)}
    }
    .into_any()
}

fn lacking(survey: &SurveyView) -> Option<AnyView> {
    if survey.lacking.is_empty() {
        return None;
    }
    let rows = |by_law: bool| {
        let rows = survey.lacking.iter().filter(|row| row.by_law == by_law).cloned().map(|row| {
            let why = row.why.map(|why| format!(", {why}"));
            view! { <li>{row.label}" ("<code>{row.name}</code>")"{why}</li> }
        });
        rows.collect_view()
    };
    let (by_law, more) = (rows(true), rows(false));
    let warned = (!by_law.is_empty()).then(|| {
        view! { <div class="conflict"><p>{t!("template-lacking-required")}</p><ul>{by_law}</ul></div> }
    });
    let count = more.len();
    let rest = (count > 0).then(|| {
        view! { <details><summary>{t!("template-lacking-more", count = count)}</summary><ul>{more}</ul></details> }
    });
    Some(
        view! {
            <section aria-labelledby="lacking">
                <h2 id="lacking">{t!("template-lacking")}</h2>
                <p>{t!("template-lacking-lead")}</p>
                {warned}
                {rest}
            </section>
        }
        .into_any(),
    )
}

fn unknown(survey: &SurveyView) -> Option<AnyView> {
    if survey.unknown.is_empty() {
        return None;
    }
    let rows = survey.unknown.iter().cloned().map(|row| {
        let meant = row.suggestion.map(|name| {
            view! { " "{t!("template-meant")}" "<code>{name}</code>"." }
        });
        view! {
            <li>
                <code>{row.name}</code>" ("{t!("template-times", count = row.times)}")."{meant}
                <span class="detail">{row.around}</span>
            </li>
        }
    });
    Some(
        view! {
            <section aria-labelledby="unknown">
                <h2 id="unknown">{t!("template-unknown")}</h2>
                <p>{t!("template-unknown-lead")}</p>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn faults(survey: &SurveyView) -> Option<AnyView> {
    if survey.faults.is_empty() {
        return None;
    }
    let rows = survey.faults.iter().cloned().map(|fault| view! { <li>{fault}</li> });
    Some(
        view! {
            <section aria-labelledby="faults">
                <h2 id="faults">{t!("template-faults")}</h2>
                <p>{t!("template-faults-lead")}</p>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What is filled in, with the values where a procurement is looked at.
pub(super) fn known(survey: &SurveyView) -> AnyView {
    if survey.known.is_empty() {
        return view! { <p class="warning">{t!("template-no-fields")}</p> }.into_any();
    }
    let filled = survey.filled;
    let rows = survey.known.iter().cloned().map(|row| {
        let last = if filled {
            let lines = row.values.into_iter().map(|line| match (line.open, row.href.clone()) {
                (true, Some(href)) => {
                    view! { <p><mark class="open-field"><a href=href>{line.text}</a></mark></p> }.into_any()
                }
                (true, None) => view! { <p><mark class="open-field">{line.text}</mark></p> }.into_any(),
                (false, _) => view! { <p>{line.text}</p> }.into_any(),
            });
            let lines = lines.collect_view();
            view! { <td data-label=t!("template-value")>{lines}</td> }.into_any()
        } else {
            view! { <td class="times" data-label=t!("template-used")>{t!("template-times", count = row.times)}</td> }
                .into_any()
        };
        view! {
            <tr>
                <th scope="row">{row.label}</th>
                <td data-label=t!("template-name")><code>{row.name}</code></td>
                {last}
            </tr>
        }
    });
    let last = if filled { t!("template-value") } else { t!("template-used") };
    view! {
        <section aria-labelledby="known">
            <h2 id="known">{t!("template-known", count = survey.known.len())}</h2>
            <table class="stacks survey">
                <caption class="heard-only">{t!("template-known", count = survey.known.len())}</caption>
                <thead><tr>
                    <th scope="col">{t!("template-label")}</th>
                    <th scope="col">{t!("template-name")}</th>
                    <th scope="col">{last}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// What goes into the agreement of a procurement that is made from a template.
#[derive(Clone, Debug, Default)]
pub struct TemplatePreviewProps {
    /// What is in the template, with the values.
    pub survey: SurveyView,
    /// Where the agreement is downloaded, and the words for it.
    pub download: (String, String),
    /// Where the page of the annexes is.
    pub back: String,
}

/// The page that stands in for the agreement: our own clauses would show what is not in it.
pub fn template_preview_page(props: TemplatePreviewProps) -> AnyView {
    let (href, words) = props.download.clone();
    view! {
        <p class="back"><a href=props.back.clone()>{t!("annexes-title")}</a></p>
        <h1>{t!("template-preview")}</h1>
        <p class="lead">{t!("template-preview-lead")}</p>
        <p>
            <a class="button" href=href download>{words}</a>
            <a href=link("/organisation/templates")>{t!("template-preview-page")}</a>
        </p>
        {findings(&props.survey)}
        {known(&props.survey)}
    }
    .into_any()
}
