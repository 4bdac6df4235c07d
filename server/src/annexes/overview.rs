//! The page of the annexes.

use super::place;
use crate::access::Mine;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::state::today;
use app::pages::annexes::{AnnexesProps, FileRow, Fill, OpenRow, TextRow, annexes_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::contract::FilledBy;
use catalogue::document::Date;
use catalogue::document::agreement::{self, OpenField};
use catalogue::document::manifest::{Manifest, PackageKind, TextLine};
use catalogue::document::sheet::is_published;
use catalogue::document::words;
use catalogue::procurement::Derivation;

/// `/p/{id}/annexes`.
pub(super) async fn page(mine: Mine, query: Query) -> Response {
    let derivation = mine.derive();
    let lang = mine.person.context().lang;
    let asked = super::date(&query).ok();
    let date = asked.or_else(|| Date::parse(&today()));
    let open = agreement::open_fields(&mine.release, &mine.case, &derivation);
    let why_not = date.and_then(|date| agreement::agreement(&mine.release, &mine.case, &derivation, date).err());
    let (qualification, contract) = elsewhere(&mine, &derivation, date, &open);
    let warnings =
        derivation.warnings.iter().map(|warning| words::warning_text(&mine.release, &derivation, warning, lang));
    let roles =
        derivation.roles.iter().map(|warning| words::role_warning_text(&mine.release, &mine.case, warning, lang));
    let props = AnnexesProps {
        procurement: mine.id().to_owned(),
        lang: View::new(&mine, &derivation).document_lang(),
        date: date.map_or_else(today, |date| date.to_string()),
        date_wrong: asked.is_none().then(|| t!(in lang, "annexes-wrong-date")),
        published: published(&derivation, lang, why_not.map(|why| why.reason)),
        internal: vec![FileRow {
            name: "risikorapport.docx".to_owned(),
            what: t!(in lang, "annexes-file-report"),
            preview: Some("report".to_owned()),
            ..FileRow::default()
        }],
        open: open.iter().map(|field| open_row(&mine, field)).collect(),
        qualification,
        contract,
        warnings: warnings.chain(roles).collect(),
    };
    let status = if asked.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut frame = framed(&mine, &derivation, t!(in lang, "annexes-title"), Some(StepId::Annexes));
    frame.wrong = asked.is_none();
    render(status, frame, move || annexes_page(props.clone())).await
}

fn published(derivation: &Derivation, lang: Lang, no_agreement: Option<String>) -> Vec<FileRow> {
    let count = derivation.lines.iter().filter(|line| is_published(line)).count();
    let made = no_agreement.is_none();
    vec![
        FileRow {
            name: annex::SHEET.to_owned(),
            what: t!(in lang, "annexes-file-sheet", count = count),
            preview: Some("sheet".to_owned()),
            download: Some(annex::SHEET.to_owned()),
            missing: None,
        },
        FileRow {
            name: annex::AGREEMENT.to_owned(),
            what: t!(in lang, "annexes-file-agreement"),
            preview: made.then(|| "agreement".to_owned()),
            download: made.then(|| annex::AGREEMENT.to_owned()),
            missing: no_agreement,
        },
        FileRow { name: annex::MANIFEST.to_owned(), what: t!(in lang, "annexes-file-manifest"), ..FileRow::default() },
    ]
}

/// The lines that stand in no file: what the manifest of the package lists too.
fn elsewhere(
    mine: &Mine,
    derivation: &Derivation,
    date: Option<Date>,
    open: &[OpenField],
) -> (Vec<TextRow>, Vec<TextRow>) {
    let Some(date) = date else { return Default::default() };
    let manifest = Manifest::new("", PackageKind::Published, &mine.release, &mine.case, derivation, date);
    let manifest = manifest.announced(derivation, open.to_vec());
    let row = |line: TextLine| TextRow { id: line.id, text: line.text, evidence: line.evidence };
    (manifest.qualification.into_iter().map(row).collect(), manifest.contract.into_iter().map(row).collect())
}

fn open_row(mine: &Mine, field: &OpenField) -> OpenRow {
    let by = match field.by {
        FilledBy::Buyer => Fill::Buyer,
        FilledBy::Tenderer => Fill::Tenderer,
        FilledBy::Signing => Fill::Signing,
    };
    let known = mine.release.dpa_fields.iter().find(|known| known.id == field.id);
    let href = known.filter(|_| by == Fill::Buyer).and_then(|known| place(mine, known));
    OpenRow { label: field.label.clone(), by, href }
}
