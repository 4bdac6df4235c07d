//! The page of the annexes.

use super::gates::Gates;
use super::make::Source;
use super::packages::{Package, name_of, preview};
use super::places;
use super::versions::row;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::say_saved;
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::rights::Right;
use crate::state::{AppState, today};
use annex::Outline;
use app::pages::annexes::{AnnexesProps, FileRow, Fill, OpenRow, PackageView, annexes_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::contract::FilledBy;
use catalogue::document::Date;
use catalogue::document::agreement::{self, OpenField};
use catalogue::document::words;

/// `/p/{id}/annexes`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let lang = view.lang;
    let asked = super::date(&query).ok();
    let date = asked.or_else(|| Date::parse(&today())).ok_or(AppError::Bad("error-annex-date"))?;
    let open = agreement::open_fields(&mine.release, &mine.case, &derivation);
    let versions = state.store.list_versions(&mine.stored.id, &mine.person.account.id).await?;
    let source = match Source::draft(&state, mine.clone(), date).await {
        Ok(source) => Ok(source),
        Err(AppError::Bad(words)) => Err(t!(in lang, words)),
        Err(other) => return Err(other),
    };
    let packages = match &source {
        Ok(source) => packages(source, lang, versions.is_empty()).await?,
        Err(_) => Vec::new(),
    };
    let starter = source.as_ref().ok().filter(|source| !source.has_template());
    let starter = starter.and_then(|_| agreement::starter_warning(&mine.release, &mine.case, &derivation, lang));
    let warnings =
        derivation.warnings.iter().map(|warning| words::warning_text(&mine.release, &derivation, warning, lang));
    let roles =
        derivation.roles.iter().map(|warning| words::role_warning_text(&mine.release, &mine.case, warning, lang));
    let props = AnnexesProps {
        procurement: mine.id().to_owned(),
        lang: view.document_lang(),
        date: date.to_string(),
        date_wrong: asked.is_none().then(|| t!(in lang, "annexes-wrong-date")),
        gates: Gates::of(&view).views,
        packages,
        not_made: source.err(),
        open: open.iter().map(|field| open_row(&mine, field)).collect(),
        versions: versions.iter().map(|version| row(&view, version)).collect(),
        warnings: starter.map(str::to_owned).into_iter().chain(warnings).chain(roles).collect(),
    };
    let status = if asked.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut frame = framed(&mine, &derivation, t!(in lang, "annexes-title"), Some(StepId::Annexes));
    frame.wrong = asked.is_none();
    say_saved(&mut frame, &mine, &query);
    Ok(render(status, frame, move || annexes_page(props.clone())).await)
}

/// The packages with what the annex crate says is in each, and what is in none of them.
async fn packages(source: &Source, lang: Lang, before_announcement: bool) -> Result<Vec<PackageView>, AppError> {
    let outlines = source.make(|inputs| Package::ALL.into_iter().map(|package| package.outline(inputs)).collect());
    let outlines: Vec<Option<Outline>> = outlines.await?;
    let shown = |package: &Package| source.mine.rights.may(Right::Read, package.part());
    let there = Package::ALL
        .into_iter()
        .zip(&outlines)
        .filter(|(package, _)| shown(package))
        .filter_map(|(package, outline)| Some((package, outline.as_ref()?)));
    let mut views: Vec<PackageView> =
        there.map(|(package, outline)| of_package(source, lang, package, outline)).collect();
    let base = format!("/p/{}/annexes", source.mine.id());
    let date = source.date;
    let extra = |name: &str, what: String, address: String| FileRow {
        name: name.to_owned(),
        what,
        download: Some(address),
        ..FileRow::default()
    };
    if before_announcement {
        let draft = |key, more: &str| {
            extra(annex::CONSULTATION, t!(in lang, key), format!("{base}/consultation?date={date}{more}"))
        };
        views.push(PackageView {
            id: "consultation".to_owned(),
            title: t!(in lang, "annexes-consultation"),
            lead: t!(in lang, "annexes-consultation-lead"),
            files: vec![draft("annexes-consultation-plain", ""), draft("annexes-consultation-types", "&types=1")],
            ..PackageView::default()
        });
    }
    if annex::has_comparison(&source.inputs()) {
        let file = extra(
            annex::CHECKLIST,
            t!(in lang, "annexes-file", kind = "agreement_checklist"),
            format!("{base}/comparison?date={date}"),
        );
        views.push(PackageView {
            id: "comparison".to_owned(),
            title: t!(in lang, "annexes-comparison"),
            lead: t!(in lang, "annexes-comparison-lead"),
            files: vec![file],
            ..PackageView::default()
        });
    }
    Ok(views)
}

fn of_package(source: &Source, lang: Lang, package: Package, outline: &Outline) -> PackageView {
    let base = format!("/p/{}/annexes", source.mine.id());
    let date = source.date;
    let id = package.id();
    let address = |name: &str| format!("{base}/files/{id}/{name}?date={date}");
    let file = |path: &str, kind: &str| FileRow {
        name: name_of(path).to_owned(),
        what: t!(in lang, "annexes-file", kind = kind),
        preview: preview(path).map(|preview| format!("{base}/preview/{preview}?date={date}")),
        download: Some(address(name_of(path))),
        missing: None,
    };
    let made = outline.files.iter().map(|(path, kind)| file(path, kind));
    let missing = outline.missing.iter().map(|(path, reason)| FileRow {
        name: name_of(path).to_owned(),
        missing: Some(reason.clone()),
        ..FileRow::default()
    });
    PackageView {
        id: id.to_owned(),
        title: t!(in lang, &format!("annexes-{id}")),
        lead: t!(in lang, &format!("annexes-{id}-lead")),
        internal: package == Package::Internal,
        files: made.chain([file(annex::MANIFEST, "manifest")]).chain(missing).collect(),
        archive: Some((address(package.archive()), t!(in lang, &format!("annexes-{id}-zip")))),
    }
}

fn open_row(mine: &Mine, field: &OpenField) -> OpenRow {
    let by = match field.by {
        FilledBy::Buyer => Fill::Buyer,
        FilledBy::Tenderer => Fill::Tenderer,
        FilledBy::Signing => Fill::Signing,
    };
    let known = mine.release.dpa_fields.iter().find(|known| known.id == field.id);
    let href = known.filter(|_| by == Fill::Buyer).and_then(|known| places::field(mine, known));
    OpenRow { label: field.label.clone(), by, href }
}
