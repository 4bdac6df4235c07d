//! Step 5: the annexes. What is announced and what is internal are two packages, and nothing here puts them together. Frozen versions of
//! both, the gates before them, and what has changed since.

mod changes;
mod decide;
mod download;
mod freeze;
pub mod gates;
mod make;
mod overview;
mod packages;
mod places;
mod preview;
mod sign;
mod versions;

use crate::access::{Access, Mine};
use crate::http::error::AppError;
use crate::http::query::Query;
use crate::http::router::{Route, get, post};
use crate::procurements::saving::date as read_date;
use crate::procurements::view::View;
use crate::rights::Part;
use crate::state::today;
use app::components::Options;
use app::t;
use catalogue::content::Lang;
use catalogue::content::id::PersonKey;
use catalogue::document::{Date, words};
use catalogue::procurement::Derivation;
use catalogue::procurement::case::Person;
use catalogue::procurement::read::speaks;
use std::sync::Arc;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/annexes", Access::reads(Part::Annexes), overview::page),
        get("/p/{procurement}/annexes/preview/{document}", Access::reads(Part::Annexes), preview::page),
        get("/p/{procurement}/annexes/files/{package}/{name}", Access::reads(Part::Annexes), download::file),
        get("/p/{procurement}/annexes/consultation", Access::reads(Part::Annexes), download::consultation),
        get("/p/{procurement}/annexes/comparison", Access::reads(Part::Annexes), download::comparison),
        get("/p/{procurement}/annexes/sign", Access::reads(Part::Annexes), sign::page),
        post("/p/{procurement}/annexes/sign", Access::signs(Part::Annexes), sign::save),
        post("/p/{procurement}/annexes/decision", Access::signs(Part::Annexes), decide::save)
            .keeping_drafts_on("/p/{procurement}/annexes/sign"),
        get("/p/{procurement}/annexes/freeze", Access::reads(Part::Annexes), freeze::page),
        post("/p/{procurement}/annexes/freeze", Access::writes(Part::Annexes), freeze::save).keeping_drafts(),
        get("/p/{procurement}/annexes/versions/{number}", Access::reads(Part::Annexes), versions::page),
        get(
            "/p/{procurement}/annexes/versions/{number}/{package}/{name}",
            Access::reads(Part::Annexes),
            versions::file,
        ),
        get("/p/{procurement}/annexes/changes", Access::reads(Part::Annexes), changes::page),
        get("/p/{procurement}/annexes/changes/endringsliste.docx", Access::reads(Part::Annexes), changes::list),
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
///
/// # Errors
/// Why nothing is made.
pub fn makeable(mine: &Mine) -> Result<Arc<Derivation>, AppError> {
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

/// A person with their role cards: «Kari Nordmann – Linjeleder, Innkjøper».
fn with_roles(view: &View<'_>, person: &Person) -> String {
    let roles = person.roles.iter().map(|role| words::role_word(&view.mine.release, role, view.lang));
    let roles = roles.collect::<Vec<_>>().join(", ");
    if roles.is_empty() { person.name.clone() } else { format!("{} – {roles}", person.name) }
}

/// Those of these people in whose name the signed-in person may sign, with nobody first; and the one who has signed, whoever it is.
fn signers<'k>(
    view: &View<'_>,
    nobody: &str,
    keys: impl IntoIterator<Item = &'k PersonKey>,
    signed: Option<&PersonKey>,
) -> Options {
    let known = keys.into_iter().filter(|key| view.mine.may_sign_as(key) || signed == Some(*key)).filter_map(|key| {
        let person = view.mine.case.people.get(key)?;
        Some((key.to_string(), with_roles(view, person)))
    });
    std::iter::once((String::new(), t!(in view.lang, nobody))).chain(known).collect()
}
