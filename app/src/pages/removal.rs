//! Taking a procurement away for good.

use crate::components::{ErrorSummary, Field, Hidden, Wrong, error_of};
use crate::frame::link;
use crate::t;
use catalogue::procurement::case::Archive;
use leptos::prelude::*;

/// What is about to go.
#[derive(Clone, Debug, Default)]
pub struct RemovalProps {
    /// The id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How many frozen versions go with it.
    pub versions: usize,
    /// How many records its journal has.
    pub records: i64,
    /// Where the organisation keeps what is to be kept.
    pub place: Archive,
    /// What was kept and where, as typed.
    pub kept: String,
    /// Whether the person has said to be sure.
    pub sure: bool,
    /// What the page was made from.
    pub hidden: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// Whether something has changed since the page was made.
    pub late: bool,
}

/// The page.
pub fn removal_page(props: RemovalProps) -> AnyView {
    let base = link(&format!("/p/{}", props.id));
    let late = props.late.then(|| {
        view! {
            <section class="conflict" role="alert" aria-labelledby="late" tabindex="-1" autofocus>
                <h2 id="late">{t!("removal-late")}</h2>
                <p>{t!("removal-late-lead")}</p>
            </section>
        }
    });
    let place = [
        (!props.place.place.is_empty()).then(|| t!("archive-to-place", place = props.place.place.clone())),
        (!props.place.contact.is_empty()).then(|| t!("archive-to-contact", contact = props.place.contact.clone())),
    ];
    let place = place.into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect_view();
    let sure_error = error_of(&props.wrong, "sure");
    let described = sure_error.is_some().then_some("sure-error");
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <p class="back"><a href=base.clone()>{t!("removal-back")}</a></p>
        <h1>{t!("delete-title")}</h1>
        <p class="lead">{t!("removal-lead", title = props.title.clone())}</p>
        <section aria-labelledby="archive">
            <h2 id="archive">{t!("removal-archive")}</h2>
            <p>{t!("removal-archive-lead", versions = props.versions, records = props.records)}</p>
            <p>{t!("removal-law")}</p>
            {place}
            <p><a class="button second" href=format!("{base}/archive.zip")>{t!("removal-archive-do")}</a></p>
        </section>
        <section aria-labelledby="left">
            <h2 id="left">{t!("removal-left")}</h2>
            <p>{t!("removal-left-lead")}</p>
            <form method="post" action=format!("{base}/delete") novalidate>
                <Hidden fields=props.hidden.clone() />
                <Field id="kept" label=t!("removal-kept") help=t!("removal-kept-help") value=props.kept.clone() error=error_of(&props.wrong, "kept") />
                <div class="field" class:wrong=sure_error.is_some()>
                    {sure_error.clone().map(|error| view! { <p class="error" id="sure-error">{error}</p> })}
                    <div class="choice">
                        <input id="sure" type="checkbox" name="sure" value="yes" checked=props.sure aria-describedby=described />
                        <label for="sure">{t!("removal-sure")}</label>
                    </div>
                </div>
                <button class="button danger" type="submit">{t!("delete-do")}</button>
            </form>
        </section>
    }
    .into_any()
}
