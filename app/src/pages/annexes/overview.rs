//! The two packages, how far the procurement is from being announced, and what has been frozen.

use super::gates::{GateView, gate_list};
use super::version::{VersionRow, version_list};
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
    /// The address of its preview, below the root.
    pub preview: Option<String>,
    /// The address it is downloaded from, below the root.
    pub download: Option<String>,
    /// Why it is not made.
    pub missing: Option<String>,
}

/// Files that go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageView {
    /// The word that stands in addresses.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is for, or when it may be used.
    pub lead: String,
    /// Whether it may never be published.
    pub internal: bool,
    /// The files.
    pub files: Vec<FileRow>,
    /// Its archive: address below the root, and what the link says.
    pub archive: Option<(String, String)>,
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
    /// How far it is from being announced.
    pub gates: Vec<GateView>,
    /// The packages.
    pub packages: Vec<PackageView>,
    /// Why no files are made.
    pub not_made: Option<String>,
    /// The open fields.
    pub open: Vec<OpenRow>,
    /// What has been frozen.
    pub versions: Vec<VersionRow>,
    /// What to look at before publishing.
    pub warnings: Vec<String>,
}

/// The page.
pub fn annexes_page(props: AnnexesProps) -> AnyView {
    let base = link(&format!("/p/{}/annexes", props.procurement));
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
    let not_made = props.not_made.clone().map(|why| view! { <p class="stop">{why}</p> });
    let tenders = (!props.versions.is_empty()).then(|| {
        let href = link(&format!("/p/{}/tenders", props.procurement));
        view! { <p>{t!("tenders-go")}" "<a href=href>{t!("tenders")}</a></p> }
    });
    let packages = props.packages.iter().map(package).collect_view();
    view! {
        <h1>{t!("annexes-title")}</h1>
        <p class="lead">{t!("annexes-lead")}</p>
        <section aria-labelledby="gates">
            <h2 id="gates">{t!("gates-title")}</h2>
            <p>{t!("gates-lead")}</p>
            {gate_list(&props.gates)}
            <p class="actions">
                <a class="button second" href=format!("{base}/sign")>{t!("sign-go")}</a>" "
                <a class="button" href=format!("{base}/freeze")>{t!("freeze-go")}</a>
            </p>
        </section>
        {warnings}
        {open(&props)}
        <section aria-labelledby="drafts">
            <h2 id="drafts">{t!("annexes-drafts")}</h2>
            <p>{t!("annexes-drafts-lead")}</p>
            {not_made}
            <form class="in-line" method="get" action=base.clone() novalidate>
                <Field id="date" label=t!("annexes-date") kind="date" value=props.date.clone() error=props.date_wrong.clone() />
                <Submit text=t!("annexes-date-use") second=true />
            </form>
            {packages}
        </section>
        <section aria-labelledby="versions">
            <h2 id="versions">{t!("versions-title")}</h2>
            <p>{t!("versions-lead")}</p>
            {version_list(&props.procurement, &props.versions)}
            {tenders}
        </section>
    }
    .into_any()
}

fn package(package: &PackageView) -> AnyView {
    let archive = package.archive.clone().map(|(href, words)| {
        view! { <p><a class="button" class:second=package.internal href=link(&href) download>{words}</a></p> }
    });
    let lead = if package.internal {
        view! { <p class="stop">{package.lead.clone()}</p> }.into_any()
    } else {
        view! { <p>{package.lead.clone()}</p> }.into_any()
    };
    view! {
        <section class="package" class:internal=package.internal class:published=!package.internal aria-labelledby=package.id.clone()>
            <h3 id=package.id.clone()>{package.title.clone()}</h3>
            {lead}
            {files(&package.files)}
            {archive}
        </section>
    }
    .into_any()
}

fn files(files: &[FileRow]) -> AnyView {
    let rows = files.iter().cloned().map(|file| {
        let name = file.name.clone();
        let preview = file.preview.map(|preview| {
            view! { <a href=link(&preview)>{t!("annexes-preview")}<span class="heard-only">" "{name}</span></a> }
        });
        let name = file.name.clone();
        let download = file.download.map(|download| {
            view! { <a href=link(&download) download>{t!("annexes-download")}<span class="heard-only">" "{name}</span></a> }
        });
        let missing = file.missing.map(|why| view! { <p class="quiet">{t!("annexes-missing")}" "{why}</p> });
        let what = (!file.what.is_empty()).then(|| view! { " – "{file.what} });
        view! {
            <li class="file">
                <p><code>{file.name}</code>{what}</p>
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
