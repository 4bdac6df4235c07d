//! A change in an edition: what it was, what it becomes, who wrote and who read it, and what is found and said about it.

use crate::components::{Hidden, Submit};
use crate::frame::link;
use crate::pages::annexes::side;
use crate::t;
use catalogue::document::difference::Piece;
use leptos::prelude::*;

/// A text that the change makes another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DifferenceRow {
    /// The name of the field, with its language.
    pub what: String,
    /// The tag of the language, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// The two texts, word by word.
    pub pieces: Vec<Piece>,
}

/// Something that has to be mended before a release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong and what to do.
    pub words: String,
    /// A message in English.
    pub detail: Option<String>,
}

/// Something that was said in a hearing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkView {
    /// Who said it, and when.
    pub who: String,
    /// What it says.
    pub body: String,
}

/// The form of an editor who has read the change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewForm {
    /// Where it is sent, below the root.
    pub action: String,
    /// What was read.
    pub seen: Vec<(String, String)>,
}

/// A change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeView {
    /// What it is about: the id of an item, or an entry in words.
    pub id: String,
    /// The same, as it stands in addresses.
    pub anchor: String,
    /// Its page in the catalogue, below the root; none where it has none, or whoever looks may not read it.
    pub href: Option<String>,
    /// What becomes of it, in words.
    pub fate: String,
    /// What is done and why.
    pub note: String,
    /// The texts that are others.
    pub rows: Vec<DifferenceRow>,
    /// Who wrote it, and when.
    pub by: String,
    /// Who else has read it, or that nobody has.
    pub reviewed: String,
    /// Whether somebody has.
    pub is_reviewed: bool,
    /// What has to be mended.
    pub findings: Vec<Finding>,
    /// What somebody ought to know, in sentences.
    pub told: Vec<String>,
    /// Where it is changed, below the root; none where it can't be.
    pub edit: Option<String>,
    /// The form of whoever may review it.
    pub review: Option<ReviewForm>,
    /// What was said about it.
    pub remarks: Vec<RemarkView>,
}

/// All of them.
pub(super) fn changes(changes: Vec<ChangeView>) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="empty">{t!("edition-no-changes")}</p> }.into_any();
    }
    changes.into_iter().map(change).collect_view().into_any()
}

fn change(change: ChangeView) -> AnyView {
    let heading = format!("change-{}", change.anchor);
    let about = change.id.clone();
    let note = (!change.note.is_empty()).then(|| view! { <p class="as-typed">{change.note.clone()}</p> });
    let told = change.told.iter().cloned().map(|told| view! { <p class="remark">{told}</p> }).collect_view();
    let read = (!change.reviewed.is_empty()).then(|| {
        view! { <span class="state" class:done=change.is_reviewed>{change.reviewed.clone()}</span> }
    });
    let edit = change.edit.map(|href| {
        let about = about.clone();
        view! { <a class="button second" href=link(&href)>{t!("edition-change-edit")}<span class="heard-only">" " {about}</span></a> }
    });
    let review = change.review.map(|form| {
        let about = about.clone();
        view! {
            <form method="post" action=link(&form.action)>
                <Hidden fields=form.seen />
                <button class="button" type="submit">{t!("edition-review")}<span class="heard-only">" " {about}</span></button>
            </form>
        }
    });
    let id = match change.href {
        Some(href) => view! { <a class="id" href=link(&href)>{change.id.clone()}</a> }.into_any(),
        None => view! { <span class="id">{change.id.clone()}</span> }.into_any(),
    };
    view! {
        <div class="edition-change">
            <h3 id=heading.clone()>{id}" "{change.fate}</h3>
            {note}
            {findings(&change.findings)}
            {told}
            {difference_table(change.rows, &heading)}
            <p class="words">{change.by}" "{read}</p>
            <div class="in-line">{edit}{review}</div>
            {remarks(change.remarks)}
        </div>
    }
    .into_any()
}

/// What has to be mended.
pub(super) fn findings(findings: &[Finding]) -> Option<AnyView> {
    if findings.is_empty() {
        return None;
    }
    let rows = findings.iter().map(|finding| {
        let detail = finding.detail.clone().map(|detail| {
            view! { <span class="detail">" "<span lang="en">{detail}</span></span> }
        });
        view! { <li>{finding.words.clone()}{detail}</li> }
    });
    Some(
        view! {
            <div class="remark">
                <p>{t!("edition-findings")}</p>
                <ul>{rows.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Texts before and after, side by side, under a heading of this id.
pub(in crate::pages) fn difference_table(rows: Vec<DifferenceRow>, heading: &str) -> Option<AnyView> {
    let sides = [t!("changes-before"), t!("changes-after")];
    sides_table(rows, heading, sides)
}

/// Texts side by side, under the headings of these ids; the columns are called so.
pub(in crate::pages) fn sides_table(
    rows: Vec<DifferenceRow>,
    heading: &str,
    [one, other]: [String; 2],
) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows = rows.into_iter().map(|row| {
        let lang = row.lang;
        view! {
            <tr>
                <th scope="row">{row.what}</th>
                <td lang=lang>{side(&row.pieces, false)}</td>
                <td lang=lang>{side(&row.pieces, true)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <div class="scroll" role="region" aria-labelledby=heading.to_owned() tabindex="0">
                <table class="changes">
                    <thead><tr>
                        <th scope="col">{t!("changes-what")}</th>
                        <th scope="col">{one}</th>
                        <th scope="col">{other}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

/// What was said in a hearing.
pub(super) fn remarks(remarks: Vec<RemarkView>) -> Option<AnyView> {
    if remarks.is_empty() {
        return None;
    }
    let rows = remarks.into_iter().map(|remark| {
        view! {
            <li class="conversation">
                <p class="quiet">{remark.who}</p>
                <p class="as-typed">{remark.body}</p>
            </li>
        }
    });
    Some(
        view! {
            <details open>
                <summary>{t!("edition-remarks")}</summary>
                <ul class="conversations">{rows.collect_view()}</ul>
            </details>
        }
        .into_any(),
    )
}

/// The button that takes something away, with what is seen of it.
pub(super) fn drop_form(action: &str, seen: Vec<(String, String)>) -> AnyView {
    let action = link(action);
    view! {
        <details>
            <summary>{t!("edition-drop")}</summary>
            <p>{t!("edition-drop-lead")}</p>
            <form method="post" action=action novalidate>
                <Hidden fields=seen />
                <Submit text=t!("edition-drop-do") second=true />
            </form>
        </details>
    }
    .into_any()
}
