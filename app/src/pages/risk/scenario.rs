//! One scenario: what it is and why it is proposed, its scores, its measures, and the acceptance of what remains.

use super::{Level, LevelWord, NoPeople, ScoreInput, Scores};
use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Options, Reopened, ReopenedNotice, Select, Submit, Takes, TextArea,
    Theirs, Wrong, error_of, keeps_draft, open_to,
};
use crate::frame::link;
use crate::islands::matrix::Grid;
use crate::pages::comments::{CommentsProps, comments_section};
use crate::pages::feedback::feedback_link;
use crate::t;
use leptos::prelude::*;

/// A measure in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureRow {
    /// The measure.
    pub id: String,
    /// The noun phrase.
    pub text: String,
    /// What it is and why it helps.
    pub explanation: String,
    /// Who carries it, in words.
    pub carrier: String,
    /// Whether the municipality carries it itself.
    pub buyer: bool,
    /// `yes`, `no`, or `undecided`.
    pub decision: String,
    /// Why, as it stands in the form.
    pub reason: String,
    /// The lines it leads to: id and type in words.
    pub lines: Vec<(String, String)>,
    /// The other scenarios it helps against.
    pub also: Vec<String>,
    /// What secures it, or why nothing does, once it is accepted.
    pub secured: String,
    /// Whether it is secured.
    pub is_secured: bool,
}

/// The part about accepting what remains.
#[derive(Clone, Debug, Default)]
pub struct AcceptanceProps {
    /// What remains, with its level. None before both scores are there.
    pub residual: Option<Level>,
    /// What the level means for the decision.
    pub meaning: String,
    /// The role that may accept it.
    pub role: String,
    /// Whether that is an escalation.
    pub escalates: bool,
    /// What secures it: the measures in words.
    pub secured: Vec<String>,
    /// Who has accepted it, and when, in words.
    pub accepted: Option<String>,
    /// Why that has fallen away.
    pub reopened: Vec<String>,
    /// The people: key, and name with roles.
    pub people: Options,
    /// The key of the person.
    pub by: String,
    /// The date.
    pub on: String,
    /// Versions, and what the person has seen.
    pub hidden: Vec<(String, String)>,
    /// Whether what there is to accept has changed since the page was opened.
    pub changed: bool,
}

/// A scenario beside this one in the list: id and title.
pub type Neighbour = (String, String);

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ScenarioProps {
    /// The procurement.
    pub procurement: String,
    /// The scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happens; empty for an own scenario, whose title says it.
    pub text: String,
    /// Whether people added it.
    pub own: bool,
    /// What it threatens.
    pub aspect: String,
    /// How far it has come, in words.
    pub stage: String,
    /// Whether nothing is left to do with it.
    pub settled: bool,
    /// Whether it depends on something that is not answered.
    pub open: bool,
    /// Why it is proposed.
    pub because: Vec<String>,
    /// The usual consequence in words: a hint.
    pub usual: Option<String>,
    /// The matrix in words.
    pub grid: Grid,
    /// The scores in the form.
    pub scores: Scores,
    /// That the residual score does not count yet, and why.
    pub remark: Option<String>,
    /// The measures.
    pub measures: Vec<MeasureRow>,
    /// What the assessment builds on.
    pub note: String,
    /// Why it is set aside.
    pub set_aside: String,
    /// Whether it is.
    pub is_set_aside: bool,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
    /// Other scenarios that have to be accepted anew.
    pub reopened: Vec<Reopened>,
    /// The part about accepting.
    pub acceptance: AcceptanceProps,
    /// What people say about it.
    pub comments: CommentsProps,
    /// The one before and the one after in the list.
    pub around: (Option<Neighbour>, Option<Neighbour>),
}

/// The page.
pub fn scenario_page(props: ScenarioProps) -> AnyView {
    let risk = link(&format!("/p/{}/risk", props.procurement));
    let base = format!("{risk}/{}", props.id);
    let why = props.because.clone().into_iter().map(|why| view! { <li>{why}</li> }).collect_view();
    let own = props.own.then(|| {
        view! { <p><a href=format!("{base}/own")>{t!("risk-own-edit")}</a></p> }
    });
    let feedback = (!props.own).then(|| {
        view! { <p>{feedback_link(&props.procurement, "scenario", &props.id, props.id.clone())}</p> }
    });
    let text = (!props.text.is_empty()).then(|| view! { <p class="lead">{props.text.clone()}</p> });
    let open = props.open.then(|| view! { <p class="note">{t!("risk-open-lead")}</p> });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        {props.acceptance.changed.then(|| view! {
            <section class="conflict" role="alert" tabindex="-1" autofocus>
                <h2>{t!("risk-changed-title")}</h2>
                <p>{t!("risk-changed-lead")} " " <a href="#acceptance">{t!("risk-changed-go")}</a></p>
            </section>
        })}
        <ReopenedNotice scenarios=props.reopened.clone() />
        <p class="back"><a href=risk.clone()>{t!("risk-back")}</a></p>
        <h1><span class="id">{props.id.clone()}</span>" "{props.title.clone()}</h1>
        {text}
        <p class="words">
            {props.aspect.clone()}" · "
            <span class="state" class:done=props.settled>{props.stage.clone()}</span>
        </p>
        {open}
        <section aria-labelledby="why">
            <h2 id="why">{t!("risk-why")}</h2>
            <ul class="trail">{why}</ul>
            {own}
            {feedback}
        </section>
        {assessment(&base, &props)}
        {acceptance(&base, &props)}
        {comments_section(props.comments.clone(), &props.wrong)}
        {around(&risk, &props)}
    }
    .into_any()
}

