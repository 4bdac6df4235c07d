//! What the evaluated lines weigh, criterion by criterion, with the arithmetic, and what a change would do before it is saved.

use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Options, Select, Submit, Takes, Theirs, Wrong, error_of, keeps_draft,
    open_to,
};
use crate::frame::link;
use crate::islands::weights::{LiveWeights, LiveWords};
use crate::t;
use leptos::prelude::*;

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeightRow {
    /// Its id.
    pub id: String,
    /// Its place among all lines, which decides between equal remainders.
    pub order: usize,
    /// The demand.
    pub text: String,
    /// The tag of its language, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// The importance, as typed.
    pub importance: String,
    /// The criterion chosen.
    pub criterion: String,
    /// Share ÷ sum × 100, in words.
    pub arithmetic: String,
    /// The weight, in per cent.
    pub percent: u8,
    /// The weight that is saved, where it is another, or where the line stands under another criterion now.
    pub saved: Option<u8>,
}

/// The lines of a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeightGroup {
    /// The criterion.
    pub name: String,
    /// What it weighs in the competition, in words.
    pub about: Option<String>,
    /// The lines.
    pub rows: Vec<WeightRow>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct WeightsProps {
    /// The procurement.
    pub procurement: String,
    /// The criteria that hold lines, with their lines.
    pub groups: Vec<WeightGroup>,
    /// The criteria that stand outside the sheet.
    pub outside: Vec<String>,
    /// The criteria that a line can stand under; with one only there is nothing to choose.
    pub homes: Options,
    /// Whether the page shows what a change would do, and nothing is saved yet.
    pub preview: bool,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn weights_page(props: WeightsProps) -> AnyView {
    let list = link(&format!("/p/{}/requirements", props.procurement));
    let outside = (!props.outside.is_empty())
        .then(|| view! { <p class="note">{t!("weights-outside", names = props.outside.join(", "))}</p> });
    let preview = (props.preview && props.wrong.is_empty())
        .then(|| view! { <p class="note" role="status" id="preview">{t!("weights-preview-lead")}</p> });
    let nothing = props.groups.iter().all(|group| group.rows.is_empty());
    let body =
        if nothing { view! { <p class="empty">{t!("weights-none")}</p> }.into_any() } else { form(&list, &props) };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=list.clone()>{t!("lines-back")}</a></p>
        <h1>{t!("weights-title")}</h1>
        <p class="lead">{t!("weights-lead")}</p>
        {outside}
        {preview}
        {body}
    }
    .into_any()
}

fn form(list: &str, props: &WeightsProps) -> AnyView {
    let groups = props.groups.iter().enumerate().map(|(number, group)| group_of(number, group, props)).collect_view();
    let words = LiveWords {
        arithmetic: t!("weights-arithmetic", share = "{share}", sum = "{sum}", exact = "{exact}"),
        percent: t!("weights-percent", percent = "{percent}"),
        comma: t!("weights-comma"),
    };
    view! {
        <form class="weights" method="post" action=format!("{list}/weights") novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.tokens.clone() />
                {groups}
                <LiveWeights words=words />
                <details class="help-more">
                    <summary>{t!("weights-rule")}</summary>
                    <ol>
                        <li>{t!("weights-rule-share")}</li>
                        <li>{t!("weights-rule-empty")}</li>
                        <li>{t!("weights-rule-rounding")}</li>
                    </ol>
                </details>
                <p class="buttons">
                    <Submit text=t!("save") />
                    <Submit text=t!("weights-preview") second=true name="do" value="preview" />
                    <a href=list.to_owned()>{t!("cancel")}</a>
                </p>
                {keeps_draft()}
            })}
        </form>
    }
    .into_any()
}

fn group_of(number: usize, group: &WeightGroup, props: &WeightsProps) -> AnyView {
    let heading = format!("criterion-{number}");
    let about = group.about.clone().map(|about| view! { <p class="quiet">{about}</p> });
    let rows = group.rows.iter().map(|row| line(row, props)).collect_view();
    let sum: u32 = group.rows.iter().map(|row| u32::from(row.percent)).sum();
    let body = if group.rows.is_empty() {
        view! { <p class="empty">{t!("weights-none-here")}</p> }.into_any()
    } else {
        view! {
            <ul class="lines">{rows}</ul>
            <p class="sum">{t!("weights-sum", sum = sum)}</p>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{group.name.clone()}</h2>
            {about}
            {body}
        </section>
    }
    .into_any()
}

fn line(row: &WeightRow, props: &WeightsProps) -> AnyView {
    let importance = format!("importance-{}", row.id);
    let criterion = format!("criterion-{}", row.id);
    let home = (props.homes.len() > 1).then(|| {
        view! {
            <Select id=criterion.clone() label=t!("weights-criterion") options=props.homes.clone() chosen=row.criterion.clone()
                error=error_of(&props.wrong, &criterion) />
        }
    });
    let saved = row.saved.map(|saved| view! { " "<span class="tag">{t!("weights-saved-now", percent = saved)}</span> });
    view! {
        <li class="line" data-weighed=row.id.clone() data-order=row.order.to_string()>
            <p class="line-text"><span class="id">{row.id.clone()}</span>" "<span lang=row.lang>{row.text.clone()}</span></p>
            <div class="row-cells">
                <Field id=importance.clone() label=t!("weights-importance", id = row.id.clone()) kind="number" value=row.importance.clone()
                    error=error_of(&props.wrong, &importance) />
                {home}
                <p class="arithmetic">
                    <span class="working">{row.arithmetic.clone()}</span>
                    <strong class="percent">{t!("weights-percent", percent = row.percent)}</strong>
                    {saved}
                </p>
            </div>
        </li>
    }
    .into_any()
}
