//! Frozen versions: one with its files, and the very bytes of each.

use super::download::named;
use super::freeze::Record;
use super::packages::{Package, content_type, name_of};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{download, moment, render};
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::rights::Right;
use crate::state::AppState;
use app::pages::annexes::{VersionFileRow, VersionPackage, VersionProps, VersionRow, version_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::document::words;
use std::collections::BTreeMap;
use store::{VersionFileInfo, VersionInfo};

/// What is kept of how a version was let through. An older one may lack what a later Kravspor writes.
pub(super) fn record(info: &VersionInfo) -> Record {
    serde_json::from_value(info.record.clone()).unwrap_or_default()
}

/// What the list shows of a version.
pub(super) fn row(view: &View<'_>, info: &VersionInfo) -> VersionRow {
    let record = record(info);
    VersionRow {
        number: info.number,
        at: moment(view.lang, info.at),
        by: record.by,
        dated: words::long_date_iso(&view.mine.release, &info.dated, view.lang),
        open: !record.missing.is_empty(),
    }
}

/// The number in an address.
fn number(path: &BTreeMap<String, String>) -> Result<i64, AppError> {
    path.get("number").and_then(|number| number.parse().ok()).ok_or(AppError::NotFound)
}

/// `GET /p/{id}/annexes/versions/{number}`.
pub(super) async fn page(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let found = state.store.version(&mine.stored.id, &mine.person.account.id, number(&path)?).await?;
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let info = &found.info;
    let record = record(info);
    let packages = Package::ALL.into_iter().filter_map(|package| {
        let files = found.files.iter().filter(|file| file.package == package.id());
        let files: Vec<_> = files.map(|file| file_row(&view, info.number, package, file)).collect();
        (!files.is_empty()).then(|| VersionPackage {
            title: t!(in view.lang, &format!("annexes-{}", package.id())),
            id: package.id().to_owned(),
            internal: package == Package::Internal,
            files,
        })
    });
    let props = VersionProps {
        procurement: mine.id().to_owned(),
        row: row(&view, info),
        account: info.by.clone(),
        release: (info.release.version.clone(), info.release.fingerprint.clone()),
        journal: (info.head.seq, info.head.hash.clone()),
        missing: record.missing,
        reason: record.reason,
        archive: mine.case.organisation.archive.clone(),
        packages: packages.collect(),
    };
    let title = t!(in view.lang, "version-name", number = info.number);
    let frame = framed(&mine, &derivation, title, Some(StepId::Annexes));
    Ok(render(StatusCode::OK, frame, move || version_page(props.clone())).await)
}

fn file_row(view: &View<'_>, number: i64, package: Package, file: &VersionFileInfo) -> VersionFileRow {
    let name = name_of(&file.path);
    VersionFileRow {
        name: package.download_name(name),
        size: t!(in view.lang, "version-size", kilobytes = (file.bytes + 1023) / 1024),
        sha256: file.sha256.clone(),
        href: format!("/p/{}/annexes/versions/{number}/{}/{name}", view.mine.id(), package.id()),
    }
}

/// `GET /p/{id}/annexes/versions/{number}/{package}/{name}`.
pub(super) async fn file(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let number = number(&path)?;
    let (package, name) = named(&path)?;
    mine.asks(Right::Read, package.part())?;
    let (id, viewer) = (&mine.stored.id, &mine.person.account.id);
    let found = state.store.version(id, viewer, number).await?;
    let of_name = |file: &&VersionFileInfo| file.package == package.id() && name_of(&file.path) == name;
    let file = found.files.iter().find(of_name).ok_or(AppError::NotFound)?;
    let bytes = state.store.version_file(id, viewer, number, &file.package, &file.path).await?;
    Ok(download(&package.download_name(name), content_type(name), bytes))
}