fn assessment(base: &str, props: &ScenarioProps) -> AnyView {
    let measures = props
        .measures
        .clone()
        .into_iter()
        .map(|row| measure(base, &props.procurement, row, &props.wrong))
        .collect_view();
    let remark = props.remark.clone().map(|remark| view! { <p class="remark">{remark}</p> });
    let hint =
        props.usual.clone().map_or_else(|| t!("risk-before-help"), |usual| t!("risk-before-help-usual", usual = usual));
    let set_aside_error = error_of(&props.wrong, "set_aside");
    let set_aside_open = props.is_set_aside || set_aside_error.is_some() || !props.set_aside.is_empty();
    view! {
        <form method="post" action=base.to_owned() novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.tokens.clone() />
                <ScoreInput id=format!("before-{}", props.id) legend=t!("risk-before") help=hint grid=props.grid.clone()
                    value=props.scores.before.clone() wrong=props.wrong.clone() alone=true />
                <section aria-labelledby="measures">
                    <h2 id="measures">{t!("risk-measures")}</h2>
                    <p>{t!("risk-measures-lead")}</p>
                    <ul class="measures">{measures}</ul>
                </section>
                <ScoreInput id=format!("after-{}", props.id) legend=t!("risk-after") help=t!("risk-after-help") grid=props.grid.clone()
                    value=props.scores.after.clone() wrong=props.wrong.clone() alone=true />
                {remark}
                <Field id="note" label=t!("risk-note") help=t!("risk-note-help") value=props.note.clone() lines=3 error=error_of(&props.wrong, "note") />
                <details class="set-aside" open=set_aside_open>
                    <summary>{t!("risk-set-aside")}</summary>
                    <Field id="set_aside" label=t!("risk-set-aside-why") help=t!("risk-set-aside-help") value=props.set_aside.clone() lines=3
                        error=set_aside_error />
                </details>
                <p class="buttons">
                    <Submit text=t!("save") />
                    <Submit text=t!("risk-save-next") second=true name="then" value="next" />
                </p>
                {keeps_draft()}
            })}
        </form>
    }
    .into_any()
}

