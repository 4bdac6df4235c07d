//! The two packages, and what is still open.

use crate::components::{Field, Submit};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A file of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRow {
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// The last part of the address of its preview.
    pub preview: Option<String>,
    /// The last part of the address it is downloaded from.
    pub download: Option<String>,
    /// Why it is not made.
    pub missing: Option<String>,
}

/// Who fills a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The municipality, before the announcement.
    Buyer,
    /// The tenderer, in the tender.
    Tenderer,
    /// Both, before signing.
    Signing,
}

/// A field that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    /// Its label.
    pub label: String,
    /// Who fills it.
    pub by: Fill,
    /// Where it is filled in, below the root.
    pub href: Option<String>,
}

/// A line that stands in no file, and is copied to where it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextRow {
    /// The line.
    pub id: String,
    /// The demand.
    pub text: String,
    /// What documents it.
    pub evidence: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AnnexesProps {
    /// The procurement.
    pub procurement: String,
    /// The tag of the language of the documents, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// The date that the documents carry.
    pub date: String,
    /// What is wrong with the date that was asked for.
    pub date_wrong: Option<String>,
    /// What is published.
    pub published: Vec<FileRow>,
    /// What is not.
    pub internal: Vec<FileRow>,
    /// The open fields.
    pub open: Vec<OpenRow>,
    /// Qualification requirements, for the announcement.
    pub qualification: Vec<TextRow>,
    /// Contract terms that stand in no annex C.
    pub contract: Vec<TextRow>,
    /// What to look at before publishing.
    pub warnings: Vec<String>,
}

/// The page.
pub fn annexes_page(props: AnnexesProps) -> AnyView {
    let base = link(&format!("/p/{}/annexes", props.procurement));
    let date = format!("?date={}", props.date);
    let warnings = (!props.warnings.is_empty()).then(|| {
        let rows = props.warnings.clone().into_iter().map(|warning| view! { <li>{warning}</li> }).collect_view();
        view! {
            <section class="remark" aria-labelledby="look-at">
                <h2 id="look-at">{t!("look-at")}</h2>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    });
    view! {
        <h1>{t!("annexes-title")}</h1>
        <p class="lead">{t!("annexes-lead")}</p>
        {warnings}
        {open(&props)}
        <form class="in-line" method="get" action=base.clone() novalidate>
            <Field id="date" label=t!("annexes-date") kind="date" value=props.date.clone() error=props.date_wrong.clone() />
            <Submit text=t!("annexes-date-use") second=true />
        </form>
        <section class="package published" aria-labelledby="published">
            <h2 id="published">{t!("annexes-published")}</h2>
            <p>{t!("annexes-published-lead")}</p>
            {files(&base, &date, &props.published)}
            <p><a class="button" href=format!("{base}/publiseres.zip{date}") download>{t!("annexes-published-zip")}</a></p>
            {texts("qualification", t!("annexes-qualification"), t!("annexes-qualification-lead"), props.lang, &props.qualification)}
            {texts("contract", t!("annexes-contract"), t!("annexes-contract-lead"), props.lang, &props.contract)}
        </section>
        <section class="package internal" aria-labelledby="internal">
            <h2 id="internal">{t!("annexes-internal")}</h2>
            <p class="stop">{t!("annexes-internal-lead")}</p>
            {files(&base, &date, &props.internal)}
            <p><a class="button second" href=format!("{base}/intern.zip{date}") download>{t!("annexes-internal-zip")}</a></p>
        </section>
    }
    .into_any()
}

fn files(base: &str, date: &str, files: &[FileRow]) -> AnyView {
    let rows = files.iter().cloned().map(|file| {
        let name = file.name.clone();
        let preview = file.preview.map(|preview| {
            view! { <a href=format!("{base}/preview/{preview}{date}")>{t!("annexes-preview")}<span class="heard-only">" "{name}</span></a> }
        });
        let name = file.name.clone();
        let download = file.download.map(|download| {
            view! { <a href=format!("{base}/{download}{date}") download>{t!("annexes-download")}<span class="heard-only">" "{name}</span></a> }
        });
        let missing = file.missing.map(|why| view! { <p class="quiet">{t!("annexes-missing")}" "{why}</p> });
        view! {
            <li class="file">
                <p><code>{file.name}</code>" – "{file.what}</p>
                {missing}
                <p class="actions">{preview}" "{download}</p>
            </li>
        }
    });
    view! { <ul class="files">{rows.collect_view()}</ul> }.into_any()
}

fn open(props: &AnnexesProps) -> AnyView {
    if props.open.is_empty() {
        return view! { <p class="note">{t!("annexes-open-none")}</p> }.into_any();
    }
    let groups = [
        (Fill::Buyer, t!("annexes-open-buyer")),
        (Fill::Tenderer, t!("annexes-open-tenderer")),
        (Fill::Signing, t!("annexes-open-signing")),
    ];
    let groups = groups.map(|(by, heading)| {
        let rows: Vec<_> = props.open.iter().filter(|row| row.by == by).cloned().collect();
        if rows.is_empty() {
            return None;
        }
        let count = rows.len();
        let rows = rows.into_iter().map(|row| match row.href {
            Some(href) => view! { <li><a href=link(&href)>{row.label}</a></li> }.into_any(),
            None => view! { <li>{row.label}</li> }.into_any(),
        });
        let rows = rows.collect_view();
        // What the municipality can do something about is open; the rest is there to be looked up.
        let mine = by == Fill::Buyer;
        Some(
            view! { <details open=mine><summary>{heading}" ("{count}")"</summary><ul lang=props.lang>{rows}</ul></details> }.into_any(),
        )
    });
    view! {
        <section aria-labelledby="open">
            <h2 id="open">{t!("annexes-open")}</h2>
            <p>{t!("annexes-open-lead")}</p>
            {groups.into_iter().flatten().collect_view()}
        </section>
    }
    .into_any()
}

fn texts(
    id: &'static str,
    heading: String,
    lead: String,
    lang: Option<&'static str>,
    rows: &[TextRow],
) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let count = rows.len();
    let rows = rows.iter().cloned().map(|row| {
        let evidence = (!row.evidence.is_empty())
            .then(|| view! { <p class="quiet">{t!("annexes-evidence")}" "<span lang=lang>{row.evidence}</span></p> });
        view! { <li><p><span class="id">{row.id}</span>" "<span lang=lang>{row.text}</span></p>{evidence}</li> }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <details class="texts" id=id>
                <summary>{heading}" ("{count}")"</summary>
                <p>{lead}</p>
                <ul>{rows}</ul>
            </details>
        }
        .into_any(),
    )
}
