//! Frozen versions: the list of them, and one with its files.

use crate::components::{Options, Select, Submit};
use crate::frame::link;
use crate::pages::organisation::to_archive;
use crate::t;
use catalogue::procurement::case::Archive;
use leptos::prelude::*;

/// A version in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionRow {
    /// Its number.
    pub number: i64,
    /// When it was frozen.
    pub at: String,
    /// As whom.
    pub by: String,
    /// The day its files carry.
    pub dated: String,
    /// Whether it was let through although something was missing.
    pub open: bool,
}

/// The list, the last one first.
pub fn version_list(procurement: &str, versions: &[VersionRow]) -> AnyView {
    if versions.is_empty() {
        return view! { <p class="empty">{t!("versions-none")}</p> }.into_any();
    }
    let base = link(&format!("/p/{procurement}/annexes"));
    let rows = versions.iter().rev().cloned().map(|version| {
        let number = version.number;
        let open = version.open.then(|| view! { " "<span class="tag warn">{t!("versions-open")}</span> });
        view! {
            <tr>
                <th scope="row"><a href=format!("{base}/versions/{number}")>{t!("version-name", number = number)}</a>{open}</th>
                <td>{version.dated}</td>
                <td>{version.at}</td>
                <td>{version.by}</td>
                <td><a href=format!("{base}/changes?from={number}")>{t!("versions-since")}<span class="heard-only">" "{t!("version-name", number = number)}</span></a></td>
            </tr>
        }
    });
    view! {
        <div class="scroll" role="region" aria-label=t!("versions-table") tabindex="0">
            <table>
                <thead><tr>
                    <th scope="col">{t!("versions-column-version")}</th>
                    <th scope="col">{t!("versions-column-dated")}</th>
                    <th scope="col">{t!("versions-column-at")}</th>
                    <th scope="col">{t!("versions-column-by")}</th>
                    <th scope="col">{t!("versions-column-changes")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A file of a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionFileRow {
    /// Its name.
    pub name: String,
    /// Its size, in words.
    pub size: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Where it is downloaded, below the root.
    pub href: String,
}

/// A package of a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionPackage {
    /// What it is called.
    pub title: String,
    /// The word that stands in addresses.
    pub id: String,
    /// Whether it may never be published.
    pub internal: bool,
    /// Its archive, where it has one, then the files.
    pub files: Vec<VersionFileRow>,
}

/// What the page of a version shows.
#[derive(Clone, Debug, Default)]
pub struct VersionProps {
    /// The procurement.
    pub procurement: String,
    /// What the list shows.
    pub row: VersionRow,
    /// The account that froze it.
    pub account: String,
    /// The release of the catalogue behind it, version and fingerprint.
    pub release: (String, String),
    /// The end of the journal it was made at: number and hash.
    pub journal: (i64, String),
    /// What was missing, in sentences, each under its gate.
    pub missing: Vec<String>,
    /// Why it was let through all the same.
    pub reason: String,
    /// Where it is to be archived, where the organisation has said so.
    pub archive: Archive,
    /// The packages.
    pub packages: Vec<VersionPackage>,
}

/// The page.
pub fn version_page(props: VersionProps) -> AnyView {
    let base = link(&format!("/p/{}/annexes", props.procurement));
    let number = props.row.number;
    let facts = [
        (t!("versions-column-at"), props.row.at.clone()),
        (t!("versions-column-by"), props.row.by.clone()),
        (t!("version-account"), props.account.clone()),
        (t!("versions-column-dated"), props.row.dated.clone()),
        (t!("version-release"), props.release.0.clone()),
    ];
    let facts = facts.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let anyway = (!props.missing.is_empty()).then(|| {
        let rows = props.missing.iter().cloned().map(|missing| view! { <li>{missing}</li> }).collect_view();
        view! {
            <section class="conflict" aria-labelledby="anyway">
                <h2 id="anyway">{t!("version-anyway")}</h2>
                <ul>{rows}</ul>
                <p><strong>{t!("version-reason")}</strong>" "<span class="as-typed">{props.reason.clone()}</span></p>
            </section>
        }
    });
    let packages = props.packages.iter().map(package).collect_view();
    view! {
        <p class="back"><a href=base.clone()>{t!("annexes-back")}</a></p>
        <h1>{t!("version-name", number = number)}</h1>
        <p class="lead">{t!("version-lead")}</p>
        {to_archive(&props.archive)}
        <dl class="version-facts">{facts.collect_view()}</dl>
        {anyway}
        <p><a class="button second" href=format!("{base}/changes?from={number}")>{t!("version-since")}</a></p>
        {packages}
        <details>
            <summary>{t!("version-proof")}</summary>
            <p>{t!("version-proof-lead")}</p>
            <dl>
                <dt>{t!("version-journal", seq = props.journal.0)}</dt>
                <dd><code class="hash">{props.journal.1.clone()}</code></dd>
                <dt>{t!("version-fingerprint")}</dt>
                <dd><code class="hash">{props.release.1.clone()}</code></dd>
            </dl>
        </details>
    }
    .into_any()
}

fn package(package: &VersionPackage) -> AnyView {
    let rows = package.files.iter().cloned().map(|file| {
        view! {
            <li class="file">
                <p><a href=link(&file.href) download>{file.name}</a>" "<span class="quiet">{file.size}</span></p>
                <p><code class="hash">{file.sha256}</code></p>
            </li>
        }
    });
    let stop = package.internal.then(|| view! { <p class="stop">{t!("annexes-internal-lead")}</p> });
    view! {
        <section class="package" class:internal=package.internal aria-labelledby=package.id.clone()>
            <h2 id=package.id.clone()>{package.title.clone()}</h2>
            {stop}
            <ul class="files">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Which two are compared.
pub(super) fn compared(base: &str, options: (Options, Options), chosen: (String, String)) -> AnyView {
    view! {
        <form class="compared" method="get" action=format!("{base}/changes") novalidate>
            <Select id="from" label=t!("changes-from") options=options.0 chosen=chosen.0 />
            <Select id="to" label=t!("changes-to") options=options.1 chosen=chosen.1 />
            <Submit text=t!("changes-show") second=true />
        </form>
    }
    .into_any()
}