fn measure(base: &str, procurement: &str, row: MeasureRow, wrong: &Wrong) -> AnyView {
    let (decision, reason) = (format!("decision-{}", row.id), format!("reason-{}", row.id));
    let error = error_of(wrong, &reason);
    let error_id = error.is_some().then(|| format!("{reason}-error"));
    let options = [("undecided", t!("risk-undecided")), ("yes", t!("yes")), ("no", t!("no"))];
    let radios = options.into_iter().map(|(value, words)| {
        let id = format!("{decision}-{value}");
        view! {
            <span class="choice">
                <input id=id.clone() type="radio" name=decision.clone() value=value checked=row.decision == value />
                <label for=id>{words}</label>
            </span>
        }
    });
    let radios = radios.collect_view();
    let leads_to = if row.buyer {
        let actions = format!("{}#actions", base.rsplit_once('/').map_or(base, |(risk, _)| risk));
        view! { <p class="quiet">{t!("risk-leads-to-action")}" "<a href=actions>{t!("risk-actions-go")}</a></p> }
            .into_any()
    } else if row.lines.is_empty() {
        view! { <p class="quiet">{t!("risk-leads-to-nothing")}</p> }.into_any()
    } else {
        let lines = row.lines.iter().map(|(id, kind)| format!("{id} ({kind})")).collect::<Vec<_>>().join(", ");
        view! { <p class="quiet">{t!("risk-leads-to", lines = lines)}</p> }.into_any()
    };
    let also = (!row.also.is_empty())
        .then(|| view! { <p class="quiet">{t!("risk-also", scenarios = row.also.join(", "))}</p> });
    let secured = (!row.secured.is_empty()).then(|| {
        view! { <p class="secured" class:done=row.is_secured>{row.secured.clone()}</p> }
    });
    let filled = !row.reason.is_empty() || error.is_some();
    view! {
        <li class="measure" id=format!("measure-{}", row.id)>
            <fieldset aria-describedby=error_id.clone()>
                <legend>{row.text}" "<span class="id">{row.id.clone()}</span></legend>
                <p>{row.explanation}</p>
                <p class="quiet">{t!("risk-carrier", carrier = row.carrier)}</p>
                {leads_to}
                {also}
                {secured}
                <p>{feedback_link(procurement, "measure", &row.id, row.id.clone())}</p>
                <div class="choices">{radios}</div>
                // Out of sight until somebody says no, where the style sheet can tell; sent along all the same.
                <div class="field reason" class:wrong=error.is_some() class:filled=filled>
                    <label for=reason.clone()>{t!("risk-reason")}<span class="heard-only">" "{row.id.clone()}</span></label>
                    {error.clone().map(|error| view! { <p class="error" id=error_id.clone()>{error}</p> })}
                    <TextArea id=reason.clone() name=reason value=row.reason rows=2 described_by=error_id.clone().unwrap_or_default()
                        invalid=error.is_some() />
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}

fn acceptance(base: &str, props: &ScenarioProps) -> AnyView {
    let given = props.acceptance.clone();
    let body = match given.residual.clone() {
        _ if props.is_set_aside => view! { <p class="empty">{t!("risk-acceptance-set-aside")}</p> }.into_any(),
        None => view! { <p class="empty">{t!("risk-acceptance-empty")}</p> }.into_any(),
        Some(residual) => acceptance_form(base, props, given, residual).into_any(),
    };
    view! {
        <section class="acceptance" aria-labelledby="acceptance">
            <h2 id="acceptance" tabindex="-1">{t!("risk-acceptance")}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn acceptance_form(base: &str, props: &ScenarioProps, given: AcceptanceProps, residual: Level) -> AnyView {
    let secured = if given.secured.is_empty() {
        view! { <p>{t!("risk-secured-by-nothing")}</p> }.into_any()
    } else {
        let rows = given.secured.clone().into_iter().map(|measure| view! { <li>{measure}</li> }).collect_view();
        view! { <p>{t!("risk-secured-by")}</p><ul>{rows}</ul> }.into_any()
    };
    let valid = given.accepted.is_some() && given.reopened.is_empty();
    let accepted = given.accepted.clone().map(|words| {
        if valid {
            view! { <p class="accepted">{words}</p> }.into_any()
        } else {
            let why = given.reopened.clone().into_iter().map(|why| view! { <li>{why}</li> }).collect_view();
            view! { <div class="warning"><p>{words}" "{t!("risk-acceptance-fell")}</p><ul>{why}</ul></div> }.into_any()
        }
    });
    let withdraw = given.accepted.is_some().then(|| {
        view! {
            <form method="post" action=format!("{base}/withdraw") novalidate>
                {open_to(Takes::Sign, view! {
                    <Hidden fields=given.hidden.clone() />
                    <Submit text=t!("risk-withdraw") second=true />
                })}
            </form>
        }
    });
    let role = if given.escalates {
        view! { <p class="stop">{t!("risk-role-escalates", role = given.role.clone())}</p> }.into_any()
    } else {
        view! { <p>{t!("risk-role", role = given.role.clone())}</p> }.into_any()
    };
    let form = if given.people.len() < 2 {
        view! { <NoPeople procurement=props.procurement.clone() /> }.into_any()
    } else {
        let words = if given.accepted.is_some() { t!("risk-accept-again") } else { t!("risk-accept") };
        view! {
            <form method="post" action=format!("{base}/accept") novalidate>
                {open_to(Takes::Sign, view! {
                    <Hidden fields=given.hidden.clone() />
                    <div class="pair">
                        <Select id="by" label=t!("risk-accept-by") options=given.people chosen=given.by error=error_of(&props.wrong, "by") />
                        <Field id="on" label=t!("risk-accept-on") kind="date" value=given.on error=error_of(&props.wrong, "on") />
                    </div>
                    <Submit text=words second=valid />
                })}
            </form>
        }
        .into_any()
    };
    view! {
        <p class="scores"><span class="quiet">{t!("risk-residual")}</span>" "<LevelWord level=residual /></p>
        <p>{given.meaning}</p>
        {secured}
        {accepted}
        {role}
        {form}
        {withdraw}
    }
    .into_any()
}

fn around(risk: &str, props: &ScenarioProps) -> AnyView {
    let step = |found: Option<Neighbour>, words: String| {
        found.map(|(id, title)| {
            view! { <li>{words}" "<a href=format!("{risk}/{id}")>{id.clone()}" "{title}</a></li> }
        })
    };
    let (before, after) = props.around.clone();
    view! {
        <nav aria-label=t!("risk-around")>
            <ul class="around">
                {step(before, t!("risk-around-before"))}
                {step(after, t!("risk-around-after"))}
            </ul>
        </nav>
    }
    .into_any()
}
