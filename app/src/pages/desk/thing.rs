//! A thing of the catalogue on the desk: what was said about it, how it is used, what was decided, and the form to decide.

use super::{Chart, Section, sections};
use crate::components::{
    Choices, ConflictNotice, ErrorSummary, Field, Hidden, Options, Submit, Theirs, Wrong, error_of,
};
use crate::frame::link;
use crate::pages::annexes::marked;
use crate::pages::feedback::{AnswerView, Worded, answers, as_worded};
use crate::t;
use catalogue::document::difference::Piece;
use leptos::prelude::*;

/// A remark, as the desk reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkView {
    /// The verdict in words.
    pub verdict: String,
    /// By whom, as far as the reader may know.
    pub who: String,
    /// When and of which release, in words.
    pub when: String,
    /// Whether it waits for an answer.
    pub waits: bool,
    /// Why.
    pub comment: String,
    /// The proposed wording against the one that was read, word by word; empty for no proposal.
    pub pieces: Vec<Piece>,
    /// The tag of the language of the proposal, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// Whether the thing has been reworded since.
    pub outdated: bool,
    /// What other organisations answered.
    pub answers: Vec<AnswerView>,
}

/// Remarks that stand together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkGroup {
    /// Why they do, in words.
    pub title: String,
    /// The remarks.
    pub remarks: Vec<RemarkView>,
}

/// A decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionRow {
    /// What was decided, in words.
    pub outcome: String,
    /// By whom and when, in words.
    pub made: String,
    /// The answer.
    pub answer: Worded,
    /// How many remarks it answers, in words.
    pub remarks: String,
    /// Whether an edition carries it.
    pub carried: bool,
    /// Where it is changed, below the root; none for one that an edition carries.
    pub change: Option<String>,
    /// Where what was decided is carried out, below the root; none where nothing is to be done.
    pub draft: Option<String>,
}

