//! One line: its wording, type, placement, weight, or that it is left out. Own lines have more to fill in, and can be deleted.

use super::Burden;
use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Options, Reopened, Select, Submit, Takes, Theirs, Wrong, error_of,
    keeps_draft, open_to,
};
use crate::frame::link;
use crate::pages::comments::{CommentsProps, comments_section};
use crate::pages::feedback::feedback_link;
use crate::t;
use leptos::prelude::*;

/// The form as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineFields {
    /// The demand.
    pub text: String,
    /// The domain of an own line.
    pub domain: String,
    /// The type.
    pub kind: String,
    /// The placement.
    pub placement: String,
    /// When it is met.
    pub met: String,
    /// The importance, as typed.
    pub importance: String,
    /// The award criterion.
    pub criterion: String,
    /// Whether it is released only against a declaration of confidentiality.
    pub confidential: bool,
    /// What documents an own line.
    pub evidence: String,
    /// What gives a better score, for an evaluated line.
    pub better: String,
    /// Why an own line is asked for.
    pub reason: String,
    /// Why it is left out.
    pub left_out: String,
}

/// A remark of the linter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// The words it is about, between quotation marks.
    pub words: String,
    /// What is wrong and what to do.
    pub advice: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct LineProps {
    /// The procurement.
    pub procurement: String,
    /// The line; none for a new one.
    pub id: Option<String>,
    /// Whether it is the procurement's own.
    pub own: bool,
    /// The form.
    pub fields: LineFields,
    /// The tag of the language the line is written in, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// The types: code and word.
    pub kinds: Options,
    /// The placements.
    pub placements: Options,
    /// When it can be met.
    pub mets: Options,
    /// The domains.
    pub domains: Options,
    /// The award criteria it can stand under; with one only there is nothing to choose.
    pub criteria: Options,
    /// What its importance comes to, in words, for an evaluated line.
    pub weight: Option<String>,
    /// Where it was before it came here.
    pub origin: Option<String>,
    /// How it stands in the catalogue: what, and how.
    pub original: Vec<(String, String)>,
    /// What was changed, in words.
    pub changed: Vec<String>,
    /// Whether anything at all is saved about a line of the catalogue.
    pub edited: bool,
    /// Why it is here.
    pub because: Vec<String>,
    /// Why a municipality asks for it.
    pub reason: String,
    /// What it costs a tenderer.
    pub burden: u8,
    /// Whether it waits for an answer.
    pub open: bool,
    /// That it is one of a basic and a strengthened demand, in words.
    pub level: Option<String>,
    /// What the linter says about the text in the form.
    pub remarks: Vec<Remark>,
    /// The acceptances that would fall away if the line no longer bound anybody.
    pub secures: Vec<Reopened>,
    /// Acceptances that fell away with what was just saved.
    pub reopened: Vec<Reopened>,
    /// What people say about it; none for a new one.
    pub comments: Option<CommentsProps>,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn line_page(props: LineProps) -> AnyView {
    let list = link(&format!("/p/{}/requirements", props.procurement));
    let heading = match &props.id {
        Some(id) => t!("lines-edit-title", id = id.clone()),
        None => t!("lines-new"),
    };
    let back = match &props.id {
        Some(id) => format!("{list}#line-{id}"),
        None => list.clone(),
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <crate::components::ReopenedNotice scenarios=props.reopened.clone() />
        <p class="back"><a href=back.clone()>{t!("lines-back")}</a></p>
        <h1>{heading}</h1>
        {about(&props)}
        {secures(&props)}
        {form(&list, &back, &props)}
        {ways_out(&list, &props)}
        {props.comments.clone().map(|comments| comments_section(comments, &props.wrong))}
    }
    .into_any()
}

fn about(props: &LineProps) -> Option<AnyView> {
    let id = props.id.as_ref()?;
    let feedback = (!props.own).then(|| view! { <p>{feedback_link(&props.procurement, "item", id, id.clone())}</p> });
    let because = props.because.clone().into_iter().map(|why| view! { <li>{why}</li> }).collect_view();
    let reason = (!props.reason.is_empty()).then(|| view! { <p>{props.reason.clone()}</p> });
    let open = props.open.then(|| view! { <p class="note">{t!("lines-open-lead")}</p> });
    let level = props.level.clone().map(|level| view! { <p class="note">{level}</p> });
    let origin = props.origin.clone().map(|origin| view! { <p class="quiet">{origin}</p> });
    Some(
        view! {
            {open}
            {level}
            <section aria-labelledby="why">
                <h2 id="why">{t!("lines-why")}</h2>
                {reason}
                <ul class="trail">{because}</ul>
                {origin}
                <p class="words"><Burden burden=props.burden /></p>
                {feedback}
            </section>
        }
        .into_any(),
    )
}

/// What hangs on the line, said before anybody changes it.
fn secures(props: &LineProps) -> Option<AnyView> {
    if props.secures.is_empty() {
        return None;
    }
    let rows =
        props.secures.clone().into_iter().map(|row| view! { <li><a href=row.href>{row.name}</a></li> }).collect_view();
    Some(
        view! {
            <section class="remark" aria-labelledby="secures">
                <h2 id="secures">{t!("lines-secures")}</h2>
                <p>{t!("lines-secures-lead")}</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn form(list: &str, back: &str, props: &LineProps) -> AnyView {
    let fields = props.fields.clone();
    let action = match &props.id {
        Some(id) => format!("{list}/{id}"),
        None => format!("{list}/new"),
    };
    let error = |field: &str| error_of(&props.wrong, field);
    let domain = props.own.then(|| {
        view! { <Select id="domain" label=t!("lines-domain") options=props.domains.clone() chosen=fields.domain.clone() error=error("domain") /> }
    });
    let own = props.own.then(|| {
        view! {
            <Field id="evidence" label=t!("lines-evidence") help=t!("lines-evidence-help") value=fields.evidence.clone() lang=props.lang lines=2 error=error("evidence") />
            <Field id="reason" label=t!("lines-reason") help=t!("lines-reason-help") value=fields.reason.clone() lines=2 error=error("reason") />
        }
        .into_any()
    });
    let leave_out = props.id.is_some().then(|| {
        view! {
            <Field id="left_out" label=t!("lines-leave-out") help=t!("lines-leave-out-help") value=fields.left_out.clone() lines=2
                error=error("left_out") />
        }
        .into_any()
    });
    view! {
        <form method="post" action=action novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.tokens.clone() />
                <div class="compare">
                    <div>
                        <Field id="text" label=t!("lines-text") value=fields.text.clone() lang=props.lang lines=5 error=error("text") />
                        {remarks(props)}
                    </div>
                    {original(props)}
                </div>
                {domain}
                <Select id="type" label=t!("lines-type") options=props.kinds.clone() chosen=fields.kind.clone() error=error("type") />
                <Select id="placement" label=t!("lines-placement") options=props.placements.clone() chosen=fields.placement.clone() error=error("placement") />
                {pairs()}
                <Select id="met" label=t!("lines-met") options=props.mets.clone() chosen=fields.met.clone() error=error("met") />
                {weight(props)}
                <Field id="better" label=t!("lines-better") help=t!("lines-better-help") value=fields.better.clone() lang=props.lang lines=2 error=error("better") />
                {own}
                <div class="choice">
                    <input id="confidential" type="checkbox" name="confidential" value="1" checked=fields.confidential aria-describedby="confidential-help" />
                    <label for="confidential">{t!("lines-confidential")}</label>
                </div>
                <p class="help" id="confidential-help">{t!("lines-confidential-help")}</p>
                {leave_out}
                <p class="buttons">
                    <Submit text=t!("save") />
                    <a href=back.to_owned()>{t!("cancel")}</a>
                </p>
                {keeps_draft()}
            })}
        </form>
    }
    .into_any()
}

/// What the line counts, and where.
fn weight(props: &LineProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let help =
        [Some(t!("lines-weight-help")), props.weight.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let criterion = (props.criteria.len() > 1).then(|| {
        view! {
            <Select id="criterion" label=t!("weights-criterion") help=t!("lines-criterion-help") options=props.criteria.clone()
                chosen=props.fields.criterion.clone() error=error("criterion") />
        }
    });
    view! {
        <Field id="weight" label=t!("lines-weight") help=help kind="number" value=props.fields.importance.clone() error=error("weight") />
        {criterion}
    }
    .into_any()
}

fn remarks(props: &LineProps) -> Option<AnyView> {
    if props.remarks.is_empty() {
        return None;
    }
    let rows = props
        .remarks
        .clone()
        .into_iter()
        .map(|remark| view! { <li>{remark.words}": "{remark.advice}</li> })
        .collect_view();
    Some(
        view! {
            <section class="remark" aria-labelledby="remarks">
                <h2 id="remarks">{t!("lines-remarks")}</h2>
                <p>{t!("lines-remarks-lead")}</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn original(props: &LineProps) -> Option<AnyView> {
    if props.original.is_empty() {
        return None;
    }
    let rows = props
        .original
        .clone()
        .into_iter()
        .map(|(what, how)| view! { <div><dt>{what}</dt><dd>{how}</dd></div> })
        .collect_view();
    let changed = (!props.changed.is_empty())
        .then(|| view! { <p class="words">{t!("lines-changed", what = props.changed.join(", "))}</p> });
    Some(
        view! {
            <section class="catalogue-text" aria-labelledby="original">
                <h2 id="original">{t!("lines-original")}</h2>
                <dl class="original">{rows}</dl>
                {changed}
            </section>
        }
        .into_any(),
    )
}

/// Which types may stand where. It is a closed table; here it is in words.
fn pairs() -> AnyView {
    view! {
        <details class="help-more">
            <summary>{t!("lines-pairs")}</summary>
            <ul>
                <li>{t!("lines-pair-absolute")}</li>
                <li>{t!("lines-pair-evaluated")}</li>
                <li>{t!("lines-pair-option")}</li>
                <li>{t!("lines-pair-information")}</li>
            </ul>
        </details>
    }
    .into_any()
}

fn ways_out(list: &str, props: &LineProps) -> Option<AnyView> {
    let id = props.id.clone()?;
    let (path, heading, lead, danger) = if props.own {
        ("delete", t!("lines-delete"), t!("lines-delete-lead"), true)
    } else if props.changed.is_empty() && props.fields.left_out.is_empty() && !props.edited {
        return None;
    } else {
        ("reset", t!("lines-reset"), t!("lines-reset-lead"), false)
    };
    Some(
        view! {
            <section aria-labelledby="way-out">
                <h2 id="way-out">{heading.clone()}</h2>
                <p>{lead}</p>
                <form method="post" action=format!("{list}/{id}/{path}") novalidate>
                    {open_to(Takes::Write, view! {
                        <Hidden fields=props.tokens.clone() />
                        <button class="button second" class:danger=danger type="submit">{heading}</button>
                    })}
                </form>
            </section>
        }
        .into_any(),
    )
}
