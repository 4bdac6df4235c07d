//! Step 5: the annexes. What is announced and what is internal are two packages, and nothing here puts them together.

mod download;
mod overview;
mod preview;

use crate::access::{Access, Mine};
use crate::http::error::AppError;
use crate::http::query::Query;
use crate::http::router::{Route, get};
use crate::procurements::saving::date as read_date;
use crate::procurements::steps::StepId;
use crate::state::today;
use catalogue::content::Lang;
use catalogue::content::contract::DpaField;
use catalogue::content::question::QuestionStep;
use catalogue::document::Date;
use catalogue::procurement::Derivation;
use catalogue::procurement::known::{CASE_NO, CONTRACT_FORM};
use catalogue::procurement::read::speaks;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/annexes", Access::Owner, overview::page),
        get("/p/{procurement}/annexes/preview/sheet", Access::Owner, preview::sheet),
        get("/p/{procurement}/annexes/preview/agreement", Access::Owner, preview::agreement),
        get("/p/{procurement}/annexes/preview/report", Access::Owner, preview::report),
        get("/p/{procurement}/annexes/kravark.xlsx", Access::Owner, download::sheet),
        get("/p/{procurement}/annexes/databehandleravtale.docx", Access::Owner, download::agreement),
        get("/p/{procurement}/annexes/publiseres.zip", Access::Owner, download::published),
        get("/p/{procurement}/annexes/intern.zip", Access::Owner, download::internal),
    ]
}

/// The day that the address asks for, or today.
fn date(query: &Query) -> Result<Date, AppError> {
    match query.0.get("date") {
        "" => Date::parse(&today()).ok_or(AppError::Bad("error-annex-date")),
        asked => read_date(asked).and_then(|iso| Date::parse(&iso)).ok_or(AppError::Bad("error-annex-date")),
    }
}

/// What the files are made from. Nothing is made of a procurement that must not be in this tool, nor in a language that its release
/// does not have throughout.
fn makeable(mine: &Mine) -> Result<Derivation, AppError> {
    let derivation = mine.derive();
    if !derivation.stops.is_empty() {
        return Err(AppError::Bad("error-stopped"));
    }
    let lang = mine.case.document_language();
    // Bokmål is always complete, and to look through every text takes longer than to make the annexes.
    if lang != Lang::Nb && speaks(&mine.release, lang).is_err() {
        return Err(AppError::Bad("error-annex-language"));
    }
    Ok(derivation)
}

/// Where a field of the agreement that the municipality fills is filled in, below the root.
fn place(mine: &Mine, field: &DpaField) -> Option<String> {
    let from = field.from.as_deref()?;
    let question = |id: &str| {
        let question = mine.release.questions.iter().find(|question| question.id.as_str() == id)?;
        let step = match question.step {
            QuestionStep::Profile => StepId::Profile,
            QuestionStep::Need => StepId::Need,
        };
        let anchor = app::pages::questions::field(&question.id);
        Some(format!("/p/{}/{}/{}#{anchor}", mine.id(), step.path(), question.page))
    };
    // The step as a whole, for a field that several answers decide.
    let need = || Some(format!("/p/{}/{}", mine.id(), StepId::Need.path()));
    match from.split_once('.') {
        Some(("org", _)) => Some("/organisation".to_owned()),
        Some(("answer" | "rows", id)) => question(id),
        Some(("column", rest)) => question(rest.split('.').next().unwrap_or(rest)),
        Some(("param", _)) => Some(format!("/p/{}/requirements/parameters", mine.id())),
        Some(("fact", _)) => need(),
        _ if from == "main_contract" => question(CONTRACT_FORM),
        _ if from == "case_no" => question(CASE_NO),
        _ => need(),
    }
}