/// The form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecideForm {
    /// Where it is sent, below the root.
    pub action: String,
    /// Whether it changes a decision.
    pub changes: bool,
    /// The version that it is made from.
    pub versions: Vec<(String, String)>,
    /// What can be decided: code and words.
    pub outcomes: Options,
    /// What is chosen.
    pub outcome: String,
    /// The remarks: id, and how each is told apart.
    pub remarks: Options,
    /// Those that are answered.
    pub answered: Vec<String>,
    /// The answer.
    pub answer: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ThingProps {
    /// What it is called.
    pub about: String,
    /// How it is worded; nothing where it is gone.
    pub wording: Worded,
    /// Its page in the catalogue, below the root, where it has one.
    pub entry: Option<String>,
    /// What else there is to know of it, in sentences.
    pub remarks_on_it: Vec<String>,
    /// What is thought of it.
    pub verdicts: Option<Chart>,
    /// How procurements use it, in a sentence; empty for what they are not proposed.
    pub uses: String,
    /// The same as bars, where it may be told.
    pub chart: Option<Chart>,
    /// How much of the procurements the numbers know, in a sentence.
    pub counted: String,
    /// What tenderers answered to it, in a sentence; empty for what is not answered in a tender.
    pub tenders: String,
    /// The same as bars, where it may be told.
    pub tenders_chart: Option<Chart>,
    /// What became of it in the pilots of other organisations, in a sentence; empty for none.
    pub pilots: String,
    /// The remarks, in groups.
    pub groups: Vec<RemarkGroup>,
    /// That there are more than are shown; empty for none.
    pub left_out: String,
    /// What was decided before, the latest first.
    pub decisions: Vec<DecisionRow>,
    /// The form.
    pub form: DecideForm,
    /// What somebody else decided meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn thing_page(props: ThingProps) -> AnyView {
    let gone = || view! { <p class="remark">{t!("desk-gone")}</p> }.into_any();
    let wording = as_worded(&props.wording).unwrap_or_else(gone);
    let entry = props.entry.as_ref().map(|href| view! { <p><a href=link(href)>{t!("desk-entry")}</a></p> });
    let on_it = props.remarks_on_it.iter().cloned().map(|said| view! { <p class="remark">{said}</p> }).collect_view();
    let none = props.groups.is_empty().then(|| view! { <p class="empty">{t!("desk-no-remarks")}</p> });
    let groups = props.groups.iter().cloned().map(group).collect_view();
    let left_out = (!props.left_out.is_empty()).then(|| view! { <p class="note">{props.left_out.clone()}</p> });
    view! {
        {sections(Section::Queue)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=link("/desk")>{t!("desk-back")}</a></p>
        <h1>{props.about.clone()}</h1>
        {wording}
        {entry}
        {on_it}
        {uses(&props)}
        {tenders(&props)}
        {pilots(&props)}
        <section aria-labelledby="remarks-given">
            <h2 id="remarks-given">{t!("desk-remarks")}</h2>
            {none}
            {props.verdicts.clone().map(Chart::show)}
            {groups}
            {left_out}
        </section>
        {decisions(&props)}
        {decide(&props)}
    }
    .into_any()
}

fn uses(props: &ThingProps) -> Option<AnyView> {
    if props.uses.is_empty() {
        return None;
    }
    Some(
        view! {
            <section aria-labelledby="use">
                <h2 id="use">{t!("desk-uses")}</h2>
                <p>{props.uses.clone()}</p>
                {props.chart.clone().map(Chart::show)}
                <p class="quiet">{props.counted.clone()}</p>
            </section>
        }
        .into_any(),
    )
}

fn tenders(props: &ThingProps) -> Option<AnyView> {
    (!props.tenders.is_empty()).then(|| {
        view! {
            <section aria-labelledby="tenders">
                <h2 id="tenders">{t!("desk-tenders")}</h2>
                <p>{props.tenders.clone()}</p>
                {props.tenders_chart.clone().map(Chart::show)}
            </section>
        }
        .into_any()
    })
}

fn pilots(props: &ThingProps) -> Option<AnyView> {
    (!props.pilots.is_empty()).then(|| {
        view! {
            <section aria-labelledby="in-pilots">
                <h2 id="in-pilots">{t!("desk-in-pilots")}</h2>
                <p>{props.pilots.clone()}</p>
                <p><a href=link("/desk/pilots")>{t!("desk-pilots-see")}</a></p>
            </section>
        }
        .into_any()
    })
}

fn group(group: RemarkGroup) -> AnyView {
    let remarks = group.remarks.into_iter().map(remark).collect_view();
    view! { <h3>{group.title}</h3><ul class="conversations">{remarks}</ul> }.into_any()
}

fn remark(remark: RemarkView) -> AnyView {
    let state = if remark.waits { t!("desk-waits") } else { t!("desk-answered") };
    let comment = (!remark.comment.is_empty()).then(|| view! { <p class="as-typed">{remark.comment}</p> });
    let outdated = remark.outdated.then(|| view! { <p class="quiet">{t!("desk-outdated")}</p> });
    let proposed = (!remark.pieces.is_empty()).then(|| {
        let (was, would_be) = (marked(&remark.pieces, false), marked(&remark.pieces, true));
        view! {
            <dl class="original">
                <dt>{t!("desk-read")}</dt>
                <dd class="as-typed" lang=remark.lang>{was}</dd>
                <dt>{t!("feedback-proposed")}</dt>
                <dd class="as-typed" lang=remark.lang>{would_be}</dd>
            </dl>
        }
    });
    view! {
        <li class="conversation">
            <p class="comment-head"><strong>{remark.verdict}</strong>" "<span class="quiet">{remark.who}" · "{remark.when}</span>
                " "<span class="state" class:done=!remark.waits>{state}</span></p>
            {comment}
            {proposed}
            {outdated}
            {answers(remark.answers)}
        </li>
    }
    .into_any()
}

fn decisions(props: &ThingProps) -> Option<AnyView> {
    if props.decisions.is_empty() {
        return None;
    }
    let rows = props.decisions.iter().cloned().map(|row| {
        let made = row.made.clone();
        let change = row.change.map(|href| {
            view! { <a href=link(&href)>{t!("desk-change")}<span class="heard-only">" "{made}</span></a>" " }
        });
        let draft = row.draft.map(|href| view! { <a href=link(&href)>{t!("desk-draft")}</a> });
        let carried = row.carried.then(|| view! { " "<span class="state done">{t!("desk-carried")}</span> });
        view! {
            <li class="conversation">
                <p class="comment-head"><strong>{row.outcome}</strong>" "<span class="quiet">{row.made}" · "{row.remarks}</span>{carried}</p>
                {row.answer.show()}
                <p>{change}{draft}</p>
            </li>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <section aria-labelledby="decided">
                <h2 id="decided">{t!("desk-decided")}</h2>
                <ul class="conversations">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn decide(props: &ThingProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let form = props.form.clone();
    let (title, send) = match form.changes {
        true => (t!("desk-change-title"), t!("desk-change-send")),
        false => (t!("desk-decide"), t!("desk-send")),
    };
    let remarks = (!form.remarks.is_empty()).then(|| {
        let options = form.remarks.clone();
        view! {
            <Choices id="remarks" legend=t!("desk-which") help=t!("desk-which-help") options=options chosen=form.answered.clone() many=true
                error=error("remarks") />
        }
    });
    view! {
        <section class="comments" aria-labelledby="decide">
            <h2 id="decide">{title}</h2>
            <form class="say" method="post" action=link(&form.action) novalidate>
                <Hidden fields=form.versions />
                <Choices id="outcome" legend=t!("desk-outcome-question") options=form.outcomes chosen=vec![form.outcome] error=error("outcome") />
                {remarks}
                <Field id="answer" label=t!("desk-answer") help=t!("desk-answer-help") value=form.answer lines=5 error=error("answer") />
                <p class="buttons"><Submit text=send /></p>
            </form>
        </section>
    }
    .into_any()
}
