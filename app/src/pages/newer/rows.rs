//! One thing that would change: what it says before and after, side by side, and the choice.

use crate::components::{Field, Takes, open_to};
use crate::pages::annexes::side;
use crate::t;
use catalogue::document::difference::Piece;
use leptos::prelude::*;

/// Something about a thing, before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldRow {
    /// What it is.
    pub what: String,
    /// Word by word.
    pub pieces: Vec<Piece>,
}

/// Something that is to be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What the choice is called.
    pub key: String,
    /// The id of its control.
    pub id: String,
    /// What it is: the id of the line, and of the one that takes over.
    pub name: String,
    /// What there is to know of it, in sentences.
    pub notes: Vec<String>,
    /// What it says before and after.
    pub fields: Vec<FieldRow>,
    /// Whether it is taken.
    pub taken: bool,
    /// Why it is not wanted, as typed; none where that is not asked.
    pub reason: Option<String>,
    /// What is wrong with the reason.
    pub wrong: Option<String>,
}

/// Something that comes along, and is not asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlongRow {
    /// What it is.
    pub name: String,
    /// What becomes of it, in a word.
    pub change: String,
    /// Word by word.
    pub pieces: Vec<Piece>,
}

/// The choice.
pub(super) fn row(row: Row, lang: Option<&'static str>) -> AnyView {
    let heading = format!("{}-name", row.id);
    let notes = row.notes.into_iter().map(|note| view! { <p class="quiet">{note}</p> }).collect_view();
    let fields = row.fields.into_iter().map(|field| sides(field.what, &field.pieces, lang)).collect_view();
    let reason = row.reason.map(|reason| {
        let id = format!("reason-{}", row.id);
        view! { <Field id=id name=format!("reason:{}", row.key) label=t!("newer-reason-one", name = row.name.clone()) value=reason error=row.wrong /> }
    });
    view! {
        <article class="proposal" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()><span class="id">{row.name.clone()}</span></h3>
            {notes}
            {fields}
            {open_to(Takes::Write, view! {
                <div class="choice">
                    <input id=row.id.clone() type="checkbox" name="take" value=row.key checked=row.taken />
                    <label for=row.id>{t!("newer-take", name = row.name)}</label>
                </div>
                {reason}
            })}
        </article>
    }
    .into_any()
}

/// What comes along.
pub(super) fn along(row: AlongRow, lang: Option<&'static str>) -> AnyView {
    view! {
        <li>
            <p><span class="id" lang=lang>{row.name}</span>" "<span class="tag">{row.change}</span></p>
            {sides(String::new(), &row.pieces, lang)}
        </li>
    }
    .into_any()
}

/// The two sides under their headings. What differs is marked as removed and added, and not by colour alone.
fn sides(what: String, pieces: &[Piece], lang: Option<&'static str>) -> AnyView {
    let what = (!what.is_empty()).then(|| view! { <h4>{what}</h4> });
    view! {
        {what}
        <dl class="sides">
            <div><dt>{t!("changes-before")}</dt><dd lang=lang>{side(pieces, false)}</dd></div>
            <div><dt>{t!("changes-after")}</dt><dd lang=lang>{side(pieces, true)}</dd></div>
        </dl>
    }
    .into_any()
}
