//! What has been answered in a step, and what follows from it.

use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Options, Select, Submit, Takes, Theirs, Wrong, error_of, keeps_draft,
    open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The check-answers page of a step.
#[derive(Clone, Debug, Default)]
pub struct ReviewProps {
    /// The name of the step.
    pub title: String,
    /// The pages of the step.
    pub sections: Vec<ReviewSection>,
    /// How many questions have no answer.
    pub unanswered: usize,
    /// The title and address of the first page with a question that has no answer.
    pub go_on: Option<(String, String)>,
    /// Whether anything has been answered.
    pub begun: bool,
    /// The name and address of the step that comes after.
    pub next_step: (String, String),
    /// What follows from the answers, in the step that facts follow from.
    pub follows: Option<Follows>,
    /// What a colleague saved while the form was filled in.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// A page of the step.
#[derive(Clone, Debug, Default)]
pub struct ReviewSection {
    /// Its last part of the address.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its questions.
    pub rows: Vec<ReviewRow>,
}

/// A question with its answer.
#[derive(Clone, Debug, Default)]
pub struct ReviewRow {
    /// The question.
    pub question: String,
    /// The answer in words, a row a line.
    pub answer: Vec<String>,
    /// Whether there is an answer.
    pub answered: bool,
    /// Whether the answer is "don't know".
    pub dont_know: bool,
    /// Whether it is required, and missing.
    pub missing: bool,
    /// What rows still lack, in words.
    pub unfinished: Vec<String>,
    /// Where it is changed.
    pub change: String,
}

/// Something with the reasons for it.
#[derive(Clone, Debug, Default)]
pub struct Reasoned {
    /// What is so.
    pub text: String,
    /// Why, in words.
    pub because: Vec<String>,
}

/// What follows from the answers.
#[derive(Clone, Debug, Default)]
pub struct Follows {
    /// The facts that hold.
    pub facts: Vec<Reasoned>,
    /// The facts that nobody knows yet, with what has to be answered.
    pub open: Vec<Reasoned>,
    /// Whether an agreement is needed.
    pub agreement: Reasoned,
    /// The DPIA pre-check.
    pub dpia: Dpia,
    /// The protection need.
    pub protection: ProtectionProps,
}

/// The DPIA pre-check in words.
#[derive(Clone, Debug, Default)]
pub struct Dpia {
    /// The outcome.
    pub outcome: String,
    /// What decided it.
    pub decided_by: Vec<Reasoned>,
    /// What else holds.
    pub others: Vec<Reasoned>,
    /// What is open.
    pub open: Vec<Reasoned>,
}

/// The protection need of the information types and the whole.
#[derive(Clone, Debug, Default)]
pub struct ProtectionProps {
    /// Where the form is sent.
    pub action: String,
    /// Where the need of an information type is changed.
    pub change_rows: String,
    /// The aspects: letter and word.
    pub aspects: Vec<(String, String)>,
    /// The information types, and last the whole.
    pub rows: Vec<NeedRow>,
    /// The form for the whole.
    pub form: Vec<NeedForm>,
    /// The hidden fields of the form.
    pub hidden: Vec<(String, String)>,
}

/// A row of the protection need.
#[derive(Clone, Debug, Default)]
pub struct NeedRow {
    /// Its name.
    pub name: String,
    /// Whether it is the whole.
    pub whole: bool,
    /// By aspect.
    pub needs: Vec<NeedCell>,
}

/// A protection need for one aspect.
#[derive(Clone, Debug, Default)]
pub struct NeedCell {
    /// The aspect in words.
    pub aspect: String,
    /// The level in words.
    pub level: String,
    /// Its code, for the look: `low`, `medium` or `high`.
    pub code: &'static str,
    /// What else is to be said: raised, lowered, could become higher.
    pub remarks: Vec<String>,
    /// Why.
    pub because: Vec<String>,
}

/// The form for one aspect of the whole.
#[derive(Clone, Debug, Default)]
pub struct NeedForm {
    /// The name of the field of the level; the field of the reason is called after it.
    pub field: String,
    /// The aspect in words.
    pub aspect: String,
    /// What can be chosen.
    pub options: Options,
    /// What is chosen.
    pub chosen: String,
    /// The reason as typed.
    pub reason: String,
}

/// The name of the field with the reason for a level.
pub fn reason_field(field: &str) -> String {
    format!("{field}-reason")
}

/// The page.
pub fn review_page(props: ReviewProps) -> AnyView {
    let go_on = match props.go_on {
        Some((title, address)) => {
            let words = if props.begun { t!("review-go-on", page = title) } else { t!("review-begin", page = title) };
            let left = t!("review-left", count = props.unanswered);
            view! { <p class="next"><a class="button" href=link(&address)>{words}</a> <span class="quiet">{left}</span></p> }.into_any()
        }
        None => {
            let (name, address) = props.next_step;
            view! {
                <p>{t!("review-all-answered")}</p>
                <p class="next"><a class="button" href=link(&address)>{t!("next-step", step = name)}</a></p>
            }
            .into_any()
        }
    };
    let sections: Vec<_> = props.sections.into_iter().map(section).collect();
    let (facts, rest) = match props.follows {
        Some(follows) => {
            let wrong = props.wrong.clone();
            let facts =
                view! { <aside class="follows" aria-labelledby="follows">{facts(follows.facts, follows.open)}</aside> };
            let rest =
                (protection(follows.protection, &wrong), agreement(follows.agreement), dpia(follows.dpia)).into_any();
            (Some(facts), Some(rest))
        }
        None => (None, None),
    };
    let alone = facts.is_none();
    let contents = (!alone).then(|| {
        let entry = |id: &str, words: String| view! { <li><a href=format!("#{id}")>{words}</a></li> };
        view! {
            <nav class="contents" aria-label=t!("review-contents")>
                <ul>
                    {entry("follows", t!("review-follows"))}
                    {entry("protection", t!("protection"))}
                    {entry("agreement", t!("agreement"))}
                    {entry("dpia", t!("dpia-title"))}
                </ul>
            </nav>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong />
        <ConflictNotice theirs=props.theirs />
        <h1>{props.title}</h1>
        {go_on}
        {contents}
        <div class="beside" class:alone=alone>
            <div class="answers">{sections}</div>
            {facts}
        </div>
        {rest}
    }
    .into_any()
}

fn section(section: ReviewSection) -> AnyView {
    let rows: Vec<_> = section.rows.into_iter().map(row).collect();
    let heading = format!("page-{}", section.id);
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{section.title}</h2>
            <dl class="answer-list">{rows}</dl>
        </section>
    }
    .into_any()
}

fn row(row: ReviewRow) -> AnyView {
    let answer = match row.answer.as_slice() {
        _ if row.missing => view! { <span class="not-answered missing">{t!("review-missing")}</span> }.into_any(),
        [only] => {
            let class = if !row.answered {
                "not-answered"
            } else if row.dont_know {
                "dont-know"
            } else {
                "as-typed"
            };
            view! { <span class=class>{only.clone()}</span> }.into_any()
        }
        lines => {
            let lines: Vec<_> = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect();
            view! { <ul>{lines}</ul> }.into_any()
        }
    };
    let unfinished: Vec<_> = row.unfinished.into_iter().map(|words| view! { <p class="quiet">{words}</p> }).collect();
    let change = if row.answered { t!("review-change") } else { t!("review-answer") };
    view! {
        <div>
            <dt>{row.question.clone()}</dt>
            <dd>{answer}{unfinished}</dd>
            <dd class="change"><a href=link(&row.change)>{change} <span class="heard-only">": " {row.question}</span></a></dd>
        </div>
    }
    .into_any()
}

fn because(reasons: Vec<String>) -> Option<AnyView> {
    (!reasons.is_empty()).then(|| {
        let reasons: Vec<_> = reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect();
        view! { <ul class="because">{reasons}</ul> }.into_any()
    })
}

fn reasoned(list: Vec<Reasoned>) -> AnyView {
    let list: Vec<_> = list.into_iter().map(|entry| view! { <li>{entry.text}{because(entry.because)}</li> }).collect();
    view! { <ul class="reasoned">{list}</ul> }.into_any()
}

/// The same with the reasons folded away: most facts are plain from the answers beside them.
fn folded(list: Vec<Reasoned>) -> AnyView {
    let list: Vec<_> = list
        .into_iter()
        .map(|entry| view! { <li><details><summary>{entry.text}</summary>{because(entry.because)}</details></li> })
        .collect();
    view! { <ul class="folded">{list}</ul> }.into_any()
}

fn facts(facts: Vec<Reasoned>, open: Vec<Reasoned>) -> AnyView {
    let known = if facts.is_empty() {
        view! { <p class="empty">{t!("review-no-facts")}</p> }.into_any()
    } else {
        folded(facts)
    };
    let open = (!open.is_empty()).then(|| {
        let count = open.len();
        view! {
            <details>
                <summary>{t!("review-open-facts", count = count)}</summary>
                <p class="quiet">{t!("review-open-facts-help")}</p>
                {folded(open)}
            </details>
        }
    });
    view! {
        <h2 id="follows">{t!("review-follows")}</h2>
        <p class="quiet">{t!("review-follows-help")}</p>
        {known}
        {open}
    }
    .into_any()
}

fn protection(props: ProtectionProps, wrong: &Wrong) -> AnyView {
    let heads: Vec<_> = props
        .aspects
        .iter()
        .map(|(letter, word)| view! { <th scope="col"><abbr title=word.clone()>{letter.clone()}</abbr> <span class="aspect-word">{word.clone()}</span></th> })
        .collect();
    let rows: Vec<_> = props.rows.iter().map(need_row).collect();
    let why: Vec<_> = props.rows.iter().map(need_why).collect();
    let change = (props.rows.len() > 1).then(|| {
        view! { <p><a href=link(&props.change_rows)>{t!("protection-change-rows")}</a></p> }
    });
    let fields: Vec<_> = props.form.into_iter().map(|form| need_form(form, wrong)).collect();
    view! {
        <section class="protection" aria-labelledby="protection">
            <h2 id="protection">{t!("protection")}</h2>
            <p>{t!("protection-lead")}</p>
            <div class="scroll" role="region" aria-label=t!("questions-table", name = t!("protection")) tabindex="0">
            <table>
                <thead><tr><th scope="col">{t!("protection-of")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            </div>
            {why}
            {change}
            <form method="post" action=link(&props.action) novalidate>
                {open_to(Takes::Write, view! {
                    <h3>{t!("protection-set")}</h3>
                    <p>{t!("protection-set-lead")}</p>
                    <Hidden fields=props.hidden />
                    {fields}
                    <Submit text=t!("protection-save") />
                    {keeps_draft()}
                })}
            </form>
        </section>
    }
    .into_any()
}

fn need_row(row: &NeedRow) -> AnyView {
    let cells: Vec<_> = row
        .needs
        .iter()
        .map(|need| {
            let remarks: Vec<_> = need
                .remarks
                .iter()
                .map(|remark| view! { <span class="quiet remark-line">{remark.clone()}</span> })
                .collect();
            view! { <td><span class=format!("level level-{}", need.code)>{need.level.clone()}</span>{remarks}</td> }
        })
        .collect();
    view! { <tr class:whole=row.whole><th scope="row">{row.name.clone()}</th>{cells}</tr> }.into_any()
}

fn need_why(row: &NeedRow) -> AnyView {
    let needs = row.needs.iter().filter(|need| !need.because.is_empty());
    let needs: Vec<_> = needs
        .map(|need| {
            let heading = t!("protection-is", aspect = need.aspect.clone(), level = need.level.to_lowercase());
            view! { <li>{heading}{because(need.because.clone())}</li> }
        })
        .collect();
    let empty = needs.is_empty().then(|| view! { <p>{t!("protection-no-rule")}</p> });
    view! {
        <details>
            <summary>{t!("protection-why", name = row.name.clone())}</summary>
            <ul class="reasoned">{needs}</ul>
            {empty}
        </details>
    }
    .into_any()
}

fn need_form(form: NeedForm, wrong: &Wrong) -> AnyView {
    let reason = reason_field(&form.field);
    let label = t!("protection-level", aspect = form.aspect.clone());
    let reason_label = t!("protection-reason", aspect = form.aspect.to_lowercase());
    let error = error_of(wrong, &reason);
    view! {
        <div class="need-form">
            <Select id=form.field.clone() label=label options=form.options chosen=form.chosen error=error_of(wrong, &form.field) />
            <Field id=reason label=reason_label value=form.reason error=error lines=2 />
        </div>
    }
    .into_any()
}

fn agreement(agreement: Reasoned) -> AnyView {
    view! {
        <section aria-labelledby="agreement">
            <h2 id="agreement">{t!("agreement")}</h2>
            <p>{agreement.text}</p>
            {because(agreement.because)}
        </section>
    }
    .into_any()
}

fn dpia(dpia: Dpia) -> AnyView {
    let group = |heading: &str, list: Vec<Reasoned>| {
        let heading = heading.to_owned();
        (!list.is_empty()).then(|| view! { <h3>{heading}</h3> {reasoned(list)} }.into_any())
    };
    let decided = group(&t!("dpia-decided"), dpia.decided_by);
    let others = group(&t!("dpia-others"), dpia.others);
    let open = (!dpia.open.is_empty()).then(|| {
        let count = dpia.open.len();
        view! { <details><summary>{t!("dpia-open", count = count)}</summary>{reasoned(dpia.open)}</details> }
    });
    view! {
        <section aria-labelledby="dpia">
            <h2 id="dpia">{t!("dpia-title")}</h2>
            <p><strong>{dpia.outcome}</strong></p>
            {decided}
            {others}
            {open}
            <p class="quiet">{t!("dpia-note")}</p>
        </section>
    }
    .into_any()
}
